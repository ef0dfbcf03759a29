//! Every rule, one file each. The list is kept by `tests/registry.rs`.

use super::rule::Rule;

mod title_too_long;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[&title_too_long::RULE];

#[cfg(test)]
mod probe;
