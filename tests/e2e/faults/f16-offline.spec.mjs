// F16: no network. Everything works, also after a reload.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, ready } from "../support/fixtures.mjs";
import { MISSING, built, caches, heading, keepNow, kept, openAndKeep } from "../support/kept.mjs";
import { rooms, test, withoutRooms } from "../support/kept.mjs";
import { repeated } from "../support/repeat.mjs";
import { SUB_PATH } from "../support/server.mjs";
import { body, open, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

test.use({
  serviceWorkers: "allow",
  allow: { console: [MISSING] },
  permissions: ["clipboard-read", "clipboard-write"],
});
test.setTimeout(90_000);

/** Whether every picture that shows has come. */
const pictures = (page) =>
  page.locator("main img").evaluateAll((all) => all.filter((one) => one.complete).map((one) => one.naturalWidth > 0));

for (const home of ["/", SUB_PATH]) {
  test(`F16: a reload without a network opens everything, under ${home}`, async ({ page, context }) => {
    await openAndKeep(page, home);
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await page.getByRole("button", { name: "Start a note" }).click();
    await title(page).fill("三步保湿");
    await body(page).fill("温水打湿");
    await saved(page);

    await page.reload();
    await ready(page);
    await expect(title(page)).toHaveValue("三步保湿");
    await expect(body(page)).toHaveValue("温水打湿");
    await expect(page.locator(".findings-words")).toContainText("Lexicon");

    await page.getByRole("link", { name: "Account", exact: true }).click();
    await expect(heading(page, "Account")).toBeVisible();
    await page.getByRole("link", { name: "Shop", exact: true }).click();
    await expect(heading(page, "Shop")).toBeVisible();
    await page.getByRole("link", { name: "Setup", exact: true }).click();
    await expect(heading(page, "Setup")).toBeVisible();

    await page.goto(`${home}#/compose/sample-01`);
    await page.reload();
    await ready(page);
    await expect(page.locator('button[id^="field-images-"] img').first()).toBeVisible();
    await expect.poll(async () => (await pictures(page)).length).toBeGreaterThan(3);
    await expect.poll(async () => (await pictures(page)).every(Boolean)).toBe(true);
    await context.setOffline(false);
  });
}

test("F16: a network that goes at any moment takes nothing that was written", async ({ page, context }, info) => {
  await openAndKeep(page);
  await repeated(info, "F16 no network, and a reload", async (random) => {
    await startNote(page);
    await body(page).focus();
    const { done, stop } = write(page, random);
    await page.waitForTimeout(random.between(0, 500));
    await context.setOffline(true);
    await moment(page, done, random);
    const death = Date.now();
    await Promise.all([page.reload(), stop()]);
    await ready(page);
    const counted = await lost(page, done, death);
    await context.setOffline(false);
    return counted;
  });
});

test("F16: once it is open everything goes on working, with no worker either", async ({ page, context }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  await open(page);
  await page.locator("html[data-rooms=here]").waitFor({ state: "attached" });
  await context.setOffline(true);
  await page.getByRole("button", { name: "Start a note" }).click();
  await title(page).fill("三步保湿");
  await saved(page);
  await page.getByRole("button", { name: "RED today" }).click();
  await page.getByRole("button", { name: "Posting kit" }).click();
  await page.getByRole("button", { name: "Copy the title" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Copied");
  await context.setOffline(false);
});

test("F16: a site that does not answer does not keep anybody waiting", async ({ page, site }) => {
  await openAndKeep(page);
  const waiting = [];
  site.routes["/"] = (_request, response) => waiting.push(response);
  const start = Date.now();
  await page.reload();
  await ready(page);
  const took = Date.now() - start;
  expect(waiting).toHaveLength(1);
  console.log(`opened without an answer in ${took} ms`);
  expect(took).toBeLessThan(8_000);
  delete site.routes["/"];
  for (const response of waiting) response.destroy();
});

test("F16: a kept file that is broken: trying again goes around it, and it is kept anew", async ({ page, context }) => {
  await openAndKeep(page);
  await page.evaluate(async () => {
    const { wasm } = document.querySelector("script[data-wasm]").dataset;
    const { caches } = globalThis;
    const [name] = await caches.keys();
    const broken = new Response("broken", { headers: { "content-type": "application/wasm" } });
    await (await caches.open(name)).put(new URL(wasm, document.baseURI), broken);
  });
  await page.reload();
  await page.getByRole("button", { name: "Try again" }).click();
  await ready(page);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await context.setOffline(false);
});

test("F16: what the worker asks for is held to the same rules, and is only the studio's", async ({ page, context }) => {
  const asked = [];
  context.on("request", (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname));
  await openAndKeep(page);
  await expect.poll(() => asked.length).toBeGreaterThan(50);
  expect(asked.filter((name) => name.startsWith("/embed/"))).toEqual([]);
  // The module is other pages'; it comes as if there were no worker.
  const fetched = async (name) => {
    const [answer] = await Promise.all([page.waitForResponse(`**/${name}`), page.evaluate((name) => fetch(name), name)]);
    return answer.fromServiceWorker();
  };
  expect(await fetched("embed/akaire.js")).toBe(false);
  expect(await fetched(rooms.shop[0])).toBe(true);
});

test("F16: a first visit that lost the network early: what was kept opens, the rest says so", async ({ page, context }) => {
  await page.setViewportSize({ width: 1000, height: 800 }); // no phone beside the first screen
  await withoutRooms(page);
  await page.goto("/");
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => 0));
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await expect(page.getByRole("button", { name: "Start a note" })).toBeVisible();
  await page.getByRole("link", { name: "Shop", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Your notes are safe");
  await context.setOffline(false);
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(heading(page, "Shop")).toBeVisible();
});

test("F16: whoever saves data gets no rooms in advance, and keeps those that were opened", async ({ page, context }) => {
  await page.addInitScript(() => Object.defineProperty(navigator.connection, "saveData", { value: true }));
  const requested = [];
  context.on("request", (request) => requested.push(new URL(request.url()).pathname.slice(1)));
  await page.goto("/#/setup");
  await expect(heading(page, "Setup")).toBeVisible();
  await page.waitForTimeout(6_000);
  await expect(page.locator("html[data-rooms]")).toHaveCount(0);
  await keepNow(page);
  const own = rooms.setup[0];
  const isKept = () => page.evaluate((own) => globalThis.caches.match(new URL(own, location.href)).then(Boolean), own);
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
  expect(requested).not.toContain(rooms.shop[0]);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, "Setup")).toBeVisible();
  await context.setOffline(false);
});

test("F16: a host ends it by taking the worker away", async ({ page, site }) => {
  const without = mkdtempSync(path.join(tmpdir(), "akaire-without-"));
  cpSync(built, without, { recursive: true });
  rmSync(path.join(without, "sw.js"));
  await openAndKeep(page);
  site.serve(without);
  const registered = () => page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length));
  await page.reload();
  await ready(page);
  await expect.poll(registered, { timeout: 20_000 }).toBe(0);
  await page.reload();
  await ready(page);
  await expect.poll(() => caches(page), { timeout: 20_000 }).toEqual([]);
  rmSync(without, { recursive: true, force: true });
});
