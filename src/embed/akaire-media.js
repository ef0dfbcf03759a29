// The probers of the embeddable module, loaded by akaire.js with the first probe. Not an entry of its own.

import load, * as bindings from "akaire-bindings";

let loading = null;

/** Loads the module beside this script once; a failed load is tried again with the next probe. */
function ready() {
  loading ??= load({ module_or_path: besideThisScript() }).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function besideThisScript() {
  const url = new URL("akaire_media_bg.wasm", import.meta.url);
  if (url.protocol !== "file:") return url;
  // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
  const { readFile } = await import("node:fs/promises");
  return readFile(url);
}

export async function probe(source, name) {
  await ready();
  demand("", "object", source);
  demand(".slice", "function", source.slice);
  const size = demand(".size", "number", source.size);
  if (!(size >= 0 && size < Infinity)) refuse(".size", "a finite number ≥ 0", size);
  const probing = new bindings.Probing(size);
  for (let at; (at = probing.wants()) >= 0; ) probing.give(await read(source, at, probing.length()));
  const facts = JSON.parse(probing.facts());
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
