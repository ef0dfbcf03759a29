// F15: the clock steps back, and time zones change. What was done last stays last, and a moment stays that moment.

import { expect, test, watch } from "../support/fixtures.mjs";
import { body, open, saved, startNote, title } from "../support/studio.mjs";

const hash = (page) => new URL(page.url()).hash;
const timed = (page) => page.getByLabel("Timed publish", { exact: true });
const tokyo = (page) => page.locator(".tokyo");

test("F15: a clock that steps back neither loses nor splits what is typed", async ({ page }) => {
  await page.clock.install({ time: "2026-11-23T03:00:00Z" });
  await startNote(page);
  await title(page).fill("三");
  await page.clock.setSystemTime("2020-01-01T00:00:00Z");
  await title(page).fill("三步");
  await page.clock.runFor(1_000);
  await saved(page);
  await title(page).focus();
  await page.keyboard.press("Control+Z");
  await expect(title(page)).toHaveValue("三");
});

test("F15: steps are taken back in the order in which they were made, whatever the clock said", async ({ page }) => {
  const at = (time) => page.clock.setFixedTime(time);
  await at("2026-11-23T03:00:00Z");
  await startNote(page);
  await title(page).fill("一");
  await at("2026-11-23T02:00:00Z");
  await body(page).fill("二");
  await at("2027-11-23T02:00:00Z");
  await title(page).fill("三");
  await at("1970-01-01T00:00:00Z");
  await body(page).fill("四");
  for (const [key, steps] of [
    ["Control+Z", [["三", "二"], ["一", "二"], ["一", ""], ["", ""]]],
    ["Control+Y", [["一", ""], ["一", "二"], ["三", "二"], ["三", "四"]]],
  ]) {
    for (const [of, text] of steps) {
      await page.keyboard.press(key);
      await expect(title(page)).toHaveValue(of);
      await expect(body(page)).toHaveValue(text);
    }
  }
});

test("F15: the next day, which by the clock was the day before, the last words are there", async ({ page, context }) => {
  await page.clock.setFixedTime("2026-11-23T03:00:00Z");
  await startNote(page);
  const address = hash(page);
  await title(page).fill("昨天");
  await saved(page);
  const next = await context.newPage();
  await page.close();
  await next.clock.setFixedTime("2025-01-01T00:00:00Z");
  await open(next, address);
  await expect(title(next)).toHaveValue("昨天");
  await title(next).fill("今天");
  await saved(next);
  await next.clock.setFixedTime("2026-11-23T03:00:00Z");
  await next.reload();
  await expect(title(next)).toHaveValue("今天");
});

test.describe("far from Tokyo", () => {
  test.use({ timezoneId: "America/Los_Angeles" });

  test("F15: a timed publish is typed on Beijing's clock and shown on Tokyo's", async ({ page }) => {
    await startNote(page);
    await timed(page).fill("2026-12-31T23:30");
    await expect(tokyo(page)).toHaveText("1/1 00:30 JST Tokyo");
  });
});

test("F15: a timed publish and a planned day stay what they are when the traveller comes to another zone", async ({
  page, browser, baseURL, problems,
}) => {
  await startNote(page);
  const address = hash(page);
  await timed(page).fill("2026-12-31T23:30");
  await page.getByLabel("Planned date", { exact: true }).fill("2027-01-01");
  await saved(page);
  const storageState = await page.context().storageState({ indexedDB: true });
  for (const timezoneId of ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai"]) {
    const there = await browser.newContext({ storageState, timezoneId, baseURL, locale: "en-US", serviceWorkers: "block" });
    await watch(there, { problems, baseURL });
    const screen = await there.newPage();
    await open(screen, address);
    await expect(timed(screen)).toHaveValue("2026-12-31T23:30");
    await expect(tokyo(screen)).toHaveText("1/1 00:30 JST Tokyo");
    await expect(screen.getByLabel("Planned date", { exact: true })).toHaveValue("2027-01-01");
    await there.close();
  }
});
