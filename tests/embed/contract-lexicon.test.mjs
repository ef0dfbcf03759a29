// What the module promises holds for the one with the lexicon, which takes its place.

globalThis.withLexicon = true;
await import("./contract.test.mjs");
