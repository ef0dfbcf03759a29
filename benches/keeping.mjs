// Keeping: opening a workspace of 1,000 notes and 5,000 pictures beside a notebook of as many notes, and what the save of a
// keystroke costs with few and with many notes.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dist, root } from "../scripts/wasm.mjs";
import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { mainTasks } from "./support/tasks.mjs";
import { median, table, three } from "./support/table.mjs";

const NOTES = 1_000;
const PICTURES = 5; // of each note
const ROUNDS = 5;
const KEYS = 20;
const PICTURE = readFileSync(path.join(root, "assets/sample/koharubi-01.jpg"));
const LINE = "早上起来脸还是干的，先用温水打湿毛巾敷三十秒，再把化妆水分两次拍进去。";

const ready = (page) => page.locator('html[data-akaire="ready"]').waitFor({ state: "attached", timeout: 300_000 });

const note = (n, pictures) => ({
  id: `note-${n}`,
  title: `换季第${n}天`,
  body: Array.from({ length: 5 }, (_, line) => `${line + 1} ${LINE}`).join("\n"),
  topics: ["护肤", "换季"],
  planned_date: `2026-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  media: {
    images: {
      images: {
        tray: Array.from({ length: pictures }, (_, p) => ({ id: `m-${n}-${p}`, name: `${p}.jpg`, place: "stored", text: "" })),
        shelf: [],
        cover: 0,
      },
      aside: null,
    },
  },
});

/** Puts notes and pictures where the studio keeps them; every picture has bytes of its own. */
async function store(page, notes, pictures) {
  for (let from = 0; from < notes; from += 100) {
    const some = Array.from({ length: Math.min(100, notes - from) }, (_, n) => note(from + n, pictures));
    await page.evaluate(
      async ([some, picture]) => {
        const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
        const done = (request) => new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const database = await done(indexedDB.open("akaire"));
        const transaction = database.transaction(["notes", "media", "files"], "readwrite");
        const facts = JSON.stringify({ format: 1, saved: { kind: "image", format: "jpeg", width: 1080, height: 1440, bytes: bytes.length } });
        for (const note of some) {
          transaction.objectStore("notes").put({ id: note.id, json: JSON.stringify({ format: 1, saved: note }) });
          for (const { id } of note.media.images.images.tray) {
            transaction.objectStore("files").put({ id, blob: new Blob([bytes, id], { type: "image/jpeg" }) });
            transaction.objectStore("media").put({ id, facts, file: id });
          }
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
        database.close();
      },
      [some, PICTURE.toString("base64")],
    );
  }
}

/** Memory of the renderers that no file stands behind (code and fonts are shared with other processes), in MB. */
async function resident(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const of = (status) => ["RssAnon", "RssShmem"].reduce((sum, name) => sum + Number(status.match(`${name}:\\s+(\\d+)`)[1]), 0);
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  return renderers.reduce((sum, { id }) => sum + of(readFileSync(`/proc/${id}/status`, "utf8")) / 1024, 0);
}

/** A notebook of as many notes in one page, as TiddlyWiki makes it; its pictures lie beside it. */
function notebook(folder) {
  const tiddlers = [];
  for (let n = 0; n < NOTES; n++) {
    const { title, body } = note(n, 0);
    const pictures = Array.from({ length: PICTURES }, (_, p) => `[img[m-${n}-${p}]]`).join(" ");
    tiddlers.push({ title: `${title} (${n})`, text: `${body}\n\n${pictures}`, tags: "护肤 换季" });
    for (let p = 0; p < PICTURES; p++) {
      tiddlers.push({ title: `m-${n}-${p}`, type: "image/jpeg", _canonical_uri: "picture.jpg", text: "" });
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "notes.json"), JSON.stringify(tiddlers));
  writeFileSync(path.join(folder, "picture.jpg"), PICTURE);
  const tiddlywiki = path.join(root, "benches/node_modules/tiddlywiki/tiddlywiki.js");
  const edition = path.join(root, "benches/node_modules/tiddlywiki/editions/empty");
  execFileSync(process.execPath, [tiddlywiki, edition, "--output", folder, "--load", path.join(folder, "notes.json"), "--render", "$:/core/save/all", "notebook.html", "text/plain"], {
    stdio: "ignore",
  });
  return readFileSync(path.join(folder, "notebook.html"));
}

/** Milliseconds from going there to the first frame in which `selector` stands. */
async function opening(page, url, selector) {
  await page.addInitScript((selector) => {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (globalThis.opened = performance.now());
      requestAnimationFrame(() => port2.postMessage(null));
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.opened, null, { timeout: 300_000 });
  return page.evaluate(() => globalThis.opened);
}

async function openings(server) {
  const rows = [];
  const measure = async (name, url, selector, prepare) => {
    const [times, memory] = [[], []];
    const browser = await launch();
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 }, locale: "en" });
    await prepare?.(context);
    for (let round = 0; round < ROUNDS; round++) {
      const page = await context.newPage();
      times.push(await opening(page, url, selector));
      await page.waitForTimeout(1_500);
      memory.push(await resident(browser));
      await page.close();
    }
    await browser.close();
    rows.push([name, three(median(times)), three(median(memory))]);
    return median(times);
  };
  const own = await measure("Akaire, the list of all notes", `${server.url}#/notes`, ".library-row", async (context) => {
    const page = await context.newPage();
    await page.goto(server.url);
    await ready(page);
    await store(page, NOTES, PICTURES);
    await page.close();
  });
  const peer = await measure("TiddlyWiki 5.4.1, one page with all notes", `${server.url}notebook.html`, ".tc-site-title, .tc-tiddler-frame");
  const empty = await measure("Akaire, nothing stored", server.url, '.first .starts');
  table(
    `**Opening** ${NOTES.toLocaleString("en")} notes with ${(NOTES * PICTURES).toLocaleString("en")} pictures (${three((NOTES * PICTURES * PICTURE.length) / 1e6)} MB)`,
    ["", "first usable screen, ms", "renderers' own memory, MB"],
    rows,
  );
  console.log(`\nAkaire / TiddlyWiki: ${three(own / peer)}; full / empty: ${three(own / empty)}`);
}

/** Types, and says what a key's save costs. */
async function keystrokes(server, notes) {
  const browser = await launch();
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 }, locale: "en" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.puts = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, ...key) {
      const text = typeof value === "string" ? value : JSON.stringify(value);
      globalThis.puts.push({ store: this.name, bytes: new TextEncoder().encode(text).length, at: performance.now() });
      const tell = () => globalThis.kept?.(performance.now());
      this.transaction.addEventListener("complete", tell, { once: true });
      return put.call(this, value, ...key);
    };
  });
  await page.goto(server.url);
  await ready(page);
  await store(page, notes, 0);
  await page.goto(`${server.url}#/compose/note-5`);
  await page.reload();
  await ready(page);
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.click();
  await page.keyboard.press("End");
  // Rooms, pencil and house-keeping come first.
  await page.waitForTimeout(12_000);
  const [times, work, bytes] = [[], [], []];
  for (let key = 0; key < KEYS; key++) {
    await page.evaluate(() => {
      globalThis.puts.length = 0;
      globalThis.saved = new Promise((resolve) => (globalThis.kept = resolve));
      addEventListener("input", (event) => (globalThis.heard = event.timeStamp), { capture: true, once: true });
    });
    await browser.startTracing(page, { categories: ["toplevel"] });
    await page.keyboard.insertText("水");
    times.push(await page.evaluate(async () => (await globalThis.saved) - globalThis.heard));
    await page.waitForTimeout(400);
    const tasks = mainTasks(await browser.stopTracing());
    work.push(tasks.reduce((sum, time) => sum + time, 0));
    bytes.push(await page.evaluate(() => globalThis.puts.reduce((sum, { bytes }) => sum + bytes, 0)));
    await page.keyboard.press("Backspace");
    await page.waitForTimeout(400);
  }
  await browser.close();
  return { notes, times: median(times), work: median(work), bytes: median(bytes) };
}

export async function keeping() {
  const folder = mkdtempSync(path.join(tmpdir(), "akaire-notebook-"));
  const server = await serve(dist, { "notebook.html": notebook(folder), "picture.jpg": PICTURE }, { packed: false });
  try {
    await openings(server);
    const [few, many] = [await keystrokes(server, 10), await keystrokes(server, NOTES)];
    table(
      "**A keystroke's save**, median of " + KEYS,
      ["notes", "on the disk after, ms", "main thread, ms", "bytes written"],
      [few, many].map(({ notes, times, work, bytes }) => [String(notes), three(times), three(work), three(bytes)]),
    );
    console.log(`\n${NOTES} / 10 notes: on the disk ${three(many.times / few.times)}, main thread ${three(many.work / few.work)}`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
