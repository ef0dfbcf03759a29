// Pictures and video: taken in, ordered, kept aside, and judged from their bytes.

import { readFileSync } from "node:fs";
import { drop } from "./support/drop.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { finding, notice, open, pick, pictures, records, sampleFile, saved, startNote, title } from "./support/studio.mjs";

const TRAY = "#field-media";
const shelf = (page) => page.locator(".thumb-unused");
const dropped = (files) => files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: buffer }));
const phoneStage = (page) => page.getByRole("complementary", { name: "Preview" });

/** The names of the pictures in the tray, in order, as they are stored. */
async function order(page) {
  await saved(page);
  const notes = (await records(page, "notes")).map((record) => JSON.parse(record.json).saved);
  return notes.flatMap((note) => note.media.images?.images.tray ?? note.media.video?.aside.tray ?? []).map((item) => item.name);
}

test.beforeEach(({ page }) => startNote(page));

test("dropped files stand in natural order: 2 before 10", async ({ page }) => {
  await drop(page, TRAY, dropped([png(1), png(2), png(3)].map((buffer, index) => ({
    name: `photo ${[10, 2, 1][index]}.png`, mimeType: "image/png", buffer,
  }))));
  await expect(pictures(page)).toHaveCount(3);
  expect(await order(page)).toEqual(["photo 1.png", "photo 2.png", "photo 10.png"]);
  await expect(pictures(page).first()).toHaveAccessibleName(/^Picture 1 · 720×960 · .* · Cover$/);
});

test("files are taken from the picker, and the same one can be picked again", async ({ page }) => {
  await pick(page, sampleFile("koharubi-01.jpg"));
  await expect(pictures(page)).toHaveCount(1);
  await pick(page, sampleFile("koharubi-01.jpg"));
  await expect(pictures(page)).toHaveCount(2);
  await expect(finding(page, "Picture 2 looks like the same file as picture 1")).toBeVisible();
});

test("a picture pasted while typing goes into the tray, text goes into the text", async ({ page }) => {
  await title(page).focus();
  const pasteFile = (text) =>
    page.evaluate(
      ([base64, text]) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], "image.png", { type: "image/png" }));
        if (text) data.setData("text/plain", text);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [png(9).toString("base64"), text],
    );
  expect(await pasteFile("")).toBe(true);
  await expect(pictures(page)).toHaveCount(1);
  // A word processor puts a picture of the text beside it: the text is meant.
  expect(await pasteFile("秋天")).toBe(false);
  await expect(pictures(page)).toHaveCount(1);
});

test("of 24 pictures 9 are used and 15 lie on the shelf; each can be swapped in", async ({ page }) => {
  await drop(page, TRAY, dropped(pngFiles(24)));
  await expect(pictures(page)).toHaveCount(9);
  await expect(shelf(page)).toHaveCount(15);
  await expect(notice(page, "15 are over the limit and lie under Unused")).toBeVisible();
  await shelf(page).first().getByRole("button", { name: "Swap with picture 9" }).click();
  await expect(pictures(page)).toHaveCount(9);
  expect((await order(page)).at(-1)).toBe("photo 10.png");
  await pictures(page).nth(1).click();
  await shelf(page).nth(1).getByRole("button", { name: "Swap with picture 2" }).click();
  expect((await order(page))[1]).toBe("photo 11.png");
  await shelf(page).last().getByRole("button", { name: "Remove unused picture 15" }).click();
  await expect(shelf(page)).toHaveCount(14);
});

test("a second drop while the first is still being read is taken as well", async ({ page }) => {
  await drop(page, TRAY, dropped(pngFiles(6)));
  await drop(page, TRAY, dropped(pngFiles(3, (number) => `late ${number}.png`)));
  await expect(pictures(page)).toHaveCount(9);
});

test("leaving the editor while files are read neither loses them nor breaks anything", async ({ page }) => {
  const note = new URL(page.url()).hash;
  const files = dropped(pngFiles(9));
  await drop(page, TRAY, files);
  await page.evaluate(() => (location.hash = "#/"));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(async () => (await order(page)).length).toBe(9);
  await page.evaluate((hash) => (location.hash = hash), note);
  await expect(pictures(page)).toHaveCount(9);
});

test.describe("the order", () => {
  test.beforeEach(async ({ page }) => {
    await pick(page, pngFiles(4));
    await expect(pictures(page)).toHaveCount(4);
  });
  const names = (...numbers) => numbers.map((number) => `photo ${number}.png`);

  test("changes by dragging with the mouse, and undo brings it back", async ({ page }) => {
    await page.locator(".tray > .thumb").nth(3).dragTo(page.locator(".tray > .thumb").nth(1));
    await expect(page.getByRole("button", { name: "Undo: move picture" })).toBeEnabled();
    expect(await order(page)).toEqual(names(1, 4, 2, 3));
    await page.getByRole("button", { name: "Undo: move picture" }).click();
    expect(await order(page)).toEqual(names(1, 2, 3, 4));
  });

  test("changes by Alt and the arrow keys, and the keyboard stays on the picture", async ({ page }) => {
    await pictures(page).nth(0).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect(pictures(page).nth(1)).toBeFocused();
    await page.keyboard.press("Alt+ArrowRight");
    await expect(pictures(page).nth(2)).toBeFocused();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(pictures(page).nth(1)).toBeFocused();
    expect(await order(page)).toEqual(names(2, 1, 3, 4));
    // At either end nothing is left to do.
    await pictures(page).nth(3).focus();
    await page.keyboard.press("Alt+ArrowRight");
    expect(await order(page)).toEqual(names(2, 1, 3, 4));
  });

  test("changes by buttons, which rest at the ends", async ({ page }) => {
    await pictures(page).nth(1).click();
    await page.getByRole("button", { name: "Move left" }).click();
    await expect(page.getByRole("button", { name: "Move left" })).toBeDisabled();
    expect(await order(page)).toEqual(names(2, 1, 3, 4));
    for (let times = 0; times < 3; times += 1) await page.getByRole("button", { name: "Move right" }).click();
    await expect(page.getByRole("button", { name: "Move right" })).toBeDisabled();
    expect(await order(page)).toEqual(names(1, 3, 4, 2));
  });

  test("removing, by button or by Delete, keeps the keyboard in the tray", async ({ page }) => {
    await pictures(page).nth(1).focus();
    await page.keyboard.press("Delete");
    await expect(pictures(page)).toHaveCount(3);
    await expect(pictures(page).nth(1)).toBeFocused();
    expect(await order(page)).toEqual(names(1, 3, 4));
    await pictures(page).nth(2).click();
    await page.getByRole("button", { name: "Remove", exact: true }).press("Enter");
    await expect(pictures(page)).toHaveCount(2);
    await expect(pictures(page).nth(1)).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(pictures(page).nth(0)).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(page.getByRole("button", { name: /Drop pictures here/ })).toBeFocused();
    await page.keyboard.press("Control+Z");
    await expect(pictures(page)).toHaveCount(1);
  });

  test("the cover is chosen, and stays the same picture when others move", async ({ page }) => {
    await pictures(page).nth(2).click();
    await page.getByRole("button", { name: "Make it the cover" }).click();
    await expect(pictures(page).nth(2)).toHaveAccessibleName(/· Cover$/);
    await pictures(page).nth(0).focus();
    await page.keyboard.press("Delete");
    await expect(pictures(page).nth(1)).toHaveAccessibleName(/· Cover$/);
  });

  test("a picture can be put aside and used again", async ({ page }) => {
    await pictures(page).nth(0).click();
    await page.getByRole("button", { name: "Put aside" }).click();
    await expect(shelf(page)).toHaveCount(1);
    await shelf(page).getByRole("button", { name: "Use", exact: true }).click();
    expect(await order(page)).toEqual(names(2, 3, 4, 1));
  });

  test("the words in a picture belong to it wherever it moves", async ({ page }) => {
    await pictures(page).nth(0).click();
    await page.getByRole("textbox", { name: "Text in picture 1" }).fill("换季早课");
    await page.getByRole("button", { name: "Move right" }).click();
    await expect(page.getByRole("textbox", { name: "Text in picture 2" })).toHaveValue("换季早课");
    await pictures(page).nth(0).click();
    await expect(page.getByRole("textbox", { name: "Text in picture 1" })).toHaveValue("");
  });
});

test.describe("a video note", () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole("group", { name: "Kind of note" }).getByRole("button", { name: "Video" }).click();
  });
  const facts = (page) => page.locator(".film-facts");

  test("shows the facts of its film, which can be removed and brought back", async ({ page }) => {
    await expect(finding(page, "No video yet")).toBeVisible();
    await pick(page, sampleFile("koharubi-06.mp4"));
    await expect(facts(page)).toContainText("koharubi-06.mp4");
    await expect(facts(page)).toContainText(/\d+×\d+/);
    await expect(facts(page)).toContainText(/\d s/);
    await expect(facts(page)).toContainText("MP4");
    await expect(finding(page, "No video yet")).toHaveCount(0);
    await page.getByRole("button", { name: "Remove the video" }).click();
    await expect(finding(page, "No video yet")).toBeVisible();
    await page.getByRole("button", { name: "Undo: remove video" }).click();
    await expect(facts(page)).toContainText("koharubi-06.mp4");
  });

  test("takes one film and names the others; pictures wait aside", async ({ page }) => {
    const film = readFileSync(sampleFile("koharubi-06.mp4"));
    const file = (name, buffer, mimeType) => ({ name, buffer, mimeType });
    await pick(page, [file("a.mp4", film, "video/mp4"), file("b.mp4", film, "video/mp4"), file("c.png", png(1), "image/png")]);
    await expect(facts(page)).toContainText("a.mp4");
    await expect(notice(page, "These were not taken in: b.mp4")).toBeVisible();
    await expect(notice(page, "1 pictures were put aside")).toBeVisible();
    await page.getByRole("group", { name: "Kind of note" }).getByRole("button", { name: "Images" }).click();
    await expect(pictures(page)).toHaveCount(1);
  });

  test("a truncated film is found", async ({ page }) => {
    const buffer = readFileSync(sampleFile("koharubi-06.mp4")).subarray(0, 90_000);
    await pick(page, [{ name: "a.mp4", mimeType: "video/mp4", buffer }]);
    await expect(finding(page, "The video is an incomplete file")).toBeVisible();
  });
});

test("every note of the sample shows its pictures and films within the policy", async ({ page }) => {
  await open(page);
  for (const link of await page.locator(".notes").last().locator("a").evaluateAll((links) => links.map((link) => link.hash))) {
    await page.evaluate((hash) => (location.hash = hash), link);
    await expect(page.locator("#field-title")).not.toHaveValue("");
    await expect(phoneStage(page)).toBeVisible();
    for (const picture of await page.locator("#field-media img").all()) {
      await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
    }
    for (const film of await page.locator("#field-media video").all()) {
      await expect.poll(() => film.evaluate((video) => video.readyState)).toBeGreaterThan(0);
    }
  }
});
