// The built embeddable module in Node, as a user of it would load it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const at = (name) => new URL(`../../dist/embed/${name}`, import.meta.url);
const wasm = readFileSync(at("akaire_bg.wasm"));

// Each test a module of its own: the query makes Node load it anew.
let copies = 0;
const fresh = () => import(`${at("akaire.js")}?copy=${(copies += 1)}`);

test("every call before init says what is missing", async () => {
  const { default: init, ...calls } = await fresh();
  assert.equal(typeof init, "function");
  for (const call of Object.values(calls)) {
    // loadLexicon and probe are asynchronous: they may throw or reject.
    await assert.rejects(async () => call(), { name: "Error", message: "call init first" });
  }
});

test("init with bytes; a second call is a no-op", async () => {
  const { default: init, version } = await fresh();
  await init({ module_or_path: wasm });
  await init({ module_or_path: wasm });
  await init();
  const expected = /^version = "(.+)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"))[1];
  assert.equal(version(), expected);
});

test("bytes, a promise of them, a file address, a Response", async () => {
  const response = () => new Response(wasm, { headers: { "content-type": "application/wasm" } });
  for (const given of [wasm, wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length), Promise.resolve(wasm), at("akaire_bg.wasm"), response()]) {
    const { default: init, version } = await fresh();
    await init({ module_or_path: given });
    assert.equal(typeof version(), "string");
  }
});

test("concurrent calls share one load", async () => {
  const { default: init, version } = await fresh();
  await Promise.all([init({ module_or_path: wasm }), init({ module_or_path: wasm }), init()]);
  assert.equal(typeof version(), "string");
});

test("without an argument Node is told what to pass", async () => {
  const { default: init, version } = await fresh();
  await assert.rejects(init(), /^Error: init needs an argument outside browsers: .*module_or_path.*readFileSync/);
  await assert.rejects(init({}), /module_or_path/);
  await init({ module_or_path: wasm });
  assert.equal(typeof version(), "string");
});

test("before init, synchronous calls throw and asynchronous ones reject", async () => {
  const { version, check, probe } = await fresh();
  assert.throws(() => version(), { name: "Error", message: "call init first" });
  assert.throws(() => check({}), { name: "Error", message: "call init first" });
  const promise = probe(new Blob([]));
  await assert.rejects(promise, { name: "Error", message: "call init first" });
});

test("a failed init may be tried again", async () => {
  const { default: init, version } = await fresh();
  await assert.rejects(init({ module_or_path: new Uint8Array([0, 1, 2, 3]) }));
  assert.throws(() => version(), { message: "call init first" });
  await init({ module_or_path: wasm });
  assert.equal(typeof version(), "string");
});

test("the types are beside it and name every export", async () => {
  const types = ["akaire.d.ts", "akaire-shop.d.ts"].map((name) => readFileSync(at(name), "utf8")).join("");
  for (const name of Object.keys(await fresh())) {
    if (name === "default") assert.match(types, /export default function init\(/);
    else assert.match(types, new RegExp(`export (declare )?(function|const) ${name}\\b`));
  }
});
