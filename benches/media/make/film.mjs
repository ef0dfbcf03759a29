// An MP4 as a phone or an editor leaves it: gigabytes of data, then the movie header with tables of true size.
// The first seconds are real; the rest of the data is a hole in the file.

import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { box, full, table, tracks, u16, u32, u64 } from "./boxes.mjs";

const FPS = 60;
const WIDTH = 1920;
const HEIGHT = 1080;
/** Ticks of a second in the movie header. */
const TICKS = 1000;
/** Pictures between two key pictures, and between two pieces of sound. */
const GROUP = 30;
const IN_CHUNK = 2;
const AAC_FRAME = 1024;
const SOUND_BYTES = 340;
/** What the tables take for each picture, about. */
const HEADER_BYTES = 26;

export const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** Sizes as an encoder gives them: a key picture is large, every third one of middle size. */
const weight = (index) => (index % GROUP === 0 ? 6 : index % 3 === 0 ? 1.5 : 0.6);
const MEAN = Array.from({ length: GROUP }, (_, index) => weight(index)).reduce((sum, one) => sum + one) / GROUP;

/** Composition offsets, one entry for each picture: encoders seldom find two equal ones in a row. */
function spread(entries) {
  const out = [];
  for (let index = 0; index < entries.length; index += 2) {
    for (let left = entries[index]; left > 0; left--) out.push(1, entries[index + 1]);
  }
  return out;
}

/** A repeated pattern, cut where `length` says. */
const repeated = (pattern, length) => Array.from({ length }, (_, index) => pattern[index % pattern.length]);

/** Chunks of equally many samples in a row, as `stsc` wants them. */
const runs = (perChunk) => perChunk.flatMap((count, chunk) => (count === perChunk[chunk - 1] ? [] : [chunk + 1, count, 1]));

/** One track while the file is laid out. */
const lane = (real) => ({ ...real, sizes: [], offsets: [], perChunk: [] });

/** Adds a chunk of samples at an offset; the first samples are the real ones. Returns where it ends. */
function chunk(lane, at, count, sizeOf, data) {
  lane.offsets.push(at);
  lane.perChunk.push(count);
  for (let left = count; left > 0; left--) {
    const index = lane.sizes.length;
    const real = lane.samples[index];
    if (real) data.push([at, real]);
    lane.sizes.push(real?.length ?? sizeOf(index));
    at += lane.sizes[index];
  }
  return at;
}

/** Lays the samples out from `start`. */
function layOut(video, audio, start, bytes, seconds) {
  const pictures = seconds * FPS;
  const sounds = Math.floor((seconds * audio.timescale) / AAC_FRAME);
  const chunks = pictures / IN_CHUNK;
  // A little is left over: the end of the hole belongs to no sample.
  const room = (bytes - pictures * HEADER_BYTES - sounds * SOUND_BYTES) * 0.98;
  const size = room / pictures / MEAN;
  const data = [];
  let at = start;
  for (let index = 1; index <= chunks; index++) {
    at = chunk(video, at, IN_CHUNK, (index) => Math.floor(size * weight(index)), data);
    const heard = Math.floor((index * sounds) / chunks) - audio.sizes.length;
    if (heard > 0) at = chunk(audio, at, heard, (index) => SOUND_BYTES + (index % 7), data);
  }
  return { data, end: at };
}

function sampleTables({ stsd, sizes, offsets, perChunk, ctts }, delta) {
  const count = sizes.length;
  const wide = offsets.at(-1) > 0xffffffff;
  const chunks = runs(perChunk);
  const keys = Array.from({ length: Math.ceil(count / GROUP) }, (_, group) => group * GROUP + 1);
  const picture = ctts.length > 0;
  return box(
    "stbl",
    stsd,
    full("stts", 0, 0, u32(1, count, delta)),
    ...(picture
      ? [
          full("stss", 0, 0, table([keys.length], keys)),
          full("ctts", 0, 0, table([count], repeated(spread(ctts), count * 2))),
          full("sdtp", 0, 0, Buffer.alloc(count, 0x20)),
        ]
      : []),
    full("stsc", 0, 0, table([chunks.length / 3], chunks)),
    full("stsz", 0, 0, table([0, count], sizes)),
    full(wide ? "co64" : "stco", 0, 0, table([offsets.length], offsets, wide ? 8 : 4)),
  );
}

/** A track around its sample tables; without them, of a fragmented file. */
export function track({ id, sound, size, seconds, timescale, delay, stbl }) {
  const time = seconds * TICKS;
  const shown = sound ? u32(0, 0) : u32(size[0] << 16, size[1] << 16);
  const name = sound ? "soun" : "vide";
  return box(
    "trak",
    full("tkhd", 0, 3, u32(0, 0, id, 0, time, 0, 0, 0, sound ? 0x01000000 : 0), MATRIX, shown),
    ...(delay === undefined ? [] : [box("edts", full("elst", 0, 0, u32(1, time, delay, 0x10000)))]),
    box(
      "mdia",
      full("mdhd", 0, 0, u32(0, 0, timescale, seconds * timescale), u16(0x55c4, 0)),
      full("hdlr", 0, 0, u32(0), Buffer.from(name), u32(0, 0, 0), Buffer.from("Handler\0")),
      box(
        "minf",
        sound ? full("smhd", 0, 0, u32(0)) : full("vmhd", 0, 1, u32(0, 0)),
        box("dinf", full("dref", 0, 0, u32(1), full("url ", 0, 1))),
        stbl,
      ),
    ),
  );
}

export const movieHeader = (seconds, tracks) =>
  full("mvhd", 0, 0, u32(0, 0, TICKS, seconds * TICKS, 0x10000, 0x01000000, 0, 0), MATRIX, u32(0, 0, 0, 0, 0, 0, tracks + 1));

/**
 * @param {string} file where to
 * @param {Buffer} real a short film of ffmpeg's
 * @param {{ bytes: number, seconds: number }} wanted
 * @returns {number} bytes of the movie header
 */
export function film(file, real, { bytes, seconds }) {
  const [video, audio] = tracks(real).map(lane);
  const ftyp = box("ftyp", Buffer.from("isom"), u32(512), Buffer.from("isomiso2avc1mp41"));
  const { data, end } = layOut(video, audio, ftyp.length + 16, bytes, seconds);
  const size = [WIDTH, HEIGHT];
  const moov = box(
    "moov",
    movieHeader(seconds, 2),
    track({ ...video, id: 1, size, seconds, delay: video.ctts[1] ?? 0, stbl: sampleTables(video, video.stts[1]) }),
    track({ ...audio, id: 2, sound: true, seconds, delay: 0, stbl: sampleTables(audio, AAC_FRAME) }),
  );
  const from = bytes - moov.length;
  if (end > from) throw new Error(`${file}: the data has ${end - from} bytes too many`);

  const handle = openSync(file, "w");
  try {
    ftruncateSync(handle, bytes);
    const head = Buffer.concat([ftyp, u32(1), Buffer.from("mdat"), u64(from - ftyp.length)]);
    for (const [at, part] of [[0, head], ...data, [from, moov]]) writeSync(handle, part, 0, part.length, at);
  } finally {
    closeSync(handle);
  }
  return moov.length;
}
