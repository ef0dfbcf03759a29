//! Words of the frame around every screen.

crate::texts! {
    MAIN: "メイン", "主导航", "Main";
    NOTES: "投稿", "笔记", "Notes";
    COMPOSE: "作成", "创作", "Compose";
    ACCOUNT: "アカウント", "账号", "Account";
    SETUP: "設定", "设置", "Setup";
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
    ROOM_MISSING: "この画面のプログラムを読み込めませんでした。通信が切れたか、Akaireが新しい版に入れ替わった可能性があります。原稿は失われていません。", "这个页面的程序没能加载。可能是网络断开，也可能是 Akaire 已换成新版本。稿件没有丢失。", "The code of this screen did not load. The connection may have dropped, or Akaire may have been replaced by a newer version. Your notes are safe.";
    ROOM_AGAIN: "もう一度読み込む", "再次加载", "Try again";
    ROOM_RELOAD: "ページを開き直す", "重新打开页面", "Reload the page";
    DRAFTS: "下書きを書き出す（元データ）", "导出草稿（原始数据）", "Download drafts (raw data)";
    NEWER: "Akaireの新しい版が用意できました。ページを開き直すと切り替わります。このまま作業を続けて、あとで開き直してもかまいません。", "Akaire 新版本已就绪，重新打开页面即可切换。也可以先接着写，稍后再换。", "A new version of Akaire is ready. Reload the page to switch to it, or carry on and do so later.";
    WORKSPACES: "ブランド", "品牌", "Brands";
    HOME: "Akaire：スタート画面", "Akaire：首页", "Akaire: start";
}
