// Nothing that was written is lost: earlier states of a note are kept, can be compared, and come back.

import { expect, ready, test } from "./support/fixtures.mjs";
import { png } from "./support/png.mjs";
import { body, open, pick, pictures, records, saved, startNote, title } from "./support/studio.mjs";

const START = new Date("2026-11-23T03:00:00Z");
const MINUTE = 60_000;

const versions = (page) => page.getByRole("region", { name: "Versions" }).getByRole("listitem");
const version = (page, text) => versions(page).getByRole("button").filter({ hasText: text });
const comparison = (page) => page.getByRole("region", { name: "Comparison" });
const restore = (page) => page.getByRole("button", { name: "Restore this version" });
const undo = (page) => page.getByRole("button", { name: /^Undo: / });

/** A note of one's own, by a clock the test moves. */
async function start(page) {
  await page.clock.install({ time: START });
  await startNote(page);
}

/** From the editor to the history of its note. */
async function toHistory(page) {
  await page.getByRole("link", { name: "History", exact: true }).click();
  await expect(page.getByRole("heading", { name: "History", level: 1 })).toBeVisible();
}

/** Lets the time pass that writing waits for. */
async function settle(page) {
  await page.clock.runFor(200);
  await saved(page);
}

/** Types, and waits until it is stored. */
async function write(page, field, text) {
  await field(page).fill(text);
  await settle(page);
}

/** The titles of the versions that are stored, the first one first. */
const titles = async (page) =>
  (await records(page, "versions")).map(({ json }) => JSON.parse(json).saved.note.title);

test("what stood for ten minutes is there again, compared by character, restored and undone", async ({ page }) => {
  await start(page);
  await write(page, title, "三步保湿");
  await write(page, body, "温水打湿\n轻敷");
  await page.clock.fastForward(10 * MINUTE);
  await write(page, title, "三步补水保湿");
  await expect.poll(() => titles(page)).toEqual(["三步保湿"]);

  await toHistory(page);
  await settle(page);
  // What it was when the editor was left is kept, too.
  await expect(version(page, "automatic")).toHaveCount(2);
  await version(page, "the first one").click();
  await expect(comparison(page).locator("ins")).toHaveText(["补水"]);
  await expect(comparison(page).locator("del")).toHaveCount(0);
  await expect(comparison(page).getByRole("heading", { name: "Title" })).toBeVisible();

  await restore(page).click();
  await settle(page);
  await expect(page.locator(".history-note")).toHaveText("三步保湿");
  await expect(page.getByText(/^Restored the version of/)).toBeVisible();
  await expect(comparison(page)).toContainText("Both are the same.");
  await expect(undo(page)).toHaveAccessibleName(/^Undo: restore version of Nov 23, 2026/);
  await undo(page).click();
  await settle(page);
  await expect(page.locator(".history-note")).toHaveText("三步补水保湿");

  await page.getByRole("link", { name: "Back to the editor" }).click();
  await expect(title(page)).toHaveValue("三步补水保湿");
  await expect(body(page)).toHaveValue("温水打湿\n轻敷");
});

test("whoever wrecks a note and comes back the next day finds the text of before", async ({ page }) => {
  await start(page);
  await write(page, title, "昨天的标题");
  await write(page, body, "昨天的正文");
  // The tab is closed without a word; on the next day the note is emptied at once, and the tab closed again.
  for (const day of [1, 2]) {
    await page.clock.setSystemTime(new Date(START.getTime() + day * 24 * 60 * MINUTE));
    await page.reload();
    await ready(page);
    await expect(title(page)).toBeEditable();
    if (day === 1) {
      await write(page, title, "");
      await write(page, body, "");
    }
  }
  await toHistory(page);
  await version(page, "automatic").first().click();
  await expect(comparison(page).locator("del")).toHaveText(["昨天的标题", "昨天的正文"]);
  await restore(page).click();
  await settle(page);
  await page.getByRole("link", { name: "Back to the editor" }).click();
  await expect(body(page)).toHaveValue("昨天的正文");
});

test("restoring loses nothing: what was there before is a version of its own", async ({ page }) => {
  await start(page);
  await write(page, title, "一");
  await toHistory(page);
  await settle(page);
  await page.getByRole("link", { name: "Back to the editor" }).click();
  await write(page, body, "二");
  await toHistory(page);
  await settle(page);
  await expect(version(page, "automatic")).toHaveCount(2);
  // Changed by undo since the last version, and not kept yet.
  await undo(page).click();
  await settle(page);
  await version(page, "body").click();
  await restore(page).click();
  await settle(page);
  await expect(version(page, "before restoring")).toHaveCount(1);
  await page.getByRole("link", { name: "Back to the editor" }).click();
  await expect(body(page)).toHaveValue("二");
});

test("a version kept by hand has its name, and is there after the page was opened again", async ({ page }) => {
  await start(page);
  await write(page, title, "初稿的标题");
  await toHistory(page);
  await page.getByLabel("Name of the version, if you like").fill("给客户看的");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await settle(page);
  await expect(version(page, "给客户看的")).toContainText("by hand");
  await page.reload();
  await ready(page);
  await page.clock.runFor(500);
  await expect(version(page, "给客户看的")).toHaveCount(1);

  await page.getByRole("link", { name: "Back to the editor" }).click();
  await write(page, title, "改过的标题");
  await toHistory(page);
  await version(page, "给客户看的").click();
  await restore(page).click();
  await settle(page);
  await expect(undo(page)).toHaveAccessibleName("Undo: restore version of 给客户看的");
  await expect(page.locator(".history-note")).toHaveText("初稿的标题");
});

test("two versions are compared with each other, the earlier one first", async ({ page }) => {
  await start(page);
  await toHistory(page);
  for (const name of ["甲", "乙", "丙"]) {
    await page.getByRole("link", { name: "Back to the editor" }).click();
    await write(page, title, `标题${name}`);
    await toHistory(page);
    await page.getByLabel("Name of the version, if you like").fill(name);
    await page.keyboard.press("Enter");
    await settle(page);
    await expect(version(page, name)).toHaveCount(1);
  }
  await version(page, "乙").click();
  await page.getByLabel("Compare with").selectOption({ label: "甲" });
  await expect(comparison(page).getByRole("heading", { level: 2 })).toContainText("甲 → 乙");
  await expect(comparison(page).locator("del")).toHaveText(["甲"]);
  await expect(comparison(page).locator("ins")).toHaveText(["乙"]);
});

test("pictures of an old version are still shown after they were removed and the page was opened again", async ({ page }) => {
  await start(page);
  const file = (name, shade) => ({ name, mimeType: "image/png", buffer: png(shade) });
  await pick(page, [file("a.png", 10), file("b.png", 120), file("c.png", 230)]);
  await expect(pictures(page)).toHaveCount(3);
  await settle(page);
  await page.clock.fastForward(11 * MINUTE);
  await page.locator("#field-images-1").focus();
  await page.keyboard.press("Delete");
  await expect(pictures(page)).toHaveCount(2);
  await settle(page);
  await page.clock.setSystemTime(new Date(START.getTime() + 3 * 24 * 60 * MINUTE));
  // Twice: what nobody needs goes a day after that was seen first.
  for (const days of [5, 8]) {
    await page.reload();
    await ready(page);
    await page.clock.runFor(10_000);
    // The house is kept when files have their sums.
    await expect.poll(async () => (await records(page, "media")).every(({ sha256 }) => sha256)).toBe(true);
    await page.clock.setSystemTime(new Date(START.getTime() + days * 24 * 60 * MINUTE));
  }
  await toHistory(page);
  await version(page, "the first one").click();
  const [before, now] = [0, 1].map((side) => comparison(page).locator(".history-pictures").nth(side));
  await expect(before.getByRole("listitem")).toHaveCount(3);
  await expect(now.getByRole("listitem")).toHaveCount(2);
  await expect(before.getByRole("listitem").nth(1)).toContainText("removed");
  await expect.poll(() => before.locator("img").nth(1).evaluate((image) => image.naturalWidth)).toBe(720);
  await restore(page).click();
  await settle(page);
  await page.getByRole("link", { name: "Back to the editor" }).click();
  await expect(pictures(page)).toHaveCount(3);
});

test("a second tab may look, and not restore", async ({ page }) => {
  await startNote(page);
  await title(page).fill("一");
  await saved(page);
  await toHistory(page);
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(version(page, "by hand")).toHaveCount(1);
  const address = new URL(page.url()).hash;
  await page.getByRole("link", { name: "Back to the editor" }).click();
  await title(page).fill("二");
  await saved(page);

  const second = await page.context().newPage();
  await open(second, address);
  await version(second, "by hand").click();
  await expect(comparison(second).locator("del")).toHaveText(["一"]);
  await expect(restore(second)).toBeDisabled();
  await expect(second.getByRole("button", { name: "Keep this version" })).toBeDisabled();
  await expect(second.getByText("here you can only look")).toBeVisible();
});

test("by keyboard alone", async ({ page }) => {
  await startNote(page);
  await title(page).fill("一");
  await saved(page);
  await toHistory(page);
  await page.getByLabel("Name of the version, if you like").focus();
  await page.keyboard.type("draft");
  await page.keyboard.press("Enter");
  await expect(version(page, "draft")).toHaveCount(1);
  await page.getByRole("link", { name: "Back to the editor" }).press("Enter");
  await title(page).fill("二");
  await saved(page);
  await page.getByRole("link", { name: "History", exact: true }).press("Enter");
  await version(page, "draft").press("Enter");
  await expect(version(page, "draft")).toHaveAttribute("aria-pressed", "true");
  await restore(page).press("Enter");
  await expect(page.locator(".history-note")).toHaveText("一");
});

test("a version that cannot be read is left alone, and said", async ({ page }) => {
  await startNote(page);
  await title(page).fill("一");
  await saved(page);
  const note = new URL(page.url()).hash.split("/").pop();
  await page.evaluate(
    (note) =>
      new Promise((resolve) => {
        const request = indexedDB.open("akaire");
        request.onsuccess = () => {
          const change = request.result.transaction("versions", "readwrite");
          change.objectStore("versions").put({ id: `${note}/0000000007`, note, json: '{"format":99,"saved":{}}' });
          change.oncomplete = () => (request.result.close(), resolve());
        };
      }),
    note,
  );
  await page.reload();
  await ready(page);
  await toHistory(page);
  await expect(page.getByText("Versions that could not be read: 1.")).toBeVisible();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(version(page, "by hand")).toHaveCount(1);
  const keys = (await records(page, "versions")).map(({ id }) => id.split("/")[1]);
  expect(keys).toEqual(["0000000007", "0000000008"]);
});
