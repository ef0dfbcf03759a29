// F6: two tabs with one workspace. One writes; the other reads along and takes over when the first is gone. Neither
// overwrites what the other has written.

import { expect, test } from "../support/fixtures.mjs";
import { pngFiles } from "../support/png.mjs";
import { repeated } from "../support/repeat.mjs";
import { addTopic, body, chips, crash, notice, open, pick, pictures, records, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const hash = (page) => new URL(page.url()).hash;

const shopFront = (page) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" });
const shopName = (page) => page.getByRole("textbox", { name: "Name", exact: true });

/** A disk that takes nothing more. Gives what makes room again. */
async function noRoom(page) {
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    globalThis.again = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  return () => page.evaluate(() => globalThis.again());
}

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

const writeHere = (page) => page.getByRole("button", { name: "Write here" });

test("F6: the second asks to write; the first saves what is being typed, stops, and can ask back", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  const third = await another(page); // it was in line before the second asks
  await page.bringToFront();
  await title(page).pressSequentially("保湿");
  await writeHere(second).click();
  await expect(title(second)).toBeEditable();
  await expect(notice(second, "This tab can write now")).toBeVisible();
  await expect(notice(second, "Another tab is writing")).toHaveCount(0);
  await expect(title(second)).toHaveValue("三步保湿");
  await expect(title(page)).not.toBeEditable();
  await expect(title(third)).not.toBeEditable();
  await expect(notice(page, "Another tab is writing")).toBeVisible();
  // Undo would put back what stood there before the other tab wrote.
  await expect(page.getByRole("button", { name: "Nothing to undo" })).toBeDisabled();

  await title(second).fill("三步保湿早课");
  await expect(title(page)).toHaveValue("三步保湿早课");
  await writeHere(page).click();
  await expect(title(page)).toBeEditable();
  await expect(title(second)).not.toBeEditable();
  await title(page).fill("三步保湿晚课");
  await expect(title(second)).toHaveValue("三步保湿晚课");
  // The next in line is still there.
  await page.close();
  await second.close();
  await expect(title(third)).toBeEditable();
  await expect(title(third)).toHaveValue("三步保湿晚课");
});

test("F6: a tab that does not answer is taken over from, and reads along when it wakes", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  const asleep = page.evaluate(() => {
    for (const until = performance.now() + 9_000; performance.now() < until; );
  });
  await writeHere(second).click();
  await expect(notice(second, "Taking over")).toBeVisible();
  await expect(title(second)).toBeEditable({ timeout: 8_000 });
  await title(second).fill("三步保湿");
  await saved(second);
  await asleep;
  await expect(notice(page, "This tab did not answer")).toBeVisible();
  await expect(title(page)).toHaveValue("三步保湿");
  await expect(title(page)).not.toBeEditable();
});

test("F6: a tab that takes long to save is waited for", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  // A disk that is busy for seven seconds.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const until = performance.now() + 7_000;
    IDBObjectStore.prototype.put = function (...what) {
      const busy = () => {
        if (performance.now() < until) this.get("nothing").onsuccess = busy;
      };
      busy();
      return put.apply(this, what);
    };
    IDBTransaction.prototype.commit = () => {}; // done when nothing more is asked
  });
  await title(page).fill("三步保湿");
  await writeHere(second).click();
  await expect(title(second)).toBeEditable({ timeout: 12_000 });
  await expect(title(second)).toHaveValue("三步保湿");
  await expect(notice(page, "Another tab is writing")).toBeVisible();
  await expect(notice(page, "did not answer")).toHaveCount(0);
});

test("F6: a tab that cannot save what it has does not let go", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  const again = await noRoom(page);
  await title(page).fill("三步保湿");
  await expect(page.locator(".saved")).toContainText("Not saved");
  await writeHere(second).click();
  await expect(notice(second, "The other tab has changes it could not save")).toBeVisible();
  await expect(title(second)).not.toBeEditable();
  await expect(title(page)).toBeEditable();
  await again();
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
  await writeHere(second).click();
  await expect(title(second)).toBeEditable();
  await expect(title(second)).toHaveValue("三步保湿");
});

test("F6: a shop that cannot be saved stays as it is where it was changed", async ({ page }) => {
  await open(page, "#/shop");
  const other = await another(page, "#/shop");
  await shopFront(page).click();
  await shopName(page).fill("秋天的店");
  await saved(page);
  const again = await noRoom(page);
  await shopName(page).fill("冬天的店");
  await expect(page.locator(".saved")).toContainText("Not saved");
  await writeHere(other).click();
  await expect(notice(other, "The other tab has changes it could not save")).toBeVisible();
  await expect(shopName(page)).toHaveValue("冬天的店");
  await again();
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
  await page.reload();
  await shopFront(page).click();
  await expect(shopName(page)).toHaveValue("冬天的店");
});

test("F6: versions of both tabs stay", async ({ page }) => {
  const keepVersion = async (tab, name) => {
    await tab.getByLabel("Name of the version, if you like").fill(name);
    await tab.getByRole("button", { name: "Keep this version" }).click();
    await expect(tab.getByRole("button").filter({ hasText: name })).toHaveCount(1);
  };
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  await open(page, hash(page).replace("compose", "history"));
  await keepVersion(page, "甲");
  const second = await another(page);
  await writeHere(second).click();
  await expect(notice(second, "This tab can write now")).toBeVisible();
  await keepVersion(second, "乙");
  await writeHere(page).click();
  await expect(notice(page, "This tab can write now")).toBeVisible();
  await keepVersion(page, "丙");
  await saved(page);
  const names = (await records(page, "versions")).map(({ json }) => JSON.parse(json).saved.name);
  expect(names.filter(Boolean)).toEqual(["甲", "乙", "丙"]);
});

test("F6: what a tab had not saved when it was taken over from is put aside, and not written over the other", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const second = await another(page);
  const asleep = title(page).evaluate((area) => {
    area.setRangeText("未写的", area.value.length, area.value.length, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: "未写的" }));
    for (const until = performance.now() + 9_000; performance.now() < until; );
  });
  await writeHere(second).click();
  await expect(title(second)).toBeEditable({ timeout: 8_000 });
  await title(second).press("End");
  await title(second).pressSequentially("保湿");
  await saved(second);
  await asleep;
  await expect(notice(page, "This tab did not answer")).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  const kept = () =>
    page.evaluate(async () => {
      const database = await new Promise((resolve) => (indexedDB.open("akaire").onsuccess = ({ target }) => resolve(target.result)));
      const all = (store) =>
        new Promise((resolve) => (database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result)));
      const texts = JSON.stringify([await all("notes"), await all("meta")]);
      database.close();
      return texts.includes("未写的");
    });
  await expect.poll(kept).toBe(true);
  await expect(title(second)).toHaveValue("三步保湿");
  await expect(title(page)).toHaveValue("三步保湿");
  await expect.poll(async () => (await notice(page, "was put aside").count()) + (await notice(second, "was put aside").count())).toBe(1);
  await second.reload();
  await expect(title(second)).toHaveValue("三步保湿");
});

test("F6: the shop, too, is saved before it is let go", async ({ page }) => {
  await open(page, "#/shop");
  const other = await another(page, "#/shop");
  await shopFront(page).click();
  await shopFront(other).click();
  await shopName(page).fill("秋天的店");
  await writeHere(other).click();
  await expect(shopName(other)).toBeEditable();
  await expect(shopName(other)).toHaveValue("秋天的店");
  await shopName(other).fill("冬天的店");
  await expect(shopName(page)).toHaveValue("冬天的店");
  await other.reload();
  await open(other, "#/shop");
  await shopFront(other).click();
  await expect(shopName(other)).toHaveValue("冬天的店");
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
  await open(page, "#/shop");
  const other = await another(page, "#/shop");
  await shopFront(page).click();
  await shopFront(other).click();
  await shopName(page).fill("秋天的店");
  await saved(page);
  await expect(shopName(other)).toHaveValue("秋天的店");
  await expect(shopName(other)).not.toBeEditable();
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

test("F6: a browser that refuses locks is one that has none", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.locks.request = () => Promise.reject(new DOMException("not here", "SecurityError"));
  });
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("三步");
});
