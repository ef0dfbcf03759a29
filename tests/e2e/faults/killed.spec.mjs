// F1, F2, F6: a tab, the browser, or the writing tab of two is killed in the middle of writing, also while pictures are
// being added. What was done more than 300 ms before is there afterwards; nothing is there that was not done.
//
// `make faults REPEAT=50` repeats each with other moments of death, and counts.

import { expect, ready, test } from "../support/fixtures.mjs";
import { newProfile, removeProfile, start } from "../support/browser.mjs";
import { body, crash, open, pick, pictures, sampleFile, startNote, title } from "../support/studio.mjs";

const REPEAT = Number(process.env.REPEAT ?? 1);
/** An edit counts as committed when its `input` is this old. */
const COMMITTED = 300;
/** Waits until there is something to lose, then between 0.5 and 2.5 seconds more. */
async function moment(page, { edits }) {
  await expect.poll(() => edits.length, { timeout: 10_000 }).toBeGreaterThan(5);
  await page.waitForTimeout(500 + Math.random() * 2_000);
}

const WORDS = "霜降还没到，洗完脸三分钟就开始绷了。今年我把早上的护肤减到三步：温水打湿棉柔巾轻敷，薄薄一层面霜收尾。";
const FILES = ["koharubi-01.jpg", "koharubi-02.jpg", "koharubi-03.jpg", "koharubi-06.jpg"].map(sampleFile);

test.describe.configure({ timeout: 60_000 * REPEAT });

/** Writes until the page is gone; says what was typed, and when each edit was on the screen. */
function write(page, withPictures) {
  const done = { edits: [], pictures: [] };
  const typing = (async () => {
    for (let index = 0; ; index += 1) {
      const sign = WORDS[index % WORDS.length];
      await page.keyboard.insertText(sign);
      done.edits.push({ sign, at: Date.now() });
      await page.waitForTimeout(15 + Math.random() * 60);
    }
  })().catch(() => {});
  const adding = (async () => {
    for (const [index, file] of withPictures ? FILES.entries() : []) {
      await page.waitForTimeout(Math.random() * 600);
      await pick(page, [file]);
      await pictures(page).nth(index).waitFor();
      done.pictures.push(Date.now());
    }
  })().catch(() => {});
  return { done, ended: Promise.all([typing, adding]) };
}

/** How many edits are missing of those that were committed at the moment of death; what is there must have been typed. */
async function lost(page, { edits, pictures: added }, death) {
  const text = await body(page).inputValue();
  const all = edits.map((edit) => edit.sign).join("");
  // What came in the last moment may be there too: a sign was typed whose edit nobody could note down any more.
  const next = WORDS[edits.length % WORDS.length];
  expect((all + next).startsWith(text), `“${text}” was typed`).toBe(true);
  const committed = edits.filter((edit) => edit.at <= death - COMMITTED).length;
  const shown = added.filter((at) => at <= death - COMMITTED).length;
  await expect(async () => expect(await pictures(page).count()).toBeGreaterThanOrEqual(shown)).toPass({ timeout: 5_000 });
  // Each picture has its bytes.
  for (const picture of await pictures(page).all()) {
    await expect.poll(() => picture.locator("img").evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  }
  return { made: committed + shown, lost: Math.max(0, committed - [...text].length) };
}

function report(fault, results) {
  const sum = (name) => results.reduce((all, result) => all + result[name], 0);
  console.log(`${fault}: ${results.length} runs, ${sum("made")} committed edits, ${sum("lost")} lost`);
  expect(sum("made")).toBeGreaterThan(0);
  expect(sum("lost")).toBe(0);
}

for (const withPictures of [false, true]) {
  const also = withPictures ? " while pictures are being added" : "";

  test(`F1: a tab that is killed${also} loses nothing that was committed`, async ({ context }) => {
    const results = [];
    for (let run = 0; run < REPEAT; run += 1) {
      const page = await context.newPage();
      await startNote(page);
      const address = new URL(page.url()).hash;
      await body(page).focus();
      const { done, ended } = write(page, withPictures);
      await moment(page, done);
      const death = await crash(page);
      await page.close();
      await ended;
      const after = await context.newPage();
      await open(after, address);
      results.push(await lost(after, done, death));
      await after.close();
    }
    report(`F1 a tab killed${also}`, results);
  });

  test(`F2: a browser that is killed${also} loses nothing that was committed`, async ({ baseURL }) => {
    const results = [];
    for (let run = 0; run < REPEAT; run += 1) {
      const problems = [];
      const profile = await newProfile();
      try {
        const before = await start(profile, { problems, baseURL });
        await before.page.goto(baseURL);
        await ready(before.page);
        await before.page.getByRole("button", { name: "Start a note" }).click();
        await expect(title(before.page)).toBeVisible();
        const address = before.page.url();
        await body(before.page).focus();
        const { done, ended } = write(before.page, withPictures);
        await moment(before.page, done);
        const death = Date.now();
        await before.kill();
        await ended;
        const after = await start(profile, { problems, baseURL });
        await after.page.goto(address);
        await ready(after.page);
        await expect(title(after.page)).toBeVisible();
        results.push(await lost(after.page, done, death));
        await after.kill();
      } finally {
        await removeProfile(profile);
      }
      expect(problems, "what no page may do").toEqual([]);
    }
    report(`F2 a browser killed${also}`, results);
  });

  test(`F6: the writing one of two tabs is killed${also}; the other has all of it, and writes on`, async ({ context }) => {
    const results = [];
    for (let run = 0; run < REPEAT; run += 1) {
      const page = await context.newPage();
      await startNote(page);
      const address = new URL(page.url()).hash;
      const other = await context.newPage();
      await open(other, address);
      await expect(body(other)).toHaveJSProperty("readOnly", true);
      await page.bringToFront();
      await body(page).focus();
      const { done, ended } = write(page, withPictures);
      await moment(page, done);
      const death = await crash(page);
      await page.close();
      await ended;
      await expect(body(other)).toHaveJSProperty("readOnly", false, { timeout: 5_000 });
      results.push(await lost(other, done, death));
      const text = await body(other).inputValue();
      await body(other).fill(`${text}写下去`);
      await other.reload();
      await expect(body(other)).toHaveValue(`${text}写下去`);
      await other.close();
    }
    report(`F6 the writing tab killed${also}`, results);
  });
}
