// The red pencil on the phone: what a finding is about is marked where the phone shows it.

import { expect, test } from "./support/fixtures.mjs";
import { body, open, startNote, title } from "./support/studio.mjs";

const phone = (page) => page.locator(".phone");
const marked = (page, place) => phone(page).locator(`[data-place~="${place}"]`);
const key = (page) => page.getByRole("button", { name: "Marks", exact: true });

test("a note's title and body are marked while something is said of them", async ({ page }) => {
  await startNote(page);
  await title(page).fill("字".repeat(21));
  await body(page).fill("加微信领小样");
  await expect(marked(page, "field-title")).toHaveAttribute("data-marked", "error");
  await expect(marked(page, "field-body")).toHaveAttribute("data-marked", "warning");
  await title(page).fill("字".repeat(20));
  await expect(marked(page, "field-title")).not.toHaveAttribute("data-marked");
  await key(page).click();
  await expect(key(page)).toHaveAttribute("aria-pressed", "false");
  await expect(phone(page).locator("[data-marked]")).toHaveCount(0);
  await key(page).click();
  await expect(marked(page, "field-body")).toHaveAttribute("data-marked", "warning");
});

test("the profile's name is marked when it is too short", async ({ page }) => {
  await open(page, "#/account");
  await expect(marked(page, "account/name")).not.toHaveAttribute("data-marked");
  await page.locator('[id="account/name"]').fill("春");
  await expect(marked(page, "account/name")).toHaveAttribute("data-marked", "error");
});

test("a product is marked at its price, on the tab while it is not shown", async ({ page }) => {
  await open(page, "#/shop");
  await page.locator('[id="shop/products/yahan-40"]').click();
  await page.locator('[id="shop/products/yahan-40/price"]').fill("0");
  await page.locator('[id="shop/products/yahan-40/price"]').blur();
  await expect(marked(page, "shop/products")).toHaveAttribute("data-marked", "error");
  await phone(page).getByRole("tab", { name: "推荐" }).click();
  await expect(marked(page, "shop/products/yahan-40/price")).toHaveAttribute("data-marked", "error");
  // Another product's price is not.
  await expect(marked(page, "shop/products/momen-100/price")).not.toHaveAttribute("data-marked");
});
