// A shop of a thousand products: all of them can be reached, what is said of the last one leads to it, and nothing is lost.

import { bigShop } from "./support/big-shop.mjs";
import { expect, ready, test } from "./support/fixtures.mjs";
import { open, records, saved } from "./support/studio.mjs";

const LAST = "neu-1000";
const NAME = "1000号";

const phone = (page) => page.locator(".phone");
const items = (page) => page.locator(".form-item-open");
const found = (page) => page.getByRole("region", { name: "Findings" });
const said = (page, text) => found(page).getByRole("button").filter({ hasText: text });
const field = (page, member) => page.locator(`[id="shop/products/${LAST}/${member}"]`);

/** Opens the shop screen with this shop stored. */
async function openShop(page, shop) {
  await open(page, "#/account");
  await page.evaluate(
    (json) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire");
        request.onsuccess = () => {
          const put = request.result.transaction("meta", "readwrite").objectStore("meta").put(json, "shop");
          put.onsuccess = () => (request.result.close(), resolve());
          put.onerror = reject;
        };
      }),
    JSON.stringify({ format: 1, saved: shop }),
  );
  await page.goto("/#/shop");
  await page.reload();
  await ready(page);
  await expect(page.locator('[id="shop/products/neu-1"]')).toBeVisible();
}

/** The shop as it is stored. */
const stored = async (page) => {
  const all = (await records(page, "meta")).map((json) => JSON.parse(json).saved);
  return all.find((saved) => saved?.products);
};

test("every product can be reached, in the form and on the phone", async ({ page }) => {
  test.setTimeout(90_000);
  await openShop(page, bigShop(1000));
  const more = page.locator(".form-more");
  while (await more.isVisible()) await more.click();
  await expect(items(page)).toHaveCount(1000);
  await expect(items(page).last()).toContainText(NAME);

  await phone(page).getByRole("tab", { name: "分类" }).click();
  await expect(page.locator("#ph-shelf-neu-1")).toBeVisible();
  // As often as it grows, to its end.
  await phone(page).locator(".ph-rows").evaluate(async (list) => {
    for (let height = 0; height < list.scrollHeight; ) {
      height = list.scrollHeight;
      list.scrollTop = height;
      for (let frames = 0; frames < 30 && list.scrollHeight === height; frames++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }
  });
  await expect(phone(page).locator(".ph-rows article")).toHaveCount(1000);
  await expect(page.locator(`#ph-shelf-${LAST}`)).toBeVisible();
});

test("what is said of the thousandth product leads to its field, and what is mended there is kept", async ({ page }) => {
  const shop = bigShop(1000);
  shop.products[999].price = 0;
  shop.products[999].variants = [];
  await openShop(page, shop);
  await found(page).locator("summary").click();
  await said(page, NAME).filter({ hasText: /price/i }).first().click();
  await expect(field(page, "price")).toBeFocused();
  // The list was not drawn up to there.
  expect(await items(page).count()).toBeLessThan(100);
  await field(page, "price").fill("88");
  await page.keyboard.press("Tab");
  await expect(said(page, NAME).filter({ hasText: /price/i })).toHaveCount(0);

  // It moves past others that are not drawn, and keeps the focus.
  const opener = page.locator(`[id="shop/products/${LAST}"]`);
  await opener.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(opener).toBeFocused();
  await saved(page);
  const kept = (await stored(page)).products;
  expect(kept).toHaveLength(1000);
  expect(kept.at(-2)).toMatchObject({ id: LAST, price: 8800 });

  await page.reload();
  await ready(page);
  await expect(page.locator('[id="shop/products/neu-1"]')).toBeVisible();
  await expect(found(page)).not.toContainText(NAME);
});

test("what is said is said of the newest state", async ({ page }) => {
  await openShop(page, bigShop(1000));
  await items(page).first().click();
  const name = page.locator('[id="shop/products/neu-1/name"]');
  const finding = page.locator(".form-found summary");
  for (const text of ["国家级", "朝露", "国家级面霜", "朝露 化妆水 国家级"]) await name.fill(text);
  await expect(finding).toBeVisible();
  // Typed faster than a check of all takes.
  for (const text of ["最", "最好的", "最", "朝露", "国家级", "朝露 化妆水"]) await name.fill(text);
  await expect(finding).toBeHidden();
  await page.waitForTimeout(300);
  await expect(finding).toBeHidden();
  await expect(name).toHaveValue("朝露 化妆水");
});

test("whoever leaves right after a change loses nothing", async ({ page, context }) => {
  await openShop(page, bigShop(1000));
  // From the first write on it is known that the shop is large, and that writes are gathered.
  await items(page).first().click();
  await page.locator('[id="shop/products/neu-1/note"]').fill("第一次");
  await saved(page);
  await page.locator('[id="shop/products/neu-1/note"]').fill("最后一次");
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await open(again, "#/shop");
  await expect(async () => expect((await stored(again)).products[0].note.zh).toBe("最后一次")).toPass();
});
