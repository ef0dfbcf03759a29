// The embeddable module as its users see it. `akaire-bindings` is what wasm-bindgen generates; the post-build step
// joins both into one file.

import load, * as bindings from "akaire-bindings";

let loading = null;
let ready = false;

/** Loads the wasm file beside this script, or the one given. A second call changes nothing. */
export default function init(arg) {
  loading ??= load(arg ?? { module_or_path: new URL("akaire_bg.wasm", import.meta.url) }).then(
    () => {
      ready = true;
    },
    (error) => {
      loading = null; // a failed load may be tried again
      throw error;
    },
  );
  return loading;
}

const needsInit = (call) => (...args) => {
  if (!ready) throw new Error("call init first");
  return call(...args);
};

/** The version of this module. */
export const version = needsInit(() => bindings.version());
