// Nothing that was typed is lost, and nothing that was stored is overwritten unseen.

import { randomBytes } from "node:crypto";
import { expect, ready, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { body, chips, addTopic, notice, open, pick, pictures, records, saved, startNote, title } from "./support/studio.mjs";

// Pages of the tests' own, and the icon a browser asks for on a page that names none.
test.use({ allow: { requests: [/build-manifest\.json$/, /seed\.html$/, /favicon/], console: [/favicon/] } });

/** What the studio says about saving, in the bar. */
const saving = (page) => page.locator(".saved");
const hash = (page) => new URL(page.url()).hash;

/** Another tab of the same browser, at the same note. */
async function another(page, address = hash(page)) {
  const next = await page.context().newPage();
  await open(next, address);
  return next;
}

/** Puts records into the database before the studio sees it. */
async function seed(page, notes) {
  await page.route("**/seed.html", (route) => route.fulfill({ body: "<!doctype html><title>seed</title>", contentType: "text/html" }));
  await page.goto("/seed.html");
  await page.evaluate(
    (notes) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire", 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("notes", { keyPath: "id" });
          request.result.createObjectStore("media", { keyPath: "id" });
          request.result.createObjectStore("meta");
        };
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction("notes", "readwrite");
          for (const note of notes) change.objectStore("notes").put(note);
          change.oncomplete = () => (request.result.close(), resolve());
        };
      }),
    notes,
  );
}

test("text, topics and pictures are back after the tab was closed", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步保湿");
  await body(page).fill("温水打湿\n轻敷");
  await addTopic(page).pressSequentially("秋天 ");
  await pick(page, pngFiles(11));
  await expect(pictures(page)).toHaveCount(9);
  await saved(page);
  const address = hash(page);
  const first = await page.context().newPage(); // a context without a page may end
  await page.close();
  await open(first, address);
  await expect(title(first)).toHaveValue("三步保湿");
  await expect(body(first)).toHaveValue("温水打湿\n轻敷");
  await expect(chips(first, "field-topics")).toHaveText(["秋天"]);
  await expect(pictures(first)).toHaveCount(9);
  await expect(first.locator(".thumb-unused")).toHaveCount(2);
  await expect.poll(() => first.locator("#field-images-8 img").evaluate((image) => image.naturalWidth)).toBe(720);
  await expect(title(first)).toBeEditable();
});

test("what was typed the moment before the tab was closed is back", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const keep = await page.context().newPage();
  await title(page).focus();
  await page.keyboard.insertText("保湿");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  await open(keep, "");
  await expect(keep.getByRole("link", { name: "三步保湿" })).toBeVisible();
});

test("what was typed the moment before leaving for another page is back", async ({ page }) => {
  await startNote(page);
  const address = hash(page);
  await title(page).focus();
  // Typed and gone within one task: no timer has had a chance.
  await page.evaluate(() => {
    const field = document.getElementById("field-title");
    field.value = "三步保湿";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: "三步保湿" }));
    location.href = "/build-manifest.json";
  });
  await page.waitForURL(/build-manifest/);
  await open(page, address);
  await expect(title(page)).toHaveValue("三步保湿");
});

test("going back with the caret in a text breaks nothing, and keeps what stands there", async ({ page }) => {
  await startNote(page);
  await title(page).focus();
  const keys = await ime(page);
  await keys.compose("n", "ni", "你");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(title(page)).toHaveValue("你");
  await addTopic(page).fill("秋天");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(chips(page, "field-topics")).toHaveText(["秋天"]);
});

test("files that were taken out are gone from the disk at the next visit, files in use stay", async ({ page }) => {
  await startNote(page);
  await pick(page, pngFiles(3));
  await expect(pictures(page)).toHaveCount(3);
  await pictures(page).first().focus();
  await page.keyboard.press("Delete");
  await saved(page);
  expect(await records(page, "media")).toHaveLength(3); // undo can still bring it back
  await page.reload();
  await ready(page);
  await expect.poll(async () => (await records(page, "media")).length).toBe(2);
  await expect(pictures(page)).toHaveCount(2);
});
