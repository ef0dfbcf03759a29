// F10: what is stored is damaged. It is put aside as it is, everything else opens, work goes on from a clean start, and the
// damaged data can be had.

import { createHash } from "node:crypto";
import { expect, ready, test } from "../support/fixtures.mjs";
import { SEEDING, fixture, handedOut, meta, seed } from "../support/stored.mjs";
import { body, notice, open, pictures, records, saved, startNote, title } from "../support/studio.mjs";

test.use({ allow: { ...SEEDING, requests: [...SEEDING.requests, /build-manifest\.json$/] } });

const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const deep = (open, close) => `{"format":1,"saved":${open.repeat(100_000)}1${close.repeat(100_000)}}`;

const DAMAGED = [
  { id: "cut", json: '{"format":1,"saved":{"id":"cut","title":"三' },
  { id: "shape", json: '{"format":1,"saved":{"id":"shape","title":7}}' },
  { id: "other", json: '{"format":1,"saved":{"id":"another"}}' },
  { id: "number", json: 7 },
  { id: "none" },
  { id: "list", json: [{ format: 1 }] },
  { id: "deep", json: deep("[", "]") },
  { id: "deep-objects", json: deep('{"a":', "}") },
];

test("F10: damaged notes are said, can be had, and stay byte for byte; others are written as ever", async ({ page }) => {
  await seed(page, { notes: DAMAGED });
  await startNote(page);
  const said = notice(page, `${DAMAGED.length} notes could not be read`);
  const raw = await handedOut(page, said);
  for (const record of DAMAGED) expect(raw.stores.notes).toContainEqual({ key: record.id, value: record });
  await expect(said).toContainText(`Saved as “${raw.name}”`);
  await title(page).fill("别的");
  await saved(page);
  await page.reload();
  await expect(title(page)).toHaveValue("别的");
  const stored = await records(page, "notes");
  for (const record of DAMAGED) expect(stored.find(({ id }) => id === record.id)).toEqual(record);
});

test("F10: records with keys of the wrong kind do not stop the studio, and stay", async ({ page }) => {
  const odd = [{ id: 5, json: "x" }, { id: [1, 2], json: "y" }];
  await seed(page, { notes: odd, media: [{ id: 7 }, { id: "half", facts: {}, blob: "no blob" }], meta: { other: "unknown" } });
  await startNote(page);
  await title(page).fill("三步");
  await saved(page);
  const stored = await records(page, "notes");
  for (const record of odd) expect(stored).toContainEqual(record);
  expect(await meta(page)).toMatchObject({ other: "unknown" });
});

test.describe("account, shop, dictionary", () => {
  const SCREENS = {
    account: {
      hash: "#/account",
      change: (page) => field(page, "Name").fill("新的开始"),
      changed: (page) => expect(field(page, "Name")).toHaveValue("新的开始"),
    },
    shop: {
      hash: "#/shop",
      front: (page) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" }).click(),
      change: (page) => field(page, "Name").fill("新的开始"),
      changed: (page) => expect(field(page, "Name")).toHaveValue("新的开始"),
    },
    dictionary: {
      hash: "#/setup",
      change: (page) => field(page, "Add a word").fill("新的开始").then(() => page.keyboard.press("Enter")),
      changed: (page) => expect(page.locator('[id^="setup-words-"]').last()).toContainText("新的开始"),
    },
  };
  const HOW = {
    "cut off": (json) => json.slice(0, Math.floor(json.length / 2)),
    "of wrong types": () => '{"format":1,"saved":[1,2,3]}',
    "no text at all": () => ({ format: 1 }),
    "nested without end": () => deep("[", "]"),
  };
  const old = fixture("v1");

  // Each is read by the same code; a shop, whose list is long, by more.
  const TRIED = { account: Object.keys(HOW), shop: ["cut off", "nested without end"], dictionary: ["of wrong types"] };

  for (const [name, { hash, front = async () => {}, change, changed }] of Object.entries(SCREENS)) {
    for (const how of TRIED[name]) {
      test(`F10: a damaged ${name}, ${how}, is put aside, can be had, and begins anew`, async ({ page }) => {
        const damaged = HOW[how](old.meta[name]);
        await seed(page, { meta: { ...old.meta, [name]: damaged } });
        await open(page, hash);
        const said = notice(page, "could not be read and starts over");
        expect((await handedOut(page, said)).stores.meta).toContainEqual({ key: name, value: damaged });
        expect((await meta(page))[name], "nothing is written before something is changed").toEqual(damaged);
        await front(page);
        await change(page);
        await saved(page);
        await page.reload();
        await ready(page);
        await front(page);
        await changed(page);
        await expect(said).toHaveCount(0);
        const { [name]: now, ...others } = await meta(page);
        expect(JSON.parse(now).saved).toBeTruthy();
        const aside = Object.keys(others).filter((key) => key.startsWith(`${name}-damaged-`));
        expect(aside.map((key) => others[key])).toEqual([damaged]);
      });
    }
  }
});

test("F10: a picture whose facts or bytes are damaged leaves its note and the other pictures alone", async ({ page }) => {
  const old = fixture("v1");
  const { id, json } = old.notes.find((note) => note.json.includes("三步就好"));
  const [first, second] = JSON.parse(json).saved.media.images.images.tray.map((item) => item.id);
  const media = old.media.map((record) => (record.id === first ? { ...record, facts: '{"format":1,"sav' } : record));
  await seed(page, { ...old, media });
  await open(page, `#/compose/${id}`);
  await expect(title(page)).toHaveValue("换季脸干？3步保湿🍂");
  await expect(pictures(page)).toHaveCount(2);
  await expect.poll(() => pictures(page).nth(1).locator("img").evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await body(page).fill("接着写");
  await saved(page);
  const stored = await records(page, "media");
  expect(stored.map((record) => record.id)).toEqual(expect.arrayContaining([first, second]));
  expect(stored.find((record) => record.id === first).facts).toBe('{"format":1,"sav');
});

test("F10: one flipped bit in any record never stops the studio, and nothing unreadable is written over", async ({ page }) => {
  const old = fixture("v1");
  // Places drawn once and for all, spread over each text.
  const flip = (text, seed) => {
    const bytes = Buffer.from(text);
    const at = createHash("sha256").update(seed).digest().readUInt32LE() % bytes.length;
    bytes[at] ^= 1 << seed.length % 8;
    return bytes.toString("utf8");
  };
  for (let round = 0; round < 3; round += 1) {
    const notes = old.notes.map(({ id, json }) => ({ id, json: flip(json, `${round} ${id}`) }));
    const flipped = Object.fromEntries(Object.entries(old.meta).map(([name, json]) => [name, flip(json, `${round} ${name}`)]));
    await page.goto("/build-manifest.json");
    await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("akaire").onsuccess = done)));
    await seed(page, { ...old, notes, meta: flipped });
    for (const [hash, name] of [["#/account", "Account"], ["#/shop", "Shop"], ["#/setup", "Setup"]]) {
      await open(page, hash);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    }
    await open(page, `#/compose/${notes[1].id}`);
    await expect(title(page).or(page.getByText("This note is not here"))).toBeVisible();
    await open(page, "");
    await page.getByRole("button", { name: "Start a note" }).click();
    await title(page).fill(`${round}`);
    await saved(page);
    expect(await meta(page)).toMatchObject(flipped);
    for (const note of notes) expect(await records(page, "notes")).toContainEqual(note);
  }
});
