// A static host as a good one is: brotli, content types, and for hashed names a long life in the cache.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const PACKED = new Set([".woff2", ".png", ".jpg", ".webp"]);

/**
 * @param {string} folder what lies under `/`
 * @param {Record<string, string | Buffer>} made further paths and what they answer; the name's ending says the type
 * @param {{ packed?: boolean }} options `packed: false` where nobody looks at the bytes sent: packing takes seconds
 * @returns {Promise<{ url: string, sent: Map<string, number>, close: () => void }>} `sent`: bytes of each body
 */
export async function serve(folder, made = {}, { packed = true } = {}) {
  const bodies = new Map();
  const sent = new Map();
  const body = (name) => {
    if (!bodies.has(name)) {
      const file = path.join(folder, name);
      if (!Object.hasOwn(made, name) && !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
      const bytes = Buffer.from(made[name] ?? readFileSync(file));
      const plain = !packed || PACKED.has(path.extname(name));
      bodies.set(name, plain ? { bytes } : { bytes: brotliCompressSync(bytes), encoding: "br" });
    }
    return bodies.get(name);
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url.split(/[?#]/, 1)[0]).slice(1);
    const name = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const found = name.split("/").includes("..") ? null : body(name);
    if (!found) return response.writeHead(404).end();
    sent.set(name, found.bytes.length);
    response.writeHead(200, {
      "content-type": TYPES[path.extname(name)] ?? "application/octet-stream",
      "content-length": found.bytes.length,
      "cache-control": "no-cache",
      ...(found.encoding ? { "content-encoding": found.encoding } : {}),
    });
    response.end(found.bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return { url, sent, close: () => server.close() };
}
