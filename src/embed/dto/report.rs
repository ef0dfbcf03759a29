//! `Report` and what is in it.

use crate::domain::check::{Counter, Report};
use crate::domain::finding::{Edit, Field, Finding, Fix};
use crate::domain::language::Language;
use crate::domain::ruleset::Source;
use crate::domain::text::Range16;
use crate::domain::wording::fill;
use crate::embed::json::{Json, List, Members, ToJson};

/// A report with its words in one language.
pub struct ReportIn<'a>(pub &'a Report, pub Language);

impl ToJson for ReportIn<'_> {
    fn write(&self, out: &mut Json) {
        let Self(report, language) = *self;
        let findings = List(report.findings.iter().map(|finding| In(finding, language)));
        write(report, findings, out);
    }
}

/// The same of an account or a shop, whose findings name a member.
pub struct ReportWithMembers<'a>(pub &'a Report, pub Language);

impl ToJson for ReportWithMembers<'_> {
    fn write(&self, out: &mut Json) {
        let Self(report, language) = *self;
        let findings = List(report.findings.iter().map(|finding| WithMember(finding, language)));
        write(report, findings, out);
    }
}

fn write(report: &Report, findings: impl ToJson, out: &mut Json) {
    out.object()
        .with("ruleSet", report.rule_set.id)
        .with("findings", findings)
        .with("counters", List(report.counters.iter()))
        .with("lexicon", report.lexicon)
        .end();
}

/// A finding that names its member.
struct WithMember<'a>(&'a Finding, Language);

impl ToJson for WithMember<'_> {
    fn write(&self, out: &mut Json) {
        let Self(finding, language) = *self;
        let place = out
            .object()
            .with("rule", finding.rule)
            .with("severity", finding.severity.id())
            .with("field", finding.field)
            .with("item", finding.item)
            .with("member", finding.member);
        said(finding, language, place);
    }
}

/// What follows the place: the same for every finding.
fn said(finding: &Finding, language: Language, place: Members<'_>) {
    let words = |text| fill(text, &finding.args, language);
    place
        .with("range", finding.range)
        .with("message", words(&finding.wording.message))
        .with("why", words(&finding.wording.why))
        .with("todo", words(&finding.wording.todo))
        .with("source", finding.source.map(|source| In(source, language)))
        .with("fixes", List(finding.fixes.iter().map(|fix| In(fix, language))))
        .with("passesUnder", List(finding.passes_under.iter()))
        .end();
}

/// Something whose words depend on the language.
struct In<T>(T, Language);

impl ToJson for In<&Finding> {
    fn write(&self, out: &mut Json) {
        let Self(finding, language) = *self;
        let place = out
            .object()
            .with("rule", finding.rule)
            .with("severity", finding.severity.id())
            .with("field", finding.field)
            .with("item", finding.item);
        said(finding, language, place);
    }
}

impl ToJson for In<Source> {
    fn write(&self, out: &mut Json) {
        let Self(source, language) = *self;
        out.object()
            .with("title", source.title.get(language))
            .with("seen", source.seen)
            .with("confidence", source.confidence.id())
            .end();
    }
}

impl ToJson for In<&Fix> {
    fn write(&self, out: &mut Json) {
        let Self(fix, language) = *self;
        out.object().with("label", fill(fix.label, &fix.args, language)).with("edits", List(fix.edits.iter())).end();
    }
}

impl ToJson for Edit {
    fn write(&self, out: &mut Json) {
        match self {
            Edit::Replace { field, item, range, text } => out
                .object()
                .with("field", *field)
                .with("item", *item)
                .with("start", range.start)
                .with("end", range.end)
                .with("text", text)
                .end(),
            Edit::Remove { field, item } => {
                out.object().with("field", *field).with("item", *item).with("remove", true).end();
            }
        }
    }
}

impl ToJson for Counter {
    fn write(&self, out: &mut Json) {
        out.object()
            .with("field", self.field)
            .with("unit", self.unit.id())
            .with("used", self.used)
            .with("usedMax", self.used_max)
            .with("min", self.min)
            .with("limit", self.limit)
            .with("state", self.state().id())
            .end();
    }
}

impl ToJson for Field {
    fn write(&self, out: &mut Json) {
        self.id().write(out);
    }
}

impl ToJson for Range16 {
    fn write(&self, out: &mut Json) {
        out.object().with("start", self.start).with("end", self.end).end();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::check::{Context, check};
    use crate::domain::finding::Severity;
    use crate::domain::language::Text;
    use crate::domain::ruleset::default_rule_set;
    use crate::domain::subject::Given;
    use crate::domain::wording::Wording;
    use crate::embed::testing::written;

    static WORDING: Wording = Wording {
        message: Text { ja: "{0}字", zh: "{0} 字", en: "{0} too many" },
        why: Text { ja: "理由", zh: "原因", en: "why" },
        todo: Text { ja: "対処", zh: "办法", en: "todo" },
    };
    static LABEL: Text = Text { ja: "消す", zh: "删除", en: "Remove" };

    #[test]
    fn a_report_without_findings() {
        let report = Report { rule_set: default_rule_set(), findings: Vec::new(), counters: Vec::new(), lexicon: None };
        assert_eq!(
            written(&ReportIn(&report, Language::En)),
            json!({ "ruleSet": "manual-2021", "findings": [], "counters": [], "lexicon": null })
        );
    }

    #[test]
    fn counters_say_where_they_stand() {
        let report = check(Given::default(), &Context::new(default_rule_set(), 0));
        let json = written(&ReportIn(&report, Language::En));
        assert_eq!(
            json["counters"][4],
            json!({ "field": "images", "unit": "item", "used": 0, "usedMax": 0, "min": 1, "limit": 9, "state": "under" })
        );
    }

    #[test]
    fn every_member_of_a_finding_is_there() {
        let bare = Finding::new("a-rule", Severity::Advice, Field::Note, &WORDING);
        let full = Finding::new("b-rule", Severity::Error, Field::Topics, &WORDING)
            .item(2)
            .range(Range16 { start: 1, end: 3 })
            .arg(7u32)
            .source(default_rule_set().limits.images_max.source)
            .replace_with(&LABEL, "\"")
            .remove_item(&LABEL);
        let report = Report {
            rule_set: default_rule_set(),
            findings: vec![bare, Finding { passes_under: vec!["web-2025"], ..full }],
            counters: Vec::new(),
            lexicon: None,
        };
        let title = default_rule_set().limits.images_max.source.title.ja;
        assert_eq!(
            written(&ReportIn(&report, Language::Ja))["findings"],
            json!([
                {
                    "rule": "a-rule", "severity": "advice", "field": "note", "item": null, "range": null,
                    "message": "字", "why": "理由", "todo": "対処", "source": null, "fixes": [], "passesUnder": [],
                },
                {
                    "rule": "b-rule", "severity": "error", "field": "topics", "item": 2,
                    "range": { "start": 1, "end": 3 },
                    "message": "7字", "why": "理由", "todo": "対処",
                    "source": { "title": title, "seen": "2021", "confidence": "high" },
                    "fixes": [
                        {
                            "label": "消す",
                            "edits": [{ "field": "topics", "item": 2, "start": 1, "end": 3, "text": "\"" }],
                        },
                        { "label": "消す", "edits": [{ "field": "topics", "item": 2, "remove": true }] },
                    ],
                    "passesUnder": ["web-2025"],
                },
            ])
        );
    }
}
