// What the module promises in src/embed/akaire.d.ts, called from Node as an embedder would.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

const at = (name) => new URL(`../../dist/embed/${name}`, import.meta.url);
const akaire = await import(at("akaire.js"));
const { check, count, parse, ruleSets, version } = akaire;
await akaire.default({ module_or_path: readFileSync(at("akaire_bg.wasm")) });
// All of it holds with the lexicon loaded, too (contract-lexicon.test.mjs).
if (globalThis.withLexicon) await akaire.loadLexicon();

const NOW = "2026-11-01T12:00:00+08:00";
const picture = { kind: "image", format: "jpeg", bytes: 2_000_000, width: 1080, height: 1440, displayWidth: 1080, displayHeight: 1440 };
const note = (changes) => ({ kind: "images", title: "春日护肤", body: "字".repeat(120), topics: ["护肤"], images: [picture], ...changes });
const look = (changes, options) => check(note(changes), { now: NOW, ...options });
const rules = (report) => report.findings.map((finding) => finding.rule);

/** Plain JSON, and nothing but. */
function assertJson(value) {
  assert.deepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

function assertMembers(value, names) {
  assert.deepEqual(Object.keys(value).sort(), names.split(" ").sort());
}

const COUNTER = "field unit used usedMax min limit state";
const FINDING = "rule severity field item range message why todo source fixes passesUnder";

describe("count and parse", () => {
  test("every unit", () => {
    assert.deepEqual(count(""), { title: 0, utf16: 0, codePoints: 0, graphemes: 0, bytes: 0 });
    assert.deepEqual(count("你好hello"), { title: 5, utf16: 7, codePoints: 7, graphemes: 7, bytes: 11 });
    assert.deepEqual(count("👨‍👩‍👧‍👦"), { title: 11, utf16: 11, codePoints: 7, graphemes: 1, bytes: 25 });
  });

  test("a lone surrogate counts as U+FFFD, and offsets hold", () => {
    assert.deepEqual(count("a\uD83Db"), count("a\uFFFDb"));
    const text = "\uDC00x\uD83D #春[话题]#";
    assert.deepEqual(parse(text).topics, [{ start: 4, end: 11, text: "春" }]);
    assert.equal(text.slice(4, 11), "#春[话题]#");
  });

  test("graphemes agree with the engine's own segmenter", () => {
    const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
    for (const text of ["春天🌸很好✨", "👩🏽‍🔬1️⃣🇯🇵🇨🇳", "がｶﾞ각", "a\r\nb\u0301", "❤️❤"]) {
      assert.equal(count(text).graphemes, [...segmenter.segment(text)].length, text);
    }
  });

  test("marks are bare names over their written form", () => {
    const text = "😀 #旅行[话题]# #plain @小春 [笑哭R] https://a.example/x";
    const marks = parse(text);
    assertJson(marks);
    assertMembers(marks, "topics mentions stickers links");
    assert.deepEqual(marks.topics.map((mark) => mark.text), ["旅行", "plain"]);
    assert.deepEqual(marks.topics.map((mark) => text.slice(mark.start, mark.end)), ["#旅行[话题]#", "#plain"]);
    assert.deepEqual(marks.mentions.map((mark) => mark.text), ["小春"]);
    assert.deepEqual(marks.stickers.map((mark) => text.slice(mark.start, mark.end)), ["[笑哭R]"]);
    assert.deepEqual(marks.links.map((mark) => mark.text), ["https://a.example/x"]);
  });

  test("only a string is a text", () => {
    for (const [wrong, what] of [[undefined, "undefined"], [null, "null"], [1, "number"], [["a"], "array"], [new String("a"), "object"]]) {
      for (const call of [count, parse]) {
        assert.throws(() => call(wrong), { name: "TypeError", message: `text: expected string, got ${what}` });
      }
    }
  });
});

test("rule sets, newest platform first, with evidence for every limit", () => {
  const sets = ruleSets();
  assertJson(sets);
  assert.deepEqual(sets.map((set) => set.id).slice(0, 3), ["platform-2026", "web-2025", "manual-2021"]);
  for (const set of sets) {
    assertMembers(set, "id label seen limits");
    assert.match(set.seen, /^\d{4}(-\d\d-\d\d)?$/);
    for (const limit of Object.values(set.limits)) assertMembers(limit, "value unit source seen confidence note");
  }
});

describe("check", () => {
  test("a plain note: no finding, counters, plain JSON", () => {
    const report = look();
    assertJson(report);
    assertMembers(report, "ruleSet findings counters lexicon");
    assert.deepEqual([report.ruleSet, report.findings, report.lexicon !== null], ["manual-2021", [], Boolean(globalThis.withLexicon)]);
    for (const counter of report.counters) assertMembers(counter, COUNTER);
    const said = report.counters.map(({ field, unit, used, state }) => [field, unit, used, state]);
    assert.deepEqual(said, [
      ["title", "title", 4, "ok"],
      ["body", "utf16", 124, "ok"],
      ["body", "grapheme", 120, "ok"],
      ["topics", "item", 1, "ok"],
      ["images", "item", 1, "ok"],
    ]);
  });

  test("the title's length in three languages, its range and its evidence", () => {
    const title = "字".repeat(19) + "😀";
    const said = new Set();
    for (const language of ["ja", "zh-Hans", "en"]) {
      const report = look({ title }, { language });
      assertJson(report);
      const finding = report.findings.find(({ rule }) => rule === "title-too-long");
      assertMembers(finding, FINDING);
      assert.deepEqual([finding.field, finding.severity, finding.item, finding.range], ["title", "error", null, { start: 19, end: 21 }]);
      assertMembers(finding.source, "title seen confidence");
      for (const words of [finding.message, finding.why, finding.todo]) assert.match(words, /\S/);
      said.add(finding.message);
    }
    assert.equal(said.size, 3);
    assert.equal(look({ title }).findings[0].message, look({ title }, { language: "en" }).findings[0].message);
  });

  test("ranges of a text with a lone surrogate", () => {
    const title = `\uD83D${"字".repeat(19)}字`;
    const { range } = look({ title }).findings.find(({ rule }) => rule === "title-too-long");
    assert.deepEqual(range, { start: 20, end: 21 });
  });

  test("missing, undefined and null are equal; the unknown is ignored", () => {
    const plain = look();
    for (const name of "mentions video cover coverText pictureTexts meaning timedPublish plannedDate paidPartnership aiMade purpose".split(" ")) {
      for (const nothing of [undefined, null]) assert.deepEqual(look({ [name]: nothing }), plain, name);
    }
    assert.deepEqual(look({ surprise: 1, images: [{ ...picture, surprise: {} }] }, { surprise: 1 }), plain);
    for (const options of [undefined, null, {}, { ruleSet: null, language: undefined, now: null, brand: null }]) {
      assert.equal(check(note(), options).ruleSet, "manual-2021");
    }
  });

  test("the wrong shape is named by its path", () => {
    const cases = [
      [{ kind: "gif" }, 'note.kind: expected "images" or "video", got "gif"'],
      [{ title: undefined }, "note.title: expected string, got undefined"],
      [{ body: 5n }, "note.body: expected string, got bigint"],
      [{ topics: new Set() }, "note.topics: expected array, got object"],
      [{ topics: ["a", Symbol("b")] }, "note.topics[1]: expected string, got symbol"],
      [{ mentions: [, "a"] }, "note.mentions[0]: expected string, got undefined"],
      [{ images: [picture, picture, { ...picture, width: "1080" }] }, "note.images[2].width: expected number or null, got string"],
      [{ images: [{ ...picture, height: Number.NaN }] }, "note.images[0].height: expected a finite number ≥ 0, got NaN"],
      [{ images: [{ ...picture, bytes: -1 }] }, "note.images[0].bytes: expected a finite number ≥ 0, got -1"],
      [{ images: [{ ...picture, duration: Infinity }] }, "note.images[0].duration: expected a finite number ≥ 0, got Infinity"],
      [{ images: [{ kind: "image", bytes: 1 }] }, "note.images[0].format: expected string or null, got undefined"],
      [{ images: [{ ...picture, rotation: 45 }] }, "note.images[0].rotation: expected 0, 90, 180, 270 or null, got 45"],
      [{ video: [] }, "note.video: expected object or null, got array"],
      [{ cover: 0.5 }, "note.cover: expected a whole number, got 0.5"],
      [{ meaning: { title: 1 } }, "note.meaning.title: expected string or null, got number"],
      [{ timedPublish: "2026-11-02 12:00" }, 'note.timedPublish: expected an RFC 3339 time with Z or an offset, got "2026-11-02 12:00"'],
      [{ timedPublish: new Date() }, "note.timedPublish: expected an RFC 3339 time with Z or an offset, got object"],
      [{ plannedDate: "2026-11-31" }, 'note.plannedDate: expected a day as YYYY-MM-DD, got "2026-11-31"'],
      [{ aiMade: "yes" }, "note.aiMade: expected boolean or null, got string"],
    ];
    for (const [changes, message] of cases) assert.throws(() => look(changes), { name: "TypeError", message });
    for (const [wrong, what] of [[undefined, "undefined"], [null, "null"], ["{}", "string"], [[], "array"], [() => {}, "function"]]) {
      assert.throws(() => check(wrong), { name: "TypeError", message: `note: expected object, got ${what}` });
    }
  });

  test("wrong options list what is known", () => {
    const known = ruleSets().map((set) => `"${set.id}"`).join(", ");
    const cases = [
      [{ ruleSet: "manual" }, `options.ruleSet: expected ${known} or null, got "manual"`],
      [{ language: "fr" }, 'options.language: expected "ja", "zh-Hans", "en" or null, got "fr"'],
      [{ now: "2026-11-01T12:00:00" }, 'options.now: expected an RFC 3339 time with Z or an offset, got "2026-11-01T12:00:00"'],
      [{ now: 0 }, "options.now: expected an RFC 3339 time with Z or an offset, got number"],
      [{ brand: { words: "春" } }, "options.brand.words: expected array or null, got string"],
      [{ brand: { terms: [{ term: "x", level: "error" }] } }, 'options.brand.terms[0].level: expected "warning" or "advice", got "error"'],
    ];
    for (const [options, message] of cases) assert.throws(() => check(note(), options), { name: "TypeError", message });
    assert.throws(() => check(note(), 1), { name: "TypeError", message: "options: expected object or null, got number" });
  });

  test("what a getter throws is handed on, and the module goes on", () => {
    const thrown = new RangeError("mine");
    const trap = { get title() { throw thrown; } };
    assert.throws(() => check(Object.assign(Object.create(trap), { kind: "images" })), (error) => error === thrown);
    assert.deepEqual(rules(look()), []);
  });

  test("a getter may itself check", () => {
    const inner = [];
    const outer = { ...note(), get body() { inner.push(check(note()).ruleSet); return "字".repeat(120); } };
    assert.equal(check(outer, { now: NOW }).findings.length, 0);
    assert.deepEqual(inner, ["manual-2021"]);
  });

  test("findings are in order, and other rule sets are named in theirs", () => {
    const ids = ruleSets().map((set) => set.id);
    const fields = "title body topics mentions images video coverText pictureTexts meaning timedPublish note".split(" ");
    const weights = ["error", "warning", "advice"];
    const key = ({ field, item, range, severity, rule }) => [fields.indexOf(field), item ?? -1, range?.start ?? -1, weights.indexOf(severity), rule];
    const compare = (a, b) => { for (const i of a.keys()) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1; return 0; };
    for (const report of mistakes.map(([changes]) => look(changes))) {
      assertJson(report);
      const keys = report.findings.map(key);
      assert.deepEqual(keys, [...keys].sort(compare));
      for (const finding of report.findings) {
        assertMembers(finding, FINDING);
        assert.ok(!finding.passesUnder.includes(report.ruleSet));
        assert.deepEqual(finding.passesUnder, ids.filter((id) => finding.passesUnder.includes(id)));
      }
    }
  });

  test("what passes under another rule set does", () => {
    const rank = { error: 0, warning: 1, advice: 2 };
    for (const [changes] of mistakes) {
      const report = look(changes);
      const others = ruleSets().map((set) => set.id).filter((id) => id !== report.ruleSet);
      for (const id of others) {
        const theirs = look(changes, { ruleSet: id }).findings;
        for (const { rule, field, item, severity, passesUnder } of report.findings) {
          const refused = theirs.some((their) => their.rule === rule && their.field === field && their.item === item && rank[their.severity] <= rank[severity]);
          assert.equal(passesUnder.includes(id), !refused, `${rule} under ${id}`);
        }
      }
    }
  });

  test("edits remove their finding", () => {
    const same = (a, b) => a.rule === b.rule && a.field === b.field && a.item === b.item && a.range?.start === b.range?.start && a.message === b.message;
    for (const [changes] of mistakes) {
      const given = note(changes);
      for (const finding of check(given, { now: NOW }).findings) {
        for (const fix of finding.fixes) {
          assertMembers(fix, "label edits");
          const mended = check(apply(given, fix.edits), { now: NOW });
          assert.ok(!mended.findings.some((other) => same(other, finding)), `${finding.rule}: ${fix.label}`);
        }
      }
    }
  });
});

/** Notes that are wrong in many ways. */
const mistakes = [
  [{ title: "字".repeat(30) }],
  [{ title: "a\nb", body: "" }],
  [{ title: "", body: "字".repeat(1200), topics: Array.from({ length: 12 }, (_, index) => `话题${index}`) }],
  [{ topics: ["护肤", "#护肤", "", "a b", "护肤"], body: `看看 #美妆 和\u200b这个 ${"字".repeat(100)}` }],
  [{ title: " x\u2060", body: `**粗** [HER] ${"字".repeat(100)} `, mentions: ["@小春", "小春", ""] }],
  [{ images: [] }],
  [{ images: Array.from({ length: 20 }, () => ({ ...picture, bytes: 40_000_000, format: "gif", displayWidth: 100, displayHeight: 900 })) }],
  [{ kind: "video" }],
  [{ kind: "video", images: [], video: { kind: "video", format: "mkv", bytes: 21e9, duration: 20_000, width: 320, height: 240 } }],
  [{ video: { kind: "video", format: "mp4", bytes: 1 } }],
  [{ timedPublish: "2026-11-01T12:30:00+08:00", coverText: "", pictureTexts: [" x "] }],
];

/** Applies edits as an editor would: from behind, so that offsets hold. */
function apply(note, edits) {
  const mended = structuredClone(note);
  const behind = (a, b) => (b.item ?? 0) - (a.item ?? 0) || (b.start ?? 0) - (a.start ?? 0);
  for (const edit of [...edits].sort(behind)) {
    const splice = (text) => text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (edit.remove) mended[edit.field].splice(edit.item, 1);
    else if (edit.field === "meaning") {
      const name = ["title", "body"][edit.item];
      mended.meaning[name] = splice(mended.meaning[name]);
    } else if (edit.item === null) mended[edit.field] = splice(mended[edit.field]);
    else mended[edit.field][edit.item] = splice(mended[edit.field][edit.item]);
  }
  return mended;
}

describe("time", { skip: !rules(look({ timedPublish: "2026-11-01T12:00:00+08:00" })).includes("timed-publish-window") }, () => {
  const soon = (timedPublish, now = NOW) => rules(check(note({ timedPublish }), { now })).includes("timed-publish-window");

  test("exactly an hour and exactly 14 days pass, a second more or less does not", () => {
    assert.deepEqual(["13:00:00", "12:59:59"].map((time) => soon(`2026-11-01T${time}+08:00`)), [false, true]);
    assert.deepEqual(["12:00:00", "12:00:01"].map((time) => soon(`2026-11-15T${time}+08:00`)), [false, true]);
  });

  test("zones are told apart, and a plan is only a plan", () => {
    assert.equal(soon("2026-11-01T05:00:00Z"), false);
    assert.equal(soon("2026-11-01T14:00:00+09:00"), false);
    assert.equal(soon("2026-11-01T13:00:00+09:00"), true);
    assert.deepEqual(rules(look({ plannedDate: "1999-01-01" })), []);
  });

  test("without `now` it is the clock", () => {
    const inTwoHours = new Date(Date.now() + 7_200_000).toISOString();
    assert.ok(!rules(check(note({ timedPublish: inTwoHours }))).includes("timed-publish-window"));
    assert.ok(rules(check(note({ timedPublish: new Date().toISOString() }))).includes("timed-publish-window"));
  });
});

test("the version is the package's", () => {
  const expected = /^version = "(.+)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"))[1];
  assert.equal(version(), expected);
});
