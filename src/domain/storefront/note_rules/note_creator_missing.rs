//! A note made with a creator who is not named.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::note::Purpose;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-creator-missing",
    severity: Severity::Advice,
    fields: &[Field::Creator],
    about: About::new(Text {
        ja: "インフルエンサー施策の投稿に、相手の名前がありません。",
        zh: "达人合作的笔记没有填写达人。",
        en: "A note made with a creator does not say with whom.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "インフルエンサーの名前がありません", zh: "没有填写达人", en: "No creator is named"
    },
    why: Text {
        ja: "誰と作る投稿かがわからないと、確認も引き渡しも進みません。",
        zh: "不知道与谁合作，就无法确认和交接。",
        en: "Whoever approves and posts the note has to know with whom it is made.",
    },
    todo: Text {
        ja: "ニックネームを書くか、目的を選び直してください。",
        zh: "填写达人昵称，或改选用途。",
        en: "Write the nickname, or choose another purpose.",
    },
};

fn check(subject: &LeadsSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if subject.note.purpose == Purpose::Kol && blank(&subject.note.creator) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Creator, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::of_note;

    #[test]
    fn only_notes_with_creators_need_one() {
        let says = |note| !of_note(AccountKind::EnterprisePro, &RULE, &note, &json!({})).is_empty();
        assert!(says(json!({ "purpose": "kol", "creator": " " })));
        assert!(!says(json!({ "purpose": "kol", "creator": "阿青" })));
        assert!(!says(json!({ "purpose": "news" })));
    }
}
