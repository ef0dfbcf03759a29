// F11, F12: too much at once. A paste of 10 MB, or 500 files.

import { drop } from "../support/drop.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { png } from "../support/png.mjs";
import { addTopic, body, notice, paste, pictures, saved, startNote, title } from "../support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ page }) => startNote(page));

const MESSAGE = "10000000 characters and was not taken in";

/** The time that the page's own thread has worked so far, in milliseconds: what else the machine does is not in it. */
async function workOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
}

/** Ends the trace; says how long each task of the page's thread worked, in milliseconds, from this event on. */
async function workAfter(browser, type) {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const { pid, tid, ts } = traceEvents.find(({ name, args }) => name === "EventDispatch" && args.data.type === type);
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && event.pid === pid && event.tid === tid);
  return tasks.filter((task) => task.ts >= ts && task.tdur > 0).map((task) => task.tdur / 1_000);
}

for (const [name, field] of Object.entries({ title, body, "a chip field": addTopic })) {
  test(`F11: a paste into ${name} is refused by less than 100 ms of work, with a message, and nothing is lost`, async ({ page }) => {
    const work = await workOf(page);
    await field(page).fill("三步");
    await field(page).focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), "x".repeat(10_000_000));
    const before = await work();
    await page.keyboard.press("Control+V");
    await expect(notice(page, MESSAGE)).toBeVisible();
    expect((await work()) - before).toBeLessThan(100);
    await expect(field(page)).toHaveValue("三步");
    await page.keyboard.type("!");
    await expect(field(page)).toHaveValue("三步!");
    await page.getByRole("button", { name: "Dismiss this notice" }).click();
    await expect(notice(page, MESSAGE)).toHaveCount(0);
  });
}

test("F11: ten megabytes dropped as text are refused as well", async ({ page }) => {
  await body(page).fill("三步");
  const prevented = await body(page).evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "x".repeat(10_000_000));
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(prevented).toBe(true);
  await expect(notice(page, MESSAGE)).toBeVisible();
  await expect(body(page)).toHaveValue("三步");
});

test("F11: a long but possible text is taken, counted and checked", async ({ page }) => {
  await body(page).focus();
  await paste(page, "秋天真好。".repeat(4_000));
  await expect(page.locator("#body-counts")).toContainText("20000 / 1000");
  await title(page).fill("还能写");
  await expect(title(page)).toHaveValue("还能写");
  await saved(page);
});

test("F12: of 500 dropped files 200 are taken, the rest is named, and the page goes on listening", async ({ page, browser }) => {
  test.slow();
  const tiny = (number) => png(number % 256, 8, 8 + Math.floor(number / 256));
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await drop(page, "#field-media", Array.from({ length: 500 }, (_, index) => ({
    name: `photo ${index + 1}.png`, type: "image/png", bytes: tiny(index),
  })));
  await expect(pictures(page)).toHaveCount(9, { timeout: 20_000 });
  await expect(page.locator(".thumb-unused")).toHaveCount(191);
  const said = notice(page, "200 files can be added at once. These 300 were not taken in");
  await expect(said).toContainText("photo 201.png, photo 202.png");
  await saved(page);
  const tasks = await workAfter(browser, "drop");
  expect(tasks.length).toBeGreaterThan(100);
  expect(Math.max(...tasks), "milliseconds that the longest task worked").toBeLessThan(50);
});
