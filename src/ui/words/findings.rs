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
    PREVIOUS: "前の指摘", "上一条", "Previous finding";
    NEXT: "次の指摘", "下一条", "Next finding";
    LIMIT_ELSEWHERE: "{0}では{1}まで", "{0}最多 {1}", "{1} under {0}";
}
