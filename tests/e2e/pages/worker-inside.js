import init, { version } from "/embed/akaire.js";

await init();
postMessage(version());
