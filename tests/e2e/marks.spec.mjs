// Red-pencil marks: under the words that are meant, whatever is typed around them.

import { expect, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { body, finding, startNote, title } from "./support/studio.mjs";

const OVER = "三步保湿三步保湿三步保湿三步保湿三步保湿";
const marks = (page, field) => page.locator(`.mark-field:has(#${field}) .rp`);

test.beforeEach(({ page }) => startNote(page));

/** Where area and layer lie, and what stands in both. */
const places = (page, field) =>
  page.evaluate((field) => {
    const area = document.getElementById(field);
    const layer = area.previousElementSibling;
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round);
    return { area: box(area.getBoundingClientRect()), layer: box(layer.getBoundingClientRect()), text: layer.textContent.replace("\u200B", ""), value: area.value };
  }, field);

test("what is too long is marked from the first character over the limit, with the number of its finding", async ({ page }) => {
  await title(page).fill(`${OVER}多了`);
  await expect(marks(page, "field-title")).toHaveText(["多了"]);
  await expect(marks(page, "field-title")).toHaveClass(/rp-error/);
  const number = await marks(page, "field-title").getAttribute("data-n");
  await expect(page.locator(`#finding-${Number(number) - 1}`)).toContainText("Title");
  await title(page).fill(OVER);
  await expect(marks(page, "field-title")).toHaveCount(0);
});

test("severities differ by the line, not by colour alone", async ({ page }) => {
  await title(page).fill(`${OVER}多了`);
  await body(page).fill("#换季护肤 三步 **重点** [笑哭]");
  await expect(marks(page, "field-body").filter({ hasText: "换季护肤" })).toHaveClass(/rp-warning/);
  const style = (locator) => locator.evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  expect(await style(marks(page, "field-title").first())).toBe("wavy");
  expect(await style(marks(page, "field-body").filter({ hasText: "换季护肤" }))).toBe("dashed");
  expect(await style(marks(page, "field-body").filter({ hasText: "笑哭" }))).toBe("dotted");
});

for (const [name, width] of [["wide", 1440], ["narrow", 390]]) {
  test(`the layer lies exactly under the text: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const long = `${"霜降还没到，洗完脸三分钟就开始绷了😀。".repeat(30)}\n\n[笑哭]\n${"abc def ".repeat(40)}**重点**\n`;
    await title(page).fill(`${OVER}这一句特别特别长，一行放不下的时候也要对得上`);
    await body(page).fill(long);
    await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toBeVisible();
    for (const field of ["field-title", "field-body"]) {
      const { area, layer, text, value } = await places(page, field);
      expect(layer).toEqual(area);
      expect(text).toBe(value);
      // Their lines break alike: each is as high as its own text, where the grid does not stretch it to the other's.
      const [own, under] = await page.evaluate((field) => {
        const area = document.getElementById(field);
        return [area, area.previousElementSibling].map((box) => {
          box.style.alignSelf = "start";
          return box.getBoundingClientRect().height;
        });
      }, field);
      expect(Math.abs(own - under)).toBeLessThanOrEqual(1);
    }
  });
}

test("marks stay with their words while an input method composes, and nothing of the composition is lost", async ({ page }) => {
  await body(page).fill("三步 [笑哭] 保湿");
  await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toHaveCount(1);
  await body(page).focus();
  await page.keyboard.press("Control+Home");
  const keys = await ime(page);
  await keys.compose("n", "ni", "ni h", "ni hao");
  await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toHaveCount(1);
  expect((await places(page, "field-body")).text).toBe("ni hao三步 [笑哭] 保湿");
  await keys.commit("你好");
  await expect(body(page)).toHaveValue("你好三步 [笑哭] 保湿");
  await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toHaveCount(1);
});

test("F8 walks the findings, Shift+F8 walks back, and the caret brings up what it stands in", async ({ page }) => {
  await title(page).fill(`${OVER}多了`);
  await body(page).fill("三步 [笑哭] 保湿");
  await page.keyboard.press("F8");
  await expect(title(page)).toBeFocused();
  await expect(page.locator("#finding-0")).toHaveClass(/is-active/);
  await expect(marks(page, "field-title")).toHaveClass(/is-active/);
  const count = await page.locator(".ms-margin .finding").count();
  for (let step = 1; step < count; step += 1) await page.keyboard.press("F8");
  await expect(page.locator(`#finding-${count - 1}`)).toHaveClass(/is-active/);
  await page.keyboard.press("F8");
  await expect(page.locator("#finding-0")).toHaveClass(/is-active/);
  await page.keyboard.press("Shift+F8");
  await expect(page.locator(`#finding-${count - 1}`)).toHaveClass(/is-active/);

  await body(page).focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await expect(finding(page, "笑哭").first()).toHaveClass(/is-active/);
});

test("ten thousand characters with a hundred marks take typing, and the marks keep their places", async ({ page }) => {
  const line = "霜降还没到，洗完脸三分钟就开始绷了，今年我把早上的护肤减到三步，温水打湿棉柔巾轻敷，最后薄薄一层面霜收尾，连用两周两颊不再起皮，上妆也服帖了。[笑哭]";
  await body(page).focus();
  // Pasted as a person would: one event, not one a line.
  await page.evaluate((text) => document.execCommand("insertText", false, text), line.repeat(125));
  await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toHaveCount(125);
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("三步保湿");
  await expect(body(page)).toHaveValue(/^三步保湿霜降/);
  await expect(marks(page, "field-body").filter({ hasText: "笑哭" })).toHaveCount(125);
  expect((await places(page, "field-body")).text.startsWith("三步保湿霜降")).toBe(true);
});
