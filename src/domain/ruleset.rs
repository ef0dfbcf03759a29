//! Dated sets of limits, each value with its evidence. The values live in `data/rulesets/`; none stands in code.

use super::language::Text;

/// How sure the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Read on the page, or printed in the manual.
    High,
    /// Public code or several copies agree.
    Medium,
    /// One source, or a derivation.
    Low,
}

impl Confidence {
    /// The word used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        }
    }
}

/// Where a value comes from: a word wide, because every finding carries one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source(pub &'static Evidence);

impl std::ops::Deref for Source {
    type Target = Evidence;

    fn deref(&self) -> &Evidence {
        self.0
    }
}

/// What is known of a source.
#[derive(Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What to call it.
    pub title: Text,
    /// When it was seen: `YYYY` or `YYYY-MM-DD`.
    pub seen: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
}

/// One value with its evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit<T> {
    /// The value, inclusive.
    pub value: T,
    /// Its evidence.
    pub source: Source,
}

/// From `min` to `max`, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Span {
    pub min: u32,
    pub max: u32,
}

/// A size in bytes whose unit the source leaves open: up to `sure` it holds, up to `most` it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Bytes {
    pub sure: u64,
    pub most: u64,
}

/// Pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// Width to height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Ratio {
    pub width: u32,
    pub height: u32,
}

impl Ratio {
    /// Width divided by height.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.width) / f64::from(self.height.max(1))
    }
}

/// From the narrowest to the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Ratios {
    pub min: Ratio,
    pub max: Ratio,
}

/// Every limit of one rule set. What a value means and counts is said beside it in `data/rulesets/`.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Limits {
    pub title_max: Limit<u32>,
    pub title_newline: Limit<bool>,
    pub title_required: Limit<bool>,
    pub body_max: Limit<u32>,
    pub body_house: Limit<Span>,
    pub body_markdown: Limit<bool>,
    pub topics_max: Limit<u32>,
    pub topics_picked: Limit<bool>,
    pub topics_duplicate: Limit<bool>,
    pub topics_short_form: Limit<&'static str>,
    pub topics_long_form: Limit<&'static str>,
    pub mentions_name: Limit<Span>,
    pub mentions_picked: Limit<bool>,
    pub stickers_names: Limit<&'static [&'static str]>,
    pub images_min: Limit<u32>,
    pub images_max: Limit<u32>,
    pub images_bytes: Limit<Bytes>,
    pub images_formats: Limit<&'static [&'static str]>,
    pub images_animated: Limit<bool>,
    pub images_resolution: Limit<Size>,
    pub images_aspect: Limit<Ratios>,
    pub images_card: Limit<Ratios>,
    pub images_cover: Limit<u32>,
    pub video_duration: Limit<u32>,
    pub video_bytes: Limit<Bytes>,
    pub video_containers: Limit<&'static [&'static str]>,
    pub video_recommended: Limit<&'static [&'static str]>,
    pub video_resolution: Limit<Size>,
    pub publish_window: Limit<Span>,
}

/// Every limit of accounts, shops and what a note leads to in one rule set. They stand apart from [`Limits`]: what checks notes only goes
/// without them.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StorefrontLimits {
    pub account_name: Limit<Span>,
    pub account_name_signs: Limit<&'static [&'static str]>,
    pub account_red_id: Limit<Span>,
    pub account_red_id_signs: Limit<&'static str>,
    pub account_bio: Limit<u32>,
    pub account_selling: Limit<bool>,
    pub shop_name_lines: Limit<u32>,
    pub shop_pictures: Limit<Ratios>,
    pub shop_gift_particulars: Limit<bool>,
    pub shop_price_basis: Limit<bool>,
    pub shop_mini_programs: Limit<bool>,
    pub note_products: Limit<u32>,
    pub note_creator_marked: Limit<bool>,
}

/// A dated set of limits.
#[derive(Debug)]
pub struct RuleSet {
    /// Its id: `manual-2021`, `platform-2026`, …
    pub id: &'static str,
    /// What people call it.
    pub label: Text,
    /// The same where there is little room.
    pub short: Text,
    /// The newest evidence in it.
    pub seen: &'static str,
    /// Its limits.
    pub limits: Limits,
    /// The limits as JSON: id → value, unit, source, seen, confidence, note.
    pub json: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/rulesets.rs"));

/// The rule set everything starts with: the manual the agency and the client agreed on.
pub const DEFAULT_RULE_SET: &str = "manual-2021";

/// The rule set with this id.
#[must_use]
pub fn rule_set(id: &str) -> Option<&'static RuleSet> {
    RULE_SETS.iter().find(|set| set.id == id)
}

/// The default rule set.
#[must_use]
pub fn default_rule_set() -> &'static RuleSet {
    rule_set(DEFAULT_RULE_SET).unwrap_or(&RULE_SETS[0])
}

impl RuleSet {
    /// What it holds accounts and shops to.
    #[must_use]
    pub fn storefront(&self) -> &'static StorefrontLimits {
        let own = RULE_SETS.iter().zip(&STOREFRONT).find(|(set, _)| set.id == self.id);
        own.map_or(&STOREFRONT[0], |(_, limits)| limits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_first_and_the_default_exists() {
        let ids: Vec<&str> = RULE_SETS.iter().map(|set| set.id).collect();
        assert_eq!(ids, ["platform-2026", "web-2025", "manual-2021"]);
        assert_eq!(default_rule_set().id, DEFAULT_RULE_SET);
    }

    #[test]
    fn the_manual_differs_only_where_it_speaks() {
        let manual = &default_rule_set().limits;
        let today = &RULE_SETS[0].limits;
        assert_eq!((manual.images_max.value, today.images_max.value), (9, 18));
        assert_eq!((manual.video_duration.value, today.video_duration.value), (900, 14400));
        assert_eq!(manual.title_max.value, today.title_max.value);
    }

    #[test]
    fn the_json_is_json() {
        for set in &RULE_SETS {
            let limits: serde_json::Value = serde_json::from_str(set.json).expect("valid JSON");
            assert_eq!(limits["title.max"]["value"], 20);
        }
    }
}
