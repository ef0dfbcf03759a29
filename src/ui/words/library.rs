//! Words of the screen with all notes.

crate::texts! {
    TITLE: "投稿の一覧", "全部笔记", "All notes";
    NEW: "投稿を作る", "新建笔记", "Start a note";
    SHELVES: "表示する場所", "所在位置", "Where notes lie";
    CURRENT: "投稿", "笔记", "Notes";
    ARCHIVE: "アーカイブ", "归档", "Archive";
    TRASH: "ゴミ箱", "回收站", "Trash";
    SEARCH: "検索と絞り込み", "搜索与筛选", "Search and filter";
    WORDS: "タイトル・本文・ハッシュタグ・日本語訳から探す", "在标题、正文、话题和释义中查找", "Find in title, body, topics and meaning";
    ANY: "すべて", "全部", "Any";
    DAY: "掲載日", "发布日", "Day";
    NO_DAY: "未定", "未定", "open";
    PLANNED: "掲載予定", "计划", "planned";
    TIMED: "予約投稿", "定时", "timed";
    SAID: "赤入れ", "检查结果", "Findings";
    WITH_ERRORS: "要修正あり", "有须修改", "With errors";
    WITH_WARNINGS: "要注意あり", "有注意", "With warnings";
    WITH_NEITHER: "どちらもなし", "两者都没有", "With neither";
    ORDER: "並び順", "排序", "Order";
    BY_CHANGE: "更新が新しい順", "最近修改", "Changed last";
    BY_DAY: "掲載日順", "按发布日", "By day";
    BY_TITLE: "タイトル順", "按标题", "By title";
    SHOWN_ONE: "{0}件を表示中", "显示 {0} 篇", "{0} note shown";
    SHOWN: "{0}件を表示中", "显示 {0} 篇", "{0} notes shown";
    CHECKING_ONE: "あと{0}件を確認しています", "还有 {0} 篇正在检查", "{0} note still being checked";
    CHECKING: "あと{0}件を確認しています", "还有 {0} 篇正在检查", "{0} notes still being checked";
    CLEAR: "検索と絞り込みを解除", "清除搜索与筛选", "Clear search and filters";
    BULK: "選んだ投稿の操作", "对所选笔记的操作", "With the chosen notes";
    CHOOSE_ALL: "表示中の投稿をすべて選ぶ", "全选当前显示的笔记", "Choose all shown";
    CHOOSE: "「{0}」を選ぶ", "选择「{0}」", "Choose “{0}”";
    CHOSEN_ONE: "{0}件を選択中", "已选 {0} 篇", "{0} chosen";
    CHOSEN: "{0}件を選択中", "已选 {0} 篇", "{0} chosen";
    BACK_UP: "バックアップする", "备份", "Back up";
    DUPLICATE: "複製", "复制", "Duplicate";
    PUT_AWAY: "アーカイブ", "归档", "Archive";
    BRING_BACK: "戻す", "恢复", "Bring back";
    DELETE: "削除", "删除", "Delete";
    DELETE_FOR_GOOD: "完全に削除", "彻底删除", "Delete for good";
    EMPTY_TRASH: "ゴミ箱を空にする", "清空回收站", "Empty the trash";
    LEAVE: "やめる", "取消", "Cancel";
    ASK_ONE:
        "{0}件の投稿を完全に削除します。このページを閉じるまでは元に戻せます。",
        "将彻底删除 {0} 篇笔记。关闭本页之前还可以撤销。",
        "{0} note goes for good. Until this page is closed, undo brings it back.";
    ASK:
        "{0}件の投稿を完全に削除します。このページを閉じるまでは元に戻せます。",
        "将彻底删除 {0} 篇笔记。关闭本页之前还可以撤销。",
        "{0} notes go for good. Until this page is closed, undo brings them back.";
    DUPLICATED_ONE: "{0}件を複製しました", "已复制 {0} 篇", "{0} note duplicated";
    DUPLICATED: "{0}件を複製しました", "已复制 {0} 篇", "{0} notes duplicated";
    ARCHIVED_ONE: "{0}件をアーカイブに移しました", "已归档 {0} 篇", "{0} note archived";
    ARCHIVED: "{0}件をアーカイブに移しました", "已归档 {0} 篇", "{0} notes archived";
    TRASHED_ONE: "{0}件をゴミ箱に入れました", "已将 {0} 篇移到回收站", "{0} note moved to the trash";
    TRASHED: "{0}件をゴミ箱に入れました", "已将 {0} 篇移到回收站", "{0} notes moved to the trash";
    BROUGHT_BACK_ONE: "{0}件を戻しました", "已恢复 {0} 篇", "{0} note brought back";
    BROUGHT_BACK: "{0}件を戻しました", "已恢复 {0} 篇", "{0} notes brought back";
    DELETED_ONE: "{0}件を完全に削除しました", "已彻底删除 {0} 篇", "{0} note deleted for good";
    DELETED: "{0}件を完全に削除しました", "已彻底删除 {0} 篇", "{0} notes deleted for good";
    TIDIED:
        "30日を過ぎた{0}件の投稿をゴミ箱から削除しました。このページを閉じるまでは元に戻せます。",
        "回收站里有 {0} 篇笔记超过 30 天，已彻底删除。关闭本页之前还可以撤销。",
        "Notes that had been in the trash for 30 days were deleted ({0}). Until this page is closed, undo brings them back.";
    HOW_LONG:
        "削除した投稿はここに{0}日間残り、そのあと完全に消えます。見本の投稿は残ります。",
        "删除的笔记在这里保留 {0} 天，之后彻底删除。示例笔记会一直保留。",
        "Deleted notes stay here for {0} days and then go for good. Notes of the sample stay.";
    COL_TITLE: "タイトル", "标题", "Title";
    COL_KIND: "種類・目的", "类型与用途", "Kind and purpose";
    COL_CHANGED: "更新", "修改于", "Changed";
    COL_LEFT: "残り", "剩余", "Left";
    DAY_LEFT: "あと{0}日", "还剩 {0} 天", "{0} day";
    DAYS_LEFT: "あと{0}日", "还剩 {0} 天", "{0} days";
    STAYS: "残ります", "保留", "stays";
    SAMPLE: "見本", "示例", "Sample";
    UNCHECKED: "まだ確認していません", "尚未检查", "Not checked yet";
    NO_NOTES: "投稿はまだありません。", "还没有笔记。", "There are no notes yet.";
    NO_ARCHIVE: "アーカイブした投稿はありません。終わった投稿をここに移すと、一覧がすっきりします。", "没有归档的笔记。把发完的笔记移到这里，列表会更清爽。", "Nothing is archived. Notes that are done can lie here, out of the way.";
    NO_TRASH: "ゴミ箱は空です。", "回收站是空的。", "The trash is empty.";
    NOTHING_FOUND: "条件に合う投稿はありません。", "没有符合条件的笔记。", "No note matches.";
}
