/**
 * Akaire: checks notes for RED (Xiaohongshu, 小红书) before they are published.
 *
 * Every result is plain JSON: every declared member is present, what is absent is `null`. Offsets are UTF-16 code
 * units into the string you passed in, so `text.slice(start, end)` is the place. Nothing is sent anywhere.
 *
 * These files lie side by side: `akaire.js`, the one to import, and `akaire_bg.wasm`, which `init` loads; two named
 * `akaire-lexicon-<hash>`, which `loadLexicon` loads; `akaire-media.js` and `akaire_media_bg.wasm`, which the first `probe`
 * loads; `akaire-shop.js` and `akaire_shop_bg.wasm`, which the first `checkAccount` or `checkShop` loads. Who needs no
 * lexicon, no probe or no shop can leave theirs out.
 *
 * A value of the wrong shape throws a `TypeError` that names the place:
 * `note.images[2].width: expected number or null, got string`. Members that are unknown are ignored; optional members
 * may be missing, `undefined` or `null`. Numbers are finite and not negative.
 */

/**
 * Loads the module; every other function needs it first and says `call init first` otherwise.
 *
 * In a page or a worker call it without an argument: `akaire_bg.wasm` is fetched from beside this script. In Node pass
 * the bytes (or a `file:` URL): `init({ module_or_path: readFileSync("…/akaire_bg.wasm") })`.
 * A second call does nothing, concurrent calls share one load, and a load that failed may be tried again.
 */
export default function init(arg?: {
  module_or_path: URL | Response | BufferSource | Promise<URL | Response | BufferSource>;
}): Promise<unknown>;

/** The version of this module, as in `"0.1.0"`. */
export function version(): string;

/** Every rule set there is, the newest platform first. */
export function ruleSets(): RuleSetInfo[];

/** The length of a text in every unit. */
export function count(text: string): Counts;

/** What is written in a text: topics, mentions, sticker codes, web addresses, each list in the order of the text. */
export function parse(text: string): Marks;

/** Checks a note. Any note gives a report: what is wrong with it is a finding, never an error. */
export function check(note: Note, options?: Options): Report;

/**
 * Loads the red pencil: from then on `check` also reads the words of a note (rules `language-…` and `lexicon-…`), and
 * `Report.lexicon` names the version of its dictionaries. Nothing else changes.
 *
 * Without an argument `akaire-lexicon-<hash>.wasm` is loaded from beside this script, in Node too. A second call does
 * nothing, concurrent calls share one load, and a load that failed may be tried again. It rejects with
 * `Error("call init first")` before `init`, and with the loader's error if the file cannot be loaded.
 */
export function loadLexicon(arg?: {
  module_or_path: URL | Response | BufferSource | Promise<URL | Response | BufferSource>;
}): Promise<void>;

/**
 * Reads the facts about an image or a video from its first and last bytes, a few reads of a few kilobytes.
 *
 * The first call loads `akaire-media.js` and `akaire_media_bg.wasm` from beside `akaire.js`, in Node too.
 *
 * What goes wrong with the file is said in `trouble`. It rejects with a `TypeError` only for something that is no
 * source, and otherwise only if those files cannot be loaded. `name` is only noted; anything but a string counts as no name.
 */
export function probe(source: Source, name?: string): Promise<MediaFacts>;

/** `checkAccount` and `checkShop`, and what they take and give. */
export * from "./akaire-shop.js";

/** Known today: `manual-2021` (default), `platform-2026`, `web-2025`. More will come; none will change its meaning. */
export type RuleSetId = string;

/** A language of the words in a report. */
export type Language = "ja" | "zh-Hans" | "en";

/** A dated set of limits. */
export interface RuleSetInfo {
  id: RuleSetId;
  /** What people call it, in English. */
  label: string;
  /** The date of its newest evidence: `YYYY` or `YYYY-MM-DD`. */
  seen: string;
  /**
   * Every limit with its evidence. Limits are inclusive. The keys are
   * `title.max` `title.newline` `title.required`,
   * `body.max` `body.house` `body.markdown`,
   * `topics.max` `topics.picked` `topics.duplicate` `topics.short_form` `topics.long_form`,
   * `mentions.name`, `stickers.names`,
   * `images.min` `images.max` `images.bytes` `images.formats` `images.animated` `images.resolution` `images.aspect`
   * `images.card` `images.cover`,
   * `video.duration` `video.bytes` `video.containers` `video.recommended` `video.resolution`,
   * `publish.window`. A later version may add keys.
   */
  limits: Record<string, Limit>;
}

/** One limit and where it comes from. */
export interface Limit {
  /**
   * A number, a boolean, a string, a list of strings, or an object: `{ min, max }`; `{ sure, most }` in bytes, where the
   * source does not say MB or MiB; `{ width, height }` in pixels; `{ min: [width, height], max: [width, height] }`;
   * `{ min_minutes, max_minutes }` from now.
   */
  value: unknown;
  /** What the value counts or means, e.g. `title`, `utf16`, `grapheme`, `item`, `second`, `byte`, `allowed`. */
  unit: string;
  /** What the evidence is called, in English. */
  source: string;
  /** When it was seen: `YYYY` or `YYYY-MM-DD`. */
  seen: string;
  confidence: Confidence;
  note: string | null;
}

/** `high`: read on the page or printed in the manual; `medium`: public code or copies agree; `low`: one source. */
export type Confidence = "high" | "medium" | "low";

/** The length of a text. A lone surrogate counts as U+FFFD. */
export interface Counts {
  /** RED's title units: a UTF-16 unit above U+007F is one, every other one half; rounded up. */
  title: number;
  /** UTF-16 code units: JavaScript's `length`. */
  utf16: number;
  /** Unicode scalar values. */
  codePoints: number;
  /** Extended grapheme clusters of Unicode 17: what a reader calls a character. */
  graphemes: number;
  /** Bytes in UTF-8. */
  bytes: number;
}

/** Something written in a text. */
export interface Mark {
  /** Where its written form begins. */
  start: number;
  /** The first offset behind it. */
  end: number;
  /** The bare name: without `#`, `[话题]#`, `@` or brackets. */
  text: string;
}

/** Everything written in a text. */
export interface Marks {
  /** `#名称[话题]#` as the platform stores it, and plain `#名称`. */
  topics: Mark[];
  /** `@昵称`. */
  mentions: Mark[];
  /** `[笑哭R]`, `[吐舌头H]`, `[doge]`. */
  stickers: Mark[];
  /** Web addresses, with or without `https://`. */
  links: Mark[];
}

/** A `Blob`, a `File`, or anything that slices like one. Sizes and offsets may exceed 2³². */
export interface Source {
  size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** How to check. */
export interface Options {
  /** Default `manual-2021`. An unknown one is a `TypeError` that lists the known. */
  ruleSet?: RuleSetId | null;
  /** Default `en`. */
  language?: Language | null;
  /** The moment of checking, RFC 3339 with `Z` or an offset; without it, the clock. */
  now?: string | null;
  /** The brand the note is for; without one, nothing is silenced and every genre's terms speak. */
  brand?: Brand | null;
}

/** What a brand says about itself. All but `silenced` needs the lexicon to be loaded. */
export interface Brand {
  /** Names and words spelled as the brand spells them: nothing inside them is marked by rules of language and terms. */
  words?: string[] | null;
  /** What the account is about; without it, every term of the lexicon speaks. */
  genre?: "cosmetics" | "food" | "travel" | "fashion" | "household" | null;
  /** Rule ids or terms that are not to be mentioned. An error is never silenced. */
  silenced?: string[] | null;
  /** Terms the brand wants to hear about; `note` is quoted in the finding (rule `lexicon-brand`). */
  terms?: { term: string; level: "warning" | "advice"; note?: string | null }[] | null;
}

/** A note as it would be published. */
export interface Note {
  /** 图文笔记 or 视频笔记. */
  kind: "images" | "video";
  title: string;
  body: string;
  /** 话题, with or without `#`. */
  topics: string[];
  /** Nicknames, with or without `@`. */
  mentions?: string[] | null;
  /** The pictures, in order. */
  images?: GivenMedia[] | null;
  /** The video. */
  video?: GivenMedia | null;
  /** Index into `images`; a whole number, default 0. */
  cover?: number | null;
  /** Words on the cover, typed by hand. */
  coverText?: string | null;
  /** Words in the pictures, one text per picture. */
  pictureTexts?: string[] | null;
  /** What the title and the body mean, for colleagues who read no Chinese. */
  meaning?: { title?: string | null; body?: string | null } | null;
  /** 定时发布, RFC 3339 with `Z` or an offset. */
  timedPublish?: string | null;
  /** `YYYY-MM-DD`: only a plan, never checked against the window. */
  plannedDate?: string | null;
  paidPartnership?: boolean | null;
  aiMade?: boolean | null;
  /** What the note is for; never checked. */
  purpose?: string | null;
}

/** `MediaFacts` as a note needs them: `kind`, `format` and `bytes`; the rest may be missing. */
export type GivenMedia = Pick<MediaFacts, "kind" | "format" | "bytes"> & Partial<MediaFacts>;

/** What was found in a note. */
export interface Report {
  /** The rule set that spoke. */
  ruleSet: RuleSetId;
  /** By field in the order of the type, then item, start (`null` first), severity and rule. */
  findings: Finding[];
  counters: Counter[];
  /** The version of the loaded lexicon, as in `"2026-11-27.3f2a"`; `null` until `loadLexicon` is done. */
  lexicon: string | null;
}

/** A part of a note. */
export type Field =
  | "title"
  | "body"
  | "topics"
  | "mentions"
  | "images"
  | "video"
  | "coverText"
  | "pictureTexts"
  | "meaning"
  | "timedPublish"
  | "note";

/** What one rule says of one place. */
export interface Finding {
  /** The rule's id in kebab case, e.g. `title-too-long`. Ids are stable. */
  rule: string;
  /** `error`: it would be refused; `warning`: it would go wrong, or may; `advice`: house rule, law or taste. */
  severity: "error" | "warning" | "advice";
  field: Field;
  /**
   * Index into topics, mentions, images or pictureTexts; of the meaning 0 is the title, 1 the body. `null` is the whole
   * field, as where several pictures are alike: the message numbers them.
   */
  item: number | null;
  /** Half-open; never inside a surrogate pair; `null` is the whole field. */
  range: { start: number; end: number } | null;
  /** What is wrong, in `options.language`. */
  message: string;
  /** Why it matters. */
  why: string;
  /** What to do. */
  todo: string;
  /** The evidence; `null` for a house rule. `title` is in `options.language`. */
  source: { title: string; seen: string; confidence: Confidence } | null;
  /** What a machine can do about it, for texts and lists. */
  fixes: Fix[];
  /** Every other rule set that would let this pass, in the order of `ruleSets()`. */
  passesUnder: RuleSetId[];
}

/** A change that removes its finding. */
export interface Fix {
  /** What a button would say, in `options.language`. */
  label: string;
  /** They apply against the note as it was checked and do not overlap. */
  edits: Edit[];
}

/** Replace a range of a text (an empty range inserts), or remove an item of a list. */
export type Edit =
  | { field: Field; item: number | null; start: number; end: number; text: string }
  | { field: Field; item: number; remove: true };

/** How much of a limit is used. The body has two: `utf16`, as the platform counts, then `grapheme`, as a reader does. */
export interface Counter {
  field: Field;
  unit: "title" | "utf16" | "grapheme" | "item" | "second" | "byte";
  used: number;
  /** Equals `used`, except for the body's `utf16`: there it counts topics in their longest form. */
  usedMax: number;
  min: number | null;
  limit: number | null;
  /** `over`: used > limit; `uncertain`: usedMax > limit ≥ used; `under`: used < min; `near`: 90 % or more. */
  state: "ok" | "under" | "near" | "uncertain" | "over";
}

/** What is known of a file from its bytes. `null` is "cannot tell", and an answer. */
export interface MediaFacts {
  kind: "image" | "video" | "audio" | "unknown";
  /**
   * By its bytes, never by its name: `jpeg png webp gif bmp tiff avif heic heif jxl mp4 mov 3gp mkv webm flv mpegts avi
   * mpegps asf ogg rm`.
   */
  format: string | null;
  /** File size. */
  bytes: number;
  /** Stored pixels. */
  width: number | null;
  height: number | null;
  /** Pixels as shown: after orientation, rotation, clean aperture and pixel aspect. */
  displayWidth: number | null;
  displayHeight: number | null;
  /** EXIF orientation, 1–8. Applied to the size as shown, except in HEIF and AVIF, which turn by means of their own. */
  orientation: number | null;
  /** Clockwise degrees of a video. */
  rotation: 0 | 90 | 180 | 270 | null;
  /** Four-colour print data. */
  cmyk: boolean | null;
  /**
   * The embedded colour profile's own name, e.g. `sRGB IEC61966-2.1`, `Display P3`; in PNG the name it is stored under.
   * `sRGB` also where a file only declares that space. `null`: no profile, or none with a readable name.
   */
  colorProfile: string | null;
  /** High dynamic range: PQ, HLG, Dolby Vision or a gain map. Of a video as its container or first parameters state. */
  hdr: boolean | null;
  /** A position on earth is stored in the file: in EXIF, XMP, or the user data of MP4 and MOV. */
  gps: boolean | null;
  /** More than one frame in a picture. */
  animated: boolean | null;
  /** Seconds: the longest track after edit lists. */
  duration: number | null;
  /** Mean frames per second, before edit lists. */
  fps: number | null;
  /** ffprobe's name: `h264`, `hevc`, `av1`, `vp9` … */
  videoCodec: string | null;
  /** ffprobe's name: `aac`, `mp3`, `opus` … */
  audioCodec: string | null;
  hasAudio: boolean | null;
  /** The name that was passed in. */
  name: string | null;
  /** Of size and first 16 KiB: equal means probably the same file. */
  fingerprint: string | null;
  /** What learning all this cost. Where `reads` is 0, nobody looked, and no finding says that a fact is missing. */
  bytesRead: number;
  reads: number;
  /**
   * Why facts are missing. `empty`: no bytes; `truncated`: ends before its structure does; `damaged`: contradicts its
   * format; `unsupported`: recognised, not measured; `limit`: would cost too much to read; `unreadable`: a read failed
   * or returned another length.
   */
  trouble: null | "empty" | "truncated" | "damaged" | "unsupported" | "limit" | "unreadable";
}
