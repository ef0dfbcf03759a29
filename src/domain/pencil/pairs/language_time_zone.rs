//! An appointment in the Chinese text that does not say whose clock it means, while the Japanese does.

use super::agree::agree;
use super::compare::{Verdict, compare};
use super::fact::{Fact, Time, Value, Zone};
use super::fold::Folded;
use super::read::zones;
use super::{Both, CheckPairs, Pairs, WRITE, quoted, range_of};
use crate::domain::finding::{Edit, Field, Finding, Fix, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule<CheckPairs> = Rule {
    id: "language-time-zone",
    severity: Severity::Advice,
    fields: &[Field::Title, Field::Body],
    about: About::new(Text {
        ja: "締切や配信の時刻が、どこの時間か書かれていません。",
        zh: "截止、直播等时间没有写明是哪里的时间。",
        en: "The time of a deadline or live stream does not say whose clock it means.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」が北京時間か日本時間か分かりません",
        zh: "“{0}”没有写明是北京时间还是日本时间",
        en: "{0} could be Beijing time or Japan time",
    },
    why: Text {
        ja: "中国の読者は北京時間として読みます。日本とは1時間の差があります。",
        zh: "中国读者会按北京时间理解，与日本相差一小时。",
        en: "Readers in China take it for their own time, an hour off from Japan.",
    },
    todo: Text {
        ja: "時刻の後ろに（北京时间）か（日本时间）を書いてください。",
        zh: "在时间后注明（北京时间）或（日本时间）。",
        en: "Write （北京时间） or （日本时间） behind it.",
    },
};

fn check(pairs: &Pairs<'_>, out: &mut Vec<Finding>) {
    let Some(texts) = &pairs.texts else { return };
    let told = |text: &str| !zones(&Folded::new(text, &[])).is_empty();
    let bare = |both: &Both<'_>| {
        both.zh.facts.iter().any(|fact| matches!(fact.value, Value::Time(Time { zone: None, appointment: true, .. })))
    };
    if texts.iter().any(bare) && texts.iter().any(|both| told(both.ja.text)) {
        let [title, body] = texts;
        times(title, Field::Title, body, out);
        times(body, Field::Body, title, out);
    }
}

fn times(both: &Both<'_>, field: Field, other: &Both<'_>, out: &mut Vec<Finding>) {
    let text = both.zh.text;
    // What says another time altogether is told by the rule of the numbers.
    let verdicts = compare(&both.zh, &both.ja, &other.zh.facts, &other.ja.facts);
    let wrong = |fact: &Fact| {
        verdicts.iter().any(|verdict| matches!(verdict, Verdict::Differs { zh, .. } if std::ptr::eq(*zh, fact)))
    };
    let mut facts = both.zh.facts.iter().peekable();
    let mut last: Option<&Fact> = None;
    while let Some(fact) = facts.next() {
        // Behind the end of a range a zone is said for its beginning, too.
        let more = facts.peek().is_some_and(|next| matches!(next.value, Value::Time(Time { joined: true, .. })));
        let Value::Time(time) = fact.value else { continue };
        // 今晚8点（日本时间9点）: the other clock beside it says which this one is.
        let both_clocks =
            both.zh.facts.iter().any(|other| {
                matches!(other.value, Value::Time(Time { zone: Some(_), .. })) && one_line(text, fact, other)
            });
        if time.zone.is_some() || !time.appointment || more || both_clocks || wrong(fact) {
            continue;
        }
        // What is said for one is said for the others behind it.
        if last.replace(fact).is_some_and(|last| one_line(text, last, fact)) {
            continue;
        }
        let range = range_of(text, &fact.place);
        let mut finding = Finding::new(RULE.id, RULE.severity, field, &WORDING).range(range).arg(quoted(text, fact));
        for (zone, name) in [(Zone::China, "（北京时间）"), (Zone::Japan, "（日本时间）")] {
            let meant = Fact { value: Value::Time(Time { zone: Some(zone), ..time }), ..fact.clone() };
            let japanese = || both.ja.facts.iter().chain(&other.ja.facts);
            let any = japanese().any(|ja| matches!(ja.value, Value::Time(_)));
            if !any || japanese().any(|ja| matches!(ja.value, Value::Time(_)) && agree(&meant, ja)) {
                let written = [quoted(text, fact), name].concat();
                let edit = Edit::Replace { field, item: None, range, text: written.clone() };
                finding.fixes.push(Fix { label: &WRITE, args: vec![Arg::Quote(written)], edits: vec![edit] });
            }
        }
        out.push(finding);
    }
}

/// Whether two numbers stand in one line.
fn one_line(text: &str, a: &Fact, b: &Fact) -> bool {
    let between = a.place.end.min(b.place.end)..a.place.start.max(b.place.start);
    !text.get(between).unwrap_or_default().contains('\n')
}
