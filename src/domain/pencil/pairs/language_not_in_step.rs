//! A paragraph that was changed after somebody confirmed that both languages say the same.

use super::{CheckPairs, Pairs};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::in_step::{StepState, status, title_status};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::text::{Range16, utf16_len};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPairs> = Rule {
    id: "language-not-in-step",
    severity: Severity::Advice,
    fields: &[Field::Title, Field::Body, Field::Meaning],
    about: About::new(Text {
        ja: "対訳の確認後に、片方だけが変わりました。",
        zh: "确认对照之后，其中一边又改过。",
        en: "One language was changed after both were confirmed to say the same.",
    }),
    check,
};

const WHY: Text = Text {
    ja: "日本語で確認した内容と、投稿される内容が違うかもしれません。",
    zh: "按日语确认的内容，可能与要发布的不同。",
    en: "What was approved in Japanese may not be what is posted.",
};

const TODO: Text = Text {
    ja: "読み比べて、必要なら直し、「確認済み」にしてください。",
    zh: "对照一遍，需要就改，再标记为已确认。",
    en: "Compare both, change what is needed, and confirm again.",
};

static ZH_CHANGED: Wording = Wording {
    message: Text {
        ja: "確認後に中国語が変わりました",
        zh: "确认之后中文改过",
        en: "The Chinese was changed after this was confirmed",
    },
    why: WHY,
    todo: TODO,
};

static JA_CHANGED: Wording = Wording {
    message: Text {
        ja: "確認後に日本語が変わりました",
        zh: "确认之后日语改过",
        en: "The Japanese was changed after this was confirmed",
    },
    why: WHY,
    todo: TODO,
};

static BOTH_CHANGED: Wording = Wording {
    message: Text {
        ja: "確認後に両方が変わりました",
        zh: "确认之后两边都改过",
        en: "Both were changed after they were confirmed",
    },
    why: WHY,
    todo: TODO,
};

static ONLY_ZH: Wording = Wording {
    message: Text {
        ja: "この段落の日本語がありません",
        zh: "这一段没有对应的日语",
        en: "There is no Japanese beside this paragraph",
    },
    why: WHY,
    todo: TODO,
};

static ONLY_JA: Wording = Wording {
    message: Text {
        ja: "この段落の中国語がありません",
        zh: "这一段没有对应的中文",
        en: "There is no Chinese beside this paragraph",
    },
    why: WHY,
    todo: TODO,
};

fn check(pairs: &Pairs<'_>, out: &mut Vec<Finding>) {
    let given = &pairs.subject.given;
    if let Some(confirmed) = given.paired_title {
        let state = title_status(given.title, given.meaning_title, confirmed);
        let whole = |text: &str| (!text.is_empty()).then(|| Range16 { start: 0, end: utf16_len(text) });
        say(state, [whole(given.title), whole(given.meaning_title)], (Field::Title, 0), out);
    }
    if given.paired.is_empty() {
        return;
    }
    for step in status(given.body, given.meaning_body, given.paired) {
        // What nobody ever confirmed is not out of step.
        if step.pair.is_some() || step.state != StepState::BothChanged {
            say(step.state, [step.zh, step.ja], (Field::Body, 1), out);
        }
    }
}

/// Says it at the side that has to follow.
fn say(state: StepState, [zh, ja]: [Option<Range16>; 2], (here, item): (Field, usize), out: &mut Vec<Finding>) {
    let (wording, chinese) = match state {
        StepState::InStep => return,
        StepState::ZhChanged => (&ZH_CHANGED, false),
        StepState::BothChanged => (&BOTH_CHANGED, false),
        StepState::JaChanged => (&JA_CHANGED, true),
        StepState::OnlyZh => (&ONLY_ZH, true),
        StepState::OnlyJa => (&ONLY_JA, false),
    };
    let Some(range) = (if chinese { zh } else { ja }) else { return };
    let finding = Finding::new(RULE.id, RULE.severity, if chinese { here } else { Field::Meaning }, wording);
    out.push(if chinese { finding.range(range) } else { finding.item(item).range(range) });
}
