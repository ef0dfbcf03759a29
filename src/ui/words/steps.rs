//! What a step is called in "undo: …".

crate::texts! {
    CREATE: "投稿を作成", "新建笔记", "new note";
    DUPLICATE: "投稿を複製", "复制笔记", "duplicate";
    DELETE: "投稿を完全に削除", "彻底删除笔记", "delete for good";
    ARCHIVE: "アーカイブに移す", "归档", "archive";
    UNARCHIVE: "アーカイブから戻す", "取消归档", "take out of the archive";
    TRASH: "投稿をゴミ箱に入れる", "移到回收站", "move to the trash";
    UNTRASH: "ゴミ箱から戻す", "从回收站恢复", "bring back from the trash";
    TOGETHER: "{0}（{1}件）", "{0}（{1} 篇）", "{0} ({1} notes)";
    TITLE: "タイトルの入力", "编辑标题", "typing in the title";
    BODY: "本文の入力", "编辑正文", "typing in the body";
    MEANING: "日本語訳の入力", "编辑日语释义", "typing in the Japanese meaning";
    COVER_TEXT: "表紙の文字の入力", "编辑封面文案", "typing in the cover text";
    MINI_PROGRAM: "ミニプログラム連携の入力", "编辑小程序", "typing in the mini program";
    CREATOR: "インフルエンサーの入力", "编辑达人", "typing in the creator";
    PRODUCTS: "商品カードの変更", "修改商品卡片", "products of the note";
    PICTURE_TEXT: "画像内の文字の入力", "编辑图片文字", "typing in the picture's text";
    KIND: "種類の切り替え", "切换笔记类型", "switch kind";
    ADD_MEDIA: "{0}件のファイルを追加", "添加 {0} 个文件", "add {0} files";
    REMOVE_IMAGE: "画像{0}を外す", "移除第 {0} 张图", "remove picture {0}";
    REMOVE_SHELVED: "未使用の画像を外す", "移除未使用的图片", "remove unused picture";
    REMOVE_VIDEO: "動画を外す", "移除视频", "remove video";
    MOVE_IMAGE: "画像の並べ替え", "调整图片顺序", "move picture";
    SHELVE: "未使用に移す", "移到未使用", "put picture aside";
    SWAP: "画像の入れ替え", "替换图片", "swap pictures";
    COVER: "表紙の変更", "更换封面", "choose cover";
    ADD_TOPIC: "#{0} を追加", "添加 #{0}", "add #{0}";
    ADD_TOPICS: "{0}件のハッシュタグを追加", "添加 {0} 个话题", "add {0} topics";
    REMOVE_TOPIC: "#{0} を外す", "移除 #{0}", "remove #{0}";
    MOVE_TOPIC: "ハッシュタグの並べ替え", "调整话题顺序", "move topic";
    ADD_MENTION: "@{0} を追加", "添加 @{0}", "add @{0}";
    REMOVE_MENTION: "@{0} を外す", "移除 @{0}", "remove @{0}";
    PLANNED_DATE: "掲載予定日の変更", "修改计划发布日", "planned date";
    TIMED_PUBLISH: "予約投稿の変更", "修改定时发布", "timed publish";
    PURPOSE: "目的の変更", "修改用途", "purpose";
    PAID: "PR表示の変更", "修改合作标识", "paid-partnership label";
    AI_MADE: "AI表示の変更", "修改AI标识", "AI label";
    RESTORE: "版「{0}」の復元", "恢复版本“{0}”", "restore version of {0}";
    FIX: "修正案の適用", "采用修改建议", "suggested fix";
    CONFIRM_PAIRS: "対訳の確認", "确认中日对照", "confirm both languages";
    IMPORT: "バックアップの読み込み", "导入备份", "import";
}
