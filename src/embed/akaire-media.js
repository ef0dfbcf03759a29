// The probers of the embeddable module, loaded by akaire.js with the first probe. Not an entry of its own.

import { initSync, Probing } from "akaire-bindings";

let loading = null;

/** Loads the module beside this script once; a failed load is tried again with the next probe. */
function ready() {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

// The bindings could load as well, from all that may be handed to them: half of this script.
async function load() {
  initSync({ module: await WebAssembly.compile(await besideThisScript()) });
}

async function besideThisScript() {
  const url = new URL("akaire_media_bg.wasm", import.meta.url);
  if (url.protocol === "file:") {
    // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
    const { readFile } = await import("node:fs/promises");
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

export async function probe(source, name) {
  await ready();
  demand("", "object", source);
  demand(".slice", "function", source.slice);
  const size = demand(".size", "number", source.size);
  if (!(size >= 0 && size < Infinity)) refuse(".size", "a finite number ≥ 0", size);
  const probing = new Probing(size);
  for (let at; (at = probing.wants()) >= 0; ) probing.give(await read(source, at, probing.length()));
  return told(probing, name);
}

/** The members of `MediaFacts`: those with `$` are texts, those with `?` yes or no, the others numbers. */
const MEMBERS =
  "kind$ format$ bytes width height displayWidth displayHeight orientation rotation cmyk? colorProfile$ hdr? gps? " +
  "animated? duration fps videoCodec$ audioCodec$ hasAudio? name$ fingerprint$ bytesRead reads trouble$";

/** The object, from texts and numbers in the order of the members. */
function told(probing, name) {
  const texts = probing.texts().split("\0");
  const numbers = [...probing.numbers()];
  const facts = {};
  for (const [, member, mark] of MEMBERS.matchAll(/(\w+)([$?]?)/g)) {
    if (mark === "$") {
      facts[member] = texts.shift() || null;
    } else {
      const number = numbers.shift();
      facts[member] = number < 0 ? null : mark ? number > 0 : number;
    }
  }
  if (typeof name === "string") facts.name = name;
  return facts;
}

/** The value, which must be of this kind; a mismatch sounds as those of the other module do. */
function demand(place, expected, value) {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (kind !== expected) refuse(place, expected, kind);
  return value;
}

function refuse(place, expected, got) {
  throw new TypeError(`source${place}: expected ${expected}, got ${got}`);
}

/** The bytes, or none where they cannot be read: a source may throw, or answer with anything. */
async function read(source, at, length) {
  try {
    const buffer = await source.slice(at, at + length).arrayBuffer();
    // Buffers of another realm are no `instanceof ArrayBuffer` here, but they know their length.
    return buffer.byteLength === length ? new Uint8Array(buffer, 0, length) : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
