// What a tool costs before its first answer: bytes to download, its script, and what it sets up once.

import { readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { launch } from "../support/browser.mjs";
import { median, table, three } from "../support/table.mjs";
import { names } from "./bundle.mjs";

const ROUNDS = 5;

async function kilobytes({ folder, made }, files) {
  const bodies = files.map((name) => made[name] ?? readFileSync(path.join(folder, name)));
  const packed = await Promise.all(bodies.map((body) => promisify(brotliCompress)(body)));
  return packed.reduce((sum, { length }) => sum + length, 0) / 1000;
}

/**
 * Loads every tool in fresh pages and prints what that costs.
 *
 * @returns {Promise<Map<string, { title: string, tells: { image?: string[], video?: string[] }, native: boolean }>>} the tools
 */
export async function loading(url, bundled) {
  const loads = new Map(names.map((name) => [name, []]));
  const browser = await launch();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of names) {
        // Nothing is in the cache of a new context.
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(url);
        await page.waitForFunction(() => globalThis.bench);
        loads.get(name).push(await page.evaluate((name) => globalThis.bench.load(name), name));
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  const rows = [];
  for (const name of names) {
    const [{ title, native }] = loads.get(name);
    if (native) continue;
    const [script, init] = ["script", "init"].map((part) => median(loads.get(name).map((load) => load[part])));
    rows.push([title, three(await kilobytes(bundled, bundled.loads[name])), three(script), three(init)]);
  }
  const how = `median of ${ROUNDS} fresh pages, from this machine's own server`;
  table(`**Before the first answer**, once for a page (${how})`, ["", "kB, brotli", "script, ms", "initialisation, ms"], rows);
  return new Map(names.map((name) => [name, loads.get(name)[0]]));
}
