// F3: the browser has no room left. A banner says so, texts are saved all the same, and what is on the screen can be taken
// out.

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inOwnProfile } from "../support/browser.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { png } from "../support/png.mjs";
import { repeated } from "../support/repeat.mjs";
import { body, notice, pick, pictures, records, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const FULL = "Not saved: no room left";
const saving = (page) => page.locator(".saved");
const large = () => [{ name: "large.png", mimeType: "image/png", buffer: Buffer.concat([png(1), randomBytes(3_000_000)]) }];

/** Leaves little room. Before the database is opened: the browser asks for its quota only now and then. */
async function narrow(page, baseURL, quotaSize = 1_000_000) {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  return { widen: () => session.send("Storage.overrideQuotaForOrigin", { origin }) };
}

test("F3: with no room for a picture it says so, loses nothing, and saves it all once there is room", async ({ page, baseURL }) => {
  const { widen } = await narrow(page, baseURL);
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  await pick(page, large());
  await expect(notice(page, "There is no room to save")).toBeVisible();
  await expect(saving(page)).toHaveText(FULL);
  await expect(pictures(page)).toHaveCount(1);
  await title(page).fill("三步保湿");
  await page.getByRole("button", { name: "Save again" }).click();
  await expect(saving(page)).toHaveText(FULL);
  await expect(title(page)).toHaveValue("三步保湿");

  await widen();
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
  await expect(notice(page, "There is no room to save")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Save again" })).toHaveCount(0);
  await page.reload();
  await expect(title(page)).toHaveValue("三步保湿");
  await expect(pictures(page)).toHaveAccessibleName(/720×960 · 3 MB/);
});

test("F3: a picture there was no room for can be taken out again, and the rest is saved", async ({ page, baseURL }) => {
  const { widen } = await narrow(page, baseURL);
  await startNote(page);
  await pick(page, large());
  await expect(saving(page)).toHaveText(FULL);
  await widen();
  await pictures(page).focus();
  await page.keyboard.press("Delete");
  await saved(page);
  expect(await records(page, "media")).toEqual([]);
});

test("F3: what there is no room for can be taken out as a posting kit", async ({ page, baseURL }) => {
  await narrow(page, baseURL);
  await startNote(page);
  await title(page).fill("三步保湿");
  await pick(page, large());
  await expect(saving(page)).toHaveText(FULL);
  await page.getByRole("button", { name: "Posting kit" }).click();
  const kit = page.getByRole("dialog", { name: "Posting kit" });
  await expect(kit).toContainText("三步保湿");
  const download = page.waitForEvent("download");
  await kit.getByRole("button", { name: "Save the pictures" }).click();
  expect((await readFile(await (await download).path())).length).toBeGreaterThan(3_000_000);
});

test("F3: with no room even for words it says so, and saves them once there is", async ({ page, baseURL }) => {
  const { widen } = await narrow(page, baseURL, 300_000);
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  await body(page).fill("秋".repeat(200_000));
  await expect(saving(page)).toHaveText(FULL);
  await expect(notice(page, "There is no room to save")).toBeVisible();
  await widen();
  await body(page).fill("温水打湿");
  await saved(page);
  await page.reload();
  await expect(body(page)).toHaveValue("温水打湿");
});

test("F3: a browser that is killed while it has no room for a picture has kept the words", async ({ baseURL }, info) => {
  await repeated(info, "F3 a browser killed with no room for a picture", (random) =>
    inOwnProfile(baseURL, async (begin) => {
      const { page, kill } = await begin();
      await narrow(page, baseURL);
      await page.reload();
      await page.getByRole("button", { name: "Start a note" }).click();
      await body(page).focus();
      const address = page.url();
      const { done, stop } = write(page, random);
      await page.waitForTimeout(random.between(0, 1_000));
      await pick(page, large());
      await expect(notice(page, "There is no room to save")).toBeVisible();
      await moment(page, done, random);
      const death = Date.now();
      await kill();
      await stop();
      const after = await begin(address);
      await expect(pictures(after.page)).toHaveCount(1);
      return lost(after.page, done, death, { bytes: false });
    }),
  );
});
