// The embeddable module as its users see it: `akaire.d.ts` is its contract. `akaire-bindings` is what wasm-bindgen
// generates; the post-build step joins both into one file.

import load, * as bound from "akaire-bindings";

// By name, so that what is not used is left out.
const small = {
  version: bound.version,
  ruleSets: bound.ruleSets,
  count: bound.count,
  parse: bound.parse,
  check: bound.check,
};

let loading = null;
let ready = false;
let lexicon = null;

// What answers: the small module, and once the lexicon is loaded the one that has it.
let bindings = small;

export default function init(arg) {
  // Concurrent calls share one promise; after a failed load the next call tries again.
  loading ??= start(arg).then(
    () => {
      ready = true;
    },
    (error) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

async function start(arg) {
  const given = await arg?.module_or_path;
  await load({ module_or_path: given == null ? besideThisScript() : local(given) });
}

function besideThisScript() {
  const url = new URL("akaire_bg.wasm", import.meta.url);
  // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
  if (url.protocol === "file:") {
    throw new Error(
      "init needs an argument outside browsers: init({ module_or_path: readFileSync(<path of akaire_bg.wasm>) })",
    );
  }
  return url;
}

/** In Node the bytes of a file: address, anywhere else what was given. */
function local(given) {
  const files = given instanceof URL && given.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs");
  return files ? files.readFileSync(given) : given;
}

const answer = (call) => {
  if (!ready) throw new Error("call init first");
  return call();
};

// Every result crosses as one JSON text: as fast as building the object from the other side, and it can be nothing but
// plain JSON.

export function version() {
  return answer(() => bindings.version());
}

export function ruleSets() {
  return answer(() => JSON.parse(bindings.ruleSets()));
}

export function count(text) {
  return answer(() => JSON.parse(bindings.count(text)));
}

export function parse(text) {
  return answer(() => JSON.parse(bindings.parse(text)));
}

export function check(note, options) {
  return answer(() => JSON.parse(bindings.check(note, options)));
}

// Dictionaries are most of its size, and most pages that count characters never need them: so the checker with them is a
// module of its own, and takes the place of the small one.
export async function loadLexicon(arg) {
  return answer(() => {
    lexicon ??= takeOver(arg).catch((error) => {
      lexicon = null;
      throw error;
    });
    return lexicon;
  });
}

async function takeOver(arg) {
  const given = await arg?.module_or_path;
  const full = await import(LEXICON_SCRIPT);
  await full.start(given == null ? null : local(given));
  bindings = full;
}

// Asynchronous: it never throws, it rejects. The probers are a module of their own, beside this one: most pages that
// check a text never measure a file.
export async function probe(source, name) {
  return answer(async () => {
    const media = await import("./akaire-media.js");
    return media.probe(source, name);
  });
}

// Accounts and shops: a module of their own again, unless the one with the lexicon is here, which checks them, too.
const checker = () => (bindings === small ? import("./akaire-shop.js").then((shop) => shop.ready()) : bindings);

export async function checkAccount(account, options) {
  return answer(async () => JSON.parse((await checker()).checkAccount(account, options)));
}

export async function checkShop(shop, options) {
  return answer(async () => JSON.parse((await checker()).checkShop(shop, options)));
}
