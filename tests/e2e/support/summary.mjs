// The run's last line, for people and machines alike: `e2e: N passed, N failed`.

export default class Summary {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  // After every other reporter has had its say.
  onExit() {
    const names = { expected: "passed", flaky: "flaky", skipped: "skipped", unexpected: "failed" };
    const counts = { passed: 0, failed: 0, flaky: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      counts[names[test.outcome()]] += 1;
    }
    if (counts.flaky) console.log(`e2e: ${counts.flaky} passed only at the second try, and are counted as passed`);
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
    console.log(`e2e: ${counts.passed + counts.flaky} passed, ${counts.failed} failed${skipped}`);
  }

  printsToStdio() {
    return false;
  }
}
