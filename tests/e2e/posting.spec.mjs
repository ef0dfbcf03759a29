// The posting kit: what the person with the phone copies, saves and ticks off.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { png } from "./support/png.mjs";
import { addMention, addTopic, body, finding, open, penciled, pick, pictures, sampleFile, startNote, title } from "./support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const kit = (page) => page.getByRole("dialog", { name: "Posting kit" });
const said = (page) => kit(page).getByRole("status");
const openKit = async (page) => {
  await page.getByRole("button", { name: "Posting kit" }).click();
  await expect(kit(page)).toBeVisible();
};

/** Names and bytes of an archive whose files are stored as they are. */
function unzip(bytes) {
  const files = [];
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [method, size, nameLength, extraLength] = [
      bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28),
    ];
    if (method !== 0) throw new Error("not stored as it is");
    const start = at + 30 + nameLength + extraLength;
    files.push([bytes.toString("utf8", at + 30, at + 30 + nameLength), bytes.subarray(start, start + size)]);
    at = start + size;
  }
  return files;
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), kit(page).getByRole("button", { name }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("title, body and topics are copied one by one, exactly", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步保湿 😀");
  await body(page).fill("第一行\n\n第三行  ");
  await addTopic(page).pressSequentially("秋天 冬天 ");
  await addMention(page).pressSequentially("小春日 ");
  await openKit(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [key, text] of [
    ["Copy the title", "三步保湿 😀"],
    ["Copy the body", "第一行\n\n第三行  "],
    ["Copy #冬天", "冬天"],
    ["Copy @小春日", "小春日"],
  ]) {
    await kit(page).getByRole("button", { name: key }).click();
    await expect(said(page)).toHaveText("Copied");
    await expect.poll(copied).toBe(text);
  }
});

test("the steps stand in the order of publishing", async ({ page }) => {
  await open(page, "#/compose/sample-03");
  await openKit(page);
  await expect(kit(page).locator(".kit-steps h3")).toHaveText([
    "Choose pictures or video", "Title", "Body", "Topics", "Mentions", "Before publishing",
  ]);
});

test("topics say that they must be picked in the app, and can be ticked off", async ({ page }) => {
  await open(page, "#/compose/sample-03");
  await openKit(page);
  await expect(kit(page)).toContainText("Pasted #topics are dead text. Pick each one from the app's list");
  const tick = kit(page).getByRole("checkbox", { name: "#空瓶记" });
  await tick.check();
  await expect(tick).toBeChecked();
  await expect(kit(page).locator(".kit-names .is-done")).toHaveCount(1);
});

test("pictures come as one archive, numbered in order, byte for byte", async ({ page }) => {
  const files = [["b 10.png", png(1)], ["b 2.png", png(2)], ["图三?.png", png(3)]];
  await startNote(page);
  await title(page).fill("三步/保湿?");
  await pick(page, files.map(([name, buffer]) => ({ name, mimeType: "image/png", buffer })));
  await expect(pictures(page)).toHaveCount(3);
  await pictures(page).nth(2).focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await openKit(page);
  await expect(kit(page)).toContainText("3 pictures, numbered from 01_");
  const { name, bytes } = await download(page, "Save the pictures");
  expect(name).toBe("三步保湿.zip");
  const packed = unzip(bytes);
  expect(packed.map(([name]) => name)).toEqual(["01_b 2.png", "02_图三-.png", "03_b 10.png"]);
  expect(packed.map(([, bytes], index) => bytes.equals(png([2, 3, 1][index])))).toEqual([true, true, true]);
  await expect(said(page)).toHaveText("Saved “三步保湿.zip”.");
});

test("the sample's pictures come along as well", async ({ page }) => {
  await open(page, "#/compose/sample-03");
  await openKit(page);
  const packed = unzip((await download(page, "Save the pictures")).bytes);
  expect(packed.map(([name]) => name)).toEqual(["01_koharubi-11.jpg", "02_koharubi-10.jpg", "03_koharubi-07.jpg"]);
  expect(packed[1][1].equals(readFileSync(sampleFile("koharubi-10.jpg")))).toBe(true);
});

test("a video comes as it is", async ({ page }) => {
  await open(page, "#/compose/sample-02");
  await openKit(page);
  const { name, bytes } = await download(page, "Save the video");
  expect(name).toBe("koharubi-06.mp4");
  expect(bytes.equals(readFileSync(sampleFile("koharubi-06.mp4")))).toBe(true);
});

test("what is still open is listed, and what is settled is not", async ({ page }) => {
  await open(page, "#/compose/sample-01");
  await penciled(page);
  const findings = await page.locator(".ms-margin .finding").count();
  expect(findings).toBeGreaterThan(0);
  await openKit(page);
  await expect(kit(page).locator(".kit-open li")).toHaveCount(findings);
  await expect(kit(page).locator(".kit-open")).toContainText("Picture 5 is in GIF format");
  await page.keyboard.press("Escape");
  await page.locator("#field-images-4").focus();
  await page.keyboard.press("Delete");
  await expect(finding(page, "Picture 5 is in GIF format")).toHaveCount(0);
  await openKit(page);
  await expect(kit(page).locator(".kit-open")).not.toContainText("GIF");
});

test("labels and the timed publish are listed to be switched on", async ({ page }) => {
  await startNote(page);
  await page.getByLabel("Timed publish", { exact: true }).fill("2026-12-31T23:30");
  await page.getByLabel("AI label").check();
  await openKit(page);
  await expect(kit(page)).toContainText("Turn the AI label on");
  await expect(kit(page)).toContainText("Timed publish: 12/31 23:30 in Beijing, 1/1 00:30 in Tokyo");
  await expect(kit(page)).not.toContainText("paid-partnership");
});

test("an empty note can be handed over too", async ({ page }) => {
  await startNote(page);
  await openKit(page);
  await expect(kit(page)).toContainText("There are no pictures or video yet.");
  await expect(kit(page).getByRole("button", { name: "Save the pictures" })).toHaveCount(0);
  await expect(kit(page)).toContainText("(empty)");
  await expect(kit(page)).toContainText("Nothing to set.");
});

test("Escape and the cross close it, and the keyboard is back where it was", async ({ page }) => {
  await startNote(page);
  const key = page.getByRole("button", { name: "Posting kit" });
  await key.focus();
  await page.keyboard.press("Enter");
  await expect(kit(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => !!document.activeElement.closest("dialog"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(kit(page)).toBeHidden();
  await expect(key).toBeFocused();
  await page.keyboard.press("Enter");
  await kit(page).getByRole("button", { name: "Close" }).click();
  await expect(kit(page)).toBeHidden();
  await expect(key).toBeFocused();
});

test.describe("where copying is not allowed", () => {
  test.use({ permissions: [] });

  test("it says so, and the text can be selected", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await startNote(page);
    await title(page).fill("三步");
    await openKit(page);
    await kit(page).getByRole("button", { name: "Copy the title" }).click();
    await expect(said(page)).toHaveText("Copying failed. Select the text and copy it.");
    await expect(kit(page).locator("pre").first()).toHaveText("三步");
  });
});
