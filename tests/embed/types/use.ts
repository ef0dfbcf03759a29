// What an embedder in TypeScript writes. It is compiled, never run.

import init, { check, checkAccount, checkShop, count, loadLexicon, parse, probe, ruleSets, version } from "../../../dist/embed/akaire.js";
import type { Account, Finding, MediaFacts, Note, Report, Shop, StorefrontReport } from "../../../dist/embed/akaire.js";

export async function use(file: File): Promise<string[]> {
  await init();
  const facts: MediaFacts = await probe(file, file.name);
  const note: Note = {
    kind: "images",
    title: "换季脸干？",
    body: "霜降还没到 #护肤",
    topics: ["护肤"],
    images: [facts, { kind: "image", format: "jpeg", bytes: 73_473 }],
    timedPublish: "2026-11-11T20:00:00+08:00",
  };
  const report: Report = check(note, {
    ruleSet: ruleSets()[0]?.id,
    language: "ja",
    brand: { words: ["朝露"], genre: "cosmetics", terms: [{ term: "素颜霜", level: "advice" }] },
  });
  const account: Account = { name: "小春日", redId: "koharubi_jp", kind: "enterprise-pro", bio: { zh: "京都" } };
  const shop: Shop = { name: { zh: "小春日品牌店" }, products: [{ id: "p", name: { zh: "朝露" }, price: 16_800 }] };
  const reports: (Report | StorefrontReport)[] = [
    report,
    await checkAccount(account, { notes: [{ id: "n", published: true }] }),
    await checkShop(shop, { accountKind: account.kind, language: "zh-Hans" }),
  ];
  await loadLexicon();
  const [first] = report.findings;
  const said = (finding: Finding): string => `${finding.rule}: ${finding.message} ${finding.range?.start ?? ""}`;
  return [version(), String(count(note.title).title), ...parse(note.body).topics.map((mark) => mark.text), ...(first ? [said(first)] : []), String(reports.length)];
}

export function wrong(): void {
  // @ts-expect-error a note has topics
  check({ kind: "images", title: "", body: "" });
  // @ts-expect-error money is whole fen, not a text
  void checkShop({ products: [{ id: "p", name: { zh: "朝露" }, price: "168" }] });
  // @ts-expect-error there is no such kind of account
  void checkAccount({ name: "小春日", redId: "koharubi_jp", kind: "pro" });
}
