// A second implementation of what can be computed, so that the expectations of the cases rest on more than one.
// It shares no code with Akaire: Node's own UTF-16 strings, Intl.Segmenter and Date.
//
//   node tests/conformance/expected.mjs
//
// It re-derives every count, every counter, the place of every mark, and the findings of the rules that measure
// (`measured` below) with the rule sets that would let them pass. It fails when a case says something else.
// Findings of the remaining rules (title-newline, topic-invalid, topic-in-body, invisible-character, name-disagrees)
// are judgements: of those only the ranges are tried.

import { readFileSync, readdirSync } from "node:fs";

// ---- The part of YAML the cases are written in: block lists and maps, flow values, double-quoted strings, comments.

function readYaml(source) {
  const lines = source
    .split("\n")
    .map((text, index) => ({ indent: text.search(/\S|$/), text: text.trim(), number: index + 1 }))
    .filter((line) => line.text && !line.text.startsWith("#"));
  let at = 0;

  function block(indent) {
    return lines[at].text.startsWith("- ") ? list(indent) : map(indent);
  }

  function list(indent) {
    const out = [];
    while (at < lines.length && lines[at].indent === indent && lines[at].text.startsWith("- ")) {
      const line = lines[at];
      const rest = line.text.slice(2);
      if (/^[A-Za-z]+:( |$)/.test(rest)) {
        line.text = rest;
        line.indent = indent + 2;
        out.push(map(indent + 2));
      } else {
        out.push(flow(rest, line.number));
        at += 1;
      }
    }
    return out;
  }

  function map(indent) {
    const out = {};
    while (at < lines.length && lines[at].indent === indent && !lines[at].text.startsWith("- ")) {
      const { text, number } = lines[at];
      const parts = /^([A-Za-z]+):(?: (.*))?$/.exec(text);
      if (!parts) throw new Error(`line ${number}: expected "key: value"`);
      if (parts[1] in out) throw new Error(`line ${number}: ${parts[1]} stands twice`);
      at += 1;
      out[parts[1]] = parts[2] === undefined ? block(lines[at].indent) : flow(parts[2], number);
    }
    return out;
  }

  return block(0);
}

function flow(text, number) {
  if (!/^["[{]/.test(text)) return plain(text);
  let at = 0;
  const skip = () => {
    while (text[at] === " ") at += 1;
  };
  const take = (mark) => {
    skip();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const need = (mark) => {
    if (!take(mark)) throw new Error(`line ${number}: expected ${mark} at column ${at} of ${text}`);
  };
  const until = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)[0];
    at += found.length;
    return found;
  };
  function value() {
    skip();
    if (text[at] === '"') {
      const written = until(/"(?:[^"\\]|\\.)*"/y);
      return JSON.parse(written.replace(/\\U([0-9A-F]{8})/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))));
    }
    if (take("[")) {
      const out = [];
      if (take("]")) return out;
      do out.push(value());
      while (take(","));
      need("]");
      return out;
    }
    if (take("{")) {
      const out = {};
      if (take("}")) return out;
      do {
        skip();
        const key = until(/[A-Za-z0-9]+/y);
        need(":");
        out[key] = value();
      } while (take(","));
      need("}");
      return out;
    }
    return plain(until(/[^,\]}]*/y).trim());
  }
  const out = value();
  skip();
  if (at !== text.length) throw new Error(`line ${number}: something follows the value`);
  return out;
}

function plain(text) {
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

// `{repeat: [value, n]}` and `{join: [value, …]}` stand for long texts and lists.
function expand(value) {
  if (Array.isArray(value)) return value.map(expand);
  if (value === null || typeof value !== "object") return value;
  if (value.repeat) {
    const [part, times] = expand(value.repeat);
    return typeof part === "string" ? part.repeat(times) : Array(times).fill(part);
  }
  if (value.join) {
    const parts = expand(value.join);
    return typeof parts[0] === "string" ? parts.join("") : parts.flat();
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, expand(part)]));
}

// ---- Counting.

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function halfUnits(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i) > 127 ? 2 : 1;
  return sum;
}

function count(text) {
  let graphemes = 0;
  for (const _ of segmenter.segment(text)) graphemes += 1;
  let codePoints = 0;
  for (const _ of text) codePoints += 1;
  const title = Math.ceil(halfUnits(text) / 2);
  return { title, utf16: text.length, codePoints, graphemes, bytes: new TextEncoder().encode(text).length };
}

// From the first grapheme with which the sum exceeds the limit to the end.
function rangeOver(text, limit, weigh) {
  let sum = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    sum += weigh(segment);
    if (sum > limit) return { start: index, end: text.length };
  }
  return null;
}

const topicName = (written) => written.trim().replace(/^[#＃]/, "").trim();
const distinctTopics = (note) => [...new Set(note.topics.map(topicName).filter(Boolean))];

function bodyUnits(note) {
  const cost = (around) => distinctTopics(note).reduce((sum, name) => sum + name.length + around.length, 0);
  const short = cost("# ");
  return { cost: short, low: note.body.length + short, high: note.body.length + cost("#[话题]# ") };
}

// ---- The limits, copied by hand from the evidence; `sure` holds, `most` may.

const today = {
  title: 20, body: 1000, house: [100, 200], topics: 10, images: 18, seconds: 14400,
  imageBytes: { sure: 32e6, most: 32 * 1024 ** 2 }, videoBytes: { sure: 20e9, most: 20 * 1024 ** 3 },
};
const ruleSets = {
  "platform-2026": today,
  "web-2025": { ...today, seconds: 3600, imageBytes: { sure: 20e6, most: 20 * 1024 ** 2 } },
  "manual-2021": { ...today, images: 9, seconds: 900 },
};
const imageFormats = ["png", "jpeg", "webp"];
const containers = ["mp4", "mov", "flv", "mkv", "rm", "mpegps", "mpegts"];
const minute = 60_000;
const day = 1440 * minute;

// ---- The rules that measure. Each gives findings of { severity, field, item, range }; what is absent is null.

const weight = { error: 0, warning: 1, advice: 2 };
const error = (field, more) => ({ severity: "error", field, item: null, range: null, ...more });
const warning = (field, more) => ({ ...error(field, more), severity: "warning" });
const advice = (field, more) => ({ ...error(field, more), severity: "advice" });
const when = (condition, finding) => (condition ? [finding] : []);
const images = (note) => note.images ?? [];
const eachImage = (note, say) => images(note).flatMap((image, item) => say(image, item) ?? []);
const video = (note) => (note.kind === "video" && note.video) || {};
// As a person sees it: without a displayed size the stored one, which EXIF turns, but never in HEIF and AVIF.
function displayed({ format, width, height, displayWidth, displayHeight, orientation }) {
  if (displayWidth && displayHeight) return [displayWidth, displayHeight];
  if (!width || !height) return [];
  const turned = orientation >= 5 && !["heic", "heif", "avif"].includes(format);
  return turned ? [height, width] : [width, height];
}
// The pictures, then the video: what is said of one is said of the other.
const eachFile = (note, say) => [
  ...eachImage(note, (image, item) => say(image, { field: "images", item })),
  ...(note.video ? say(note.video, { field: "video", item: null }) : []),
];
// What a camera does to all its pictures is said once: of the one, or of the field.
function together(note, say, are) {
  const items = images(note).flatMap((image, item) => (are(image) ? [item] : []));
  return when(items.length > 0, say("images", { item: items.length === 1 ? items[0] : null }));
}
const sides = (media) => displayed(media).sort((a, b) => a - b);
const size = (bytes, { sure, most }, field, more) =>
  bytes > most ? [error(field, more)] : when(bytes > sure, warning(field, more));

const measured = {
  "title-too-long": ({ title }, limits) =>
    when(count(title).title > limits.title, error("title", { range: rangeOver(title, 2 * limits.title, halfUnits) })),
  "title-empty": ({ title }) => when(title === "", warning("title")),
  "body-too-long": (note, limits) => {
    const { cost, low } = bodyUnits(note);
    const range = rangeOver(note.body, Math.max(limits.body - cost, 0), (text) => text.length);
    return when(low > limits.body, error("body", { range }));
  },
  "body-length-uncertain": (note, limits) => {
    const { low, high } = bodyUnits(note);
    return when(low <= limits.body && high > limits.body, warning("body", { range: undefined }));
  },
  "body-house-length": ({ body }, { house: [min, max] }) => {
    const used = count(body).graphemes;
    return when(used < min || used > max, advice("body", { range: rangeOver(body, max, () => 1) }));
  },
  "topics-too-many": (note, limits) => when(distinctTopics(note).length > limits.topics, error("topics")),
  "topic-duplicate": ({ topics }) =>
    topics.map(topicName).flatMap((name, item, all) => when(name && all.indexOf(name) < item, warning("topics", { item }))),
  "images-missing": (note) => when(note.kind === "images" && images(note).length === 0, error("images")),
  "images-too-many": (note, limits) => when(images(note).length > limits.images, error("images")),
  "image-too-large": (note, limits) => eachImage(note, ({ bytes }, item) => size(bytes, limits.imageBytes, "images", { item })),
  "image-format": (note) =>
    eachImage(note, ({ format }, item) => when(format && !imageFormats.includes(format), error("images", { item }))),
  "image-resolution": (note) =>
    eachImage(note, (image, item) => {
      const [short, long] = sides(image);
      return when(short < 720 || long < 960, advice("images", { item }));
    }),
  "image-aspect": (note) =>
    eachImage(note, (image, item) => {
      const [width, height] = displayed(image);
      return when(width * 400 < height * 3 * 99 || width * 100 > height * 2 * 101, advice("images", { item }));
    }),
  "image-duplicate": (note) =>
    images(note).flatMap(({ fingerprint }, item, all) =>
      when(fingerprint && all.findIndex((other) => other.fingerprint === fingerprint) < item, advice("images", { item }))),
  "media-damaged": (note) =>
    eachFile(note, ({ trouble }, { field, item }) => when(["truncated", "damaged"].includes(trouble), warning(field, { item }))),
  "media-unmeasured": (note) =>
    eachFile(note, (file, { field, item }) => {
      const asked = file.kind === { images: "image", video: "video" }[field] && file.reads > 0 && !file.trouble;
      const lacks = displayed(file).length === 0 || (field === "video" && typeof file.duration !== "number");
      const unread = ["unsupported", "limit", "unreadable"].includes(file.trouble);
      return when(unread || (asked && lacks), advice(field, { item }));
    }),
  "media-position": (note) => [...together(note, advice, ({ gps }) => gps), ...when(note.video?.gps, advice("video"))],
  "image-cmyk": (note) => together(note, warning, ({ cmyk }) => cmyk),
  "image-profile": (note) => {
    const isForeign = (name) => /p3|prophoto|2020|2100|wide/i.test(name) || /^(?!.*(srg|built-in)).{5,}$/i.test(name) && /rgb/i.test(name);
    const nameOf = ({ colorProfile, cmyk }) => (!cmyk && colorProfile && isForeign(colorProfile) ? colorProfile : null);
    const names = [...new Set(images(note).map(nameOf).filter(Boolean))];
    return names.flatMap((name) => together(note, advice, (image) => nameOf(image) === name));
  },
  "media-live-photo": (note) => {
    const stem = ({ name }) => (name ?? "").replace(/\.[^.]*$/, "").toLowerCase();
    const films = [...images(note), note.video ?? {}].filter(({ format, duration }) => format === "mov" && !(duration > 5));
    return eachImage(note, (image, item) => {
      const still = image.name && ["heic", "heif", "jpeg"].includes(image.format);
      return when(still && films.some((film) => stem(film) === stem(image)), advice("images", { item }));
    });
  },
  "media-both": (note) => when(images(note).length > 0 && note.video, error(undefined)),
  "video-missing": (note) => when(note.kind === "video" && !note.video, error("video")),
  "video-too-long": (note, limits) => when(video(note).duration > limits.seconds, error("video")),
  "video-too-large": (note, limits) => size(video(note).bytes, limits.videoBytes, "video"),
  "video-container": (note) =>
    when(video(note).format && !containers.includes(video(note).format), error("video")),
  "video-resolution": (note) => {
    const [short, long] = sides(video(note));
    return when(short < 720 || long < 1280, advice("video"));
  },
  "video-hdr": (note) => when(video(note).hdr, advice("video")),
  "timed-publish-window": ({ timedPublish }, _, now) => {
    const ahead = Date.parse(timedPublish ?? undefined) - Date.parse(now);
    return when(ahead < 60 * minute || ahead > 14 * day, error("timedPublish"));
  },
};

function findingsOf(rule, note, ruleSet, now) {
  return measured[rule](note, ruleSets[ruleSet], now).map((finding) => ({ rule, ...finding }));
}

function passesUnder(finding, note, spoke, now) {
  const refuses = (their) =>
    their.field === finding.field && their.item === finding.item && weight[their.severity] <= weight[finding.severity];
  return Object.keys(ruleSets).filter((id) => id !== spoke && !findingsOf(finding.rule, note, id, now).some(refuses));
}

// ---- Counters.

function state({ used, usedMax, min, limit }) {
  if (used > limit) return "over";
  if (usedMax > limit) return "uncertain";
  if (min !== null && used < min) return "under";
  return used * 10 >= limit * 9 ? "near" : "ok";
}

function counterOf({ field, unit }, note, limits) {
  const of = (used, limit, min = null, usedMax = used) => ({ used, usedMax, min, limit });
  const { low, high } = bodyUnits(note);
  const counter = {
    "title title": () => of(count(note.title).title, limits.title),
    "body utf16": () => of(low, limits.body, null, high),
    "body grapheme": () => of(count(note.body).graphemes, limits.house[1], limits.house[0]),
    "topics item": () => of(distinctTopics(note).length, limits.topics),
    "images item": () => of(images(note).length, limits.images, 1),
    "video second": () => of(note.video.duration, limits.seconds),
    "video byte": () => of(note.video.bytes, limits.videoBytes.most),
  }[`${field} ${unit}`]();
  return { field, unit, ...counter, state: state(counter) };
}

// ---- Comparing. Only what a case says is compared.

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const complaints = [];
let cases = 0;
let derived = 0;

function compare(place, said, found) {
  for (const [key, value] of Object.entries(said)) {
    if (!(key in found) || found[key] === undefined) continue;
    derived += 1;
    if (!same(value, found[key])) complaints.push(`${place}: ${key} is said to be ${JSON.stringify(value)}, computed ${JSON.stringify(found[key])}`);
  }
}

function checkRange(place, text, { start, end }) {
  const inside = (at) => at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  if (!(start >= 0 && start < end && end <= text.length) || inside(start) || inside(end)) {
    complaints.push(`${place}: ${start} to ${end} is no range of a text of ${text.length} units`);
  }
}

const writtenForms = {
  topics: (name) => [`#${name}[话题]#`, `#${name}`, `＃${name}`],
  mentions: (name) => [`@${name}`],
  stickers: (name) => [`[${name}]`],
  links: (name) => [name],
};

function checkMarks(place, text, expected) {
  for (const [list, marks] of Object.entries(expected)) {
    let last = 0;
    for (const mark of marks) {
      checkRange(`${place}: ${mark.text}`, text, mark);
      const written = text.slice(mark.start, mark.end);
      if (!writtenForms[list](mark.text).includes(written)) complaints.push(`${place}: ${mark.text} is not written ${JSON.stringify(written)}`);
      if (mark.start < last) complaints.push(`${place}: ${list} are not in the order of the text`);
      last = mark.end;
      derived += 1;
    }
  }
}

function checkNote(place, { note, ruleSet = "manual-2021", now, expect }) {
  const findings = expect.findings ?? [];
  for (const said of [...findings, ...(expect.present ?? [])]) {
    const text = { title: note.title, body: note.body }[said.field];
    if (said.range && text !== undefined) checkRange(`${place}: ${said.rule}`, text, said.range);
  }
  for (const rule of Object.keys(measured)) {
    const found = findingsOf(rule, note, ruleSet, now);
    const named = `${place}: ${rule}`;
    if (expect.findings && (!expect.only || expect.only.includes(rule))) {
      const said = findings.filter((finding) => finding.rule === rule);
      derived += 1;
      if (said.length !== found.length) complaints.push(`${named} is said ${said.length} times, computed ${found.length} times`);
      said.forEach((finding, index) => {
        if (!found[index]) return;
        compare(named, finding, { ...found[index], passesUnder: passesUnder(found[index], note, ruleSet, now) });
      });
    }
    for (const said of (expect.present ?? []).filter((finding) => finding.rule === rule)) {
      if (!found.length) complaints.push(`${named} is said to be present, computed absent`);
      else compare(named, said, { ...found[0], passesUnder: passesUnder(found[0], note, ruleSet, now) });
    }
    if (expect.absent?.includes(rule) && found.length) complaints.push(`${named} is said to be absent, computed present`);
  }
  for (const said of expect.counters ?? []) {
    compare(`${place}: ${said.field} ${said.unit}`, said, counterOf(said, note, ruleSets[ruleSet]));
  }
}

const folder = new URL(".", import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".yml")).sort()) {
  for (const raw of readYaml(readFileSync(new URL(file, folder), "utf8"))) {
    const place = `${file}: ${raw.description}`;
    const one = expand(raw);
    cases += 1;
    if (one.note) checkNote(place, one);
    else if (file === "parse.yml") checkMarks(place, one.text, one.expect);
    else compare(place, { ...one.expect, fits: one.fits }, { ...count(one.text), fits: count(one.text).title <= 20 });
  }
}
console.log(`${cases} cases, ${derived} expectations derived, ${complaints.length} disagreements`);
for (const complaint of complaints) console.log(`  ${complaint}`);
process.exitCode = complaints.length ? 1 : 0;
