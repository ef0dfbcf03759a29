// What the first page load requests: the page, and every file it names.

import { readFileSync } from "node:fs";
import path from "node:path";
import { dist } from "./wasm.mjs";

export function firstLoad(folder = dist) {
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  const named = [...html.matchAll(/\s(?:src|href|data-js|data-wasm)="\.\/([^"#?]+)"/g)].map((match) => match[1]);
  return ["index.html", ...new Set(named)];
}
