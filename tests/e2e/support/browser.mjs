// A Chromium of the test's own, in a profile that outlives it: it can be killed as the system kills one, and opened again.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import config from "../../../playwright.config.mjs";
import { expect, ready, watch } from "./fixtures.mjs";

const { executablePath, args } = config.use.launchOptions;

/** Starts a browser with this profile; its pages are held to the house rules. */
async function start(profile, { problems, baseURL }) {
  const process_ = spawn(
    executablePath,
    ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--lang=en-US", ...args, "about:blank"],
    // A group of its own: its renderers die with it.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise((resolve, reject) => {
    let said = "";
    process_.stderr.on("data", (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    process_.once("exit", () => reject(new Error(`Chromium ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  await watch(context, { problems, baseURL });
  const page = context.pages()[0] ?? (await context.newPage());
  const gone = new Promise((resolve) => process_.once("exit", resolve));
  return {
    page,
    /** As when the power fails: nobody is asked. */
    kill: async () => {
      if (process_.exitCode === null && process_.signalCode === null) process.kill(-process_.pid, "SIGKILL");
      await gone;
    },
  };
}

/**
 * A profile of the test's own. The contexts of other tests are private windows: they keep everything in memory, where room
 * is counted otherwise, and a stored file survives what removes it from a disk.
 * @param {(begin: (address?: string) => Promise<{ page, kill }>) => Promise<T>} use `begin` starts a browser; its page is ready
 * @template T
 * @returns {Promise<T>}
 */
export async function inOwnProfile(baseURL, use) {
  const problems = [];
  const browsers = [];
  const profile = await mkdtemp(path.join(tmpdir(), "akaire-profile-"));
  try {
    const result = await use(async (address = baseURL) => {
      const browser = await start(profile, { problems, baseURL });
      browsers.push(browser);
      await browser.page.goto(address);
      await ready(browser.page);
      return browser;
    });
    expect(problems, "what no page may do").toEqual([]);
    return result;
  } finally {
    for (const browser of browsers) await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
