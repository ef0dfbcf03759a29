// F1, F2: a tab or the browser is killed in the middle of writing, also while pictures are being added. What was done more
// than 300 ms before is there afterwards, and nothing is there that was not done; the caret stands where it stood.

import { expect, ready, test } from "../support/fixtures.mjs";
import { inOwnProfile } from "../support/browser.mjs";
import { repeated } from "../support/repeat.mjs";
import { body, crash, open, records, saved, selection, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

const hash = (page) => new URL(page.url()).hash;

for (const withPictures of [false, true]) {
  const also = withPictures ? " while pictures are being added" : "";

  test(`F1: a tab that is killed${also} loses nothing that was committed`, async ({ context }, info) => {
    await repeated(info, `F1 a tab killed${also}`, async (random) => {
      const page = await context.newPage();
      await startNote(page);
      const address = hash(page);
      await body(page).focus();
      const { done, stop } = write(page, random, { withPictures });
      await moment(page, done, random);
      const death = await crash(page);
      await page.close();
      await stop();
      const after = await context.newPage();
      await open(after, address);
      const counted = await lost(after, done, death);
      await after.close();
      return counted;
    });
  });

  test(`F2: a browser that is killed${also} loses nothing that was committed`, async ({ baseURL }, info) => {
    await repeated(info, `F2 a browser killed${also}`, (random) =>
      inOwnProfile(baseURL, async (begin) => {
        const before = await begin();
        await before.page.getByRole("button", { name: "Start a note" }).click();
        await expect(title(before.page)).toBeVisible();
        const address = before.page.url();
        await body(before.page).focus();
        const { done, stop } = write(before.page, random, { withPictures });
        await moment(before.page, done, random);
        const death = Date.now();
        await before.kill();
        await stop();
        const { page } = await begin(address);
        const counted = await lost(page, done, death);
        // Everything was typed at the end of the body.
        await expect(body(page)).toBeFocused();
        expect((await selection(page)).at).toBe((await body(page).inputValue()).length);
        return counted;
      }),
    );
  });
}

test("F1: the caret is where it was, in the middle of a text", async ({ page, context }) => {
  await startNote(page);
  const address = hash(page);
  await body(page).fill("温水打湿，轻敷");
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.insertText("棉柔巾");
  await saved(page);
  // The place itself is written a moment later.
  await expect.poll(async () => (await records(page, "meta")).join()).toContain('"behind":3');
  await crash(page);
  const after = await context.newPage();
  await open(after, address);
  await expect(body(after)).toBeFocused();
  expect((await selection(after)).at).toBe("温水打湿棉柔巾".length);
  await after.keyboard.insertText("！");
  await expect(body(after)).toHaveValue("温水打湿棉柔巾！，轻敷");
});

test("F1: whoever goes elsewhere first is not called back by the caret", async ({ page }) => {
  await startNote(page);
  await body(page).fill("温水打湿");
  await saved(page);
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await page.reload();
  await ready(page);
  await page.goto("/#/compose/sample-01");
  await expect(title(page)).toHaveValue(/换季/);
  await expect(body(page)).not.toBeFocused();
});
