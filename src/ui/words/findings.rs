//! Words of the margin.

crate::texts! {
    HEADING: "赤入れ", "检查结果", "Findings";
    ERROR: "要修正", "须修改", "Error";
    WARNING: "要注意", "注意", "Warning";
    ADVICE: "助言", "建议", "Advice";
    COUNT: "{0}が{1}件", "{0} {1} 条", "{0}: {1}";
    RULE_SET: "ルール版", "规则版本", "Rule set";
    RULE_SET_WHY: "{0}（根拠の日付：{1}）", "{0}（依据日期：{1}）", "{0} (evidence: {1})";
    NONE: "指摘はありません。", "没有批注。", "No findings.";
    NONE_MORE:
        "このルール版で見つかる問題はありません。法令への適合を保証するものではありません。",
        "按这个规则版本没有发现问题，但不代表合规保证。",
        "This rule set finds nothing to mark. That is no statement about the law.";
    PASSES: "{0}では通ります", "{0}可以通过", "passes under {0}";
    AND: "・", "、", " and ";
    CONFIDENCE: "確度 {0}", "可信度 {0}", "{0} confidence";
    HIGH: "高", "高", "high";
    MEDIUM: "中", "中", "medium";
    LOW: "低", "低", "low";
    SEEN: "{0} 確認", "{0} 查看", "seen {0}";
    HOUSE: "社内基準", "内部标准", "House rule";
    NO_SOURCE: "小紅書の規定ではなく、実務上の助言です", "非平台规定，来自实务经验", "Practice, not a platform rule";
    TO_TOPICS: "ハッシュタグに移す", "移到话题", "Move to topics";
    EVERYWHERE: "同じ指摘をすべて（{0}か所）", "同类全部修改（{0} 处）", "All of this kind ({0})";
    CHANGES: "変更の一覧", "修改列表", "Changes";
    AND_MORE: "ほか{0}か所", "另有 {0} 处", "and {0} more";
    MAKE_ALL: "{0}か所を直す", "修改 {0} 处", "Change {0} places";
    LEAVE: "やめる", "取消", "Cancel";
    CONFIRM_STEP: "この対訳を確認済みにする", "确认这一段一致", "Confirm these say the same";
    OUR_WORD: "ブランドの言葉に加える", "加入品牌用语", "Add to brand words";
    SILENCE: "今後は指摘しない…", "以后不再提示…", "Do not mention again…";
    SILENCE_KIND: "この種類を今後は指摘しない…", "以后不再提示这一类…", "Do not mention this kind again…";
    SILENCE_TITLE: "「{0}」を指摘しない", "不再提示“{0}”", "Stop mentioning {0}";
    SILENCE_WHY:
        "このブランドのすべての投稿で、これを指摘しなくなります。あとから見た人がわかるように、理由を残してください。「設定」でいつでも戻せます。",
        "该品牌的所有笔记都不再提示此项。请写明原因，方便其他人了解；可随时在“设置”中恢复。",
        "No note of this brand will mention it. Leave a reason for whoever reads the list later; Setup brings it back.";
    REASON: "理由", "原因", "Reason";
    REASON_MISSING: "理由を入力してください。", "请填写原因。", "Write a reason.";
    SILENCE_IT: "指摘しない", "不再提示", "Stop mentioning it";
    CARD: "指摘の内容", "批注内容", "Finding";
    OPEN_CARD: "指摘を開く", "打开批注", "Open the finding";
    SAID: "指摘が{0}件あります。F8キーで順に移動します。", "有 {0} 条批注，按 F8 逐条查看。", "Findings: {0}. F8 goes through them.";
    SILENT: "{0}件を指摘していません", "已停用 {0} 条提示", "{0} not mentioned";
    LEXICON: "用語集 {0}", "词库 {0}", "Lexicon {0}";
    LEXICON_COMING: "言葉の点検を読み込んでいます", "正在加载用语检查", "Loading the check of words";
    LEXICON_MISSING:
        "言葉の点検を読み込めませんでした。言葉づかいと用語はまだ見ていません。",
        "用语检查没能加载，语言与用词尚未检查。",
        "The check of words did not load: language and terms are not checked.";
    LEXICON_AGAIN: "もう一度読み込む", "重新加载", "Load again";
    NO_PROMISE:
        "法令への適合を保証するものではありません",
        "不代表合规保证",
        "No statement about the law";
    PREVIOUS: "前の指摘", "上一条", "Previous finding";
    NEXT: "次の指摘", "下一条", "Next finding";
    LIMIT_ELSEWHERE: "{0}では{1}まで", "{0}最多 {1}", "{1} under {0}";
}
