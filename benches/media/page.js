// Runs in the page: loads adapters and asks them about the files of its one input, one after the other.

import { counted } from "./count.js";

const adapters = new Map();

/** What a tool is, and the milliseconds of loading its script and of what it does once. */
async function load(name) {
  const start = performance.now();
  const { default: adapter } = await import(`/adapters/${name}.js`);
  const loaded = performance.now();
  await adapter.init?.();
  adapters.set(name, adapter);
  const { name: title, tells, native = false } = adapter;
  return { title, tells, native, script: loaded - start, init: performance.now() - loaded };
}

async function ask(adapter, file) {
  counted.bytes = counted.reads = 0;
  let facts = null;
  let error = null;
  const start = performance.now();
  try {
    facts = await adapter.probe(file);
  } catch (reason) {
    error = String(reason?.message ?? reason).slice(0, 200);
  }
  const ms = performance.now() - start;
  // A look at the counts before anything that a tool does without being waited for.
  const { bytes, reads } = counted;
  return { ms, bytes, reads, facts: facts && { ...facts }, error };
}

/** What a tool says of these files, by their index, and what that cost. */
async function probe(name, indexes) {
  if (!adapters.has(name)) await load(name);
  const { files } = document.querySelector("input");
  const answers = [];
  for (const index of indexes) answers.push(await ask(adapters.get(name), files[index]));
  // Elements and streams are let go before the next tool's turn.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return answers;
}

globalThis.bench = { load, probe };
