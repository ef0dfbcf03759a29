// Nothing that was typed is lost, and nothing that was stored is overwritten unseen.

import { randomBytes } from "node:crypto";
import { expect, ready, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { body, chips, addTopic, notice, open, pick, pictures, records, saved, startNote, title } from "./support/studio.mjs";

// Pages of the tests' own, and the icon a browser asks for on a page that names none.
test.use({ allow: { requests: [/build-manifest\.json$/, /seed\.html$/, /favicon/], console: [/favicon/] } });

/** What the studio says about saving, in the bar. */
const saving = (page) => page.locator(".saved");
const hash = (page) => new URL(page.url()).hash;

/** Another tab of the same browser, at the same note. */
async function another(page, address = hash(page)) {
  const next = await page.context().newPage();
  await open(next, address);
  return next;
}

/** Puts records into the database before the studio sees it. */
async function seed(page, notes) {
  await page.route("**/seed.html", (route) => route.fulfill({ body: "<!doctype html><title>seed</title>", contentType: "text/html" }));
  await page.goto("/seed.html");
  await page.evaluate(
    (notes) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire", 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("notes", { keyPath: "id" });
          request.result.createObjectStore("media", { keyPath: "id" });
          request.result.createObjectStore("meta");
        };
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction("notes", "readwrite");
          for (const note of notes) change.objectStore("notes").put(note);
          change.oncomplete = () => (request.result.close(), resolve());
        };
      }),
    notes,
  );
}

test("text, topics and pictures are back after the tab was closed", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步保湿");
  await body(page).fill("温水打湿\n轻敷");
  await addTopic(page).pressSequentially("秋天 ");
  await pick(page, pngFiles(11));
  await expect(pictures(page)).toHaveCount(9);
  await saved(page);
  const address = hash(page);
  const first = await page.context().newPage(); // a context without a page may end
  await page.close();
  await open(first, address);
  await expect(title(first)).toHaveValue("三步保湿");
  await expect(body(first)).toHaveValue("温水打湿\n轻敷");
  await expect(chips(first, "field-topics")).toHaveText(["秋天"]);
  await expect(pictures(first)).toHaveCount(9);
  await expect(first.locator(".thumb-unused")).toHaveCount(2);
  await expect.poll(() => first.locator("#field-images-8 img").evaluate((image) => image.naturalWidth)).toBe(720);
  await expect(title(first)).toBeEditable();
});

test("what was typed the moment before the tab was closed is back", async ({ page }) => {
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const keep = await page.context().newPage();
  await title(page).focus();
  await page.keyboard.insertText("保湿");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  await open(keep, "");
  await expect(keep.getByRole("link", { name: "三步保湿" })).toBeVisible();
});

test("what was typed the moment before leaving for another page is back", async ({ page }) => {
  await startNote(page);
  const address = hash(page);
  await title(page).focus();
  // Typed and gone within one task: no timer has had a chance.
  await page.evaluate(() => {
    const field = document.getElementById("field-title");
    field.value = "三步保湿";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: "三步保湿" }));
    location.href = "/build-manifest.json";
  });
  await page.waitForURL(/build-manifest/);
  await open(page, address);
  await expect(title(page)).toHaveValue("三步保湿");
});

test("going back with the caret in a text breaks nothing, and keeps what stands there", async ({ page }) => {
  await startNote(page);
  await title(page).focus();
  const keys = await ime(page);
  await keys.compose("n", "ni", "你");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(title(page)).toHaveValue("你");
  await addTopic(page).fill("秋天");
  await page.goBack();
  await expect(page.getByRole("link", { name: "你 no date" })).toBeVisible();
  await page.goForward();
  await expect(chips(page, "field-topics")).toHaveText(["秋天"]);
});

/** Has the studio keep house at once when it opens, and says when that is done. */
async function keepHouse(page) {
  await page.reload();
  await ready(page);
  await page.waitForTimeout(9_000); // 6 s for the page itself, and some for the work
}

test("files that nothing names go a day later, files in use stay, equal ones are kept once", async ({ page }) => {
  test.setTimeout(90_000);
  await startNote(page);
  await pick(page, pngFiles(3));
  await expect(pictures(page)).toHaveCount(3);
  // The same picture twice more, under other names.
  await pick(page, ["twin-1.png", "twin-2.png"].map((name) => ({ name, mimeType: "image/png", buffer: png(64, 64) })));
  await expect(pictures(page)).toHaveCount(5);
  await pictures(page).first().focus();
  await page.keyboard.press("Delete");
  await saved(page);
  await keepHouse(page);
  const media = await records(page, "media");
  expect(media).toHaveLength(5); // undo in another tab, or an import, may still bring it back
  expect(media.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect(new Set(media.map(({ sha256 }) => sha256)).size).toBe((await records(page, "files")).length);
  const twins = media.filter(({ facts }) => facts.includes("twin"));
  expect(new Set(twins.map(({ file }) => file)).size).toBe(1);

  // A day passes.
  await page.evaluate(
    () => new Promise((resolve) => {
      const request = indexedDB.open("akaire");
      request.onsuccess = () => {
        const store = request.result.transaction("meta", "readwrite").objectStore("meta");
        store.get("unneeded").onsuccess = ({ target }) => {
          const record = JSON.parse(target.result);
          for (const id of Object.keys(record.saved)) record.saved[id] -= 25 * 3_600_000;
          store.put(JSON.stringify(record), "unneeded").onsuccess = () => (request.result.close(), resolve());
        };
      };
    }),
  );
  await keepHouse(page);
  expect(await records(page, "media")).toHaveLength(4);
  await expect(pictures(page)).toHaveCount(4);
  for (const picture of await page.locator(".tray img").all()) {
    expect(await picture.evaluate((img) => img.naturalWidth)).toBeGreaterThan(0);
  }
});

test.describe("two tabs", () => {
  test("the second reads along and says so, cannot write, and takes over when the first is closed", async ({ page }) => {
    await startNote(page);
    await title(page).fill("三步");
    await saved(page);
    const second = await another(page);
    await expect(notice(second, "Another tab is writing")).toBeVisible();
    await expect(title(second)).toHaveValue("三步");
    await expect(title(second)).not.toBeEditable();
    await expect(second.getByRole("button", { name: "New note" })).toBeDisabled();
    await expect(addTopic(second)).not.toBeEditable();
    await title(second).focus();
    await second.keyboard.type("x");
    await expect(title(second)).toHaveValue("三步");

    await title(page).fill("三步保湿");
    await expect(title(second)).toHaveValue("三步保湿");
    await pick(page, pngFiles(1));
    await expect(pictures(second)).toHaveCount(1);

    await page.close();
    await expect(notice(second, "This tab can write now")).toBeVisible();
    await expect(notice(second, "Another tab is writing")).toHaveCount(0);
    await title(second).fill("三步保湿早课");
    await saved(second);
    await second.reload();
    await expect(title(second)).toHaveValue("三步保湿早课");
    await expect(pictures(second)).toHaveCount(1);
  });

  test("a note deleted in the first is gone in the second", async ({ page }) => {
    await startNote(page);
    await title(page).fill("三步");
    await saved(page);
    const second = await another(page, "");
    await expect(second.getByRole("link", { name: "三步 no date" })).toBeVisible();
    await page.getByRole("link", { name: "Akaire: all notes" }).click();
    await page.getByRole("button", { name: "Delete “三步”" }).click();
    await expect(second.getByRole("link", { name: "三步 no date" })).toHaveCount(0);
  });

  test("a third waits in line", async ({ page }) => {
    await startNote(page);
    await saved(page);
    const second = await another(page);
    const third = await another(page);
    await expect(notice(third, "Another tab is writing")).toBeVisible();
    await page.close();
    await expect(title(second)).toBeEditable();
    await expect(title(third)).not.toBeEditable();
    await second.close();
    await expect(title(third)).toBeEditable();
  });
});

test.describe("records this version must not touch", () => {
  const NEWER = { id: "newer", json: '{"format":2,"saved":{"id":"newer","titel":"三步"}, "extra": [1]}' };
  const DAMAGED = [
    { id: "cut", json: '{"format":1,"saved":{"id":"cut","title":"三' },
    { id: "shape", json: '{"format":1,"saved":{"id":"shape","title":7}}' },
    { id: "other", json: '{"format":1,"saved":{"id":"another"}}' },
  ];

  test("a newer one is said and stays byte for byte, whatever else is saved", async ({ page }) => {
    await seed(page, [NEWER]);
    await startNote(page);
    await expect(notice(page, "1 notes were saved by a newer version and are left untouched")).toBeVisible();
    await title(page).fill("别的");
    await saved(page);
    await page.reload();
    await ready(page);
    const stored = await records(page, "notes");
    expect(stored.find(({ id }) => id === "newer")).toEqual(NEWER);
    expect(stored).toHaveLength(2);
  });

  test("damaged ones are said and stay byte for byte", async ({ page }) => {
    await seed(page, DAMAGED);
    await startNote(page);
    await expect(notice(page, "3 notes could not be read")).toBeVisible();
    await title(page).fill("别的");
    await saved(page);
    await page.reload();
    await ready(page);
    const stored = await records(page, "notes");
    for (const record of DAMAGED) expect(stored.find(({ id }) => id === record.id)).toEqual(record);
  });

  test("a newer copy of a sample note is not shown as the old one, and not overwritten", async ({ page }) => {
    const newer = { id: "sample-01", json: '{"format":9,"saved":null}' };
    await seed(page, [newer]);
    await open(page, "#/compose/sample-01");
    await expect(page.getByText("This note is not here")).toBeVisible();
    expect(await records(page, "notes")).toEqual([newer]);
  });

  test("records with members of the wrong kind do not stop the studio", async ({ page }) => {
    await seed(page, [{ id: "odd", json: 7 }, { id: 5, json: "x" }, { id: "none" }]);
    await startNote(page);
    await title(page).fill("三步");
    await saved(page);
  });

  test("a newer database is left alone, and said", async ({ page }) => {
    await seed(page, []);
    await page.evaluate(
      () => new Promise((resolve) => {
        const request = indexedDB.open("akaire", 2);
        request.onsuccess = () => (request.result.close(), resolve());
      }),
    );
    await startNote(page);
    await expect(notice(page, "written by a newer Akaire")).toBeVisible();
    await expect(saving(page)).toContainText("Not saved");
    await title(page).fill("三步");
    await expect(title(page)).toHaveValue("三步");
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([{ name: "akaire", version: 2 }]);
  });
});

test.describe("storage denied", () => {
  const DENIALS = {
    "opening throws": () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
    "opening fails": () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget();
        request.error = new DOMException("denied", "UnknownError");
        setTimeout(() => {
          const event = new Event("error");
          Object.defineProperty(event, "target", { value: request });
          request.onerror?.(event);
          request.dispatchEvent(event);
        });
        return Object.setPrototypeOf(request, IDBOpenDBRequest.prototype);
      };
    },
    "every getter throws": () => {
      const denied = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.defineProperty(globalThis, "indexedDB", { get: denied });
      Object.defineProperty(globalThis, "localStorage", { get: denied });
    },
    "there is none": () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
  };
  for (const [how, deny] of Object.entries(DENIALS).filter(([how]) => how !== "opening fails")) {
    test(`${how}: works in memory, and says so`, async ({ page }) => {
      await page.addInitScript(deny);
      await startNote(page);
      await expect(notice(page, "This browser keeps nothing")).toBeVisible();
      await title(page).fill("三步保湿");
      await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("三步保湿");
      await pick(page, pngFiles(1));
      await expect(pictures(page)).toHaveCount(1);
      await expect(saving(page)).toHaveText("Not saved: the browser denies storage");
      await expect(page.getByRole("button", { name: "Save again" })).toHaveCount(0);
      await page.getByLabel("Language", { exact: true }).selectOption("ja");
      await expect(page.getByText("このブラウザーでは保存できません")).toBeVisible();
    });
  }
});

test("without locks (plain http) it says what is off, and writes", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await startNote(page);
  await expect(notice(page, "Over plain http two tabs can overwrite each other")).toBeVisible();
  await title(page).fill("三步");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("三步");
});

test("with no room for a picture it says so, loses nothing, and saves it all once there is room", async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  const origin = new URL(baseURL).origin;
  // Before the database is opened: the browser asks for its quota only now and then.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
  await startNote(page);
  const address = hash(page);
  await title(page).fill("三步");
  await saved(page);
  const large = Buffer.concat([png(1), randomBytes(3_000_000)]);
  await pick(page, [{ name: "large.png", mimeType: "image/png", buffer: large }]);
  await expect(notice(page, "There is no room to save")).toBeVisible();
  await expect(saving(page)).toHaveText("Not saved: no room left");
  await expect(pictures(page)).toHaveCount(1);
  await title(page).fill("三步保湿");
  await page.getByRole("button", { name: "Save again" }).click();
  await expect(saving(page)).toHaveText("Not saved: no room left");
  await expect(title(page)).toHaveValue("三步保湿");

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
  await expect(notice(page, "There is no room to save")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Save again" })).toHaveCount(0);
  await page.reload();
  await expect(title(page)).toHaveValue("三步保湿");
  await expect(pictures(page)).toHaveAccessibleName(/720×960 · 3 MB/);
});

test("a picture there was no room for can be taken out again, and the rest is saved", async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(baseURL).origin, quotaSize: 1_000_000 });
  await startNote(page);
  const large = Buffer.concat([png(1), randomBytes(3_000_000)]);
  await pick(page, [{ name: "large.png", mimeType: "image/png", buffer: large }]);
  await expect(saving(page)).toHaveText("Not saved: no room left");
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(baseURL).origin });
  await pictures(page).focus();
  await page.keyboard.press("Delete");
  await saved(page);
  expect(await records(page, "media")).toEqual([]);
});

test("storage cleared while the note is open: the next word saves it whole", async ({ page, baseURL }) => {
  await startNote(page);
  await title(page).fill("三步");
  await pick(page, pngFiles(1));
  await expect(pictures(page)).toHaveCount(1);
  await saved(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(baseURL).origin, storageTypes: "indexeddb" });
  await title(page).fill("三步保湿");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("三步保湿");
  await expect(pictures(page)).toHaveCount(1);
});

test("choices live in local storage only, and a full one does no harm", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await startNote(page);
  await page.getByLabel("Language", { exact: true }).selectOption("ja");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.getByLabel("タイトル", { exact: true }).fill("三步");
  await expect(page.locator(".saved")).toHaveText("保存済み・この端末だけ");
});
