//! Every rule, one file each. The list is kept by `tests/registry.rs`.

use super::rule::Rule;

mod image_animated;
mod image_aspect;
mod image_duplicate;
mod image_format;
mod image_resolution;
mod image_rotated;
mod image_too_large;
mod images_missing;
mod images_too_many;
mod media_both;
mod media_damaged;
mod media_unmeasured;
mod name_disagrees;
mod title_too_long;
mod video_container;
mod video_missing;
mod video_not_recommended;
mod video_resolution;
mod video_silent;
mod video_too_large;
mod video_too_long;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[
    &image_animated::RULE,
    &image_aspect::RULE,
    &image_duplicate::RULE,
    &image_format::RULE,
    &image_resolution::RULE,
    &image_rotated::RULE,
    &image_too_large::RULE,
    &images_missing::RULE,
    &images_too_many::RULE,
    &media_both::RULE,
    &media_damaged::RULE,
    &media_unmeasured::RULE,
    &name_disagrees::RULE,
    &title_too_long::RULE,
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
