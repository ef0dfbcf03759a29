//! Words of the setup.

crate::texts! {
    TITLE: "設定", "设置", "Setup";
    LEDE:
        "ブランドの言葉と、点検のしかたを決めます。このブラウザーだけに保存されます。",
        "设定品牌用语和检查方式，只保存在这个浏览器里。",
        "The brand’s words, and how notes are checked. Kept in this browser only.";

    GENRE: "ジャンル", "行业", "Genre";
    GENRE_WHY:
        "ジャンルに合う用語だけを点検します。選ばなければ、すべての用語を点検します。",
        "只检查与行业相关的用语；不选择则全部检查。",
        "Only terms that concern the genre are checked. Without one, all are.";
    GENRE_NONE: "選ばない", "不选", "None";
    COSMETICS: "コスメ", "美妆护肤", "Cosmetics";
    FOOD: "食品・飲食", "美食", "Food";
    TRAVEL: "旅行", "旅行", "Travel";
    FASHION: "ファッション", "时尚", "Fashion";
    HOUSEHOLD: "暮らし", "家居", "Household";

    WORDS: "ブランドの言葉", "品牌用语", "Brand words";
    WORDS_WHY:
        "ブランド名や商品名など、この表記のまま使う言葉です。仮名や日本の漢字が入っていても指摘しません。",
        "品牌名、产品名等须保持原样的词。含假名或日本汉字也不提示。",
        "Names that are spelled as the brand spells them. Kana or Japanese characters in them are not marked.";
    ADD_WORD: "言葉を追加", "添加用语", "Add a word";
    REMOVE: "「{0}」を外す", "移除“{0}”", "Remove {0}";

    KEEPING: "保存先", "存储", "Where it is kept";
    KEEPING_WHY:
        "文章・画像・設定は、すべてこの端末のこのブラウザーの中にあります。どこにも送られません。",
        "文字、图片和设置都只在本机的这个浏览器里，不会发送到任何地方。",
        "Texts, pictures and settings lie in this browser on this device, and nowhere else.";
    ROOM: "使用中 {0}・空き 約{1}", "已用 {0} · 可用约 {1}", "{0} in use, about {1} free";
    ROOM_UNKNOWN:
        "このブラウザーからは、使っている容量がわかりません。",
        "该浏览器无法提供存储用量。",
        "This browser does not say how much room there is.";
    LASTING:
        "容量が足りなくなっても、ブラウザーが勝手に消すことはありません。",
        "空间不足时，浏览器不会自行清除。",
        "The browser will not clear it by itself when the disk is full.";
    NOT_LASTING:
        "端末の容量が足りなくなると、ブラウザーが消すことがあります。",
        "磁盘空间不足时，浏览器可能会清除。",
        "When the disk is full the browser may clear it.";
    ASK_TO_LAST: "消さないよう頼む", "请求浏览器保留", "Ask the browser to keep it";
    LAST_REFUSED:
        "ブラウザーが応じませんでした。ブックマークに入れるか、アプリとして追加すると、応じることがあります。",
        "浏览器没有同意。收藏本页或添加为应用后，可能会同意。",
        "The browser did not agree. It may once this page is bookmarked or installed.";
    PRIVATE_WINDOW:
        "シークレットウィンドウでは、閉じるとすべて消えます。ブラウザーの履歴やサイトのデータを消したときも同じです。",
        "无痕窗口关闭后会全部清除；清除浏览数据或网站数据时也一样。",
        "In a private window all of it is gone when the window is closed; so it is when this site's data is cleared.";

    TERMS: "独自の用語", "自定义用语", "Own terms";
    TERMS_WHY:
        "このブランドの投稿で見つけたら知らせてほしい言葉です。メモには、理由や言い換えを書いておけます。",
        "希望在笔记中出现时提示的词。备注里可以写原因或替换说法。",
        "Words to be told about when they turn up in a note. The remark can say why, or what to write instead.";
    TERM: "用語", "词语", "Term";
    LEVEL: "重さ", "级别", "Level";
    REMARK: "メモ", "备注", "Remark";
    ADD_TERM: "用語を追加", "添加词语", "Add the term";
    NO_TERMS: "まだありません。", "还没有。", "None yet.";
    PASTE: "表から貼り付ける", "从表格粘贴", "Paste from a table";
    PASTE_WHY:
        "1行に1つ、「用語・重さ・メモ」の順に並べます。表計算ソフトの行をそのまま貼り付けるか、CSVファイルを選んでください。",
        "每行一个，依次为“词语・级别・备注”。可以直接粘贴表格中的行，或选择 CSV 文件。",
        "One a line: term, level, remark. Paste rows of a spreadsheet as they are, or choose a CSV file.";
    CHOOSE_CSV: "CSVファイルを選ぶ", "选择 CSV 文件", "Choose a CSV file";
    ADD_ROWS: "{0}件を追加", "添加 {0} 个", "Add {0}";
    WRONG_ROWS:
        "取り込めない行があります：{0}行目。1列目は40字以内の用語、2列目は「要注意」か「助言」、3列目はメモです。",
        "有无法读取的行：第 {0} 行。第一列为 40 字以内的词语，第二列为“注意”或“建议”，第三列为备注。",
        "Lines that cannot be read: {0}. First column: a term of up to 40 characters; second: warning or advice; third: a remark.";
    ADDED: "{0}件を追加しました。", "已添加 {0} 个。", "Added: {0}.";
    NOT_TEXT:
        "「{0}」を文字として読めませんでした。UTF-8 の CSV で保存し直してください。",
        "“{0}”无法读取为文字，请另存为 UTF-8 编码的 CSV。",
        "{0} could not be read as text. Save it as CSV in UTF-8.";

    SILENCED: "指摘しないもの", "不再提示的内容", "Not mentioned";
    SILENCED_WHY:
        "理由を付けて指摘を止めた言葉や項目です。戻すと、また指摘します。「要修正」の指摘は止められません。",
        "已注明原因并停用的词语或项目，恢复后会再次提示。“须修改”的内容不能停用。",
        "Terms and checks that were turned off, and why. What you bring back speaks again. Errors cannot be turned off.";
    BRING_BACK: "戻す", "恢复", "Bring back";
    NO_SILENCED: "止めているものはありません。", "没有停用的内容。", "Nothing is turned off.";

    GROUPS: "ハッシュタグの組", "话题组", "Topic groups";
    GROUPS_WHY:
        "一緒に使うハッシュタグの組です。投稿の画面で、まとめて追加できます。",
        "经常一起使用的话题，编辑笔记时可一次添加。",
        "Topics that are used together. The editor adds them at once.";
    GROUP_NAME: "組の名前", "组名", "Name of the group";
    GROUP_TOPICS: "ハッシュタグ（空白で区切る）", "话题（用空格分隔）", "Topics, parted by spaces";
    ADD_GROUP: "組を追加", "添加话题组", "Add the group";
    REMOVE_GROUP: "組「{0}」を外す", "移除话题组“{0}”", "Remove the group {0}";
    ADD_TOPIC: "「{0}」に追加", "添加到“{0}”", "Add to {0}";
}
