// The page and one script for each adapter, in target/bench-media/page/; beside them, what they load themselves.

import { createRequire } from "node:module";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { dist, target } from "../../scripts/wasm.mjs";

const here = import.meta.dirname;
const out = path.join(target, "bench-media/page");
const html = `<!doctype html><meta charset="utf-8"><title>bench</title>
<input type="file" multiple><script type="module" src="/page.js"></script>`;

/** Their names, ours first. */
export const names = readdirSync(path.join(here, "adapters"))
  .map((file) => path.basename(file, ".js"))
  .sort((a, b) => Number(b === "akaire") - Number(a === "akaire") || (a < b ? -1 : 1));

/**
 * @returns {Promise<{ folder: string, made: Record<string, string | Buffer>, loads: Record<string, string[]> }>} what to
 *   serve, and of which files each tool consists
 */
export async function bundle() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [path.join(here, "page.js"), ...names.map((name) => path.join(here, "adapters", `${name}.js`))],
    outbase: here,
    outdir: out,
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2024",
    external: ["/embed/*"],
    logLevel: "error",
  });
  const ours = ["akaire.js", "akaire_bg.wasm", "akaire-media.js", "akaire_media_bg.wasm"].map((name) => `embed/${name}`);
  const wasm = createRequire(import.meta.url).resolve("mediainfo.js/MediaInfoModule.wasm");
  const made = {
    "index.html": html,
    "MediaInfoModule.wasm": readFileSync(wasm),
    ...Object.fromEntries(ours.map((name) => [name, readFileSync(path.join(dist, name))])),
  };
  const loads = Object.fromEntries(names.map((name) => [name, [`adapters/${name}.js`]]));
  loads.akaire = ours;
  loads.mediainfo.push("MediaInfoModule.wasm");
  return { folder: out, made, loads };
}
