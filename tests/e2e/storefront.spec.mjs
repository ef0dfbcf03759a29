// Account and shop, as the one who keeps them: edited, seen on the phone at once, kept, taken back, and taken in from tables.

import { readFile } from "node:fs/promises";
import { expect, ready, test } from "./support/fixtures.mjs";
import { open, records, sampleFile, saved } from "./support/studio.mjs";

const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const phone = (page) => page.locator(".phone");
const item = (page, name) => page.locator(".form-item-open").filter({ hasText: name });
const part = (page, name) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name });
const undo = (page) => page.getByRole("button", { name: /^Undo/ });

test("the account is edited, seen at once, kept, and taken back", async ({ page }) => {
  await open(page, "#/account");
  await field(page, "Name").fill("小春日");
  await expect(phone(page).locator(".ph-who h2")).toHaveText("小春日");
  await field(page, "Bio").fill("十月小春。\n三步就好。");
  await expect(phone(page).locator(".ph-bio")).toHaveText("十月小春。\n三步就好。");
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(field(page, "Name")).toHaveValue("小春日");
  await expect(phone(page).locator(".ph-who h2")).toHaveText("小春日");

  await field(page, "Location").fill("大阪");
  await expect(undo(page)).toHaveAccessibleName(/Location/);
  await undo(page).click();
  await expect(field(page, "Location")).toHaveValue("京都");
  await page.keyboard.press("Control+Shift+Z");
  await expect(field(page, "Location")).toHaveValue("大阪");
});

test("tabs are hidden and moved, a quote and a collection come to the phone", async ({ page }) => {
  await open(page, "#/account");
  const tabs = phone(page).getByRole("tablist").first().getByRole("tab");
  await expect(tabs).toHaveText(["笔记", "合集", "商品", "收藏"]);
  await page.getByRole("checkbox", { name: "Products" }).uncheck();
  await page.getByRole("button", { name: "Up: Saves" }).click();
  await expect(tabs).toHaveText(["笔记", "收藏", "合集"]);

  await page.getByRole("button", { name: "Add a collection" }).click();
  const title = page.getByRole("region", { name: "Collections" }).getByRole("textbox", { name: "Title", exact: true });
  await title.fill("秋天的三步");
  await tabs.filter({ hasText: "合集" }).click();
  await expect(phone(page).getByRole("button", { name: "秋天的三步" })).toBeVisible();
});

test("a picture of one's own is measured, shown and kept", async ({ page }) => {
  await open(page, "#/account");
  const avatar = page.locator('[id="account/avatar"]');
  await avatar.locator('input[type="file"]').setInputFiles(sampleFile("koharubi-11.jpg"));
  await expect(avatar).toContainText("1080×1080 · 1:1");
  await expect(phone(page).locator("img[src^='blob:']").first()).toBeVisible();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(avatar).toContainText("1080×1080 · 1:1");
  await expect(phone(page).locator("img[src^='blob:']").first()).toBeVisible();
  expect((await records(page, "media")).filter(({ id }) => id.startsWith("brand-"))).toHaveLength(1);

  await avatar.locator('input[type="file"]').setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
  await expect(page.locator(".notice")).toContainText("notes.txt");
});

test("a product is added, priced, doubled, put away, and moved by keys", async ({ page }) => {
  await open(page, "#/shop");
  await page.getByRole("button", { name: "Add a product" }).click();
  const products = page.getByRole("region", { name: "Products" });
  await products.getByRole("textbox", { name: "Name", exact: true }).first().fill("柚子护手霜");
  const price = products.getByRole("textbox", { name: "Price", exact: true }).first();
  await price.fill("六十八");
  await price.blur();
  await expect(products).toContainText("This is no sum.");
  await expect(price).toHaveValue("六十八");
  await price.fill("6.8.5");
  await price.blur();
  await expect(products).toContainText("This is no sum.");
  await price.fill("68.5");
  await price.blur();
  await expect(item(page, "柚子护手霜")).toContainText("¥68.50");

  await item(page, "柚子护手霜").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.locator(".form-item-open").nth(-2)).toContainText("柚子护手霜");
  await page.getByRole("button", { name: "Duplicate: 柚子护手霜" }).click();
  await expect(item(page, "柚子护手霜")).toHaveCount(2);
  await page.getByRole("button", { name: "Archive: 柚子护手霜" }).click();
  await expect(page.locator(".form-item.is-archived")).toContainText("柚子护手霜");
});

test("a table is exported, mended, and brought back; one wrong line stops all of it", async ({ page }) => {
  await open(page, "#/shop");
  const products = page.getByRole("region", { name: "Products" });
  await products.getByText("CSV and spreadsheets").click();
  const download = page.waitForEvent("download");
  await products.getByRole("button", { name: "Export CSV" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.startsWith("\uFEFF")).toBe(true);

  const rows = products.getByRole("textbox", { name: "Paste rows with their heading" });
  await rows.fill("Product ID\tName (Chinese)\tPrice (yuan)\nasatsuyu-150\t朝露 发酵化妆水 150ml\t158\n\t新品\tviel\n");
  await expect(products.getByRole("status").filter({ hasText: "Nothing is imported" })).toBeVisible();
  await expect(products.locator(".form-problems li")).toHaveCount(1);
  await expect(products.locator(".form-problems")).toContainText("3");
  await expect(products.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);

  await rows.fill("Product ID\tName (Chinese)\tPrice (yuan)\nasatsuyu-150\t朝露 发酵化妆水 150ml\t158\n\t新品\t88\n");
  await expect(products.getByRole("status").filter({ hasText: "New: 1, changed: 1" })).toBeVisible();
  await products.getByRole("button", { name: "Import", exact: true }).click();
  await expect(item(page, "新品")).toContainText("¥88");
  await expect(item(page, "朝露 发酵化妆水 150ml")).toContainText("¥158");
  await undo(page).click();
  await expect(item(page, "新品")).toHaveCount(0);

  // What was exported changes nothing when it comes back.
  await rows.fill("");
  await products.locator('input[type="file"]').first().setInputFiles({ name: "products.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(products.getByRole("status").filter({ hasText: "New: 0, changed: 0" })).toBeVisible();
});

test("products are changed in a table, row by row", async ({ page }) => {
  await open(page, "#/shop");
  await page.getByRole("button", { name: "As a table" }).click();
  const price = page.getByRole("textbox", { name: "Price: 朝露 旅行装 50ml", exact: true });
  await price.fill("75");
  await price.press("Tab");
  await page.getByRole("combobox", { name: "State: 朝露 旅行装 50ml" }).selectOption({ label: "sold out" });
  await page.getByRole("button", { name: "One by one" }).click();
  await expect(item(page, "朝露 旅行装 50ml")).toContainText("¥75 · sold out");
});

test("the shop is seen as on another day", async ({ page }) => {
  await open(page, "#/shop");
  await page.getByLabel("As seen on").fill("2027-02-01T12:00");
  await expect(phone(page).locator(".ph-coupon:not(.is-expired)")).toHaveCount(0);
  await page.getByRole("button", { name: "Back to now" }).click();
  await page.getByLabel("As seen on").fill("2026-11-11T20:00");
  await expect(phone(page).locator(".ph-coupon:not(.is-expired)").first()).toBeVisible();
});

test("a shop manager fills a shop from tables, mends what is marked, and a customer's sum is right", async ({ page }) => {
  test.setTimeout(90_000);
  await open(page, "#/shop");
  const products = page.getByRole("region", { name: "Products" });
  // Thirty products in five categories, with three mistakes.
  const rows = ["Product ID,Name (Chinese),Price (yuan),Struck price (yuan),State,Categories,Stock"];
  for (let n = 1; n <= 30; n++) {
    const price = n === 7 ? 0 : 50 + n;
    const struck = n === 9 ? 40 : "";
    const category = n === 11 ? "" : `分类${(n % 5) + 1}`;
    rows.push(`neu-${n},测试商品${n}号,${price},${struck},on sale,${category},100`);
  }
  await products.getByText("CSV and spreadsheets").click();
  await products.locator('.form-table input[type="file"]').setInputFiles({ name: "products.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) });
  await expect(products.getByRole("status").filter({ hasText: "New: 30, changed: 0" })).toBeVisible();
  await products.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.locator(".form-item-open")).toHaveCount(42);

  const found = page.getByRole("region", { name: "Findings" });
  await found.locator("summary").click();
  const go = (text) => found.getByRole("button").filter({ hasText: text });
  await go("测试商品7号").filter({ hasText: /price/i }).first().click();
  const price = products.getByRole("textbox", { name: "Price", exact: true }).first();
  await expect(price).toBeFocused();
  await price.fill("57");
  await price.press("Tab");
  await go("测试商品9号").filter({ hasText: /struck/i }).first().click();
  await expect(products.getByRole("textbox", { name: "Struck price", exact: true })).toBeFocused();
  await products.getByRole("textbox", { name: "Struck price", exact: true }).fill("");
  await page.keyboard.press("Tab");
  await expect(go("测试商品9号").filter({ hasText: /struck/i })).toHaveCount(0);
  await expect(item(page, "测试商品9号")).toBeVisible();

  await part(page, "Coupons").click();
  const coupons = page.getByRole("region", { name: "Coupons" });
  await coupons.getByText("CSV and spreadsheets").click();
  await coupons.getByRole("textbox", { name: "Paste rows with their heading" }).fill(
    ["Name (Chinese)\tKind\tAmount off (yuan)\tThreshold (yuan)\tFrom\tTo", "双十一券\tthreshold\t20\t100\t2026-11-11 00:00\t2026-11-11"].join("\n"),
  );
  await coupons.getByRole("button", { name: "Import", exact: true }).click();
  await expect(item(page, "双十一券")).toBeVisible();

  // A customer on the day of the campaign: twice ¥58 is ¥116, less ¥20, less what the platform takes off.
  await page.getByLabel("As seen on").fill("2026-11-11T20:00");
  await expect(phone(page).locator(".ph-coupon").filter({ hasText: "双十一券" })).not.toHaveClass(/is-expired/);
  await phone(page).getByRole("tab", { name: "分类" }).click();
  await phone(page).getByRole("button", { name: "分类4", exact: true }).click();
  await phone(page).getByRole("button", { name: "加入购物车：测试商品8号" }).click();
  await phone(page).getByRole("button", { name: /^购物车/ }).last().click();
  await phone(page).locator(".ph-stepper button").last().click();
  const total = phone(page).locator(".ph-sums .sum dd");
  await expect(total).toHaveText("¥96");
  await phone(page).getByRole("textbox", { name: /平台优惠/ }).fill("5.5");
  await expect(total).toHaveText("¥90.50");
  await saved(page);
});
