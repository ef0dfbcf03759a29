//! Words of the posting kit.

crate::texts! {
    HEADING: "投稿用データ一式", "发布包", "Posting kit";
    LEDE:
        "スマホで投稿する順に並べています。上からコピーして貼り付けてください。",
        "按手机上发布的顺序排列，从上往下复制粘贴即可。",
        "In the order of publishing on the phone: copy and paste from the top.";
    OPEN: "未解決の指摘", "未解决的批注", "Still open";
    NOTHING_OPEN: "未解決の指摘はありません。", "没有未解决的批注。", "Nothing is open.";
    OPEN_WHY:
        "このままでも書き出せます。投稿する人に伝えてください。",
        "仍可导出，请告知发布的同事。",
        "You can hand over all the same; tell whoever posts it.";
    STEP_MEDIA: "画像・動画を選ぶ", "选择图片或视频", "Choose pictures or video";
    ZIP: "画像をまとめて保存（zip・番号付き）", "打包下载图片（zip，已编号）", "Save the pictures (zip, numbered)";
    SAVE_VIDEO: "動画を保存", "下载视频", "Save the video";
    ZIP_NAMES: "{0}枚を 01_… から順に入れます。表紙は画像{1}です。", "共 {0} 张，按 01_… 编号。封面为第 {1} 张。", "{0} pictures, numbered from 01_… The cover is picture {1}.";
    NO_MEDIA: "画像・動画がありません。", "还没有图片或视频。", "There are no pictures or video yet.";
    ZIPPING: "まとめています…", "正在打包…", "Packing…";
    ZIP_FAILED: "次のファイルを読み取れませんでした。選び直してください：{0}", "以下文件读取失败，请重新选择：{0}", "These files could not be read; pick them again: {0}";
    ZIP_DONE: "「{0}」を保存しました。", "已保存「{0}」。", "Saved “{0}”.";
    COPY_TITLE: "タイトルをコピー", "复制标题", "Copy the title";
    COPY_BODY: "本文をコピー", "复制正文", "Copy the body";
    COPY_TOPIC: "#{0} をコピー", "复制 #{0}", "Copy #{0}";
    COPY_MENTION: "@{0} をコピー", "复制 @{0}", "Copy @{0}";
    COPIED: "コピーしました", "已复制", "Copied";
    COPY_FAILED: "コピーできませんでした。文章を選択してコピーしてください。", "复制失败，请手动选中文字复制。", "Copying failed. Select the text and copy it.";
    TOPICS_WHY:
        "貼り付けた「#」はただの文字になります。アプリの候補から1つずつ選び、選んだら印を付けてください。",
        "粘贴的「#」只是普通文字。请在应用里逐个从候选中选择，选好后打勾。",
        "Pasted #topics are dead text. Pick each one from the app's list, then tick it off.";
    MENTIONS_WHY:
        "メンションもアプリの候補から選びます。",
        "@用户 也要在应用里从候选中选择。",
        "Mentions are picked from the app's list too.";
    COPY_PRODUCT: "「{0}」をコピー", "复制“{0}”", "Copy {0}";
    PRODUCTS_WHY:
        "商品カードは、アプリで店舗の商品から選びます。",
        "商品卡片要在应用里从店铺商品中选择。",
        "Products are picked from the shop's list in the app.";
    SETTINGS: "公開前の設定", "发布前设置", "Before publishing";
    PAID_ON: "PR・提携の表示をオンにする", "打开合作／广告标识", "Turn the paid-partnership label on";
    WITH_CREATOR: "インフルエンサー：{0}", "达人：{0}", "Creator: {0}";
    AI_ON: "AI生成の表示をオンにする", "打开AI生成标识", "Turn the AI label on";
    TIMED_AT: "予約投稿：{0}（北京時間）／ {1}（日本時間）", "定时发布：{0}（北京时间）／ {1}（日本时间）", "Timed publish: {0} in Beijing, {1} in Tokyo";
    NOTHING_TO_SET: "設定する項目はありません。", "没有需要设置的项目。", "Nothing to set.";
    EMPTY: "（空）", "（空）", "(empty)";
}
