//! Words of the workspaces: one per brand.

crate::texts! {
    TITLE: "ブランド", "品牌", "Brands";
    LEDE:
        "ブランドごとに、投稿・アカウント・ショップ・設定・画像を分けて保存します。ほかのブランドとは混ざりません。",
        "每个品牌的笔记、账号、店铺、设置和图片分开保存，互不混淆。",
        "Each brand keeps its own notes, account, shop, settings and pictures. Nothing of one shows in another.";
    NEW_NAME: "新しいブランドの名前", "新品牌名称", "Name of a new brand";
    ADD: "ブランドを追加", "新建品牌", "Add the brand";
    OPEN_ONES: "いま使っているブランド", "使用中的品牌", "In use";
    ARCHIVED_ONES: "アーカイブ", "已归档的品牌", "Archived";
    DELETED_ONES: "削除したブランド", "已删除的品牌", "Deleted";
    UNNAMED: "はじめのブランド", "第一个品牌", "First brand";
    HERE: "いま開いています", "当前打开", "Open in this tab";
    WITH_SAMPLE: "見本つき", "含示例", "With the sample";
    UNTIL: "{0}まで元に戻せます", "{0} 前可以恢复", "Can be brought back until {0}";
    OPEN: "開く", "打开", "Open";
    RENAME: "名前を変える", "重命名", "Rename";
    RENAME_NOW: "この名前にする", "改为此名称", "Use this name";
    NAME: "名前", "名称", "Name";
    DUPLICATE: "複製", "复制一份", "Duplicate";
    COPY_NAME: "{0}（コピー）", "{0}（副本）", "{0} (copy)";
    COPYING: "「{0}」を複製しています…", "正在复制“{0}”…", "Duplicating “{0}”…";
    ARCHIVE: "アーカイブ", "归档", "Archive";
    BRING_OUT: "アーカイブから戻す", "取消归档", "Take out of the archive";
    DELETE: "削除", "删除", "Delete";
    BRING_BACK: "元に戻す", "恢复", "Bring back";
    REMOVE: "完全に削除", "彻底删除", "Remove for good";
    REMOVE_TITLE: "「{0}」を完全に削除しますか", "彻底删除“{0}”？", "Remove “{0}” for good?";
    REMOVE_WHY:
        "投稿、アカウント、ショップ、画像がすべて消えます。この操作は元に戻せません。",
        "其中的笔记、账号、店铺和图片都会被清除，且无法撤销。",
        "Its notes, account, shop and pictures go. This cannot be undone.";
    REMOVE_NOW: "完全に削除する", "彻底删除", "Remove for good";
    REMOVING: "削除しています…", "正在删除…", "Removing…";
    LEAVE: "やめる", "取消", "Leave it";
    LIST_UNREADABLE:
        "ブランドの一覧を読み取れませんでした。元のデータは消さずに残してあります。ページを開き直しても直らないときは、最新版のAkaireで開いてください。",
        "品牌列表读取失败，原始数据已保留。若重新打开页面仍无效，请用最新版 Akaire 打开。",
        "The list of brands could not be read. It is kept as it is. If opening the page again does not help, use the newest Akaire.";
    STEP_ADD: "ブランド「{0}」の追加", "新建品牌“{0}”", "add brand “{0}”";
    STEP_DUPLICATE: "「{0}」への複製", "复制为“{0}”", "duplicate as “{0}”";
    STEP_RENAME: "「{0}」の名前の変更", "重命名“{0}”", "rename “{0}”";
    STEP_ARCHIVE: "「{0}」のアーカイブ", "归档“{0}”", "archive “{0}”";
    STEP_BRING_OUT: "「{0}」をアーカイブから戻す", "取消归档“{0}”", "take “{0}” out of the archive";
    STEP_DELETE: "「{0}」の削除", "删除“{0}”", "delete “{0}”";
    STEP_BRING_BACK: "「{0}」を元に戻す", "恢复“{0}”", "bring back “{0}”";
}
