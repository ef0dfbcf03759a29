// Input methods: nothing composed is lost, doubled or jumped away from. Chinese and Japanese, in every kind of field.

import { expect, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { addTopic, body, chips, notice, saved, selection, startNote, title } from "./support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ page }) => startNote(page));

const count = (page) => page.locator("#title-meter .count");
const PINYIN = ["n", "ni", "ni h", "ni ha", "ni hao"];
const KANA = ["k", "か", "かん", "かんじ", "漢字"];
const FIELDS = {
  title,
  body,
  "Japanese meaning": (page) => page.getByRole("textbox", { name: "Japanese meaning of the body" }),
  "cover text": (page) => page.getByRole("textbox", { name: "Cover text" }),
};

for (const [name, field] of Object.entries(FIELDS)) {
  test.describe(name, () => {
    test("pinyin and kana arrive once, as they were chosen", async ({ page }) => {
      const keys = await ime(page);
      await field(page).focus();
      await keys.compose(...PINYIN);
      await keys.commit("你好");
      await expect(field(page)).toHaveValue("你好");
      await keys.compose(...KANA);
      await keys.commit("漢字");
      await expect(field(page)).toHaveValue("你好漢字");
      await page.keyboard.type("ok");
      await expect(field(page)).toHaveValue("你好漢字ok");
      await saved(page);
      await page.reload();
      await expect(field(page)).toHaveValue("你好漢字ok");
    });

    test("in the middle of a text it stays in the middle, and so does the caret", async ({ page }) => {
      const keys = await ime(page);
      await field(page).fill("开头结尾");
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await keys.compose("z", "zho", "zhong jian");
      await keys.commit("中间");
      await expect(field(page)).toHaveValue("开头中间结尾");
      expect((await selection(page)).at).toBe(4);
      await keys.compose("d");
      await keys.commit("的");
      await expect(field(page)).toHaveValue("开头中间的结尾");
    });

    test("undo after a composition takes all of it back", async ({ page }) => {
      const keys = await ime(page);
      await field(page).focus();
      await keys.compose(...PINYIN);
      await keys.commit("你好");
      await expect(field(page)).toHaveValue("你好");
      await page.keyboard.press("Control+Z");
      await expect(field(page)).toHaveValue("");
      await page.keyboard.press("Control+Y");
      await expect(field(page)).toHaveValue("你好");
    });
  });
}

test("the meter counts what is being composed", async ({ page }) => {
  const keys = await ime(page);
  await title(page).focus();
  await keys.compose("n", "ni");
  await expect(count(page)).toHaveText("1 / 20");
  await keys.compose("你");
  await expect(count(page)).toHaveText("1 / 20");
  await keys.compose("你好");
  await expect(count(page)).toHaveText("2 / 20");
  await keys.commit("你好");
  await expect(count(page)).toHaveText("2 / 20");
});

test("Enter belongs to the input method while it composes", async ({ page }) => {
  const keys = await ime(page);
  await title(page).focus();
  await keys.compose("n", "ni");
  // As a browser sends it: composing, or with the code of a key that was taken.
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    await title(page).evaluate(
      (field, init) => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...init })),
      init,
    );
  }
  await expect(title(page)).toBeFocused();
  await keys.commit("你");
  await expect(title(page)).toHaveValue("你");
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
});

test("composing over the limit cuts nothing off", async ({ page }) => {
  const keys = await ime(page);
  await title(page).fill("字".repeat(20));
  await title(page).focus();
  await keys.compose("n", "ni hao");
  await keys.commit("你好");
  await expect(title(page)).toHaveValue(`${"字".repeat(20)}你好`);
  await expect(count(page)).toHaveText("22 / 20");
});

test.describe("a chip field", () => {
  const topics = (page) => chips(page, "field-topics");

  test("takes a composed name by Enter, not by the Enter that chooses it", async ({ page }) => {
    const keys = await ime(page);
    await addTopic(page).focus();
    await keys.compose(...PINYIN);
    await addTopic(page).evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true })),
    );
    await expect(topics(page)).toHaveCount(0);
    await keys.commit("你好");
    await expect(addTopic(page)).toHaveValue("你好");
    await page.keyboard.press("Enter");
    await expect(topics(page)).toHaveText(["你好"]);
    await expect(addTopic(page)).toHaveValue("");
  });

  test("a space inside a composition does not break the name", async ({ page }) => {
    const keys = await ime(page);
    await addTopic(page).focus();
    await keys.compose("ni", "ni hao");
    await addTopic(page).evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: " ", isComposing: true, bubbles: true, cancelable: true })),
    );
    await expect(topics(page)).toHaveCount(0);
    await keys.commit("你好");
    await page.keyboard.press("Enter");
    await expect(topics(page)).toHaveText(["你好"]);
  });

  test("Backspace inside a composition removes no chip", async ({ page }) => {
    const keys = await ime(page);
    await addTopic(page).pressSequentially("秋天 ");
    await keys.compose("n");
    await addTopic(page).evaluate((field) =>
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Backspace", isComposing: true, bubbles: true, cancelable: true })),
    );
    await keys.cancel();
    await expect(topics(page)).toHaveText(["秋天"]);
    await expect(notice(page, "")).toHaveCount(0);
  });
});
