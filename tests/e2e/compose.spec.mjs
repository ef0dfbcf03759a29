// Writing a note: counting, findings, fixes, topics, dates.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import {
  addMention,
  addTopic,
  body,
  chips,
  finding,
  open,
  paste,
  pick,
  pictures,
  sampleFile,
  saved,
  selection,
  startNote,
  title,
} from "./support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const ten = readFileSync(sampleFile("koharubi-07.jpg"));
const meter = (page) => page.locator("#title-meter");
const count = (page) => meter(page).locator(".count");
const undoKey = (page) => page.getByRole("button", { name: /^Undo: |^Nothing to undo/ });
const redoKey = (page) => page.getByRole("button", { name: /^Redo: |^Nothing to redo/ });

test("a first visit shows a finished brand, whose first note has findings", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The red pencil for your RED posts");
  await page.getByRole("link", { name: "Open the sample" }).click();
  await expect(title(page)).toHaveValue("换季脸干？我的3步保湿早课，10分钟搞定");
  await expect(finding(page, "Picture 5 is in GIF format")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("换季脸干？我的3步保湿早课，10分钟搞定");
});

test("a changed sample can be brought back", async ({ page }) => {
  await open(page, "#/compose/sample-03");
  const before = await title(page).inputValue();
  await title(page).fill("别的");
  await page.getByRole("button", { name: "Restore the sample" }).click();
  await expect(title(page)).toHaveValue(before);
});

test("an own note is listed, opened again and deleted; the deletion can be undone", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步保湿");
  await page.getByRole("link", { name: "Akaire: start" }).click();
  await page.getByRole("link", { name: "三步保湿" }).click();
  await expect(title(page)).toHaveValue("三步保湿");
  await page.getByRole("link", { name: "Akaire: start" }).click();
  await page.getByRole("button", { name: "Delete “三步保湿”" }).click();
  await expect(page.getByRole("link", { name: "三步保湿" })).toHaveCount(0);
  await undoKey(page).click();
  await expect(page.getByRole("link", { name: "三步保湿" })).toBeVisible();
});

test.describe("the title's meter", () => {
  test.beforeEach(({ page }) => startNote(page));

  for (const [text, said] of [
    ["三步保湿", "4 / 20"],
    ["SPF50", "2.5 → 3 / 20"],
    ["保湿abcd", "4 / 20"],
    ["😀", "2 / 20"],
    ["👨‍👩‍👧", "8 / 20"],
    ["字".repeat(20), "20 / 20"],
    ["", "0 / 20"],
  ]) {
    test(`counts ${JSON.stringify(text)} as RED does: ${said}`, async ({ page }) => {
      await title(page).fill(text);
      await expect(count(page)).toHaveText(said);
      await expect(count(page)).not.toHaveClass(/is-over/);
      await expect(meter(page).locator(".cell-over")).toHaveCount(0);
    });
  }

  test("over the limit it goes on counting, in red cells, and nothing is cut off", async ({ page }) => {
    const text = `${"字".repeat(20)}ab😀`;
    await title(page).fill(text);
    await expect(count(page)).toHaveText("23 / 20");
    await expect(count(page)).toHaveClass(/is-over/);
    await expect(meter(page).locator(".cell-over")).toHaveCount(3);
    await expect(title(page)).toHaveValue(text);
    await expect(finding(page, "Title counts 23 of 20")).toContainText("Cut 3 more");
  });

  test("a page translator leaves the numbers alone", async ({ page }) => {
    await expect(count(page)).toHaveAttribute("translate", "no");
    await expect(page.locator("#body-counts")).toHaveAttribute("translate", "no");
  });
});

test.describe("findings", () => {
  test.beforeEach(({ page }) => startNote(page));

  test("appear while typing, in the order of their places, and go when the cause is gone", async ({ page }) => {
    await title(page).fill("字".repeat(21));
    await body(page).fill("开头 #秋天 中间 #冬天 结尾");
    const messages = page.locator(".ms-margin .finding h3");
    await expect(finding(page, "#冬天 in the body")).toBeVisible();
    const order = (await messages.allTextContents()).map((text) => text.replace(/^(Error|Warning|Advice)/, "").trim());
    const places = ["Title counts", "Body has", "#秋天 in the body", "#冬天 in the body", "No picture"];
    expect(order.filter((text) => places.some((place) => text.startsWith(place)))).toEqual(
      places.map((place) => expect.stringContaining(place)),
    );
    await expect(page.locator(".ms-margin .finding .sev").first()).toHaveText("1");
    await title(page).fill("字".repeat(20));
    await expect(finding(page, "Title counts")).toHaveCount(0);
  });

  test("say what, why, what to do and where it is known from", async ({ page }) => {
    await title(page).fill("字".repeat(21));
    const card = finding(page, "Title counts 21 of 20");
    await expect(card).toContainText("RED counts a Chinese character as 1");
    await expect(card).toContainText("Cut 1 more");
    await expect(card.locator(".src").first()).toContainText(/seen \d{4}(-\d\d-\d\d)? · (high|medium|low) confidence/);
  });

  test("a click on one selects its place in the text", async ({ page }) => {
    await body(page).fill("开头😀 #秋天 结尾");
    await finding(page, "#秋天 in the body").getByRole("button").first().click();
    await expect.poll(() => selection(page)).toEqual({ id: "field-body", text: "#秋天", at: 5 });
    await expect(finding(page, "#秋天 in the body")).toHaveClass(/is-active/);
  });

  test("a fix fixes; undo takes it back, by button and by Ctrl+Z; redo does it again", async ({ page }) => {
    const before = "开头 #秋天 结尾";
    await body(page).fill(before);
    await finding(page, "#秋天 in the body").getByRole("button", { name: "Delete from body" }).click();
    await expect(body(page)).toHaveValue("开头 结尾");
    await expect(finding(page, "#秋天 in the body")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo: suggested fix" }).click();
    await expect(body(page)).toHaveValue(before);
    await page.getByRole("button", { name: "Redo: suggested fix" }).click();
    await expect(body(page)).toHaveValue("开头 结尾");
    await body(page).focus();
    await page.keyboard.press("Control+Z");
    await expect(body(page)).toHaveValue(before);
    await page.keyboard.press("Control+Shift+Z");
    await expect(body(page)).toHaveValue("开头 结尾");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Y");
    await expect(body(page)).toHaveValue("开头 结尾");
    // Everything, back to the empty note; then nothing is left to take back.
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Z");
    await expect(body(page)).toHaveValue("");
  });

  test("a fix leaves the keyboard where one can go on", async ({ page }) => {
    await body(page).fill("开头 #秋天 结尾");
    await finding(page, "#秋天 in the body").getByRole("button", { name: "Delete from body" }).press("Enter");
    await expect(finding(page, "#秋天 in the body")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Findings" })).toBeFocused();
  });

  test("keep the keyboard's place while nothing new is said", async ({ page }) => {
    await body(page).fill("开头 #秋天 结尾");
    const fix = finding(page, "#秋天 in the body").getByRole("button", { name: "Delete from body" });
    await fix.focus();
    // A change elsewhere that no rule minds.
    await page.evaluate(() => {
      const box = document.getElementById("field-plannedDate");
      box.value = "2026-12-01";
      box.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await expect(page.getByRole("button", { name: "Undo: planned date" })).toBeVisible();
    await expect(fix).toBeFocused();
  });

  test("undo works wherever the keyboard is, not only in a text", async ({ page }) => {
    await body(page).fill("开头 #秋天 结尾");
    await finding(page, "#秋天 in the body").getByRole("button", { name: "Delete from body" }).click();
    await expect(body(page)).toHaveValue("开头 结尾");
    await page.getByRole("button", { name: "New note" }).focus();
    await page.keyboard.press("Control+Z");
    await expect(body(page)).toHaveValue("开头 #秋天 结尾");
    await page.keyboard.press("Control+Y");
    await expect(body(page)).toHaveValue("开头 结尾");
  });
});

test("a line break pasted into the title stays, is found, and its fix makes one line", async ({ page }) => {
  await startNote(page);
  await title(page).focus();
  await paste(page, "三步\n保湿");
  await expect(title(page)).toHaveValue("三步\n保湿");
  const card = finding(page, "Line break in the title");
  await card.getByRole("button").first().click();
  await expect.poll(() => selection(page)).toEqual({ id: "field-title", text: "\n", at: 2 });
  await card.getByRole("button", { name: "Replace with a space" }).click();
  await expect(title(page)).toHaveValue("三步 保湿");
});

test("Enter in the title goes on to the body; Shift+Enter does what was asked for", async ({ page }) => {
  await startNote(page);
  await title(page).pressSequentially("三步");
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
  await expect(title(page)).toHaveValue("三步");
  await body(page).pressSequentially("一\n二");
  await expect(body(page)).toHaveValue("一\n二");
});

test("typing in the middle keeps the caret there", async ({ page }) => {
  await startNote(page);
  await body(page).fill("开头结尾");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("，中间，");
  await expect(body(page)).toHaveValue("开头，中间，结尾");
});

test.describe("topics", () => {
  test.beforeEach(({ page }) => startNote(page));
  const topics = (page) => chips(page, "field-topics");

  test("are added by Enter, by space and by leaving the field; hash signs are dropped", async ({ page }) => {
    await addTopic(page).pressSequentially("秋天");
    await page.keyboard.press("Enter");
    await addTopic(page).pressSequentially("#冬天 春");
    await title(page).focus();
    await expect(topics(page)).toHaveText(["秋天", "冬天", "春"]);
    await expect(addTopic(page)).toHaveValue("");
  });

  test("several pasted at once become one each", async ({ page }) => {
    await addTopic(page).focus();
    await paste(page, "#秋天 ＃冬天 #春天，夏天");
    await page.keyboard.press("Enter");
    await expect(topics(page)).toHaveText(["秋天", "冬天", "春天", "夏天"]);
  });

  test("can be removed by their button and by Backspace, and brought back", async ({ page }) => {
    await addTopic(page).pressSequentially("一 二 三 ");
    await page.getByRole("button", { name: "Remove #二" }).click();
    await expect(topics(page)).toHaveText(["一", "三"]);
    await addTopic(page).press("Backspace");
    await expect(topics(page)).toHaveText(["一"]);
    await undoKey(page).click();
    await undoKey(page).click();
    await expect(topics(page)).toHaveText(["一", "二", "三"]);
  });

  test("removing one by keyboard does not throw the keyboard out of the list", async ({ page }) => {
    await addTopic(page).pressSequentially("一 二 三 ");
    await page.getByRole("button", { name: "Remove #二" }).press("Enter");
    await expect(topics(page)).toHaveText(["一", "三"]);
    await expect.poll(() => page.evaluate(() => !!document.activeElement.closest(".topics"))).toBe(true);
  });

  test("given twice are found, marked, and the fix takes one out", async ({ page }) => {
    await addTopic(page).pressSequentially("秋天 冬天 秋天 ");
    await expect(page.locator("#field-topics-2")).toHaveClass(/is-(error|warning)/);
    await page.getByRole("button", { name: "Remove duplicate" }).click();
    await expect(topics(page)).toHaveText(["秋天", "冬天"]);
  });

  test("more than ten are counted, kept and found", async ({ page }) => {
    await addTopic(page).pressSequentially("一 二 三 四 五 六 七 八 九 十 十一 ");
    await expect(topics(page)).toHaveCount(11);
    await expect(page.getByText("11 / 10")).toHaveClass(/is-over/);
    await expect(finding(page, "11 topics, limit 10")).toBeVisible();
  });

  test("one written in the body can be moved to the list", async ({ page }) => {
    await body(page).fill("开头 #秋天 结尾");
    await finding(page, "#秋天 in the body").getByRole("button", { name: "Move to topics" }).click();
    await expect(body(page)).toHaveValue("开头 结尾");
    await expect(topics(page)).toHaveText(["秋天"]);
    await undoKey(page).click();
    await expect(body(page)).toHaveValue("开头 #秋天 结尾");
    await expect(topics(page)).toHaveCount(0);
  });

  test("a paste too long for any topic is refused, and nothing is lost", async ({ page }) => {
    await addTopic(page).pressSequentially("秋");
    await paste(page, "长".repeat(100_001));
    await expect(page.locator(".notice")).toContainText("100001 characters");
    await expect(addTopic(page)).toHaveValue("秋");
  });
});

test("mentions are added without their sign, and impossible names are found", async ({ page }) => {
  await startNote(page);
  await addMention(page).pressSequentially("@小春日");
  await page.keyboard.press("Enter");
  await expect(chips(page, "field-mentions")).toHaveText(["小春日"]);
  await addMention(page).pressSequentially("一");
  await page.keyboard.press("Enter");
  await expect(finding(page, "Nickname has 1 characters")).toBeVisible();
  await page.getByRole("button", { name: "Remove @一" }).click();
  await expect(finding(page, "Nickname has 1 characters")).toHaveCount(0);
});

test("the rule set decides: ten pictures are one too many for the manual and fine today", async ({ page }) => {
  await startNote(page);
  await page.getByRole("button", { name: "RED today" }).click();
  await pick(page, Array.from({ length: 10 }, (_, index) => ({
    name: `${index + 1}.jpg`,
    mimeType: "image/jpeg",
    buffer: Buffer.concat([ten, Buffer.from(`${index}`)]),
  })));
  await expect(pictures(page)).toHaveCount(10);
  await expect(page.getByText("10 / 18")).toBeVisible();
  await expect(finding(page, "the limit is")).toHaveCount(0);
  await page.getByRole("button", { name: "Manual 2021" }).click();
  await expect(page.getByText("10 / 9", { exact: true })).toHaveClass(/is-over/);
  await expect(finding(page, "10 pictures, the limit is 9")).toContainText("passes under");
  await expect(pictures(page)).toHaveCount(10);
  await page.reload();
  await expect(page.getByRole("button", { name: "Manual 2021" })).toHaveAttribute("aria-pressed", "true");
});

test.describe("dates", () => {
  // Monday noon in Tokyo, 11:00 in Beijing.
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime("2026-11-23T03:00:00Z");
    await startNote(page);
  });
  const timed = (page) => page.getByLabel("Timed publish", { exact: true });

  test("a timed publish is typed on Beijing's clock and shown on Tokyo's, an hour later", async ({ page }) => {
    await timed(page).fill("2026-11-24T23:30");
    await expect(page.locator(".tokyo")).toHaveText("11/25 00:30 JST Tokyo");
    await expect(finding(page, "publish time")).toHaveCount(0);
    await page.reload();
    await expect(timed(page)).toHaveValue("2026-11-24T23:30");
    await page.getByRole("button", { name: "Clear", exact: true }).click();
    await expect(timed(page)).toHaveValue("");
    await expect(page.locator(".tokyo")).toHaveCount(0);
  });

  for (const [when, at, said] of [
    ["in the past", "2026-11-23T10:59", "The publish time has passed"],
    ["too soon", "2026-11-23T11:59", "The publish time is too soon"],
    ["too far ahead", "2026-12-07T11:01", "The publish time is too far ahead"],
  ]) {
    test(`a timed publish ${when} is an error`, async ({ page }) => {
      await timed(page).fill(at);
      await expect(finding(page, said).locator(".sev-error")).toBeVisible();
    });
  }

  for (const at of ["2026-11-23T12:00", "2026-12-07T11:00"]) {
    test(`a timed publish on the edge of the window passes: ${at}`, async ({ page }) => {
      await timed(page).fill(at);
      await expect(page.locator(".tokyo")).toBeVisible();
      await expect(finding(page, "publish time")).toHaveCount(0);
    });
  }

  test("the planned date is a plan only: no rule speaks of it", async ({ page }) => {
    await page.getByLabel("Planned date", { exact: true }).fill("2020-01-01");
    await expect(undoKey(page)).toHaveAccessibleName("Undo: planned date");
    await expect(finding(page, "publish time")).toHaveCount(0);
    await page.reload();
    await expect(page.getByLabel("Planned date", { exact: true })).toHaveValue("2020-01-01");
  });
});

test("purpose and labels are kept", async ({ page }) => {
  await startNote(page);
  await page.getByLabel("Purpose").selectOption({ label: "Campaign" });
  await page.getByLabel("Paid-partnership label").check();
  await page.getByLabel("AI label").check();
  await page.getByLabel("Paid-partnership label").uncheck();
  await page.getByRole("textbox", { name: "Cover text" }).fill("换季早课");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Purpose")).toHaveValue("campaign");
  await expect(page.getByLabel("Paid-partnership label")).not.toBeChecked();
  await expect(page.getByLabel("AI label")).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Cover text" })).toHaveValue("换季早课");
});

test("switching the kind keeps the other media aside", async ({ page }) => {
  await startNote(page);
  await pick(page, [sampleFile("koharubi-01.jpg"), sampleFile("koharubi-02.jpg")]);
  await expect(pictures(page)).toHaveCount(2);
  const kind = page.getByRole("group", { name: "Kind of note" });
  await kind.getByRole("button", { name: "Video" }).click();
  await expect(pictures(page)).toHaveCount(0);
  await expect(finding(page, "No video yet")).toBeVisible();
  await kind.getByRole("button", { name: "Images" }).click();
  await expect(pictures(page)).toHaveCount(2);
});

test("what is typed is on the phone at once", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步保湿");
  await body(page).fill("温水打湿");
  const phone = page.getByRole("complementary", { name: "Preview" });
  await expect(phone).toContainText("三步保湿");
  await expect(phone).toContainText("温水打湿");
});

test("a note that is not there says so and leads back", async ({ page }) => {
  await open(page, "#/compose/nowhere");
  await expect(page.getByText("This note is not here")).toBeVisible();
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("at phone width the findings come one by one, and a click leads to the text", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startNote(page);
  await title(page).fill("三步\n保湿");
  const sheet = page.getByRole("complementary", { name: "Findings" });
  await sheet.getByRole("button", { name: /^Findings/ }).click();
  await sheet.getByRole("button", { name: /Line break in the title/ }).click();
  await expect.poll(() => selection(page)).toEqual({ id: "field-title", text: "\n", at: 2 });
  await sheet.getByRole("button", { name: "Replace with a space" }).click();
  await expect(title(page)).toHaveValue("三步 保湿");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("三步 保湿");
  await expect(title(page)).toBeHidden();
});
