// A browser with the page of the comparison in it. A tool that hangs or crashes the page costs this browser, not the run.

import { readFileSync } from "node:fs";
import { launch } from "../support/browser.mjs";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** The answer, or an error after so long. */
async function within(ms, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Bytes a process has asked of the system so far (Linux), or null. */
function rchar(pid) {
  try {
    return Number(/^rchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, "utf8"))[1]);
  } catch {
    return null;
  }
}

export class Session {
  #url;
  #files;
  #browser = null;
  #page = null;
  #client = null;
  #reads = new Map();

  /**
   * @param {string} url of the served page
   * @param {string[]} files their paths, given to the page as files on the disk
   */
  constructor(url, files) {
    this.#url = url;
    this.#files = files;
  }

  async #open() {
    if (this.#page) return this.#page;
    this.#browser = await launch();
    this.#client = await this.#browser.newBrowserCDPSession();
    const page = await (await this.#browser.newContext()).newPage();
    await page.goto(this.#url);
    await page.waitForFunction(() => globalThis.bench);
    await page.locator("input").setInputFiles(this.#files);
    this.#page = page;
    return page;
  }

  /** Bytes all processes of the browser have read so far, of any file; null where the system does not tell. */
  async #read() {
    const { processInfo } = await this.#client.send("SystemInfo.getProcessInfo");
    for (const { id } of processInfo) {
      const bytes = rchar(id);
      if (bytes !== null) this.#reads.set(id, bytes);
    }
    return this.#reads.size ? [...this.#reads.values()].reduce((sum, bytes) => sum + bytes) : null;
  }

  /**
   * What a tool says of some of the files. `lost` says why there is no answer; the next call then has a fresh page.
   *
   * @returns {Promise<{ answers: object[], rchar: number | null, lost: null } | { lost: string }>}
   */
  async probe(name, indexes, limit) {
    const page = await this.#open();
    try {
      const before = await this.#read();
      const call = page.evaluate(([name, indexes]) => globalThis.bench.probe(name, indexes), [name, indexes]);
      const answers = await within(limit, call);
      const after = await this.#read();
      return { answers, rchar: before === null ? null : after - before, lost: null };
    } catch (error) {
      await this.close();
      return { lost: String(error.message).split("\n", 1)[0] };
    }
  }

  /** Waits for the browser's end only for a while: a page that is stuck keeps it. */
  async close() {
    const browser = this.#browser;
    this.#browser = this.#page = this.#client = null;
    this.#reads.clear();
    if (browser) await Promise.race([browser.close().catch(() => {}), sleep(5000)]);
  }
}
