// The studio opens wherever it lies.

import { readFileSync } from "node:fs";
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

const { rooms } = JSON.parse(readFileSync(new URL("../../dist/build-manifest.json", import.meta.url), "utf8"));
const STYLE = /^rooms-\w+\.css$/;
// The sample's pictures are content: they load as they come into view, and nothing waits for them.
const CONTENT = /^assets\/(art|sample)\//;

/** What a page requests until nothing more comes. Once each: a preload that does not match its use would load twice. */
async function requestedBy(page, baseURL, address) {
  const requested = [];
  // The studio brings the other rooms when all is quiet: that is not part of the first load.
  await page.addInitScript(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (call, wait, ...rest) => (wait >= 3000 ? 0 : setTimeout(call, wait, ...rest));
  });
  page.on("request", (request) => requested.push(request.url().replace(baseURL, "").replace(/#.*/, "") || "index.html"));
  await page.goto(address);
  await ready(page);
  await page.waitForLoadState("networkidle");
  expect(requested.length).toBe(new Set(requested).size);
  return requested.filter((name) => !CONTENT.test(name));
}

for (const { where, width, room } of [
  { where: "on a narrow page", width: 1000, room: [] },
  { where: "on a wide page, where the phone follows", width: 1400, room: rooms.stage },
]) {
  test(`the first load requests nothing that the size budget does not count, ${where}`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 900 });
    const requested = await requestedBy(page, baseURL, "/");
    const counted = [...firstLoad(), ...room];
    const style = room.length > 0 ? STYLE : /^$/;
    expect(requested.filter((name) => !counted.includes(name) && !style.test(name))).toEqual([]);
  });
}

test("a room is on its way before the studio asks for it, and nothing else is", async ({ page, baseURL }) => {
  const requested = await requestedBy(page, baseURL, "/#/compose/sample-01");
  // The editor asks for the red pencil itself.
  const counted = [...firstLoad(), ...rooms.compose, ...rooms.lexicon];
  expect(requested.filter((name) => !counted.includes(name) && !STYLE.test(name))).toEqual([]);
  const wasm = requested.findIndex((name) => rooms.compose.includes(name));
  const linked = await page.locator('link[rel="preload"][as="fetch"]').count();
  expect(wasm).toBeGreaterThan(0);
  expect(linked).toBeGreaterThanOrEqual(rooms.compose.length);
});

test("the other rooms come by themselves when all is quiet", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.locator("html[data-rooms=here]").waitFor({ state: "attached" });
  const late = [];
  page.on("request", (request) => late.push(new URL(request.url()).pathname.slice(1)));
  await page.getByRole("link", { name: "Shop" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Shop" })).toBeVisible();
  // The browser may ask for the page's icon late, and the worker comes last of all.
  const last = /^sw\.js$|^assets\/(?:icon\.svg$|offline-)/;
  expect(late.filter((name) => !CONTENT.test(name) && !last.test(name))).toEqual([]);
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
