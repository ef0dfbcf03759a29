// F13, F14: files that are empty, cut off, damaged, or lie about what they are; and such as promise more than they hold. Each
// gets its verdict from its bytes.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { drop } from "../support/drop.mjs";
import { expect, test } from "../support/fixtures.mjs";
import { png, pngHeader } from "../support/png.mjs";
import { finding, pick, pictures, records, sampleFile, saved, startNote, title } from "../support/studio.mjs";

test.beforeEach(({ page }) => startNote(page));

const jpeg = readFileSync(sampleFile("koharubi-01.jpg"));
const file = (name, buffer, mimeType = "image/jpeg") => ({ name, mimeType, buffer });

for (const [what, given, said] of [
  ["a misnamed one", file("a.jpg", png(1)), "Picture 1 is named .jpg and holds PNG"],
  ["an empty one", file("a.jpg", Buffer.alloc(0)), "Picture 1 is an empty file"],
  ["one that is no picture", file("a.jpg", Buffer.from("hello")), "Picture 1 is not recognised as a picture"],
  ["an animated GIF", file("a.gif", readFileSync(sampleFile("koharubi-05.gif")), "image/gif"), "Picture 1 is in GIF format"],
  ["one cut off in its header", file("a.jpg", jpeg.subarray(0, 100)), "Picture 1 is an incomplete file"],
  ["a PNG cut off", file("a.png", png(1).subarray(0, 20), "image/png"), "Picture 1 is an incomplete file"],
  ["a WebP cut off", file("a.webp", Buffer.from("RIFF\xff\0\0\0WEBPVP8 ", "latin1"), "image/webp"), "Picture 1 is an incomplete file"],
]) {
  test(`F13: ${what}: ${said}`, async ({ page }) => {
    await pick(page, [given]);
    await expect(pictures(page)).toHaveCount(1);
    await expect(finding(page, said)).toBeVisible();
  });
}

test("F14: a PNG that promises 50,000×50,000 pixels is measured from its header, calmly", async ({ page }) => {
  await pick(page, [file("bomb.png", pngHeader(50_000, 50_000), "image/png")]);
  await expect(pictures(page)).toHaveAccessibleName(/50000×50000/);
  await title(page).fill("还能写");
  await expect(title(page)).toHaveValue("还能写");
});

test("F13: a damaged file beside good ones spoils nothing", async ({ page }) => {
  await pick(page, [file("1.png", png(1), "image/png"), file("2.png", Buffer.alloc(0), "image/png"), file("3.png", png(3), "image/png")]);
  await expect(pictures(page)).toHaveCount(3);
  await expect(pictures(page).nth(2)).toHaveAccessibleName(/720×960/);
  await expect(finding(page, "Picture 2 is an empty file")).toBeVisible();
});

const CORPUS = process.env.AKAIRE_MEDIA ?? path.resolve(import.meta.dirname, "../../../target/media");
const corpus = (names) => names.map((name) => ({ name, type: "", bytes: readFileSync(path.join(CORPUS, name)) }));
const kept = async (page) => (await records(page, "media")).map(({ facts }) => JSON.parse(facts).saved);

test("F13: every damaged picture of the corpus is taken, and has a verdict", async ({ page }) => {
  const names = readdirSync(CORPUS).filter((name) => /^(?:trunc|corrupt|lie|empty|one_).*\.(?:jpe?g|png|gif|webp|hei[cf]|avif|jxl|bmp|tiff?)$/.test(name));
  expect(names.length).toBeGreaterThan(10);
  await drop(page, "#field-media", corpus(names));
  await expect(pictures(page)).toHaveCount(9);
  await expect(page.locator(".thumb-unused")).toHaveCount(names.length - 9);
  await saved(page);
  const facts = await kept(page);
  expect(facts).toHaveLength(names.length);
  for (const { kind } of facts) expect(["image", "video", "audio", "unknown"]).toContain(kind);
  await title(page).fill("还能写");
  await saved(page);
});

for (const name of ["trunc_mp4_moov_end_half.mp4", "corrupt_moov_size_huge.mp4", "corrupt_stts_count_4g.mp4", "one_byte.mp4"]) {
  test(`F13: a damaged film of the corpus has a verdict: ${name}`, async ({ page }) => {
    await page.getByRole("group", { name: "Kind of note" }).getByRole("button", { name: "Video" }).click();
    await drop(page, "#field-media", corpus([name]));
    await expect(page.locator(".film-facts")).toContainText(name);
    await saved(page);
    await expect(finding(page, /[Tt]he video|recognised as a video/).first()).toBeVisible();
  });
}
