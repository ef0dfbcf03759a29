// A shop manager's day: an empty shop, tables with mistakes in them, what is found is mended, and then a customer comes.

import { readFile } from "node:fs/promises";
import { expect, ready, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { open, saved } from "./support/studio.mjs";

const phone = (page) => page.locator(".phone");
const part = (page, name) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name });
const region = (page, name) => page.getByRole("region", { name, exact: true });
const item = (page, name) => page.locator(".form-item-open").filter({ hasText: name });
const at = (page, id) => page.locator(`[id="${id}"]`);
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** A day by Beijing's clock, so many days from now. */
const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Prices of thirty products, in fen. */
const fen = (n) => 5000 + 137 * n;
const yuan = (sum) => (sum % 100 === 0 ? `${sum / 100}` : `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`);

/** Rows as a CSV file; a cell with a comma is quoted. */
const csv = (rows) => rows.map((row) => row.map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\r\n");

/** Thirty products in five categories; `unless` says what is not right yet. */
function products(unless = {}) {
  const rows = [["Product ID", "Name (Chinese)", "Price (yuan)", "Struck price (yuan)", "State", "Categories", "Stock", "Recommended", "Archived"]];
  for (let n = 1; n <= 30; n++) {
    const recommended = (unless.soldOut ? [1, 2, 3, 4, 5, 13] : [1, 2, 3, 4, 5, 14]).includes(n);
    rows.push([
      `neu-${n}`,
      `测试商品${n}号`,
      n === 17 && unless.unreadable ? "viel" : yuan(fen(n)),
      n === 4 && unless.struck ? "40" : "",
      n === 22 && unless.unreadable ? "gone" : n === 13 ? "sold out" : "on sale",
      n === 11 && unless.category ? "" : `分类${(n % 5) + 1}`,
      "100",
      recommended ? "yes" : "no",
      n === 30 ? "yes" : "no",
    ]);
  }
  return csv(rows);
}

function coupons(unless = {}) {
  const [from, to] = [day(-1), `${day(20)} 23:59`];
  const gone = unless.unreadable ? "neu-99" : unless.gone ? "neu-30" : "neu-3";
  return csv([
    ["Coupon ID", "Name (Chinese)", "Kind", "Amount off (yuan)", "Discount", "Threshold (yuan)", "Products", "From", "To"],
    ["c-199", "满199减30", "threshold", "30", "", "199", "", from, to],
    ["c-pair", "两件九折", "percent off", "", "9折", "", "neu-1|测试商品2号", from, to],
    ["c-5", "见面礼", "amount off", "5", "", "", "", from, to],
    ["c-late", "提前结束的券", "threshold", "20", "", "300", "", from, unless.late ? day(-3) : to],
    ["c-none", "无货可用的券", "amount off", "1", "", "", gone, from, to],
    ["c-soon", "还没开始的券", "threshold", "100", "", "120", "", day(10), to],
  ]);
}

function events(unless = {}) {
  return csv([
    ["Event ID", "Title (Chinese)", "Live stream", "From", "To", "Rules (Chinese)", "Products"],
    ["e-past", "秋日焕新", "no", day(-30), unless.unreadable ? "soon" : unless.past ? day(-20) : `${day(20)} 23:59`, "满额即减，\n数量有限。", "测试商品1号|neu-2"],
    ["e-live", "新品直播", "yes", `${day(5)} 20:00`, `${day(5)} 21:30`, "", ""],
  ]);
}

/** Puts a table into the field of this part and waits for what would happen. */
async function paste(page, name, table, said) {
  const of = region(page, name);
  if (!(await of.locator("details.form-table").getAttribute("open").then((open) => open !== null))) await of.locator(".form-table > summary").click();
  await at(page, "shop-rows").fill(table);
  await expect(of.getByRole("status").filter({ hasText: said })).toBeVisible();
  return of;
}

async function take(page, name, table, said) {
  const of = await paste(page, name, table, said);
  await of.getByRole("button", { name: "Import", exact: true }).click();
  await expect(of.getByRole("status").filter({ hasText: "Imported" })).toBeVisible();
}

/** What is exported changes nothing when it comes back, and neither does what the shop was made of. */
async function same(page, name, count, made) {
  const of = region(page, name);
  await paste(page, name, made, `New: 0, changed: 0, the same: ${count}`);
  await at(page, "shop-rows").fill("");
  const download = page.waitForEvent("download");
  await of.getByRole("button", { name: "Export CSV" }).click();
  const buffer = await readFile(await (await download).path());
  await of.locator('.form-table input[type="file"]').setInputFiles({ name: "back.csv", mimeType: "text/csv", buffer });
  await expect(of.getByRole("status").filter({ hasText: `New: 0, changed: 0, the same: ${count}` })).toBeVisible();
}

test("an empty shop is filled from tables, mended, kept, and a customer's sums are right", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const found = region(page, "Findings");
  const said = (text) => found.getByRole("button").filter({ hasText: text });
  const go = async (text, id) => {
    await said(text).first().click();
    await expect.poll(() => focused(page), text).toBe(id);
  };

  await test.step("start with nothing", async () => {
    await open(page, "#/shop");
    await part(page, "Shop front").click();
    await page.getByRole("button", { name: "Begin with an empty shop", exact: true }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("小春的新店");
    await expect(phone(page).locator(".ph-shophead strong")).toContainText("小春的新店");
    await part(page, "Products").click();
    await expect(page.locator(".form-item-open")).toHaveCount(0);
  });

  await test.step("a wrong line stops all of it, and is named", async () => {
    const of = await paste(page, "Products", products({ unreadable: true }), "Nothing is imported");
    await expect(of.locator(".form-problems li")).toHaveText([
      "Line 18, “Price (yuan)”: “viel” is not an amount. Write it like 168 or 69.5.",
      "Line 23, “State”: “gone” is not a choice. Use one of: upcoming, on sale, sold out, discontinued",
    ]);
    await expect(of.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
    await take(page, "Products", products({ struck: true, category: true, soldOut: true }), "New: 30, changed: 0");
    await expect(page.locator(".form-item-open")).toHaveCount(30);

    await part(page, "Coupons").click();
    const wrong = await paste(page, "Coupons", coupons({ unreadable: true }), "Nothing is imported");
    await expect(wrong.locator(".form-problems li")).toHaveText(["Line 6, “Products”: there is no product “neu-99”. Check its ID or name."]);
    await take(page, "Coupons", coupons({ late: true, gone: true }), "New: 6, changed: 0");

    await part(page, "Events").click();
    const none = await paste(page, "Events", events({ unreadable: true }), "Nothing is imported");
    await expect(none.locator(".form-problems li")).toHaveText(["Line 2, “To”: “soon” is not a time. Write it like 2026-11-01 00:00, in Beijing time."]);
    await take(page, "Events", events({ past: true }), "New: 2, changed: 0");
    await expect(page.locator(".form-item-open")).toHaveCount(2);
  });

  await test.step("every planted mistake is found, gone to, and mended", async () => {
    await found.locator("summary").first().click();

    await go("测试商品4号”: the struck price", "shop/products/neu-4/struckPrice");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
    await expect(said("测试商品4号”: the struck price")).toHaveCount(0);

    await go("测试商品11号” is in no category", "shop/products/neu-11");
    await part(page, "Categories").click();
    await item(page, "分类2").click();
    await at(page, "shop/categories/category-1/products").selectOption("neu-11");
    await expect(said("测试商品11号” is in no category")).toHaveCount(0);

    await go("The recommended “测试商品13号”", "shop/recommended");
    const recommended = region(page, "Recommended");
    await recommended.getByRole("button", { name: "Take out 测试商品13号" }).click();
    await expect(said("测试商品13号")).not.toContainText(["The recommended"]);
    await expect(recommended.locator(".form-count")).toHaveText("5 / 6");
    await at(page, "shop/recommended").selectOption("neu-14");
    await expect(recommended.locator(".form-count")).toHaveText("6 / 6");

    await go("“提前结束的券” ends before it starts", "shop/coupons/c-late/to");
    await at(page, "shop/coupons/c-late/to").fill(`${day(20)}T23:59`);
    await page.keyboard.press("Tab");
    await expect(said("“提前结束的券”")).toHaveCount(0);

    await go("“无货可用的券” is for no product that is left", "shop/coupons/c-none/products");
    await at(page, "shop/coupons/c-none/products").selectOption("neu-3");
    await expect(said("“无货可用的券” is for no product")).toHaveCount(0);
    await region(page, "Coupons").getByRole("button", { name: /^Take out .*\(archived\)$/ }).click();

    await go("秋日焕新", "shop/events/e-past/to");
    await at(page, "shop/events/e-past/to").fill(`${day(20)}T23:59`);
    await page.keyboard.press("Tab");
    await expect(said("秋日焕新")).toHaveCount(0);
    await saved(page);
  });

  await test.step("all of it is still there", async () => {
    await page.reload();
    await ready(page);
    await expect(page.locator(".form-item-open")).toHaveCount(30);
    await same(page, "Products", 30, products());
    await part(page, "Coupons").click();
    await same(page, "Coupons", 6, coupons());
    await part(page, "Events").click();
    await same(page, "Events", 2, events());
  });

  await test.step("a customer comes by a note", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Account" }).click();
    const card = phone(page).locator(".ph-card").first().getByRole("button");
    const opener = await card.getAttribute("id");
    await card.click();
    await expect(phone(page).locator(".ph-note h2")).toBeVisible();
    await phone(page).getByRole("button", { name: "返回", exact: true }).click();
    await expect.poll(() => focused(page)).toBe(opener);
    await phone(page).locator("#ph-shop-entry").click();
    await expect(phone(page).locator(".ph-shophead strong")).toContainText("小春的新店");
    await at(page, "ph-coupon-c-199").click();
    await expect(at(page, "ph-coupon-c-199")).toHaveText("已领取");

    await phone(page).getByRole("tab", { name: "分类" }).click();
    await phone(page).getByRole("button", { name: "分类2", exact: true }).click();
    await phone(page).getByRole("button", { name: "测试商品1号", exact: true }).click();
    const sheet = phone(page).getByRole("dialog", { name: "商品详情" });
    await expect(sheet.locator(".ph-price").first()).toContainText(yuan(fen(1)));
    await sheet.getByRole("button", { name: "加入购物车" }).click();
    await page.keyboard.press("Escape");
    await phone(page).getByRole("button", { name: "分类3", exact: true }).click();
    await phone(page).getByRole("button", { name: "加入购物车：测试商品2号" }).click();
    await at(page, "ph-cart-bar").click();
  });

  await test.step("the sums, in whole fen", async () => {
    const sums = phone(page).locator(".ph-sums");
    const total = sums.locator(".sum dd");
    const more = (n) => phone(page).getByRole("button", { name: `增加一件：测试商品${n}号` });
    const [one, two] = [fen(1), fen(2)];

    // ¥104.11: too little for 满199; a tenth off, what is less than a fen dropped, is more than ¥5.
    let subtotal = one + two;
    const tenth = Math.floor(subtotal / 10);
    expect([subtotal, tenth]).toEqual([10411, 1041]);
    await expect(sums).toContainText("两件九折");
    await expect(total).toHaveText(`¥${yuan(subtotal - tenth)}`);

    // Three of the second: now ¥30 is more than a tenth. What has not begun, or was mended to begin at 300, takes nothing.
    await more(2).click();
    await more(2).click();
    subtotal = one + 3 * two;
    expect(subtotal).toBe(20959);
    await expect(sums).toContainText("满199减30");
    await expect(total).toHaveText(`¥${yuan(subtotal - 3000)}`);

    await phone(page).getByRole("textbox", { name: /平台优惠/ }).fill("12.34");
    await expect(total).toHaveText(`¥${yuan(subtotal - 3000 - 1234)}`);
    await expect(total).toHaveText("¥167.25");

    // One less falls below 199: a tenth again, less what the platform takes off.
    await phone(page).getByRole("button", { name: "减少一件：测试商品2号" }).click();
    subtotal = one + 2 * two;
    await expect(total).toHaveText(`¥${yuan(subtotal - Math.floor(subtotal / 10) - 1234)}`);

    await phone(page).getByRole("button", { name: "删除：测试商品1号" }).click();
    subtotal = 2 * two;
    await expect(total).toHaveText(`¥${yuan(subtotal - Math.floor(subtotal / 10) - 1234)}`);
  });
});

test("name and bio say how much of the limit they use, also while an input method composes", async ({ page }) => {
  await open(page, "#/account");
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  const count = at(page, "account/name.count");
  await expect(name).toHaveAttribute("aria-describedby", "account/name.count");
  await name.fill("KOHARUBI");
  await expect(count).toHaveText("8 / 2–24");
  await name.fill("小");
  await expect(count).toContainText("1–2 / 2–24");
  await expect(count.locator(".count")).toHaveClass(/is-over/);

  await name.focus();
  await page.keyboard.press("End");
  const keys = await ime(page);
  await keys.compose("c", "ch", "chun");
  await expect(count).toContainText("5–6 / 2–24");
  await expect(phone(page).locator(".ph-who h2")).toHaveText("小");
  await keys.commit("春");
  await expect(count).toContainText("2–4 / 2–24");
  await expect(phone(page).locator(".ph-who h2")).toHaveText("小春");

  const bio = page.getByRole("textbox", { name: "Bio", exact: true });
  await bio.fill("字".repeat(101));
  await expect(at(page, "account/bio.count")).toHaveText("101 / 100");
  await expect(at(page, "account/bio.count").locator(".count")).toHaveClass(/is-over/);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(at(page, "account/bio.count").locator(".count")).not.toHaveClass(/is-over/);
});

test("an emptied shop is brought back by undo, and the sample's by its key", async ({ page }) => {
  await open(page, "#/shop");
  const before = await page.locator(".form-item-open").count();
  expect(before).toBeGreaterThan(0);
  await part(page, "Shop front").click();
  await page.getByRole("button", { name: "Begin with an empty shop", exact: true }).click();
  await expect(phone(page)).toContainText("暂无优惠券");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await part(page, "Products").click();
  await expect(page.locator(".form-item-open")).toHaveCount(before);
  await part(page, "Shop front").click();
  await page.getByRole("button", { name: "Begin with an empty shop", exact: true }).click();
  await page.getByRole("button", { name: "Take the sample’s shop" }).click();
  await part(page, "Products").click();
  await expect(page.locator(".form-item-open")).toHaveCount(before);
});
