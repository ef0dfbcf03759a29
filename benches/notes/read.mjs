// The notes that everything is measured on: files without a line break at their end, so that the native bench reads
// exactly the same.

import { readFileSync } from "node:fs";

const body = (name) => readFileSync(new URL(`${name}.txt`, import.meta.url), "utf8");

// What a note needs so that nothing is missing: a title, topics, one picture that fits every recommendation.
const picture = {
  kind: "image",
  format: "jpeg",
  bytes: 812_345,
  width: 1440,
  height: 1920,
  displayWidth: 1440,
  displayHeight: 1920,
  orientation: 1,
  name: "IMG_0412.jpg",
  fingerprint: "812345-5f3a9c01",
};

const note = (name) => ({
  kind: "images",
  title: "京都北山的小面包店🥐",
  body: body(name),
  topics: ["京都旅行", "面包店", "抹茶", "探店"],
  images: [picture],
});

const PLAIN = "1,000 graphemes, plain";

export const notes = {
  "150 graphemes": note("150"),
  "1,000 graphemes": note("1000"),
  // Fills the limit to the last unit, so topics have no room.
  [PLAIN]: { ...note("1000-plain"), topics: [] },
};

// The brand of the plain note has agreed on no length of its own: there is nothing to say about that note.
export const brands = { [PLAIN]: { silenced: ["body-house-length"] } };
