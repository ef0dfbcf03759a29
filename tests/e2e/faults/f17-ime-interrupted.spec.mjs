// F17: an input method is interrupted: cancelled, left, reloaded under, killed. Nothing is lost, nothing doubled.

import { expect, test } from "../support/fixtures.mjs";
import { ime } from "../support/ime.mjs";
import { COMMITTED, repeated } from "../support/repeat.mjs";
import { addTopic, body, chips, crash, open, paste, saved, startNote, title } from "../support/studio.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** A new note, and an input method to write it with. */
async function begin(page) {
  await startNote(page);
  return ime(page);
}

const FIELDS = {
  title,
  body,
  "Japanese meaning": (page) => page.getByRole("textbox", { name: "Japanese meaning of the body" }),
  "cover text": (page) => page.getByRole("textbox", { name: "Cover text" }),
};

for (const [name, field] of Object.entries(FIELDS)) {
  test(`F17: ${name}: a cancelled composition leaves nothing behind`, async ({ page }) => {
    const keys = await begin(page);
    await field(page).fill("前后");
    await field(page).focus();
    await keys.compose("z", "zh");
    await keys.cancel();
    await expect(field(page)).toHaveValue("前后");
    await page.keyboard.type("!");
    await expect(field(page)).toHaveValue("前后!");
  });

  test(`F17: ${name}: leaving the field in the middle of a composition keeps what stands there`, async ({ page }) => {
    const keys = await begin(page);
    await field(page).focus();
    await keys.compose("n", "ni", "你");
    await page.getByRole("button", { name: "RED today" }).focus();
    await expect(field(page)).toHaveValue("你");
    await saved(page);
    await page.reload();
    await expect(field(page)).toHaveValue("你");
  });
}

test("F17: a chip field that is left in the middle of a composition takes the name once", async ({ page }) => {
  const keys = await begin(page);
  await addTopic(page).focus();
  await keys.compose("n", "你好");
  await title(page).focus();
  await expect(chips(page, "field-topics")).toHaveText(["你好"]);
  await expect(addTopic(page)).toHaveValue("");
});

test("F17: a paste while composing loses neither", async ({ page }) => {
  const keys = await begin(page);
  await body(page).focus();
  await keys.compose("n", "ni");
  await paste(page, "贴上的");
  await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("贴上的");
  const text = await body(page).inputValue();
  await saved(page);
  await page.reload();
  await expect(body(page)).toHaveValue(text);
});

test("F17: leaving the page in the middle of a composition keeps what stands there", async ({ page }) => {
  const keys = await begin(page);
  await body(page).focus();
  await keys.compose("n", "ni", "你");
  await page.reload();
  await expect(body(page)).toHaveValue("你");
});

test("F17: what others write meanwhile does not reach into a composition", async ({ page }) => {
  const keys = await begin(page);
  await title(page).fill("三步");
  await title(page).focus();
  await keys.compose("n", "ni");
  // A click elsewhere that takes a step back, while the field still composes.
  await page.evaluate(() => document.querySelector(".undo button").click());
  await keys.compose("ni hao");
  await keys.commit("你好");
  await expect(title(page)).toHaveValue("三步你好");
});

test("F17: going back with the caret in a text breaks nothing, and keeps what stands there", async ({ page }) => {
  const keys = await begin(page);
  await title(page).focus();
  await keys.compose("n", "ni", "你");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(title(page)).toHaveValue("你");
  await addTopic(page).fill("秋天");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(chips(page, "field-topics")).toHaveText(["秋天"]);
});

const WORDS = [["n", "ni", "ni hao", "你好"], ["b", "bao", "bao shi", "保湿"], ["k", "か", "かん", "漢字"], ["zh", "zhao", "早课"]];

/** What somebody with an input method does to the body; each says what stands there then. */
const DEEDS = {
  chooses: async (page, keys, [...steps]) => {
    const word = steps.pop();
    await keys.compose(...steps);
    await keys.commit(word);
    return word;
  },
  cancels: async (page, keys, [...steps]) => {
    await keys.compose(...steps);
    await keys.cancel();
    return "";
  },
  leaves: async (page, keys, [...steps]) => {
    await keys.compose(...steps);
    await page.getByRole("button", { name: "RED today" }).focus();
    await body(page).focus();
    await page.keyboard.press("Control+End");
    return steps.at(-1);
  },
  types: async (page) => {
    await page.keyboard.insertText("。");
    return "。";
  },
};

const ENDS = {
  "is killed": { kept: false, end: (page) => crash(page) },
  "is reloaded": { kept: true, end: (page) => page.reload() },
  "is left": { kept: true, end: (page) => page.goto("/#/").then(() => saved(page)) },
};
for (const [what, { kept, end }] of Object.entries(ENDS)) {
  test(`F17: a page that ${what} in the middle of a composition loses and doubles nothing`, async ({ context }, info) => {
    await repeated(info, `F17 a page ${what} while composing`, async (random) => {
      const page = await context.newPage();
      const keys = await begin(page);
      const address = new URL(page.url()).hash;
      await body(page).focus();
      const done = [];
      for (let deeds = 0; deeds < 8; deeds += 1) {
        const word = await DEEDS[random.pick(Object.keys(DEEDS))](page, keys, random.pick(WORDS));
        if (word !== "") done.push({ word, at: Date.now() });
        await page.waitForTimeout(random.between(0, 60));
      }
      const composed = random.pick(WORDS[0]);
      await keys.compose(composed);
      await page.waitForTimeout(random.between(0, 400));
      const death = Date.now();
      await end(page);
      const after = await context.newPage();
      await page.close();
      await open(after, address);
      const all = done.map(({ word }) => word).join("");
      const committed = done.filter(({ at }) => kept || at <= death - COMMITTED).map(({ word }) => word);
      if (kept) committed.push(composed);
      let left = "";
      const there = async () => {
        left = await body(after).inputValue();
        expect(left.startsWith(committed.join(""))).toBe(true);
      };
      // What is not there by then is lost, and counted.
      await expect(there).toPass({ timeout: 3_000 }).catch(() => {});
      expect((all + composed).startsWith(left), "nothing is there that was not written").toBe(true);
      const found = committed.findIndex((_, index) => !left.startsWith(committed.slice(0, index + 1).join("")));
      await after.close();
      return { made: committed.length, lost: found < 0 ? 0 : committed.length - found };
    });
  });
}
