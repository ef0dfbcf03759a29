//! Every rule, one file each. The list is kept by `tests/registry.rs`.

use super::rule::Rule;

mod body_house_length;
mod body_length_uncertain;
mod body_markdown;
mod body_too_long;
mod cover_empty;
mod image_animated;
mod image_aspect;
mod image_duplicate;
mod image_format;
mod image_resolution;
mod image_rotated;
mod image_too_large;
mod images_missing;
mod images_too_many;
mod invisible_character;
mod media_both;
mod media_damaged;
mod media_unmeasured;
mod mention_invalid;
mod mention_not_picked;
mod name_disagrees;
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
mod video_container;
mod video_missing;
mod video_not_recommended;
mod video_resolution;
mod video_silent;
mod video_too_large;
mod video_too_long;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[
    &body_house_length::RULE,
    &body_length_uncertain::RULE,
    &body_markdown::RULE,
    &body_too_long::RULE,
    &cover_empty::RULE,
    &image_animated::RULE,
    &image_aspect::RULE,
    &image_duplicate::RULE,
    &image_format::RULE,
    &image_resolution::RULE,
    &image_rotated::RULE,
    &image_too_large::RULE,
    &images_missing::RULE,
    &images_too_many::RULE,
    &invisible_character::RULE,
    &media_both::RULE,
    &media_damaged::RULE,
    &media_unmeasured::RULE,
    &mention_invalid::RULE,
    &mention_not_picked::RULE,
    &name_disagrees::RULE,
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
    &video_container::RULE,
    &video_missing::RULE,
    &video_not_recommended::RULE,
    &video_resolution::RULE,
    &video_silent::RULE,
    &video_too_large::RULE,
    &video_too_long::RULE,
];

#[cfg(test)]
mod probe;
