//! Every rule, one file each. The list is kept by `tests/registry.rs`.

use super::rule::Rule;

mod body_house_length;
mod body_length_uncertain;
mod body_markdown;
mod body_too_long;
mod cover_empty;
mod invisible_character;
mod mention_invalid;
mod mention_not_picked;
mod sticker_code;
mod text_edge_space;
mod timed_publish_window;
mod title_empty;
mod title_newline;
mod title_too_long;
mod topic_duplicate;
mod topic_in_body;
mod topic_invalid;
mod topics_too_many;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[
    &body_house_length::RULE,
    &body_length_uncertain::RULE,
    &body_markdown::RULE,
    &body_too_long::RULE,
    &cover_empty::RULE,
    &invisible_character::RULE,
    &mention_invalid::RULE,
    &mention_not_picked::RULE,
    &sticker_code::RULE,
    &text_edge_space::RULE,
    &timed_publish_window::RULE,
    &title_empty::RULE,
    &title_newline::RULE,
    &title_too_long::RULE,
    &topic_duplicate::RULE,
    &topic_in_body::RULE,
    &topic_invalid::RULE,
    &topics_too_many::RULE,
];

#[cfg(test)]
mod probe;
