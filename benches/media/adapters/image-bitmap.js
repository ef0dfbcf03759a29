// The browser's own createImageBitmap, which decodes the picture.

/** @type {import("../facts.js").Adapter} */
export default {
  name: "`createImageBitmap`",
  tells: { image: ["displayWidth", "displayHeight"] },
  native: true,
  async probe(file) {
    const bitmap = await createImageBitmap(file);
    const facts = { kind: "image", displayWidth: bitmap.width, displayHeight: bitmap.height };
    bitmap.close();
    return facts;
  },
};
