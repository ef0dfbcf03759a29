//! Words of the editor.

crate::texts! {
    MANUSCRIPT: "原稿", "稿件", "Manuscript";
    EDIT: "編集", "编辑", "Edit";
    PREVIEW: "プレビュー", "预览", "Preview";
    SIDES: "編集とプレビュー", "编辑与预览", "Edit and preview";
    KIND: "投稿の種類", "笔记类型", "Kind of note";
    IMAGES: "画像", "图文", "Images";
    VIDEO: "動画", "视频", "Video";
    ALL_NOTES: "投稿の一覧", "全部笔记", "All notes";
    HISTORY: "履歴", "历史版本", "History";
    NEW_NOTE: "新しい投稿", "新建笔记", "New note";
    SAMPLE_BADGE: "見本", "示例", "Sample";
    RESTORE_SAMPLE: "見本を元に戻す", "还原示例", "Restore the sample";
    TRASHED: "「{0}」はゴミ箱に入っています。戻すと続きを書けます。", "「{0}」在回收站里，恢复后可以接着写。", "“{0}” is in the trash. Bring it back to go on writing.";
    BRING_BACK: "ゴミ箱から戻す", "恢复", "Bring back";
    GONE: "この投稿は見つかりません。一覧から選び直してください。", "没有找到这篇笔记，请从列表中重新选择。", "This note is not here. Choose one from the list.";

    TITLE: "タイトル", "标题", "Title";
    TITLE_RULE: "漢字1、英数0.5、端数は切り上げ", "汉字 1，英数 0.5，零数进位", "Chinese 1, Latin 0.5, rounded up";
    TITLE_HINT: "タイトル（中国語）", "标题", "Title in Chinese";
    COST: "1文字ごとの消費", "每个字占多少", "What each character costs";
    COST_DEAR:
        "{0} は1つで{1}字分です（上限{2}字）",
        "{0} 一个就占 {1} 字（上限 {2} 字）",
        "{0} alone costs {1} of {2}";
    BODY: "本文", "正文", "Body";
    BODY_LANG: "简体中文", "简体中文", "Simplified Chinese";
    BODY_HINT: "本文を中国語で書く", "写正文", "Write the body in Chinese";
    MEANING: "日本語訳（意味）", "日语释义", "Japanese meaning";
    NOT_PUBLISHED: "公開されません", "不会发布", "never published";
    MEANING_TITLE: "タイトルの日本語訳", "标题的日语释义", "Japanese meaning of the title";
    MEANING_BODY: "本文の日本語訳", "正文的日语释义", "Japanese meaning of the body";
    SHOW_MEANING: "日本語訳を表示", "显示日语释义", "Show the Japanese meaning";
    HIDE_MEANING: "日本語訳を隠す", "收起日语释义", "Hide the Japanese meaning";
    CONFIRM_ALL: "対訳を確認済みにする", "确认中日内容一致", "Confirm that both say the same";
    CONFIRM_AGAIN: "確認済みにする", "确认一致", "Confirm again";
    IN_STEP: "中国語と対応しています（確認済み）", "与中文一致（已确认）", "In step with the Chinese, as confirmed";
    NOT_IN_STEP: "確認後に変わった段落：{0}", "确认后改过的段落：{0}", "Changed since confirmed: {0}";
    CHARACTERS: "字", "字", "characters";
    HOUSE: "社内基準 {0}–{1}", "内部标准 {0}–{1}", "house rule {0}–{1}";
    UNSURE: "ハッシュタグの数え方は未確認", "话题的计数方式未确认", "how topics count is not confirmed";

    TOPICS: "ハッシュタグ", "话题", "Topics";
    ADD_TOPIC_LABEL: "ハッシュタグを追加", "添加话题", "Add a topic";
    REMOVE_TOPIC: "#{0} を外す", "移除 #{0}", "Remove #{0}";
    SUGGESTED: "候補", "推荐", "Suggested";
    TOPIC_GROUPS: "ハッシュタグの組", "话题组", "Topic groups";
    SAME_TOPICS:
        "直前の{0}件とまったく同じハッシュタグです。内容に合わせて入れ替えると、届く相手が広がります。",
        "话题与前 {0} 篇笔记完全相同，按内容更换可触达更多人群。",
        "The same topics as the last {0} notes. Others that fit this one reach other readers.";
    STORED_TOPICS:
        "本文に、保存形式のハッシュタグが{0}件あります。このままではただの文字です。ハッシュタグに移しますか。",
        "正文里有 {0} 个存储格式的话题，直接发布只是普通文字。移到话题栏吗？",
        "The body holds {0} topics in their stored form; there they are plain text. Move them to the topics?";
    TO_CHIPS: "ハッシュタグに移す", "移到话题", "Move to topics";
    LEAVE_THEM: "そのまま残す", "保留原样", "Leave them";
    MENTIONS: "メンション", "提到的用户", "Mentions";
    ADD_MENTION_LABEL: "メンションを追加", "添加@用户", "Add a mention";
    REMOVE_MENTION: "@{0} を外す", "移除 @{0}", "Remove @{0}";

    PRODUCTS: "商品カード", "商品卡片", "Products";
    CREATOR: "インフルエンサー（KOL・KOC）", "达人（KOL・KOC）", "Creator (KOL, KOC)";
    CREATOR_WHY:
        "一緒に作る、または投稿してもらう相手のニックネーム。",
        "合作或代为发布的达人昵称。",
        "Nickname of whoever makes the note with you, or posts it.";
    MINI_PROGRAM: "ミニプログラム連携", "小程序", "Mini program";
    MINI_PROGRAM_WHY:
        "2021年の運用で使っていたリンクの控え。いまは外部誘導とみなされます。",
        "沿用2021手册时的链接备注；现行规则视为导流。",
        "The link notes carried in 2021; today it counts as diversion.";

    COVER_TEXT: "表紙の文字", "封面文案", "Cover text";
    COVER_TEXT_WHY:
        "画像の中の文字は読み取りません。表紙に入れた文字をここに入力すると点検します。",
        "不会识别图片里的文字。请把封面上的文字输入到这里，一并检查。",
        "Words inside pictures are not read: type them here to have them checked.";
    PURPOSE: "目的", "用途", "Purpose";
    PURPOSE_PRODUCT: "商品の紹介", "产品介绍", "Product";
    PURPOSE_NEWS: "お知らせ", "品牌动态", "News";
    PURPOSE_HOW_TO: "使い方・知識", "教程・干货", "How-to";
    PURPOSE_CAMPAIGN: "キャンペーン", "活动", "Campaign";
    PURPOSE_LIVE: "ライブ配信", "直播", "Live";
    PURPOSE_KOL: "インフルエンサー施策", "达人合作", "Creators";
    PURPOSE_OTHER: "その他", "其他", "Other";
    PAID: "PR・提携の表示", "合作／广告标识", "Paid-partnership label";
    AI_MADE: "AI生成の表示", "AI生成标识", "AI label";

    PASTE_REFUSED:
        "貼り付けた文章が{0}字あり、長すぎるため取り込みませんでした。元の文章はそのままです。必要な部分だけを貼り付けてください。",
        "粘贴的文字有 {0} 字，过长，没有粘贴。原来的文字未改动，请只粘贴需要的部分。",
        "The pasted text has {0} characters and was not taken in; nothing was changed. Paste only the part you need.";
}
