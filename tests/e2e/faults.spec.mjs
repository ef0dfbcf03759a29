// What goes wrong around the studio must not cost anybody a word.

import { expect, ready, test } from "./support/fixtures.mjs";
import { addTopic, body, notice, open, paste, saved, startNote, title } from "./support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a long but possible text is taken, counted and checked", async ({ page }) => {
  await startNote(page);
  await body(page).focus();
  await paste(page, "秋天真好。".repeat(4_000));
  await expect(page.locator("#body-counts")).toContainText("20000 / 1000");
  await title(page).fill("还能写");
  await expect(title(page)).toHaveValue("还能写");
  await saved(page);
});

test.describe("offline", () => {
  // The browser may ask for the page's icon late.
  test.use({ allow: { console: [/ERR_INTERNET_DISCONNECTED/] } });

  test("once it is open, everything goes on working", async ({ page, context }) => {
    await open(page);
    await page.locator("html[data-rooms=here]").waitFor({ state: "attached" });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Start a note" }).click();
    await title(page).fill("三步保湿");
    await saved(page);
    await page.getByRole("button", { name: "RED today" }).click();
    await page.getByRole("button", { name: "Posting kit" }).click();
    await page.getByRole("button", { name: "Copy the title" }).click();
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Copied");
    await context.setOffline(false);
  });
});

test("a clock that steps back neither loses nor splits what is typed", async ({ page }) => {
  await page.clock.install({ time: "2026-11-23T03:00:00Z" });
  await startNote(page);
  await title(page).fill("三");
  await page.clock.setSystemTime("2020-01-01T00:00:00Z");
  await title(page).fill("三步");
  await page.clock.runFor(1_000);
  await expect(page.locator(".saved")).toHaveText("Saved on this device only");
  await title(page).focus();
  await page.keyboard.press("Control+Z");
  await expect(title(page)).toHaveValue("三");
});

test("hostile text stays text, everywhere it is shown", async ({ page }) => {
  const hostile = '<img src=x onerror="globalThis.hit=1"><svg onload=globalThis.hit=1>javascript:alert(1)';
  await startNote(page);
  await title(page).fill(hostile);
  await body(page).fill(hostile);
  await addTopic(page).fill(hostile);
  await addTopic(page).press("Enter");
  await page.getByRole("button", { name: "Posting kit" }).click();
  await expect(page.getByRole("dialog")).toContainText(hostile);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await expect(page.getByRole("link", { name: /<img src=x/ })).toBeVisible();
  expect(await page.evaluate(() => globalThis.hit)).toBeUndefined();
});
