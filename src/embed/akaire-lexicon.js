// The embeddable module with the red pencil in it, loaded by akaire.js when the lexicon is asked for. Not an entry of its
// own: it is the whole checker once more, with language, terms and their dictionaries, and takes the other's place.

import load, * as bindings from "akaire-bindings";

export const { version, ruleSets, count, parse, checkAccount, checkShop } = bindings;

/** Loads the wasm that is given, or the one beside this script. */
export async function start(given) {
  await load({ module_or_path: given ?? (await besideThisScript()) });
  bindings.sharpen();
}

async function besideThisScript() {
  const url = new URL(LEXICON_WASM, import.meta.url);
  if (url.protocol !== "file:") return url;
  // Browsers load no module from a file: address, so this is Node or the like, where fetch cannot read files.
  const { readFile } = await import("node:fs/promises");
  return readFile(url);
}

/** Like the other module's. A well-meant call crosses the border once; any other goes the long way, member by member. */
export function check(note, options) {
  const text = copied(note, options);
  return (text && bindings.checkCopied(text)) ?? bindings.check(note, options);
}

// The members that are read of an object, and where one of them is an object or a list of objects, those of that.
const names = (text) => text.split(" ").map((name) => [name]);
const MEDIA = names(
  "kind format bytes width height displayWidth displayHeight orientation rotation cmyk colorProfile hdr gps animated " +
    "duration fps videoCodec audioCodec hasAudio name fingerprint bytesRead reads trouble",
);
const NOTE = [
  ...names("kind title body topics mentions cover coverText pictureTexts timedPublish plannedDate"),
  ...names("paidPartnership aiMade purpose"),
  ["images", MEDIA],
  ["video", MEDIA],
  ["meaning", names("title body")],
];
const BRAND = [...names("words genre silenced"), ["terms", names("term level note")]];
const OPTIONS = [...names("ruleSet language now"), ["brand", BRAND]];

/** What only the long way can say. */
class Unusual extends Error {}

/** Note and options as one text (src/embed/copied.rs); nothing if it cannot hold them. */
function copied(note, options) {
  try {
    return copy(note, NOTE, 0) + copy(options, OPTIONS, 0);
  } catch {
    // Also what a getter threw: the long way meets it again, and hands it on.
  }
}

function copy(value, members, depth) {
  switch (typeof value) {
    case "string":
      if (value.includes("\0")) throw new Unusual();
      return `s${value}\0`;
    case "number":
      return `n${value}\0`;
    case "boolean":
      return value ? "t\0" : "f\0";
    case "undefined":
      return "u\0";
    case "object":
      if (value === null) return "z\0";
      if (depth > 5) throw new Unusual();
      return Array.isArray(value) ? copyItems(value, members, depth) : copyMembers(value, members, depth);
    default:
      throw new Unusual();
  }
}

function copyItems(items, members, depth) {
  let text = "a\0";
  for (let index = 0; index < items.length; index++) text += copy(items[index], members, depth + 1);
  return `${text}.\0`;
}

function copyMembers(object, members, depth) {
  let text = "o\0";
  if (members) {
    for (const [name, own] of members) {
      const value = object[name];
      if (value !== undefined) text += `${name}\0${copy(value, own, depth + 1)}`;
    }
  }
  return `${text}.\0`;
}
