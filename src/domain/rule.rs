//! What a rule is: one file in [`super::rules`] with its id, its reason, its check and its words.

use super::finding::{Field, Finding, Severity};
use super::language::Text;
use super::ruleset::Limits;
use super::subject::Subject;

/// What a rule does: reads the note, adds what it finds. Total: any note gives findings, never an error.
pub type CheckNote = fn(&Subject<'_>, &Limits, &mut Vec<Finding>);

/// One check. It reads its limits from the rule set only, and never sees another rule's result.
#[derive(Debug)]
pub struct Rule<Check = CheckNote> {
    /// Kebab-case id, public: embedders store it.
    pub id: &'static str,
    /// The heaviest it can be.
    pub severity: Severity,
    /// Where it speaks.
    pub fields: &'static [Field],
    /// What it is for, in one sentence.
    pub about: About,
    /// What it does.
    pub check: Check,
}

/// What a rule is for. Only the docs say it, so in the browser there is nothing of it.
#[derive(Clone, Copy, Debug)]
pub struct About(#[cfg(not(target_arch = "wasm32"))] Text);

impl About {
    /// The sentence in all languages.
    #[must_use]
    pub const fn new(text: Text) -> Self {
        #[cfg(target_arch = "wasm32")]
        let _ = text;
        Self(
            #[cfg(not(target_arch = "wasm32"))]
            text,
        )
    }

    /// The sentence.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub const fn text(&self) -> &Text {
        &self.0
    }
}
