// A static host as plain as they come: dist/ under `/` and again under a sub-path, with no fallback page and no
// directory listing. `node tests/e2e/support/server.mjs PORT`, or startServer() for one of your own.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where the tests look for dist/ a second time: a built studio must not care where it lies. */
export const SUB_PATH = "/some/where/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** The file of `folder` that `relative` names, or null: nothing outside the folder, no hidden files, no folders. */
export function fileWithin(folder, relative) {
  let name;
  try {
    name = decodeURIComponent(relative);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.includes("\\")) return null;
  if (name === "" || name.endsWith("/")) name += "index.html";
  if (name.split("/").some((part) => part.startsWith("."))) return null;
  const file = path.resolve(folder, name);
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * @param {object} options
 * @param {number} [options.port] 0 lets the system choose; the answer carries the address
 * @param {string} [options.dist]
 * @param {Record<string, string>} [options.folders] more folders by URL prefix
 * @param {Record<string, (request, response) => void>} [options.routes] exact paths, before any file
 */
export async function startServer({ port = 0, dist = path.join(root, "dist"), folders = {}, routes = {} } = {}) {
  let mounts;
  // Longest prefix first, so that "/" comes last.
  const serve = (dist) => {
    mounts = Object.entries({ "/": dist, [SUB_PATH]: dist, ...folders }).sort(([a], [b]) => b.length - a.length);
  };
  serve(dist);
  const server = createServer((request, response) => {
    // The raw path: new URL() would already have resolved the "..".
    const pathname = request.url.split(/[?#]/, 1)[0];
    if (Object.hasOwn(routes, pathname)) return routes[pathname](request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    const [prefix, folder] = mounts.find(([prefix]) => pathname.startsWith(prefix)) ?? [];
    const file = folder && fileWithin(path.resolve(folder), pathname.slice(prefix.length));
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "content-length": statSync(file).size,
      "cache-control": "no-cache",
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** From now on another folder, as after a deployment. */
    serve,
    close: () => new Promise((done) => server.close(done)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startServer({
    port: Number(process.argv[2] ?? 4173),
    // Pages that only tests need; never part of dist/.
    folders: { "/pages/": path.join(root, "tests/e2e/pages") },
  });
  console.log(url);
}
