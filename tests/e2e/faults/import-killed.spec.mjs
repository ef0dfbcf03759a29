// A tab killed while a backup comes in: all of it is there, or nothing, and what it replaced is in the history.

import { expect, test } from "../support/fixtures.mjs";
import { look, machine, make, part, take, withoutPicker } from "../support/backup.mjs";
import { repeated } from "../support/repeat.mjs";
import { body, crash, open, pick, pictures, records, sampleFile, saved, startNote, title } from "../support/studio.mjs";

const FILES = ["koharubi-01.jpg", "koharubi-03.jpg"].map(sampleFile);

test("a tab killed while a backup comes in has all of it or nothing", async ({ page, browser, problems, baseURL }, info) => {
  await withoutPicker(page);
  await startNote(page);
  const address = new URL(page.url()).hash;
  await title(page).fill("三步保湿");
  await body(page).fill("原来的");
  await saved(page);
  const { bytes: first } = await make(page);
  await open(page, address);
  await body(page).fill("改过的");
  for (const name of ["早课", "晚课"]) {
    await startNote(page);
    await title(page).fill(name);
    await pick(page, FILES);
    await expect(pictures(page)).toHaveCount(FILES.length);
  }
  await saved(page);
  const { bytes: second } = await make(page);

  await repeated(info, "a tab killed while a backup comes in", async (random) => {
    const here = await machine(browser, { problems, baseURL });
    await look(here, first);
    await take(here);
    await look(here, second);
    await part(here).getByRole("button", { name: "Import", exact: true }).click();
    await here.waitForTimeout(random.between(0, 250));
    await crash(here);
    const again = await here.context().newPage();
    await here.close();
    await open(again, address);
    const notes = (await records(again, "notes")).map(({ json }) => JSON.parse(json).saved);
    const came = notes.length > 1;
    const titles = notes.map(({ title }) => title);
    const wanted = came ? ["三步保湿", "早课", "晚课"] : ["三步保湿"];
    const lost = wanted.filter((title) => !titles.includes(title)).length;
    await expect(body(again)).toHaveValue(came ? "改过的" : "原来的");
    const versions = (await records(again, "versions")).map(({ json }) => JSON.parse(json).saved);
    const before = versions.filter(({ kind, note }) => kind === "before-importing" && note.body === "原来的");
    expect(before).toHaveLength(came ? 1 : 0);
    if (came) {
      await open(again, `#/compose/${notes.find(({ title }) => title === "早课").id}`);
      await expect(pictures(again)).toHaveCount(FILES.length);
    }
    await here.context().close();
    return { made: wanted.length, lost };
  });
});
