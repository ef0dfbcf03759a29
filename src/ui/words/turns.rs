//! What is said about whose turn it is to write.

crate::texts! {
    READING_ALONG:
        "別のタブで編集中です。このタブは閲覧だけで、内容は自動で追いかけます。",
        "另一个标签页正在编辑。这里只读，内容会自动同步。",
        "Another tab is writing. This one reads along.";
    WRITE_HERE: "このタブで編集する", "在这里编辑", "Write here";
    ASKING:
        "もう一方のタブから編集を引き継いでいます。",
        "正在从另一个标签页接手编辑。",
        "Taking over from the other tab.";
    WRITING_NOW:
        "このタブで編集できるようになりました。",
        "现在可以在这个标签页编辑了。",
        "This tab can write now.";
    OTHER_UNSAVED:
        "もう一方のタブに、まだ保存できていない変更があります。そちらで保存できたのを確かめてから、もう一度お試しください。",
        "另一个标签页里还有没能保存的改动。请先在那边保存好，再回来接手。",
        "The other tab has changes it could not save. See to them there first, then try again.";
    OTHER_BUSY:
        "もう一方のタブが処理中です（バックアップの読み込みなど）。終わってから、もう一度お試しください。",
        "另一个标签页正忙（例如正在导入备份），请等它完成后再试。",
        "The other tab is busy, perhaps importing a backup. Try again when it is done.";
    TAKEN_OVER:
        "このタブが応答しなかったため、別のタブが編集を引き継ぎました。",
        "这个标签页没有响应，另一个标签页已接手编辑。",
        "This tab did not answer, so another one has taken over writing.";
    PUT_ASIDE:
        "応答のなかったタブで保存できていなかった変更は、別に残してあります。元データとして書き出せます。",
        "没有响应的标签页里没能保存的改动已另外保留，可以导出原始数据。",
        "What the tab that did not answer had not saved was put aside and can be downloaded.";
}
