// What every tool says of the test files, against what is true of them.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, target } from "../../scripts/wasm.mjs";
import { table } from "../support/table.mjs";
import { FACTS, compare, refused } from "./compare.mjs";

/** A tool that has not answered for one file by then hangs. */
const LIMIT = 8000;

const IMAGE = /\.(jpe?g|png|gif|webp|avif|hei[cf]|bmp|tiff?|jxl)$/i;

/** Pairs of facts are right together. */
const COLUMNS = [
  { title: "format", facts: ["format"] },
  { title: "image size", kind: "image", facts: ["displayWidth", "displayHeight"] },
  { title: "orientation", kind: "image", facts: ["orientation"] },
  { title: "video size", kind: "video", facts: ["displayWidth", "displayHeight"] },
  { title: "duration", kind: "video", facts: ["duration"] },
  { title: "codec", kind: "video", facts: ["videoCodec"] },
  { title: "sound", kind: "video", facts: ["hasAudio"] },
  { title: "fps", kind: "video", facts: ["fps"] },
];

/** The files, their truth, and which tools are asked about them. */
export function corpus() {
  const folder = process.env.AKAIRE_MEDIA ? path.resolve(process.env.AKAIRE_MEDIA) : path.join(target, "media");
  const manifest = JSON.parse(readFileSync(path.join(root, "tests/media/manifest.json"), "utf8"));
  return manifest.map(({ file, truth, expect }) => {
    const name = path.basename(file);
    const at = path.join(folder, name);
    if (!existsSync(at)) throw new Error(`${at} is missing; make the test files with scripts/media/gen.sh`);
    const kind = { image: "image", video: "video", audio: "video" }[truth.kind] ?? (IMAGE.test(name) ? "image" : "video");
    return { name, file: at, truth, kind, reject: expect === "reject" };
  });
}

/** What one tool says of every file it is for. */
async function askAll(session, name, tool, files) {
  const answers = [];
  for (const [index, file] of files.entries()) {
    if (!tool.tells[file.kind]) continue;
    const { answers: given, lost } = await session.probe(name, [index], LIMIT);
    const { facts = null, error = lost, bytes = 0, reads = 0 } = given?.[0] ?? {};
    answers.push({ ...file, facts, error, lost, bytes, reads, compared: compare(file.truth, facts) });
  }
  return answers;
}

/** `51/60`, and how many of the rest are wrong and silent. */
function cell(tool, answers, { kind, facts }) {
  const tells = kind ? tool.tells[kind] : Object.values(tool.tells).flat();
  if (!facts.every((fact) => tells?.includes(fact))) return "–";
  const counts = { right: 0, wrong: 0, silent: 0 };
  for (const { kind: asked, reject, compared } of answers) {
    const found = facts.map((fact) => compared.get(fact));
    if (reject || (kind && asked !== kind) || found.includes(undefined)) continue;
    counts[found.includes("wrong") ? "wrong" : found.includes("silent") ? "silent" : "right"]++;
  }
  const { right, wrong, silent } = counts;
  const total = right + wrong + silent;
  const parts = [`${right}/${total}`, wrong && `${wrong}w`, silent && `${silent}s`];
  return total === 0 ? "–" : parts.filter(Boolean).join(" ");
}

function rejects(answers) {
  const asked = answers.filter(({ reject }) => reject);
  const held = asked.filter(({ facts, lost }) => !lost && refused(facts));
  return `${held.length}/${asked.length}`;
}

const short = (value) => (typeof value === "number" ? Number(value.toFixed(3)) : (value ?? "nothing"));

/** Every wrong value of a tool: file, fact, truth, answer. */
export const wrongs = (answers) =>
  answers
    .filter(({ reject }) => !reject)
    .flatMap(({ name, truth, facts, compared }) => {
      const wrong = FACTS.filter((fact) => compared.get(fact) === "wrong");
      return wrong.map((fact) => ({ name, fact, truth: truth[fact], said: facts[fact] }));
    });

/** What passes as sound although it must not. */
export const passed = (answers) => answers.filter(({ reject, facts, lost }) => reject && !lost && !refused(facts));

/** @returns {Promise<Map<string, object[]>>} by tool */
export async function correctness(session, files, tools) {
  const all = new Map();
  const rows = [];
  for (const [name, tool] of tools) {
    const answers = await askAll(session, name, tool, files);
    all.set(name, answers);
    rows.push([
      tool.title,
      String(answers.length),
      ...COLUMNS.map((column) => cell(tool, answers, column)),
      rejects(answers),
      String(answers.filter(({ lost }) => lost).length),
    ]);
  }
  const legend = "right of those whose truth is known; w: wrong, s: silent or refused";
  const head = ["", "files", ...COLUMNS.map((column) => column.title), "rejects", "no answer"];
  table(`**Correctness** over ${files.length} test files: ${legend}`, head, rows);

  const ours = wrongs(all.get("akaire"));
  if (ours.length) console.log("\nWrong values of ours:\n");
  for (const { name, fact, truth, said } of ours) console.log(`- ${name}: ${fact} is ${short(truth)}, said ${short(said)}`);

  const report = path.join(target, "bench-media/answers.json");
  const plain = ({ name, reject, error, bytes, reads, truth, facts }) => ({ name, reject, error, bytes, reads, truth, facts });
  const told = [...all].map(([tool, answers]) => [tool, { wrong: wrongs(answers), answers: answers.map(plain) }]);
  writeFileSync(report, JSON.stringify(Object.fromEntries(told), null, 1));
  console.log(`\nEvery answer, and every wrong value of every tool: ${path.relative(root, report)}`);
  return all;
}
