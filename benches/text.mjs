// The text: the built embeddable module beside other tools, in one page and one run.

import path from "node:path";
import { build } from "esbuild";
import { dist } from "../scripts/wasm.mjs";
import { brands, notes } from "./notes/read.mjs";
import { launch } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { median, table, three } from "./support/table.mjs";

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title>`;

async function measure() {
  const bundled = await build({
    entryPoints: [path.join(import.meta.dirname, "text/page.js")],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    target: "es2024",
    logLevel: "error",
  });
  const server = await serve(dist, { "bench.html": PAGE, "bench.js": bundled.outputFiles[0].text });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}bench.html`);
    return await page.evaluate(async ({ notes, brands }) => {
      const akaire = await import("/embed/akaire.js");
      await akaire.default();
      // Another address is another module.
      const withLexicon = await import("/embed/akaire.js?lexicon");
      await withLexicon.default();
      await withLexicon.loadLexicon();
      const { measure } = await import("/bench.js");
      return measure(akaire, withLexicon, notes, brands);
    }, { notes, brands });
  } finally {
    await browser.close();
    server.close();
  }
}

function print(title, times) {
  const ours = median(Object.values(times)[0]);
  const rows = Object.entries(times).map(([name, rounds]) => [
    name,
    three(median(rounds)),
    three(Math.min(...rounds)),
    `${three(median(rounds) / ours)}×`,
  ]);
  table(title, ["µs per call", "median", "fastest", "to ours"], rows);
}

export async function text() {
  const { results } = await measure();
  for (const { name, utf16, findings, graphemes, whole, count } of results) {
    const found = findings.length ? findings.map((rule) => `\`${rule}\``).join(", ") : "none";
    print(`**A note of ${name}** (${utf16} UTF-16 units), findings: ${found}`, whole);
    print(`Graphemes of that body (${graphemes.map(([peer, count]) => `${peer.replaceAll("**", "")}: ${count}`).join(", ")})`, count);
  }
}

if (process.argv[1] === import.meta.filename) await text();
