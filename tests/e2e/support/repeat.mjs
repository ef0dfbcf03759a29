// A fault at other moments: each of REPEAT runs draws its moments from SEED and its own number. Both are printed where
// something is lost or fails, so that it can be had again:
//
//   make faults SEED=482113 RUN=17
//
// What is counted comes into the table at the end (summary.mjs).

import { createHash } from "node:crypto";
import { expect } from "./fixtures.mjs";

export const REPEAT = Number(process.env.REPEAT || 1);
// Set before the workers are started: all of them draw from one seed.
const SEED = (process.env.SEED ||= String(Date.now() % 1_000_000));
const RUN = Number(process.env.RUN || 0);

/** An edit is committed when its `input` is this old, in milliseconds. */
export const COMMITTED = 300;

/** A source of chance that says the same for the same name. */
function chance(name) {
  let state = createHash("sha256").update(name).digest().readUInt32LE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** From `from` up to `to`. */
    between: (from, to) => from + next() * (to - from),
    /** One of these. */
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

/**
 * Has a fault happen once, or REPEAT times.
 * @param {import("@playwright/test").TestInfo} info of the test
 * @param {string} fault as it stands in the table
 * @param {(random: ReturnType<typeof chance>) => Promise<{ made: number, lost: number }>} once
 */
export async function repeated(info, fault, once) {
  const runs = RUN > 0 ? [RUN] : Array.from({ length: REPEAT }, (_, index) => index + 1);
  info.setTimeout(info.timeout + 30_000 * (runs.length - 1));
  const sum = { fault, runs: 0, made: 0, lost: 0 };
  const where = (run) => `${fault}, run ${run}; again by SEED=${SEED} RUN=${run}`;
  const losses = [];
  for (const run of runs) {
    try {
      const counted = await once(chance(`${SEED} ${fault} ${run}`));
      sum.runs += 1;
      sum.made += counted.made;
      sum.lost += counted.lost;
      if (counted.lost > 0) losses.push(`${where(run)}: ${counted.lost} lost`);
    } catch (error) {
      // The other runs are worth having.
      losses.push(`${where(run)}: ${error.message}`);
    }
  }
  info.annotations.push({ type: "fault", description: JSON.stringify(sum) });
  expect(losses).toEqual([]);
  expect(sum.made).toBeGreaterThan(0);
}
