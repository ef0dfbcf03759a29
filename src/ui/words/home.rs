//! Words of the first visit and the list of notes.

crate::texts! {
    TITLE_BEFORE: "小紅書の投稿に、", "给小红书笔记，", "The ";
    TITLE_INKED: "赤入れ", "动一支红笔", "red pencil";
    TITLE_AFTER: "を。", "。", " for your RED posts";
    LEDE:
        "書きながら文字数や枚数の上限が見え、スマホでの見え方もその場で確かめられます。中国語の横に日本語訳を置けます。ファイルはこのブラウザーの外に出ません。",
        "边写边看每一项限制，随时预览手机上的样子；中文旁边可以放日语释义。内容不会离开这个浏览器。",
        "Write the note, see every limit as you type, and look at it the way a phone will show it. Japanese stays beside the Chinese. Nothing leaves this browser.";
    SAMPLE: "できあがった見本を見る", "看看做好的示例", "Look around a finished brand";
    SAMPLE_TEXT:
        "架空のスキンケア「小春日 KOHARUBI」。投稿{0}本とアカウント、ショップを見て回れます。最初の1本には、わざと間違いを入れてあります。",
        "虚构的护肤品牌「小春日 KOHARUBI」：{0} 篇笔记、账号主页和店铺。第一篇里特意留了几处错误。",
        "KOHARUBI, a made-up skincare house: {0} notes, an account page and a shop. The first note has mistakes in it on purpose.";
    SAMPLE_OPEN: "見本を開く", "打开示例", "Open the sample";
    BLANK: "白紙から書く", "从空白开始", "Start with a blank sheet";
    BLANK_TEXT:
        "自社の投稿を1本書いてみましょう。見本はいつでも見返せます。書いたものは自動で保存されます。",
        "写一篇自己的笔记。示例随时可以再看，内容会自动保存。",
        "Write a note of your own. The sample stays beside it, and everything is saved as you type.";
    BLANK_TEXT_OWN:
        "このブランドの投稿を1本書いてみましょう。書いたものは自動で保存されます。",
        "为这个品牌写一篇笔记，内容会自动保存。",
        "Write a note for this brand. Everything is saved as you type.";
    BLANK_OPEN: "投稿を作る", "新建笔记", "Start a note";
    NO_UPLOAD: "登録なし・アップロードなし", "无需注册，不上传", "No account, no upload";
    UNDOABLE: "どの操作も元に戻せます", "每一步都能撤销", "Every step can be undone";
    OWN_NOTES: "自分の投稿", "我的笔记", "Your notes";
    SAMPLE_NOTES: "見本の投稿", "示例笔记", "Notes of the sample";
    UNTITLED: "（タイトルなし）", "（无标题）", "(no title)";
    NO_DATE: "日付なし", "未定日期", "no date";
    DELETE: "「{0}」を削除", "删除「{0}」", "Delete “{0}”";
}
