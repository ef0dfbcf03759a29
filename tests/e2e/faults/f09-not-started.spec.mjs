// F9: the program cannot be loaded. A page that needs no wasm says so, tries again, and hands out the drafts as they lie there.

import { readFileSync } from "node:fs";
import { expect, ready, test } from "../support/fixtures.mjs";
import { rooms } from "../support/kept.mjs";
import { REFUSED, refuseWasm } from "../support/refused.mjs";
import { theOne } from "../support/stored.mjs";
import { body, saved, startNote, title } from "../support/studio.mjs";

const TITLE = "Akaire could not open";
const trouble = (page) => page.locator("main.trouble");

async function drafts(page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download drafts" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^akaire-drafts-\d{4}-\d\d-\d\d\.json$/);
  return theOne(JSON.parse(readFileSync(await download.path(), "utf8")));
}

/** A database such as the studio leaves behind, while the studio itself is not running. */
async function seedDrafts(page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire", 3);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore("notes");
          store.put({ title: "换季脸干？", picture: new Blob(["xx"], { type: "image/png" }), bytes: new Uint8Array(4) }, "n1");
        };
        request.onsuccess = () => (request.result.close(), resolve());
        request.onerror = () => reject(request.error);
      }),
  );
}

test.describe("wasm refused by policy", () => {
  test.use({ allow: REFUSED });

  test("F9: it says so; trying again opens once the cause is gone", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await expect(trouble(page)).toContainText(TITLE);
    await expect(trouble(page)).toContainText("settings kept the program from running");
    await expect(page.getByRole("heading", { name: TITLE })).toBeFocused();
    await page.unroute("/");
    await page.getByRole("button", { name: "Try again" }).click();
    await ready(page);
    await expect(trouble(page)).toHaveCount(0);
  });

  test("F9: drafts can be taken out, pictures are only named", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await seedDrafts(page);
    const dump = await drafts(page);
    expect(dump).toMatchObject({ format: "akaire-raw", version: 3 });
    expect(dump.stores.notes).toEqual([
      {
        key: "n1",
        value: {
          title: "换季脸干？",
          picture: { omitted: "blob", type: "image/png", bytes: 2 },
          bytes: { omitted: "bytes", bytes: 4 },
        },
      },
    ]);
    await expect(page.getByRole("status")).toContainText("Pictures and videos are not in it");
  });

  test("F9: what was written the day before is among them, word for word", async ({ page }) => {
    await startNote(page);
    await title(page).fill("三步保湿");
    await body(page).fill("温水打湿");
    await saved(page);
    await refuseWasm(page);
    await page.reload();
    const { stores } = await drafts(page);
    const [note] = stores.notes.map(({ value }) => JSON.parse(value.json).saved);
    expect(note).toMatchObject({ title: "三步保湿", body: "温水打湿" });
    await page.unroute("/");
    await page.getByRole("button", { name: "Try again" }).click();
    await ready(page);
    await expect(body(page)).toHaveValue("温水打湿");
  });

  test("F9: without drafts it says so and leaves no database behind", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Download drafts" }).click();
    await expect(page.getByRole("status")).toHaveText("No drafts are saved in this browser.");
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test("F9: with storage denied it says that too", async ({ page }) => {
    await page.addInitScript(() => {
      const denied = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.defineProperty(globalThis, "indexedDB", { get: denied });
      Object.defineProperty(globalThis, "localStorage", { get: denied });
    });
    await refuseWasm(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Download drafts" }).click();
    await expect(page.getByRole("status")).toContainText("does not allow access to its storage");
  });
});

test.describe("a file that does not arrive", () => {
  test.use({ allow: { console: [/Failed to load resource|ERR_/] } });

  for (const kind of ["wasm", "js"]) {
    test(`F9: ${kind} that does not arrive: it says so`, async ({ page }) => {
      await page.route(kind === "wasm" ? /\.wasm$/ : /\/app-[^/]*\.js$/, (route) => route.abort());
      await page.goto("/");
      await expect(trouble(page)).toContainText("Part of the program did not load");
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    });
  }

  test("F9: an answer of 404 counts as well", async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: "not found" }));
    await page.goto("/");
    await expect(trouble(page)).toContainText("Part of the program did not load");
  });
});

test.describe("a room that does not arrive", () => {
  test.use({ allow: { console: [/Failed to load resource|fetch/i] } });

  test("F9: a room that does not arrive says so, and opens when it is asked for again", async ({ page }) => {
    const own = `**/${rooms.shop[0]}`;
    await page.goto("/");
    await ready(page);
    await page.route(own, (route) => route.abort());
    await page.getByRole("link", { name: "Shop" }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Your notes are safe");
    await page.unroute(own);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Shop" })).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test("F9: a red pencil that does not arrive: the margin says what is not checked, and checks it when it has come", async ({ page }) => {
    const own = `**/${rooms.lexicon[0]}`;
    await page.route(own, (route) => route.abort());
    await page.goto("/#/compose/sample-01");
    await ready(page);
    const words = page.locator(".findings-words");
    await expect(words).toContainText("language and terms are not checked");
    await expect(page.locator(".ms-margin .finding").filter({ hasText: "最佳" })).toHaveCount(0);
    await page.unroute(own);
    await words.getByRole("button", { name: "Load again" }).click();
    await expect(page.locator(".ms-margin .finding").filter({ hasText: "最佳" })).toBeVisible();
    await expect(words).toContainText("Lexicon");
  });
});
