// The checks of accounts and shops, loaded by akaire.js with the first of them. Not an entry of its own.

import * as bindings from "akaire-bindings";

let loading = null;

/** The checks, with the module beside this script loaded once; a failed load is tried again with the next call. */
export function ready() {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load() {
  bindings.initSync({ module: await WebAssembly.compile(await besideThisScript()) });
  return bindings;
}

async function besideThisScript() {
  const url = new URL("akaire_shop_bg.wasm", import.meta.url);
  if (url.protocol === "file:") {
    // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
    const { readFile } = await import("node:fs/promises");
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
