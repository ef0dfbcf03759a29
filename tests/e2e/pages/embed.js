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
const lexicon = () => akaire.check({ kind: "images", title: "", body: "", topics: [] }).lexicon;
said.without = lexicon();
await Promise.all([akaire.loadLexicon(), akaire.loadLexicon()]);
said.lexicon = /^\d{4}-\d\d-\d\d\./.test(lexicon());
said.trouble = (await akaire.probe(new Blob())).trouble;
document.querySelector("output").textContent = JSON.stringify(said);
