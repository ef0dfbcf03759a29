// Nothing that was typed is lost. What happens when something goes wrong is tested in faults/.

import { expect, ready, test } from "./support/fixtures.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { body, chips, addTopic, open, pick, pictures, records, saved, startNote, title } from "./support/studio.mjs";

// A page that is not the studio, and the icon a browser asks for there.
test.use({ allow: { requests: [/build-manifest\.json$/, /favicon/], console: [/favicon/] } });

const hash = (page) => new URL(page.url()).hash;

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

/** Opens the page anew: the studio keeps house a few seconds later. */
async function keepHouse(page) {
  await page.reload();
  await ready(page);
}

test("files that nothing names go a day later, files in use stay, equal ones are kept once", async ({ page }) => {
  test.setTimeout(90_000);
  await startNote(page);
  await pick(page, pngFiles(3));
  await expect(pictures(page)).toHaveCount(3);
  // The same picture twice more, under other names.
  await pick(page, ["twin-1.png", "twin-2.png"].map((name) => ({ name, mimeType: "image/png", buffer: png(64, 64) })));
  await expect(pictures(page)).toHaveCount(5);
  await pictures(page).first().focus();
  await page.keyboard.press("Delete");
  await saved(page);
  await keepHouse(page);
  const summed = async () => (await records(page, "media")).filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)).length;
  await expect.poll(summed, { timeout: 20_000 }).toBe(5); // undo in another tab, or an import, may still bring one back
  const media = await records(page, "media");
  expect(new Set(media.map(({ sha256 }) => sha256)).size).toBe((await records(page, "files")).length);
  const twins = media.filter(({ facts }) => facts.includes("twin"));
  expect(twins).toHaveLength(2);
  expect(new Set(twins.map(({ file }) => file)).size).toBe(1);

  // A day passes.
  await page.evaluate(
    () => new Promise((resolve) => {
      const request = indexedDB.open("akaire");
      request.onsuccess = () => {
        const store = request.result.transaction("meta", "readwrite").objectStore("meta");
        store.get("unneeded").onsuccess = ({ target }) => {
          const record = JSON.parse(target.result);
          for (const id of Object.keys(record.saved)) record.saved[id] -= 25 * 3_600_000;
          store.put(JSON.stringify(record), "unneeded").onsuccess = () => (request.result.close(), resolve());
        };
      };
    }),
  );
  await keepHouse(page);
  await expect.poll(async () => (await records(page, "media")).length, { timeout: 20_000 }).toBe(4);
  await expect(pictures(page)).toHaveCount(4);
  await expect(page.locator(".tray img")).toHaveCount(4);
  for (const picture of await page.locator(".tray img").all()) {
    expect(await picture.evaluate((img) => img.naturalWidth)).toBeGreaterThan(0);
  }
});
