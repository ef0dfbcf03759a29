// The two steps every wasm file of Akaire goes through, and where things are.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const dist = path.join(root, "dist");
export const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

export const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

// rustc emits these features by default; wasm-opt must be told, or it refuses them as invalid.
const FEATURES = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
];

/** A wasm file without one of its custom sections. */
function withoutSection(bytes, dropped) {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const custom = bytes[at++] === 0;
    const end = number() + at;
    const length = custom ? number() : 0;
    if (!custom || bytes.toString("utf8", at, at + length) !== dropped) kept.push(bytes.subarray(start, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Writes the JavaScript side of a wasm file, `<name>.js` and `<name>_bg.wasm`, into a folder. */
export function bindings(wasm, folder, name, options = []) {
  // Told that reference types may be used, wasm-bindgen uses instructions that wasm-opt 108 does not know.
  writeFileSync(wasm, withoutSection(readFileSync(wasm), "target_features"));
  run("wasm-bindgen", ["--target", "web", "--no-typescript", ...options, "--out-dir", folder, "--out-name", name, wasm]);
}

/** Shrinks one wasm file in place. */
export function optimise(file) {
  const smaller = `${file}.opt`;
  run("wasm-opt", ["-Oz", ...FEATURES.map((name) => `--enable-${name}`), file, "-o", smaller]);
  renameSync(smaller, file);
}

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Every file under a folder, as sorted paths with forward slashes. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort();
}
