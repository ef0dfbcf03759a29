// Made-up notes, as many as asked for, in the saved form, and a studio that has them stored.

import { ready } from "./fixtures.mjs";
import { open } from "./studio.mjs";

const TITLES = ["三步保湿早课", "秋日礼盒开箱", "夜里多一层面霜", "朝露化妆水怎么拍", "柿色润唇膏试色", "出游包里只放三样"];
const PARAGRAPHS = [
  "温水打湿脸，洁面泡沫在手心打到不会滴落，从鼻翼往外画圈。",
  "倒满手心的化妆水，分两次按压，先全脸，再补两颊，停十秒再上面霜。",
  "早上赶时间的时候可以省掉一步，但是防晒不要省，阴天也一样。",
  "换季脸干的时候，先看看空调和热水，再决定要不要换掉整套护肤。",
];
const PURPOSES = ["product", "news", "how-to", "campaign", "live", "kol", "other"];

const pick = (list, index) => list[index % list.length];

/** One note; what is given takes the place of what is made up. */
export const note = (id, members = {}) => ({ id, title: "", body: "", topics: [], media: { images: { images: {}, aside: null } }, ...members });

/** Notes `n-0` … in an order of their own; every tenth is archived. */
export const manyNotes = (count) =>
  Array.from({ length: count }, (_, index) =>
    note(`n-${index}`, {
      title: `${pick(TITLES, index)} ${index}`,
      body: Array.from({ length: 8 }, (_, at) => pick(PARAGRAPHS, index + at)).join("\n\n"),
      topics: ["秋冬护肤", `第${index}期`],
      meaning: { title: `保湿の基本 ${index}`, body: "ぬるま湯で洗い、手のひらでゆっくり押さえます。" },
      planned_date: index % 3 ? `2026-12-${String((index % 28) + 1).padStart(2, "0")}` : null,
      purpose: pick(PURPOSES, index),
      changed_at: 1_790_000_000_000 + ((index * 7919) % count) * 60_000,
      ...(index % 10 === 9 && { archived: true }),
    }),
  );

/** Opens the studio with these notes stored, besides the sample's. */
export async function openWith(page, notes, hash = "#/notes") {
  await open(page, "#/account");
  await page.evaluate(
    (records) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction("notes", "readwrite");
          for (const record of records) change.objectStore("notes").put(record);
          change.oncomplete = () => (request.result.close(), resolve());
          change.onerror = () => reject(change.error);
        };
      }),
    notes.map((saved) => ({ id: saved.id, json: JSON.stringify({ format: 1, saved }) })),
  );
  await page.goto(`/${hash}`);
  await page.reload();
  await ready(page);
}
