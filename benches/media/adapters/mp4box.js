// mp4box: fed in pieces of 256 KiB, at the place where it asks for the next one, until it knows the movie header. How
// long a film in fragments is, it knows after all of them.

import { createFile } from "mp4box";
import { codecOf, formatOfBrand, turned } from "../facts.js";

const PIECE = 256 * 1024;

async function infoOf(file) {
  const parser = createFile();
  let info = null;
  let error = null;
  parser.onReady = (ready) => (info = ready);
  parser.onError = (module, message) => (error = message ?? module);
  for (let at = 0; at < file.size && (!info || info.isFragmented) && !error; ) {
    const piece = await file.slice(at, at + PIECE).arrayBuffer();
    piece.fileStart = at;
    const next = parser.appendBuffer(piece, at + piece.byteLength >= file.size);
    at = next > at ? next : at + piece.byteLength;
  }
  if (!info) parser.flush();
  if (!info) throw new Error(error ?? "no movie header");
  return info.isFragmented ? parser.getInfo() : info;
}

/** Of a film in fragments `duration` is only what stands in the movie header itself; 0 stands for nothing. */
function seconds(info) {
  const { num, den } = info.isFragmented ? (info.fragment_duration ?? {}) : { num: info.duration, den: info.timescale };
  return num / den || null;
}

/** @type {import("../facts.js").Adapter} */
export default {
  name: "mp4box",
  tells: {
    video: [
      ...["format", "width", "height", "displayWidth", "displayHeight", "rotation"],
      ...["duration", "fps", "videoCodec", "audioCodec", "hasAudio"],
    ],
  },
  async probe(file) {
    const info = await infoOf(file);
    const [video] = info.videoTracks;
    const [audio] = info.audioTracks;
    const facts = {
      kind: video ? "video" : audio ? "audio" : "unknown",
      format: formatOfBrand(info.brands?.[0]),
      duration: seconds(info),
      hasAudio: Boolean(audio),
      audioCodec: codecOf(audio?.codec),
    };
    if (!video) return facts;
    const [a, b] = video.matrix ?? [1, 0];
    const rotation = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
    return {
      ...facts,
      width: video.video.width,
      height: video.video.height,
      ...turned(Math.round(video.track_width), Math.round(video.track_height), rotation),
      rotation,
      fps: video.samples_duration ? (video.nb_samples * video.timescale) / video.samples_duration : null,
      videoCodec: codecOf(video.codec),
    };
  },
};
