// The whole journey without a mouse.

import { expect, test } from "./support/fixtures.mjs";
import { pngFiles } from "./support/png.mjs";
import { addTopic, body, chips, finding, open, pictures, records, saved, title } from "./support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Presses Tab until this is focused; a person would give up as well. */
async function tabTo(page, target, key = "Tab", most = 120) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluateAll((found) => found.length === 1 && found[0] === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${most} × ${key}: ${target}`);
}

test("start a note, write it, order pictures, apply a fix, hand it over", async ({ page }) => {
  const chosen = page.waitForEvent("filechooser");
  await open(page);
  await tabTo(page, page.getByRole("button", { name: "Start a note" }));
  await page.keyboard.press("Enter");
  await expect(title(page)).toBeVisible();

  await tabTo(page, title(page));
  await page.keyboard.type("三步保湿");
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
  await page.keyboard.type("开头 #秋天 结尾");

  await tabTo(page, addTopic(page));
  await page.keyboard.type("冬天");
  await page.keyboard.press("Enter");
  await expect(chips(page, "field-topics")).toHaveText(["冬天"]);

  await tabTo(page, page.getByRole("button", { name: /Drop pictures here/ }));
  await page.keyboard.press("Enter");
  await (await chosen).setFiles(pngFiles(3));
  await expect(pictures(page)).toHaveCount(3);
  await tabTo(page, pictures(page).nth(0), "Shift+Tab");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(pictures(page).nth(1)).toBeFocused();
  // The cover moved along with its picture; now the first one is to be the cover.
  await expect(pictures(page).nth(1)).toHaveAccessibleName(/· Cover$/);
  await tabTo(page, pictures(page).nth(0), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Make it the cover" }));
  await page.keyboard.press("Space");
  await expect(pictures(page).nth(0)).toHaveAccessibleName(/· Cover$/);
  await saved(page);
  const note = JSON.parse((await records(page, "notes"))[0].json).saved;
  expect(note.media.images.tray.map((item) => item.name)).toEqual(["photo 2.png", "photo 1.png", "photo 3.png"]);

  const inBody = finding(page, "#秋天 in the body");
  await tabTo(page, inBody.getByRole("button").first());
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
  await tabTo(page, inBody.getByRole("button", { name: "Move to topics" }));
  await page.keyboard.press("Enter");
  await expect(body(page)).toHaveValue("开头 结尾");
  await expect(chips(page, "field-topics")).toHaveText(["冬天", "秋天"]);

  await tabTo(page, page.getByRole("button", { name: "Posting kit" }));
  await page.keyboard.press("Enter");
  const kit = page.getByRole("dialog", { name: "Posting kit" });
  await tabTo(page, kit.getByRole("button", { name: "Copy the body" }));
  await page.keyboard.press("Enter");
  await expect(kit.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("开头 结尾");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Posting kit" })).toBeFocused();
});

test("every stop of the Tab key can be seen and has a name", async ({ page }) => {
  await open(page, "#/compose/sample-01");
  await page.keyboard.press("Tab");
  const seen = new Set();
  for (let presses = 0; presses < 90; presses += 1) {
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const style = getComputedStyle(element);
      const holder = [element, element.closest("label, .chip, .sheet, li")].filter(Boolean).map((part) => getComputedStyle(part));
      const box = element.getBoundingClientRect();
      return {
        what: `${element.tagName} ${element.id} ${element.className}`,
        name: element.getAttribute("aria-label") || element.textContent.trim() || element.labels?.[0]?.textContent.trim() || "",
        // The parts inside a date field mark themselves.
        marked: /^date/.test(element.type) || holder.some((part) => part.outlineStyle !== "none" || part.boxShadow !== "none") || style.outlineStyle !== "none",
        inside: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      };
    });
    if (!stop) break;
    seen.add(stop.what);
    expect(stop.name, `${stop.what} has no name`).not.toBe("");
    expect(stop.marked, `${stop.what} shows no focus`).toBe(true);
    expect(stop.inside, `${stop.what} is out of sight`).toBe(true);
    await page.keyboard.press("Tab");
  }
  expect(seen.size).toBeGreaterThan(15);
});

test("undo and redo by keyboard alone, from anywhere", async ({ page }) => {
  await open(page, "#/compose/sample-03");
  await pictures(page).nth(0).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Control+Z");
  await expect(page.getByRole("button", { name: "Redo: move picture" })).toBeEnabled();
  await page.keyboard.press("Control+Shift+Z");
  await expect(page.getByRole("button", { name: "Undo: move picture" })).toBeEnabled();
});
