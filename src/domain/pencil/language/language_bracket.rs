//! Brackets and quotation marks that have no partner, or cross.

use super::CheckPage;
use super::common::{TEXTS, before, behind};
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::is_newline;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-bracket",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "対になっていない括弧や引用符があります。",
        zh: "括号或引号不成对。",
        en: "A bracket or quotation mark has no partner.",
    }),
    check,
};

static OPENED: Wording = Wording {
    message: Text {
        ja: "「{0}」が閉じていません", zh: "“{0}”没有对应的后半", en: "{0} is not closed"
    },
    why: Text {
        ja: "どこまでが括弧の中か、読む人に分かりません。",
        zh: "读者看不出括号或引号到哪里为止。",
        en: "A reader cannot tell what it encloses.",
    },
    todo: Text {
        ja: "対になる記号を補うか、この記号を消してください。",
        zh: "补上另一半，或删去这个符号。",
        en: "Add its partner, or delete it.",
    },
};

static CLOSED: Wording = Wording {
    message: Text {
        ja: "「{0}」に対応する開き記号がありません", zh: "“{0}”没有对应的前半", en: "{0} closes nothing"
    },
    why: OPENED.why,
    todo: OPENED.todo,
};

/// Opening and closing, one kind each; full-width and half-width ones of a kind close each other.
const KINDS: [(&str, &str); 10] = [
    ("(（", ")）"),
    ("[［", "]］"),
    ("｛", "｝"),
    ("「｢", "」｣"),
    ("『", "』"),
    ("【", "】"),
    ("〔", "〕"),
    ("《〈", "》〉"),
    ("“", "”"),
    ("‘", "’"),
];

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::BRACKET) {
        return;
    }
    let mut open: Vec<(usize, char, usize)> = Vec::new();
    // How many of each kind are open: a long text of lonely ones is not searched again for each.
    let mut waiting = [0usize; KINDS.len()];
    let mut lonely: Vec<(usize, char, &'static Wording)> = Vec::new();
    for (at, c) in page.reading.marks.iter().copied() {
        let kind = |side: fn(&(&'static str, &'static str)) -> &'static str| {
            KINDS.iter().position(|kind| side(kind).contains(c))
        };
        if let Some(kind) = kind(|kind| kind.0) {
            open.push((at, c, kind));
            if let Some(waiting) = waiting.get_mut(kind) {
                *waiting = waiting.saturating_add(1);
            }
        } else if let Some(kind) = kind(|kind| kind.1) {
            let partner = waiting.get(kind).filter(|waiting| **waiting > 0);
            match partner.and_then(|_| open.iter().rposition(|(_, _, other)| *other == kind)) {
                // What was opened inside and is still open crosses.
                Some(partner) => {
                    for (index, (at, c, kind)) in open.drain(partner..).enumerate() {
                        if let Some(waiting) = waiting.get_mut(kind) {
                            *waiting = waiting.saturating_sub(1);
                        }
                        if index > 0 {
                            lonely.push((at, c, &OPENED));
                        }
                    }
                }
                None => lonely.push((at, c, &CLOSED)),
            }
        }
    }
    lonely.extend(open.into_iter().map(|(at, c, _)| (at, c, &OPENED)));
    lonely.retain(|(at, c, _)| !is_fine_alone(page.text, *at, *c));
    lonely.sort_unstable_by_key(|(at, ..)| *at);
    for (at, c, wording) in lonely {
        let range = at..at.saturating_add(c.len_utf8());
        out.push(page.finding(RULE.id, RULE.severity, wording, range).arg(c.to_string()));
    }
}

/// An apostrophe, the mouth of a face, the bracket behind a list's number, and a closing remark (like this one in chats.
fn is_fine_alone(text: &str, at: usize, c: char) -> bool {
    let left = before(text, at);
    let right = behind(text, at.saturating_add(c.len_utf8()));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '’' | '‘' => {
            letter(left) && left.is_some_and(|c| c.is_ascii()) || right.is_some_and(|c| c.is_ascii_digit())
        }
        ')' | '）' if is_list_number(text, at) => true,
        // A face is drawn with marks; a bracket of the text stands beside letters on both sides or at an end.
        ')' => !(letter(left) || is_end(left)) || left.is_some_and(|c| matches!(c, 'D' | 'X' | 'x')),
        '(' => !(letter(right) && (letter(left) || is_end(left) || left == Some(' '))),
        '（' => right.is_none_or(is_newline),
        '[' | ']' => !(letter(left) && letter(right)),
        _ => false,
    }
}

/// Nothing, or a mark a sentence ends with.
fn is_end(c: Option<char>) -> bool {
    c.is_none_or(|c| matches!(c, '。' | '！' | '？' | '…'))
}

/// Whether a bracket stands behind the number of a list's item: `1)`, `一）`, `a)`.
fn is_list_number(text: &str, at: usize) -> bool {
    /// Digits of the longest number.
    const LONGEST: usize = 2;
    let number = |c: char| c.is_ascii_alphanumeric() || ('①'..='⑳').contains(&c) || "一二三四五六七八九十".contains(c);
    let mut chars = text.get(..at).unwrap_or_default().chars().rev();
    let digits = chars.by_ref().take_while(|c| number(*c)).take(LONGEST.saturating_add(1)).count();
    let front = text.get(..at).unwrap_or_default().chars().rev().nth(digits);
    (1..=LONGEST).contains(&digits) && front.is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::super::probe::{findings, marked};
    use super::RULE;

    #[test]
    fn the_lonely_one_is_marked() {
        assert_eq!(marked(&RULE, "「京都很好玩，下次再去"), ["「"]);
        assert_eq!(marked(&RULE, "京都很好玩』，下次再去"), ["』"]);
        assert_eq!(marked(&RULE, "面霜（日本制，很好用"), ["（"]);
        assert_eq!(marked(&RULE, "面霜(日本制，很好用"), ["("]);
        assert_eq!(marked(&RULE, "😀她说“好用。"), ["“"]);
        assert_eq!(findings(&RULE, "😀她说“好用。")[0].range.map(|range| range.start), Some(4));
        assert_eq!(marked(&RULE, "【新品上市"), ["【"]);
    }

    #[test]
    fn crossed_ones_are_marked() {
        assert_eq!(marked(&RULE, "（「京都）」好玩"), ["「", "」"]);
    }

    #[test]
    fn pairs_faces_and_lists_are_silent() {
        for text in [
            "「京都『奈良』」（大阪）【神户】《源氏物语》“好”‘用’",
            "（日本制)",
            "1）清洁\n2）保湿\n一）敷脸",
            "1)清洁 2)保湿",
            "好开心:)真的",
            "好难过:(怎么办",
            "XD) ^_^)",
            "ヽ(✿◕‿◕)ノ o(╥﹏╥)o (๑•̀ㅂ•́)و✧",
            "It’s Kyoto",
            "今天又买了（\n明天见",
            "“第一段\n第二段”",
            "[微笑R] #京都[话题]#",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
