// mediainfo.js: a port of MediaInfoLib to wasm, which asks for the pieces it wants.

import mediaInfoFactory from "mediainfo.js";
import { codecOf, turned } from "../facts.js";

let parser = null;

const load = () => mediaInfoFactory({ format: "object", locateFile: () => "/MediaInfoModule.wasm" });

const FORMATS = {
  "MPEG-4": "mp4",
  QuickTime: "mov",
  Matroska: "mkv",
  WebM: "webm",
  "Flash Video": "flv",
  "MPEG-TS": "mpegts",
  BDAV: "mpegts",
  AVI: "avi",
  "MPEG-PS": "mpegps",
  "Windows Media": "asf",
  Ogg: "ogg",
  JPEG: "jpeg",
  PNG: "png",
  APNG: "png",
  WebP: "webp",
  GIF: "gif",
  Bitmap: "bmp",
  TIFF: "tiff",
  AVIF: "avif",
  avis: "avif",
  "JPEG XL": "jxl",
};

function formatOf(general, image) {
  const brand = `${general.CodecID ?? ""}`;
  if (general.Format === "HEIF") return image?.Format === "AV1" || brand.startsWith("avi") ? "avif" : "heic";
  if (general.Format === "MPEG-4" && (brand.startsWith("qt") || general.Format_Profile === "QuickTime")) return "mov";
  if (general.Format === "MPEG-4" && brand.startsWith("3g")) return "3gp";
  return FORMATS[general.Format] ?? general.Format ?? null;
}

const number = (value) => (value === undefined ? null : Number(value));

/** Some of its names are those of a family; layer and version stand elsewhere. */
function soundOf({ Format, Format_Profile, Format_Version, CodecID }) {
  // 0x55 is MP3 in AVI.
  if (Format === "MPEG Audio") return Format_Profile === "Layer 3" || CodecID === "55" ? "mp3" : "mp2";
  return Format === "WMA" ? `wmav${Format_Version}` : codecOf(Format);
}

function factsOf(tracks) {
  const of = (type) => tracks.find((track) => track["@type"] === type);
  const [general, video, audio, image] = ["General", "Video", "Audio", "Image"].map(of);
  const facts = {
    kind: video ? "video" : image ? "image" : audio ? "audio" : "unknown",
    format: formatOf(general ?? {}, image),
  };
  if (image && !video) return { ...facts, width: number(image.Width), height: number(image.Height) };
  const timed = {
    ...facts,
    duration: number(general?.Duration),
    hasAudio: Boolean(audio),
    audioCodec: audio ? soundOf(audio) : null,
  };
  if (!video) return timed;
  const rotation = Math.round(number(video.Rotation) ?? 0) % 360;
  const [width, height] = [number(video.Width), number(video.Height)];
  const wide = width === null ? null : Math.round(width * (number(video.PixelAspectRatio) ?? 1));
  return {
    ...timed,
    width,
    height,
    ...turned(wide, height, rotation),
    rotation,
    fps: number(video.FrameRate),
    videoCodec: codecOf(video.Format),
  };
}

/** @type {import("../facts.js").Adapter} */
export default {
  name: "mediainfo.js",
  tells: {
    // Stored pixels: it does not look at the orientation.
    image: ["format", "width", "height"],
    video: [
      ...["format", "width", "height", "displayWidth", "displayHeight", "rotation"],
      ...["duration", "fps", "videoCodec", "audioCodec", "hasAudio"],
    ],
  },
  async init() {
    parser = await load();
  },
  async probe(file) {
    parser ??= await load();
    try {
      const read = async (length, at) => new Uint8Array(await file.slice(at, at + length).arrayBuffer());
      const { media } = await parser.analyzeData(file.size, read);
      return factsOf(media?.track ?? []);
    } catch (error) {
      // After an abort the module is of no use any more.
      parser = null;
      throw error;
    }
  },
};
