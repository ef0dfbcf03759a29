// A photo as a phone takes it: camera, place, orientation and a thumbnail, then the picture.

import { picture } from "./encode.mjs";
import { u16, u32 } from "./boxes.mjs";

// TIFF 6.0 and Exif 2.32: types and tags.
const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];
const TAGS = { make: 0x10f, model: 0x110, orientation: 0x112, gps: 0x8825, jpegAt: 0x201, jpegBytes: 0x202 };
const GPS = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 };

/** One directory at an offset: its entries, their long values behind them, and where the next directory is. */
function directory(at, entries, next) {
  const values = [];
  let behind = at + 2 + entries.length * 12 + 4;
  const lines = entries.map(([tag, type, count, value]) => {
    if (value.length <= 4) return Buffer.concat([u16(tag, type), u32(count), value, Buffer.alloc(4 - value.length)]);
    values.push(value);
    behind += value.length;
    return Buffer.concat([u16(tag, type), u32(count, behind - value.length)]);
  });
  return { bytes: Buffer.concat([u16(entries.length), ...lines, u32(next ? behind : 0), ...values]), end: behind };
}

const text = (tag, words) => [tag, ASCII, words.length + 1, Buffer.from(`${words}\0`)];
const angle = (tag, degrees, minutes) => [tag, RATIONAL, 3, u32(degrees, 1, minutes, 1, 0, 1)];

/** An Exif segment, big-endian. */
function exif(orientation, thumbnail) {
  const main = (gpsAt) => [
    text(TAGS.make, "Akaire"),
    text(TAGS.model, "Bench 12"),
    [TAGS.orientation, SHORT, 1, u16(orientation)],
    [TAGS.gps, LONG, 1, u32(gpsAt)],
  ];
  const place = [
    text(GPS.latitudeRef, "N"),
    angle(GPS.latitude, 31, 12),
    text(GPS.longitudeRef, "E"),
    angle(GPS.longitude, 121, 24),
  ];
  // The second directory, that of the thumbnail, follows the first; the place lies behind both.
  const small = (at) => [
    [TAGS.jpegAt, LONG, 1, u32(at)],
    [TAGS.jpegBytes, LONG, 1, u32(thumbnail.length)],
  ];
  const second = directory(8, main(0), true).end;
  const third = directory(second, small(0), false).end;
  const end = directory(third, place, false).end;
  const parts = [directory(8, main(third), true), directory(second, small(end), false), directory(third, place, false)];
  const body = Buffer.concat([Buffer.from("Exif\0\0MM\0*"), u32(8), ...parts.map(({ bytes }) => bytes), thumbnail]);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), u16(body.length + 2), body]);
}

/** @returns {Buffer} a JPEG file; width and height are those of the stored picture */
export function photo(width, height, orientation) {
  const stored = picture(width, height, 4, 18);
  return Buffer.concat([stored.subarray(0, 2), exif(orientation, picture(160, 120, 8, 0)), stored.subarray(2)]);
}
