// `probe` over anything that slices: a Blob, a file read with fs, and sources that misbehave.

import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, read, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import vm from "node:vm";

const at = (name) => new URL(`../../dist/embed/${name}`, import.meta.url);
const { default: init, check, probe } = await import(at("akaire.js"));
await init({ module_or_path: readFileSync(at("akaire_bg.wasm")) });

const MEMBERS =
  "kind format bytes width height displayWidth displayHeight orientation rotation cmyk colorProfile hdr gps animated " +
  "duration fps videoCodec audioCodec hasAudio name fingerprint bytesRead reads trouble";

const gif = Uint8Array.from([..."GIF89a"].map((c) => c.charCodeAt(0)).concat([40, 0, 30, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 40, 0, 30, 0, 0, 2, 1, 0, 0, 0x3b]));

/** A source over an array that notes what is asked. */
const source = (bytes, changes) => {
  const asked = [];
  return {
    asked,
    size: bytes.length,
    slice(start, end) {
      asked.push([start, end]);
      return { arrayBuffer: async () => bytes.slice(start, end).buffer };
    },
    ...changes,
  };
};

test("a Blob", async () => {
  const facts = await probe(new Blob([gif]), "春.gif");
  assert.deepEqual(Object.keys(facts), MEMBERS.split(" "));
  assert.deepStrictEqual(JSON.parse(JSON.stringify(facts)), facts);
  assert.deepEqual([facts.kind, facts.format, facts.bytes, facts.width, facts.height], ["image", "gif", gif.length, 40, 30]);
  assert.deepEqual([facts.name, facts.trouble], ["春.gif", null]);
  assert.match(facts.fingerprint, /\S/);
});

test("what it says fits into a note", async () => {
  const image = await probe(new Blob([gif]));
  const report = check({ kind: "images", title: "t", body: "b", topics: [], images: [image] });
  assert.equal(report.counters.find(({ field }) => field === "images").used, 1);
});

test("reads and bytes are what the source saw", async () => {
  const given = source(gif);
  const facts = await probe(given);
  assert.equal(facts.reads, given.asked.length);
  assert.equal(facts.bytesRead, given.asked.reduce((sum, [start, end]) => sum + end - start, 0));
  assert.ok(given.asked.every(([start, end]) => start < end && end <= gif.length));
});

test("a file of five gigabytes through fs.read: offsets beyond 32 bits", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "akaire-"));
  const file = path.join(folder, "large.mp4");
  const box = (type, size) => Uint8Array.from([...new Uint8Array(Uint32Array.of(size).buffer).reverse(), ...Buffer.from(type)]);
  // ftyp, then an mdat with a 64-bit size; the rest is a hole.
  const size = 5_000_000_000;
  const large = Buffer.alloc(8);
  large.writeBigUInt64BE(BigInt(size - 16 - 16));
  writeFileSync(file, Buffer.concat([box("ftyp", 16), Buffer.from("isom\0\0\0\0"), box("mdat", 1), large]));
  truncateSync(file, size);
  const handle = openSync(file);
  const asked = [];
  try {
    const facts = await probe({
      size: statSync(file).size,
      slice(start, end) {
        asked.push(end);
        return {
          async arrayBuffer() {
            const { bytesRead, buffer } = await promisify(read)(handle, new Uint8Array(end - start), 0, end - start, start);
            return buffer.buffer.slice(0, bytesRead);
          },
        };
      },
    });
    assert.deepEqual([facts.format, facts.bytes], ["mp4", size]);
    assert.ok(asked.some((end) => end > 2 ** 32), "it looked behind the media data");
    assert.ok(facts.reads <= 10);
  } finally {
    closeSync(handle);
    rmSync(folder, { recursive: true });
  }
});

test("a read that fails or returns another length is unreadable, never a rejection", async () => {
  const buffer = (result) => source(gif, { slice: () => ({ arrayBuffer: result }) });
  const short = gif.slice(1).buffer;
  const detached = gif.slice().buffer;
  structuredClone(detached, { transfer: [detached] });
  for (const bad of [
    source(gif, { slice() { throw new Error("gone"); } }),
    source(gif, { slice: () => undefined }),
    source(gif, { slice: () => ({}) }),
    buffer(() => { throw new Error("gone"); }),
    buffer(async () => { throw new Error("gone"); }),
    buffer(async () => short),
    buffer(async () => new ArrayBuffer(gif.length + 1)),
    buffer(async () => detached),
    buffer(async () => undefined),
    buffer(async () => null),
    buffer(async () => gif.length),
    buffer(async () => "GIF89a"),
    buffer(async () => ({ byteLength: gif.length })),
    buffer(async () => ({ byteLength: gif.length, length: 1e15 })),
    buffer(() => ({ then(_, reject) { reject(new Error("gone")); } })),
  ]) {
    const facts = await probe(bad, "a.gif");
    assert.deepEqual([facts.trouble, facts.bytes, facts.name], ["unreadable", gif.length, "a.gif"]);
  }
});

test("buffers that come without a promise, or from another realm", async () => {
  const foreign = vm.runInNewContext("(bytes) => Uint8Array.from(bytes).buffer")([...gif]);
  for (const arrayBuffer of [() => gif.slice().buffer, async () => foreign]) {
    assert.equal((await probe(source(gif, { slice: () => ({ arrayBuffer }) }))).trouble === "unreadable", false);
  }
});

test("no bytes at all", async () => {
  const facts = await probe(new Blob([]));
  assert.deepEqual([facts.trouble, facts.kind, facts.reads, facts.name], ["empty", "unknown", 0, null]);
});

test("only what is no source is refused", async () => {
  const slice = () => {};
  for (const [wrong, message] of [
    [undefined, "source: expected object, got undefined"],
    [null, "source: expected object, got null"],
    ["a.gif", "source: expected object, got string"],
    [{ size: 1 }, "source.slice: expected function, got undefined"],
    [{ size: 1, slice: 1 }, "source.slice: expected function, got number"],
    [{ slice }, "source.size: expected number, got undefined"],
    [{ slice, size: "1" }, "source.size: expected number, got string"],
    [{ slice, size: NaN }, "source.size: expected a finite number ≥ 0, got NaN"],
    [{ slice, size: -1 }, "source.size: expected a finite number ≥ 0, got -1"],
    [{ slice, size: Infinity }, "source.size: expected a finite number ≥ 0, got Infinity"],
  ]) {
    const promise = probe(wrong); // it does not throw
    await assert.rejects(promise, { name: "TypeError", message });
  }
  for (const name of [undefined, null, 5, {}]) assert.equal((await probe(new Blob([gif]), name)).name, null);
});

test("many at once", async () => {
  const facts = await Promise.all(Array.from({ length: 200 }, (_, index) => probe(source(gif), `${index}.gif`)));
  assert.deepEqual(facts.map(({ name }) => name), Array.from({ length: 200 }, (_, index) => `${index}.gif`));
});
