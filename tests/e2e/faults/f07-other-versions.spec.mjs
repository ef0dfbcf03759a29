// F7: what other versions saved. An older one's opens losslessly; a newer one's is never written over, and can be had as it
// is.

import { expect, ready, test } from "../support/fixtures.mjs";
import { SEEDING, fixture, handedOut, meta, seed } from "../support/stored.mjs";
import { body, notice, open, pictures, records, saved, startNote, title } from "../support/studio.mjs";

test.use({ allow: SEEDING });

const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const undo = (page) => page.getByRole("button", { name: /^Undo: / });
const front = (page) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" });
const drawn = (pictures) => expect.poll(() => pictures.evaluateAll((all) => all.every((one) => one.naturalWidth > 0))).toBe(true);

test.describe("version 1", () => {
  const old = fixture("v1");
  const content = (json) => JSON.parse(json).saved;
  const note = (title) => old.notes.find(({ json }) => content(json).title === title).id;

  test.beforeEach(({ page }) => seed(page, old));

  test("F7: everything of version 1 is shown, and stays as it is while nothing is changed", async ({ page }) => {
    await open(page, `#/compose/${note("换季脸干？3步保湿🍂")}`);
    await expect(body(page)).toHaveValue("温水打湿棉柔巾，轻敷。\n\n薄薄一层面霜收尾。[害羞R]");
    await expect(pictures(page)).toHaveCount(2);
    await expect(page.locator(".thumb-unused")).toHaveCount(1);
    await drawn(page.locator("#field-media img"));
    await expect(pictures(page).nth(1)).toHaveAccessibleName(/· Cover$/);
    await expect(page.getByLabel("Timed publish", { exact: true })).toHaveValue("2026-11-24T23:30");
    await open(page, `#/compose/${note("一分钟护手")}`);
    await expect(page.locator(".film-facts")).toContainText("koharubi-06.mp4");
    await expect.poll(() => page.locator("#field-media video").evaluate((film) => film.readyState)).toBeGreaterThan(0);
    await open(page, "#/account");
    await expect(field(page, "Name")).toHaveValue("小春日 新");
    await drawn(page.locator('[id="account/avatar"] img'));
    await open(page, "#/shop");
    await expect(page.locator(".form-item-open").filter({ hasText: "柚子护手霜" })).toContainText("¥68.50");
    await open(page, "#/setup");
    await expect(page.getByRole("region", { name: "Not mentioned" })).toContainText("官方商品名");
    await expect(page.locator(".notice")).toHaveCount(0);
    expect(await records(page, "notes")).toEqual(old.notes);
    expect(await meta(page)).toMatchObject(old.meta);
  });

  test("F7: a note of version 1 that is written again has lost nothing", async ({ page }) => {
    for (const { id, json } of old.notes) {
      await open(page, `#/compose/${id}`);
      await expect(body(page)).toHaveValue(content(json).body);
      await body(page).press("End");
      await page.keyboard.insertText("！");
      await saved(page);
      await undo(page).click();
      await expect(body(page)).toHaveValue(content(json).body);
      await saved(page);
    }
    for (const { id, json } of await records(page, "notes")) {
      expect(content(json)).toMatchObject(content(old.notes.find((note) => note.id === id).json));
    }
  });

  test("F7: account, shop and dictionary of version 1 that are written again have lost nothing", async ({ page }) => {
    await open(page, "#/account");
    await field(page, "Name").fill("别的");
    await undo(page).click();
    await expect(field(page, "Name")).toHaveValue("小春日 新");
    await saved(page);
    await open(page, "#/shop");
    await front(page).click();
    const before = await field(page, "Name").inputValue();
    await field(page, "Name").fill("别的");
    await undo(page).click();
    await expect(field(page, "Name")).toHaveValue(before);
    await saved(page);
    await open(page, "#/setup");
    await field(page, "Add a word").fill("别的");
    await page.keyboard.press("Enter");
    await undo(page).click();
    await expect(undo(page)).toHaveCount(0);
    await saved(page);
    const now = await meta(page);
    for (const [name, json] of Object.entries(old.meta)) expect(content(now[name]), name).toMatchObject(content(json));
  });
});

test.describe("a newer version", () => {
  const NOTE = { id: "newer", json: '{"format":99,"saved":{"id":"newer","titel":"三步"}, "extra": [1]}' };

  test("F7: a newer note is said, can be had, and stays byte for byte, whatever else is saved", async ({ page }) => {
    await seed(page, { notes: [NOTE] });
    await startNote(page);
    const said = notice(page, "1 notes were saved by a newer version and are left untouched");
    const raw = await handedOut(page, said);
    expect(raw.stores.notes).toContainEqual({ key: "newer", value: NOTE });
    await expect(said).toContainText(`Saved as “${raw.name}”`);
    await title(page).fill("别的");
    await saved(page);
    await page.reload();
    await ready(page);
    const stored = await records(page, "notes");
    expect(stored.find(({ id }) => id === "newer")).toEqual(NOTE);
    expect(stored).toHaveLength(2);
  });

  test("F7: a newer copy of a sample note is not shown as the old one, and not overwritten", async ({ page }) => {
    const newer = { id: "sample-01", json: '{"format":99,"saved":null}' };
    await seed(page, { notes: [newer] });
    await open(page, "#/compose/sample-01");
    await expect(page.getByText("This note is not here")).toBeVisible();
    expect(await records(page, "notes")).toEqual([newer]);
  });

  const DOCUMENTS = {
    account: { hash: "#/account", change: (page) => field(page, "Name").fill("别的") },
    shop: { hash: "#/shop", change: (page) => front(page).click().then(() => field(page, "Name").fill("别的")) },
    dictionary: { hash: "#/setup", change: (page) => field(page, "Add a word").fill("别的").then(() => page.keyboard.press("Enter")) },
  };
  for (const [name, { hash, change }] of Object.entries(DOCUMENTS)) {
    test(`F7: a newer ${name} is said, can be had, and is left alone`, async ({ page }) => {
      const json = '{"format":99,"saved":{}}';
      await seed(page, { meta: { [name]: json } });
      await open(page, hash);
      const said = notice(page, "was saved by a newer version and is left untouched");
      expect((await handedOut(page, said)).stores.meta).toEqual([{ key: name, value: json }]);
      await change(page);
      // What is written after it has come to the disk: so would have been this.
      await page.getByRole("link", { name: "Akaire: start" }).click();
      await page.getByRole("button", { name: "Start a note" }).click();
      await title(page).fill("三步");
      await saved(page);
      expect(await meta(page)).toMatchObject({ [name]: json });
      await page.reload();
      await ready(page);
      expect(await meta(page)).toMatchObject({ [name]: json });
    });
  }

  test("F7: a newer database is left alone, said, and can be had", async ({ page }) => {
    await seed(page, { notes: [NOTE] }, { version: 99 });
    await startNote(page);
    const said = notice(page, "written by a newer Akaire");
    expect(await handedOut(page, said)).toMatchObject({ version: 99, stores: { notes: [{ value: NOTE }] } });
    await expect(page.locator(".saved")).toContainText("Not saved");
    await title(page).fill("三步");
    await expect(title(page)).toHaveValue("三步");
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([{ name: "akaire", version: 99 }]);
    expect(await records(page, "notes")).toEqual([NOTE]);
  });
});
