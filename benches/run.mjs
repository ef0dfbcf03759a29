// `make bench`: what takes a minute or two; `bash scripts/bench.sh text native page shop keeping media`: only some of it.

import { execFileSync } from "node:child_process";
import os from "node:os";
import { root } from "../scripts/wasm.mjs";
import { launch } from "./support/browser.mjs";

const parts = {
  text: async () => (await import("./text.mjs")).text(),
  native: () =>
    execFileSync("cargo", ["bench", "--locked", "--quiet", "--no-default-features", "--bench", "check"], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    }),
  page: async () => (await import("./page.mjs")).page(),
  shop: async () => (await import("./shop.mjs")).shop(),
  keeping: async () => (await import("./keeping.mjs")).keeping(),
  media: async () => (await import("./media.mjs")).media(),
};
/** Without a choice. The media take several minutes: they are asked for. */
const usual = ["text", "native", "page"];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length) throw new Error(`unknown: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);

const browser = await launch();
const version = browser.version();
await browser.close();
const load = os.loadavg()[0].toFixed(1);
console.log(`Chromium ${version}, Node ${process.version}, ${os.availableParallelism()} cores, load ${load} at the start`);
for (const name of chosen.length ? chosen : usual) await parts[name]();
