// Copies that go into a folder by themselves. No test can answer the browser's picker, so it gives a folder of the
// browser's own file system, whose handles are the same kind of thing.

import { expect, test } from "./support/fixtures.mjs";
import { group, look, machine, part, stored, toBackup, withoutPicker } from "./support/backup.mjs";
import { body, notice, open, saved, startNote, title } from "./support/studio.mjs";
import { readZip } from "./support/zip.mjs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NAME = "小春日KOHARUBI 2026-11-23.akaire";

const key = (page, name) => part(page).getByRole("button", { name, exact: true });

test.beforeEach(async ({ page, context }) => {
  await page.clock.install({ time: "2026-11-23T03:00:00Z" });
  await context.addInitScript(() => {
    // A page of nobody's, before the studio's.
    if (!globalThis.FileSystemFileHandle) return;
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("备份", { create: true });
    globalThis.showDirectoryPicker = async (options) => {
      globalThis.asked = options;
      return folder();
    };
    /** What lies in the folder: bytes as numbers, by name. */
    globalThis.inFolder = async () => {
      const files = [];
      for await (const [name, handle] of (await folder()).entries()) {
        try {
          files.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
        } catch (error) {
          if (error.name !== "NotFoundError") throw error; // it was removed, or swapped, while we looked
        }
      }
      return files.sort(([a], [b]) => (a < b ? -1 : 1));
    };
    globalThis.putThere = async (name, text) => {
      const out = await (await (await folder()).getFileHandle(name, { create: true })).createWritable();
      await out.write(text);
      await out.close();
    };
    // Counts what is written, and does it as the test wants it.
    const { createWritable } = FileSystemFileHandle.prototype;
    globalThis.writes = 0;
    FileSystemFileHandle.prototype.createWritable = async function () {
      globalThis.writes += 1;
      await globalThis.beforeWriting?.();
      return createWritable.call(this);
    };
  });
});

/** What lies in the folder, by name. */
const files = async (page) => new Map((await page.evaluate(() => inFolder())).map(([name, bytes]) => [name, Buffer.from(bytes)]));
const names = async (page) => [...(await files(page)).keys()];

/** The bodies of the notes in a copy. */
function bodies(bytes) {
  const notes = [...readZip(bytes)].filter(([path]) => path.startsWith("notes/"));
  return notes.map(([, json]) => JSON.parse(json).saved.body);
}
const copied = async (page, name = NAME) => bodies((await files(page)).get(name));

/** A note of one's own. Gives its address. */
async function note(page, text = "第一行") {
  await withoutPicker(page);
  await startNote(page);
  await title(page).fill("三步保湿");
  await body(page).fill(text);
  await saved(page);
  return `#/compose/${page.url().split("/").pop()}`;
}

async function edit(page, address, text) {
  await open(page, address);
  await body(page).fill(text);
  await saved(page);
}

/** Chooses the folder, and waits for the first copy. */
async function choose(page) {
  await toBackup(page);
  await key(page, "Choose a folder").click();
  await expect(part(page)).toContainText("Last copy: ");
}

test("a folder that was chosen has a backup of everything at once", async ({ page, browser, problems, baseURL }) => {
  await note(page);
  await toBackup(page);
  await expect(part(page)).toContainText("There is no backup yet");
  await choose(page);
  expect(await page.evaluate(() => asked)).toEqual({ mode: "readwrite", id: "akaire-copies" });
  await expect(part(page)).toContainText("Folder: 备份");
  await expect(part(page)).toContainText("Last copy: 2026-11-23 12:00. The next follows");
  await expect(key(page, "Stop copies")).toBeFocused();
  // It is a backup like any other.
  await expect(part(page)).toContainText("Last backup: 2026-11-23");
  expect((await stored(page, { whole: true })).meta["backed-up"]).toContain('"made":true');
  expect(await names(page)).toEqual([NAME]);
  expect(await copied(page)).toEqual(["第一行"]);
  const other = await machine(browser, { problems, baseURL });
  await look(other, (await files(page)).get(NAME));
  expect(await group(other, "New")).toEqual(["三步保湿"]);
});

test("a change is copied ten minutes later, over the same day's file; seven days stay", async ({ page }) => {
  const address = await note(page);
  await choose(page);
  await edit(page, address, "第二行");
  await page.clock.fastForward(8 * MINUTE);
  await page.waitForTimeout(500);
  expect(await copied(page)).toEqual(["第一行"]);
  await page.clock.fastForward(3 * MINUTE);
  await expect.poll(() => copied(page)).toEqual(["第二行"]);
  expect(await names(page)).toEqual([NAME]);

  // Nothing new, nothing written.
  const writes = await page.evaluate(() => globalThis.writes);
  await page.clock.fastForward(DAY);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => globalThis.writes)).toBe(writes);

  await page.evaluate(() => putThere("别人的 2026-11-01.akaire", "别人的"));
  for (let day = 25; day <= 32; day += 1) {
    await edit(page, address, `第${day}天`);
    await page.clock.fastForward(DAY);
    await expect.poll(async () => (await names(page)).length).toBe(Math.min(day - 25 + 3, 8));
    await expect.poll(async () => bodies([...(await files(page)).values()].filter((file) => file.length > 9).at(-1))).toEqual([`第${day}天`]);
  }
  await expect.poll(() => names(page)).not.toContain(NAME);
  expect((await files(page)).get("别人的 2026-11-01.akaire").toString()).toBe("别人的");
});

test("a file of that name that is not ours stays as it is", async ({ page }) => {
  const address = await note(page);
  await page.evaluate((name) => putThere(name, "别人的"), NAME);
  await choose(page);
  const second = NAME.replace(".akaire", " 2.akaire");
  expect(await names(page)).toEqual([second, NAME].sort());
  await edit(page, address, "第二行");
  await page.clock.fastForward(11 * MINUTE);
  await expect.poll(() => copied(page, second)).toEqual(["第二行"]);
  // Somebody puts another one in the place of ours.
  await page.evaluate((name) => putThere(name, "也是别人的"), second);
  await edit(page, address, "第三行");
  await page.clock.fastForward(11 * MINUTE);
  const third = NAME.replace(".akaire", " 3.akaire");
  await expect.poll(() => names(page)).toHaveLength(3);
  await expect.poll(() => copied(page, third)).toEqual(["第三行"]);
  const all = await files(page);
  expect([NAME, second].map((name) => all.get(name).toString())).toEqual(["别人的", "也是别人的"]);
});

test("stopping forgets the folder and leaves its files; chosen again, they are not ours any more", async ({ page }) => {
  const address = await note(page);
  await choose(page);
  await key(page, "Stop copies").click();
  await expect(key(page, "Stop copies")).toHaveCount(0);
  await expect(key(page, "Choose a folder")).toBeFocused();
  expect((await stored(page, { whole: true })).meta).not.toHaveProperty("copies-folder");
  await edit(page, address, "第二行");
  await page.clock.fastForward(11 * MINUTE);
  await page.waitForTimeout(500);
  expect(await copied(page)).toEqual(["第一行"]);
  await choose(page);
  expect(await names(page)).toHaveLength(2);
  expect(await copied(page)).toEqual(["第一行"]);
});

test("it goes on after a reload, on any screen, and only in the tab that writes", async ({ page }) => {
  const address = await note(page);
  await choose(page);
  await open(page, address);
  await page.reload();
  await page.locator("html[data-rooms=here]").waitFor({ state: "attached", timeout: 15_000 });
  const second = await page.context().newPage();
  await open(second, "#/setup");
  await expect(notice(second, "Another tab is writing")).toBeVisible();
  await expect(part(second)).toContainText("Folder: 备份");
  await expect(key(second, "Stop copies")).toBeDisabled();

  await body(page).fill("第二行");
  await saved(page);
  await page.clock.fastForward(11 * MINUTE);
  await expect.poll(() => copied(page)).toEqual(["第二行"]);
  expect(await page.evaluate(() => globalThis.writes)).toBe(1);
  expect(await second.evaluate(() => globalThis.writes)).toBe(0);

  // The second one writes when the first one is gone.
  await page.close();
  await expect(notice(second, "This tab")).toBeVisible();
  await edit(second, address, "第三行");
  await second.clock.fastForward(11 * MINUTE);
  await expect.poll(() => copied(second)).toEqual(["第三行"]);
});

test("where the browser wants to be asked again nothing is written, and going on works", async ({ page }) => {
  await page.addInitScript(() => {
    FileSystemHandle.prototype.queryPermission = async () => sessionStorage.permission ?? "granted";
    FileSystemHandle.prototype.requestPermission = async () => (sessionStorage.permission = sessionStorage.answer);
  });
  const address = await note(page);
  await choose(page);
  await edit(page, address, "第二行");
  await page.evaluate(() => ((sessionStorage.permission = "prompt"), (sessionStorage.answer = "denied")));
  await page.clock.fastForward(5 * MINUTE);
  await page.reload();
  const told = notice(page, "the browser wants to be asked again");
  await expect(told).toBeVisible({ timeout: 15_000 });
  await page.clock.fastForward(21 * MINUTE);
  await page.waitForTimeout(500);
  await expect(told).toHaveCount(1);
  expect(await copied(page)).toEqual(["第一行"]);

  await toBackup(page);
  await expect(part(page)).toContainText("Press “Go on writing copies”");
  await key(page, "Go on writing copies").click();
  await expect(part(page)).toContainText("The browser does not allow writing");
  await page.evaluate(() => (sessionStorage.answer = "granted"));
  await key(page, "Go on writing copies").click();
  await expect.poll(() => copied(page)).toEqual(["第二行"]);
  await expect(key(page, "Go on writing copies")).toHaveCount(0);
  await expect(told).toHaveCount(0);
});

test("what cannot be written is said, and all else goes on", async ({ page }) => {
  const address = await note(page);
  await page.evaluate(() => {
    globalThis.beforeWriting = () => {
      throw new DOMException("The disk said no.", "InvalidStateError");
    };
  });
  await toBackup(page);
  await key(page, "Choose a folder").click();
  await expect(part(page)).toContainText("The copy could not be written.");
  await expect(part(page)).toContainText("(The disk said no.)");
  // The browser had made an empty file.
  expect(await names(page)).toEqual([]);

  const fails = (name) =>
    page.evaluate((name) => {
      globalThis.beforeWriting = () => {
        throw new DOMException("", name);
      };
    }, name);
  await fails("QuotaExceededError");
  await edit(page, address, "第二行");
  await page.clock.fastForward(11 * MINUTE);
  await expect(notice(page, "No copy could be written into your folder")).toBeVisible();
  await toBackup(page);
  await expect(part(page)).toContainText("The folder’s disk is full");
  await fails("NotFoundError");
  await key(page, "Go on writing copies").click();
  await expect(part(page)).toContainText("The folder is not there");

  await key(page, "Make a backup").click();
  await expect(key(page, "Save the file")).toBeVisible();
  await key(page, "Discard").click();
  await page.evaluate(() => delete globalThis.beforeWriting);
  await key(page, "Go on writing copies").click();
  await expect.poll(() => names(page)).toEqual([NAME]);
  await expect(part(page)).toContainText("Last copy: ");
  await expect(notice(page, "No copy could be written")).toHaveCount(0);
});

test("a copy gives way to a backup that somebody makes, and comes later", async ({ page }) => {
  const address = await note(page);
  await choose(page);
  await edit(page, address, "第二行");
  await page.evaluate(() => {
    globalThis.beforeWriting = () => new Promise((resolve) => (globalThis.goOn = resolve));
  });
  await page.clock.fastForward(11 * MINUTE);
  await page.waitForFunction(() => globalThis.goOn);
  await toBackup(page);
  await expect(part(page)).toContainText("Writing a copy…");
  await key(page, "Make a backup").click();
  await expect(key(page, "Save the file")).toBeVisible();
  await expect(part(page)).not.toContainText("Writing a copy…");
  await page.evaluate(() => (delete globalThis.beforeWriting, globalThis.goOn()));
  await page.waitForTimeout(500);
  expect(await copied(page)).toEqual(["第一行"]);
  await page.clock.fastForward(MINUTE);
  await expect.poll(() => copied(page)).toEqual(["第二行"]);
  // What somebody looks at is as it was.
  await expect(key(page, "Save the file")).toBeVisible();
});

test("another brand gets neither the folder nor what is known of it", async ({ page }) => {
  await note(page);
  await choose(page);
  await open(page, "#/workspaces");
  await page.getByRole("button", { name: "Duplicate: First brand", exact: true }).click();
  await expect(page.getByText("First brand (copy)", { exact: true })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith("akaire-"));
    const database = await new Promise((resolve) => (indexedDB.open(names[0]).onsuccess = ({ target }) => resolve(target.result)));
    const store = database.transaction("meta").objectStore("meta");
    const keys = await new Promise((resolve) => (store.getAllKeys().onsuccess = ({ target }) => resolve(target.result)));
    database.close();
    return keys;
  });
  expect(kept).toContain("account");
  expect(kept.filter((name) => name.startsWith("copies"))).toEqual([]);
});

test("a browser without folders says nothing of them", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.showDirectoryPicker);
  await note(page);
  await toBackup(page);
  await expect(key(page, "Make a backup")).toBeEnabled();
  await expect(part(page)).not.toContainText("Copies in a folder");
});
