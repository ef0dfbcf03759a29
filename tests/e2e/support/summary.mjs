// The run's last line, for people and machines alike: `e2e: N passed, N failed`.

export default class Summary {
  #suite;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  // After every other reporter has had its say.
  onExit() {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      counts[outcome === "skipped" ? "skipped" : outcome === "expected" ? "passed" : "failed"] += 1;
    }
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
    console.log(`e2e: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
  }

  printsToStdio() {
    return false;
  }
}
