// One workspace per brand: what is in one never shows in another, and nothing is lost on the way.

import { expect, ready, test } from "./support/fixtures.mjs";
import { notice, open, pictures, sampleFile, saved, startNote, title } from "./support/studio.mjs";

const brands = (page) => open(page, "#/workspaces");
const line = (page, name) => page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
const key = (page, word, name) => page.getByRole("button", { name: `${word}: ${name}`, exact: true });
const group = (page, heading) => page.locator(".workspaces").filter({ has: page.getByRole("heading", { name: heading }) });
const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
const switcher = (page) => page.locator(".workspace");

async function add(page, name) {
  await page.getByRole("textbox", { name: "Name of a new brand" }).fill(name);
  await page.getByRole("button", { name: "Add the brand" }).click();
  await expect(line(page, name)).toBeVisible();
}

/** Opens a brand from the list; the page is loaded again. */
async function enter(page, name) {
  const loaded = page.waitForEvent("load");
  await key(page, "Open", name).click();
  await loaded;
  await ready(page);
}

/** What lies in the list, written by hand. */
const putList = (page, json) =>
  page.evaluate(async (json) => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await done(indexedDB.open("akaire"));
    const transaction = database.transaction("meta", "readwrite");
    await done(transaction.objectStore("meta").put(json, "workspaces"));
    database.close();
  }, json);

const readList = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("akaire"));
    const json = await done(database.transaction("meta").objectStore("meta").get("workspaces"));
    database.close();
    return json;
  });

test("each brand has its own notes, and a tab stays in its brand", async ({ page }) => {
  await brands(page);
  await add(page, "花信");
  await enter(page, "花信");
  await expect(page.getByRole("heading", { level: 1, name: "花信" })).toBeVisible();
  await expect(switcher(page)).toHaveText("花信");
  await expect(page.getByRole("heading", { name: "Notes of the sample" })).toHaveCount(0);
  await page.getByRole("button", { name: "Start a note" }).click();
  await title(page).fill("花信的第一篇");
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(title(page)).toHaveValue("花信的第一篇");
  await page.getByRole("navigation").getByRole("link", { name: "Account" }).click();
  await expect(page.getByRole("textbox", { name: "Name" }).first()).toHaveValue("");

  await brands(page);
  await enter(page, "First brand");
  await expect(page.getByRole("heading", { name: "Notes of the sample" })).toBeVisible();
  await expect(page.getByText("花信的第一篇")).toHaveCount(0);

  await brands(page);
  await enter(page, "花信");
  await expect(page.getByText("花信的第一篇")).toBeVisible();
});

test("two tabs write in two brands at the same time", async ({ page, context }) => {
  await startNote(page);
  const other = await context.newPage();
  await brands(other);
  await add(other, "花信");
  await enter(other, "花信");
  await other.getByRole("button", { name: "Start a note" }).click();
  await title(other).fill("另一边");
  await title(page).fill("这一边");
  await Promise.all([saved(page), saved(other)]);
  await Promise.all([page.reload(), other.reload()]);
  await Promise.all([ready(page), ready(other)]);
  await expect(title(page)).toHaveValue("这一边");
  await expect(title(other)).toHaveValue("另一边");
});

test("renaming, archiving and deleting are undone by name", async ({ page }) => {
  await brands(page);
  await add(page, "花信");
  await key(page, "Rename", "花信").click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("花信 HANASHIN");
  await page.keyboard.press("Enter");
  await expect(line(page, "花信 HANASHIN")).toBeVisible();
  await page.getByRole("button", { name: "Undo: rename “花信”" }).click();
  await expect(line(page, "花信")).toBeVisible();

  await key(page, "Archive", "花信").click();
  await expect(group(page, "Archived").getByText("花信")).toBeVisible();
  await page.getByRole("button", { name: "Undo: archive “花信”" }).click();
  await expect(group(page, "In use").getByText("花信")).toBeVisible();

  await key(page, "Delete", "花信").click();
  await expect(group(page, "Deleted").getByText(/Can be brought back until \d{4}-\d\d-\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "Undo: delete “花信”" }).click();
  await expect(group(page, "In use").getByText("花信")).toBeVisible();
  await page.getByRole("button", { name: "Redo: delete “花信”" }).click();
  await expect(group(page, "Deleted").getByText("花信")).toBeVisible();
  await page.reload();
  await ready(page);
  await key(page, "Bring back", "花信").click();
  await expect(group(page, "In use").getByText("花信")).toBeVisible();
});

test("a name shows above every screen once it is changed", async ({ page }) => {
  await brands(page);
  await key(page, "Rename", "First brand").click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("小春日");
  await page.getByRole("button", { name: "Use this name" }).click();
  await expect(line(page, "小春日")).toBeVisible();
  await expect(switcher(page)).toHaveText("小春日");
  await page.reload();
  await ready(page);
  await expect(switcher(page)).toHaveText("小春日");
});

test("a copy has everything, and a life of its own", async ({ page }) => {
  await startNote(page);
  await title(page).fill("原来的");
  await page.locator('input[type="file"]').first().setInputFiles(sampleFile("koharubi-03.jpg"));
  await expect(pictures(page)).toHaveCount(1);
  await saved(page);
  const address = new URL(page.url()).hash;
  await brands(page);
  await key(page, "Duplicate", "First brand").click();
  await expect(line(page, "First brand (copy)")).toBeVisible();
  await enter(page, "First brand (copy)");
  await open(page, address);
  await expect(title(page)).toHaveValue("原来的");
  await expect(pictures(page)).toHaveCount(1);
  await expect.poll(() => page.locator(".tray img").first().evaluate((img) => img.naturalWidth)).toBeGreaterThan(0);
  await title(page).fill("副本里的");
  await saved(page);
  // The sample came along, with what is known of its pictures.
  await open(page, "#/compose/sample-01");
  await expect(title(page)).not.toHaveValue("");
  await expect(page.locator(".ms-margin").getByText(/could not be measured/)).toHaveCount(0);

  await brands(page);
  await enter(page, "First brand");
  await open(page, address);
  await expect(title(page)).toHaveValue("原来的");
});

test("removing for good asks, takes the database, and tells whoever has it open", async ({ page, context }) => {
  await brands(page);
  await add(page, "花信");
  const other = await context.newPage();
  await brands(other);
  await enter(other, "花信");
  await other.getByRole("button", { name: "Start a note" }).click();
  await title(other).fill("会消失");
  await saved(other);
  expect((await databases(page)).length).toBe(2);

  // Choosing in another tab does not move this one.
  await expect(line(page, "First brand")).toContainText("Open in this tab");
  await key(page, "Delete", "花信").click();
  await key(page, "Remove for good", "花信").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("This cannot be undone");
  await dialog.getByRole("button", { name: "Leave it" }).click();
  expect((await databases(page)).length).toBe(2);
  await key(page, "Remove for good", "花信").click();
  await dialog.getByRole("button", { name: "Remove for good" }).click();
  await expect(page.getByText("花信", { exact: true })).toHaveCount(0);
  await expect.poll(() => databases(page)).toEqual(["akaire"]);
  await expect(page.getByRole("button", { name: /^Undo: .*花信/ })).toHaveCount(0);

  await expect(notice(other, "removed for good in another tab")).toBeVisible();
  await expect(title(other)).toHaveValue("会消失");
  await expect(other.locator(".saved")).toContainText("Not saved");
  await other.reload();
  await ready(other);
  await expect(notice(other, "The brand you had open was deleted")).toBeVisible();
  await expect(switcher(other)).toHaveText("Brands");
  expect(await databases(other)).toEqual(["akaire"]);
});

test("a brand deleted a month ago goes; one deleted yesterday stays", async ({ page }) => {
  await brands(page);
  const day = 86_400_000;
  const now = Date.now();
  const list = [
    { id: "first", name: "" },
    { id: "old", name: "很久以前", deleted: now - 31 * day },
    { id: "new", name: "昨天", deleted: now - day },
  ];
  for (const name of ["akaire-old", "akaire-new"]) {
    await page.evaluate(
      (name) => new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result.close()))),
      name,
    );
  }
  await putList(page, JSON.stringify({ format: 1, saved: { list } }));
  await page.reload();
  await ready(page);
  await expect(group(page, "Deleted").getByText("昨天")).toBeVisible();
  await expect(page.getByText("很久以前")).toHaveCount(0);
  await expect.poll(() => databases(page)).toEqual(["akaire", "akaire-new"]);
});

test("a list of a newer version is left as it is", async ({ page }) => {
  await brands(page);
  const newer = JSON.stringify({ format: 99, saved: { brands: ["?"] } });
  await putList(page, newer);
  await page.reload();
  await ready(page);
  await expect(notice(page, "The list of brands could not be read")).toBeVisible();
  await page.getByRole("textbox", { name: "Name of a new brand" }).fill("花信");
  await expect(page.getByRole("button", { name: "Add the brand" })).toBeDisabled();
  await page.getByRole("textbox", { name: "Name of a new brand" }).press("Enter");
  await page.reload();
  await ready(page);
  await expect(notice(page, "The list of brands could not be read")).toBeVisible();
  expect(await readList(page)).toBe(newer);
});
