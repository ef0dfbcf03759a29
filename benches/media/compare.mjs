// One answer against what is true of the file.

/** What is compared. Tools differ in which of these they tell. */
export const FACTS = [
  ...["kind", "format", "width", "height", "displayWidth", "displayHeight", "orientation", "rotation", "animated"],
  ...["duration", "fps", "videoCodec", "audioCodec", "hasAudio"],
];

/** Durations within 2 % or a tenth of a second, rates within 3 %, all else exactly. */
function agree(fact, truth, said) {
  if (fact === "duration") return Math.abs(said - truth) <= Math.max(0.1, truth * 0.02);
  if (fact === "fps") return Math.abs(said - truth) <= truth * 0.03;
  return said === truth;
}

/**
 * @param {object} truth null, or nothing, is not known and not compared
 * @param {import("./facts.js").Facts | null} facts null: the tool did not take the file
 * @returns {Map<string, "right" | "wrong" | "silent">}
 */
export function compare(truth, facts) {
  const out = new Map();
  for (const fact of FACTS) {
    if (truth[fact] === null || truth[fact] === undefined) continue;
    let said = facts?.[fact];
    if (fact === "kind" && said === "unknown") said = null;
    const silent = said === null || said === undefined || Number.isNaN(said);
    out.set(fact, silent ? "silent" : agree(fact, truth[fact], said) ? "right" : "wrong");
  }
  return out;
}

/** A file that must not pass as sound: refused, not known, or with a word about what is the matter. */
export const refused = (facts) => !facts || facts.kind === "unknown" || Boolean(facts.trouble);
