// Prints what a visitor downloads, and fails over a ceiling (scripts/budget.json, bytes after brotli). Those of the first
// load and the embeddable modules are promises, and stay; a room's goes up by what it gets to do, in the commit that does
// it. Where a ceiling is not the goal yet, the distance is printed with every build.

import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { firstLoad } from "./first-load.mjs";
import { dist, root } from "./wasm.mjs";

const budget = JSON.parse(readFileSync(path.join(root, "scripts/budget.json"), "utf8"));

const { rooms, files } = JSON.parse(readFileSync(path.join(dist, "build-manifest.json"), "utf8"));
const style = Object.keys(files).filter((name) => /^rooms-\w+\.css$/.test(name));
// Whoever opens a room has these once; no room is charged with them.
const pieces = Object.keys(files).filter((name) => /^shared-[0-9a-f]{16}\.wasm$/.test(name));
const charged = new Set();
const room = (title, name, drawn = true) => charged.add(name) && ({
  title,
  files: [...rooms[name].filter((file) => !pieces.includes(file)), ...(drawn ? style : [])],
  limit: { ceiling: budget.rooms[name], goal: budget.rooms[name] },
});

const groups = [
  { title: "first load", files: firstLoad(), limit: budget.firstLoad },
  { title: "small pieces of rooms, with the first one", files: pieces, limit: budget.pieces },
  room("then, on a wide page: the phone", "stage"),
  room("the editor, when it is opened", "compose"),
  room("the history of a note", "history"),
  room("the account, when opened", "account"),
  room("the shop, when opened", "shop"),
  room("the setup, when opened", "setup"),
  room("all notes, when opened", "library"),
  room("the brands, when opened", "workspaces"),
  room("the red pencil, with the editor", "lexicon", false),
  room("probers, with the first file", "media", false),
  room("the archive, with the first one", "zip", false),
  room("pictures of the phone, with the first one", "picture", false),
  room("what rescues, and what tabs say to each other", "rescue", false),
  room("keeping house, when there is time", "tidy", false),
  { title: "backups, with the first one", files: Object.keys(files).filter((name) => /^backup-\w+\./.test(name)), limit: budget.backup },
  { title: "embeddable module", files: ["embed/akaire.js", "embed/akaire_bg.wasm"], limit: budget.embed },
  {
    title: "with dictionaries, when asked for",
    files: Object.keys(files).filter((name) => name.startsWith("embed/akaire-lexicon-")),
    limit: budget.embedLexicon,
  },
  {
    title: "its probers, with the first probe",
    files: ["embed/akaire-media.js", "embed/akaire_media_bg.wasm"],
    limit: budget.embedMedia,
  },
  {
    title: "its checks of accounts and shops",
    files: ["embed/akaire-shop.js", "embed/akaire_shop_bg.wasm"],
    limit: budget.embedShop,
  },
];

for (const name of Object.keys(rooms)) if (!charged.has(name)) throw new Error(`nobody looks at the size of the room ${name}`);

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)}`.padStart(10);
const row = (name, sizes) => console.log(name.padEnd(36) + sizes.map(kilo).join(""));

let over = false;
for (const {
  title,
  files,
  limit: { ceiling, goal },
} of groups) {
  console.log(`\n${`${title}, kB`.padEnd(36)}${["raw", "gzip", "brotli"].map((word) => word.padStart(10)).join("")}`);
  const total = [0, 0, 0];
  for (const name of files) {
    const bytes = readFileSync(path.join(dist, name));
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
    sizes.forEach((size, index) => (total[index] += size));
    row(name, sizes);
  }
  row("total", total);
  const far = (limit) => ((total[2] - limit) / 1000).toFixed(1);
  const reached = total[2] <= goal ? "kept" : `MISSED by ${far(goal)} kB`;
  const below = total[2] <= ceiling ? "" : `; ceiling ${ceiling / 1000} kB EXCEEDED by ${far(ceiling)} kB`;
  console.log(`goal ${goal / 1000} kB brotli: ${reached}${below}`);
  over ||= total[2] > ceiling;
}
if (over) process.exitCode = 1;
