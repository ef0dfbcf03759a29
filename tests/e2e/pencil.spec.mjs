// The red pencil at work: what is said at a mark, and what a key does about it.

import { expect, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { body, chips, finding, open, paste, selection, startNote, title } from "./support/studio.mjs";

const marks = (page, field) => page.locator(`.mark-field:has(#${field}) .rp`);
const card = (page) => page.locator("#mark-card");

test.describe("the sample note", () => {
  test("its three mistakes of words are found, with gloss, reason, source and what to do", async ({ page }) => {
    await open(page, "#/compose/sample-01");
    await expect(marks(page, "field-body").filter({ hasText: "最佳" })).toBeVisible();
    await expect(marks(page, "field-body").filter({ hasText: "加微信" })).toBeVisible();
    await expect(marks(page, "field-body").filter({ hasText: /化?粧/ })).toBeVisible();
    await expect(finding(page, "最佳").locator(".src").first()).toContainText("confidence");
    await expect(page.locator(".findings-words")).toContainText(/Lexicon \d{4}-\d\d-\d\d\.[0-9a-f]+ · No statement about the law/);
  });

  for (const [language, said] of [["ja", "法令への適合を保証するものではありません"], ["zh-Hans", "不代表合规保证"]]) {
    test(`says in ${language} that it is no statement about the law`, async ({ page }) => {
      await page.addInitScript((language) => localStorage.setItem("akaire.language", language), language);
      await open(page, "#/compose/sample-01");
      await expect(page.locator(".findings-words")).toContainText(said);
    });
  }
});

test.describe("a card at a mark", () => {
  test.beforeEach(({ page }) => startNote(page));

  test("opens under the pointer, stays while it goes in, and closes behind it", async ({ page }) => {
    await body(page).fill("早上用面霜，あさの早课很舒服");
    const mark = marks(page, "field-body").filter({ hasText: "あさの" });
    const at = await mark.boundingBox();
    await page.mouse.move(at.x + 8, at.y + at.height / 2);
    await expect(card(page)).toContainText("あさの");
    const box = await card(page).boundingBox();
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 5 });
    await page.waitForTimeout(600);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card(page)).toHaveCount(0);
  });

  test("opens by Alt+Enter where the caret is, and Escape leads back", async ({ page }) => {
    await body(page).fill("早上用面霜，あさの早课很舒服");
    await expect(marks(page, "field-body").filter({ hasText: "あさの" })).toBeVisible();
    await body(page).press("Home");
    for (let step = 0; step < 7; step++) await body(page).press("ArrowRight");
    await page.keyboard.press("Alt+Enter");
    await expect(card(page)).toBeFocused();
    await expect(card(page)).toContainText("あさの");
    await page.keyboard.press("Tab");
    await expect(card(page).getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card(page)).toHaveCount(0);
    await expect(body(page)).toBeFocused();
    await expect(body(page)).toHaveValue("早上用面霜，あさの早课很舒服");
  });

  test("opens where the caret is put, where the margin lies below, and closes with the next key", async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await body(page).fill("早上用面霜，あさの早课很舒服");
    const at = await marks(page, "field-body").filter({ hasText: "あさの" }).boundingBox();
    await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(600);
    await expect(card(page)).toContainText("あさの");
    await page.keyboard.type("x");
    await expect(card(page)).toHaveCount(0);
    await expect(body(page)).toBeFocused();
  });

  test("goes away when the text that it speaks of does", async ({ page }) => {
    await body(page).fill("あさの");
    const at = await marks(page, "field-body").first().boundingBox();
    await page.mouse.move(at.x + 8, at.y + at.height / 2);
    await expect(card(page)).toBeVisible();
    await body(page).fill("早安");
    await expect(card(page)).toHaveCount(0);
  });
});

test.describe("fixes", () => {
  test.beforeEach(({ page }) => startNote(page));

  test("one place: shown before it is done, and taken back in one step", async ({ page }) => {
    await body(page).fill("面霜的\u200B味道，是\u200B柚子");
    const first = finding(page, "Invisible").first();
    await expect(first.locator(".change-line del")).toHaveText("U+200B");
    await first.getByRole("button", { name: "Delete invisible characters" }).click();
    await expect(body(page)).toHaveValue("面霜的味道，是\u200B柚子");
    await page.keyboard.press("Control+z");
    await expect(body(page)).toHaveValue("面霜的\u200B味道，是\u200B柚子");
  });

  test("all of a kind, in every field: shown, then done and taken back in one step", async ({ page }) => {
    await title(page).fill("早\u200B安");
    await body(page).fill("面霜的\u200B味道，是\u200B柚子");
    await finding(page, "Invisible").first().getByRole("button", { name: "All of this kind (3)" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("listitem")).toHaveCount(3);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(title(page)).toHaveValue("早\u200B安");
    await finding(page, "Invisible").first().getByRole("button", { name: "All of this kind (3)" }).click();
    await dialog.getByRole("button", { name: "Change 3 places" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(title(page)).toHaveValue("早安");
    await expect(body(page)).toHaveValue("面霜的味道，是柚子");
    await page.keyboard.press("Control+z");
    await expect(title(page)).toHaveValue("早\u200B安");
    await expect(body(page)).toHaveValue("面霜的\u200B味道，是\u200B柚子");
  });

  test("a Japanese form becomes the Simplified one, and nothing else changes", async ({ page }) => {
    await body(page).fill("😀人気爆款回归，気氛真好");
    const first = finding(page, "気").first();
    await expect(first.locator(".change-line ins")).toHaveText("气");
    await first.locator(".acts .btn").first().click();
    await expect(body(page)).toHaveValue("😀人气爆款回归，気氛真好");
  });
});

test.describe("what each character of the title costs", () => {
  test("on demand, the dearest named", async ({ page }) => {
    await startNote(page);
    await title(page).fill("去🇯🇵abc");
    const key = page.getByRole("button", { name: "What each character costs" });
    await expect(page.locator(".costs")).toHaveCount(0);
    await key.click();
    await expect(page.locator(".costs li")).toHaveText(["去1", "🇯🇵4", "a½", "b½", "c½"]);
    await expect(page.locator(".costs-box")).toContainText("🇯🇵 alone costs 4 of 20");
  });
});

test.describe("for screen readers", () => {
  test("a field is described by how much is said of it, and points to the list", async ({ page }) => {
    await startNote(page);
    const describes = () =>
      body(page).evaluate((area) =>
        area.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id)?.textContent.trim()).join(" | "),
      );
    await body(page).fill("面霜的\u200B味道，あさの柚子");
    await expect.poll(describes).toContain("F8 goes through them");
    const list = page.locator(`#${await body(page).getAttribute("aria-details")}`);
    await expect(list.locator("li").filter({ hasText: "あさの" })).toHaveText(/^\d+\. Warning: あさの/);
  });
});

test.describe("topics", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("pasted in their stored form they are asked about, then become chips in one step", async ({ page }) => {
    await startNote(page);
    await body(page).focus();
    await paste(page, "今天的早课 #干皮护肤[话题]# #早餐[话题]# 好");
    const ask = page.locator(".ask");
    await expect(ask).toContainText("2 topics in their stored form");
    await ask.getByRole("button", { name: "Move to topics" }).click();
    await expect(chips(page, "field-topics")).toHaveText(["干皮护肤", "早餐"]);
    await expect(body(page)).toHaveValue(/^今天的早课 ?好$/);
    await expect(ask).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(chips(page, "field-topics")).toHaveCount(0);
    await expect(body(page)).toHaveValue("今天的早课 #干皮护肤[话题]# #早餐[话题]# 好");
  });

  test("who leaves them is not asked again until more come", async ({ page }) => {
    await startNote(page);
    await body(page).fill("#干皮护肤[话题]# 好");
    await page.locator(".ask").getByRole("button", { name: "Leave them" }).click();
    await expect(page.locator(".ask")).toHaveCount(0);
    await expect(body(page)).toHaveValue("#干皮护肤[话题]# 好");
    await body(page).fill("#干皮护肤[话题]# 好 #早餐[话题]#");
    await expect(page.locator(".ask")).toContainText("2 topics");
  });

  test("suggestions come from earlier notes and groups, and narrow down while typing", async ({ page }) => {
    await startNote(page);
    const field = page.getByRole("textbox", { name: "Add a topic" });
    const suggested = page.getByRole("group", { name: "Suggested" }).getByRole("button");
    await field.focus();
    // In all twelve sample notes.
    await expect(suggested.first()).toHaveText("#小春日KOHARUBI");
    await field.pressSequentially("口红");
    await expect(suggested).toHaveText(["#口红试色", "#黄皮口红"]);
    await suggested.first().click();
    await expect(chips(page, "field-topics")).toHaveText(["口红试色"]);
    // By keyboard, too: they stay while the focus moves on to them.
    await expect(field).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(suggested.first()).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(chips(page, "field-topics")).toHaveText(["口红试色"]);
    await expect(field).toHaveValue("");
    await expect(field).toBeFocused();
  });

  test("the same set six times in a row is a habit", async ({ page }) => {
    for (let count = 0; count < 6; count++) {
      await startNote(page);
      await page.getByRole("textbox", { name: "Add a topic" }).fill("抹茶 宇治");
      await page.keyboard.press("Enter");
      await expect(chips(page, "field-topics")).toHaveCount(2);
      await expect(page.getByText("The same topics as the last 5 notes")).toHaveCount(count < 5 ? 0 : 1);
    }
  });
});

test("composing while marks are on the screen neither loses nor doubles anything", async ({ page }) => {
  await startNote(page);
  const keys = await ime(page);
  await body(page).fill("あさの早课，最高级的面霜，人気爆款");
  await expect(marks(page, "field-body")).not.toHaveCount(0);
  await body(page).press("Control+Home");
  for (let step = 0; step < 2; step++) await body(page).press("ArrowRight");
  await keys.compose("z", "zh", "zhong");
  await expect(marks(page, "field-body").filter({ hasText: "最高级" })).toBeVisible();
  await keys.commit("中");
  await expect(body(page)).toHaveValue("あさ中の早课，最高级的面霜，人気爆款");
  expect((await selection(page)).at).toBe(3);
  await keys.compose("k", "か", "漢字");
  await keys.cancel();
  await expect(body(page)).toHaveValue("あさ中の早课，最高级的面霜，人気爆款");
});

test.describe("Japanese beside Chinese", () => {
  const meaning = (page) => page.getByRole("textbox", { name: "Japanese meaning of the body" });
  const line = (page) => page.locator(".in-step");

  test("numbers that differ are named in both languages, and mended by a key", async ({ page }) => {
    await startNote(page);
    await body(page).fill("全场2折，仅限三天。");
    await meaning(page).fill("全品20%OFF、3日間限定です。");
    const said = finding(page, "2折");
    await expect(said).toContainText("20%OFF");
    await expect(said.locator(".change-line ins")).toHaveText("8折");
    await said.locator(".acts .btn").first().click();
    await expect(body(page)).toHaveValue("全场8折，仅限三天。");
    await expect(finding(page, "20%OFF")).toHaveCount(0);
  });

  test("a bare yen sign asks which money is meant", async ({ page }) => {
    await startNote(page);
    await body(page).fill("面霜 ¥3,980 一瓶");
    const said = finding(page, "¥3,980");
    await expect(said.locator(".acts .btn")).not.toHaveCount(0);
    await said.locator(".acts .btn").filter({ hasText: "日元" }).first().click();
    await expect(body(page)).toHaveValue(/面霜 3,?980日元 一瓶/);
  });

  test("what was changed after both lay side by side is not in step until somebody confirms it", async ({ page }) => {
    await open(page, "#/compose/sample-03");
    await expect(line(page)).toContainText("Confirm that both say the same");
    await body(page).press("Control+End");
    await page.keyboard.type("很好用");
    await expect(line(page)).toContainText("Changed since confirmed: 1");
    await expect(marks(page, "field-meaning-body")).not.toHaveCount(0);
    // It outlives the visit.
    await expect(page.locator(".saved")).toHaveText("Saved on this device only");
    await page.reload();
    await expect(line(page)).toContainText("Changed since confirmed: 1");
    await finding(page, "The Chinese was changed").getByRole("button", { name: "Confirm these say the same" }).click();
    await expect(line(page)).toContainText("In step with the Chinese");
    await expect(marks(page, "field-meaning-body")).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(line(page)).toContainText("Changed since confirmed: 1");
  });

  test("a note that is being drafted is not called out of step", async ({ page }) => {
    await startNote(page);
    await body(page).fill("早上好");
    await meaning(page).pressSequentially("おはようございます");
    await body(page).press("Control+End");
    await page.keyboard.type("，各位");
    await expect(line(page)).toContainText("Confirm that both say the same");
    await line(page).getByRole("button").click();
    await expect(line(page)).toContainText("In step with the Chinese");
    await body(page).press("Control+End");
    await page.keyboard.type("姐妹");
    await expect(line(page)).toContainText("Changed since confirmed: 1");
  });
});
