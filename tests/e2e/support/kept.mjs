// A site of its own for each test, where the studio is kept on the device.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, ready } from "./fixtures.mjs";
import { startServer } from "./server.mjs";

export const built = fileURLToPath(new URL("../../../dist", import.meta.url));
export const { rooms } = JSON.parse(readFileSync(path.join(built, "build-manifest.json"), "utf8"));

/** What the browser, and the loader of rooms, log of files that do not come. */
export const MISSING = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to (?:load|fetch)|Error: (?:404|no) http|\(404\)/;

/** An origin where nobody was before. `site.serve` puts another folder there; `site.routes` answers first. */
export const test = base.extend({
  site: async ({}, use) => {
    const routes = {};
    const site = await startServer({ dist: built, routes });
    await use({ ...site, routes });
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
});

export const version = (page) => page.locator("script[data-version]").getAttribute("data-version");
export const caches = (page) => page.evaluate(() => globalThis.caches.keys());
export const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** Waits until all files are kept. */
export const kept = (page) => page.locator("html[data-offline=here]").waitFor({ state: "attached", timeout: 40_000 });

export async function openAndKeep(page, home = "/") {
  await page.goto(home);
  await ready(page);
  await kept(page);
}

/** As if the rooms were not brought in advance: what is opened later has to come from somewhere. */
export const withoutRooms = (page) =>
  page.addInitScript(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (call, wait, ...rest) => (wait === 3000 ? 0 : setTimeout(call, wait, ...rest));
  });

/** Ends the wait for rooms that do not come. */
export const keepNow = (page) => page.evaluate(() => (document.documentElement.dataset.rooms = "here"));
