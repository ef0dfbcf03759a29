// Starts the studio, and stands in for it when it cannot start or stops. Lives outside wasm on purpose: it must work
// exactly when wasm does not. No inner HTML, no inline style, nothing sent anywhere.

const DATABASE = "akaire";
const LANGUAGE_KEY = "akaire.language"; // ja, zh-Hans or en, as the studio saves it
const here = document.querySelector("script[data-js]");

// The only place that makes addresses of scripts, and the policy names it: there are two workers, and no other becomes one.
// (Development builds have the second under the name that Trunk gives it.)
const WORKERS = new Map([["offline", "sw.js"], ["backup", here.dataset.backup ?? "backup_loader.js"]]);
const addresses = { createScriptURL: (name) => new URL(WORKERS.get(name), document.baseURI).href };
const maker = globalThis.trustedTypes?.createPolicy("akaire-url", addresses) ?? addresses;
globalThis.akaireWorker = (name) => maker.createScriptURL(name);

// --- Words ------------------------------------------------------------------------------------------------------------

const WORDS = {
  ja: {
    cannotOpen: "Akaireを開けませんでした",
    network: "プログラムの一部を読み込めませんでした。通信が途切れたか、新しい版への入れ替え中かもしれません。少し待ってから、もう一度お試しください。",
    refused: "ブラウザーの設定により、プログラムの実行が止められました。拡張機能や社内のセキュリティ設定を確かめるか、別のブラウザーでお試しください。",
    tooOld: "このブラウザーには、Akaireの動作に必要な機能がありません。最新版に更新するか、別のブラウザーでお試しください。",
    atStart: "起動の途中で問題が起き、Akaireが止まりました。もう一度開いても直らないときは、下書きを書き出しておくと安心です。",
    kept: "このブラウザーに保存した下書きには、手を加えていません。",
    stopped: "Akaireの動きが止まりました",
    stillThere: "画面の文章はそのまま残っています。文章をコピーするか下書きを書き出してから、ページを開き直してください。",
    retry: "もう一度開く",
    copy: "文章をすべてコピー",
    download: "下書きを書き出す（元データ）",
    reload: "ページを開き直す",
    copied: "文章をコピーしました。別の場所に貼り付けて、控えておけます。",
    copyByHand: "自動ではコピーできませんでした。次の欄の文章を選んで、コピーしてください。",
    allTexts: "画面にあったすべての文章",
    nothingToCopy: "画面に文章は見当たりません。",
    untitled: "無題の欄",
    downloaded: (file) => `「${file}」として書き出しました。画像と動画は含みません。`,
    noDrafts: "このブラウザーに保存された下書きは見つかりませんでした。",
    denied: "ブラウザーが保存領域への接続を許していないため、下書きを取り出せません。プライベートウィンドウや、Cookieとサイトデータの制限が原因のことがあります。",
    details: "技術的な内容",
  },
  "zh-Hans": {
    cannotOpen: "Akaire 没能打开",
    network: "程序有一部分没能加载。可能是网络中断，也可能正在更新版本。请稍等片刻再试。",
    refused: "浏览器的设置阻止了程序运行。请检查扩展程序或公司的安全策略，也可以换一个浏览器。",
    tooOld: "这个浏览器缺少 Akaire 需要的功能。请更新到最新版本，或换一个浏览器。",
    atStart: "启动途中出了问题，Akaire 已停止。如果重新打开仍不行，建议先导出草稿。",
    kept: "保存在这个浏览器里的草稿没有被改动。",
    stopped: "Akaire 停止运行了",
    stillThere: "屏幕上的文字都还在。请先复制文字或导出草稿，再重新打开页面。",
    retry: "再试一次",
    copy: "复制全部文字",
    download: "导出草稿（原始数据）",
    reload: "重新打开页面",
    copied: "已复制。可以粘贴到别处留底。",
    copyByHand: "没能自动复制。请选中下面的文字，手动复制。",
    allTexts: "屏幕上的全部文字",
    nothingToCopy: "屏幕上没有找到文字。",
    untitled: "未命名的输入框",
    downloaded: (file) => `已导出为“${file}”，不含图片和视频。`,
    noDrafts: "这个浏览器里没有找到保存的草稿。",
    denied: "浏览器不允许访问存储空间，草稿取不出来。常见原因是无痕窗口，或限制了 Cookie 和网站数据。",
    details: "技术信息",
  },
  en: {
    cannotOpen: "Akaire could not open",
    network: "Part of the program did not load. The connection may have dropped, or a new version may be going up. Wait a moment, then try again.",
    refused: "Your browser’s settings kept the program from running. Check extensions and company security rules, or try another browser.",
    tooOld: "This browser lacks something Akaire needs. Update it, or try another one.",
    atStart: "Something went wrong on the way up, and Akaire stopped. If trying again does not help, download your drafts to be safe.",
    kept: "The drafts saved in this browser have not been touched.",
    stopped: "Akaire has stopped working",
    stillThere: "The text on your screen is still there. Copy it or download your drafts, then reload the page.",
    retry: "Try again",
    copy: "Copy all text",
    download: "Download drafts (raw data)",
    reload: "Reload the page",
    copied: "Copied. Paste it somewhere safe.",
    copyByHand: "Copying was not allowed. Select the text below and copy it yourself.",
    allTexts: "All text that was on the screen",
    nothingToCopy: "There is no text on the screen.",
    untitled: "Unnamed field",
    downloaded: (file) => `Saved as “${file}”. Pictures and videos are not in it.`,
    noDrafts: "No drafts are saved in this browser.",
    denied: "Your browser does not allow access to its storage, so the drafts cannot be read. A private window, or blocked cookies and site data, may be the reason.",
    details: "Technical details",
  },
};

function language() {
  let saved = null;
  try {
    saved = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // Storage is denied; the browser's own language decides.
  }
  for (const tag of [saved, ...(navigator.languages ?? [navigator.language])]) {
    if (typeof tag !== "string") continue;
    if (/^ja\b/i.test(tag)) return "ja";
    if (/^zh\b/i.test(tag)) return "zh-Hans";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

function wordsHere() {
  const lang = language();
  return { lang, ...WORDS[lang] };
}

// --- Small parts ------------------------------------------------------------------------------------------------------

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function key(label, main, press) {
  const made = element("button", main ? "trouble-key trouble-key-main" : "trouble-key", label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

function box(name, words, title, paragraphs, keys, said, detail) {
  const heading = element("h1", "trouble-title", title);
  heading.id = "trouble-title";
  heading.tabIndex = -1;
  const made = element(name, "trouble", heading, ...paragraphs.map((text) => element("p", "trouble-text", text)));
  made.lang = words.lang;
  made.setAttribute("aria-labelledby", heading.id);
  made.append(element("div", "trouble-keys", ...keys), said);
  if (detail) made.append(element("details", "trouble-more", element("summary", "", words.details), element("pre", "", detail)));
  return made;
}

function sayer() {
  const said = element("div", "trouble-said");
  said.setAttribute("role", "status");
  return said;
}

// --- Rescue -----------------------------------------------------------------------------------------------------------

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// The databases of all workspaces; browsers that cannot list them have the first.
async function databases() {
  const all = (await indexedDB.databases?.().catch(() => null)) ?? [{ name: DATABASE }];
  return all.map(({ name }) => name).filter((name) => name === DATABASE || name.startsWith(`${DATABASE}-`));
}

// Opens a database as it is. One that does not exist must not be made: the studio would find it empty and broken.
async function openAsIs(name) {
  const request = indexedDB.open(name);
  let absent = false;
  request.onupgradeneeded = () => {
    absent = true;
    request.transaction.abort();
  };
  try {
    return await done(request);
  } catch (error) {
    if (absent) return null;
    throw error;
  }
}

// What JSON cannot hold is described, not silently dropped.
function plain(_, value) {
  if (value instanceof Blob) return { omitted: "blob", type: value.type, bytes: value.size, name: value.name };
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return { omitted: "bytes", bytes: value.byteLength };
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (typeof value === "bigint") return String(value);
  return value;
}

async function rawDrafts() {
  const all = [];
  for (const name of await databases()) all.push(await rawDatabase(name));
  const filled = all.filter(Boolean);
  return filled.length === 0 ? null : JSON.stringify({ format: "akaire-raw", databases: filled }, plain, 2);
}

async function rawDatabase(name) {
  const database = await openAsIs(name);
  if (!database) return null;
  try {
    const stores = {};
    const names = [...database.objectStoreNames];
    if (names.length === 0) return null;
    const transaction = database.transaction(names, "readonly");
    await Promise.all(
      names.map(async (name) => {
        const store = transaction.objectStore(name);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        stores[name] = keys.map((at, index) => ({ key: at, value: values[index] }));
      }),
    );
    if (Object.values(stores).every((records) => records.length === 0)) return null;
    return { database: name, version: database.version, stores };
  } finally {
    database.close();
  }
}

async function download(words, said) {
  try {
    const json = await rawDrafts();
    if (json === null) return said.replaceChildren(words.noDrafts);
    const file = `akaire-drafts-${new Date().toISOString().slice(0, 10)}.json`;
    const link = element("a", "");
    link.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    said.replaceChildren(words.downloaded(file));
  } catch (error) {
    said.replaceChildren(words.denied, element("pre", "", String(error)));
  }
}

function labelOf(field, words) {
  const ids = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/);
  const parts = ids.map((id) => id && document.getElementById(id)?.textContent?.trim()).filter(Boolean);
  const own = [...(field.labels ?? [])].map((label) => textWithout(label, field)).filter(Boolean);
  return parts.join(" ") || field.getAttribute("aria-label") || own.join(" ") || field.title || field.placeholder || words.untitled;
}

// A label that wraps its field also holds that field's text.
function textWithout(label, field) {
  const copy = label.cloneNode(true);
  for (const inner of copy.querySelectorAll(field.localName)) inner.remove();
  return copy.textContent.trim();
}

function textsOnScreen(words) {
  return [...document.querySelectorAll('textarea, input:not([type]), input[type="text"]')]
    .filter((field) => field.value !== "" && !field.closest(".trouble"))
    .map((field) => `${labelOf(field, words)}\n${field.value}\n`)
    .join("\n");
}

async function copyAll(words, said) {
  const text = textsOnScreen(words);
  if (text === "") return said.replaceChildren(words.nothingToCopy);
  try {
    await navigator.clipboard.writeText(text);
    said.replaceChildren(words.copied);
  } catch {
    const area = element("textarea", "trouble-copy");
    area.readOnly = true;
    area.value = text;
    area.setAttribute("aria-label", words.allTexts);
    said.replaceChildren(words.copyByHand, area);
    area.select();
  }
}

// --- The two faces of trouble -------------------------------------------------------------------------------------------

let shown = false;

// What is kept on this device may be what is wrong: with a network, the next try goes around the worker (sw.js).
async function retry() {
  try {
    const worker = navigator.onLine && (await navigator.serviceWorker?.getRegistration());
    if (worker?.scope === new URL("./", document.baseURI).href) await worker.unregister();
  } catch {
    // Workers are denied; then there is none.
  }
  location.reload();
}

function showPage(reason, detail) {
  if (shown) return;
  shown = true;
  const words = wordsHere();
  const said = sayer();
  const keys = [
    key(words.retry, true, retry),
    key(words.download, false, () => download(words, said)),
  ];
  const page = box("main", words, words.cannotOpen, [words[reason], words.kept], keys, said, detail);
  page.classList.add("trouble-page");
  document.documentElement.lang = words.lang;
  document.documentElement.dataset.akaire = "trouble";
  document.getElementById("app")?.setAttribute("hidden", "");
  document.body.append(page);
  page.querySelector("h1").focus();
}

function showBanner(detail) {
  if (shown) return;
  shown = true;
  const words = wordsHere();
  const said = sayer();
  const keys = [
    key(words.copy, true, () => copyAll(words, said)),
    key(words.download, false, () => download(words, said)),
    key(words.reload, false, () => location.reload()),
  ];
  const banner = box("section", words, words.stopped, [words.stillThere], keys, said, detail);
  banner.classList.add("trouble-banner");
  banner.setAttribute("role", "alertdialog");
  document.documentElement.dataset.akaire = "stopped";
  // What would be typed now nobody hears any more; what stands there can still be selected.
  for (const field of document.querySelectorAll("textarea, input")) field.readOnly = true;
  // An open modal dialog makes all else inert, so the banner goes inside it; as a popover it lies above everything.
  const modal = [...document.querySelectorAll("dialog:modal")].pop();
  (modal ?? document.body).append(banner);
  banner.popover = "manual";
  banner.showPopover?.();
  banner.querySelector("h1").focus({ preventScroll: true });
}

// Before the studio is on screen there is no text to save from it: then the page says more than a banner.
function stopped(detail) {
  if (document.documentElement.dataset.akaire === "ready") showBanner(detail);
  else showPage("atStart", detail);
}

addEventListener("akaire:panic", (event) => stopped(String(event.detail ?? "")));
// A stack overflow or an exhausted memory never reaches the panic hook.
const wasmDied = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => wasmDied(event.error) && stopped(String(event.error)));
addEventListener("unhandledrejection", (event) => wasmDied(event.reason) && stopped(String(event.reason)));

// Where something that is stored cannot be shown, the studio has a key for it (src/ui/shell/notices.rs).
addEventListener("click", (event) => {
  const pressed = event.target.closest?.("[data-drafts]");
  if (!pressed) return;
  const said = sayer();
  said.lang = wordsHere().lang;
  const before = pressed.parentElement.querySelector(".trouble-said");
  if (before) before.replaceWith(said);
  else pressed.parentElement.append(said);
  download(wordsHere(), said);
});

// --- Start ------------------------------------------------------------------------------------------------------------

function reasonOf(error) {
  if (typeof WebAssembly !== "object") return "tooOld";
  if (error instanceof SyntaxError) return "tooOld";
  if (wasmDied(error)) return "atStart";
  if (!(error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)) return "network";
  // The browser words a refusal by policy as a compile error; it names the policy.
  return /content security policy|unsafe-eval|disallowed by embedder/i.test(String(error)) ? "refused" : "tooOld";
}

// The room that the address asks for, on its way while the studio starts (scripts/postbuild.mjs names the files).
const room = { notes: "Library", compose: "Compose", account: "Account", shop: "Shop", setup: "Setup", history: "History", workspaces: "Workspaces" }[/^#\/(\w+)/.exec(location.hash)?.[1]];
function preload(file, as) {
  const link = element("link", "");
  Object.assign(link, { rel: "preload", as, href: new URL(file, document.baseURI).href });
  if (as === "fetch") link.crossOrigin = "anonymous";
  document.head.append(link);
}
if (here.dataset[`room${room}`]) {
  preload(here.dataset.roomStyle, "style");
  for (const file of here.dataset[`room${room}`].split(" ")) preload(file, "fetch");
}

try {
  const { default: init } = await import(new URL(here.dataset.js, document.baseURI).href);
  await init({ module_or_path: new URL(here.dataset.wasm, document.baseURI) });
} catch (error) {
  // A panic during the start has already said so, with a better message.
  console.warn("Akaire did not start:", error);
  if (document.documentElement.dataset.akaire === "ready") showBanner(String(error));
  else showPage(reasonOf(error), String(error));
}

// What keeps the studio for times without a network comes after the rooms (src/ui/rooms.rs). Development builds have none.
if (here.dataset.offline) setTimeout(() => import(new URL(here.dataset.offline, document.baseURI).href).catch(() => {}), 4000);
