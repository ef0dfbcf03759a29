// Hundreds of megabytes of films and pictures: the renderer does not hold them, and what takes long can be stopped.
//
// `BACKUP_MB=2000 npx playwright test backup-large` does it with more.

import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "./support/fixtures.mjs";
import { machine, part, stored, toBackup, withoutPicker } from "./support/backup.mjs";
import { png } from "./support/png.mjs";
import { pick, saved, startNote, title } from "./support/studio.mjs";

const MEGABYTES = Number(process.env.BACKUP_MB ?? 200);
const EACH = Math.max(10, MEGABYTES / 40);
/** What the renderer may grow by, in megabytes. */
const MORE = 150;

test.skip(!existsSync("/proc/self/status"), "the memory of a process is read from /proc");
test.describe.configure({ timeout: 120_000 + MEGABYTES * 600 });

let folder;
test.beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "akaire-backup-"))));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Memory of this browser's renderers that is their own or shared with nobody but the browser, in megabytes. */
async function memory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const of = (id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      return ["RssAnon", "RssShmem"].reduce((sum, name) => sum + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]), 0) / 1000;
    } catch {
      return 0; // it has just ended
    }
  };
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { id }) => sum + of(id), 0);
}

/** The most that memory grew by while something was done. */
async function growth(browser, doing) {
  const before = await memory(browser);
  let [most, on] = [before, true];
  const watching = (async () => {
    while (on) {
      most = Math.max(most, await memory(browser));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  try {
    await doing();
  } finally {
    on = false;
    await watching;
  }
  return most - before;
}

test(`${MEGABYTES} MB go out and come in, and the renderer grows by less than ${MORE} MB`, async ({ page, browser, problems, baseURL }, info) => {
  const files = Array.from({ length: Math.ceil(MEGABYTES / EACH) }, (_, index) => {
    const file = path.join(folder, `${index}.png`);
    writeFileSync(file, Buffer.concat([png(index), randomBytes(EACH * 1_000_000)]));
    return file;
  });
  await withoutPicker(page);
  for (let from = 0; from < files.length; from += 10) {
    await startNote(page);
    await title(page).fill(`大笔记 ${from}`);
    await pick(page, files.slice(from, from + 10));
    await expect(page.locator(".saved")).toHaveText("Saved on this device only", { timeout: 60_000 });
    await expect.poll(async () => (await page.evaluate(() => new Promise((resolve) => {
      indexedDB.open("akaire").onsuccess = ({ target: { result: database } }) =>
        (database.transaction("media").objectStore("media").count().onsuccess = ({ target }) => (database.close(), resolve(target.result)));
    }))), { timeout: 120_000 }).toBe(Math.min(files.length, from + 10));
    await saved(page);
  }
  // The files stay until the end: a private window, as this is one, does not copy them into its database.
  const long = { timeout: 60_000 + MEGABYTES * 200 };
  const key = (page, name) => part(page).getByRole("button", { name, exact: true });

  await toBackup(page);
  await page.reload();
  await toBackup(page);
  // Somebody may think better of it.
  await key(page, "Make a backup").click();
  await expect(part(page).getByRole("progressbar")).toBeVisible();
  await key(page, "Stop").click();
  await expect(key(page, "Make a backup")).toBeVisible();

  const saving = path.join(folder, "large.akaire");
  const began = Date.now();
  const out = await growth(browser, async () => {
    await key(page, "Make a backup").click();
    await key(page, "Save the file").waitFor(long);
    const coming = page.waitForEvent("download", long);
    await key(page, "Save the file").click();
    await (await coming).saveAs(saving);
    await part(page).getByText("was saved").waitFor();
  });
  const made = Date.now();
  expect(statSync(saving).size).toBeGreaterThan(MEGABYTES * 1_000_000);
  await page.close();

  const other = await machine(browser, { problems, baseURL });
  // A hand may be slower than the import: here "stop" follows on "take" at once.
  await other.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (said, ...rest) {
      post.call(this, said, ...rest);
      if (globalThis.stopNow && said[0].startsWith('{"Take"')) post.call(this, ['"Stop"', null]);
    };
  });
  await toBackup(other);
  const choose = () => part(other).locator('input[type="file"]').setInputFiles(saving);
  await choose();
  await key(other, "Import").waitFor(long);
  await other.evaluate(() => (globalThis.stopNow = true));
  await key(other, "Import").click();
  // What was written until then is gone again.
  await expect(key(other, "Import a file")).toBeVisible(long);
  const { notes, media, orphans } = await stored(other);
  expect([notes, media, orphans]).toEqual([[], [], []]);
  await other.evaluate(() => (globalThis.stopNow = false));

  const looked = Date.now();
  const into = await growth(browser, async () => {
    await choose();
    await key(other, "Import").waitFor(long);
    await key(other, "Import").click();
    await part(other).getByText("Imported:").waitFor(long);
  });
  const done = Date.now();
  const figures = `out +${out.toFixed(0)} MB in ${made - began} ms, in +${into.toFixed(0)} MB in ${done - looked} ms`;
  info.annotations.push({ type: "memory", description: figures });
  console.log(`${MEGABYTES} MB: ${figures}`);
  expect(out).toBeLessThan(MORE);
  expect(into).toBeLessThan(MORE);
  await expect(part(other)).toContainText(`${files.length} files`);
});
