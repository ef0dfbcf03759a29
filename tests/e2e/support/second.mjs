// A second version of the built studio: every file that is named by its content has other content and so another name,
// as after a change that touches everything. The pictures keep their names, as they do.

import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesUnder, sha256 } from "../../../scripts/wasm.mjs";
import { writeWorker } from "../../../scripts/worker.mjs";

const HASHED = /^((?:assets\/)?[\w-]+-)[0-9a-f]{16}\.(js|css|wasm)$/;

/** Content that does the same: a custom section in wasm, a comment elsewhere. */
const ANOTHER = {
  wasm: Buffer.from([0, 4, 3, 0x6e, 0x65, 0x77]),
  js: "\n//new\n",
  css: "/*new*/",
};

/** Copies the build `from` into the folder `to`, as another version. Gives the new names, by the old ones. */
export async function secondVersion(from, to) {
  cpSync(from, to, { recursive: true });
  const names = filesUnder(to).filter((name) => HASHED.test(name));
  // Scripts last: they name the wasm files, by names that change their content.
  names.sort((a, b) => a.endsWith(".js") - b.endsWith(".js"));
  const renamed = new Map();
  const newNames = (text) => [...renamed].reduce((text, [old, name]) => text.replaceAll(old, name), text);
  for (const name of names) {
    const [, stem, type] = HASHED.exec(name);
    const old = readFileSync(path.join(from, name));
    const now = type === "js" ? Buffer.from(newNames(old.toString("utf8"))) : old;
    const bytes = Buffer.concat([now, Buffer.from(ANOTHER[type])]);
    const next = `${stem}${sha256(bytes).slice(0, 16)}.${type}`;
    writeFileSync(path.join(to, name), bytes);
    renameSync(path.join(to, name), path.join(to, next));
    renamed.set(name, next);
  }
  const page = readFileSync(path.join(from, "index.html"), "utf8").replace(/\sdata-version="[^"]*"/, "");
  await writeWorker(to, newNames(page));
  return renamed;
}
