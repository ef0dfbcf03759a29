// The page: what the first load of the built studio costs on a slow phone, and how soon a typed character is painted.

import { firstLoad } from "../scripts/first-load.mjs";
import { dist } from "../scripts/wasm.mjs";
import { notes } from "./notes/read.mjs";
import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { median, quantile, table, three } from "./support/table.mjs";

const LOADS = 5;
const SLOWER = 4;
// 1.6 Mbit/s, in bytes per second.
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const readyOf = (page) => page.locator('html[data-akaire="ready"]').waitFor({ state: "attached", timeout: 120_000 });

/** A first visit: an empty cache, nothing stored. Milliseconds from the navigation to ready. */
async function firstVisit(browser, url) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", NETWORK);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(() => {
    const root = document.documentElement ?? document;
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.akaire !== "ready") return;
      globalThis.readyAt = performance.now();
      observer.disconnect();
    }).observe(root, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: "commit" });
  await readyOf(page);
  const time = await page.evaluate(() => globalThis.readyAt);
  await context.close();
  return time;
}

/** Types a text into the body of a sample note. Milliseconds from each key to the frame after its paint. */
async function typing(browser, url, rate, text) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}#/compose/sample-01`);
  await readyOf(page);
  const body = page.locator("textarea#field-body, #field-body textarea").first();
  await body.click();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    globalThis.paints = [];
    const channel = new MessageChannel();
    const waiting = [];
    // A message posted in the frame's own callback arrives after that frame is painted.
    channel.port1.onmessage = () => globalThis.paints.push(performance.now() - waiting.shift());
    addEventListener(
      "beforeinput",
      (event) => {
        waiting.push(event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate });
  for (const character of text) {
    await page.keyboard.insertText(character);
    await page.waitForTimeout(30);
  }
  await page.waitForTimeout(500);
  const paints = await page.evaluate(() => globalThis.paints);
  await context.close();
  return paints;
}

export async function page() {
  const browser = await launch();
  const server = await serve(dist);
  try {
    const loads = [];
    for (let load = 0; load < LOADS; load++) loads.push(await firstVisit(browser, server.url));
    const bytes = firstLoad().reduce((sum, name) => sum + (server.sent.get(name) ?? 0), 0);
    table("**First load**, 4× CPU, 1.6 Mbit/s, 150 ms", ["", "kB, brotli", "ready, ms", "fastest", "slowest"], [
      ["**Akaire studio**", three(bytes / 1000), three(median(loads)), three(Math.min(...loads)), three(Math.max(...loads))],
    ]);

    const text = [...notes["1,000 graphemes"].body].filter((c) => c !== "\n").slice(0, 200);
    const rows = [];
    for (const rate of [1, SLOWER]) {
      const paints = await typing(browser, server.url, rate, text);
      rows.push([
        rate === 1 ? "as it is" : `${rate}× CPU`,
        String(paints.length),
        ...[median(paints), quantile(paints, 0.95), Math.max(...paints)].map(three),
      ]);
    }
    table("**Key to paint**, ms, 200 characters into the body of a sample note", ["", "keys", "median", "p95", "slowest"], rows);
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1] === import.meta.filename) await page();
