//! For the rules' own examples: what one rule says of a text.

use super::CheckPage;
use crate::domain::finding::{Edit, Field, Finding, Fix};
use crate::domain::pencil::page::Page;
use crate::domain::rule::Rule;
use crate::domain::text::byte_at;

/// What the rule says of a body.
pub fn findings(rule: &Rule<CheckPage>, text: &str) -> Vec<Finding> {
    let mut out = Vec::new();
    (rule.check)(&Page::new(Field::Body, None, text), &mut out);
    out
}

/// The parts of the text the rule marks.
pub fn marked<'a>(rule: &Rule<CheckPage>, text: &'a str) -> Vec<&'a str> {
    let of = |finding: Finding| finding.range.map(|range| &text[byte_at(text, range.start)..byte_at(text, range.end)]);
    findings(rule, text).into_iter().filter_map(of).collect()
}

/// The text after the first fix of every finding.
pub fn fixed(rule: &Rule<CheckPage>, text: &str) -> String {
    let fixes = findings(rule, text).into_iter().filter_map(|finding| finding.fixes.into_iter().next());
    let mut edits: Vec<Edit> = fixes.flat_map(|fix: Fix| fix.edits).collect();
    edits.sort_by_key(|edit| match edit {
        Edit::Replace { range, .. } => range.start,
        Edit::Remove { .. } => 0,
    });
    let mut text = text.to_owned();
    for edit in edits.into_iter().rev() {
        if let Edit::Replace { range, text: new, .. } = edit {
            text.replace_range(byte_at(&text, range.start)..byte_at(&text, range.end), &new);
        }
    }
    text
}
