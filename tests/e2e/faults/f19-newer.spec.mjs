// F19: a new version comes to the site while the studio is open.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expectAccessible } from "../support/axe.mjs";
import { expect, ready } from "../support/fixtures.mjs";
import {
  MISSING,
  built,
  caches,
  heading,
  keepNow,
  kept,
  openAndKeep,
  rooms,
  test,
  version,
  withoutRooms,
} from "../support/kept.mjs";
import { secondVersion } from "../support/second.mjs";
import { repeated } from "../support/repeat.mjs";
import { body, notice, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const NEWER = "A new version of Akaire is ready";
// The list of the build does not know the second version's names.
const HASHED = /^GET \S+\/(?:assets\/)?[\w-]+-[0-9a-f]{16}\.(?:js|css|wasm)$/;
test.use({ serviceWorkers: "allow", allow: { console: [MISSING], requests: [HASHED] } });
test.setTimeout(90_000);

let second;
let renamed;
test.beforeAll(async () => {
  second = mkdtempSync(path.join(tmpdir(), "akaire-second-"));
  renamed = await secondVersion(built, second);
});
test.afterAll(() => rmSync(second, { recursive: true, force: true }));

const versionOf = (folder) => readFileSync(path.join(folder, "index.html"), "utf8").match(/data-version="(\w+)"/)[1];

test("F19: the tab goes on with all its rooms, says so, and reloads into the new one", async ({ page, site, context }) => {
  await withoutRooms(page);
  await startNote(page);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => 0));
  await keepNow(page);
  await kept(page);
  expect(await version(page)).toBe(versionOf(built));

  site.serve(second);
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
  await expect.poll(() => version(page).catch(() => "")).toBe(versionOf(second));
  await ready(page);
  await expect(title(page)).toHaveValue("换季干燥");
  await expect.poll(() => caches(page), { timeout: 40_000 }).toHaveLength(1);
  expect((await caches(page))[0]).toContain(versionOf(second));
  await expect(notice(page, NEWER)).toHaveCount(0);

  // What the first version could do without a network, the second can from its first moment on.
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  expect(await version(page)).toBe(versionOf(second));
  await page.getByRole("link", { name: "Account", exact: true }).click();
  await expect(heading(page, "Account")).toBeVisible();
  await context.setOffline(false);
});

test("F19: whenever it comes, a reload into it takes nothing that was written", async ({ page, site }, info) => {
  await openAndKeep(page);
  const folders = [second, built];
  await repeated(info, "F19 a reload into a new version", async (random) => {
    await startNote(page);
    await kept(page);
    await body(page).focus();
    const { done, stop } = write(page, random);
    await moment(page, done, random);
    const [next] = folders;
    folders.reverse();
    site.serve(next);
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => 0));
    const reload = notice(page, NEWER).getByRole("button", { name: "Reload the page" });
    await reload.waitFor({ timeout: 40_000 });
    const death = Date.now();
    await Promise.all([reload.click(), stop()]);
    await expect.poll(() => version(page).catch(() => "")).toBe(versionOf(next));
    await ready(page);
    return lost(page, done, death);
  });
});

test("F19: the old files stay while another tab is of the old version", async ({ page, site, context }) => {
  await openAndKeep(page);
  site.serve(second);
  const other = await context.newPage();
  await other.goto("/");
  await ready(other);
  expect(await version(other)).toBe(versionOf(second));
  await expect(notice(page, NEWER)).toBeVisible({ timeout: 40_000 });
  await kept(other);
  await other.waitForTimeout(1_000);
  expect(await caches(other)).toHaveLength(2);
  await expect(notice(other, NEWER)).toHaveCount(0);
  await page.close();
  await other.reload();
  await expect.poll(() => caches(other), { timeout: 40_000 }).toHaveLength(1);
});

test("F19: a newer worker that the browser lets wait is as good as one at work", async ({ page, site, context }) => {
  await openAndKeep(page);
  const waiting = mkdtempSync(path.join(tmpdir(), "akaire-waiting-"));
  cpSync(second, waiting, { recursive: true });
  const worker = readFileSync(path.join(waiting, "sw.js"), "utf8");
  expect(worker).toContain("skipWaiting()");
  writeFileSync(path.join(waiting, "sw.js"), worker.replace("skipWaiting()", "0"));
  site.serve(waiting);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => 0));
  await notice(page, NEWER).getByRole("button", { name: "Reload the page" }).click({ timeout: 40_000 });
  await expect.poll(() => version(page).catch(() => "")).toBe(versionOf(second));
  await kept(page);
  await expect.poll(() => caches(page), { timeout: 20_000 }).toHaveLength(1);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  expect(await version(page)).toBe(versionOf(second));
  await page.getByRole("link", { name: "Account", exact: true }).click();
  await expect(heading(page, "Account")).toBeVisible();
  await context.setOffline(false);
  rmSync(waiting, { recursive: true, force: true });
});

test("F19: a version that is not whole on the site does not take over", async ({ page, site, context }) => {
  await openAndKeep(page);
  const half = mkdtempSync(path.join(tmpdir(), "akaire-half-"));
  cpSync(second, half, { recursive: true });
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
  expect(await version(page)).toBe(versionOf(built));
  await context.setOffline(false);
  rmSync(half, { recursive: true, force: true });
});

test.describe("without the worker", () => {
  test.use({ serviceWorkers: "block", allow: { console: [MISSING] } });

  const tell = (page) => page.evaluate(() => void dispatchEvent(new Event("akaire:newer")));

  test("F19: what is said of a newer version, in every language, and once", async ({ page }) => {
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

  test("F19: no reload is offered while what was typed is not saved", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    await page.goto("/");
    await ready(page);
    await expect(page.locator(".saved.is-wrong")).toBeVisible();
    await tell(page);
    await expect(notice(page, NEWER)).toBeVisible();
    await expect(notice(page, NEWER).getByRole("button", { name: "Reload the page" })).toBeDisabled();
  });

  test("F19: everything is as before; a room that the new version took away says so", async ({ page, site }) => {
    await withoutRooms(page);
    await page.goto("/");
    await ready(page);
    await page.waitForTimeout(5_000);
    expect(await caches(page)).toEqual([]);
    site.serve(second);
    await page.getByRole("link", { name: "Shop", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Your notes are safe");
    site.serve(built); // so that the list of the build holds for the reload
    await page.getByRole("alert").getByRole("button", { name: "Reload the page" }).click();
    await ready(page);
    await expect(heading(page, "Shop")).toBeVisible();
  });
});
