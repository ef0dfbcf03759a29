// Runs in the page: every case in turn, round after round, so that a busy moment of the machine hits all of them.

import { peers } from "./peers.js";

const CALLS = 1000;
const ROUNDS = 15;
const WARM_UP = 300;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
// What a call gives is looked at, so that no compiler may leave the call out.
let sink = 0;
const use = (answer) => {
  sink += typeof answer === "number" ? answer : Object.keys(answer).length;
};

/** Mean µs of 1,000 calls, for each case and round. */
async function rounds(cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const calls = round < 0 ? WARM_UP : CALLS;
      const start = performance.now();
      for (let call = 0; call < calls; call++) use(run());
      const mean = ((performance.now() - start) * 1000) / calls;
      if (round >= 0) times[name].push(mean);
      await nextTask();
    }
  }
  return times;
}

const bind = (cases, given) => Object.fromEntries(Object.entries(cases).map(([name, run]) => [name, () => run(given)]));

/** The built embeddable module, loaded: as it comes, and with its lexicon. */
export async function measure(module, withLexicon, notes, brands) {
  const others = peers(Object.values(notes));
  const results = [];
  for (const [name, note] of Object.entries(notes)) {
    const brand = brands[name] ?? null;
    const options = { ruleSet: "platform-2026", language: "ja", now: "2026-10-23T20:00:00+08:00", brand };
    const ours = {
      "**Akaire check with the lexicon**, object in, report out": (note) => withLexicon.check(note, options),
      "**Akaire check**": (note) => module.check(note, options),
    };
    const counts = { "**Akaire count**, every unit": (text) => module.count(text), ...others.graphemes };
    results.push({
      name,
      utf16: note.body.length,
      graphemes: Object.entries(counts).map(([peer, run]) => [peer, run(note.body).graphemes ?? run(note.body)]),
      findings: withLexicon.check(note, options).findings.map((finding) => finding.rule),
      whole: await rounds(bind({ ...ours, ...others.whole }, note)),
      count: await rounds(bind(counts, note.body)),
    });
  }
  return { results, used: sink > 0 };
}
