//! What is said about keeping notes.

crate::texts! {
    SAVED: "保存済み・この端末だけ", "已保存・仅在本机", "Saved on this device only";
    SAVING: "保存中", "保存中", "Saving";
    NOT_SAVED: "未保存：{0}", "未保存：{0}", "Not saved: {0}";
    TRY_AGAIN: "もう一度保存する", "重新保存", "Save again";
    WHY_MEMORY: "ブラウザーが保存を許可していません", "浏览器不允许保存", "the browser denies storage";
    WHY_NEWER: "新しい版のデータがあります", "数据来自更新的版本", "data of a newer version";
    WHY_GONE: "このブランドは完全に削除されました", "该品牌已被彻底删除", "this brand was removed for good";
    WHY_FULL: "空き容量がありません", "空间已满", "no room left";
    WHY_FAILED: "ブラウザーが書き込めませんでした", "浏览器写入失败", "the browser could not write";
    DENIED:
        "このブラウザーでは保存できません（プライベートウィンドウや設定が原因です）。作業はできますが、タブを閉じると消えます。閉じる前に文章をコピーするか、投稿用データを書き出してください。",
        "当前浏览器无法保存（多为无痕窗口或设置所致）。可以照常编辑，但关闭标签页后内容会消失。关闭前请复制文字或导出发布包。",
        "This browser keeps nothing (a private window, or a setting). You can work, but closing the tab loses it: copy the text or take the posting kit first.";
    DATABASE_NEWER:
        "保存されているデータは、より新しい版の Akaire が書いたものです。壊さないよう、この版からは読み書きしません。ページを再読み込みして最新版を開いてください。",
        "已保存的数据由更新版本的 Akaire 写入。为避免损坏，当前版本不会读取或改写。请刷新页面打开最新版。",
        "The stored data was written by a newer Akaire. This version leaves it alone. Reload to get the newest one.";
    DATABASE_GONE:
        "このブランドは別のタブで完全に削除されました。画面の内容は保存されません。必要な文章はコピーしてください。",
        "该品牌已在另一个标签页彻底删除，屏幕上的内容不再保存，需要的文字请复制。",
        "This brand was removed for good in another tab. Nothing here is saved any more: copy what you need.";
    BROUGHT_BACK:
        "開いていたブランドは削除されています。30日以内なら「ブランド」で戻せます。",
        "之前打开的品牌已删除，30 天内可在“品牌”里恢复。",
        "The brand you had open was deleted. “Brands” can bring it back for 30 days.";
    NEWER_NOTES:
        "{0}件の投稿は、より新しい版で保存されています。手を付けずに残してあります。再読み込みして最新版で開いてください。",
        "有 {0} 篇笔记由更新的版本保存，已原样保留。请刷新页面，用最新版打开。",
        "{0} notes were saved by a newer version and are left untouched. Reload to open them with the newest one.";
    DAMAGED_NOTES:
        "{0}件の投稿は読み取れませんでした。元のデータは消さずに残してあり、書き出せます。",
        "有 {0} 篇笔记读取失败。原始数据已保留，没有删除，可以导出。",
        "{0} notes could not be read. Their data is kept as it is and can be downloaded.";
    DICTIONARY_NEWER:
        "ブランドの用語集は、より新しい版で保存されています。手を付けずに残してあります。再読み込みして最新版で開いてください。",
        "品牌词库由更新的版本保存，已原样保留。请刷新页面，用最新版打开。",
        "The brand’s dictionary was saved by a newer version and is left untouched. Reload to get the newest one.";
    DICTIONARY_DAMAGED:
        "ブランドの用語集を読み取れなかったため、初めの状態から始めます。元のデータは残してあり、書き出せます。",
        "品牌词库读取失败，已从初始状态重新开始。原始数据已保留，可以导出。",
        "The brand’s dictionary could not be read and starts over. The unreadable data is kept and can be downloaded.";
    ACCOUNT_NEWER:
        "アカウントの内容は、より新しい版で保存されています。手を付けずに残してあります。再読み込みして最新版で開いてください。",
        "账号内容由更新的版本保存，已原样保留。请刷新页面，用最新版打开。",
        "The account was saved by a newer version and is left untouched. Reload to get the newest one.";
    ACCOUNT_DAMAGED:
        "アカウントの内容を読み取れなかったため、初めの状態から始めます。元のデータは残してあり、書き出せます。",
        "账号内容读取失败，已从初始状态重新开始。原始数据已保留，可以导出。",
        "The account could not be read and starts over. The unreadable data is kept and can be downloaded.";
    SHOP_NEWER:
        "ショップの内容は、より新しい版で保存されています。手を付けずに残してあります。再読み込みして最新版で開いてください。",
        "店铺内容由更新的版本保存，已原样保留。请刷新页面，用最新版打开。",
        "The shop was saved by a newer version and is left untouched. Reload to get the newest one.";
    SHOP_DAMAGED:
        "ショップの内容を読み取れなかったため、初めの状態から始めます。元のデータは残してあり、書き出せます。",
        "店铺内容读取失败，已从初始状态重新开始。原始数据已保留，可以导出。",
        "The shop could not be read and starts over. The unreadable data is kept and can be downloaded.";
    UNREADABLE:
        "保存した投稿を読み込めませんでした：{0}",
        "读取已保存的笔记失败：{0}",
        "The stored notes could not be read: {0}";
    NO_LOCKS:
        "この接続（http）では、2つのタブで同時に開いたときの上書きを防げません。1つのタブだけで作業してください。",
        "当前连接（http）无法防止两个标签页互相覆盖，请只用一个标签页编辑。",
        "Over plain http two tabs can overwrite each other. Work in one tab only.";
    CLEARED:
        "ブラウザーのデータが消去されたため、このタブの内容を保存し直しました。",
        "浏览器数据已被清除，已重新保存本标签页的内容。",
        "The data stored in this browser was cleared. What this tab had is saved again.";
    FILES_GONE:
        "画像・動画{0}件は、元のファイルを読み取れず保存できませんでした。追加し直してください。",
        "有 {0} 个图片或视频文件已无法读取，没能保存。请重新添加。",
        "{0} pictures or videos can no longer be read and were not saved. Please add them again.";
    FULL:
        "保存する空きがありません。文章は画面に残っています。不要な画像を外すか、投稿用データを書き出してから、もう一度保存してください。",
        "没有空间保存了，文字仍在屏幕上。请移除不用的图片，或先导出发布包，再重新保存。",
        "There is no room to save. The text is still on the screen: remove pictures or take the posting kit, then save again.";
    FAILED:
        "保存できませんでした。文章は画面に残っています。もう一度保存してください。",
        "保存失败，文字仍在屏幕上。请重新保存。",
        "Saving failed. The text is still on the screen; save again.";
}
