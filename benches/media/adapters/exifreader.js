// exifreader with `length: "auto"`: the head of the file, and more where the metadata goes on.

import ExifReader from "exifreader";
import { shown } from "../facts.js";

const OPTIONS = { expanded: true, includeOffsets: true, excludeTags: { mpf: true } };

/** Bare TIFF and JPEG XL have no metadata that "auto" could find the end of: they are read whole. */
const tagsOf = (file) =>
  ExifReader.load(file, { ...OPTIONS, length: "auto" }).catch(() => ExifReader.load(file, { expanded: true }));

const first = (...tags) => tags.find((tag) => tag?.value !== undefined)?.value ?? null;

/** @type {import("../facts.js").Adapter} */
export default {
  name: "exifreader",
  tells: { image: ["format", "width", "height", "displayWidth", "displayHeight", "orientation"] },
  async probe(file) {
    const tags = await tagsOf(file);
    const { file: head, pngFile, gif, riff, exif } = tags;
    const heads = (tag) => [head, pngFile, gif].map((tags) => tags?.[tag]);
    // Of a TIFF the size is a tag among the others.
    const width = first(...heads("Image Width"), riff?.ImageWidth, exif?.ImageWidth);
    const height = first(...heads("Image Height"), riff?.ImageHeight, exif?.ImageLength);
    const orientation = first(exif?.Orientation);
    const format = first(head?.FileType);
    return { kind: "image", format, width, height, ...shown(width, height, orientation), orientation };
  },
};
