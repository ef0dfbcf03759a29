// The studio without a network, and while its site gets a new version.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expectAccessible } from "./support/axe.mjs";
import { test as base, expect, ready } from "./support/fixtures.mjs";
import { secondVersion } from "./support/second.mjs";
import { SUB_PATH, startServer } from "./support/server.mjs";
import { body, notice, saved, startNote, title } from "./support/studio.mjs";

const built = fileURLToPath(new URL("../../dist", import.meta.url));
const { rooms } = JSON.parse(readFileSync(path.join(built, "build-manifest.json"), "utf8"));
const [FIRST, SECOND] = [mkdtempSync(path.join(tmpdir(), "akaire-1-")), mkdtempSync(path.join(tmpdir(), "akaire-2-"))];
const NEWER = "A new version of Akaire is ready";

/** Each test has a site of its own: an origin where nobody has been before. */
const test = base.extend({
  site: async ({}, use) => {
    const routes = {};
    const site = await startServer({ dist: built, routes });
    await use({ ...site, routes });
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});

// What the browser, and the loader of rooms, log of files that do not come.
const MISSING = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to (?:load|fetch)|Error: (?:404|no) http|\(404\)/;
// The list of the build does not know the second version's names.
const HASHED = /^GET \S+\/(?:assets\/)?[\w-]+-[0-9a-f]{16}\.(?:js|css|wasm)$/;
test.use({ serviceWorkers: "allow", allow: { console: [MISSING] } });
test.setTimeout(90_000);

let renamed;
test.beforeAll(async () => {
  cpSync(built, FIRST, { recursive: true });
  renamed = await secondVersion(built, SECOND);
});
test.afterAll(() => {
  for (const folder of [FIRST, SECOND]) rmSync(folder, { recursive: true, force: true });
});

const versionOf = (folder) => readFileSync(path.join(folder, "index.html"), "utf8").match(/data-version="(\w+)"/)[1];
const version = (page) => page.locator("script[data-version]").getAttribute("data-version");
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** Opens the studio and waits until everything is kept. */
async function openAndKeep(page, home = "/") {
  await page.goto(home);
  await ready(page);
  await kept(page);
}

const kept = (page) => page.locator("html[data-offline=here]").waitFor({ state: "attached", timeout: 40_000 });

/** As if the rooms were not brought in advance: what is opened later has to come from somewhere. */
const withoutRooms = (page) =>
  page.addInitScript(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (call, wait, ...rest) => (wait === 3000 ? 0 : setTimeout(call, wait, ...rest));
  });

/** Ends the wait for rooms that do not come. */
const keepNow = (page) => page.evaluate(() => (document.documentElement.dataset.rooms = "here"));

/** Whether every picture that shows has come. */
const pictures = (page) =>
  page.locator("main img").evaluateAll((all) => all.filter((one) => one.complete).map((one) => one.naturalWidth > 0));

for (const home of ["/", SUB_PATH]) {
  test(`a reload without a network opens everything, under ${home}`, async ({ page, context }) => {
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

test("a site that does not answer does not keep anybody waiting", async ({ page, site }) => {
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

test("a kept file that is broken: trying again goes around it, and it is kept anew", async ({ page, context }) => {
  await openAndKeep(page);
  await page.evaluate(async () => {
    const { wasm } = document.querySelector("script[data-wasm]").dataset;
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

test("what the worker asks for is held to the same rules, and is only the studio's", async ({ page, context }) => {
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

test("a first visit that lost the network early: what was kept opens, the rest says so", async ({ page, context }) => {
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

test("whoever saves data gets no rooms in advance, and keeps those that were opened", async ({ page, context }) => {
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
  await expect.poll(isKept).toBe(true);
  expect(requested).not.toContain(rooms.shop[0]);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, "Setup")).toBeVisible();
  await context.setOffline(false);
});

test.describe("a new version while the studio is open", () => {
  test.use({ allow: { console: [MISSING], requests: [HASHED] } });

  test("the tab goes on with all its rooms, says so, and reloads into the new one", async ({ page, site, context }) => {
    site.serve(FIRST);
    await withoutRooms(page);
    await startNote(page);
    await ready(page);
    await page.waitForTimeout(4_500); // the worker comes
    await keepNow(page);
    await kept(page);
    expect(await version(page)).toBe(versionOf(FIRST));

    site.serve(SECOND);
    await title(page).fill("换季");
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => 0));
    await expect(notice(page, NEWER)).toBeVisible({ timeout: 40_000 });
    expect(await caches(page)).toHaveLength(2);
    // A room that was never opened: the site no longer has its files.
    expect((await page.request.get(`/${rooms.shop[0]}`)).status()).toBe(404);
    await page.getByRole("link", { name: "Shop", exact: true }).click();
    await expect(heading(page, "Shop")).toBeVisible();
    await page.goBack();

    await title(page).press("End");
    await title(page).pressSequentially("干燥"); // and at once
    await notice(page, NEWER).getByRole("button", { name: "Reload the page" }).click();
    await expect.poll(() => version(page).catch(() => "")).toBe(versionOf(SECOND));
    await ready(page);
    await expect(title(page)).toHaveValue("换季干燥");
    await expect.poll(() => caches(page), { timeout: 40_000 }).toHaveLength(1);
    expect((await caches(page))[0]).toContain(versionOf(SECOND));
    await expect(notice(page, NEWER)).toHaveCount(0);

    // What the first version could do without a network, the second can from its first moment on.
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    expect(await version(page)).toBe(versionOf(SECOND));
    await page.getByRole("link", { name: "Account", exact: true }).click();
    await expect(heading(page, "Account")).toBeVisible();
    await context.setOffline(false);
  });

  test("the old files stay while another tab is of the old version", async ({ page, site, context }) => {
    site.serve(FIRST);
    await openAndKeep(page);
    site.serve(SECOND);
    const other = await context.newPage();
    await other.goto("/");
    await ready(other);
    expect(await version(other)).toBe(versionOf(SECOND));
    await expect(notice(page, NEWER)).toBeVisible({ timeout: 40_000 });
    await kept(other);
    await other.waitForTimeout(1_000);
    expect(await caches(other)).toHaveLength(2);
    await expect(notice(other, NEWER)).toHaveCount(0);
    await page.close();
    await other.reload();
    await expect.poll(() => caches(other), { timeout: 40_000 }).toHaveLength(1);
  });

  test("a version that is not whole on the site does not take over", async ({ page, site, context }) => {
    site.serve(FIRST);
    await openAndKeep(page);
    const half = mkdtempSync(path.join(tmpdir(), "akaire-3-"));
    cpSync(SECOND, half, { recursive: true });
    // As a host that answers with its page whatever is asked for.
    writeFileSync(path.join(half, renamed.get(rooms.shop[0])), readFileSync(path.join(half, "index.html")));
    site.serve(half);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((resolve) => {
        registration.addEventListener("updatefound", () => resolve(registration.installing));
      });
      await registration.update();
      const worker = await found;
      return new Promise((resolve) => {
        const look = () => ["redundant", "activated"].includes(worker.state) && resolve(worker.state);
        worker.addEventListener("statechange", look);
        look();
      });
    });
    expect(state).toBe("redundant");
    await expect(notice(page, NEWER)).toHaveCount(0);
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    expect(await version(page)).toBe(versionOf(FIRST));
    await context.setOffline(false);
    rmSync(half, { recursive: true, force: true });
  });
});

test("a host ends it by taking the worker away", async ({ page, site }) => {
  const without = mkdtempSync(path.join(tmpdir(), "akaire-4-"));
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

test.describe("without the worker", () => {
  test.use({ serviceWorkers: "block", allow: { console: [MISSING] } });

  const tell = (page) => page.evaluate(() => void dispatchEvent(new Event("akaire:newer")));

  test("what is said of a newer version, in every language, and once", async ({ page }) => {
    await page.goto("/");
    await ready(page);
    await tell(page);
    await tell(page);
    for (const [language, text, key] of [
      ["ja", "新しい版が用意できました", "ページを開き直す"],
      ["zh-Hans", "新版本已就绪", "重新打开页面"],
      ["en", NEWER, "Reload the page"],
    ]) {
      await page.locator(".language select").selectOption(language);
      await expect(notice(page, text)).toHaveCount(1);
      await expect(notice(page, text).getByRole("button", { name: key })).toBeVisible();
    }
    await expectAccessible(page);
    await notice(page, NEWER).getByRole("button", { name: "Dismiss this notice" }).click();
    await expect(notice(page, NEWER)).toHaveCount(0);
  });

  test("no reload is offered while what was typed is not saved", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    await page.goto("/");
    await ready(page);
    await expect(page.locator(".saved.is-wrong")).toBeVisible();
    await tell(page);
    await expect(notice(page, NEWER)).toBeVisible();
    await expect(notice(page, NEWER).getByRole("button", { name: "Reload the page" })).toHaveCount(0);
  });

  test("everything is as before; a room that the new version took away says so", async ({ page, site }) => {
    site.serve(FIRST);
    await withoutRooms(page);
    await page.goto("/");
    await ready(page);
    await page.waitForTimeout(5_000);
    expect(await caches(page)).toEqual([]);
    site.serve(SECOND);
    await page.getByRole("link", { name: "Shop", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Your notes are safe");
    site.serve(FIRST); // so that the list of the build holds for the reload
    await page.getByRole("alert").getByRole("button", { name: "Reload the page" }).click();
    await ready(page);
    await expect(heading(page, "Shop")).toBeVisible();
  });
});
