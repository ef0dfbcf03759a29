// The run's last lines, for people and machines alike: what was lost of what was written in faults (repeat.mjs), then
// `e2e: N passed, N failed`.

const HEAD = ["fault", "runs", "edits made", "edits lost"];

/** Lines of a table, one for each fault. */
export function table(counted) {
  const rows = counted.map(({ fault, runs, made, lost }) => [fault, runs, made, lost].map(String));
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
  return [HEAD, ...rows].map(line);
}

export default class Summary {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** What was lost at the first try is lost, whatever a second one says. */
  onEnd() {
    const tries = (this.#suite?.allTests() ?? []).flatMap((test) => test.results);
    const counted = tries.flatMap(({ annotations }) => annotations.filter(({ type }) => type === "fault"));
    if (counted.some(({ description }) => JSON.parse(description).lost > 0)) return { status: "failed" };
  }

  // After every other reporter has had its say.
  onExit() {
    const names = { expected: "passed", flaky: "flaky", skipped: "skipped", unexpected: "failed" };
    const counts = { passed: 0, failed: 0, flaky: 0, skipped: 0 };
    const faults = [];
    for (const test of this.#suite?.allTests() ?? []) {
      counts[names[test.outcome()]] += 1;
      // Every try counts: what was lost in the first is lost.
      for (const { annotations } of test.results) {
        faults.push(...annotations.filter(({ type }) => type === "fault").map(({ description }) => JSON.parse(description)));
      }
    }
    if (faults.length > 0) {
      const number = ({ fault }) => Number(/\d+/.exec(fault));
      console.log(`\n${table(faults.sort((a, b) => number(a) - number(b))).join("\n")}\n`);
    }
    if (counts.flaky) console.log(`e2e: ${counts.flaky} passed only at the second try, and are counted as passed`);
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
    console.log(`e2e: ${counts.passed + counts.flaky} passed, ${counts.failed} failed${skipped}`);
  }

  printsToStdio() {
    return false;
  }
}
