// Records in the database before the studio sees it, as this or any other version may have left them.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** What a test that seeds allows: a page of its own, and the icon a browser asks for on a page that names none. */
export const SEEDING = { requests: [/\/seed\.html$/, /favicon/], console: [/favicon/] };

/** Everything that a version of the saved form had, as it wrote it: tests/fixtures/saved. */
export function fixture(version) {
  const read = (name) => readFileSync(path.join(root, "tests/fixtures/saved", version, name), "utf8");
  const json = (name) => JSON.parse(read(name));
  return {
    notes: json("notes.json"),
    media: json("media.json"),
    meta: Object.fromEntries(["account", "dictionary", "shop"].map((name) => [name, read(`${name}.json`).trimEnd()])),
  };
}

/**
 * Makes the database anew, with stores as version 1 had them, and puts records there.
 * @param {{ notes?: object[], media?: object[], meta?: Record<string, unknown> }} records a medium's `file` is a path in
 *   the repository, whose bytes it gets
 */
export async function seed(page, { notes = [], media = [], meta = {} }, { version = 1 } = {}) {
  await page.route("**/seed.html", (route) => route.fulfill({ body: "<!doctype html><title>seed</title>", contentType: "text/html" }));
  await page.goto("/seed.html");
  const files = media.map(({ file, type, ...record }) => ({
    record,
    name: file && path.basename(file),
    type,
    base64: file && readFileSync(path.join(root, file)).toString("base64"),
  }));
  await page.evaluate(
    async ([notes, files, meta, version]) => {
      const done = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const request = indexedDB.open("akaire", version);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("notes", { keyPath: "id" });
        request.result.createObjectStore("media", { keyPath: "id" });
        request.result.createObjectStore("meta");
      };
      const database = await done(request);
      const change = database.transaction(["notes", "media", "meta"], "readwrite");
      for (const note of notes) change.objectStore("notes").put(note);
      for (const { record, name, type, base64 } of files) {
        const bytes = base64 && Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        change.objectStore("media").put(bytes ? { ...record, blob: new File([bytes], name, { type }) } : record);
      }
      for (const [name, json] of Object.entries(meta)) change.objectStore("meta").put(json, name);
      await new Promise((resolve) => (change.oncomplete = resolve));
      database.close();
    },
    [notes, files, meta, version],
  );
}

/** What is kept once for all notes, by name. */
export const meta = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire");
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = () => (request.error.name === "AbortError" ? resolve({}) : reject(request.error));
        request.onsuccess = () => {
          const store = request.result.transaction("meta").objectStore("meta");
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            request.result.close();
            resolve(Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]])));
          };
        };
      }),
  );

/** What the key of a notice hands out: every record as it lies there. */
export async function handedOut(page, notice) {
  const download = page.waitForEvent("download");
  await notice.getByRole("button", { name: "Download drafts (raw data)" }).click();
  const file = await download;
  return { name: file.suggestedFilename(), ...theOne(JSON.parse(readFileSync(await file.path(), "utf8"))) };
}

/** What was handed out of the one database there is, beside the name of the form. */
export const theOne = ({ databases: [one, ...others], ...rest }) => {
  if (others.length > 0) throw new Error("more than one database");
  return { ...rest, ...one };
};
