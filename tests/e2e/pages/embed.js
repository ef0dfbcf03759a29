import init, * as akaire from "/embed/akaire.js";

const said = {};
try {
  akaire.version();
} catch (error) {
  said.before = error.message;
}
await init();
await init(); // changes nothing
said.version = akaire.version();
said.trouble = (await akaire.probe(new Blob())).trouble;
document.querySelector("output").textContent = JSON.stringify(said);
