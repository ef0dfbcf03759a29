// The embeddable module with the red pencil in it, loaded by akaire.js when the lexicon is asked for. Not an entry of its
// own: it is the whole checker once more, with language, terms and their dictionaries, and takes the other's place.

import load, * as bindings from "akaire-bindings";

export { bindings };

/** Loads the wasm that is given, or the one beside this script. */
export async function start(given) {
  await load({ module_or_path: given ?? (await besideThisScript()) });
  bindings.sharpen();
}

async function besideThisScript() {
  const url = new URL(LEXICON_WASM, import.meta.url);
  if (url.protocol !== "file:") return url;
  // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
  const { readFile } = await import("node:fs/promises");
  return readFile(url);
}
