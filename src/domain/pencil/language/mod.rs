//! Rules about the language of a text, one file each: what shows that a Chinese text was written from Japanese.

use super::page::Page;
use crate::domain::finding::Finding;
use crate::domain::rule::Rule;

mod language_kana;

/// What a language rule does: reads one text, adds what it finds.
pub type CheckPage = fn(&Page<'_>, &mut Vec<Finding>);

/// Every language rule, by id.
pub static RULES: &[&Rule<CheckPage>] = &[&language_kana::RULE];
