// exifr: the orientation, and nothing else.

import exifr from "exifr/dist/full.esm.mjs";

const ORIENTATION = 0x112;

/** @type {import("../facts.js").Adapter} */
export default {
  name: "exifr",
  tells: { image: ["orientation"] },
  async probe(file) {
    const options = { tiff: true, exif: false, gps: false, ifd0: { pick: [ORIENTATION] }, mergeOutput: false };
    const found = await exifr.parse(file, { ...options, translateKeys: false, translateValues: false });
    return { kind: "image", orientation: found?.ifd0?.[ORIENTATION] ?? null };
  },
};
