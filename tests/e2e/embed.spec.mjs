// The embeddable module in somebody else's page.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";

// The pages themselves are no part of the build.
test.use({ allow: { requests: [/\/pages\/[a-z-]+\.(html|js)$/] } });

const expected = /^version = "(.+)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"))[1];

test("loads beside its own wasm files and answers after init", async ({ page }) => {
  await page.goto("/pages/embed.html");
  const output = page.locator("output");
  await expect(output).not.toBeEmpty();
  expect(JSON.parse(await output.textContent())).toEqual({ before: "call init first", version: expected, without: null, lexicon: true, trouble: "empty" });
});

test("runs in a worker", async ({ page }) => {
  await page.goto("/pages/worker.html");
  await expect(page.locator("output")).toHaveText(`${expected}, empty`);
});
