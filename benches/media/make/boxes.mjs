// The boxes of ISO/IEC 14496-12, written and read.

/** One box; 64-bit sizes are written by those who need them. */
export function box(kind, ...parts) {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** A box with version and flags. */
export const full = (kind, version, flags, ...parts) => box(kind, u32((version << 24) | flags), ...parts);

export function u32(...numbers) {
  const out = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => out.writeUInt32BE(number >>> 0, index * 4));
  return out;
}

export function u16(...numbers) {
  const out = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => out.writeUInt16BE(number, index * 2));
  return out;
}

export function u64(number) {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt(number));
  return out;
}

/** A table of numbers, `head` before its entries. */
export function table(head, entries, bytes = 4) {
  const out = Buffer.alloc(head.length * 4 + entries.length * bytes);
  head.forEach((number, index) => out.writeUInt32BE(number, index * 4));
  entries.forEach((entry, index) => {
    const at = head.length * 4 + index * bytes;
    if (bytes === 8) out.writeBigUInt64BE(BigInt(entry), at);
    else out.writeUInt32BE(entry, at);
  });
  return out;
}

/** The boxes between two offsets: kind, whole bytes, content and where that begins. */
export function* boxes(bytes, from = 0, to = bytes.length) {
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) throw new Error(`a box of ${size} bytes at ${at}`);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    yield { kind, whole: bytes.subarray(at, at + size), body: bytes.subarray(at + 8, at + size), at: at + 8 };
    at += size;
  }
}

/** Every box at a path, as in `moov/trak`. */
export function find(bytes, path) {
  const [kind, ...rest] = path.split("/");
  const here = [...boxes(bytes)].filter((found) => found.kind === kind);
  return rest.length ? here.flatMap((found) => find(found.body, rest.join("/"))) : here;
}

const numbers = (body, from, step = 4) =>
  Array.from({ length: Math.ceil((body.length - from) / step) }, (_, index) => body.readUInt32BE(from + index * step));

/** The tracks of a finished file: what their tables say, and the bytes of their samples. */
export function tracks(file) {
  return find(file, "moov/trak").map(({ body }) => {
    const stbl = (kind) => find(body, `mdia/minf/stbl/${kind}`)[0];
    const content = (kind) => stbl(kind)?.body ?? Buffer.alloc(8);
    const mdhd = find(body, "mdia/mdhd")[0].body;
    const same = content("stsz").readUInt32BE(4);
    const count = content("stsz").readUInt32BE(8);
    const sizes = same ? Array(count).fill(same) : numbers(content("stsz"), 12);
    const chunks = numbers(content("stco"), 8);
    const firsts = numbers(content("stsc"), 8, 12);
    const perChunk = numbers(content("stsc"), 12, 12);
    const samples = [];
    chunks.forEach((offset, chunk) => {
      const run = firsts.findLastIndex((first) => first <= chunk + 1);
      for (let left = perChunk[run], at = offset; left > 0 && samples.length < count; left--) {
        const size = sizes[samples.length];
        samples.push(file.subarray(at, at + size));
        at += size;
      }
    });
    return {
      timescale: mdhd.readUInt32BE(12),
      stsd: stbl("stsd").whole,
      stts: numbers(content("stts"), 8),
      ctts: numbers(content("ctts"), 8),
      samples,
    };
  });
}
