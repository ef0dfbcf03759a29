// F8: the program panics, or dies without a word. A guard outside wasm says so; what stood on the screen can be copied, and
// is back after a reload.

import { expectAccessible } from "../support/axe.mjs";
import { expect, ready, test } from "../support/fixtures.mjs";
import { repeated } from "../support/repeat.mjs";
import { body, saved, startNote, title } from "../support/studio.mjs";
import { lost, moment, write } from "../support/typing.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const banner = (page) => page.getByRole("alertdialog");

test.describe("wasm that ends", () => {
  // The browser reports the trap as well.
  test.use({ allow: { pageErrors: [/RuntimeError/], console: [/RuntimeError/] } });

  /**
   * A page that panics when it is told to: while the studio says to other tabs that it has saved, it is told that the page
   * is left, and would save again. No browser does that.
   */
  const breakable = (page) =>
    page.addInitScript(() => {
      const { postMessage } = BroadcastChannel.prototype;
      BroadcastChannel.prototype.postMessage = function (...said) {
        postMessage.apply(this, said);
        if (globalThis.panicNow) dispatchEvent(new Event("pagehide"));
      };
    });
  const panicAtNextSave = (page) => page.evaluate(() => void (globalThis.panicNow = true));

  test("F8: the note is on the screen, can be copied, and is back within two seconds", async ({ page }) => {
    await breakable(page);
    await startNote(page);
    await title(page).fill("三步保湿");
    await body(page).fill("温水打湿");
    await saved(page);
    await panicAtNextSave(page);
    await body(page).fill("温水打湿，轻敷");
    await expect(banner(page)).toContainText("Akaire has stopped working");
    await page.getByText("Technical details").click();
    await expect(banner(page)).toContainText("borrowed");
    await expect(title(page)).toHaveValue("三步保湿");
    // Nobody would hear what is typed now.
    await expect(body(page)).not.toBeEditable();
    await page.getByRole("button", { name: "Copy all text" }).click();
    await expect(banner(page).getByRole("status")).toContainText("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("三步保湿");
    expect(copied).toContain("温水打湿，轻敷");
    await page.getByRole("button", { name: "Reload the page" }).click();
    await expect(banner(page)).toHaveCount(0);
    const back = async () => {
      await ready(page);
      await expect(body(page)).toHaveValue("温水打湿，轻敷");
      return page.evaluate(() => performance.now());
    };
    let took = await back();
    // A machine that does something else at that moment gets two more tries.
    for (let tries = 0; took > 2_000 && tries < 2; tries += 1) {
      await page.reload();
      took = await back();
    }
    expect(took).toBeLessThan(2_000);
    await expect(title(page)).toHaveValue("三步保湿");
    await expect(title(page)).toBeEditable();
  });

  test("F8: a panic in the middle of writing loses nothing that was committed", async ({ context }, info) => {
    await repeated(info, "F8 a panic in wasm", async (random) => {
      const page = await context.newPage();
      await breakable(page);
      await startNote(page);
      await body(page).focus();
      const { done, stop } = write(page, random);
      await moment(page, done, random);
      const death = Date.now();
      await panicAtNextSave(page);
      await expect(banner(page)).toBeVisible();
      await stop();
      await page.getByRole("button", { name: "Reload the page" }).click();
      await expect(banner(page)).toHaveCount(0);
      await ready(page);
      const counted = await lost(page, done, death);
      await page.close();
      return counted;
    });
  });

  test("F8: wasm that dies without a panic message is noticed all the same", async ({ page }) => {
    await page.goto("/");
    await ready(page);
    // (module (func unreachable) (start 0)), as a stack overflow or an exhausted memory would end.
    await page.evaluate(() => {
      const bytes = Uint8Array.from([
        ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0],
        ...[10, 5, 1, 3, 0, 0, 11],
      ]);
      setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f());
    });
    await expect(banner(page)).toContainText("Akaire has stopped working");
  });
});

async function addField(page, label, value) {
  await page.evaluate(
    ([label, value]) => {
      const field = document.createElement("textarea");
      field.value = value;
      const wrap = document.createElement("label");
      wrap.append(label, field);
      document.body.append(wrap);
    },
    [label, value],
  );
}

const panic = (page, detail) =>
  page.evaluate((text) => dispatchEvent(new CustomEvent("akaire:panic", { detail: text })), detail);

test("F8: a panic while starting shows the page, with its message", async ({ page }) => {
  await page.route(/\.wasm$/, () => {}); // never answered: still starting
  await page.goto("/");
  await panic(page, "index out of bounds");
  await expect(page.locator("main.trouble")).toContainText("Akaire could not open");
  await page.getByText("Technical details").click();
  await expect(page.locator("main.trouble")).toContainText("index out of bounds");
});

test("F8: a panic later: the text stays, and can be copied", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await addField(page, "标题", "三步保湿");
  await addField(page, "Japanese meaning", "三つの手順で保湿");
  await panic(page, "index out of bounds");
  await panic(page, "and once more");
  await expect(banner(page)).toHaveCount(1);
  await expect(banner(page)).toContainText("Akaire has stopped working");
  await expect(page.getByLabel("标题")).toHaveValue("三步保湿");
  await page.getByRole("button", { name: "Copy all text" }).click();
  await expect(page.getByRole("status")).toContainText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("标题\n三步保湿\n");
  expect(copied).toContain("Japanese meaning\n三つの手順で保湿\n");
  await expectAccessible(page, { within: ".trouble" });
  await page.getByRole("button", { name: "Reload the page" }).click();
  await ready(page);
  await expect(banner(page)).toHaveCount(0);
});

test("F8: where copying is not allowed, the text is there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("/");
  await ready(page);
  await addField(page, "Body", "some text");
  await panic(page, "x");
  await page.getByRole("button", { name: "Copy all text" }).click();
  await expect(page.getByLabel("All text that was on the screen")).toHaveValue(/Body\nsome text/);
});

test("F8: the banner can be used while a modal dialog is open", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.append("A dialog of the studio");
    document.body.append(dialog);
    dialog.showModal();
  });
  await panic(page, "x");
  await page.getByRole("button", { name: "Download drafts" }).click();
  await expect(banner(page).getByRole("status")).not.toBeEmpty();
});
