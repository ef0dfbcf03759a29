// Files as cameras, phones and agencies give them: what is said of each, and a file that keeps one waiting.

import { readFileSync } from "node:fs";
import path from "node:path";
import { drop } from "./support/drop.mjs";
import { expect, test } from "./support/fixtures.mjs";
import { png, pngFiles } from "./support/png.mjs";
import { finding, notice, pick, pictures, saved, startNote } from "./support/studio.mjs";

const CORPUS = process.env.AKAIRE_MEDIA ?? path.resolve(import.meta.dirname, "../../target/media");
const TRAY = "#field-media";
const shelf = (page) => page.locator(".thumb-unused");
const sheet = (page) => page.getByRole("dialog", { name: "File details" });
const fact = (page, name) => sheet(page).locator(".file-facts > div").filter({ hasText: name }).locator("dd");
const corpus = (name, as = name) => ({ name: as, mimeType: "", buffer: readFileSync(path.join(CORPUS, name)) });
const dropped = (files) => files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: buffer }));

test.beforeEach(({ page }) => startNote(page));

/** Makes the bytes of one file wait until `release()`; all others are read as ever. */
async function holdBack(page, slow) {
  await page.evaluate((slow) => {
    const { slice } = Blob.prototype;
    const released = new Promise((resolve) => (globalThis.release = resolve));
    Blob.prototype.slice = function (...range) {
      const part = slice.apply(this, range);
      if (this instanceof File && this.name === slow) {
        const read = part.arrayBuffer.bind(part);
        part.arrayBuffer = () => released.then(read);
      }
      return part;
    };
  }, slow);
}

const opens = async (page, number) => {
  await pictures(page).nth(number - 1).click();
  await page.getByRole("button", { name: "File details", exact: true }).click();
  await expect(sheet(page)).toBeVisible();
};

test.describe("twenty files, with lies and damage", () => {
  // What Chromium cannot decode it says in the console, and in what words is its own business.
  const FILES = [
    ["heic_exif_orient6.heic", "IMG_01.HEIC", /HEIC/],
    ["lie_heic_as.jpg", "IMG_02.jpg", /HEIC/],
    ["avif_irot1.avif", "IMG_03.avif", /AVIF/],
    ["jpg_orient6.jpg", "IMG_04.jpg", /JPEG/],
    ["jpg_cmyk.jpg", "IMG_05.jpg", /JPEG/],
    ["jpg_gps.jpg", "IMG_06.jpg", /JPEG/],
    ["jpg_profile.jpg", "IMG_07.jpg", /JPEG/],
    ["lie_jpg_as.png", "IMG_08.png", /JPEG/],
    ["lie_webpanim_as.gif", "IMG_09.gif", /WebP/],
    ["gif_anim.gif", "IMG_10.gif", /GIF/],
    ["tiff_be.tif", "IMG_11.tif", /TIFF/],
    ["bmp_topdown.bmp", "IMG_12.bmp", /BMP/],
    ["jxl.jxl", "IMG_13.jxl", /JPEG XL/],
    ["webp_exif_orient6.webp", "IMG_14.webp", /WebP/],
    ["trunc_jpg_half.jpg", "IMG_15.jpg", /JPEG/],
    ["trunc_png_half.png", "IMG_16.png", /PNG/],
    ["corrupt_png_ihdr_crc.png", "IMG_17.png", /PNG/],
    ["empty.jpg", "IMG_18.jpg", /cannot tell/],
    ["png_rgb.png", "IMG_19.png", /PNG/],
    ["lie_zip_as.jpg", "IMG_20.jpg", /neither picture nor video/],
  ];

  test("the verdicts, two swapped, one undone", async ({ page }) => {
    test.slow();
    await page.getByRole("button", { name: "RED today" }).click();
    await drop(page, TRAY, dropped(FILES.map(([name, as]) => corpus(name, as)).reverse()));
    await expect(pictures(page)).toHaveCount(18);
    await expect(shelf(page)).toHaveCount(2);

    // What it is, by its bytes.
    for (const [index, [, , format]] of FILES.slice(0, 18).entries()) {
      await opens(page, index + 1);
      await expect(fact(page, "Format, by its bytes")).toHaveText(format);
      await page.keyboard.press("Escape");
    }
    await opens(page, 1);
    await expect(fact(page, "Size as shown")).toHaveText("320 × 240 · 4:3");
    await expect(fact(page, "Read to learn this")).toHaveText(/^\d+(\.\d)? KB; reads: \d$/);
    await page.keyboard.press("Escape");
    await expect(pictures(page).nth(3)).toHaveAccessibleName(/^Picture 4 · 240×320/);
    await expect(pictures(page).nth(13)).toHaveAccessibleName(/^Picture 14 · /);

    // What is wrong with it.
    for (const said of [
      "Picture 1 is in HEIC format",
      "Picture 2 is named .jpg and holds HEIC",
      "Picture 5: CMYK, for print",
      "Picture 6: location included",
      "Picture 7: colour profile Akaire Test RGB",
      "Picture 8 is named .png and holds JPEG",
      "Picture 8 looks like the same file as picture 4",
      "Picture 9 is an animated WebP",
      "Picture 9 is named .gif and holds WebP",
      "Picture 15 is an incomplete file",
      "Picture 16 is an incomplete file",
      "Picture 17 contradicts its own format",
      "Picture 18 is an empty file",
    ]) {
      await expect(finding(page, said)).toBeVisible();
    }

    // What lies aside is known as well.
    await shelf(page).last().getByRole("button", { name: "File details of unused picture 2" }).click();
    await expect(fact(page, "Format, by its bytes")).toHaveText("neither picture nor video");
    await page.keyboard.press("Escape");

    // Two swapped: the empty one for the good one.
    await pictures(page).nth(17).click();
    await shelf(page).first().getByRole("button", { name: "Swap with picture 18" }).click();
    await expect(finding(page, "Picture 18 is an empty file")).toHaveCount(0);
    await expect(pictures(page).nth(17)).toHaveAccessibleName(/^Picture 18 · 320×240/);
    await saved(page);
  });
});

test("a file that keeps one waiting is shown, and can be left out; the others come", async ({ page }) => {
  await holdBack(page, "photo 2.png");
  await drop(page, TRAY, dropped(pngFiles(3)));
  const waiting = page.locator(".reading");
  await expect(waiting).toContainText("Reading 2 of 3");
  await expect(waiting.getByRole("listitem")).toHaveText(/photo 2\.png/);
  await expect(pictures(page)).toHaveCount(0);
  await waiting.getByRole("button", { name: "Leave out photo 2.png" }).click();
  await expect(pictures(page)).toHaveCount(2);
  await expect(waiting).toHaveCount(0);
  await expect(notice(page, "These were left out: photo 2.png")).toBeVisible();
  // It arrives all the same, and is not wanted any more.
  await page.evaluate(() => globalThis.release());
  await pick(page, [{ name: "later.png", mimeType: "image/png", buffer: png(7) }]);
  await expect(pictures(page)).toHaveCount(3);
});

test("a file that keeps one waiting takes its place when it comes", async ({ page }) => {
  await holdBack(page, "photo 1.png");
  await drop(page, TRAY, dropped(pngFiles(3)));
  await expect(page.locator(".reading")).toContainText("Reading 2 of 3");
  await page.evaluate(() => globalThis.release());
  await expect(pictures(page)).toHaveCount(3);
  await expect(page.locator(".reading")).toHaveCount(0);
  await opens(page, 1);
  await expect(fact(page, "File name")).toHaveText("photo 1.png");
});

test("reading can be stopped altogether", async ({ page }) => {
  await holdBack(page, "photo 9.png");
  await drop(page, TRAY, dropped(pngFiles(9)));
  await page.locator(".reading").getByRole("button", { name: "Stop reading the rest" }).click();
  await expect(pictures(page)).toHaveCount(8);
  await expect(notice(page, "These were left out: photo 9.png")).toBeVisible();
});

test.describe("a film's sheet", () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole("group", { name: "Kind of note" }).getByRole("button", { name: "Video" }).click();
  });

  test("says what it is and what it cost to learn", async ({ page }) => {
    await pick(page, [corpus("mp4_rot270.mp4", "clip.mov")]);
    await expect(page.locator(".film-facts")).toContainText("turned");
    await page.getByRole("button", { name: "File details", exact: true }).click();
    await expect(fact(page, "Turned")).toHaveText("90° clockwise");
    await expect(fact(page, "Video codec")).toHaveText("h264");
    await expect(fact(page, "Frame rate")).toHaveText(/per second$/);
    await expect(fact(page, "File name")).toHaveText("clip.mov");
    await page.keyboard.press("Escape");
    await expect(sheet(page)).toBeHidden();
    // It opens again: closing by key is closing.
    await page.getByRole("button", { name: "File details", exact: true }).click();
    await expect(sheet(page)).toBeVisible();
  });

  test("says what cannot be told", async ({ page }) => {
    await pick(page, [corpus("mp4_faststart.mp4", "clip.mp4")].map((file) => ({ ...file, buffer: file.buffer.subarray(0, 200) })));
    await page.getByRole("button", { name: "File details", exact: true }).click();
    await expect(fact(page, "Not measured")).toHaveText(/ends too early/);
    await expect(fact(page, "Format, by its bytes")).toHaveText("MP4");
  });
});
