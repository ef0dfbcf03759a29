// F6: two tabs with one workspace. One writes; the other reads along and takes over when the first is gone. Neither
// overwrites what the other has written.

import { expect, test } from "../support/fixtures.mjs";
import { pngFiles } from "../support/png.mjs";
import { repeated } from "../support/repeat.mjs";
import { addTopic, body, chips, crash, notice, open, pick, pictures, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const hash = (page) => new URL(page.url()).hash;

/** Another tab of the same browser, at the same note. */
async function another(page, address = hash(page)) {
  const next = await page.context().newPage();
  await open(next, address);
  return next;
}

for (const withPictures of [false, true]) {
  const also = withPictures ? " while pictures are being added" : "";

  test(`F6: the writing one of two tabs is killed${also}; the other has all of it, and writes on`, async ({ context }, info) => {
    await repeated(info, `F6 the writing tab killed${also}`, async (random) => {
      const page = await context.newPage();
      await startNote(page);
      const other = await another(page);
      await expect(body(other)).toHaveJSProperty("readOnly", true);
      await page.bringToFront();
      await body(page).focus();
      const { done, stop } = write(page, random, { withPictures });
      await moment(page, done, random);
      const death = await crash(page);
      await page.close();
      await stop();
      await expect(body(other)).toHaveJSProperty("readOnly", false);
      const counted = await lost(other, done, death);
      const text = await body(other).inputValue();
      await body(other).fill(`${text}写下去`);
      await other.reload();
      await expect(body(other)).toHaveValue(`${text}写下去`);
      await other.close();
      return counted;
    });
  });
}

test("F6: the second reads along and says so, cannot write, and takes over when the first is closed", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  await expect(notice(second, "Another tab is writing")).toBeVisible();
  await expect(title(second)).toHaveValue("三步");
  await expect(title(second)).not.toBeEditable();
  await expect(second.getByRole("button", { name: "New note" })).toBeDisabled();
  await expect(addTopic(second)).not.toBeEditable();
  await title(second).focus();
  await second.keyboard.type("x");
  await expect(title(second)).toHaveValue("三步");

  await title(page).fill("三步保湿");
  await expect(title(second)).toHaveValue("三步保湿");
  await pick(page, pngFiles(1));
  await expect(pictures(second)).toHaveCount(1);

  await page.close();
  await expect(notice(second, "This tab can write now")).toBeVisible();
  await expect(notice(second, "Another tab is writing")).toHaveCount(0);
  await title(second).fill("三步保湿早课");
  await saved(second);
  await second.reload();
  await expect(title(second)).toHaveValue("三步保湿早课");
  await expect(pictures(second)).toHaveCount(1);
});

test("F6: a note deleted in the first is gone in the second", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page, "");
  await expect(second.getByRole("link", { name: "三步 no date" })).toBeVisible();
  await page.getByRole("link", { name: "Akaire: start" }).click();
  await page.getByRole("button", { name: "Delete “三步”" }).click();
  await expect(second.getByRole("link", { name: "三步 no date" })).toHaveCount(0);
});

test("F6: a third waits in line", async ({ page }) => {
  await startNote(page);
  await saved(page);
  const second = await another(page);
  const third = await another(page);
  await expect(notice(third, "Another tab is writing")).toBeVisible();
  await page.close();
  await expect(title(second)).toBeEditable();
  await expect(title(third)).not.toBeEditable();
  await second.close();
  await expect(title(third)).toBeEditable();
});

test("F6: the brand's words are read along, and not changed", async ({ page }) => {
  await open(page, "#/setup");
  const other = await another(page, "#/setup");
  await expect(other.getByRole("button", { name: "Add the term" })).toBeDisabled();
  await page.getByRole("textbox", { name: "Add a word" }).fill("ヤマシロヤ");
  await page.keyboard.press("Enter");
  await expect(chips(other, "setup-words").last()).toHaveText("ヤマシロヤ");
});

test("F6: the shop is read along, and not changed", async ({ page }) => {
  const front = (tab) => tab.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" });
  const name = (tab) => tab.getByRole("textbox", { name: "Name", exact: true });
  await open(page, "#/shop");
  const other = await another(page, "#/shop");
  await front(page).click();
  await front(other).click();
  await name(page).fill("秋天的店");
  await saved(page);
  await expect(name(other)).toHaveValue("秋天的店");
  await expect(name(other)).not.toBeEditable();
});

test("F6: without locks (plain http) it says what is off, and writes", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await startNote(page);
  await expect(notice(page, "Over plain http two tabs can overwrite each other")).toBeVisible();
  await title(page).fill("三步");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("三步");
});
