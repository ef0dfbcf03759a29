// The declarations of the built module, by TypeScript's compiler: they are right in themselves, what embedders write
// passes, and what they must not write does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

test("an embedder in TypeScript gets what is declared", () => {
  const program = ts.createProgram([here("types/use.ts"), here("../../dist/embed/akaire.d.ts"), here("../../dist/embed/akaire-shop.d.ts")], {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  });
  const said = ts.getPreEmitDiagnostics(program).map((one) => {
    const place = one.file ? `${one.file.fileName}:${one.file.getLineAndCharacterOfPosition(one.start).line + 1}: ` : "";
    return place + ts.flattenDiagnosticMessageText(one.messageText, "\n");
  });
  assert.deepEqual(said, []);
});
