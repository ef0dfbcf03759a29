// Keeps the studio's own files on this device: it opens without a network, and an open tab keeps the files of its
// version when the site gets a newer one. One build has one worker: scripts/worker.mjs puts in the names of its files.
//
// What is named by its content (a hash in the name) comes from what is kept: it cannot be another. The page and the
// pictures of the sample are asked for from the site first, so that the worker never stands between anybody and a newer
// version, nor mixes two. A file is kept only if its bytes are those that were built: not the sign-in page of a train's
// network, not half a file. Anything else that lies under the same address is left alone.

const { version, first, rest } = BUILD; // name → the first 16 digits of its SHA-256
const FILES = { ...first, ...rest };
const HOME = new URL("./", location.href);
// Shared by all versions of the studio that lie here, and by none that lies elsewhere on this site.
const OURS = `akaire ${HOME.href} `;
const NAME = OURS + version; // the cache; and the lock that a tab of this version holds (offline.js)
const HASHED = /^(?:assets\/)?[\w-]+-[0-9a-f]{16}\.(?:js|css|wasm)$/;
// How long the site may take to answer before what is kept is shown, in milliseconds.
const PATIENCE = 2500;
const LANES = 4;

const address = (name) => new URL(name === "index.html" ? "./" : name, HOME).href;
const nameOf = (pathname) => pathname.slice(HOME.pathname.length) || "index.html";

// --- Keeping ----------------------------------------------------------------------------------------------------------

async function sum(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The answer, if its bytes are those of the build. Made anew: one that was redirected could not open a page. */
async function sound(name, answer) {
  if (!answer?.ok) return null;
  const bytes = await answer.arrayBuffer();
  if ((await sum(bytes)) !== FILES[name]) return null;
  const headers = new Headers(answer.headers);
  for (const header of ["content-encoding", "content-length", "vary"]) headers.delete(header);
  return new Response(bytes, { headers });
}

const inCache = (cacheName, name) => caches.match(address(name), { cacheName });

/** What is kept of a file, by this version or else by another whose tabs may still be open. */
async function kept(name) {
  const own = await inCache(NAME, name);
  if (own) return own;
  for (const cache of await caches.keys()) {
    const answer = cache.startsWith(OURS) && (await inCache(cache, name));
    if (answer) return answer;
  }
  return undefined;
}

/** Keeps a file. One that an older version kept, or the browser already has, is not asked for again. */
async function keep(name) {
  const answer =
    (await sound(name, await kept(name))) ??
    (await sound(name, await fetch(address(name), { cache: HASHED.test(name) ? "force-cache" : "no-cache" }))) ??
    (await sound(name, await fetch(address(name), { cache: "reload" })));
  if (!answer) throw new Error(`${name} is not here as it was built`);
  await (await caches.open(NAME)).put(address(name), answer);
}

async function keepOnce(name) {
  if (!(await inCache(NAME, name))) await keep(name);
}

async function inLanes(names, keeping) {
  const queue = [...names];
  const lane = async () => {
    while (queue.length > 0) await keeping(queue.shift());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Removes what other versions kept, unless a tab of theirs is open. */
async function tidy() {
  // A newer one is keeping its files, or has them and waits.
  if (registration.installing || (registration.waiting && self.serviceWorker?.state !== "installed")) return;
  const held = (await navigator.locks.query()).held.map((lock) => lock.name).filter((name) => name.startsWith(OURS));
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const tabs = windows.filter(({ url }) => url.startsWith(HOME.href) && nameOf(new URL(url).pathname) === "index.html");
  if (tabs.length > held.length) return; // one of them has not said yet what it is
  for (const cache of await caches.keys()) {
    if (cache.startsWith(OURS) && cache !== NAME && !held.includes(cache)) await caches.delete(cache);
  }
}

// --- Coming in --------------------------------------------------------------------------------------------------------

async function install() {
  await inLanes(Object.keys(first), keep);
  // Whoever could work without a network can do so with the newer version, from its first moment on.
  if (registration.active && !navigator.connection?.saveData) await inLanes(Object.keys(rest), keep);
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const tab of tabs) tab.postMessage({ version, newest: true });
  // At once, also while tabs of another version are open: they get their files from here as well. Browsers take their
  // time where the older worker is busy, up to minutes; nothing depends on it, since either has what the other kept.
  skipWaiting();
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const { ask, names, newest } = event.data ?? {};
  const tell = (what) => event.source.postMessage(what);
  if (ask === "version") {
    tell({ version, newest });
    event.waitUntil(tidy());
  }
  if (ask === "fill") {
    // What does not arrive is asked for again at the next visit.
    const wanted = names?.filter((name) => Object.hasOwn(FILES, name)) ?? Object.keys(FILES);
    event.waitUntil(inLanes(wanted, keepOnce).then(() => tell({ filled: !names }), () => {}));
  }
});

// --- Answering --------------------------------------------------------------------------------------------------------

/** From the site, and kept if it is of this version. The page is never an old one that the browser still has. */
async function asked(event, name) {
  const answer = await fetch(event.request, event.request.mode === "navigate" ? { cache: "no-cache" } : {});
  if (answer.ok && Object.hasOwn(rest, name)) event.waitUntil(keepOnce(name).catch(() => {}));
  return answer;
}

async function keptFirst(event, name) {
  const answer = await kept(name).catch(() => undefined);
  return answer ?? asked(event, name);
}

async function siteFirst(event, name) {
  const site = asked(event, name);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([site, late]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  return (await kept(name).catch(() => undefined)) ?? site;
}

addEventListener("fetch", (event) => {
  const { method, mode, url, headers } = event.request;
  if (method !== "GET" || !url.startsWith(HOME.href) || headers.has("range")) return;
  const name = nameOf(new URL(url).pathname);
  if (HASHED.test(name)) event.respondWith(keptFirst(event, name));
  else if (name === "index.html" ? mode === "navigate" : Object.hasOwn(FILES, name)) {
    event.respondWith(siteFirst(event, name));
  }
});
