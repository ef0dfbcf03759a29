// The large files of the comparison, in target/bench-media/: gigabytes that take a few megabytes of the disk.
// Made once, and again when their maker changes.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { target } from "../../scripts/wasm.mjs";
import { filmed, grey } from "./make/encode.mjs";
import { film } from "./make/film.mjs";
import { fragments } from "./make/fragments.mjs";
import { live } from "./make/live.mjs";
import { photo } from "./make/photo.mjs";

export const folder = path.join(target, "bench-media");

const GIB = 2 ** 30;
const HALF_GB = 500_000_000;
/** Stored sizes, 12 to 48 megapixels. */
const PHOTOS = [
  [4000, 3000],
  [4032, 3024],
  [4096, 3072],
  [4624, 3468],
  [5472, 3648],
  [6000, 4000],
  [6936, 4624],
  [7296, 5472],
  [8000, 6000],
];
const ORIENTATIONS = [1, 6, 3, 8];

const filmTruth = (seconds) => ({
  kind: "video",
  format: "mp4",
  displayWidth: 1920,
  displayHeight: 1080,
  duration: seconds,
  fps: 60,
  videoCodec: "h264",
  hasAudio: true,
});
const silentTruth = (format, videoCodec, duration) => {
  const picture = { displayWidth: 320, displayHeight: 180, fps: 10, videoCodec };
  return { kind: "video", format, ...picture, duration, hasAudio: false };
};

/** Files that are films: their name, what is true of them, and how they are made. */
const films = {
  "film-4gib.mp4": { bytes: 4 * GIB, seconds: 1800 },
  "film-1gib.mp4": { bytes: GIB, seconds: 1800 },
  "film-16gib.mp4": { bytes: 16 * GIB, seconds: 1800 },
  "film-5h.mp4": { bytes: 4 * GIB, seconds: 18_000 },
};

const photos = PHOTOS.map(([width, height], index) => {
  const orientation = ORIENTATIONS[index % ORIENTATIONS.length];
  const [displayWidth, displayHeight] = orientation > 4 ? [height, width] : [width, height];
  const truth = { kind: "image", format: "jpeg", orientation, displayWidth, displayHeight };
  return { name: `photo-${index + 1}.jpg`, truth, width, height, orientation };
});

const lengths = {
  "fragments-1h.mp4": { seconds: 3600 },
  "fragments-500mb.mp4": { seconds: 3600, bytes: HALF_GB },
  "live-30min.webm": { seconds: 1800 },
  "live-500mb.webm": { seconds: 1800, bytes: HALF_GB },
};

const truths = {
  ...Object.fromEntries(Object.entries(films).map(([name, { seconds }]) => [name, filmTruth(seconds)])),
  ...Object.fromEntries(photos.map(({ name, truth }) => [name, truth])),
  ...Object.fromEntries(
    Object.entries(lengths).map(([name, { seconds }]) => [
      name,
      name.endsWith(".mp4") ? silentTruth("mp4", "h264", seconds) : silentTruth("webm", "vp8", seconds),
    ]),
  ),
};

/** Of everything that decides what the files are. */
function maker() {
  const sources = readdirSync(path.join(import.meta.dirname, "make")).map((name) => path.join("make", name));
  const hash = createHash("sha256");
  for (const name of ["make.mjs", ...sources.sort()]) hash.update(readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest("hex");
}

function makeAll() {
  const at = (name) => path.join(folder, name);
  const real = filmed();
  const headers = Object.fromEntries(Object.entries(films).map(([name, wanted]) => [name, film(at(name), real, wanted)]));
  const h264 = grey("mp4", ["-c:v", "libx264", "-preset", "veryfast", "-crf", "51", "-bf", "0"]);
  const vp8 = grey("webm", ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "20k", "-live", "1"]);
  for (const [name, wanted] of Object.entries(lengths)) {
    if (name.endsWith(".mp4")) fragments(at(name), h264, wanted);
    else live(at(name), vp8, wanted);
  }
  for (const { name, width, height, orientation } of photos) writeFileSync(at(name), photo(width, height, orientation));
  return headers;
}

/**
 * @returns {Map<string, { file: string, bytes: number, header: number | null, truth: object }>} by name; `header`: bytes
 *   of the movie header
 */
export function make() {
  const marker = path.join(folder, "made.json");
  const wanted = maker();
  let made = existsSync(marker) ? JSON.parse(readFileSync(marker, "utf8")) : null;
  const whole = made?.maker === wanted && Object.keys(truths).every((name) => existsSync(path.join(folder, name)));
  if (!whole) {
    console.log(`making the large files in ${folder} (about half a minute)`);
    mkdirSync(folder, { recursive: true });
    made = { maker: wanted, headers: makeAll() };
    writeFileSync(marker, JSON.stringify(made));
  }
  return new Map(
    Object.entries(truths).map(([name, truth]) => {
      const file = path.join(folder, name);
      return [name, { file, bytes: statSync(file).size, header: made.headers[name] ?? null, truth }];
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, { bytes, header }] of make()) console.log(name, bytes, header ?? "");
}
