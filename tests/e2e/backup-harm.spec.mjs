// Files that are no backup, were damaged, or were made to do harm; no room, and nobody who waits. Each is said in a plain
// sentence, and nothing is written.

import { randomBytes } from "node:crypto";
import { expect, test } from "./support/fixtures.mjs";
import { archive, group, look, machine, make, part, sha256, stored, take, withoutPicker } from "./support/backup.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { open, pick, pictures, saved, startNote, title } from "./support/studio.mjs";
import { readZip, writeZip } from "./support/zip.mjs";

const MEDIA = ["media.json", '{"format":1,"saved":{}}'];
const note = (id, more = "") => [`notes/${id}.json`, `{"format":1,"saved":{"id":"${id}","title":"${id}"${more}}}`];

/** A note with a picture. */
async function some(page, picture) {
  await withoutPicker(page);
  await startNote(page);
  await title(page).fill("三步");
  await pick(page, picture ?? pngFiles(1));
  await expect(pictures(page)).toHaveCount(1);
  await saved(page);
}

const HARM = {
  "another kind of file": [png(1), "This is not a backup of Akaire"],
  "an archive of something else": [writeZip([["index.html", "<p>"]]), "This is not a backup of Akaire"],
  "an empty file": [Buffer.alloc(0), "This is not a backup of Akaire"],
  "a newer backup": [archive([MEDIA], { manifest: { format: 99 } }), "A newer version of Akaire made this backup"],
  "a bomb": [archive([MEDIA, note("a")], { claims: { "notes/a.json": 0x7fffff00 } }), "claims to hold more than it has room for"],
  "a name that leads elsewhere": [archive([MEDIA, ["../../../etc/passwd", "x"]]), "The name “../../../etc/passwd” is not allowed"],
  "two entries of one name": [archive([MEDIA, note("a"), note("a")]), "Two entries have the same name"],
  "an entry that is listed twice": [
    archive([MEDIA, note("a")], { manifest: { entries: [1, 2].map(() => ({ path: "media.json", bytes: 1, sha256: sha256("") })) } }),
    "is in there twice",
  ],
};

for (const [what, [bytes, sentence]] of Object.entries(HARM)) {
  test(`${what} is refused, and nothing is written`, async ({ page }) => {
    await some(page);
    const before = await stored(page);
    await look(page, bytes);
    await expect(part(page)).toContainText(sentence);
    await expect(part(page).getByRole("button", { name: "Import" })).toHaveCount(0);
    expect(await stored(page)).toEqual(before);
    await part(page).getByRole("button", { name: "Close" }).click();
    await expect(part(page).getByRole("button", { name: "Make a backup" })).toBeEnabled();
  });
}

test("half a backup is refused", async ({ page }) => {
  await some(page);
  const { bytes } = await make(page);
  await look(page, bytes.subarray(0, bytes.length / 2));
  await expect(part(page)).toContainText("This is not a backup of Akaire, or it ends too early");
});

test("what is damaged in a backup is named, and the rest can be taken in", async ({ page, browser, problems, baseURL }) => {
  await some(page, pngFiles(2).slice(0, 1));
  const { bytes } = await make(page);
  const damaged = Buffer.from(bytes);
  const picture = [...readZip(damaged)].find(([name]) => name.startsWith("media/"))[1];
  picture[picture.length - 1] ^= 1;
  const other = await machine(browser, { problems, baseURL });
  await look(other, damaged);
  await expect(part(other)).toContainText("“photo 1.png” is damaged; the rest can be used");
  expect(await group(other, "Files that are missing")).toEqual(["photo 1.png"]);
  expect(await group(other, "New")).toEqual(["三步"]);
  await take(other);
  const { notes, media } = await stored(other);
  expect([notes.length, media.length]).toEqual([1, 0]);
});

test("a part that is nested too deeply is left out", async ({ page }) => {
  await some(page);
  const deep = `,"deep":${"[".repeat(1_000_000)}`;
  await look(page, archive([MEDIA, note("a", deep), note("b")]));
  await expect(part(page)).toContainText("“notes/a.json” is nested too deeply");
  expect(await group(page, "New")).toEqual(["b"]);
  await take(page);
  expect((await stored(page)).notes).toHaveLength(2);
});

test("a note that cannot be read here is not written over", async ({ page }) => {
  await some(page);
  const [before] = (await stored(page)).notes;
  await page.evaluate(async (id) => {
    const database = await new Promise((resolve) => (indexedDB.open("akaire").onsuccess = ({ target }) => resolve(target.result)));
    const change = database.transaction("notes", "readwrite");
    change.objectStore("notes").put({ id, json: '{"format":99,"saved":null}' });
    await new Promise((resolve) => (change.oncomplete = resolve));
    database.close();
  }, before.id);
  await page.reload();
  await look(page, archive([MEDIA, note(before.id)]));
  expect(await group(page, "Unreadable here")).toHaveLength(1);
  await take(page);
  expect((await stored(page)).notes).toEqual([{ id: before.id, json: '{"format":99,"saved":null}' }]);
});

test("without room nothing comes in, and once there is room all of it does", async ({ page, browser, problems, baseURL }) => {
  const large = Buffer.concat([png(1), randomBytes(3_000_000)]);
  await some(page, [{ name: "large.png", mimeType: "image/png", buffer: large }]);
  const { bytes } = await make(page);
  const other = await machine(browser, { problems, baseURL });
  const session = await other.context().newCDPSession(other);
  const origin = new URL(baseURL).origin;
  // Before the database is opened: the browser asks for its quota only now and then.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  await look(other, bytes);
  await part(other).getByRole("button", { name: "Import" }).click();
  await expect(part(other)).toContainText("There is not enough room. Nothing was changed.");
  const { notes, media, meta, orphans } = await stored(other);
  expect([notes, media, meta.lineages, orphans]).toEqual([[], [], undefined, []]);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await part(other).getByRole("button", { name: "Close" }).click();
  await look(other, bytes);
  await take(other);
  expect((await stored(other)).media).toHaveLength(1);
  // The tab can write again.
  await open(other, "#/");
  await other.getByRole("button", { name: "Start a note" }).click();
  await title(other).fill("又能写了");
  await saved(other);
});

test.describe("without the worker's code", () => {
  test.use({ allow: { console: [/ERR_FAILED|Failed to load/] } });

  test("it says so, and can be tried again", async ({ page }) => {
    await some(page);
    await page.route(/\/backup-\w+\.js$/, (route) => route.abort());
    await look(page, archive([MEDIA, note("b")]));
    await expect(part(page)).toContainText("It stopped; the connection may have dropped");
    await page.unroute(/\/backup-\w+\.js$/);
    await part(page).getByRole("button", { name: "Close" }).click();
    await look(page, archive([MEDIA, note("b")]));
    expect(await group(page, "New")).toEqual(["b"]);
  });
});
