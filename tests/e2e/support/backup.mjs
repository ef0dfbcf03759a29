// What a person does with backups.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { watch } from "./fixtures.mjs";
import { open } from "./studio.mjs";
import { writeZip } from "./zip.mjs";

export const part = (page) => page.getByRole("region", { name: "Backup", exact: true });
const key = (page, name) => part(page).getByRole("button", { name, exact: true });

/** Another computer: a browser with nothing in it, held to the house rules. */
export async function machine(browser, { problems, baseURL, allow }) {
  const context = await browser.newContext({ baseURL, locale: "en-US", timezoneId: "Asia/Tokyo", serviceWorkers: "block" });
  await watch(context, { problems, baseURL, allow });
  const page = await context.newPage();
  await withoutPicker(page);
  return page;
}

/** A browser that does not ask where to save: the file is a download. */
export const withoutPicker = (page) => page.addInitScript(() => delete globalThis.showSaveFilePicker);

/** Goes to where backups are made. */
export async function toBackup(page) {
  if (!page.url().endsWith("#/setup")) await open(page, "#/setup");
  await part(page).scrollIntoViewIfNeeded();
}

/** Makes a backup of everything, or of the notes of these titles. Gives its name and its bytes. */
export async function make(page, titles) {
  await toBackup(page);
  if (titles) {
    await key(page, "Chosen notes").click();
    for (const title of titles) await part(page).getByRole("checkbox", { name: title }).check();
  }
  await key(page, "Make a backup").click();
  const coming = page.waitForEvent("download");
  await key(page, "Save the file").click();
  const file = await coming;
  await part(page).getByText("was saved").waitFor();
  await key(page, "Close").click();
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Opens a backup, up to what would come in, or what is wrong. */
export async function look(page, bytes, name = "some.akaire") {
  await toBackup(page);
  const buffer = Buffer.from(bytes);
  await part(page).locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await part(page).getByRole("button", { name: /^(Import|Close)$/ }).waitFor();
}

/** Takes in what was looked at. */
export async function take(page) {
  await key(page, "Import").click();
  await part(page).getByText("Imported:").waitFor();
  await key(page, "Close").click();
}

/** Names of a group of the plan: “New”, “Changed on both sides”, … None where there is no such group. */
export async function group(page, heading) {
  const all = part(page).locator(".backup-group").filter({ hasText: new RegExp(`^${heading} \\(`) });
  if ((await all.count()) === 0) return [];
  return all.locator(".backup-list > li").evaluateAll((items) => items.map((item) => (item.querySelector("strong") ?? item).textContent));
}

/** All that is stored, bytes as their sums; without what only this browser knows. */
export const stored = (page, { whole = false } = {}) =>
  page.evaluate(async (whole) => {
    const database = await new Promise((resolve) => (indexedDB.open("akaire").onsuccess = ({ target }) => resolve(target.result)));
    const all = (store, what) =>
      new Promise((resolve) => (database.transaction(store).objectStore(store)[what]().onsuccess = ({ target }) => resolve(target.result)));
    const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const sum = async (blob) => hex(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    const media = [];
    const HERE_ONLY = ["backed-up", "unneeded", "caret"];
    const files = new Map((await all("files", "getAll")).map(({ id, blob }) => [id, blob]));
    const orphans = new Set(files.keys());
    for (const { id, facts, file } of await all("media", "getAll")) {
      media.push({ id, facts, sha256: await sum(files.get(file)) });
      orphans.delete(file);
    }
    const [names, values] = [await all("meta", "getAllKeys"), await all("meta", "getAll")];
    const meta = Object.fromEntries(names.map((name, index) => [name, values[index]]).filter(([name]) => whole || !HERE_ONLY.includes(name)));
    const notes = await all("notes", "getAll");
    database.close();
    // Bytes that no media have.
    return { notes, media, meta, orphans: [...orphans] };
  }, whole);

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** An archive with a manifest that lists these entries, whatever they are. */
export function archive(entries, { manifest = {}, claims = {} } = {}) {
  const listed = entries.map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
  const ids = entries.map(([path]) => /^notes\/(.*)\.json$/.exec(path)?.[1]).filter(Boolean);
  const notes = Object.fromEntries(ids.map((id) => [id, {}]));
  const made = { at: "2026-11-20T09:00:00Z", by: "somebody", brand: "某某" };
  const list = { kind: "akaire-backup", format: 1, made, notes, entries: listed, ...manifest };
  return writeZip([...entries, ["manifest.json", JSON.stringify(list)]], claims);
}
