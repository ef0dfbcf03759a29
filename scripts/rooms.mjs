// Cuts the studio's wasm into files: what every screen needs, and a file for each room, loaded when it is entered
// (src/ui/rooms.rs says where the cuts are). wasm-split-cli does the cutting; this gives it the linker's output and puts
// what comes out into dist/.

import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pack } from "./pack.mjs";
import { bindings, dist, optimise, run, sha256, shortenImports, target } from "./wasm.mjs";

const work = path.join(target, "rooms");
const inWork = (name) => path.join(work, name);

// What the cutter writes calls `instantiateStreaming` whatever the host answers. This reads errors as errors, and takes
// files that a host serves under another type.
const INSTANTIATE = `
async function instantiate(coming, imports) {
    const response = await coming;
    if (!response.ok) throw new Error(response.status + " " + response.url);
    const wasm = response.headers.get("content-type")?.startsWith("application/wasm");
    return wasm
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

// The first room also brings the rooms' style sheet, which the script tag names: a room is drawn when both are there.
const STYLE = `
let styled;
function roomStyle() {
    styled ??= new Promise((resolve, reject) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = document.querySelector("script[data-room-style]").dataset.roomStyle;
        link.onload = resolve;
        link.onerror = () => {
            styled = undefined;
            link.remove();
            reject(new Error("no " + link.href));
        };
        document.head.append(link);
    });
    return styled;
}
`;

// What several rooms share is cut into a piece for each set of rooms: hundreds, most of them smaller than the request for
// one. The small ones are one file (scripts/pack.mjs).
const SMALL = 12_000;
const PACKED = (name) => `
let packed;
function pack() {
    packed ??= compile(fetch(new URL("./${name}", import.meta.url))).catch((error) => {
        packed = undefined;
        throw error;
    });
    return packed;
}
async function compile(coming) {
    const response = await coming;
    if (!response.ok) throw new Error(response.status + " " + response.url);
    const wasm = response.headers.get("content-type")?.startsWith("application/wasm");
    return wasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
function fromPack(name) {
    const coming = pack();
    coming.catch(() => {});
    return async (imports) => WebAssembly.instantiate(WebAssembly.Module.customSections(await coming, name)[0], imports);
}
`;

// Which of them a room needs stands in the same file: written out here, that would be a part of the first load.
const LIST = "rooms";
const SMALLS = `
const made = {};
async function smalls(room) {
    const [list] = WebAssembly.Module.customSections(await pack(), "${LIST}");
    const names = JSON.parse(new TextDecoder().decode(list))[room];
    return Promise.all(names.map((name) => (made[name] ??= makeLoad(() => fromPack(name), []))()));
}
`;

/** Cuts that draw nothing. */
const BARE = ["rescue", "tidy", "lexicon", "media", "zip", "picture"];

/** Files of each room, by its name: its own first, then what it shares with others. Read from the loader. */
function filesOfRooms(loader, packName) {
  const shared = new Map(
    [...loader.matchAll(/const (__chunk_\d+) = makeLoad\([^]*?"\.\/([\w.-]+\.wasm)"/g)].map(([, name, file]) => [name, file]),
  );
  const rooms = {};
  for (const [, room, body, list] of loader.matchAll(
    /export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([^]*?), \[([^\]]*)\]\)\);/g,
  )) {
    const own = body.match(/"\.\/([\w.-]+\.wasm)"/)?.[1];
    rooms[room] = [...new Set([own, ...list.split(/,\s*/).map((name) => (name.startsWith("() => smalls(") ? packName : shared.get(name)))])].filter(Boolean);
  }
  if (Object.keys(rooms).length === 0) throw new Error("the cutter's loader is not written as expected");
  return rooms;
}

/** Has the rooms ask for the small pieces by their names, and takes out how each was loaded. */
function packSmalls(loader, small) {
  for (const name of small.keys()) {
    const [before, after] = loader.split(`const __chunk_${name} = makeLoad(`);
    const end = after?.indexOf(", []);") ?? -1;
    if (end < 0) throw new Error("the cutter's loader does not load pieces as expected");
    loader = before + after.slice(end + ", []);".length);
  }
  const list = {};
  loader = loader.replace(/(__wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^]*?, )\[([^\]]*)\]/g, (_, before, room, all) => {
    const [packed, others] = [[], []];
    for (const [name, number] of all.matchAll(/__chunk_(\d+)/g)) {
      if (small.has(number)) packed.push(number);
      else others.push(name);
    }
    if (packed.length > 0) {
      list[room] = packed;
      others.push(`() => smalls("${room}")`);
    }
    return `${before}[${others.join(", ")}]`;
  });
  small.set(LIST, Buffer.from(JSON.stringify(list)));
  const [first, ...rest] = loader.split("\n");
  return [first, SMALLS, ...rest].join("\n");
}

/**
 * Cuts the studio, and puts script and wasm into dist/ under the names that are given; the rooms' files are named by
 * their content. Gives the files of each room.
 */
export async function cutRooms({ script, wasm }) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const linked = path.join(target, "wasm32-unknown-unknown", "release", "app.wasm");
  run("wasm-split-cli", ["--target", "web", "--out-name", "studio", linked, work]);
  bindings(inWork("studio.wasm"), work, "studio", ["--keep-lld-exports"]);

  let loader = readFileSync(inWork("__wasm_split.js"), "utf8");
  const small = new Map();
  for (const name of readdirSync(work).filter((name) => /^(chunk|split)_.*\.wasm$/.test(name))) {
    if (!loader.includes(`"./${name}"`)) continue; // empty: nothing loads it
    optimise(inWork(name));
    const bytes = readFileSync(inWork(name));
    if (name.startsWith("chunk_") && bytes.length < SMALL) {
      small.set(name.match(/\d+/)[0], bytes);
      continue;
    }
    const hash = sha256(bytes).slice(0, 16);
    const named = `${name.replace(/^(?:chunk|split)_|\.wasm$/g, "").replace(/^(?=\d)/, "shared-")}-${hash}.wasm`;
    copyFileSync(inWork(name), path.join(dist, named));
    loader = loader.replaceAll(`"./${name}"`, `"./${named}"`);
  }
  loader = packSmalls(loader, small);
  const together = pack(small);
  const packName = `shared-${sha256(together).slice(0, 16)}.wasm`;
  writeFileSync(path.join(dist, packName), together);
  const rooms = filesOfRooms(loader, packName);
  const streaming = "WebAssembly.instantiateStreaming(src, imports)";
  if (!loader.includes(streaming)) throw new Error("the cutter's loader does not instantiate as expected");
  loader = loader.replaceAll(streaming, "instantiate(src, imports)") + INSTANTIATE + PACKED(packName) + STYLE;
  // `wrapAsyncCb` awaits what it is given: the files of a room, and here its looks.
  for (const room of Object.keys(rooms).filter((room) => !BARE.includes(room))) {
    const start = `__wasm_split_load_${room} = wrapAsyncCb(`;
    const [before, after] = loader.split(start);
    const end = after.indexOf("]));") + 2;
    loader = `${before}${start}both(${after.slice(0, end)})${after.slice(end)}`;
  }
  loader += "function both(load) { return () => Promise.all([roomStyle(), load()]); }\n";
  writeFileSync(inWork("__wasm_split.js"), loader);

  optimise(inWork("studio_bg.wasm"));
  shortenImports(inWork("studio_bg.wasm"), inWork("studio.js"));
  copyFileSync(inWork("studio_bg.wasm"), path.join(dist, wasm));
  // Only the start is asked for from outside; what wasm-bindgen exports besides, and nobody calls, is left out.
  writeFileSync(inWork("start.js"), 'export { default } from "./studio.js";\n');
  await build({
    entryPoints: [inWork("start.js")],
    outfile: path.join(dist, script),
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
  return rooms;
}
