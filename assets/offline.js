// Brings in the worker that keeps the studio's files (sw.js), and says when the site has a newer version. boot.js loads
// it when the first screen has had its time; without it, or where it fails, the studio works as before.

const { dataset } = document.querySelector("script[data-version]");
const root = document.documentElement;
const home = new URL("./", document.baseURI).href;
const script = new URL("sw.js", home).href;
const OURS = `akaire ${home} `; // as in sw.js
const HOUR = 3_600_000;
// How often a tab that comes to the front asks, and how long the rooms have the line for themselves, in milliseconds.
const AGAIN = 600_000;
const ROOMS_FIRST = 20_000;

const workers = navigator.serviceWorker;

/** No worker can use them any more. */
async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}

/** For as long as this tab is open, the files of its version are kept. */
const hold = () =>
  new Promise((held) => {
    navigator.locks.request(OURS + dataset.version, { mode: "shared" }, () => {
      held();
      return new Promise(() => {});
    });
  });

/** Whether the site has taken the worker away: that is how a host ends this. */
async function isGone() {
  const { status } = await fetch(script, { cache: "no-store" });
  return status === 404 || status === 410;
}

let asked = 0;

/** Asks whether there is a newer version: the browser fetches its worker then, which tells when it has all its files. */
async function ask(registration) {
  asked = Date.now();
  let newest = navigator.onLine;
  try {
    if (newest) await registration.update();
  } catch {
    if (await isGone().catch(() => false)) return registration.unregister();
    newest = false;
  }
  // Where the site was asked and nothing newer is on its way, the last one is what the site has.
  if (!registration.installing) (registration.waiting ?? registration.active)?.postMessage({ ask: "version", newest });
}

/** The rooms come first, whether they have been asked for or not. */
const roomsHere = () =>
  new Promise((resolve) => {
    const watch = new MutationObserver(() => root.dataset.rooms && resolve());
    watch.observe(root, { attributeFilter: ["data-rooms"] });
    if (root.dataset.rooms) resolve();
    setTimeout(resolve, ROOMS_FIRST);
  });

/** What this page has loaded: whoever saves data keeps that, and nothing more. */
const loaded = () =>
  performance
    .getEntriesByType("resource")
    .filter(({ name }) => name.startsWith(home))
    .map(({ name }) => name.slice(home.length));

async function start() {
  let registration;
  try {
    registration = await workers.register(akaireWorker("offline"));
  } catch {
    return forget();
  }
  let keep;
  const keeper = new Promise((resolve) => (keep = resolve)); // the worker of this page's own version
  workers.addEventListener("message", ({ data, source }) => {
    if (source?.scriptURL !== script) return; // one from further up, where another version may lie
    if (data?.filled) root.dataset.offline = "here";
    if (data?.version === dataset.version) keep(source);
    else if (data?.newest) dispatchEvent(new Event("akaire:newer"));
  });
  workers.startMessages();
  await hold();
  const again = () => ask(registration).catch(() => {});
  again();
  setInterval(again, HOUR);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - asked > AGAIN) again();
  });
  await roomsHere();
  (await keeper).postMessage({ ask: "fill", names: navigator.connection?.saveData ? loaded() : undefined });
}

// No locks, no caches: plain http, or a browser that has no such thing.
if (workers && navigator.locks && globalThis.caches) {
  start().catch((error) => console.warn("Not kept for times without a network:", error));
}
