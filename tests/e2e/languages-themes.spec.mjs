// Every screen in every language, light and dark, at every width: readable, accessible, nothing cut off.

import { expectAccessible } from "./support/axe.mjs";
import { expect, ready, test } from "./support/fixtures.mjs";
import { open } from "./support/studio.mjs";

const LANGUAGES = {
  ja: { tag: "ja", kit: "投稿用データ一式", start: "投稿を作る", trash: "ゴミ箱 0", wide: "表示言語" },
  "zh-Hans": { tag: "zh-Hans", kit: "发布包", start: "新建笔记", trash: "回收站 0", wide: "界面语言" },
  en: { tag: "en", kit: "Posting kit", start: "Start a note", trash: "Trash 0", wide: "Language" },
};
const WIDTHS = [320, 768, 1280];
/** Keeps the note, changes it, and compares both. */
async function compare(page) {
  await page.locator("#history-name").press("Enter");
  await page.locator(".history-head .btn").click();
  await page.locator("#field-title").fill("换季护肤三步");
  await page.locator("#field-images-1").press("Delete");
  await page.locator('.ms-head a[href*="history"]').click();
  await page.locator("button.history-line").last().click();
  await page.locator(".history-alike summary").click();
}

const SCREENS = {
  "the first visit": ["#/"],
  "all notes": ["#/notes"],
  "the empty trash": ["#/notes", (page, { trash }) => page.getByRole("button", { name: trash }).click()],
  "the editor": ["#/compose/sample-01"],
  "a video note": ["#/compose/sample-02"],
  "the history of a note": ["#/history/sample-01", compare],
  "the account": ["#/account"],
  "the shop": ["#/shop"],
  "the setup": ["#/setup"],
  "the brands": ["#/workspaces"],
  "the posting kit": ["#/compose/sample-03", (page, { kit }) => page.getByRole("button", { name: kit }).click()],
};

const language = (page, { wide }) => page.getByLabel(wide, { exact: true });

/** Chooses a language and a theme before the studio starts. */
async function choose(page, language, theme) {
  await page.addInitScript(
    ([language, theme]) => {
      localStorage.setItem("akaire.language", language);
      localStorage.setItem("akaire.theme", theme);
    },
    [language, theme],
  );
}

/** Words that stick out of their button, and whether the page can be pushed sideways. */
const overflow = (page) =>
  page.evaluate(() => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const cut = [...document.querySelectorAll("button, a.btn, summary")].filter(
      (button) => seen(button) && !button.closest(".vh") && button.clientWidth > 0 && button.scrollWidth > button.clientWidth + 1,
    );
    return {
      page: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      cut: cut.map((button) => `${button.className}: ${button.textContent.trim()}`),
    };
  });

for (const [name, words] of Object.entries(LANGUAGES)) {
  for (const theme of ["light", "dark"]) {
    for (const [screen, [hash, act]] of Object.entries(SCREENS)) {
      test(`${screen}, ${name}, ${theme}: accessible and nothing cut off at ${WIDTHS.join(", ")} px`, async ({ page }) => {
        await choose(page, words.tag, theme);
        await page.setViewportSize({ width: WIDTHS[0], height: 800 });
        await open(page, hash);
        await expect(page.locator("html")).toHaveAttribute("lang", words.tag);
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
        await act?.(page, words);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await expect.poll(() => overflow(page), { message: `at ${width} px` }).toEqual({ page: 0, cut: [] });
          // As tall as the page, or whatever stays at the bottom of the window covers something that scrolls.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width, height: Math.min(height, 6_000) });
          await expectAccessible(page);
        }
      });
    }
  }
}

test("the language switches at once, everywhere, and is remembered", async ({ page }) => {
  await open(page, "#/compose/sample-01");
  await page.getByLabel("Language", { exact: true }).selectOption("ja");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("heading", { name: "赤入れ" })).toBeVisible();
  await expect(page.locator(".finding").first()).toContainText(/要修正|要注意|助言/);
  await language(page, LANGUAGES.ja).selectOption("zh-Hans");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator(".finding").first()).toContainText(/须修改|注意|建议/);
  await page.reload();
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(language(page, LANGUAGES["zh-Hans"])).toHaveValue("zh-Hans");
});

test("switching the language keeps what is being written, and what can be undone", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Start a note" }).click();
  await page.locator("#field-title").fill("三步保湿");
  await page.getByLabel("Language", { exact: true }).selectOption("ja");
  await expect(page.locator("#field-title")).toHaveValue("三步保湿");
  await page.getByRole("button", { name: "元に戻す：タイトルの入力" }).click();
  await expect(page.locator("#field-title")).toHaveValue("");
});

for (const [locale, tag] of Object.entries({
  "ja-JP": "ja", "zh-CN": "zh-Hans", "zh-SG": "zh-Hans", "en-GB": "en",
})) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`opens in ${tag}`, async ({ page }) => {
      await open(page);
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      await expect(page.getByRole("button", { name: LANGUAGES[tag].start })).toBeVisible();
    });
  });
}

test("light, dark or the system's choice: at once, and remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const key = page.getByRole("button", { name: /^Light or dark: / });
  const light = await paper();
  await expect(key).toHaveAccessibleName("Light or dark: As the system");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await key.click();
  await expect(key).toHaveAccessibleName("Light or dark: Light");
  await expect.poll(paper).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await key.click();
  await expect(key).toHaveAccessibleName("Light or dark: Dark");
  await expect.poll(paper).toBe(dark);
  await page.reload();
  await ready(page);
  await expect.poll(paper).toBe(dark);
});

test("parts in other languages say so, for voices and fonts", async ({ page }) => {
  await open(page, "#/compose/sample-01");
  for (const [id, lang] of [["field-title", "zh-Hans"], ["field-body", "zh-Hans"], ["field-meaning-body", "ja"]]) {
    await expect(page.locator(`#${id}`)).toHaveAttribute("lang", lang);
  }
});

test("whoever wants less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const moving = await page.evaluate(() =>
    document.getAnimations().filter((animation) => animation.playState === "running").map((animation) => animation.animationName),
  );
  expect(moving).toEqual([]);
});

test("every control is large enough for a finger at phone width", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "#/compose/sample-01");
  const small = await page.evaluate(() => {
    const controls = document.querySelectorAll("button, a[href], input:not([type=file]), select, summary");
    return [...controls]
      .filter((control) => control.checkVisibility() && !control.closest(".ph, .phone, .stage") && control.tabIndex >= 0)
      .map((control) => [control, (control.closest("label") ?? control).getBoundingClientRect()])
      // 24 px is what WCAG 2.2 AA asks for; 44 is the house's own aim for whatever is pressed alone.
      .filter(([, box]) => box.width < 24 || box.height < 24)
      .map(([control, box]) => `${control.className} ${Math.round(box.width)}×${Math.round(box.height)}`);
  });
  expect(small).toEqual([]);
});
