// The studio opens wherever it lies.

import { firstLoad } from "../../scripts/first-load.mjs";
import { HOMES, expect, ready, test } from "./support/fixtures.mjs";

for (const home of HOMES) {
  test(`opens under ${home}`, async ({ page }) => {
    await page.goto(home);
    await ready(page);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page).toHaveTitle(/Akaire/);
  });
}

test("the first load requests nothing that the size budget does not count", async ({ page, baseURL }) => {
  const requested = [];
  page.on("request", (request) => requested.push(request.url().replace(baseURL, "") || "index.html"));
  await page.goto("/");
  await ready(page);
  await page.waitForLoadState("networkidle");
  // The sample's pictures are content: they load as they come into view, and nothing waits for them.
  const content = /^assets\/(art|sample)\//;
  expect(requested.filter((name) => !firstLoad().includes(name) && !content.test(name))).toEqual([]);
  // Once each: a preload that does not match its use would load twice.
  expect(requested.length).toBe(new Set(requested).size);
});

test("the page carries the policy", async ({ page }) => {
  await page.goto("/");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
});

test.describe("the policy in force", () => {
  test.use({ allow: { console: [/trusted|script/i], violations: [/require-trusted-types-for|script-src/] } });

  test("neither inner HTML nor an inline script gets through", async ({ page }) => {
    await page.goto("/");
    await ready(page);
    const outcome = await page.evaluate(() => {
      let html = "taken";
      try {
        document.createElement("div").innerHTML = "<img>";
      } catch (error) {
        html = error.name;
      }
      const script = document.createElement("script");
      try {
        script.text = "globalThis.ran = true";
        document.head.append(script);
      } catch {
        // Refused at the assignment already.
      }
      return { html, ran: globalThis.ran ?? false };
    });
    expect(outcome).toEqual({ html: "TypeError", ran: false });
  });
});
