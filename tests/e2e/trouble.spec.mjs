// What stands in for the studio when it cannot start, or has stopped.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { expect, ready, test } from "./support/fixtures.mjs";

const TITLES = { en: "Akaire could not open", ja: "Akaireを開けませんでした", "zh-CN": "Akaire 没能打开" };
const trouble = (page) => page.locator("main.trouble");
const banner = (page) => page.getByRole("alertdialog");

/** The page as a host's stricter policy would have it. */
async function refuseWasm(page) {
  await page.route("/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", "") });
  });
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

async function addField(page, label, value) {
  await page.evaluate(
    ([label, value]) => {
      const field = document.createElement("textarea");
      field.value = value;
      const wrap = document.createElement("label");
      wrap.append(label, field);
      document.body.append(wrap);
    },
    [label, value],
  );
}

const panic = (page, detail) =>
  page.evaluate((text) => dispatchEvent(new CustomEvent("akaire:panic", { detail: text })), detail);

test.describe("wasm refused by policy", () => {
  test.use({ allow: { console: [/WebAssembly|wasm|Content Security Policy/i], violations: [/wasm-eval|script-src/] } });

  test("says so; trying again opens once the cause is gone", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await expect(trouble(page)).toContainText(TITLES.en);
    await expect(trouble(page)).toContainText("settings kept the program from running");
    await expect(page.getByRole("heading", { name: TITLES.en })).toBeFocused();
    await page.unroute("/");
    await page.getByRole("button", { name: "Try again" }).click();
    await ready(page);
    await expect(trouble(page)).toHaveCount(0);
  });

  test("drafts can be taken out, pictures are only named", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await seedDrafts(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download drafts" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^akaire-drafts-\d{4}-\d\d-\d\d\.json$/);
    const dump = JSON.parse(readFileSync(await download.path(), "utf8"));
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

  test("without drafts it says so and leaves no database behind", async ({ page }) => {
    await refuseWasm(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Download drafts" }).click();
    await expect(page.getByRole("status")).toHaveText("No drafts are saved in this browser.");
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test("with storage denied it says so", async ({ page }) => {
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

  for (const [locale, title] of Object.entries(TITLES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`readable and accessible: ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
        for (const width of [320, 1280]) {
          const context = await browser.newContext({ locale, colorScheme, baseURL, viewport: { width, height: 800 } });
          const page = await context.newPage();
          await refuseWasm(page);
          await page.goto("/");
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
          await expectAccessible(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
          await context.close();
        }
      });
    }
  }

  test("the saved language goes before the browser's", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("akaire.language", "ja"));
    await refuseWasm(page);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLES.ja);
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  });
});

test.describe("a file that does not arrive", () => {
  test.use({ allow: { console: [/Failed to load resource|ERR_/] } });

  for (const kind of ["wasm", "js"]) {
    test(`${kind}: says so`, async ({ page }) => {
      await page.route(kind === "wasm" ? /\.wasm$/ : /\/app-[^/]*\.js$/, (route) => route.abort());
      await page.goto("/");
      await expect(trouble(page)).toContainText("Part of the program did not load");
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    });
  }

  test("an answer of 404 counts as well", async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: "not found" }));
    await page.goto("/");
    await expect(trouble(page)).toContainText("Part of the program did not load");
  });
});

test("a panic while starting shows the page, with its message", async ({ page }) => {
  await page.route(/\.wasm$/, () => {}); // never answered: still starting
  await page.goto("/");
  await panic(page, "index out of bounds");
  await expect(trouble(page)).toContainText(TITLES.en);
  await page.getByText("Technical details").click();
  await expect(trouble(page)).toContainText("index out of bounds");
});

test("a panic later: the text stays, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await ready(page);
  await addField(page, "标题", "三步保湿");
  await addField(page, "Japanese meaning", "三つの手順で保湿");
  await panic(page, "index out of bounds");
  await panic(page, "and once more");
  await expect(banner(page)).toHaveCount(1);
  await expect(banner(page)).toContainText("Akaire has stopped working");
  await expect(page.getByLabel("标题")).toHaveValue("三步保湿");
  await page.getByRole("button", { name: "Copy all text" }).click();
  await expect(page.getByRole("status")).toContainText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("标题\n三步保湿\n");
  expect(copied).toContain("Japanese meaning\n三つの手順で保湿\n");
  await expectAccessible(page, { within: ".trouble" });
  await page.getByRole("button", { name: "Reload the page" }).click();
  await ready(page);
  await expect(banner(page)).toHaveCount(0);
});

test("where copying is not allowed, the text is there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("/");
  await ready(page);
  await addField(page, "Body", "some text");
  await panic(page, "x");
  await page.getByRole("button", { name: "Copy all text" }).click();
  await expect(page.getByLabel("All text that was on the screen")).toHaveValue(/Body\nsome text/);
});

test("the banner can be used while a modal dialog is open", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.append("A dialog of the studio");
    document.body.append(dialog);
    dialog.showModal();
  });
  await panic(page, "x");
  await page.getByRole("button", { name: "Download drafts" }).click();
  await expect(banner(page).getByRole("status")).not.toBeEmpty();
});

test.describe("wasm that dies without a panic message", () => {
  test.use({ allow: { pageErrors: [/RuntimeError/], console: [/RuntimeError/] } });

  test("is noticed all the same", async ({ page }) => {
    await page.goto("/");
    await ready(page);
    // (module (func unreachable) (start 0)), as a stack overflow or an exhausted memory would end.
    await page.evaluate(() => {
      const bytes = Uint8Array.from([
        ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0],
        ...[10, 5, 1, 3, 0, 0, 11],
      ]);
      setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f());
    });
    await expect(banner(page)).toContainText("Akaire has stopped working");
  });
});
