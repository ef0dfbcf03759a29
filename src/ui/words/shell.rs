//! Words of the frame around every screen.

crate::texts! {
    MAIN: "メイン", "主导航", "Main";
    COMPOSE: "作成", "创作", "Compose";
    ACCOUNT: "アカウント", "账号", "Account";
    SHOP: "ショップ", "店铺", "Shop";
    LANGUAGE: "表示言語", "界面语言", "Language";
    THEME: "明るさ", "深浅色", "Light or dark";
    THEME_SYSTEM: "端末に合わせる", "跟随系统", "As the system";
    THEME_LIGHT: "ライト", "浅色", "Light";
    THEME_DARK: "ダーク", "深色", "Dark";
    NOTICES: "お知らせ", "提示", "Notices";
    DISMISS: "このお知らせを閉じる", "关闭这条提示", "Dismiss this notice";
    UNDO: "元に戻す：{0}", "撤销：{0}", "Undo: {0}";
    REDO: "やり直す：{0}", "重做：{0}", "Redo: {0}";
    NOTHING_TO_UNDO: "元に戻す（操作なし）", "撤销（无操作）", "Nothing to undo";
    NOTHING_TO_REDO: "やり直す（操作なし）", "重做（无操作）", "Nothing to redo";
    HOME: "Akaire：投稿の一覧", "Akaire：笔记列表", "Akaire: all notes";
}
