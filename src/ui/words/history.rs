//! Words of a note's history.

crate::texts! {
    TITLE: "履歴", "历史版本", "History";
    LEDE:
        "書きかけの状態は、作業の区切りごとに自動で残ります。いまの内容と見比べて、元に戻すことができます。",
        "编辑过程中会自动保留之前的版本。可以与现在的内容对比，也可以恢复。",
        "Earlier states are kept as you work. Compare one with what the note is now, or bring it back.";
    BACK: "編集に戻る", "返回编辑", "Back to the editor";
    KEEP_HEAD: "いまの内容を残す", "保留当前版本", "Keep what is there now";
    KEEP_NAME: "版の名前（省略可）", "版本名称（可不填）", "Name of the version, if you like";
    KEEP: "この版を残す", "保留此版本", "Keep this version";
    KEPT: "いまの内容を残しました。", "已保留当前版本。", "What is there now was kept.";
    VERSIONS: "版の一覧", "版本列表", "Versions";
    NOW: "いまの内容", "当前内容", "Now";
    NONE:
        "まだ残っている版はありません。投稿を書き換えると、書き換える前の内容がここに並びます。",
        "还没有保留的版本。修改笔记后，修改前的内容会出现在这里。",
        "No versions yet. Change the note, and what it was before will be listed here.";
    UNREADABLE:
        "履歴を読み込めませんでした。このブラウザーの保存領域を使えない状態です。",
        "历史版本没能读取：无法使用这个浏览器的存储空间。",
        "The history could not be read: this browser’s storage cannot be used.";
    NOT_READ:
        "読み取れない版が{0}件あります。そのまま残してあります。",
        "有 {0} 个版本无法读取，已原样保留。",
        "Versions that could not be read: {0}. They are left as they are.";
    BY_TIME: "自動", "自动", "automatic";
    BY_HAND: "手動", "手动", "by hand";
    BEFORE_RESTORING: "復元の直前", "恢复之前", "before restoring";
    BEFORE_IMPORTING: "取り込みの直前", "导入之前", "before importing";
    FIRST: "最初の版", "最早的版本", "the first one";
    UNCHANGED: "変更なし", "无改动", "no changes";
    DETAILS: "対訳の確認など", "中日对照确认等", "details";

    COMPARISON: "見比べる", "对比", "Comparison";
    COMPARED_WITH: "比べる相手", "对比对象", "Compare with";
    FROM_TO: "{0} → {1}", "{0} → {1}", "{0} → {1}";
    CHOOSE: "一覧から版を選ぶと、違いがここに出ます。", "从列表选择一个版本，这里会显示差别。", "Choose a version to see what differs.";
    EQUAL: "2つの内容は同じです。", "两者内容相同。", "Both are the same.";
    SIGNS: "下線は加わった文字、取り消し線はなくなった文字です。", "下划线是新增的文字，删除线是删去的文字。", "Underlined: added. Struck through: removed.";
    ALIKE: "変わっていないところ", "没有改动的部分", "What has not changed";
    RESTORE: "この版に戻す", "恢复此版本", "Restore this version";
    RESTORED:
        "「{0}」の版に戻しました。戻す前の内容も履歴に残っています。",
        "已恢复“{0}”的版本，恢复前的内容也留在历史版本中。",
        "Restored the version of {0}. What stood there before is in the history, too.";
    IS_NOW: "いまの内容と同じ版です", "与当前内容相同", "The note is like this now";
    READING:
        "別のタブで編集中のため、ここでは見るだけです。",
        "另一个标签页正在编辑，这里只能查看。",
        "Another tab is editing; here you can only look.";

    TITLE_PART: "タイトル", "标题", "title";
    BODY_PART: "本文", "正文", "body";
    MEANING_PART: "日本語訳", "日语释义", "Japanese meaning";
    COVER_TEXT_PART: "表紙の文字", "封面文案", "cover text";
    TOPICS_PART: "ハッシュタグ", "话题", "topics";
    MENTIONS_PART: "メンション", "@用户", "mentions";
    KIND_PART: "種類", "笔记类型", "kind";
    PICTURE_PART: "画像1点", "1 张图片", "1 picture";
    PICTURES_PART: "画像{0}点", "{0} 张图片", "{0} pictures";
    PICTURE_TEXTS_PART: "画像の中の文字", "图片文字", "text in pictures";
    COVER_PART: "表紙", "封面", "cover";
    VIDEO_PART: "動画", "视频", "video";
    PLANNED_PART: "掲載予定日", "计划发布日", "planned date";
    TIMED_PART: "予約投稿", "定时发布", "timed publish";
    PURPOSE_PART: "目的", "用途", "purpose";
    LABELS_PART: "PR・AIの表示", "合作与AI标识", "labels";
    PRODUCTS_PART: "商品カード", "商品卡片", "products";
    CREATOR_PART: "インフルエンサー", "达人", "creator";
    MINI_PROGRAM_PART: "ミニプログラム", "小程序", "mini program";
    AND: "、", "、", ", ";

    MEDIA: "画像と動画", "图片与视频", "Pictures and video";
    SETTINGS: "投稿の設定", "笔记设置", "Settings";
    FILM: "動画", "视频", "Video";
    REMOVED: "なくなった", "已移除", "removed";
    ADDED: "加わった", "新增", "added";
    MOVED: "移動した", "已移动", "moved";
    AS_COVER: "表紙", "封面", "cover";
    ASIDE: "未使用の画像", "未使用的图片", "Unused";
    EMPTY: "なし", "无", "none";
    YES: "あり", "有", "yes";
}
