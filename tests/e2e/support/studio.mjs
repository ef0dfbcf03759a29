// What a person does in the studio, and where they look.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, ready } from "./fixtures.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** A picture or film of the sample brand, as a file. */
export const sampleFile = (name) => path.join(root, "assets/sample", name);

export const title = (page) => page.getByRole("textbox", { name: "Title", exact: true });
export const body = (page) => page.getByRole("textbox", { name: "Body", exact: true });
export const addTopic = (page) => page.getByRole("textbox", { name: "Add a topic" });
export const addMention = (page) => page.getByRole("textbox", { name: "Add a mention" });

/** The names on the chips of a field: `field-topics`, `field-mentions`. */
export const chips = (page, field) => page.locator(`[id^="${field}-"] > span:nth-child(2)`);

/** The finding of the margin that says this. */
export const finding = (page, text) => page.locator(".ms-margin .finding").filter({ hasText: text });

/** The message over the screens that says this. */
export const notice = (page, text) => page.locator(".notice").filter({ hasText: text });

/** The numbered pictures of the tray. */
export const pictures = (page) => page.locator('button[id^="field-images-"]');

/** A page of the studio, ready and drawn: the code of a room may come a moment after the notes. */
export async function open(page, hash = "") {
  await page.goto(`/${hash}`);
  await ready(page);
  await expect(page.getByRole("main")).toBeVisible();
}

/** Waits until the words are checked, too: what reads them comes after the editor. */
export async function penciled(page) {
  await expect(page.locator(".findings-words")).toContainText("Lexicon");
}

/** A new note of one's own. */
export async function startNote(page) {
  await open(page);
  await page.getByRole("button", { name: "Start a note" }).click();
  await expect(title(page)).toBeVisible();
}

/** Waits until everything that was done lies on the disk. */
export async function saved(page) {
  await expect(page.locator(".saved")).toHaveText("Saved on this device only");
}

/** Pastes as Ctrl+V does, at the caret; the test must have granted the clipboard. */
export async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+V");
}

/** Where the caret or selection of the focused text field is. */
export const selection = (page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return { id: field.id, text: field.value?.slice(field.selectionStart, field.selectionEnd), at: field.selectionStart };
  });

/** Every record of a store of the studio's database. */
export const records = (page, store) =>
  page.evaluate(
    (store) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire");
        // It must not be made here: the studio would find it without stores.
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = () => (request.error.name === "AbortError" ? resolve([]) : reject(request.error));
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => (request.result.close(), resolve(all.result));
        };
      }),
    store,
  );

/** Puts files into the tray through the file picker. */
export const pick = (page, files) => page.locator('#field-media input[type="file"]').setInputFiles(files);

/** Kills a tab as a crash of its renderer does; says when. */
export async function crash(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  const death = Date.now();
  session.send("Page.crash").catch(() => {});
  await crashed;
  return death;
}
