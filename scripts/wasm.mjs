// The two steps every wasm file of Akaire goes through, and where things are.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, renameSync } from "node:fs";
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
