// Backups: a brand goes to another computer and back, two people change it, and what somebody did not decide on is kept.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { group, look, machine, make, part, sha256, stored, take, toBackup, withoutPicker } from "./support/backup.mjs";
import { body, notice, open, pick, pictures, records, sampleFile, saved, startNote, title } from "./support/studio.mjs";
import { readZip } from "./support/zip.mjs";

const FILES = ["koharubi-01.jpg", "koharubi-03.jpg", "koharubi-06.jpg"].map(sampleFile);

/** A brand with a note, pictures (two of them the same), an account, a shop and a word of its own. */
async function brand(page) {
  await withoutPicker(page);
  await startNote(page);
  const id = page.url().split("/").pop();
  await title(page).fill("三步保湿");
  await body(page).fill("第一行\n第二行");
  await pick(page, [...FILES, FILES[0]]);
  await expect(pictures(page)).toHaveCount(4);
  await open(page, "#/account");
  await page.locator('[id="account/name"]').fill("山城屋");
  await saved(page);
  await open(page, "#/shop");
  await page.getByRole("button", { name: "Shop front" }).click();
  await page.locator('[id="shop/name"]').fill("山城屋 小店");
  await saved(page);
  await open(page, "#/setup");
  await page.getByRole("textbox", { name: "Add a word" }).fill("ヤマシロヤ");
  await page.keyboard.press("Enter");
  await saved(page);
  return id;
}

const edit = async (page, id, text) => {
  await open(page, `#/compose/${id}`);
  await body(page).fill(text);
  await saved(page);
};

/** Two people with the same note, which each of them has changed. */
async function twoPeople(page, browser, world) {
  await withoutPicker(page);
  await startNote(page);
  const id = page.url().split("/").pop();
  await title(page).fill("三步保湿");
  await body(page).fill("原来的");
  await saved(page);
  const other = await machine(browser, world);
  await look(other, (await make(page)).bytes);
  await take(other);
  await edit(page, id, "青木改过");
  await edit(other, id, "林改过");
  return { id, other, fromOther: (await make(other)).bytes };
}

test("everything goes to another computer, and the file is what its manifest says", async ({ page, browser, problems, baseURL }) => {
  const id = await brand(page);
  const { name, bytes } = await make(page);
  expect(name).toMatch(/^山城屋 \d{4}-\d\d-\d\d\.akaire$/);

  const entries = readZip(bytes);
  const manifest = JSON.parse(entries.get("manifest.json"));
  expect(manifest).toMatchObject({ kind: "akaire-backup", format: 1, made: { brand: "山城屋" } });
  expect(Object.keys(manifest.notes)).toEqual([id]);
  const listed = manifest.entries.map(({ path }) => path);
  expect([...entries.keys()].filter((path) => path !== "manifest.json").sort()).toEqual([...listed].sort());
  for (const { path, bytes, sha256: sum } of manifest.entries) {
    expect([entries.get(path).length, sha256(entries.get(path))], path).toEqual([bytes, sum]);
  }
  expect(JSON.parse(entries.get(`notes/${id}.json`)).saved.body).toBe("第一行\n第二行");
  for (const file of FILES) expect(listed).toContain(`media/${sha256(readFileSync(file))}`);
  expect(listed.filter((path) => path.startsWith("media/"))).toHaveLength(3);

  const other = await machine(browser, { problems, baseURL });
  await look(other, bytes);
  expect(await group(other, "New")).toEqual(["Account: 山城屋", "Shop: 山城屋 小店", "Setup: words, genre, terms", "三步保湿"]);
  // Nothing is written before it was agreed to.
  expect((await stored(other)).notes).toEqual([]);
  await take(other);
  expect(await stored(other)).toEqual(await stored(page));
  await open(other, `#/compose/${id}`);
  await expect(pictures(other)).toHaveCount(4);
  await expect(body(other)).toHaveValue("第一行\n第二行");
  await expect(other.getByRole("complementary", { name: "Preview" })).toContainText("山城屋");

  // The same backup again: nothing to do, also where it was made.
  for (const one of [page, other]) {
    await look(one, bytes);
    expect(await group(one, "The same")).toHaveLength(4);
    await expect(part(one).locator(".backup-group")).toHaveCount(1);
    await part(one).getByRole("button", { name: "Leave it" }).click();
  }
});

test("chosen notes only, also of the sample", async ({ page, browser, problems, baseURL }) => {
  await brand(page);
  const { bytes } = await make(page, [/换季/]);
  const manifest = JSON.parse(readZip(bytes).get("manifest.json"));
  expect(Object.keys(manifest.notes)).toEqual(["sample-01"]);
  expect(manifest.account).toBeUndefined();
  const other = await machine(browser, { problems, baseURL });
  await look(other, bytes);
  expect(await group(other, "Newer in the backup")).toHaveLength(1);
});

test.describe("two people change one note", () => {
  const CHOICES = {
    Mine: { bodies: ["青木改过"] },
    Theirs: { bodies: ["林改过"] },
    Both: { bodies: ["林改过", "青木改过"] },
  };
  for (const [choice, { bodies }] of Object.entries(CHOICES)) {
    test(`${choice}: as chosen, nobody is asked again, and the other one gets it`, async ({ page, browser, problems, baseURL }) => {
      const { id, other, fromOther } = await twoPeople(page, browser, { problems, baseURL });
      const texts = async (one) => (await stored(one)).notes.map(({ json }) => JSON.parse(json).saved.body).sort();
      await look(page, fromOther);
      expect(await group(page, "Changed on both sides")).toHaveLength(1);
      const conflict = part(page).locator(".backup-conflict");
      await expect(conflict).toContainText("青木改过");
      await expect(conflict).toContainText("林改过");
      await part(page).getByRole("group", { name: "Which “三步保湿” to keep" }).getByRole("button", { name: choice }).click();
      await take(page);
      expect(await texts(page)).toEqual([...bodies].sort());
      await look(page, fromOther);
      expect(await group(page, "Changed on both sides")).toEqual([]);
      await part(page).getByRole("button", { name: "Leave it" }).click();

      await look(other, (await make(page)).bytes);
      expect(await group(other, "Changed on both sides")).toEqual([]);
      await take(other);
      expect(await texts(other)).toEqual([...bodies].sort());

      if (choice === "Theirs") {
        await open(page, `#/compose/${id}`);
        await expect(body(page)).toHaveValue("林改过");
      }
    });
  }

  test("without a choice mine stays, and it is asked again", async ({ page, browser, problems, baseURL }) => {
    const { id, fromOther } = await twoPeople(page, browser, { problems, baseURL });
    await look(page, fromOther);
    await take(page);
    expect(JSON.parse((await stored(page)).notes.find((note) => note.id === id).json).saved.body).toBe("青木改过");
    await look(page, fromOther);
    expect(await group(page, "Changed on both sides")).toHaveLength(1);
  });
});

test("what an import replaced comes back with undo: the note, and the account", async ({ page, browser, problems, baseURL }) => {
  const id = await brand(page);
  const other = await machine(browser, { problems, baseURL });
  await look(other, (await make(page)).bytes);
  await take(other);
  await edit(other, id, "林改过");
  await open(other, "#/account");
  await other.locator('[id="account/name"]').fill("林屋");
  await saved(other);
  const { bytes } = await make(other);

  await look(page, bytes);
  expect(await group(page, "Newer in the backup")).toEqual(["Account: 林屋", "三步保湿"]);
  await take(page);
  const go = (name) => page.getByRole("navigation").getByRole("link", { name }).click();
  await go("Account");
  const name = page.locator('[id="account/name"]');
  await expect(name).toHaveValue("林屋");
  await page.getByRole("button", { name: "Undo: import" }).click();
  await expect(name).toHaveValue("山城屋");
  await go("Compose");
  await expect(body(page)).toHaveValue("林改过");
  await page.getByRole("button", { name: "Undo: import" }).click();
  await expect(body(page)).toHaveValue("第一行\n第二行");
  await saved(page);
  await page.reload();
  await expect(body(page)).toHaveValue("第一行\n第二行");
  // To take it back was a decision: the same backup is older now.
  await look(page, bytes);
  expect(await group(page, "Newer here")).toEqual(["Account: 林屋", "三步保湿"]);
});

test("what an import replaced is in the note's history, also after the page was opened again", async ({ page, browser, problems, baseURL }) => {
  const id = await brand(page);
  const other = await machine(browser, { problems, baseURL });
  await look(other, (await make(page)).bytes);
  await take(other);
  for (const text of ["林改过", "林又改过"]) {
    await edit(other, id, text);
    await look(page, (await make(other)).bytes);
    await take(page);
  }
  const versions = async () =>
    (await records(page, "versions")).map(({ json }) => JSON.parse(json).saved).map(({ kind, note }) => [kind, note.body]);
  await expect.poll(versions).toContainEqual(["before-importing", "林改过"]);
  await page.reload();
  await open(page, `#/history/${id}`);
  await expect(page.getByRole("button").filter({ hasText: "before importing" })).toHaveCount(1);
});

test("as new notes: what is here stays, and the others stand beside it", async ({ page }) => {
  const id = await brand(page);
  const { bytes } = await make(page);
  await edit(page, id, "后来的");
  await look(page, bytes);
  await part(page).getByRole("button", { name: "Add as new notes" }).click();
  await expect(part(page)).toContainText("All 1 notes come in as new ones");
  await take(page);
  const { notes, media } = await stored(page);
  expect(notes.map(({ json }) => JSON.parse(json).saved.body).sort()).toEqual(["后来的", "第一行\n第二行"]);
  // Their files are the same, and are here once.
  expect(media).toHaveLength(4);
  await open(page);
  await expect(page.getByRole("link", { name: "三步保湿" })).toHaveCount(2);
});

test("a file can be saved where somebody wants it, and dropped to be read", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.showSaveFilePicker = async (options) => {
      globalThis.asked = options;
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle("saved", { create: true });
    };
  });
  await startNote(page);
  await title(page).fill("三步保湿");
  await saved(page);
  await toBackup(page);
  await part(page).getByRole("button", { name: "Make a backup" }).click();
  await part(page).getByRole("button", { name: "Save the file" }).click();
  await expect(part(page)).toContainText("was saved");
  expect(await page.evaluate(() => globalThis.asked.suggestedName)).toMatch(/\.akaire$/);
  await part(page).getByRole("button", { name: "Close" }).click();
  await expect(part(page)).toContainText("Last backup: ");
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const data = new DataTransfer();
    data.items.add(new File([await (await folder.getFileHandle("saved")).getFile()], "saved.akaire"));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });
  await expect(part(page).getByRole("button", { name: "Import", exact: true })).toBeVisible();
  expect(await group(page, "The same")).toEqual(["三步保湿"]);
});

test("a second tab can neither make nor open one", async ({ page }) => {
  await startNote(page);
  await saved(page);
  const second = await page.context().newPage();
  await open(second, "#/setup");
  await expect(notice(second, "Another tab is writing")).toBeVisible();
  await expect(part(second).getByRole("button", { name: "Make a backup" })).toBeDisabled();
  await expect(part(second).getByRole("button", { name: "Import a file" })).toBeDisabled();
});

test("an old backup is told once something has changed, and nobody is told of the sample", async ({ page }) => {
  await withoutPicker(page);
  const reopen = async () => {
    await page.reload();
    await page.locator("html[data-rooms=here]").waitFor({ state: "attached", timeout: 15_000 });
    await page.waitForTimeout(500);
  };
  const record = async () => (await stored(page, { whole: true })).meta["backed-up"];
  /** As if it were eight days later. */
  const age = () =>
    page.evaluate(async () => {
      const database = await new Promise((resolve) => (indexedDB.open("akaire").onsuccess = ({ target }) => resolve(target.result)));
      const store = database.transaction("meta", "readwrite").objectStore("meta");
      const json = await new Promise((resolve) => (store.get("backed-up").onsuccess = ({ target }) => resolve(target.result)));
      // As text: the sum is a number that JavaScript would round.
      store.put(json.replace(/"at":\d+/, `"at":${Date.now() - 8 * 86_400_000}`), "backed-up");
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
    });
  const told = page.locator(".notice");

  await open(page);
  await reopen();
  expect(await record()).toBeUndefined();

  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  await reopen();
  await expect.poll(record).toContain('"made":false');
  await expect(told).toHaveCount(0);
  await age();
  await reopen();
  await expect(notice(page, "There is no backup yet")).toBeVisible();

  const address = page.url();
  await make(page);
  expect(await record()).toContain('"made":true');
  await age();
  await reopen();
  await expect(told).toHaveCount(0);

  await page.goto(address);
  await title(page).fill("三步保湿");
  await saved(page);
  await reopen();
  await expect(notice(page, "The last backup is 8 days old")).toBeVisible();
});
