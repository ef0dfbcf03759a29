//! Words of backups.

crate::texts! {
    HEADING: "バックアップ", "备份", "Backup";
    WHY:
        "投稿・アカウント・ショップ・設定を、画像や動画ごと1つのファイルに書き出します。別の端末で読み込んだり、控えとして取っておけます。中身はふつうのZIPファイルです。",
        "把笔记、账号、店铺和设置连同图片、视频导出为一个文件，可以在另一台设备上导入，也可以留作备份。它就是普通的 ZIP 文件。",
        "Notes, account, shop and setup in one file, with their pictures and films: to keep, or to open on another device. It is an ordinary ZIP file.";
    STEP: "バックアップの読み込み", "导入备份", "import";

    LAST: "前回のバックアップ：{0}", "上次备份：{0}", "Last backup: {0}";
    NONE_YET: "まだバックアップしていません。", "还没有备份过。", "There is no backup yet.";
    REMIND:
        "前回のバックアップから{0}日たち、その後に変更があります。「設定」の「バックアップ」から書き出せます。",
        "距上次备份已有 {0} 天，之后内容有改动。可在“设置”的“备份”中导出。",
        "The last backup is {0} days old, and things have changed since. Make one under Setup › Backup.";
    REMIND_NEVER:
        "まだバックアップがありません。ブラウザーのデータが消えると戻せません。「設定」の「バックアップ」から書き出せます。",
        "还没有备份。浏览器数据一旦清除就无法找回，可在“设置”的“备份”中导出。",
        "There is no backup yet. If this browser’s data is cleared, all is lost. Make one under Setup › Backup.";

    WHAT: "書き出す範囲", "导出范围", "What to export";
    EVERYTHING: "すべて", "全部", "Everything";
    CHOSEN: "投稿を選ぶ", "选择笔记", "Chosen notes";
    CHOSEN_WHY:
        "選んだ投稿と、その画像・動画だけを書き出します。",
        "只导出所选笔记及其图片、视频。",
        "Only the chosen notes, with their pictures and films.";
    EXPORT: "バックアップを作る", "生成备份", "Make a backup";
    OPEN: "ファイルから読み込む", "从文件导入", "Import a file";
    OPEN_WHY:
        "ファイルを選ぶか、この画面にドロップしてください。読み込む内容を確かめるまで、何も書き換えません。",
        "选择文件，或拖到本页。确认导入内容之前，不会改动任何东西。",
        "Choose a file or drop it here. Nothing is changed before you have seen what would come in.";
    NOT_HERE:
        "このブラウザーは何も保存しないため、バックアップは使えません。",
        "这个浏览器不保存任何内容，无法使用备份。",
        "This browser keeps nothing, so there is nothing to back up or to import into.";

    EXPORTING: "バックアップを作成中", "正在生成备份", "Making the backup";
    LOOKING: "ファイルを確認中", "正在检查文件", "Reading the file";
    TAKING: "読み込み中", "正在导入", "Importing";
    PROGRESS: "{0} / {1}", "{0} / {1}", "{0} of {1}";
    STOP: "中止", "停止", "Stop";

    MADE: "「{0}」ができました（投稿{1}件・ファイル{2}件・{3}）", "“{0}”已生成（笔记 {1} 篇 · 文件 {2} 个 · {3}）", "“{0}” is ready: {1} notes, {2} files, {3}";
    LEFT_OUT:
        "次のものは入っていません。元のデータはそのまま残っています。",
        "以下内容未包含在内，原始数据没有改动。",
        "These are not in it. They are untouched where they are.";
    SAVE: "ファイルを保存", "保存文件", "Save the file";
    DISCARD: "取りやめ", "放弃", "Discard";
    HANDED:
        "「{0}」を保存しました。別のディスクやクラウドにも置いておくと安心です。",
        "已保存“{0}”。建议再放一份到其他硬盘或网盘。",
        "“{0}” was saved. Keep a copy on another disk.";

    OF: "{0}・{1}のバックアップ", "{0} · {1} 的备份", "Backup of {0}, {1}";
    OF_NOBODY: "{0}のバックアップ", "{0} 的备份", "Backup of {0}";
    STALE:
        "確認している間に、こちらの内容が変わりました。もう一度確かめてください。",
        "确认期间，这里的内容有变化。请重新确认。",
        "What is here has changed meanwhile. Look at it again.";
    HOW: "読み込み方", "导入方式", "How to import";
    MERGE: "今の内容に合わせる", "与现有内容合并", "Merge with what is here";
    AS_NEW: "新しい投稿として加える", "作为新笔记添加", "Add as new notes";
    AS_NEW_WHY:
        "{0}件の投稿を、すべて新しい投稿として加えます。今ある投稿は変わりません。アカウント・ショップ・設定は、こちらにない場合だけ取り込みます。",
        "{0} 篇笔记全部作为新笔记添加，现有笔记不变。账号、店铺和设置只在这里没有时导入。",
        "All {0} notes come in as new ones; yours stay as they are. Account, shop and setup come in only where there are none.";
    FILES: "取り込むファイル：{0}件（{1}）", "将导入文件 {0} 个（{1}）", "Files that come in: {0} ({1})";
    IMPORT: "読み込む", "导入", "Import";
    LEAVE: "やめる", "取消", "Leave it";

    CONFLICTS: "両方で変更（{0}）", "两边都改过（{0}）", "Changed on both sides ({0})";
    CONFLICTS_WHY:
        "どちらを残すか選んでください。選ばなければ、こちらの内容のままです。",
        "请选择保留哪一个。不选则保持这里的内容。",
        "Choose which to keep. Without a choice, what is here stays.";
    CHANGED_THERE: "バックアップのほうが新しい（{0}）", "备份中的较新（{0}）", "Newer in the backup ({0})";
    CHANGED_THERE_WHY:
        "こちらの内容を置き換えます。ページを閉じるまでは「元に戻す」で戻せます。",
        "将替换这里的内容。关闭页面之前可以撤销。",
        "They replace what is here. Undo brings it back until the page is closed.";
    NEW: "新しく加わる（{0}）", "新增（{0}）", "New ({0})";
    NEW_WHY: "こちらにはないものです。", "这里没有的内容。", "They are not here yet.";
    CHANGED_HERE: "こちらのほうが新しい（{0}）", "这里的较新（{0}）", "Newer here ({0})";
    CHANGED_HERE_WHY: "こちらの内容のままです。", "保持这里的内容。", "They stay as they are here.";
    SAME: "同じ（{0}）", "相同（{0}）", "The same ({0})";
    SAME_WHY: "変わりません。", "没有变化。", "Nothing changes.";
    CLOSED: "こちらが読み取れない（{0}）", "这里无法读取（{0}）", "Unreadable here ({0})";
    CLOSED_WHY:
        "新しい版のデータか、壊れたデータです。手を付けません。",
        "由更新的版本保存，或已损坏，不会改动。",
        "A newer version wrote them, or they are damaged. They are left alone.";
    TROUBLES: "読み取れないもの（{0}）", "无法读取（{0}）", "Cannot be read ({0})";
    LOST: "画像や動画がないもの（{0}）", "缺少的图片或视频（{0}）", "Files that are missing ({0})";
    LOST_WHY:
        "バックアップにも、こちらにもありません。投稿はそのまま読み込みます。",
        "备份和这里都没有。笔记仍会导入。",
        "They are neither in the backup nor here. The notes come in without them.";
    HERE: "こちら", "这里", "Here";
    THERE: "バックアップ", "备份", "Backup";
    OTHER_FILES:
        "文章は同じで、画像や動画が違います。",
        "文字相同，图片或视频不同。",
        "The words are the same; a picture or film differs.";
    CHOOSE: "「{0}」はどちらを残すか", "“{0}”保留哪一个", "Which “{0}” to keep";
    MINE: "こちら", "保留这里的", "Mine";
    THEIRS: "バックアップ", "用备份的", "Theirs";
    BOTH: "両方", "两个都要", "Both";
    ACCOUNT: "アカウント", "账号", "Account";
    SHOP: "ショップ", "店铺", "Shop";
    DICTIONARY: "設定（用語・ジャンルなど）", "设置（用语、行业等）", "Setup: words, genre, terms";
    NAMED: "{0}：{1}", "{0}：{1}", "{0}: {1}";

    TAKEN: "読み込みました。新しい投稿{0}件・置き換え{1}件・ファイル{2}件。", "已导入：新笔记 {0} 篇，替换 {1} 篇，文件 {2} 个。", "Imported: {0} new notes, {1} replaced, {2} files.";
    TAKEN_DOCUMENTS: "置き換えたもの：{0}", "已更新：{0}", "Also written: {0}";
    TAKEN_UNDO:
        "置き換えた内容は、ページを閉じるまで「元に戻す」で戻せます。",
        "被替换的内容在关闭页面之前可以撤销恢复。",
        "What was replaced comes back with undo until the page is closed.";
    DONE: "閉じる", "关闭", "Close";

    FULL:
        "空き容量が足りません。何も書き換えていません。容量を空けてから、もう一度お試しください。",
        "空间不足，没有改动任何内容。请腾出空间后重试。",
        "There is not enough room. Nothing was changed. Make room, then try again.";
    STORAGE:
        "ブラウザーが読み書きできませんでした。何も書き換えていません。もう一度お試しください。（{0}）",
        "浏览器无法读写，没有改动任何内容。请重试。（{0}）",
        "The browser could not read or write. Nothing was changed; try again. ({0})";
    EMPTY:
        "書き出すものがまだありません。見本のままの内容は、Akaireにいつも入っています。",
        "还没有可导出的内容。示例内容始终随 Akaire 提供。",
        "There is nothing of your own yet. The sample comes with Akaire anyway.";
    UNSAVED:
        "保存できていない変更があります。先に保存してください。",
        "有尚未保存的改动，请先保存。",
        "Some changes are not saved. Save them first.";
    DIED:
        "処理が止まりました。通信が途切れたのかもしれません。もう一度お試しください。",
        "处理中断，可能是网络断开。请重试。",
        "It stopped; the connection may have dropped. Try again.";
}
