// F18: the browser throws away what is stored while the studio is open. All that this tab knows is written again.

import { inOwnProfile } from "../support/browser.mjs";
import { expect, ready, test } from "../support/fixtures.mjs";
import { pngFiles } from "../support/png.mjs";
import { repeated } from "../support/repeat.mjs";
import { meta } from "../support/stored.mjs";
import { body, notice, open, pick, pictures, records, sampleFile, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const CLEARED = "The data stored in this browser was cleared";
const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const drawn = (images) => expect.poll(() => images.evaluateAll((all) => all.length > 0 && all.every((one) => one.naturalWidth > 0))).toBe(true);

async function clear(page, baseURL, storageTypes = "all") {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(baseURL).origin, storageTypes });
  await session.detach();
}

test("F18: notes and pictures are there again before anybody writes another word, and it is said", async ({ page, baseURL }) => {
  await startNote(page);
  await title(page).fill("三步");
  await pick(page, pngFiles(1));
  await expect(pictures(page)).toHaveCount(1);
  await saved(page);
  await clear(page, baseURL);
  await expect(notice(page, CLEARED)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("三步");
  await expect(pictures(page)).toHaveCount(1);
  await drawn(pictures(page).locator("img"));
});

test("F18: the next word after it is saved with all the others", async ({ page, baseURL }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const other = await page.evaluate(() => location.hash);
  await open(page, "#/compose/sample-02");
  await body(page).fill("另一篇");
  await saved(page);
  await clear(page, baseURL, "indexeddb");
  await body(page).fill("另一篇，接着写");
  await saved(page);
  await page.reload();
  await expect(body(page)).toHaveValue("另一篇，接着写");
  await open(page, other);
  await expect(title(page)).toHaveValue("三步");
});

test("F18: account, shop, dictionary and the brand's pictures are there again", async ({ page, baseURL }) => {
  await open(page, "#/setup");
  await field(page, "Add a word").fill("ヤマシロヤ");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Account", exact: true }).click();
  await field(page, "Name").fill("小春日 新");
  const avatar = page.locator('[id="account/avatar"]');
  await avatar.locator('input[type="file"]').setInputFiles(sampleFile("koharubi-04-small.jpg"));
  await drawn(avatar.locator("img[src^='blob:']"));
  await page.getByRole("link", { name: "Shop", exact: true }).click();
  await page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" }).click();
  await field(page, "Name").fill("秋天的店");
  await saved(page);
  const before = await meta(page);

  await clear(page, baseURL);
  await expect(notice(page, CLEARED)).toBeVisible();
  await expect.poll(() => meta(page)).toMatchObject({ account: before.account, shop: before.shop, dictionary: before.dictionary });

  // A document that is changed at that moment is written as it is now, and only so.
  await clear(page, baseURL);
  await field(page, "Name").fill("冬天的店");
  await saved(page);
  await expect.poll(() => meta(page)).toMatchObject({ account: before.account, dictionary: before.dictionary });
  await page.reload();
  await ready(page);
  await page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" }).click();
  await expect(field(page, "Name")).toHaveValue("冬天的店");
  await open(page, "#/account");
  await expect(field(page, "Name")).toHaveValue("小春日 新");
  await drawn(avatar.locator("img[src^='blob:']"));
});

test("F18: what was only looked at is written again as well", async ({ page, baseURL }) => {
  await open(page, "#/account");
  await field(page, "Name").fill("小春日 新");
  await saved(page);
  await startNote(page);
  // The phone shows whose note it is, and changes nothing of that.
  await expect(page.locator(".phone")).toContainText("小春日 新");
  const { account } = await meta(page);
  await clear(page, baseURL);
  await expect.poll(() => meta(page)).toMatchObject({ account });
});

test("F18: pictures that went with the disk are named as gone; words are saved all the same", async ({ baseURL }) => {
  await inOwnProfile(baseURL, async (begin) => {
    const { page } = await begin();
    await page.getByRole("button", { name: "Start a note" }).click();
    await title(page).fill("三步");
    await pick(page, pngFiles(2));
    await expect(pictures(page)).toHaveCount(2);
    await saved(page);
    // From now on their bytes lie in the database only.
    await page.reload();
    await ready(page);
    await drawn(pictures(page).locator("img"));
    await pick(page, [sampleFile("koharubi-02.jpg")]);
    await expect(pictures(page)).toHaveCount(3);
    await saved(page);
    await clear(page, baseURL, "indexeddb");
    await expect(notice(page, "2 pictures or videos can no longer be read")).toBeVisible({ timeout: 15_000 });
    await title(page).fill("三步保湿");
    await saved(page);
    await page.reload();
    await expect(title(page)).toHaveValue("三步保湿");
    await expect(pictures(page)).toHaveCount(3);
    await drawn(pictures(page).nth(2).locator("img"));
    expect(await records(page, "media")).toHaveLength(1);
  });
});

test("F18: cleared at any moment of writing, nothing is lost", async ({ baseURL }, info) => {
  await repeated(info, "F18 storage cleared", (random) =>
    inOwnProfile(baseURL, async (begin) => {
      const { page } = await begin();
      await page.getByRole("button", { name: "Start a note" }).click();
      await body(page).focus();
      const { done, stop } = write(page, random, { withPictures: true });
      for (let times = 0; times < 2; times += 1) {
        await moment(page, done, random);
        await clear(page, baseURL, "indexeddb");
      }
      await moment(page, done, random);
      const death = Date.now();
      await Promise.all([page.reload(), stop()]);
      await ready(page);
      return lost(page, done, death);
    }),
  );
});
