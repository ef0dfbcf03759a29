// image-size: the first 512 KiB, and the whole file where that is not enough.

import { imageSize } from "image-size";
import { shown } from "../facts.js";

const HEAD = 512 * 1024;
const FORMATS = { jpg: "jpeg", "jxl-stream": "jxl" };

async function sizeOf(file) {
  try {
    return imageSize(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  } catch (error) {
    if (file.size <= HEAD) throw error;
    return imageSize(new Uint8Array(await file.arrayBuffer()));
  }
}

/** @type {import("../facts.js").Adapter} */
export default {
  name: "image-size",
  tells: { image: ["format", "width", "height", "displayWidth", "displayHeight", "orientation"] },
  async probe(file) {
    const { type, width, height, orientation = null } = await sizeOf(file);
    return { kind: "image", format: FORMATS[type] ?? type, width, height, ...shown(width, height, orientation), orientation };
  },
};
