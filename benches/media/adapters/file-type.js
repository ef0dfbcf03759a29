// file-type: only what a file is, by its first bytes.

import { fileTypeFromBlob } from "file-type";
import { formatOf } from "../facts.js";

/** @type {import("../facts.js").Adapter} */
export default {
  name: "file-type",
  tells: { image: ["format"], video: ["format"] },
  async probe(file) {
    const found = await fileTypeFromBlob(file);
    const [kind] = found?.mime.split("/") ?? [];
    return ["image", "video", "audio"].includes(kind) ? { kind, format: formatOf(found.mime) } : { kind: "unknown" };
  },
};
