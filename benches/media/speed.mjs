// What an answer costs: every tool in turn, round after round, so that a busy moment of the machine hits all of them.

import { three, median, table } from "../support/table.mjs";
import { compare } from "./compare.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 15);
const FEWER = Math.min(RUNS, 5);
const WARM_UP = 2;
/** No tool may take longer than this for one file, nor all its runs of a case together. */
const LIMIT = 30_000;
const BUDGET = 20_000;

const VIDEO = ["akaire", "mp4box", "mediabunny", "mediabunny-metadata", "mediainfo", "video-element"];
const IMAGE = ["akaire", "image-size", "exifr", "exifreader", "mediainfo", "file-type", "image-bitmap"];

const photos = (files) => [...files.keys()].filter((name) => name.startsWith("photo-"));

/** The cases, by the id that the goals ask for. */
export const CASES = {
  film: { title: "4 GiB MP4, 30 min at 60 fps, header at the end", files: () => ["film-4gib.mp4"], tools: VIDEO, runs: RUNS },
  film1: { title: "the same in 1 GiB", files: () => ["film-1gib.mp4"], tools: VIDEO, runs: FEWER },
  film16: { title: "the same in 16 GiB", files: () => ["film-16gib.mp4"], tools: VIDEO, runs: FEWER },
  film5h: { title: "4 GiB, 5 hours: ten times the header", files: () => ["film-5h.mp4"], tools: VIDEO, runs: FEWER },
  photos: { title: "nine JPEGs of 12–48 megapixels, one after the other", files: photos, tools: IMAGE, runs: RUNS },
  fragments: { title: "1 h of MP4 in 3,600 fragments", files: () => ["fragments-1h.mp4"], tools: VIDEO, runs: FEWER },
  fragmentsLarge: { title: "the same grown to 500 MB", files: () => ["fragments-500mb.mp4"], tools: VIDEO, runs: FEWER },
  live: { title: "30 min of live WebM without duration", files: () => ["live-30min.webm"], tools: VIDEO, runs: FEWER },
  liveLarge: { title: "the same grown to 500 MB", files: () => ["live-500mb.webm"], tools: VIDEO, runs: FEWER },
};

const LEGEND = `bytes, reads: what scripts of the page read of the file. rchar: what all processes of the browser asked of the
system meanwhile, whatever for; some 3,000 bytes of it are our own messages to the page.`;

const sum = (list, member) => list.reduce((total, one) => total + one[member], 0);

/** Each round begins with another tool, and every second one goes backwards: nobody always follows the same one. */
function turns(tools, round) {
  const from = round % tools.length;
  const turned = [...tools.slice(from), ...tools.slice(0, from)];
  return round % 2 ? turned.reverse() : turned;
}

/** All runs of one case. */
async function runCase(session, files, { files: chosen, tools, runs }) {
  const order = [...files.keys()];
  const names = chosen(files);
  const indexes = names.map((name) => order.indexOf(name));
  const results = new Map(tools.map((tool) => [tool, { runs: [], spent: 0, lost: null }]));
  for (let round = -WARM_UP; round < runs; round++) {
    for (const tool of turns(tools, round + WARM_UP)) {
      const result = results.get(tool);
      // A slow tool has one run to warm up and one that counts.
      const slow = result.spent > BUDGET && (result.runs.length > 0 || round < 0);
      if (result.lost || slow) continue;
      const { answers, rchar, lost } = await session.probe(tool, indexes, LIMIT * indexes.length);
      result.lost = lost;
      if (lost) continue;
      const run = { ms: sum(answers, "ms"), bytes: sum(answers, "bytes"), reads: sum(answers, "reads"), rchar, answers };
      result.spent += run.ms;
      if (round >= 0) result.runs.push(run);
    }
  }
  const truths = names.map((name) => files.get(name).truth);
  return new Map([...results].map(([tool, result]) => [tool, summary(result, truths)]));
}

function summary({ runs, lost }, truths) {
  if (runs.length === 0) return { lost: lost ?? "too slow" };
  const last = runs.at(-1);
  const compared = last.answers.map(({ facts }, index) => compare(truths[index], facts));
  const rchars = runs.map(({ rchar }) => rchar).filter((rchar) => rchar !== null);
  return {
    lost: null,
    runs: runs.length,
    ms: median(runs.map(({ ms }) => ms)),
    fastest: Math.min(...runs.map(({ ms }) => ms)),
    // Reading ahead makes some tools' counts differ from run to run.
    bytes: median(runs.map(({ bytes }) => bytes)),
    reads: median(runs.map(({ reads }) => reads)),
    most: Math.max(...runs.flatMap(({ answers }) => answers.map(({ bytes }) => bytes))),
    rchar: rchars.length ? median(rchars) : null,
    facts: last.answers.map(({ facts }) => facts),
    error: last.answers.find(({ error }) => error)?.error ?? null,
    compared,
  };
}

const whole = (number) => Math.round(number).toLocaleString("en");
const times = (theirs, ours) => (theirs && ours ? `${three(theirs / ours)}×` : "–");

/** What a tool leaves out or has wrong, in words. */
function words({ compared, error }, { tells }) {
  if (error) return error.length > 40 ? `${error.slice(0, 39)}…` : error;
  const all = (wanted) => [
    ...new Set(compared.flatMap((one) => [...one].filter(([, how]) => how === wanted).map(([fact]) => fact))),
  ];
  const short = (facts) =>
    facts
      .filter((fact) => fact !== "displayHeight")
      .map((fact) => ({ displayWidth: "size", hasAudio: "sound", videoCodec: "codec" })[fact] ?? fact)
      .join(", ");
  const told = Object.values(tells).flat();
  const [wrong, silent] = [all("wrong"), all("silent").filter((fact) => told.includes(fact))];
  const parts = [wrong.length && `wrong: ${short(wrong)}`, silent.length && `silent: ${short(silent)}`];
  return parts.filter(Boolean).join("; ") || "all right";
}

function print(title, results, tools) {
  const ours = results.get("akaire");
  const rows = [...results].map(([name, result]) => {
    const tool = tools.get(name);
    if (result.lost) return [tool.title, "–", "–", "–", "–", "–", "–", "–", "–", result.lost];
    const { ms, fastest, bytes, reads, rchar } = result;
    return [
      tool.title,
      three(ms),
      three(fastest),
      times(ms, ours.ms),
      tool.native ? "unseen" : whole(bytes),
      tool.native ? "–" : times(bytes, ours.bytes),
      tool.native ? "unseen" : whole(reads),
      rchar === null ? "–" : whole(rchar),
      times(rchar, ours.rchar),
      words(result, tool),
    ];
  });
  const head = ["", "ms, median", "fastest", "to ours", "bytes", "to ours", "reads", "rchar", "to ours", "of what it tells"];
  table(`**${title}**`, head, rows);
}

/**
 * @returns {Promise<Map<string, Map<string, object>>>} by case, then by tool
 */
export async function speed(session, files, tools) {
  console.log(`\n${LEGEND}`);
  const all = new Map();
  for (const [id, wanted] of Object.entries(CASES)) {
    const results = await runCase(session, files, wanted);
    const bytes = wanted.files(files).reduce((total, name) => total + files.get(name).bytes, 0);
    const header = files.get(wanted.files(files)[0]).header;
    const sizes = `${whole(bytes)} bytes${header ? `, movie header ${whole(header)}` : ""}`;
    print(`${wanted.title} (${sizes})`, results, tools);
    all.set(id, results);
  }
  return all;
}
