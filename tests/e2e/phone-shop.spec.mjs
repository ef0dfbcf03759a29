// The account and the shop on the phone, as somebody tries them out.

import { expect, test } from "./support/fixtures.mjs";
import { open } from "./support/studio.mjs";

const phone = (page) => page.locator(".phone");
const press = (page, name) => phone(page).getByRole("button", { name, exact: true }).first().click();
const tab = (page, name) => phone(page).getByRole("tab", { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.id);

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
});

test("a coupon is claimed, used, and given back", async ({ page }) => {
  await open(page, "#/shop");
  const key = page.locator("#ph-coupon-coupon-pair");
  for (const word of ["领取", "已领取", "已使用", "领取"]) {
    await expect(key).toHaveText(word);
    await key.click();
    await expect(key).toBeFocused();
  }
});

test("the cart comes to an estimate, less what the platform takes off", async ({ page }) => {
  await open(page, "#/shop");
  await tab(page, "推荐").click();
  const add = phone(page).getByRole("button", { name: "加入购物车：朝露 发酵化妆水 150ml" });
  await add.click();
  await page.locator("#ph-cart-bar").click();
  const sheet = phone(page).getByRole("dialog", { name: "购物车" });
  const total = sheet.locator(".ph-estimate b");
  await expect(total).toHaveText("¥168");

  const platform = sheet.getByLabel("平台优惠");
  await platform.fill("12.5");
  await expect(total).toHaveText("¥155.50");
  await platform.fill("abc");
  await expect(platform).toHaveAttribute("aria-invalid", "true");
  await expect(total).toHaveText("¥168");
  await platform.fill("1000");
  await expect(total).toHaveText("¥0");

  const more = sheet.getByRole("button", { name: /^增加一件/ });
  await more.click();
  await expect(more).toBeFocused();
  await expect(sheet.locator(".ph-stepper span")).toHaveText("2");
});

test("sheets lie over sheets, and each gives the focus back", async ({ page }) => {
  await open(page, "#/shop");
  await tab(page, "推荐").click();
  await page.locator("#ph-recommended-asatsuyu-150").click();
  await expect(phone(page).getByRole("dialog", { name: "商品详情" })).toBeVisible();
  await page.locator("#ph-share-1").click();
  const share = phone(page).getByRole("dialog", { name: "分享" });
  await expect(share).toContainText("小程序码／二维码由小红书生成");
  await expect(share).toContainText("168");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("ph-share-1");
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("ph-recommended-asatsuyu-150");
});

test("every tab of the account works, and a note leads back to its card", async ({ page }) => {
  await open(page, "#/account");
  const cards = phone(page).locator(".ph-card");
  await expect(cards.first()).toContainText("置顶");
  const opener = cards.first().getByRole("button");
  const id = await opener.getAttribute("id");
  await opener.click();
  await press(page, "返回");
  await expect.poll(() => focused(page)).toBe(id);
  await tab(page, "合集").click();
  await expect(phone(page).locator(".ph-collect li")).not.toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "商品")).toBeFocused();
  await expect(phone(page).locator(".ph-goods")).not.toHaveCount(0);
  await tab(page, "收藏").click();
  await expect(cards).not.toHaveCount(0);
  await phone(page).getByRole("button", { name: "关注" }).click();
  await expect(phone(page).getByRole("button", { name: "已关注" })).toHaveAttribute("aria-pressed", "true");
});
