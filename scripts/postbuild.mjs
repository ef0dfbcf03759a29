// Runs after `trunk build --release`, and finishes dist/:
//   1. the studio is cut into rooms, its files are optimised, and named by what is in them then;
//   2. so is the worker that makes backups;
//   3. the embeddable module is built into dist/embed/;
//   4. the content security policy goes into index.html;
//   5. dist/sw.js is written, which keeps the studio for times without a network;
//   6. dist/build-manifest.json lists every file.

import { build, transform } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cutRooms } from "./rooms.mjs";
import { bindings, dist, filesUnder, optimise, root, run, sha256, shortenImports, target } from "./wasm.mjs";
import { nameOffline, writeWorker } from "./worker.mjs";

const inDist = (name) => path.join(dist, name);

// In the page itself, so that any static host serves it. Only built pages have it: the dev server's reload script is
// inline. 'wasm-unsafe-eval' compiles WebAssembly and allows no eval; the one Trusted Types policy makes addresses of
// the own workers.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types akaire-url",
].join("; ");

/** Minifies every script and style sheet in place, as esbuild can without changing what they do. */
async function minify(names) {
  for (const name of names) {
    const loader = { ".js": "js", ".css": "css" }[path.extname(name)];
    if (!loader) continue;
    const { code } = await transform(readFileSync(inDist(name), "utf8"), {
      loader,
      minify: true,
      legalComments: "none",
      charset: "utf8", // Chinese and Japanese as they are, not as escapes twice as long
      ...(loader === "js" ? { format: "esm", target: "es2022" } : {}),
    });
    writeFileSync(inDist(name), code);
  }
}

/** Style sheets of what only rooms have in them: the editor and the phone. Layers keep the order of rules (app.css). */
const IN_ROOMS = /^(manuscript|findings|tray|look|form|library|history|phone)\b/;

// Two style sheets instead of one a file: each request is a round trip, and together they compress better. The rooms'
// own comes with the first room (scripts/rooms.mjs); the guard's stays apart, as it must be there when nothing else is.
function joinStyles(html) {
  const links = [...html.matchAll(/<link\b[^>]*\bhref="\.\/([\w./-]+\.css)"[^>]*>\n?/g)];
  const sheets = links.filter(([tag, name]) => tag.includes("stylesheet") && !name.startsWith("trouble"));
  const inRooms = sheets.filter(([, name]) => IN_ROOMS.test(name));
  if (inRooms.length === 0) throw new Error("index.html names no style sheets to join");
  const join = (some) => some.map(([, name]) => readFileSync(inDist(name), "utf8")).join("");
  writeFileSync(inDist("studio.css"), join(sheets.filter((sheet) => !inRooms.includes(sheet))));
  writeFileSync(inDist("rooms.css"), join(inRooms));
  sheets.forEach(([tag, name], index) => {
    html = html.replace(tag, index === 0 ? '<link rel="stylesheet" href="./studio.css">\n' : "");
    rmSync(inDist(name));
  });
  return html.replace(/(<script\b[^>]*\sdata-wasm="[^"]*")/, '$1 data-room-style="./rooms.css"');
}

// Trunk names files by their content, but before wasm-opt and esbuild: with other versions of those, one name could
// mean two contents, and a cached old one would meet a new page. So every file that index.html names gets its name
// from the final bytes.
function renameByContent(html) {
  const names = new Set([...html.matchAll(/"\.\/([\w./-]+\.(?:js|css|wasm))"/g)].map((match) => match[1]));
  for (const name of names) {
    const hash = sha256(readFileSync(inDist(name))).slice(0, 16);
    const { dir, name: stem, ext } = path.posix.parse(name);
    const renamed = path.posix.join(dir, `${stem.replace(/-[0-9a-f]{12,16}(?:_bg)?$/, "")}-${hash}${ext}`);
    renameSync(inDist(name), inDist(renamed));
    html = html.replaceAll(`"./${name}"`, `"./${renamed}"`);
  }
  return html;
}

/**
 * The embeddable validator: what measures files, loaded with the first probe; what checks accounts and shops, loaded with the
 * first of them; the checker with its dictionaries, loaded when they are asked for; and the one that everybody loads. That
 * comes last: it names the third's files, which have the hash of their content in their names, as nobody but it asks for
 * them.
 */
const EMBEDDED = [
  { bin: "embed-media", features: ["--features", "probe"], script: "akaire-media.js", wasm: "akaire_media_bg.wasm" },
  { bin: "embed-shop", features: ["--features", "storefront"], script: "akaire-shop.js", wasm: "akaire_shop_bg.wasm" },
  { bin: "embed-lexicon", features: ["--features", "pencil"], script: "akaire-lexicon.js", wasm: "akaire-lexicon.wasm", hashed: true, fast: true },
  { bin: "embed", features: [], script: "akaire.js", wasm: "akaire_bg.wasm" },
];

const hashedName = (name, file) => name.replace(".", `-${sha256(readFileSync(file)).slice(0, 16)}.`);

/** dist/embed/: scripts, their wasm and the types. */
async function buildEmbed() {
  mkdirSync(inDist("embed"), { recursive: true });
  const known = {};
  for (const { bin, features, script, wasm, hashed, fast } of EMBEDDED) {
    const out = path.join(target, bin);
    const profile = fast ? "speed" : "release";
    const bound = path.join(target, "wasm32-unknown-unknown", profile, `${bin}.wasm`);
    run("cargo", [
      ...["build", "--profile", profile, "--locked", "--target", "wasm32-unknown-unknown"],
      ...["--no-default-features", ...features, "--bin", bin],
    ]);
    bindings(bound, out, "bindings");
    optimise(path.join(out, "bindings_bg.wasm"), fast);
    shortenImports(path.join(out, "bindings_bg.wasm"), path.join(out, "bindings.js"));
    const wasmName = hashed ? hashedName(wasm, path.join(out, "bindings_bg.wasm")) : wasm;
    const define = { LEXICON_WASM: JSON.stringify(wasmName), LEXICON_SCRIPT: JSON.stringify(`./${known["akaire-lexicon.js"]}`) };
    await build({
      entryPoints: [path.join(root, "src/embed", script)],
      outfile: inDist(`embed/${script}`),
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      target: "es2022",
      legalComments: "none",
      charset: "utf8",
      // The hand-written wrapper imports the generated bindings by this name.
      alias: { "akaire-bindings": path.join(out, "bindings.js") },
      define,
      external: ["node:fs/promises", ...Object.values(known).map((other) => `./${other}`)],
      logLevel: "warning",
    });
    known[script] = hashed ? hashedName(script, inDist(`embed/${script}`)) : script;
    if (hashed) renameSync(inDist(`embed/${script}`), inDist(`embed/${known[script]}`));
    copyFileSync(path.join(out, "bindings_bg.wasm"), inDist(`embed/${wasmName}`));
  }
  for (const types of ["akaire.d.ts", "akaire-shop.d.ts"]) copyFileSync(path.join(root, "src/embed", types), inDist(`embed/${types}`));
}

/** The worker that makes backups: one script and its wasm, in place of what Trunk makes for development. */
async function finishBackup(html) {
  const out = path.join(target, "backup");
  const wasm = path.join(out, "bindings_bg.wasm");
  bindings(path.join(target, "wasm32-unknown-unknown", "release", "backup.wasm"), out, "bindings");
  optimise(wasm);
  shortenImports(wasm, path.join(out, "bindings.js"));
  for (const name of ["backup.js", "backup_bg.wasm", "backup_loader.js"]) rmSync(inDist(name));
  const named = hashedName("backup.wasm", wasm);
  copyFileSync(wasm, inDist(named));
  await build({
    stdin: {
      contents: `import init from "akaire-bindings"; init({ module_or_path: new URL("./${named}", import.meta.url) });`,
      resolveDir: out,
    },
    outfile: inDist("backup.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    charset: "utf8",
    alias: { "akaire-bindings": path.join(out, "bindings.js") },
    logLevel: "warning",
  });
  return html.replace(/(<script\b[^>]*\sdata-wasm="[^"]*")/, '$1 data-backup="./backup.js"');
}

function insertPolicy(html) {
  const tag = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error("index.html has no <meta charset> to put the policy after");
  // A policy holds from where it stands on: before anything that loads.
  return html.replace(charset, (found) => `${found}\n${tag}`);
}

function refuseInline(html) {
  const inline = html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son\w+="|\sstyle="|\sintegrity="/i);
  if (inline) throw new Error(`index.html has ${inline[0].trim()}, which the policy or a renamed file would break`);
}

/** The two files Trunk made of the studio, by the attributes of its script tag. */
function studioFiles(html) {
  const [, script] = html.match(/\sdata-js="\.\/([^"]+)"/);
  const [, wasm] = html.match(/\sdata-wasm="\.\/([^"]+)"/);
  return { script, wasm };
}

/** Rooms that an address can ask for. */
const ADDRESSED = ["library", "compose", "account", "shop", "setup", "history", "workspaces"];

// So that assets/boot.js can have the files of the room that is asked for on their way before the studio runs.
function nameRooms(html, rooms) {
  const addressed = Object.entries(rooms).filter(([room]) => ADDRESSED.includes(room));
  const attributes = addressed.map(([room, files]) => ` data-room-${room}="${files.join(" ")}"`);
  return html.replace(/(<script\b[^>]*\sdata-wasm="[^"]*")/, `$1${attributes.join("")}`);
}

function writeManifest(rooms) {
  const files = {};
  for (const name of filesUnder(dist)) {
    if (name === "build-manifest.json") continue;
    files[name] = { size: statSync(inDist(name)).size, sha256: sha256(readFileSync(inDist(name))) };
  }
  writeFileSync(inDist("build-manifest.json"), `${JSON.stringify({ files, rooms }, null, 2)}\n`);
}

let html = readFileSync(inDist("index.html"), "utf8").replace(/<!--[\s\S]*?-->\s*/g, "");
const rooms = await cutRooms(studioFiles(html));
rmSync(inDist("assets/sw.js")); // copied with its neighbours; its place is beside the page
html = await finishBackup(html);
await minify(filesUnder(dist).filter((name) => !name.startsWith("embed/")));
html = insertPolicy(nameRooms(renameByContent(nameOffline(joinStyles(html))), rooms));
refuseInline(html);
await writeWorker(dist, html);

await buildEmbed();
writeManifest(rooms);
