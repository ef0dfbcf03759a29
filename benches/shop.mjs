// A shop of 1,000 products in the built studio: when it stands on the screen, what holds the page up, and how soon what was
// done is painted.

import { dist } from "../scripts/wasm.mjs";
import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { bigShop } from "../tests/e2e/support/big-shop.mjs";
import { mainTasks } from "./support/tasks.mjs";
import { median, quantile, table, three } from "./support/table.mjs";

const PRODUCTS = 1000;
const ROUNDS = 5;
const MIDDLE = `neu-${PRODUCTS / 2}`;
// Work on the main thread that the browser calls long, in milliseconds.
const LONG = 50;

const ready = (page) => page.locator('html[data-akaire="ready"]').waitFor({ state: "attached", timeout: 120_000 });

/** Puts the shop where the studio keeps it. */
const store = (page, json) =>
  page.evaluate(
    (json) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("akaire");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const put = request.result.transaction("meta", "readwrite").objectStore("meta").put(json, "shop");
          put.onsuccess = () => (request.result.close(), resolve());
          put.onerror = () => reject(put.error);
        };
      }),
    json,
  );

/** What the page notes from its start on: long tasks, and for each event of a kind when its frame was painted. */
function observe() {
  globalThis.long = [];
  new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: "longtask",
    buffered: true,
  });
  // A message posted in the frame's own callback arrives after that frame is painted.
  globalThis.afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  };
  globalThis.paints = [];
  globalThis.watch = null;
  for (const kind of ["beforeinput", "change", "click", "keydown"]) {
    const heard = (event) => {
      if (globalThis.watch === kind) globalThis.afterPaint((at) => globalThis.paints.push(at - event.timeStamp));
    };
    addEventListener(kind, heard, { capture: true });
  }
}

/** Milliseconds until an element stands on the screen, from now or from going to the address `begin`. */
const until = (page, selector, begin = null) =>
  page.evaluate(
    ([selector, begin]) =>
      new Promise((resolve, reject) => {
        const from = performance.now();
        if (begin) location.hash = begin;
        const look = () => {
          if (document.querySelector(selector)) globalThis.afterPaint((at) => resolve(at - from));
          else if (performance.now() - from > 60_000) reject(new Error(`never drawn: ${selector}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [selector, begin],
  );

const settle = (page, time = 700) => page.waitForTimeout(time);

/** One round: a page of its own. Calls `note(step, paints, long tasks)` for each step. */
async function round(browser, url, json, rate, note) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 }, locale: "en" });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(url);
  await ready(page);
  await store(page, json);
  await page.reload();
  await ready(page);
  // The rooms come in the background.
  await settle(page, 5000);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate });

  /** Does something and says what it cost: paints of events of this kind, unless it says them itself. */
  const step = async (name, kind, act) => {
    await page.evaluate((kind) => {
      globalThis.long.length = 0;
      globalThis.paints.length = 0;
      globalThis.watch = kind;
    }, kind);
    await browser.startTracing(page, { categories: ["toplevel"] });
    const own = await act();
    await settle(page, 700 * rate);
    const tasks = mainTasks(await browser.stopTracing());
    const [paints, long] = await page.evaluate(() => [[...globalThis.paints], [...globalThis.long]]);
    note(name, own ?? paints, long, tasks);
  };
  const opener = (id) => page.locator(`[id="shop/products/${id}"]`);
  const inForm = (member) => page.locator(`[id="shop/products/${MIDDLE}/${member}"]`);
  const part = (name) => page.getByRole("group", { name: "Part to edit" }).getByRole("button", { name });
  const tab = (name) => page.locator(".phone").getByRole("tab", { name });

  // The sample's products may be seen first; the stored ones are what counts.
  await step("open: the list of products", null, async () => [await until(page, '[id="shop/products/neu-1"]', "#/shop")]);
  await step("findings", null, async () => [await until(page, ".form-found summary, .form-found .status")]);
  await step("phone: the shelf of all products", "click", async () => {
    await tab("分类").click();
    await until(page, '[id="ph-shelf-neu-1"]');
  });
  await step("phone: scroll to the last product", null, () => toTheEnd(page, ".ph-rows", `ph-shelf-neu-${PRODUCTS}`));
  await step("list: draw to the last product", "click", async () => {
    const more = page.locator(".form-list + button, .form-list ~ button").filter({ hasText: /more/i });
    while (await more.count()) {
      await more.first().click();
      await settle(page, 100 * rate);
    }
  });
  await step("list: scroll to its end", null, async () => {
    await page.evaluate(async () => {
      const last = [...document.querySelectorAll(".form-item")].at(-1);
      for (let at = scrollY; at < last.offsetTop; at += 2000) {
        scrollTo(0, at);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
    });
  });
  await step("open a product", "click", () => opener(MIDDLE).click());
  await step("type in its name, a key", "beforeinput", async () => {
    await inForm("name").click();
    await page.keyboard.press("End");
    for (const character of "朝露化妆水柚子护手霜秋天的三步十月小春") {
      await page.keyboard.insertText(character);
      await settle(page, 150 * rate);
    }
  });
  await step("change its price", "change", async () => {
    for (const price of ["61", "62.5", "63"]) {
      await inForm("price").fill(price);
      await inForm("price").press("Enter");
      await settle(page, 150 * rate);
    }
  });
  await step("move it by keys", "keydown", async () => {
    await opener(MIDDLE).focus();
    for (let times = 0; times < 5; times++) {
      await page.keyboard.press("Alt+ArrowUp");
      await settle(page, 200 * rate);
    }
  });
  await step("undo, redo", "keydown", async () => {
    for (const keys of ["Control+z", "Control+z", "Control+Shift+z", "Control+Shift+z"]) {
      await page.keyboard.press(keys);
      await settle(page, 200 * rate);
    }
  });
  await step("switch to the phone's other tabs", "click", async () => {
    for (const name of ["推荐", "优惠", "活动", "分类"]) {
      await tab(name).click();
      await settle(page, 200 * rate);
    }
  });
  await step("switch the form's part, and back", "click", async () => {
    for (const name of ["Categories", "Coupons", "Shop front", "Products"]) {
      await part(name).click();
      await settle(page, 200 * rate);
    }
  });
  await context.close();
}

/** Scrolls a list that is drawn in steps until an element is there. */
async function toTheEnd(page, selector, id) {
  await page.evaluate(
    async ([selector, id]) => {
      const list = document.querySelector(selector);
      for (let frames = 0; frames < 2000 && !document.getElementById(id); frames++) {
        list.scrollTop += 400;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      if (!document.getElementById(id)) throw new Error(`${id} was not drawn`);
    },
    [selector, id],
  );
}

/** `bare`: without pictures, as products come out of a table: there is something to say of each. */
export async function shop({ rounds = ROUNDS, rates = [1], bares = [false, true] } = {}) {
  const browser = await launch();
  const server = await serve(dist, {}, { packed: false });
  try {
    for (const bare of bares) {
      const json = JSON.stringify({ format: 1, saved: bigShop(PRODUCTS, { bare }) });
      for (const rate of rates) {
        const steps = new Map();
        const note = (name, paints, long, tasks) => {
          const known = steps.get(name) ?? { paints: [], long: [], tasks: [], rounds: 0 };
          known.paints.push(...paints);
          known.tasks.push(...tasks);
          known.long.push(...long);
          known.rounds += 1;
          steps.set(name, known);
        };
        for (let n = 0; n < rounds; n++) await round(browser, server.url, json, rate, note);
        const rows = [...steps].map(([name, { paints, long, tasks, rounds }]) => [
          name,
          ...(paints.length ? [median(paints), quantile(paints, 0.95)].map(three) : ["–", "–"]),
          three(long.filter((time) => time >= LONG).length / rounds),
          long.length ? three(Math.max(...long)) : "–",
          three(tasks.filter((time) => time >= LONG).length / rounds),
          three(Math.max(0, ...tasks)),
        ]);
        const what = bare ? "of each there is something to say" : "with pictures and categories";
        const title = `**${PRODUCTS.toLocaleString("en")} products**, ${what}${rate === 1 ? "" : `, ${rate}× CPU`}`;
        const head = ["", "median", "p95", "long tasks", "longest", "long, processor", "longest"];
        table(`${title}; ms to paint, tasks over ${LONG} ms a round`, head, rows);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1] === import.meta.filename) await shop();
