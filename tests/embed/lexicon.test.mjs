// The module with its dictionaries, as an embedder would load and ask it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";

const folder = new URL("../../dist/embed/", import.meta.url);
const akaire = await import(new URL("akaire.js", folder));
const wasm = () => readFileSync(new URL(readdirSync(folder).find((name) => /^akaire-lexicon-.*\.wasm$/.test(name)), folder));

const NOW = "2026-11-01T12:00:00+08:00";
const picture = { kind: "image", format: "jpeg", bytes: 2_000_000, width: 1080, height: 1440, displayWidth: 1080, displayHeight: 1440 };
const note = (changes) => ({ kind: "images", title: "春日护肤", body: "字".repeat(120), topics: ["护肤"], images: [picture], ...changes });
const look = (body, brand, options) => akaire.check(note({ body: `${body}。${"字".repeat(100)}` }), { now: NOW, brand, ...options }).findings;
const rules = (findings) => findings.map((finding) => finding.rule);
const CLAIM = "这是日本最高级的面霜";

test("before init it rejects, before it is loaded there is none, and then it speaks", async () => {
  await assert.rejects(akaire.loadLexicon(), { message: "call init first" });
  await akaire.default({ module_or_path: readFileSync(new URL("akaire_bg.wasm", folder)) });
  assert.equal(akaire.check(note()).lexicon, null);
  assert.deepEqual(rules(look(CLAIM)), []);
  const before = [akaire.version(), akaire.ruleSets(), akaire.count("春🇯🇵"), akaire.parse("#春 @夏"), akaire.check(note({ title: "" }), { now: NOW })];
  const loading = akaire.loadLexicon({ module_or_path: wasm() });
  assert.equal(await loading, undefined);
  await akaire.loadLexicon();
  assert.match(akaire.check(note()).lexicon, /^\d{4}-\d\d-\d\d\.[0-9a-f]+$/);
  assert.deepEqual(rules(look(CLAIM)), ["lexicon-absolute"]);
  // Everything else is as it was.
  const after = [akaire.version(), akaire.ruleSets(), akaire.count("春🇯🇵"), akaire.parse("#春 @夏"), akaire.check(note({ title: "" }), { now: NOW })];
  assert.deepEqual([...after.slice(0, 4), { ...after[4], lexicon: null }], before);
});

describe("with the lexicon", () => {
  test("a finding has all its members, its place, and words in three languages", () => {
    for (const language of ["ja", "zh-Hans", "en"]) {
      const [finding] = look(`😀${CLAIM}`, undefined, { language });
      assert.deepEqual(finding.range, { start: 6, end: 9 });
      assert.equal(finding.severity, "warning");
      assert.equal(finding.field, "body");
      assert.match(finding.message, /最高级/);
      for (const words of [finding.why, finding.todo, finding.source.title]) assert.ok(words.length > 1);
      assert.deepEqual(JSON.parse(JSON.stringify(finding)), finding);
    }
    assert.match(look(CLAIM, undefined, { language: "ja" })[0].message, /最上級/);
  });

  test("language rules speak too, and fixes apply against the original", () => {
    const text = "人気爆款，弁当和化粧水";
    const fixed = look(text).filter(({ rule, fixes }) => rule.startsWith("language-") && fixes.length > 0);
    assert.ok(fixed.length >= 3, rules(fixed).join());
    for (const { fixes, range } of fixed) {
      for (const edit of fixes[0].edits) assert.ok(edit.start >= range.start - 1 && edit.end <= range.end + 1);
    }
  });

  test("words of the brand are never marked", () => {
    assert.ok(rules(look("ヤマシロヤ的新店")).includes("language-kana"));
    assert.deepEqual(rules(look("ヤマシロヤ的新店", { words: ["ヤマシロヤ"] })), []);
    assert.deepEqual(rules(look(CLAIM, { words: ["最高级"] })), []);
  });

  test("rules and terms can be silenced, errors cannot", () => {
    assert.deepEqual(rules(look(CLAIM, { silenced: ["lexicon-absolute"] })), []);
    assert.deepEqual(rules(look(CLAIM, { silenced: ["最高级"] })), []);
    assert.deepEqual(rules(look(CLAIM, { silenced: ["最佳"] })), ["lexicon-absolute"]);
    const empty = akaire.check(note({ images: [] }), { now: NOW, brand: { silenced: ["images-missing"] } });
    assert.deepEqual(rules(empty.findings), ["images-missing"]);
  });

  test("a brand's own terms are found, with its level and its remark", () => {
    const terms = [{ term: "爆单", level: "warning", note: "写成热卖" }, { term: "囤货", level: "advice" }];
    const found = look("一小时就爆单，快囤货", { terms });
    assert.deepEqual(found.map(({ rule, severity }) => [rule, severity]), [["lexicon-brand", "warning"], ["lexicon-brand", "advice"]]);
    assert.match(`${found[0].message} ${found[0].why} ${found[0].todo}`, /写成热卖/);
    assert.equal(found[0].source, null);
  });

  test("a genre hears its own terms", () => {
    assert.deepEqual(rules(look("有机抹茶", { genre: "food" })), ["lexicon-health-food"]);
  });
});
