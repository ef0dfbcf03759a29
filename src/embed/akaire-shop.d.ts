/**
 * What `akaire.js` says of accounts and shops. Import it from there.
 */

import type { Counter, Finding, Options, RuleSetId } from "./akaire.js";

/**
 * Checks an account: its name, bio, verification, tabs, collections and what it pins and quotes. Any account gives a report.
 *
 * The first call loads `akaire-shop.js` and `akaire_shop_bg.wasm` from beside `akaire.js`, in Node too, unless
 * `loadLexicon` is done: then that module answers, reads the words as well, and nothing more is loaded. It rejects with
 * `Error("call init first")` before `init`, with a `TypeError` for a wrong shape (`account.bio.zh: expected string, got
 * undefined`), and with what went wrong if its files cannot be loaded; the next call tries again.
 */
export function checkAccount(account: Account, options?: StorefrontOptions): Promise<StorefrontReport>;

/** Checks a shop: products, coupons, gifts, events, categories and what is recommended. Otherwise as `checkAccount`. */
export function checkShop(shop: Shop, options?: StorefrontOptions): Promise<StorefrontReport>;

/** How to check an account or a shop. */
export interface StorefrontOptions extends Options {
  /** Every note there is. Without them nothing is said of notes that an account or a product names. */
  notes?: { id: string; published: boolean }[] | null;
  /** Of a shop: the kind of account that keeps it. Without it nothing is said of who may sell. */
  accountKind?: AccountKind | null;
}

export type AccountKind = "ordinary" | "individual-pro" | "enterprise-pro";

/** A Chinese text, which is the one that is checked, and its Japanese meaning. */
export interface Bilingual {
  zh: string;
  ja?: string | null;
}

/** An account as its profile page shows it. */
export interface Account {
  /** 昵称. */
  name: string;
  /** 小红书号. */
  redId: string;
  kind: AccountKind;
  /** `null` or missing: not verified. `body` is the company or person verified. */
  verification?: { label?: Bilingual | null; body?: string | null } | null;
  /** 行业／身份. */
  genre?: Bilingual | null;
  /** 简介. */
  bio?: Bilingual | null;
  services?: ("message" | "group-chat" | "shop")[] | null;
  /** 主页栏目 in their order; default `["notes"]`. */
  tabs?: ("notes" | "collections" | "products" | "saves")[] | null;
  /** A note by somebody else, quoted above all others; `consent`: its author agreed. */
  quoted?: { text?: Bilingual | null; author?: string | null; title?: Bilingual | null; consent?: boolean | null } | null;
  /** Ids of the notes shown first. */
  pinned?: string[] | null;
  /** 合集; `notes` are ids. */
  collections?: { id?: string | null; title?: Bilingual | null; notes: string[] }[] | null;
}

/** Whole fen: ¥168 is 16800. */
export type Fen = number;

/** RFC 3339 with `Z` or an offset. */
export type Moment = string;

/** A shop. Every product stands once in `products`; the other lists name it by its id. */
export interface Shop {
  name: Bilingual;
  products: Product[];
  /** 店铺公告. */
  notice?: Bilingual | null;
  /** How and from where it ships. */
  shipping?: Bilingual | null;
  /** Ids of the recommended products. */
  recommended?: string[] | null;
  /** How many of them there is room for, up to 255; default 6. */
  slots?: number | null;
  /** Per cent of a price below which nothing is sold, whatever coupons come together. */
  floor?: number | null;
  categories?: { id: string; name: Bilingual; products: string[] }[] | null;
  coupons?: Coupon[] | null;
  gifts?: Gift[] | null;
  events?: ShopEvent[] | null;
}

export interface Product {
  id: string;
  name: Bilingual;
  /** The price on its card. */
  price: Fen;
  /** The short line under the name. */
  note?: Bilingual | null;
  /** Each picture by its size as shown; `null` where it is not known. */
  pictures?: ({ width: number; height: number } | null)[] | null;
  /** 划线价. */
  struckPrice?: Fen | null;
  taxNote?: Bilingual | null;
  /** 规格; without `stock` there is no end of it. */
  variants?: { name?: Bilingual | null; price: Fen; stock?: number | null }[] | null;
  /** Default `on-sale`. */
  state?: "upcoming" | "on-sale" | "sold-out" | "discontinued" | null;
  /** Paragraphs of its page. */
  details?: Bilingual[] | null;
  presale?: Presale | null;
  /** Ids of the notes about it. */
  notes?: string[] | null;
  /** The lowest price the brand wants; without it the shop's `floor` holds. */
  floor?: Fen | null;
  /** Kept, and shown nowhere. */
  archived?: boolean | null;
}

/** 预售. */
export interface Presale {
  deposit: Fen;
  /** What the deposit counts for; default as much as it is. */
  countsFor?: Fen | null;
  depositFrom: Moment;
  depositTo: Moment;
  balanceFrom: Moment;
  balanceTo: Moment;
}

/** 优惠券. Both ends of its time are included. */
export interface Coupon {
  id: string;
  name: Bilingual;
  /** `amount-off`: `off` from any order; `threshold`: `off` from `threshold` on; `percent`: `pays` per cent are paid. */
  kind: "amount-off" | "threshold" | "percent";
  from: Moment;
  to: Moment;
  off?: Fen | null;
  /** 1–99: 85 is 8.5折. */
  pays?: number | null;
  /** The most a `percent` coupon takes off. */
  atMost?: Fen | null;
  threshold?: Fen | null;
  scope?: Bilingual | null;
  /** Ids; empty or missing: the whole shop. */
  products?: string[] | null;
  /** Only for a first order. */
  firstOrder?: boolean | null;
}

/** 赠品. */
export interface Gift {
  id: string;
  name?: Bilingual | null;
  /** `30ml`. */
  size?: string | null;
  /** Pieces that come with an order. */
  quantity?: number | null;
  from?: Moment | null;
  to?: Moment | null;
  /** Ids; empty or missing: the whole shop. */
  products?: string[] | null;
}

/** 活动. Both ends of its time are included. */
export interface ShopEvent {
  id: string;
  from: Moment;
  to: Moment;
  title?: Bilingual | null;
  rules?: Bilingual | null;
  products?: string[] | null;
  /** 直播. */
  live?: boolean | null;
}

/** A part of an account, in order. */
export type AccountField =
  | "account"
  | "name"
  | "redId"
  | "kind"
  | "verification"
  | "genre"
  | "bio"
  | "avatar"
  | "banner"
  | "location"
  | "services"
  | "tabs"
  | "quoted"
  | "pinned"
  | "collections"
  | "saves";

/** A part of a shop, in order. */
export type ShopField =
  | "name"
  | "banner"
  | "shop"
  | "notice"
  | "shipping"
  | "recommended"
  | "categories"
  | "products"
  | "coupons"
  | "gifts"
  | "events";

/** What was found in an account or a shop. */
export interface StorefrontReport {
  ruleSet: RuleSetId;
  /** In the order of `Report.findings`. */
  findings: StorefrontFinding[];
  /** Of an account: name (its `usedMax` counts wide characters double) and bio; of a shop: recommended. */
  counters: (Omit<Counter, "field"> & { field: AccountField | ShopField })[];
  lexicon: string | null;
}

/** A `Finding` that also names a member. */
export interface StorefrontFinding extends Omit<Finding, "field" | "fixes"> {
  field: AccountField | ShopField;
  /** Index into services, tabs, pinned, collections, recommended, categories, products, coupons, gifts or events. */
  item: number | null;
  /** Which member of the item, or of the field: `struckPrice`, `title`, … A text in two languages is its `zh`. */
  member: string | null;
  /** The edits are of the finding's own field, item and member. */
  fixes: { label: string; edits: { field: string; item: number | null; start: number; end: number; text: string }[] }[];
}
