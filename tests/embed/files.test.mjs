// Which files lie side by side, and what is loaded when.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = fileURLToPath(new URL("../../dist/embed/", import.meta.url));
const CHECKS = ["akaire.js", "akaire_bg.wasm"];
const PROBES = ["akaire-media.js", "akaire_media_bg.wasm"];
const SHOPS = ["akaire-shop.js", "akaire_shop_bg.wasm"];
const note = { kind: "images", title: "春", body: "字", topics: [] };

/** A folder with these files only, and the module in it, initialised. */
async function folder(t, files) {
  const place = mkdtempSync(path.join(tmpdir(), "akaire-embed-"));
  t.after(() => rmSync(place, { recursive: true }));
  const add = (names) => names.forEach((name) => copyFileSync(path.join(dist, name), path.join(place, name)));
  add(files);
  const akaire = await import(pathToFileURL(path.join(place, "akaire.js")));
  await akaire.default({ module_or_path: readFileSync(path.join(place, "akaire_bg.wasm")) });
  return { akaire, add };
}

const LEXICON = readdirSync(dist).filter((name) => name.startsWith("akaire-lexicon-"));

test("eight files and the types; those of the lexicon are named by their content", () => {
  assert.deepEqual(readdirSync(dist).sort(), [...CHECKS, ...PROBES, ...SHOPS, ...LEXICON, "akaire.d.ts", "akaire-shop.d.ts"].sort());
  assert.deepEqual(LEXICON.map((name) => name.replace(/[0-9a-f]{16}/, "…")).sort(), ["akaire-lexicon-….js", "akaire-lexicon-….wasm"]);
});

test("the lexicon is loaded when it is asked for, and looked for again after a failure", async (t) => {
  const { akaire, add } = await folder(t, CHECKS);
  await assert.rejects(akaire.loadLexicon(), /akaire-lexicon-/);
  assert.equal(akaire.check(note).lexicon, null);
  add(LEXICON.filter((name) => name.endsWith(".wasm")));
  await assert.rejects(akaire.loadLexicon(), /akaire-lexicon-/);
  assert.equal(akaire.check(note).lexicon, null);
});

test("checking needs two files, and probing is refused without the others", async (t) => {
  const { akaire } = await folder(t, CHECKS);
  assert.equal(akaire.check(note).ruleSet, "manual-2021");
  assert.equal(akaire.count("春").title, 1);
  await assert.rejects(akaire.probe(new Blob(["GIF89a"])), /akaire-media\.js/);
  assert.equal(akaire.check(note).ruleSet, "manual-2021");
});

test("the wasm of the second module is loaded with the first probe, and looked for again after a failure", async (t) => {
  const { akaire, add } = await folder(t, [...CHECKS, "akaire-media.js"]);
  const probe = () => akaire.probe(new Blob(["GIF89a"]), "a.gif");
  await assert.rejects(probe(), /akaire_media_bg\.wasm/);
  add(["akaire_media_bg.wasm"]);
  const [one, other] = await Promise.all([probe(), probe()]);
  assert.deepEqual([one.format, one.name, other.format], ["gif", "a.gif", "gif"]);
  assert.equal(akaire.check({ ...note, images: [one] }).findings.some(({ rule }) => rule === "image-format"), true);
});

test("the wasm of the third module is loaded with the first account or shop, and looked for again after a failure", async (t) => {
  const { akaire, add } = await folder(t, [...CHECKS, "akaire-shop.js"]);
  const account = () => akaire.checkAccount({ name: "小春日", redId: "koharubi", kind: "ordinary" });
  await assert.rejects(account(), /akaire_shop_bg\.wasm/);
  add(["akaire_shop_bg.wasm"]);
  const [one, other] = await Promise.all([account(), akaire.checkShop({ name: { zh: "店" }, products: [] })]);
  assert.deepEqual([one.lexicon, other.lexicon], [null, null]);
});

test("with the lexicon accounts and shops need no files of their own, and their words are read", async (t) => {
  const { akaire, add } = await folder(t, CHECKS);
  const shop = { name: { zh: "店" }, products: [], notice: { zh: "京都です" } };
  await assert.rejects(akaire.checkShop(shop), /akaire-shop\.js/);
  add(LEXICON);
  await akaire.loadLexicon();
  const { findings, lexicon } = await akaire.checkShop(shop);
  assert.equal(typeof lexicon, "string");
  assert.equal(findings.some(({ rule, field }) => rule === "language-kana" && field === "notice"), true);
});

test("neither module repeats the other", () => {
  const text = (name) => readFileSync(path.join(dist, name), "latin1");
  const words = Buffer.from("标题").toString("latin1");
  assert.equal(text("akaire_bg.wasm").includes(words), true);
  assert.equal(text("akaire_media_bg.wasm").includes(words), false);
  assert.equal(text("akaire-media.js").includes("akaire_bg.wasm"), false);
});
