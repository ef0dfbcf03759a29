// An hour of MP4 in fragments of a second, with nothing that says how long it is: no `mehd`, `sidx` or `mfra`.

import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { box, full, table, tracks, u32, u64 } from "./boxes.mjs";
import { movieHeader, track } from "./film.mjs";

const SIZE = [320, 180];
/** A unit that decoders skip (ISO/IEC 14496-10, 7.4.1: filler data), to make a picture as long as one likes. */
const FILLER = 0x0c;

const empty = (stsd) =>
  box("stbl", stsd, ...["stts", "stsc", "stco"].map((kind) => full(kind, 0, 0, u32(0))), full("stsz", 0, 0, u32(0, 0)));

function fragment(number, time, delta, sizes) {
  const trun = (offset) =>
    // Where the data is, flags of the first sample, sizes; the others are no key pictures.
    full("trun", 0, 0x205, table([sizes.length, offset, 0x02000000], sizes));
  const moof = (offset) =>
    box(
      "moof",
      full("mfhd", 0, 0, u32(number)),
      box("traf", full("tfhd", 0, 0x020028, u32(1, delta, 0x01010000)), full("tfdt", 1, 0, u64(time)), trun(offset)),
    );
  return moof(moof(0).length + 8);
}

/**
 * @param {string} file where to
 * @param {Buffer} real a second of ffmpeg's
 * @param {{ seconds: number, bytes?: number }} wanted at least so many bytes: its last pictures are filled with a hole
 */
export function fragments(file, real, { seconds, bytes = 0 }) {
  const [video] = tracks(real);
  const { samples, timescale, stsd } = video;
  const plain = samples.reduce((sum, { length }) => sum + length, 0);
  const filler = Math.max(0, Math.ceil(bytes / seconds) - plain);
  const data = Buffer.concat(filler ? [...samples, u32(filler - 4), Buffer.from([FILLER])] : samples);
  const sizes = samples.map(({ length }) => length);
  sizes[sizes.length - 1] += filler;

  const trex = box("mvex", full("trex", 0, 0, u32(1, 1, 0, 0, 0)));
  const head = Buffer.concat([
    box("ftyp", Buffer.from("iso5"), u32(512), Buffer.from("iso5iso6mp41")),
    box("moov", movieHeader(0, 1), track({ id: 1, size: SIZE, seconds: 0, timescale, stbl: empty(stsd) }), trex),
  ]);
  const handle = openSync(file, "w");
  try {
    writeSync(handle, head);
    let at = head.length;
    for (let second = 0; second < seconds; second++) {
      const moof = fragment(second + 1, second * timescale, video.stts[1], sizes);
      writeSync(handle, Buffer.concat([moof, u32(8 + plain + filler), Buffer.from("mdat"), data]), 0, undefined, at);
      at += moof.length + 8 + plain + filler;
    }
    ftruncateSync(handle, at);
  } finally {
    closeSync(handle);
  }
}
