// dist/sw.js, which keeps the studio for times without a network (assets/sw.js), written for the files of one build.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { firstLoad } from "./first-load.mjs";
import { filesUnder, root, sha256 } from "./wasm.mjs";

/** Has assets/boot.js load what brings the worker in. */
export const nameOffline = (html) =>
  html.replace(/(<script\b[^>]*\sdata-wasm="[^"]*")/, '$1 data-offline="./assets/offline.js"');

// Not the studio's: other pages ask for embed/, and nobody for the list of files.
const OTHERS = /^embed\/|^(?:sw\.js|build-manifest\.json|index\.html)$/;

const digits = (bytes) => sha256(bytes).slice(0, 16);

/** Names the version in the page, and writes both page and worker into a folder of finished files. */
export async function writeWorker(folder, html) {
  const files = {};
  for (const name of filesUnder(folder)) {
    if (!OTHERS.test(name)) files[name] = digits(readFileSync(path.join(folder, name)));
  }
  const version = digits(JSON.stringify(files) + html);
  const page = html.replace(/(\sdata-offline="[^"]*")/, `$1 data-version="${version}"`);
  writeFileSync(path.join(folder, "index.html"), page);
  files["index.html"] = digits(page);

  const early = [...firstLoad(folder), page.match(/\sdata-offline="\.\/([^"]+)"/)[1]];
  const some = (of) => Object.fromEntries(Object.entries(files).filter(([name]) => early.includes(name) === of));
  const { code } = await transform(readFileSync(path.join(root, "assets/sw.js"), "utf8"), {
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { BUILD: JSON.stringify({ version, first: some(true), rest: some(false) }) },
  });
  writeFileSync(path.join(folder, "sw.js"), code);
}
