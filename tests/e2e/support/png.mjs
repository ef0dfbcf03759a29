// Small true PNG files, each unlike the others.

import { crc32, deflateSync } from "node:zlib";

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width, height) {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0], 8); // 8 bits, grey
  return chunk("IHDR", data);
}

/** A grey picture; the shade tells it from others. */
export function png(shade = 0, width = 720, height = 960) {
  const rows = Buffer.alloc((width + 1) * height, shade);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0; // no filter
  return Buffer.concat([SIGNATURE, header(width, height), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

/** A file that promises this many pixels and holds none of them. */
export const pngHeader = (width, height) =>
  Buffer.concat([SIGNATURE, header(width, height), chunk("IDAT", Buffer.alloc(0)), chunk("IEND", Buffer.alloc(0))]);

/** Files for the picker, named so that only natural order puts 2 before 10. */
export const pngFiles = (count, name = (number) => `photo ${number}.png`) =>
  Array.from({ length: count }, (_, index) => ({
    name: name(index + 1),
    mimeType: "image/png",
    buffer: png(index % 256, 720, 960 + Math.floor(index / 256)),
  }));
