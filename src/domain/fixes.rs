//! Fixes before they are carried out: what one would change, and what the same fix would change everywhere.

use super::check::Report;
use super::finding::{Edit, Finding};
use super::language::Text;
use super::note::Note;
use super::text::{Offsets, Range16, is_newline};

/// So many edits back another one is looked for that is in the way: fixes of one finding have fewer.
const NEAR: usize = 16;

/// Characters shown on each side of a change.
const AROUND: usize = 8;

/// What an edit does to a text, with a few words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// In front of it, on the same line.
    pub before: String,
    /// What goes away.
    pub removed: String,
    /// What comes.
    pub added: String,
    /// Behind it, on the same line.
    pub after: String,
}

impl Preview {
    /// Whether something goes away and nothing comes, with nothing around it: the key says all there is to say.
    #[must_use]
    pub fn only_removes(&self) -> bool {
        self.before.is_empty() && self.added.is_empty() && self.after.is_empty()
    }
}

/// What an edit would do to a note; `None` where the note has no such place.
#[must_use]
pub fn preview(note: &Note, edit: &Edit) -> Option<Preview> {
    match edit {
        Edit::Replace { field, item, range, text } => {
            let whole = note.text(*field, *item)?;
            let mut offsets = Offsets::new(whole);
            let (start, end) = (offsets.byte(range.start), offsets.byte(range.end));
            let line = |c: &char| !is_newline(*c);
            let before: Vec<char> = whole.get(..start)?.chars().rev().take_while(line).take(AROUND).collect();
            Some(Preview {
                before: before.into_iter().rev().collect(),
                removed: whole.get(start..end)?.to_owned(),
                added: text.clone(),
                after: whole.get(end..)?.chars().take_while(line).take(AROUND).collect(),
            })
        }
        Edit::Remove { field, item } => Some(Preview {
            before: String::new(),
            removed: note.text(*field, Some(*item))?.to_owned(),
            added: String::new(),
            after: String::new(),
        }),
    }
}

/// A fix that several findings share: the same rule, at the same place of the list, with a key that says the same. The place
/// counts, so that "in yen" is not taken for "in yuan".
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    rule: &'static str,
    fix: usize,
    label: &'static Text,
    /// How many findings share it.
    pub findings: usize,
}

impl Kind {
    /// Whether a finding has this fix there.
    #[must_use]
    pub fn is_of(&self, finding: &Finding, fix: usize) -> bool {
        self.fix == fix
            && self.rule == finding.rule
            && finding.fixes.get(fix).is_some_and(|fix| std::ptr::eq(fix.label, self.label))
    }
}

/// The kinds of fixes in a report. There are few, however many findings there are.
#[must_use]
pub fn kinds(report: &Report) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for finding in &report.findings {
        for (at, fix) in finding.fixes.iter().enumerate() {
            match kinds.iter_mut().find(|kind| kind.is_of(finding, at)) {
                Some(kind) => kind.findings = kind.findings.saturating_add(1),
                None => kinds.push(Kind { rule: finding.rule, fix: at, label: fix.label, findings: 1 }),
            }
        }
    }
    kinds
}

/// The edits of the same fix for every finding of the same kind.
#[must_use]
pub fn all_of_a_kind(report: &Report, finding: usize, fix: usize) -> Vec<Edit> {
    let Some(first) = report.findings.get(finding) else { return Vec::new() };
    let Some(label) = first.fixes.get(fix).map(|fix| fix.label) else { return Vec::new() };
    let kind = Kind { rule: first.rule, fix, label, findings: 1 };
    let alike = report.findings.iter().filter(|finding| kind.is_of(finding, fix));
    together(alike.filter_map(|finding| finding.fixes.get(fix)).map(|fix| fix.edits.clone()))
}

/// Several fixes as one, given in the order of their places. Where two take away the same characters, as a space between
/// them, they take them once; where they would otherwise change the same characters the later fix is left out: once the
/// first is made, it is found again.
#[must_use]
pub fn together(fixes: impl IntoIterator<Item = Vec<Edit>>) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    for fix in fixes {
        // In order, so that only the last few can be in the way.
        let near = all.len().saturating_sub(NEAR);
        let last = all.get_mut(near..).unwrap_or_default();
        match fix.as_slice() {
            [only] if last.iter_mut().any(|made| take_in(made, only)) => {}
            edits if edits.iter().any(|edit| last.iter().any(|made| overlap(made, edit))) => {}
            _ => all.extend(fix),
        }
    }
    all
}

/// Makes a deletion take another one in that it overlaps.
fn take_in(made: &mut Edit, other: &Edit) -> bool {
    let both = overlap(made, other);
    match (made, other) {
        (Edit::Replace { range, text, .. }, Edit::Replace { range: other, text: other_text, .. })
            if both && text.is_empty() && other_text.is_empty() =>
        {
            *range = Range16 { start: range.start.min(other.start), end: range.end.max(other.end) };
            true
        }
        _ => false,
    }
}

/// Whether two edits touch the same characters, or are the same.
fn overlap(one: &Edit, other: &Edit) -> bool {
    match (one, other) {
        (
            Edit::Replace { field, item, range, .. },
            Edit::Replace { field: other_field, item: other_item, range: other_range, .. },
        ) => field == other_field && item == other_item && (touch(range, other_range) || range == other_range),
        _ => one == other,
    }
}

fn touch(one: &Range16, other: &Range16) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::apply::apply;
    use crate::domain::check::{Context, check};
    use crate::domain::finding::Field;
    use crate::domain::ruleset::default_rule_set;
    use crate::domain::subject::Given;

    fn replace(start: u32, end: u32, text: &str) -> Edit {
        Edit::Replace { field: Field::Body, item: None, range: Range16 { start, end }, text: text.into() }
    }

    #[test]
    fn a_change_is_shown_in_its_line() {
        let note = Note {
            body: "第一行\n😀这是干皮换季的最佳组合，油皮可以省掉\n第三行".into(), ..Note::default()
        };
        let shown = preview(&note, &replace(13, 15, "好")).expect("a place");
        assert_eq!(
            [shown.before.as_str(), &shown.removed, &shown.added, &shown.after],
            ["😀这是干皮换季的", "最佳", "好", "组合，油皮可以省"]
        );
    }

    #[test]
    fn places_that_are_not_there_show_nothing() {
        let note = Note { topics: vec!["护肤".into()], ..Note::default() };
        let removed = |item| preview(&note, &Edit::Remove { field: Field::Topics, item }).map(|shown| shown.removed);
        assert_eq!((removed(0), removed(1)), (Some("护肤".to_owned()), None));
        assert_eq!(preview(&note, &replace(5, 9, "")).map(|shown| shown.removed), Some(String::new()));
    }

    #[test]
    fn one_key_mends_every_place() {
        let mut note =
            Note {
                body: "好\u{200B}的\u{200B}\n #护肤 ".into(), title: "早\u{200B}安".into(), ..Note::default()
            };
        let report = |note: &Note| {
            let given = Given { title: &note.title, body: &note.body, ..Given::default() };
            check(given, &Context::new(default_rule_set(), 0))
        };
        let before = report(&note);
        let first = before.findings.iter().position(|finding| finding.rule == "invisible-character").expect("found");
        let edits = all_of_a_kind(&before, first, 0);
        assert_eq!(edits.len(), 3);
        let shared = kinds(&before).into_iter().find(|kind| kind.is_of(&before.findings[first], 0));
        assert_eq!(shared.map(|kind| kind.findings), Some(3));
        apply(&edits, &mut note);
        assert_eq!((note.title.as_str(), note.body.as_str()), ("早安", "好的\n #护肤 "));
        assert!(all_of_a_kind(&before, 99, 0).is_empty());
    }

    #[test]
    fn what_overlaps_is_left_for_later() {
        assert!(overlap(&replace(1, 3, ""), &replace(2, 4, "")));
        assert!(overlap(&replace(1, 1, "a"), &replace(1, 1, "b")));
        assert!(!overlap(&replace(1, 2, ""), &replace(2, 4, "")));
        let fixes = [replace(1, 4, ""), replace(3, 6, ""), replace(5, 7, "x"), replace(8, 9, "y")];
        let made = together(fixes.into_iter().map(|edit| vec![edit]));
        assert_eq!(made, [replace(1, 6, ""), replace(8, 9, "y")]);
    }
}
