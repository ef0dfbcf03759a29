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

/** Walks a wasm file: where each section starts, its id, and where its content begins and ends. */
function* sections(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const [start, id] = [at, bytes[at]];
    const [length, body] = number(bytes, at + 1);
    at = body + length;
    yield { start, id, body, end: at };
  }
}

/** An unsigned LEB128 number, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  const out = [];
  do out.push((value & 127) | (value > 127 ? 128 : 0));
  while ((value = Math.floor(value / 128)) > 0);
  return Buffer.from(out);
}

const sized = (bytes) => Buffer.concat([written(bytes.length), bytes]);

/** A wasm file without one of its custom sections. */
function withoutSection(bytes, dropped) {
  const kept = [bytes.subarray(0, 8)];
  for (const { start, id, body, end } of sections(bytes)) {
    const [length, name] = id === 0 ? number(bytes, body) : [0, body];
    if (id !== 0 || bytes.toString("utf8", name, name + length) !== dropped) kept.push(bytes.subarray(start, end));
  }
  return Buffer.concat(kept);
}

/**
 * Gives the functions that wasm-bindgen's script lends to the wasm short names, in both files: the long ones, a hash in
 * each, are thousands of bytes that do not compress.
 */
export function shortenImports(wasm, script) {
  const bytes = readFileSync(wasm);
  let text = readFileSync(script, "utf8");
  const section = [...sections(bytes)].find(({ id }) => id === 2);
  const parts = [];
  let [count, at] = number(bytes, section.body);
  for (let index = 0, from = at; index < count; index++, from = at) {
    const [moduleLength, module] = number(bytes, at);
    const [length, name] = number(bytes, module + moduleLength);
    at = name + length;
    const long = bytes.toString("utf8", name, at);
    const kind = bytes[at];
    if (kind !== 0) throw new Error(`${wasm} imports ${long}, which is no function`);
    const type = at + 1;
    at = number(bytes, type)[1];
    const uses = text.split(`${long}:`);
    if (!long.startsWith("__wb") || uses.length !== 2) {
      parts.push(bytes.subarray(from, at));
      continue;
    }
    const short = `$${index.toString(36)}`;
    text = uses.join(`${short}:`);
    parts.push(bytes.subarray(from, module + moduleLength), sized(Buffer.from(short)), bytes.subarray(name + length, at));
  }
  const body = Buffer.concat([written(count), ...parts]);
  const { start, end } = section;
  writeFileSync(wasm, Buffer.concat([bytes.subarray(0, start), Buffer.from([2]), sized(body), bytes.subarray(end)]));
  writeFileSync(script, text);
}

/** Writes the JavaScript side of a wasm file, `<name>.js` and `<name>_bg.wasm`, into a folder. */
export function bindings(wasm, folder, name, options = []) {
  // Told that reference types may be used, wasm-bindgen uses instructions that wasm-opt 108 does not know.
  writeFileSync(wasm, withoutSection(readFileSync(wasm), "target_features"));
  run("wasm-bindgen", ["--target", "web", "--no-typescript", ...options, "--out-dir", folder, "--out-name", name, wasm]);
}

/** Shrinks one wasm file in place, or makes it fast. */
export function optimise(file, fast = false) {
  const smaller = `${file}.opt`;
  // Flattened first, loops and branches are laid out anew: one part in a hundred smaller than a single -Oz.
  const passes = fast ? ["-O3"] : ["--flatten", "--rereloop", "-Oz", "-Oz"];
  run("wasm-opt", [...passes, ...FEATURES.map((name) => `--enable-${name}`), file, "-o", smaller]);
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
