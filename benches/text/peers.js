// What people check a text with today. Each gets the same note and gives as much of an answer as it can.

import { AhoCorasick as Reference } from "@monyone/aho-corasick";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import Graphemer from "graphemer";
import { Mint } from "mint-filter";
import twitter from "twitter-text";
import { countGraphemes } from "unicode-segmenter/grapheme";

const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
const graphemer = new (Graphemer.default ?? Graphemer)();

/** As many words as a lexicon of advertising law has, none of them in the notes, from the characters of the notes. */
export function madeWords(characters, count) {
  const words = new Set();
  // A small linear generator: the same words in every run.
  let state = 42;
  const next = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  while (words.size < count) {
    let word = "";
    for (let length = 2 + next(4); length > 0; length--) word += characters[next(characters.length)];
    words.add(word);
  }
  return [...words];
}

const intl = (text) => {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
};

const TOPIC = /[#＃]([\p{L}\p{N}_\-&+·・•\p{Extended_Pictographic}]+)(\[话题\]#)?/gu;
const MENTION = /[@＠]([\p{L}\p{N}_.\-·・•\p{Extended_Pictographic}]+)/gu;
const LINK = /\bhttps?:\/\/[^\s"<>]+|\b(?:[a-z0-9-]+\.)+(?:com|cn|jp|net|org|io|co|me|shop|top|app|cc)\b[^\s"<>]*/gi;
const marks = (text, pattern) =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] ?? match[0],
  }));

/** Title weight, lengths, topics, mentions, links, and words where there is a matcher. */
const stack = (matcher) => (note) => {
  let halves = 0;
  for (let index = 0; index < note.title.length; index++) halves += note.title.charCodeAt(index) > 127 ? 2 : 1;
  return {
    title: Math.ceil(halves / 2),
    graphemes: intl(note.body),
    utf16: note.body.length,
    topics: marks(note.body, TOPIC),
    mentions: marks(note.body, MENTION),
    links: marks(note.body, LINK),
    words: matcher ? matcher.matchInText(note.body) : [],
  };
};

export function peers(notes) {
  const characters = [...new Set(notes.map((note) => note.body).join("").match(/\p{Script=Han}/gu))];
  const inNotes = new Reference(madeWords(characters, 5100));
  const present = new Set(notes.flatMap((note) => inNotes.matchInText(note.body).map((hit) => hit.keyword)));
  const words = madeWords(characters, 5100).filter((word) => !present.has(word)).slice(0, 5000);
  const mint = new Mint(words);
  return {
    whole: {
      "`twitter-text` parseTweet": (note) => twitter.parseTweet(note.body),
      "JS stack: Intl.Segmenter, regexes": stack(null),
      "JS stack with 5,000 words (`@monyone/aho-corasick`)": stack(new AhoCorasick(words)),
      "`mint-filter` with 5,000 words, nothing else": (note) => mint.filter(note.body, { replace: false }),
    },
    graphemes: {
      "`Intl.Segmenter`": intl,
      "`unicode-segmenter`": (text) => countGraphemes(text),
      "`graphemer`": (text) => graphemer.countGraphemes(text),
    },
  };
}
