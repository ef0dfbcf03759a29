// What a note leads to: products of the shop, the creator it is made with, a mini program.

import { expect, test } from "./support/fixtures.mjs";
import { finding, open, saved, startNote } from "./support/studio.mjs";

const products = (page) => page.getByLabel("Products", { exact: false }).and(page.locator("select"));
const shown = (page) => page.locator(".phone .ph-offers");
const undoKey = (page) => page.getByRole("button", { name: /^Undo: / });

test.describe("products on a note", () => {
  test("are picked from the shop, shown on its page in order, taken off and brought back", async ({ page }) => {
    await startNote(page);
    await expect(shown(page)).toHaveCount(0);
    await products(page).selectOption({ label: "朝露 发酵化妆水 150ml" });
    await products(page).selectOption({ label: "柿色唇膏 3.2g" });
    await expect(shown(page).getByRole("article")).toHaveCount(2);
    // What scrolls can be scrolled by keys.
    await expect(shown(page)).toHaveAttribute("tabindex", "0");
    await expect(shown(page).getByRole("article").first()).toContainText("朝露 发酵化妆水 150ml");
    await expect(shown(page).getByRole("article").first()).toContainText("¥168");
    await expect(page.locator('label[for="field-products"]')).toContainText("2 / 18");
    // What is picked is not offered again.
    await expect(products(page).locator("option", { hasText: "柿色唇膏 3.2g" })).toHaveCount(0);
    await page.getByRole("button", { name: "Take out 朝露 发酵化妆水 150ml" }).click();
    await expect(shown(page).getByRole("article")).toHaveCount(1);
    await expect(shown(page)).not.toHaveAttribute("tabindex");
    await expect(undoKey(page)).toHaveAttribute("aria-label", "Undo: products of the note");
    await undoKey(page).click();
    await expect(shown(page).getByRole("article")).toHaveCount(2);
    await saved(page);
    await page.reload();
    await expect(shown(page).getByRole("article")).toHaveCount(2);
  });

  test("one that cannot be bought is found, and one that is archived can be taken off by the fix", async ({ page }) => {
    await open(page, "#/compose/sample-06");
    await expect(finding(page, "The product “秋日礼盒")).toContainText("sold out");
    await open(page, "#/shop");
    await page.locator('[id="shop/products/gift-autumn"]').click();
    await page.getByRole("button", { name: "Archive: 秋日礼盒" }).click();
    await saved(page);
    await open(page, "#/compose/sample-06");
    const gone = finding(page, "The shop has no product “秋日礼盒");
    await expect(gone).toBeVisible();
    // It keeps its name where it is picked, and is not offered any more.
    await expect(page.locator(".picks .chip")).toHaveText("秋日礼盒 (archived)");
    await expect(products(page).locator("option", { hasText: "秋日礼盒" })).toHaveCount(0);
    await expect(shown(page)).toHaveCount(0);
    // The editor reads the shop itself, when it is opened first.
    await page.reload();
    await expect(gone).toBeVisible();
    await expect(page.locator(".picks .chip")).toHaveText("秋日礼盒 (archived)");
    await gone.getByRole("button", { name: "Take it off the note" }).click();
    await expect(gone).toHaveCount(0);
    await expect(page.locator('[id^="field-products-"]')).toHaveCount(0);
  });

  test("the finding leads to the product's chip", async ({ page }) => {
    await open(page, "#/compose/sample-06");
    await finding(page, "The product “秋日礼盒").getByRole("button").first().click();
    await expect(page.locator("#field-products-0")).toBeFocused();
  });
});

test("a mini program is diversion under every rule set; the fix leaves it out", async ({ page }) => {
  await startNote(page);
  await page.getByRole("textbox", { name: "Mini program" }).fill("#小程序://小春日/abc");
  for (const set of ["Manual 2021", "Web 2025", "RED today"]) {
    await page.getByRole("button", { name: set, exact: true }).click();
    await expect(finding(page, "A mini program counts as diversion today")).toBeVisible();
  }
  await finding(page, "A mini program").getByRole("button", { name: "Leave it out" }).click();
  await expect(page.getByRole("textbox", { name: "Mini program" })).toHaveValue("");
  await expect(finding(page, "A mini program")).toHaveCount(0);
});

test("a creator is named, and the paid-partnership label asked for", async ({ page }) => {
  await startNote(page);
  await page.getByLabel("Purpose").selectOption({ label: "Creators" });
  await expect(finding(page, "No creator is named")).toBeVisible();
  await page.getByRole("textbox", { name: "Creator (KOL, KOC)" }).fill("阿糯不吃辣");
  await expect(finding(page, "No creator is named")).toHaveCount(0);
  await expect(finding(page, "not marked as a paid partnership")).toBeVisible();
  await page.getByLabel("Paid-partnership label").check();
  await expect(finding(page, "not marked as a paid partnership")).toHaveCount(0);
});

test("a reader goes from the note to the product and puts it into the cart", async ({ page }) => {
  await open(page, "#/account");
  const phone = page.locator(".phone");
  await phone.getByRole("button", { name: /换季脸干/ }).click();
  await phone.locator(".ph-over").getByRole("button", { name: "朝露 发酵化妆水 150ml" }).click();
  const sheet = phone.getByRole("dialog");
  await expect(sheet).toContainText("朝露 发酵化妆水 150ml");
  await sheet.getByRole("button", { name: "加入购物车" }).click();
  await expect(sheet).toContainText("已加入购物车");
  // The way back ends at the card on the note's page.
  await page.keyboard.press("Escape");
  await expect(phone.getByRole("dialog")).toHaveCount(0);
  await expect(phone.locator(".ph-over").getByRole("button", { name: "朝露 发酵化妆水 150ml" })).toBeFocused();
});
