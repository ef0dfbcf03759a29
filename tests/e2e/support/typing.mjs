// Somebody who writes while something happens: what was typed, when it was on the screen, and what of it is left.

import { COMMITTED } from "./repeat.mjs";
import { expect } from "./fixtures.mjs";
import { body, pick, pictures, sampleFile } from "./studio.mjs";

const WORDS = "霜降还没到，洗完脸三分钟就开始绷了。今年我把早上的护肤减到三步：温水打湿棉柔巾轻敷，薄薄一层面霜收尾。";
const FILES = ["koharubi-01.jpg", "koharubi-02.jpg", "koharubi-03.jpg", "koharubi-06.jpg"].map(sampleFile);

/**
 * Types into the focused field until the page is gone or `stop` is called, and adds pictures meanwhile if that is wished.
 * @returns what was done so far, and a way to stop and wait for the last of it
 */
export function write(page, random, { withPictures = false } = {}) {
  const done = { edits: [], pictures: [] };
  let stopped = false;
  const typing = (async () => {
    for (let index = 0; !stopped; index += 1) {
      const sign = WORDS[index % WORDS.length];
      await page.keyboard.insertText(sign);
      done.edits.push({ sign, at: Date.now() });
      await page.waitForTimeout(random.between(15, 75));
    }
  })();
  const adding = (async () => {
    for (const [index, file] of withPictures ? FILES.entries() : []) {
      if (stopped) return;
      await page.waitForTimeout(random.between(0, 600));
      await pick(page, [file]);
      await pictures(page).nth(index).waitFor();
      done.pictures.push(Date.now());
    }
  })();
  // A page that goes takes its writer with it.
  const ended = Promise.allSettled([typing, adding]);
  done.wished = withPictures;
  return {
    done,
    stop: async () => {
      stopped = true;
      await ended;
    },
  };
}

/** All that was typed. */
export const text = ({ edits }) => edits.map((edit) => edit.sign).join("");

/** Waits until there is something to lose, then up to two seconds more. */
export async function moment(page, { edits, pictures, wished }, random) {
  await expect.poll(() => edits.length, { timeout: 10_000 }).toBeGreaterThan(5);
  if (wished) await expect.poll(() => pictures.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(random.between(0, 2_000));
}

/**
 * How much was committed at the moment of death, and how many of these edits are missing now. What is there must have
 * been typed, and each picture must have its bytes, unless there was no room for them.
 */
export async function lost(page, done, death, { bytes = true } = {}) {
  const { edits, pictures: added } = done;
  const committed = edits.filter((edit) => edit.at <= death - COMMITTED).length;
  let left = "";
  const all = async () => {
    left = await body(page).inputValue();
    expect([...left].length).toBeGreaterThanOrEqual(committed);
  };
  // What is not there by then is lost, and counted.
  await expect(all).toPass({ timeout: 3_000 }).catch(() => {});
  // What came in the last moment may be there too: a sign was typed whose edit nobody could note down any more.
  const next = WORDS[edits.length % WORDS.length];
  expect((text(done) + next).startsWith(left), `“${left}” was typed`).toBe(true);
  const shown = added.filter((at) => at <= death - COMMITTED).length;
  let there = 0;
  const allShown = async () => {
    there = await pictures(page).count();
    expect(there).toBeGreaterThanOrEqual(shown);
  };
  await expect(allShown).toPass({ timeout: 5_000 }).catch(() => {});
  for (const picture of bytes ? await pictures(page).all() : []) {
    await expect.poll(() => picture.locator("img").evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  }
  return { made: committed + shown, lost: Math.max(0, committed - [...left].length) + Math.max(0, shown - there) };
}
