// What stands in for the studio when it cannot start, or has stopped.

import { expectAccessible } from "./support/axe.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { REFUSED, refuseWasm } from "./support/refused.mjs";

const TITLES = { en: "Akaire could not open", ja: "Akaireを開けませんでした", "zh-CN": "Akaire 没能打开" };

test.use({ allow: REFUSED });

for (const [locale, title] of Object.entries(TITLES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`readable and accessible: ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
      for (const width of [320, 1280]) {
        const context = await browser.newContext({ locale, colorScheme, baseURL, viewport: { width, height: 800 } });
        const page = await context.newPage();
        await refuseWasm(page);
        await page.goto("/");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        await context.close();
      }
    });
  }
}

test("the saved language goes before the browser's", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("akaire.language", "ja"));
  await refuseWasm(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLES.ja);
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
});
