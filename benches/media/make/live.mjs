// A WebM as a live encoder writes it: a segment of unknown size, no duration, no cues, a cluster each second.

import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { u16 } from "./boxes.mjs";

// RFC 8794 and RFC 9559.
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
const TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;
const UNKNOWN = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

const shortest = (number) => {
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
};

/** A size in eight bytes, so that it never matters how large it is. */
function sized(number) {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt(number) | (1n << 56n));
  return out;
}

const element = (id, body) => Buffer.concat([shortest(id), sized(body.length), body]);

const joined = (bytes) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** An EBML number that begins here: how many bytes it has, its value, and that with its marker, as in an id. */
function number(bytes, at) {
  const length = Math.clz32(bytes[at]) - 23;
  const all = bytes.subarray(at, at + length);
  const first = all[0] & (0xff >> length);
  // All ones is "unknown".
  const unknown = first === 0xff >> length && all.subarray(1).every((byte) => byte === 0xff);
  return { length, id: joined(all), value: unknown ? null : first * 256 ** (length - 1) + joined(all.subarray(1)) };
}

/** The elements in these bytes; those of unknown size go on to the end. */
function* elements(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const id = number(bytes, at);
    const size = number(bytes, at + id.length);
    const from = at + id.length + size.length;
    const end = size.value === null ? bytes.length : from + size.value;
    yield { id: id.id, whole: bytes.subarray(at, end), body: bytes.subarray(from, end) };
    at = end;
  }
}

/**
 * @param {string} file where to
 * @param {Buffer} real a second of ffmpeg's, made with `-live 1`
 * @param {{ seconds: number, bytes?: number }} wanted at least so many bytes: a hole behind each cluster's last picture
 */
export function live(file, real, { seconds, bytes = 0 }) {
  const all = [...elements(real)];
  const segment = [...elements(all.find(({ id }) => id === SEGMENT).body)];
  const pictures = segment
    .filter(({ id }) => id === CLUSTER)
    .flatMap(({ body }) => [...elements(body)].filter(({ id }) => id === SIMPLE_BLOCK));
  // Track number, time within the cluster, flags, and the picture.
  const blocks = pictures.map(({ body }, index) => Buffer.concat([body.subarray(0, 1), u16(index * 100), body.subarray(3)]));
  const plain = blocks.map((block) => element(SIMPLE_BLOCK, block));
  const size = plain.reduce((sum, { length }) => sum + length, 0);
  const hole = Math.max(0, Math.ceil(bytes / seconds) - size);
  const last = blocks.at(-1);
  plain[plain.length - 1] = Buffer.concat([shortest(SIMPLE_BLOCK), sized(last.length + hole), last]);

  const head = Buffer.concat([
    all.find(({ id }) => id === EBML).whole,
    shortest(SEGMENT),
    UNKNOWN,
    ...[INFO, TRACKS].map((wanted) => segment.find(({ id }) => id === wanted).whole),
  ]);
  const handle = openSync(file, "w");
  try {
    writeSync(handle, head);
    let at = head.length;
    for (let second = 0; second < seconds; second++) {
      const content = [element(TIMESTAMP, shortest(second * 1000)), ...plain];
      const length = content.reduce((sum, { length }) => sum + length, 0) + hole;
      const cluster = Buffer.concat([shortest(CLUSTER), sized(length), ...content]);
      writeSync(handle, cluster, 0, undefined, at);
      at += cluster.length + hole;
    }
    ftruncateSync(handle, at);
  } finally {
    closeSync(handle);
  }
}
