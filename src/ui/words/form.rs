//! Words of forms.

crate::texts! {
    EDIT: "編集", "编辑", "Edit";
    VIEW: "見え方", "预览", "Preview";
    SIDES: "編集と見え方の切り替え", "切换编辑与预览", "Edit or preview";
    MEANING: "日本語の意味", "日文含义", "Meaning in Japanese";
    WHY: "理由と根拠", "原因与依据", "Why, and the source";
    NO_PROMISE:
        "法令や規約への適合を保証するものではありません。",
        "不代表法律或平台合规保证。",
        "No statement about the law or the platform’s decision.";
    NO_SUM:
        "金額として読めません。「168」や「168.50」のように、元で入力してください。",
        "无法识别金额。请以元为单位填写，如“168”或“168.50”。",
        "This is no sum. Write yuan, like 168 or 168.50.";
    NO_NUMBER: "数字で入力してください。", "请填写数字。", "Write a whole number.";
    NO_MOMENT: "日付と時刻を入力してください。", "请填写日期和时间。", "Write a day and a time.";
    CHINA_TIME: "北京時間", "北京时间", "Beijing time";
    IN_JAPAN: "日本時間 {0}", "日本时间 {0}", "{0} in Japan";
    UNSURE: "全角文字の数え方は未確認", "全角字符的计数方式未确认", "how wide characters count is not confirmed";
    NOTHING_YET: "まだありません。", "还没有。", "None yet.";
    MORE: "残り{0}件を表示", "再显示 {0} 项", "{0} more";
    UP: "上へ", "上移", "Up";
    DOWN: "下へ", "下移", "Down";
    DOUBLE: "複製", "复制", "Duplicate";
    ARCHIVE: "しまう", "归档", "Archive";
    UNARCHIVE: "戻す", "恢复", "Bring back";
    REMOVE: "削除", "删除", "Remove";
    GONE: "見つかりません（{0}）", "已不存在（{0}）", "gone ({0})";
    TAKE_OUT: "「{0}」を外す", "移除“{0}”", "Take out {0}";
    ADD_ONE: "追加する…", "添加…", "Add…";
    ADD_PICTURE: "画像を追加", "添加图片", "Add a picture";
    OTHER_PICTURE: "画像を替える", "更换图片", "Another picture";
    EARLIER: "{0}枚目を前へ", "第 {0} 张前移", "Picture {0} earlier";
    LATER: "{0}枚目を後ろへ", "第 {0} 张后移", "Picture {0} later";
    REMOVE_PICTURE: "{0}枚目を外す", "移除第 {0} 张", "Remove picture {0}";
    NO_PICTURES:
        "画像として読めないファイルは入れていません：{0}",
        "以下文件无法识别为图片，未添加：{0}",
        "These are no pictures that can be read, and were left out: {0}";
    SEEN_AT: "この日時の表示にする", "按此时间预览", "As seen on";
    SEEN_NOW: "今の表示に戻す", "回到当前时间", "Back to now";
}
