// Checks a note while it is typed. Serve the repository's root after `make build`, and open /examples/embed/.

import init, { check, probe, ruleSets } from "../../dist/embed/akaire.js";

const byId = (id) => document.getElementById(id);
const [title, body, pictures, rules, summary, findings] =
  ["title", "body", "pictures", "rules", "summary", "findings"].map(byId);

let images = [];

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text; // never innerHTML: a message quotes what was typed
  return made;
}

function show() {
  const note = { kind: "images", title: title.value, body: body.value, topics: [], images };
  const report = check(note, { ruleSet: rules.value });
  const used = report.counters.map(({ field, unit, used, limit }) => `${field} ${used}/${limit} ${unit}`);
  summary.textContent = `${report.findings.length || "No"} findings · ${used.join(" · ")}`;
  findings.replaceChildren(
    ...report.findings.map(({ severity, field, range, message, why, todo }) => {
      const item = element("li", "");
      item.append(element("strong", `${severity}: ${message}. `), `${why} ${todo} `);
      const text = range && note[field]?.slice?.(range.start, range.end);
      if (typeof text === "string") item.append(element("mark", text));
      return item;
    }),
  );
}

try {
  await init();
  for (const { id, label } of ruleSets()) rules.append(new Option(label, id, false, id === "manual-2021"));
  for (const field of [title, body, rules]) field.addEventListener("input", show);
  pictures.addEventListener("change", async () => {
    images = await Promise.all(Array.from(pictures.files, (file) => probe(file, file.name)));
    show();
  });
  show();
} catch (error) {
  summary.textContent = `Akaire could not start: ${error.message}`;
}
