// F20: what somebody else made is brought in: markup, addresses that run, formulas, tables without end. It stays text, and
// costs little.

import { readFile } from "node:fs/promises";
import { expect, test } from "../support/fixtures.mjs";
import { addTopic, body, finding, notice, open, saved, startNote, title } from "../support/studio.mjs";

const MARKUP = '<img src=x onerror="globalThis.hit=1"><svg onload=globalThis.hit=1>javascript:alert(1)';
const FORMULAS = ['=HYPERLINK("http://a.example","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "'=1", "=cmd|' /C calc'!A0"];

const region = (page, name) => page.getByRole("region", { name, exact: true });
const untouched = (page) => page.evaluate(() => globalThis.hit).then((hit) => expect(hit).toBeUndefined());
/** No address that runs, wherever it would be an address. */
const noAddresses = (page) =>
  expect(page.locator('[href^="javascript:" i], [src^="javascript:" i], [action], [formaction], iframe, object, embed')).toHaveCount(0);

/** Opens the table of products and gives its file and its text to be filled. */
async function table(page) {
  await open(page, "#/shop");
  const products = region(page, "Products");
  await products.getByText("CSV and spreadsheets").click();
  return { products, file: products.locator('.form-table input[type="file"]'), rows: page.locator('[id="shop-rows"]') };
}
const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("F20: hostile text stays text, everywhere a note shows it", async ({ page }) => {
  await startNote(page);
  await title(page).fill(MARKUP);
  await body(page).fill(MARKUP);
  await page.getByRole("textbox", { name: "Mini program" }).fill("javascript:globalThis.hit=1");
  await page.getByRole("textbox", { name: "Japanese meaning of the body" }).fill(MARKUP);
  await addTopic(page).fill(MARKUP);
  await addTopic(page).press("Enter");
  await noAddresses(page);
  await page.getByRole("button", { name: "Posting kit" }).click();
  await expect(page.getByRole("dialog")).toContainText(MARKUP);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "All notes", exact: true }).click();
  await expect(page.getByRole("link", { name: /<img src=x/ })).toBeVisible();
  await untouched(page);
});

test("F20: files with hostile names are taken, shown by name, and run nothing", async ({ page }) => {
  await startNote(page);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.hit=1</script><image href="javascript:globalThis.hit=1"/></svg>`;
  const html = `<!doctype html><script>globalThis.hit=1</script>`;
  await page.locator('#field-media input[type="file"]').setInputFiles([
    { name: '<img src=x onerror=globalThis.hit=1>.svg', mimeType: "image/svg+xml", buffer: Buffer.from(svg) },
    { name: "../../etc/passwd.jpg", mimeType: "text/html", buffer: Buffer.from(html) },
  ]);
  await expect(page.locator('button[id^="field-images-"]')).toHaveCount(2);
  await expect(finding(page, "is not recognised as a picture").first()).toBeVisible();
  await noAddresses(page);
  await saved(page);
  await untouched(page);
});

test("F20: a table with markup and formulas is text on every screen, and its formulas are tame when it is exported", async ({ page }) => {
  const { products, rows, file } = await table(page);
  const names = [MARKUP, ...FORMULAS.map((formula) => formula.trim()), "javascript:globalThis.hit=1"];
  const quoted = names.map((name, at) => `hostile-${at},"${name.replaceAll('"', '""')}",${10 + at}`);
  await file.setInputFiles(csv("hostile.csv", ["Product ID,Name (Chinese),Price (yuan)", ...quoted].join("\r\n")));
  await expect(products.getByRole("status").filter({ hasText: `New: ${names.length}, changed: 0` })).toBeVisible();
  await products.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.locator(".form-item-open").filter({ hasText: "<img src=x" })).toBeVisible();
  await noAddresses(page);
  await saved(page);

  const download = page.waitForEvent("download");
  await products.getByRole("button", { name: "Export CSV" }).click();
  const exported = await readFile(await (await download).path(), "utf8");
  // No cell begins as a spreadsheet's formula begins.
  expect(exported.split(/\r\n|,/).filter((cell) => /^"?[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
  // And what was written comes back as it was.
  await rows.fill("");
  await file.setInputFiles(csv("back.csv", exported));
  await expect(products.getByRole("status").filter({ hasText: "New: 0, changed: 0" })).toBeVisible();
  await open(page, "#/compose/sample-01");
  await untouched(page);
});

test("F20: a table too long, too wide or no table at all is refused with a reason, and the page goes on listening", async ({ page }) => {
  const { products, file, rows } = await table(page);
  const head = "Product ID,Name (Chinese),Price (yuan)\r\n";
  const lines = (count) => Array.from({ length: count }, (_, at) => `p-${at},商品${at},10`).join("\r\n");
  for (const [name, text] of [
    ["too many rows", head + lines(6_000)],
    ["too many bytes", head + `p,${"x".repeat(5_000_000)},10`],
    ["too many columns", `${"a,".repeat(50_000)}\r\n${"1,".repeat(50_000)}`],
    ["a quote without end", `${head}p,"${"\n".repeat(10_000)}`],
    ["deep JSON", "[".repeat(100_000)],
    ["zeros", "\0".repeat(100_000)],
  ]) {
    await test.step(name, async () => {
      await file.setInputFiles(csv(`${name}.csv`, text));
      await expect(products.getByRole("status").filter({ hasText: "Nothing is imported" })).toBeVisible();
      await expect(products.locator(".form-problems li").first()).toBeVisible();
      await expect(products.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
      await rows.fill("");
    });
  }
  await page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name: "Shop front" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("还能写");
  await saved(page);
  await expect(notice(page, "")).toHaveCount(0);
});
