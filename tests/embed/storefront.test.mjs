// `checkAccount` and `checkShop` of the built module.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const at = (name) => new URL(`../../dist/embed/${name}`, import.meta.url);
const { default: init, check, checkAccount, checkShop } = await import(at("akaire.js"));
await init({ module_or_path: readFileSync(at("akaire_bg.wasm")) });

const now = "2026-11-01T12:00:00+08:00";
const account = { name: "小春日KOHARUBI", redId: "koharubi_jp", kind: "enterprise-pro" };
const product = { id: "p", name: { zh: "朝露化妆水" }, price: 16800 };
const shop = { name: { zh: "小春日品牌店" }, products: [product] };

const MEMBERS = "rule severity field item member range message why todo source fixes passesUnder".split(" ");

test("a report has every declared member and is plain JSON", async () => {
  for (const report of [await checkAccount(account, { now }), await checkShop(shop, { now })]) {
    assert.deepEqual(Object.keys(report), ["ruleSet", "findings", "counters", "lexicon"]);
    assert.ok(report.findings.length > 0);
    for (const finding of report.findings) assert.deepEqual(Object.keys(finding), MEMBERS);
    assert.deepStrictEqual(JSON.parse(JSON.stringify(report)), report);
  }
});

test("a note's findings have no member", () => {
  const [finding] = check({ kind: "images", title: "", body: "", topics: [] }).findings;
  assert.equal("member" in finding, false);
});

test("places, words and counters", async () => {
  const wrong = { ...product, price: 0, struckPrice: 100, pictures: [{ width: 1600, height: 900 }, null] };
  const { findings, counters } = await checkShop({ ...shop, products: [wrong], slots: 0 }, { now, language: "ja" });
  const places = findings.map(({ rule, severity, field, item, member }) => [rule, severity, field, item, member]);
  assert.deepEqual(places, [
    ["product-without-price", "error", "products", 0, "price"],
    ["product-uncategorised", "warning", "products", 0, null],
    ["product-picture-shape", "advice", "products", 0, "pictures"],
    ["struck-price-basis", "advice", "products", 0, "struckPrice"],
  ]);
  assert.equal(findings[0].message, "商品「朝露化妆水」に価格がありません");
  assert.equal(findings[3].source.confidence, "medium");
  assert.deepEqual(counters, [
    { field: "recommended", unit: "item", used: 0, usedMax: 0, min: null, limit: 0, state: "near" },
  ]);
});

test("a fix edits the text of its member", async () => {
  const name = "小@春/日";
  const { findings } = await checkAccount({ ...account, name }, { now });
  const { fixes } = findings.find(({ rule }) => rule === "account-name-sign");
  const fixed = fixes[0].edits.toReversed().reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), name);
  assert.equal(fixed, "小春日");
});

test("notes and the kind of account come with the options", async () => {
  const collections = [{ title: { zh: "早课" }, notes: ["a", "b", "c"] }];
  const rules = async (options) => (await checkAccount({ ...account, collections }, { now, ...options })).findings.map(({ rule }) => rule);
  const about = (list) => list.filter((rule) => rule.startsWith("collection"));
  assert.deepEqual(about(await rules({})), []);
  const notes = [{ id: "a", published: true }, { id: "b", published: false }];
  assert.deepEqual(about(await rules({ notes })), ["collection-link-broken", "collection-unpublished"]);
  const { findings } = await checkShop(shop, { now, accountKind: "ordinary" });
  assert.equal(findings[0].rule, "shop-without-right");
});

test("a wrong shape rejects with its place", async () => {
  const refused = (call, message) => assert.rejects(call, { name: "TypeError", message });
  await refused(checkAccount(), "account: expected object, got undefined");
  await refused(checkAccount({ ...account, kind: "pro" }), /^account\.kind: expected "ordinary", .* got "pro"$/);
  await refused(checkShop({ ...shop, products: [{ ...product, price: 1.5 }] }), "shop.products[0].price: expected a whole number of fen, got 1.5");
  await refused(checkShop(shop, { notes: [{ id: "a" }] }), "options.notes[0].published: expected boolean, got undefined");
  await refused(checkShop(shop, { now: "today" }), /^options\.now: expected an RFC 3339 time/);
  await refused(checkShop(shop, { ruleSet: "2021" }), /^options\.ruleSet: /);
});

test("what a getter throws reaches its owner", async () => {
  const error = new Error("mine");
  const hostile = { ...account, get bio() { throw error; } };
  await assert.rejects(checkAccount(hostile), (thrown) => thrown === error);
});
