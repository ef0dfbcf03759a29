// What both adapters for mediabunny share.

import { ALL_FORMATS, BlobSource, Input } from "mediabunny";
import { codecOf, formatOf } from "./facts.js";

export const tells = [
  ...["format", "width", "height", "displayWidth", "displayHeight", "rotation"],
  ...["duration", "videoCodec", "audioCodec", "hasAudio"],
];

/** @param more what costs extra: given the input and its video track, it answers with further facts */
export async function factsOf(file, more) {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const format = await input.getFormat();
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    return {
      kind: video ? "video" : audio ? "audio" : "unknown",
      format: formatOf(format.mimeType),
      hasAudio: Boolean(audio),
      audioCodec: audio && codecOf(await audio.getCodec()),
      ...(video && {
        width: await video.getCodedWidth(),
        height: await video.getCodedHeight(),
        displayWidth: await video.getDisplayWidth(),
        displayHeight: await video.getDisplayHeight(),
        rotation: await video.getRotation(),
        videoCodec: codecOf(await video.getCodec()),
      }),
      ...(await more(input, video)),
    };
  } finally {
    input.dispose();
  }
}
