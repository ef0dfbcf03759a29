import init, { probe, version } from "/embed/akaire.js";

await init();
const { trouble } = await probe(new Blob());
postMessage(`${version()}, ${trouble}`);
