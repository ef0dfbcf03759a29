// F4, F5: local storage is full, or the browser keeps nothing at all. Work goes on, and it is said.

import { expect, ready, test } from "../support/fixtures.mjs";
import { pngFiles } from "../support/png.mjs";
import { notice, pick, pictures, saved, startNote, title } from "../support/studio.mjs";

test("F4: choices live in local storage only, and a full one does no harm", async ({ page }) => {
  await page.addInitScript(() => {
    // To the last sign: what cannot be added any more is halved until nothing can.
    const { localStorage } = globalThis;
    localStorage.removeItem("akaire.language");
    for (let size = 6_000_000, at = 0; size > 0; at += 1) {
      try {
        localStorage.setItem(`full ${at}`, "x".repeat(size));
      } catch {
        size = size === 1 ? 0 : Math.ceil(size / 2);
      }
    }
  });
  await startNote(page);
  await page.getByLabel("Language", { exact: true }).selectOption("ja");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.getByLabel("タイトル", { exact: true }).fill("三步");
  await expect(page.locator(".saved")).toHaveText("保存済み・この端末だけ");
  await page.reload();
  await ready(page);
  await expect(title(page)).toHaveValue("三步");
  const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith("full ")));
  expect(keys, "nothing else lies there").toEqual([]);
});

const DENIALS = {
  "opening throws": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  "opening fails": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
      const request = open.apply(this, given);
      request.addEventListener("upgradeneeded", () => request.transaction.abort());
      return request;
    };
  },
  "every getter throws": () => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: denied });
  },
  "there is none": () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
};
for (const [how, deny] of Object.entries(DENIALS)) {
  test(`F5: storage denied, ${how}: works in memory, and says so`, async ({ page }) => {
    await page.addInitScript(deny);
    await startNote(page);
    await expect(notice(page, "This browser keeps nothing")).toBeVisible();
    await title(page).fill("三步保湿");
    await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("三步保湿");
    await pick(page, pngFiles(1));
    await expect(pictures(page)).toHaveCount(1);
    await expect(page.locator(".saved")).toHaveText("Not saved: the browser denies storage");
    await expect(page.getByRole("button", { name: "Save again" })).toHaveCount(0);
    await page.getByLabel("Language", { exact: true }).selectOption("ja");
    await expect(page.getByText("このブラウザーでは保存できません")).toBeVisible();
  });
}

test("F5: where nothing is kept, account and shop can be worked at all the same", async ({ page }) => {
  await page.addInitScript(DENIALS["every getter throws"]);
  await page.goto("/#/account");
  await ready(page);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("小春日");
  await expect(page.locator(".phone .ph-who h2")).toHaveText("小春日");
  await expect(page.locator(".saved")).toHaveText("Not saved: the browser denies storage");
});
