// axe-core in a world of its own: it sees the page's document, while the page's policy (which forbids eval and
// injected scripts) stays in force for the page and no global of axe reaches it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Violations on the page as short lines; `within` narrows it to a selector. */
export async function axe(page, { within } = {}) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "axe",
    });
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    // Without the trailing value, axe's own would be sent back whole.
    await evaluate(`${source}\n;0`);
    const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };
    const found = await evaluate(
      `axe.run(${within ? JSON.stringify(within) : "document"}, ${JSON.stringify(options)}).then(({ violations, passes }) => ({
        passes: passes.length,
        violations: violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + " – " + n.failureSummary)),
      }))`,
    );
    // An empty document has no violations either.
    if (found.passes === 0) throw new Error("axe checked nothing");
    return found.violations;
  } finally {
    await session.detach();
  }
}

/** Fails with every violation spelled out. */
export async function expectAccessible(page, options) {
  expect(await axe(page, options), "axe violations").toEqual([]);
}
