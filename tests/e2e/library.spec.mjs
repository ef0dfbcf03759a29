// All notes on one screen: found, filtered, sorted; several at once duplicated, archived, thrown away, brought back.

import { expectAccessible } from "./support/axe.mjs";
import { part, withoutPicker } from "./support/backup.mjs";
import { expect, ready, test } from "./support/fixtures.mjs";
import { manyNotes, note, openWith } from "./support/many-notes.mjs";
import { notice, open, records, saved, title } from "./support/studio.mjs";
import { readZip } from "./support/zip.mjs";

const rows = (page) => page.locator(".library-row");
const row = (page, text) => rows(page).filter({ hasText: text });
const titles = (page) => page.locator(".library-title strong");
const choose = (page, text) => page.getByRole("checkbox", { name: `Choose “${text}”` });
const search = (page) => page.getByRole("textbox", { name: "Find in title, body, topics and meaning" });
const shelf = (page, name) => page.getByRole("group", { name: "Where notes lie" }).getByRole("button", { name });
const key = (page, name) => page.getByRole("group", { name: "With the chosen notes" }).getByRole("button", { name, exact: true });
const said = (page) => page.locator(".library .said");
const pickList = (page, name) => page.locator(".library-tools").getByRole("combobox", { name });
const undo = (page, name) => page.getByRole("button", { name: `Undo: ${name}`, exact: true });

/** The notes that are stored, by id. */
const stored = async (page) =>
  Object.fromEntries((await records(page, "notes")).map(({ id, json }) => [id, JSON.parse(json).saved]));

const DAY = 24 * 60 * 60;

const SIX = [
  note("a", { title: "甲 三步保湿", body: "柚子水打湿脸", changed_at: 6_000, purpose: "how-to" }),
  note("b", { title: "乙 礼盒", body: "ＯＰＥＮ BOX", changed_at: 5_000, planned_date: "2026-12-24" }),
  note("c", { title: "丙 面霜", topics: ["秋冬三七"], changed_at: 4_000, planned_date: "2026-12-01" }),
  note("d", { title: "丁 唇膏", meaning: { title: "リップの色見本", body: "" }, changed_at: 3_000 }),
  note("e", { title: "戊 直播", media: { video: { video: null, aside: {} } }, changed_at: 2_000 }),
  note("f", { title: "己 太长太长太长太长太长太长太长太长太长太长太长", changed_at: 1_000 }),
];

test("a note is found by a word of any of its texts, however it is spelt", async ({ page }) => {
  await openWith(page, SIX);
  for (const [typed, found] of [
    ["柚子水", "甲 三步保湿"],
    ["open box", "乙 礼盒"],
    ["#秋冬三", "丙 面霜"],
    ["ﾘｯﾌﾟの色見 りっぷ", "丁 唇膏"],
    ["直播 戊", "戊 直播"],
  ]) {
    await search(page).fill(typed);
    await expect(titles(page), typed).toHaveText([found]);
    await expect(page.getByText("1 note shown")).toBeVisible();
  }
  await search(page).fill("柚子水 唇膏");
  await expect(page.getByText("No note matches.")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Clear search and filters" }).last().click();
  await expect(search(page)).toHaveValue("");
  await expect(page.getByText("18 notes shown")).toBeVisible();
});

test("what is asked for stays while a note is open", async ({ page }) => {
  await openWith(page, SIX);
  await search(page).fill("保湿");
  await page.getByRole("link", { name: "甲 三步保湿" }).click();
  await expect(title(page)).toHaveValue("甲 三步保湿");
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await expect(search(page)).toHaveValue("保湿");
  await expect(row(page, "甲 三步保湿")).toBeVisible();
  await expect(row(page, "乙 礼盒")).toHaveCount(0);
});

test("notes with errors are found, as the editor counts them", async ({ page }) => {
  await openWith(page, SIX);
  await pickList(page, "Findings").selectOption("With errors");
  await expect(row(page, "己 太长")).toBeVisible();
  await expect(row(page, "换季脸干")).toBeVisible();
  await expect(page.getByText("still being checked")).toHaveCount(0);
  const counted = await row(page, "换季脸干").locator(".library-found .vh").allTextContents();
  await page.getByRole("link", { name: /换季脸干/ }).click();
  await expect(page.locator(".findings-words")).toContainText("Lexicon");
  expect(counted.length).toBeGreaterThan(0);
  for (const line of counted) {
    const [word, count] = line.split(": ");
    await expect(page.locator(`.ms-margin .finding .c-${word.toLowerCase()}`), line).toHaveCount(Number(count));
  }
});

test("kind, purpose and day narrow the list; the order is the one that was picked", async ({ page }) => {
  await openWith(page, SIX);
  await expect(titles(page).first()).toHaveText("甲 三步保湿");
  await search(page).fill("甲");
  await search(page).fill("");
  await pickList(page, "Kind of note").selectOption("Video");
  await expect(row(page, "戊 直播")).toBeVisible();
  await expect(row(page, "甲 三步保湿")).toHaveCount(0);
  await pickList(page, "Kind of note").selectOption("Any");
  await pickList(page, "Purpose").selectOption("How-to");
  await expect(row(page, "甲 三步保湿")).toBeVisible();
  await expect(row(page, "乙 礼盒")).toHaveCount(0);
  await pickList(page, "Purpose").selectOption("Any");
  await pickList(page, "Day").selectOption("planned");
  await pickList(page, "Order").selectOption("By day");
  await expect(titles(page).last()).toHaveText("乙 礼盒");
  await pickList(page, "Day").selectOption("open");
  await pickList(page, "Order").selectOption("By title");
  // 丁 dīng, 己 jǐ, 甲 jiǎ, 戊 wù
  await expect(titles(page)).toHaveText(["丁 唇膏", /己 太长/, "甲 三步保湿", "戊 直播"]);
});

test("what was changed last comes first, also when the clock was set back", async ({ page }) => {
  await openWith(page, SIX);
  await expect(titles(page).first()).toHaveText("甲 三步保湿");
  await page.clock.setFixedTime(new Date("2020-01-01T00:00:00Z"));
  for (const id of ["c", "e"]) {
    await page.goto(`/#/compose/${id}`);
    await title(page).press("End");
    await title(page).pressSequentially("！");
  }
  await page.goto("/#/notes");
  await expect(titles(page).nth(0)).toHaveText("戊 直播！");
  await expect(titles(page).nth(1)).toHaveText("丙 面霜！");
  await saved(page);
  const { a, c, e } = await stored(page);
  expect(a.changed_at < c.changed_at && c.changed_at < e.changed_at).toBe(true);
});

test("five notes are duplicated, archived and brought back, each as one step that undo names", async ({ page }) => {
  await openWith(page, SIX);
  await choose(page, "甲 三步保湿").click();
  await choose(page, "戊 直播").click({ modifiers: ["Shift"] });
  await expect(page.getByText("5 chosen")).toBeVisible();

  await key(page, "Duplicate").click();
  await expect(said(page)).toHaveText("5 notes duplicated");
  await expect(row(page, "乙 礼盒")).toHaveCount(2);
  await saved(page);
  const copies = Object.values(await stored(page)).filter(({ title }) => title === "乙 礼盒");
  expect(copies.map(({ body }) => body)).toEqual(["ＯＰＥＮ BOX", "ＯＰＥＮ BOX"]);
  expect(copies.map(({ planned_date }) => planned_date ?? null).sort()).toEqual(["2026-12-24", null]);
  await undo(page, "duplicate (5 notes)").click();
  await expect(row(page, "乙 礼盒")).toHaveCount(1);
  await saved(page);
  expect(Object.keys(await stored(page))).toHaveLength(6);

  await choose(page, "甲 三步保湿").click();
  await choose(page, "戊 直播").click({ modifiers: ["Shift"] });
  await key(page, "Archive").click();
  await expect(said(page)).toHaveText("5 notes archived");
  await expect(row(page, "甲 三步保湿")).toHaveCount(0);
  await expect(shelf(page, "Archive 5")).toBeVisible();
  // Not in the list of the first screen either.
  await page.getByRole("link", { name: "Akaire: start" }).click();
  await expect(page.getByRole("link", { name: /己 太长/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /甲 三步保湿/ })).toHaveCount(0);
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await undo(page, "archive (5 notes)").click();
  await expect(shelf(page, "Archive 0")).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(shelf(page, "Archive 5")).toBeVisible();

  await shelf(page, "Archive 5").click();
  await page.getByRole("checkbox", { name: "Choose all shown" }).check();
  await key(page, "Bring back").click();
  await expect(said(page)).toHaveText("5 notes brought back");
  await expect(page.getByText("Nothing is archived")).toBeVisible();
  await saved(page);
  expect(Object.values(await stored(page)).filter(({ archived }) => archived)).toEqual([]);
});

test("a note that is thrown away is in the trash, says so, and comes back", async ({ page }) => {
  await openWith(page, SIX);
  await choose(page, "乙 礼盒").check();
  await choose(page, "丙 面霜").check();
  await key(page, "Delete").click();
  await expect(said(page)).toHaveText("2 notes moved to the trash");
  await saved(page);
  expect((await stored(page)).b.trashed_at).toBeGreaterThan(1_700_000_000);

  await page.goto("/#/compose/b");
  await expect(page.getByText("“乙 礼盒” is in the trash")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(title(page)).toHaveValue("乙 礼盒");
  await title(page).fill("乙 礼盒二");

  await page.goto("/#/notes");
  await shelf(page, "Trash 1").click();
  await expect(row(page, "丙 面霜")).toContainText("30 days");
  await expectAccessible(page);
  await choose(page, "丙 面霜").check();
  await key(page, "Bring back").click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await shelf(page, "Notes 18").click();
  await expect(row(page, "丙 面霜")).toBeVisible();
  await expect(undo(page, "bring back from the trash")).toBeVisible();
});

test("what is in the trash goes for good when it is confirmed, and undo brings it back until the page is closed", async ({ page }) => {
  await openWith(page, SIX.map((one) => (one.id < "d" ? { ...one, trashed_at: Math.floor(Date.now() / 1000) } : one)));
  await shelf(page, "Trash 3").click();
  await choose(page, "甲 三步保湿").check();
  await key(page, "Delete for good").click();
  const dialog = page.getByRole("dialog", { name: "Delete for good" });
  await expect(dialog).toContainText("1 note goes for good.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(rows(page)).toHaveCount(3);
  await key(page, "Delete for good").click();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(said(page)).toHaveText("1 note deleted for good");
  await expect(dialog).toBeHidden();

  await key(page, "Empty the trash").click();
  await expect(dialog).toContainText("2 notes go for good.");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await saved(page);
  expect(Object.keys(await stored(page)).sort()).toEqual(["d", "e", "f"]);
  await undo(page, "delete for good (2 notes)").click();
  await expect(rows(page)).toHaveCount(2);
  await saved(page);
  expect(Object.keys(await stored(page)).sort()).toEqual(["b", "c", "d", "e", "f"]);
});

test("after thirty days in the trash a note goes by itself, and that is said", async ({ page }) => {
  const now = Math.floor(Date.now() / 1000);
  const [a, b, c] = SIX;
  await openWith(page, [{ ...a, trashed_at: now - 31 * DAY }, { ...b, trashed_at: now - 29 * DAY }, c]);
  // House is kept when there is time.
  const told = notice(page, "Notes that had been in the trash for 30 days were deleted (1)");
  await expect(told).toBeVisible({ timeout: 20_000 });
  await shelf(page, "Trash 1").click();
  await expect(row(page, "乙 礼盒")).toContainText("1 day");
  await saved(page);
  expect(Object.keys(await stored(page)).sort()).toEqual(["b", "c"]);
  await expect(undo(page, "delete for good")).toBeVisible();
});

test("the sample's notes can be thrown away, but stay in the trash", async ({ page }) => {
  await open(page, "#/notes");
  await page.getByRole("checkbox", { name: "Choose all shown" }).check();
  await expect(page.getByText("12 chosen")).toBeVisible();
  await key(page, "Delete").click();
  await expect(page.getByText("There are no notes yet.")).toBeVisible();
  await saved(page);
  await page.reload();
  await ready(page);
  await shelf(page, "Trash 12").click();
  await expect(row(page, "国庆出游")).toContainText("stays");
  await expect(key(page, "Empty the trash")).toHaveCount(0);
  // What has led to them leads on.
  await expect(page.getByRole("link", { name: "Compose" })).toHaveAttribute("href", "#/notes");
});

test("all of it works by keyboard", async ({ page }) => {
  await openWith(page, SIX);
  await search(page).focus();
  await page.keyboard.type("礼盒 open");
  await expect(rows(page)).toHaveCount(1);
  await choose(page, "乙 礼盒").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 chosen")).toBeVisible();
  await key(page, "Delete").focus();
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("1 note moved to the trash");
  // The key is gone with the row; the focus is still on the screen.
  await expect(page.getByRole("heading", { name: "All notes" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(1);
});

test.describe("a thousand notes", () => {
  test.beforeEach(async ({ page }) => {
    test.setTimeout(90_000);
    await page.addInitScript(() => {
      globalThis.long = [];
      new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    });
    await openWith(page, manyNotes(1000));
    await expect(rows(page).first()).toBeVisible();
  });

  /** The longest task since the last call. */
  const longest = (page) => page.evaluate(() => Math.max(0, ...globalThis.long.splice(0)));

  test("few rows are drawn, and every one can be reached", async ({ page }) => {
    await expect(page.getByText("912 notes shown")).toBeVisible();
    expect(await rows(page).count()).toBeLessThan(60);
    const seen = new Set();
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y <= end; y += 600) {
      await page.evaluate((y) => scrollTo(0, y), y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      for (const text of await titles(page).allTextContents()) seen.add(text);
    }
    expect(seen.size).toBe(912);
    await expect(rows(page).last()).toHaveAttribute("aria-posinset", "912");
  });

  test("what has the focus stays when the view goes on", async ({ page }) => {
    const first = rows(page).first().getByRole("checkbox");
    await first.focus();
    await page.evaluate(() => scrollTo(0, 20_000));
    await expect(row(page, /./).last()).not.toHaveAttribute("aria-posinset", "1");
    await expect(rows(page).first()).toHaveAttribute("aria-posinset", "1");
    await page.keyboard.press("Space");
    await expect(page.getByText("1 chosen")).toBeVisible();
  });

  test("searched, sorted and archived at once; how long the page is busy is noted", async ({ page }) => {
    await pickList(page, "Findings").selectOption("With neither");
    await expect(page.getByText("still being checked")).toHaveCount(0, { timeout: 30_000 });
    await page.locator(".library-shown").getByRole("button", { name: "Clear search and filters" }).click();
    const figures = {};
    await longest(page);
    await search(page).pressSequentially("第77期 打湿");
    await expect(page.getByText(/^\d+ notes? shown$/)).toHaveText(/^\d notes? shown$/);
    figures.search = await longest(page);
    await search(page).fill("");
    await pickList(page, "Order").selectOption("By title");
    await expect(page.getByText("912 notes shown")).toBeVisible();
    figures.order = await longest(page);
    await page.getByRole("checkbox", { name: "Choose all shown" }).check();
    await key(page, "Archive").click();
    await expect(shelf(page, "Archive 1012")).toBeVisible();
    await saved(page);
    figures.archive = await longest(page);
    await undo(page, "archive (912 notes)").click();
    await expect(shelf(page, "Archive 100")).toBeVisible();
    await saved(page);
    figures.undo = await longest(page);
    test.info().annotations.push({ type: "longest tasks, ms", description: JSON.stringify(figures) });
  });
});

test("chosen notes are backed up as one file", async ({ page }) => {
  await withoutPicker(page);
  await openWith(page, SIX);
  await choose(page, "甲 三步保湿").check();
  await choose(page, "丁 唇膏").check();
  await key(page, "Back up").click();
  await expect(page).toHaveURL(/#\/setup$/);
  const coming = page.waitForEvent("download");
  await part(page).getByRole("button", { name: "Save the file" }).click();
  const chunks = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk);
  const manifest = JSON.parse(readZip(Buffer.concat(chunks)).get("manifest.json"));
  expect(Object.keys(manifest.notes).sort()).toEqual(["a", "d"]);
});
