// The setup: the brand's words, terms and topics, kept between visits, and what they change in a note.

import { expect, test } from "./support/fixtures.mjs";
import { body, chips, finding, open, saved, startNote } from "./support/studio.mjs";

const setup = (page) => open(page, "#/setup");
const part = (page, name) => page.getByRole("region", { name });

/** Opens a page of the studio without loading it again. */
const go = (page, name) => page.getByRole("navigation").getByRole("link", { name }).click();

test("a word of the brand is not marked, in this visit and the next", async ({ page }) => {
  await startNote(page);
  await body(page).fill("ヤマシロヤ的新店");
  await expect(finding(page, "ヤマシロヤ")).toBeVisible();
  await go(page, "Setup");
  await page.getByRole("textbox", { name: "Add a word" }).fill("ヤマシロヤ");
  await page.keyboard.press("Enter");
  await expect(chips(page, "setup-words").last()).toHaveText("ヤマシロヤ");
  await go(page, "Compose");
  await expect(body(page)).toHaveValue("ヤマシロヤ的新店");
  await expect(finding(page, "House length").or(finding(page, "house length"))).toBeVisible();
  await expect(finding(page, "ヤマシロヤ")).toHaveCount(0);
  await page.reload();
  await expect(body(page)).toHaveValue("ヤマシロヤ的新店");
  await expect(page.locator(".findings-words")).toContainText("Lexicon");
  await expect(finding(page, "ヤマシロヤ")).toHaveCount(0);
});

test("a word may have spaces in it", async ({ page }) => {
  await setup(page);
  await page.getByRole("textbox", { name: "Add a word" }).fill("YAMASHIRO no MISE");
  await page.keyboard.press("Enter");
  await expect(chips(page, "setup-words").last()).toHaveText("YAMASHIRO no MISE");
});

test("a finding's word becomes a word of the brand by one key", async ({ page }) => {
  await startNote(page);
  await body(page).fill("ヤマシロヤ的新店");
  await finding(page, "ヤマシロヤ").getByRole("button", { name: "Add to brand words" }).click();
  await expect(finding(page, "ヤマシロヤ")).toHaveCount(0);
  await go(page, "Setup");
  await expect(chips(page, "setup-words").last()).toHaveText("ヤマシロヤ");
});

test("own terms: one by one, with a remark that the finding quotes", async ({ page }) => {
  await setup(page);
  await page.locator("#setup-term").fill("爆单");
  await page.locator("#setup-level").selectOption({ label: "Warning" });
  await page.locator("#setup-note").fill("写成“热卖”");
  await page.getByRole("button", { name: "Add the term" }).click();
  await expect(part(page, "Own terms").getByRole("listitem").filter({ hasText: "爆单" })).toContainText("写成“热卖”");
  await startNote(page);
  await body(page).fill("开店一小时就爆单了");
  await expect(finding(page, "爆单")).toContainText("写成“热卖”");
  await expect(finding(page, "爆单")).toContainText("Warning");
});

test("own terms out of a table: what cannot be read is named and stays", async ({ page }) => {
  await setup(page);
  const terms = part(page, "Own terms");
  await terms.locator("summary").click();
  await page.locator("#setup-rows").fill("term\tlevel\tnote\n爆单\twarning\t写成热卖\n坏\theavy\n囤货\tadvice");
  await expect(terms.getByRole("status")).toContainText("Lines that cannot be read: 3");
  await terms.getByRole("button", { name: "Add 2" }).click();
  await expect(terms.getByRole("listitem").filter({ hasText: "爆单" })).toContainText("写成热卖");
  await expect(terms.getByRole("listitem").filter({ hasText: "囤货" })).toBeVisible();
  await expect(page.locator("#setup-rows")).toHaveValue("坏\theavy");
});

for (const [name, bytes] of [
  ["UTF-8 with its mark", Buffer.from("\uFEFF神仙水,warning,試\r\n爆单\r\n")],
  // What a Japanese spreadsheet saves: 神仙水, 試 in Shift_JIS.
  ["Shift_JIS", Buffer.from([0x90, 0x5f, 0x90, 0xe5, 0x90, 0x85, 0x2c, 0x77, 0x61, 0x72, 0x6e, 0x69, 0x6e, 0x67, 0x2c, 0x8e, 0x8e, 0x0d, 0x0a])],
]) {
  test(`own terms out of a CSV file: ${name}`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("akaire.language", "ja"));
    await setup(page);
    await page.locator(".setup-more summary").click();
    await page.locator('.setup-more input[type="file"]').setInputFiles({ name: "terms.csv", mimeType: "text/csv", buffer: bytes });
    await page.locator(".setup-more").getByRole("button", { name: /件を追加/ }).click();
    await expect(page.locator(".setup-list li").filter({ hasText: "神仙水" })).toContainText("試");
  });
}

test("the last change can be taken back", async ({ page }) => {
  await setup(page);
  const terms = part(page, "Own terms");
  const undo = page.getByRole("button", { name: /undo/i });
  await expect(undo).toBeDisabled();
  await terms.getByRole("button", { name: "Remove 素颜霜" }).click();
  await expect(terms.getByRole("listitem")).toHaveCount(0);
  await undo.click();
  await expect(terms.getByRole("listitem")).toContainText("素颜霜");
  await expect(undo).toBeDisabled();
});

test("a silenced term says why, and can be brought back", async ({ page }) => {
  await startNote(page);
  await body(page).fill("这是日本最高级的面霜，涂上就离不开。");
  await finding(page, "最高级").getByRole("button", { name: "Do not mention again" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Stop mentioning it" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Write a reason.");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("官方商品名");
  await page.keyboard.press("Enter");
  await expect(finding(page, "最高级")).toHaveCount(0);
  await page.getByRole("link", { name: "1 not mentioned" }).click();
  const row = part(page, "Not mentioned").getByRole("listitem");
  await expect(row).toContainText("最高级");
  await expect(row).toContainText("官方商品名");
  await row.getByRole("button", { name: "Bring back" }).click();
  await go(page, "Compose");
  await expect(finding(page, "最高级")).toBeVisible();
});

test("a kind of finding can be silenced like a term", async ({ page }) => {
  await startNote(page);
  await body(page).fill("今天的面霜,很好用");
  const said = page.locator(".ms-margin .finding").filter({ hasText: "Do not mention this kind again" });
  await said.getByRole("button", { name: "Do not mention this kind again" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("客户的标点习惯");
  await dialog.getByRole("button", { name: "Stop mentioning it" }).click();
  await expect(said).toHaveCount(0);
  await page.getByRole("link", { name: "1 not mentioned" }).click();
  await expect(part(page, "Not mentioned").getByRole("listitem")).toContainText("language-punctuation");
});

test("a group is made here and added there", async ({ page }) => {
  await setup(page);
  await page.locator("#setup-group-name").fill("茶");
  await page.locator("#setup-group-topics").fill("#抹茶 宇治 抹茶");
  await page.getByRole("button", { name: "Add the group" }).click();
  await expect(chips(page, "setup-group-3")).toHaveText(["抹茶", "宇治"]);
  await startNote(page);
  const key = page.getByRole("group", { name: "Topic groups" }).getByRole("button", { name: "茶", exact: true });
  await key.click();
  await expect(chips(page, "field-topics")).toHaveText(["抹茶", "宇治"]);
  await expect(key).toBeDisabled();
  await page.keyboard.press("Control+z");
  await expect(chips(page, "field-topics")).toHaveCount(0);
});

test("where it is kept: how much is used, and what the browser promises", async ({ page }) => {
  await page.addInitScript(() => {
    let lasting = false;
    const storage = navigator.storage;
    storage.estimate = async () => ({ usage: 12_300_000, quota: 2_012_300_000 });
    storage.persisted = async () => lasting;
    storage.persist = async () => (lasting = true);
  });
  await setup(page);
  const keeping = part(page, "Where it is kept");
  await expect(keeping).toContainText("12.3 MB in use, about 2 GB free");
  await expect(keeping).toContainText("the browser may clear it");
  await keeping.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await expect(keeping).toContainText("The browser will not clear it by itself");
  await expect(keeping.getByRole("button")).toHaveCount(0);
});

test("a browser that says no, or nothing, is quoted as that", async ({ page }) => {
  await page.addInitScript(() => (navigator.storage.persist = async () => false));
  await setup(page);
  const keeping = part(page, "Where it is kept");
  // What Chromium says of itself, whatever it is.
  await expect(keeping).toContainText(/[\d.]+ (B|KB|MB|GB) in use, about [\d.]+ (KB|MB|GB) free/);
  await keeping.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await expect(keeping).toContainText("The browser did not agree.");
  await page.addInitScript(() => (navigator.storage.estimate = async () => { throw new TypeError("no") }));
  await page.reload();
  await expect(part(page, "Where it is kept")).toContainText("does not say how much room there is");
});

test("a browser that decides by itself is asked once there is something to lose; one that would ask the user is not", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.asked = 0;
    navigator.storage.persist = async () => ((globalThis.asked += 1), false);
  });
  const asked = async () => {
    await page.locator("html[data-rooms=here]").waitFor({ state: "attached" });
    await page.waitForTimeout(300);
    return page.evaluate(() => globalThis.asked);
  };
  await open(page);
  expect(await asked()).toBe(0); // the sample alone
  await startNote(page);
  await body(page).fill("温水");
  await saved(page);
  await page.reload();
  expect(await asked()).toBe(1);
  await page.addInitScript(() => Object.defineProperty(navigator, "userAgentData", { value: undefined }));
  await page.reload();
  expect(await asked()).toBe(0);
});
