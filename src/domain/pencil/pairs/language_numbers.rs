//! A number, a price, a day, a time or a name that the Chinese says otherwise than the Japanese.

use super::compare::{Verdict, compare};
use super::fact::Fact;
use super::write::corrected;
use super::{Both, CheckPairs, Pairs, WRITE, names, quoted, range_of};
use crate::domain::finding::{Edit, Field, Finding, Fix, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule<CheckPairs> = Rule {
    id: "language-numbers",
    severity: Severity::Warning,
    fields: &[Field::Title, Field::Body, Field::Meaning],
    about: About::new(Text {
        ja: "数・価格・日時・ブランドの言葉が、中国語と日本語で違います。",
        zh: "数字、价格、日期时间或品牌用语在中日文里不一致。",
        en: "A number, price, date, time or brand word is not the same in Chinese and Japanese.",
    }),
    check,
};

const WHY: Text = Text {
    ja: "日本語で確認する人と中国語で読む人に、別のことが伝わります。",
    zh: "看日语确认的人和看中文的读者，得到的信息会不一样。",
    en: "Who approves the Japanese and who reads the Chinese are told different things.",
};

static DIFFERS: Wording = Wording {
    message: Text {
        ja: "中国語は「{0}」、日本語は「{1}」です",
        zh: "中文是“{0}”，日语是“{1}”",
        en: "{0} in Chinese, {1} in Japanese",
    },
    why: WHY,
    todo: Text {
        ja: "正しいほうに揃えてください。8折は20%OFF、時刻は北京が日本の1時間前です。",
        zh: "核对后改成一致。20%OFF 即 8 折，北京时间比日本早一小时。",
        en: "Find out which is right and make both agree. 8折 is 20% off; clocks in Beijing are one hour behind Japan.",
    },
};

static MISSING: Wording = Wording {
    message: Text {
        ja: "「{0}」が中国語の文にありません", zh: "中文里没有“{0}”", en: "The Chinese does not say {0}"
    },
    why: WHY,
    todo: Text {
        ja: "中国語に書き足すか、日本語から外してください。",
        zh: "在中文里补上，或从日语释义里删去。",
        en: "Add it to the Chinese, or take it out of the Japanese.",
    },
};

static EXTRA: Wording = Wording {
    message: Text {
        ja: "「{0}」が日本語訳にありません",
        zh: "日语释义里没有“{0}”",
        en: "The Japanese does not say {0}",
    },
    why: WHY,
    todo: Text {
        ja: "日本語訳に書き足すか、中国語から外してください。",
        zh: "在日语释义里补上，或从中文里删去。",
        en: "Add it to the Japanese, or take it out of the Chinese.",
    },
};

fn check(pairs: &Pairs<'_>, out: &mut Vec<Finding>) {
    let Some([title, body]) = &pairs.texts else { return };
    numbers(title, [Field::Title, Field::Meaning], 0, body, out);
    numbers(body, [Field::Body, Field::Meaning], 1, title, out);
    brand_words(pairs, [title, body], out);
}

/// Compares one text in both languages; what `other` says is said as well.
fn numbers(both: &Both<'_>, [here, there]: [Field; 2], item: usize, other: &Both<'_>, out: &mut Vec<Finding>) {
    let (zh, ja) = (both.zh.text, both.ja.text);
    let place = |fact: &Fact| range_of(zh, &fact.place);
    for verdict in compare(&both.zh, &both.ja, &other.zh.facts, &other.ja.facts) {
        out.push(match verdict {
            Verdict::Differs { zh: fact, ja: said, certain } => {
                let mut finding = Finding::new(RULE.id, RULE.severity, here, &DIFFERS).range(place(fact));
                finding.args = vec![quoted(zh, fact).into(), quoted(ja, said).into()];
                if let Some(text) = certain.then(|| corrected(zh, fact, said)).flatten() {
                    let edit = Edit::Replace { field: here, item: None, range: place(fact), text: text.clone() };
                    finding.fixes.push(Fix { label: &WRITE, args: vec![Arg::Quote(text)], edits: vec![edit] });
                }
                finding
            }
            Verdict::Missing(fact) => Finding::new(RULE.id, RULE.severity, there, &MISSING)
                .item(item)
                .range(range_of(ja, &fact.place))
                .arg(quoted(ja, fact)),
            Verdict::Extra(fact) => {
                Finding::new(RULE.id, Severity::Advice, here, &EXTRA).range(place(fact)).arg(quoted(zh, fact))
            }
        });
    }
}

/// Words of the brand that are written alike in both languages, and stand in one text only.
fn brand_words(pairs: &Pairs<'_>, texts: [&Both<'_>; 2], out: &mut Vec<Finding>) {
    let given = &pairs.subject.given;
    let [title, body] = texts;
    if body.zh.text.trim().is_empty() || body.ja.text.trim().is_empty() {
        return;
    }
    for word in pairs.brand.words.iter().filter(|word| names::is_shared(word)) {
        let in_ja = [(0, title.ja.text), (1, body.ja.text)].map(|(item, text)| (item, text, names::places(text, word)));
        let named = |text: &str| !names::places(text, word).is_empty();
        let in_zh = names::places(body.zh.text, word);
        let said = !in_zh.is_empty()
            || named(title.zh.text)
            || given.topics.iter().chain(&given.mentions).any(|name| named(name));
        let first = in_ja.iter().find_map(|(item, text, places)| Some((*item, *text, places.first()?)));
        match (first, in_zh.first()) {
            (Some((item, text, place)), _) if !said => out.push(
                Finding::new(RULE.id, Severity::Advice, Field::Meaning, &MISSING)
                    .item(item)
                    .range(range_of(text, place))
                    .arg(word.as_str()),
            ),
            (None, Some(place)) => out.push(
                Finding::new(RULE.id, Severity::Advice, Field::Body, &EXTRA)
                    .range(range_of(body.zh.text, place))
                    .arg(word.as_str()),
            ),
            _ => {}
        }
    }
}
