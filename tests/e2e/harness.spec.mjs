// The tests' own tools: a check that never fails proves nothing.

import { axe } from "./support/axe.mjs";
import { drop } from "./support/drop.mjs";
import { expect, ready, test } from "./support/fixtures.mjs";
import { ime } from "./support/ime.mjs";
import { fileWithin } from "./support/server.mjs";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await ready(page);
});

const WRONGS = {
  "log an error": [() => console.error("no"), /^console: no/],
  throw: [() => void setTimeout(() => null.no), /^pageErrors: TypeError/],
  "request what the build does not list": [() => fetch("./build-manifest.json"), /^requests: GET .*manifest/],
  "send anything": [() => fetch("./index.html", { method: "POST", body: "x" }), /^requests: POST/],
  "ask another host": [() => fetch("http://127.0.0.1:9/").catch(() => {}), /^violations: connect-src/],
  "violate the policy": [() => document.body.setAttribute("style", "color: red"), /^violations: style-src-attr/],
};
for (const [what, [wrong, pattern]] of Object.entries(WRONGS)) {
  test(`a page may not ${what}`, async ({ page, problems }) => {
    await page.evaluate(wrong);
    await expect.poll(() => problems.some((problem) => pattern.test(problem)), { message: problems.join("\n") }).toBe(true);
    await page.waitForTimeout(100); // a refusal is also logged
    problems.length = 0;
  });
}

test("axe finds what is wrong, and leaves no trace in the page", async ({ page }) => {
  await page.evaluate(() => {
    const main = document.createElement("main");
    main.id = "wrong";
    main.append(document.createElement("button"));
    document.body.append(main);
  });
  expect((await axe(page, { within: "#wrong" })).join()).toContain("button-name");
  expect(await page.evaluate(() => typeof globalThis.axe)).toBe("undefined");
});

test("the input method composes, commits and cancels", async ({ page }) => {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    area.id = "area";
    document.body.append(area);
    globalThis.seen = [];
    for (const type of ["compositionstart", "compositionupdate", "compositionend"]) {
      area.addEventListener(type, (event) => globalThis.seen.push(`${type.slice(11)} ${event.data}`));
    }
    area.focus();
  });
  const keys = await ime(page);
  await keys.compose("n", "ni", "ni hao");
  await keys.commit("你好");
  await keys.compose("z");
  await keys.cancel();
  await expect(page.locator("#area")).toHaveValue("你好");
  const seen = await page.evaluate(() => globalThis.seen);
  expect(seen).toContain("update ni hao");
  expect(seen).toContain("end 你好");
  expect(seen.filter((line) => line.startsWith("start"))).toHaveLength(2);
});

test("dropped files arrive whole", async ({ page }) => {
  await page.evaluate(() => {
    const zone = document.createElement("div");
    zone.id = "zone";
    document.body.append(zone);
    zone.addEventListener("dragover", (event) => event.preventDefault());
    zone.addEventListener("drop", async (event) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      globalThis.got = await Promise.all(files.map(async (file) => `${file.name} ${file.type} ${await file.text()}`));
    });
  });
  await drop(page, "#zone", [
    { name: "封面.png", type: "image/png", bytes: "one" },
    { name: "b.mp4", type: "video/mp4", bytes: "two" },
  ]);
  await expect.poll(() => page.evaluate(() => globalThis.got)).toEqual(["封面.png image/png one", "b.mp4 video/mp4 two"]);
});

test("the server gives nothing but the folder", () => {
  const folder = new URL("../../dist", import.meta.url).pathname;
  expect(fileWithin(folder, "")).toBe(`${folder}/index.html`);
  for (const path of ["../Cargo.toml", "%2e%2e/Cargo.toml", "..%2fCargo.toml", "/etc/passwd", ".git", "embed", "%", "a%00b"]) {
    expect(fileWithin(folder, path), path).toBeNull();
  }
});
