// The one shape every adapter answers in, and how other tools' names become ours.

/**
 * What a tool says of a file: members of `MediaFacts` in akaire.d.ts, with the same units and names. What a tool does
 * not say is left out or `null`. A file that it does not take is an exception, or `kind: "unknown"`.
 *
 * @typedef {object} Facts
 * @property {"image" | "video" | "audio" | "unknown"} kind
 * @property {string | null} [format] `jpeg`, `mp4` …
 * @property {number | null} [width] stored pixels
 * @property {number | null} [height]
 * @property {number | null} [displayWidth] pixels as shown: after orientation, rotation and pixel aspect
 * @property {number | null} [displayHeight]
 * @property {number | null} [orientation] of EXIF, 1–8
 * @property {number | null} [rotation] clockwise degrees of a video
 * @property {boolean | null} [animated]
 * @property {number | null} [duration] seconds
 * @property {number | null} [fps]
 * @property {string | null} [videoCodec] ffprobe's name
 * @property {string | null} [audioCodec] ffprobe's name
 * @property {boolean | null} [hasAudio]
 * @property {string | null} [trouble] only ours: why facts are missing
 */

/**
 * A file in adapters/ exports one of these as its default. It uses the tool as its own documentation shows, in the
 * cheapest way that gives the answer.
 *
 * @typedef {object} Adapter
 * @property {string} name as it is printed
 * @property {{ image?: string[], video?: string[] }} tells the files it is asked about, and the facts it can tell of
 *   each; sound alone counts as video
 * @property {boolean} [native] the browser itself: what it reads is invisible to the page
 * @property {() => Promise<unknown>} [init] what is done once, before the first file
 * @property {(file: File) => Promise<Facts>} probe
 */

const FORMATS = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/apng": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/bmp": "bmp",
  "image/tiff": "tiff",
  "image/avif": "avif",
  "image/avif-sequence": "avif",
  "image/heic": "heic",
  "image/heic-sequence": "heic",
  "image/heif": "heif",
  "image/heif-sequence": "heif",
  "image/jxl": "jxl",
  "video/mp4": "mp4",
  "video/x-m4v": "mp4",
  "audio/mp4": "mp4",
  "audio/x-m4a": "mp4",
  "video/quicktime": "mov",
  "video/3gpp": "3gp",
  "video/3gpp2": "3gp",
  "video/webm": "webm",
  "audio/webm": "webm",
  "video/matroska": "mkv",
  "video/x-matroska": "mkv",
  "audio/x-matroska": "mkv",
  "video/x-flv": "flv",
  "video/mp2t": "mpegts",
  "video/vnd.avi": "avi",
  "video/mpeg": "mpegps",
  "video/mp2p": "mpegps",
  "video/x-ms-asf": "asf",
  "application/vnd.ms-asf": "asf",
  "video/ogg": "ogg",
  "audio/ogg": "ogg",
  "application/ogg": "ogg",
};

/** A media type, with or without parameters, as one of our formats. */
export const formatOf = (mime) => {
  const bare = mime?.split(";")[0].trim().toLowerCase();
  return FORMATS[bare] ?? bare ?? null;
};

/** By the first brand of an `ftyp`, for tools that stop there. */
export const formatOfBrand = (brand) => (brand?.startsWith("qt") ? "mov" : /^3g/.test(brand ?? "") ? "3gp" : "mp4");

const CODECS = [
  [/^(avc|h\.?264)/, "h264"],
  [/^(hev1|hvc1|hevc|h\.?265)/, "hevc"],
  [/^av0?1/, "av1"],
  [/^vp0?9/, "vp9"],
  [/^vp0?8/, "vp8"],
  [/^(mp4v|mpeg-4 visual)/, "mpeg4"],
  [/^(ap[ch4]|prores)/, "prores"],
  [/^(s263|h\.?263)/, "h263"],
  [/^mpeg video/, "mpeg2video"],
  [/^(mp4a\.6[9b]|mp3)/, "mp3"],
  [/^(mp4a|aac)/, "aac"],
  [/^opus/, "opus"],
];

/** A tool's word for a codec, or an RFC 6381 one, as ffprobe calls it. */
export function codecOf(name) {
  const word = name?.toLowerCase();
  return CODECS.find(([pattern]) => pattern.test(word))?.[1] ?? word ?? null;
}

/** Width and height as shown, of stored ones and an EXIF orientation. */
export const shown = (width, height, orientation) =>
  orientation >= 5 ? { displayWidth: height, displayHeight: width } : { displayWidth: width, displayHeight: height };

/** Width and height as shown, of those before a rotation. */
export const turned = (width, height, degrees) =>
  degrees % 180 === 90 ? { displayWidth: height, displayHeight: width } : { displayWidth: width, displayHeight: height };
