// `test` with the house rules: a page may not violate the policy, log an error, throw, or request anything but a GET
// of a file that the build lists. A test of a fault says what it expects instead:
//
//   test.use({ allow: { console: [/refused/], pageErrors: [/.../], violations: [/script-src/], requests: [/\/pages\//] } });

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { SUB_PATH } from "./server.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Files of the build, by path. */
export const manifest = JSON.parse(readFileSync(path.join(root, "dist/build-manifest.json"), "utf8")).files;

function listed(request, home) {
  const { protocol, origin, pathname } = new URL(request.url());
  if (protocol === "blob:" || protocol === "data:") return true;
  if (request.method() !== "GET" || origin !== new URL(home).origin) return false;
  const prefix = pathname.startsWith(SUB_PATH) ? SUB_PATH : "/";
  const name = decodeURIComponent(pathname.slice(prefix.length)) || "index.html";
  return Object.hasOwn(manifest, name);
}

/** Writes down what the pages of a context do wrong. */
export async function watch(context, { allow = {}, problems, baseURL }) {
  const report = (kind, text) => {
    if (!(allow[kind] ?? []).some((pattern) => pattern.test(text))) problems.push(`${kind}: ${text}`);
  };
  context.on("console", (message) => {
    if (message.type() === "error") report("console", `${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => report("pageErrors", String(error.error())));
  context.on("request", (request) => {
    if (!listed(request, baseURL)) report("requests", `${request.method()} ${request.url()}`);
  });
  await context.exposeBinding("__violation", (_source, text) => report("violations", text));
  await context.addInitScript(() => {
    addEventListener(
      "securitypolicyviolation",
      (event) => globalThis.__violation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()),
      true,
    );
  });
}

export const test = base.extend({
  allow: [{}, { option: true }],

  /** What the pages of this test have done wrong so far. */
  problems: async ({}, use) => use([]),

  context: async ({ context, allow, problems, baseURL }, use) => {
    await watch(context, { allow, problems, baseURL });

    await use(context);

    // What a page has just said must arrive before the verdict.
    for (const page of context.pages()) await page.evaluate(() => 0).catch(() => {});
    expect(problems, "what no page may do").toEqual([]);
  },
});

export { expect };

/** Waits until the studio can be used. */
export async function ready(page) {
  await page.locator('html[data-akaire="ready"]').waitFor({ state: "attached", timeout: 15_000 });
}

/** Both addresses of the built studio. */
export const HOMES = ["/", SUB_PATH];
