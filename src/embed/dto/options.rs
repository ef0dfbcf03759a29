//! `Options`: under which rules, in which language, at which moment.

use crate::domain::brand::{Brand, Genre, Level, Term};
use crate::domain::language::Language;
use crate::domain::ruleset::{RULE_SETS, RuleSet, default_rule_set};
use crate::domain::time;
use crate::embed::dto::note::TIME;
use crate::embed::shape::{At, Read, Value};

/// What the caller chose, or the defaults.
#[derive(Clone, Debug)]
pub struct Options {
    /// The limits to check against.
    pub rule_set: &'static RuleSet,
    /// The language of the words.
    pub language: Language,
    /// Now, in milliseconds since 1970; `None` asks the clock.
    pub now: Option<i64>,
    /// What is known of the brand.
    pub brand: Brand,
}

impl Default for Options {
    fn default() -> Self {
        Self { rule_set: default_rule_set(), language: Language::En, now: None, brand: Brand::default() }
    }
}

impl Options {
    /// Reads the options; nothing at all gives the defaults.
    pub fn read<V: Value>(at: At<'_, V>) -> Read<Self, V> {
        let defaults = Self::default();
        let Some(at) = at.given() else { return Ok(defaults) };
        let given = at.object()?;
        let rule_set = given.optional("ruleSet", |at| at.one_of(&RULE_SETS, |set| set.id))?;
        let language =
            given.optional("language", |at| at.one_of(&Language::ALL, |language| language.tag()).copied())?;
        let now = given.optional("now", |at| at.parsed(TIME, time::instant))?;
        Ok(Self {
            rule_set: rule_set.unwrap_or(defaults.rule_set),
            language: language.unwrap_or(defaults.language),
            now,
            brand: given.optional("brand", brand)?.unwrap_or_default(),
        })
    }
}

fn brand<V: Value>(at: &At<'_, V>) -> Read<Brand, V> {
    let given = at.object()?;
    Ok(Brand {
        words: given.texts("words")?.unwrap_or_default(),
        genre: given.optional("genre", |at| at.one_of(&Genre::ALL, |genre| genre.id()).copied())?,
        silenced: given.texts("silenced")?.unwrap_or_default(),
        terms: given.optional("terms", |at| at.each(term))?.unwrap_or_default(),
    })
}

fn term<V: Value>(at: &At<'_, V>) -> Read<Term, V> {
    let given = at.object()?;
    Ok(Term {
        term: given.required("term", |at| at.text())?,
        level: given.required("level", |at| at.one_of(&Level::ALL, |level| level.id()).copied())?,
        note: given.text("note")?.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::embed::testing;

    fn read(options: Json) -> Options {
        testing::read_root("options", options, Options::read).expect("right")
    }

    fn wrong(options: Json) -> String {
        testing::mismatch_root("options", options, Options::read)
    }

    #[test]
    fn defaults() {
        for nothing in [
            Json::Null,
            json!({ "$js": "undefined" }),
            json!({}),
            json!({ "ruleSet": null, "language": null, "now": null, "brand": null }),
        ] {
            let options = read(nothing);
            assert_eq!((options.rule_set.id, options.language, options.now), ("manual-2021", Language::En, None));
        }
    }

    #[test]
    fn choices() {
        let brand = json!({
            "words": ["春"], "genre": null, "silenced": [], "terms": [{ "term": "x", "level": "advice", "note": null }],
        });
        let options = read(
            json!({ "ruleSet": "web-2025", "language": "zh-Hans", "now": "1970-01-01T00:00:01Z", "brand": brand }),
        );
        assert_eq!((options.rule_set.id, options.language, options.now), ("web-2025", Language::ZhHans, Some(1000)));
        assert_eq!((options.brand.words, options.brand.genre), (vec!["春".to_owned()], None));
        assert_eq!(options.brand.terms, [Term { term: "x".into(), level: Level::Advice, note: String::new() }]);
    }

    #[test]
    fn the_unknown_is_answered_with_the_known() {
        for (options, said) in [
            (json!("en"), "options: expected object or null, got string"),
            (
                json!({ "ruleSet": "manual" }),
                r#"options.ruleSet: expected "platform-2026", "web-2025", "manual-2021" or null, got "manual""#,
            ),
            (json!({ "language": "zh" }), r#"options.language: expected "ja", "zh-Hans", "en" or null, got "zh""#),
            (
                json!({ "now": "yesterday" }),
                r#"options.now: expected an RFC 3339 time with Z or an offset, got "yesterday""#,
            ),
            (json!({ "brand": [] }), "options.brand: expected object or null, got array"),
            (json!({ "brand": { "words": [1] } }), "options.brand.words[0]: expected string, got number"),
            (
                json!({ "brand": { "genre": "pets" } }),
                r#"options.brand.genre: expected "cosmetics", "food", "travel", "fashion", "household" or null, got "pets""#,
            ),
            (json!({ "brand": { "terms": [{}] } }), "options.brand.terms[0].term: expected string, got undefined"),
            (
                json!({ "brand": { "terms": [{ "term": "x", "level": "error" }] } }),
                r#"options.brand.terms[0].level: expected "warning" or "advice", got "error""#,
            ),
        ] {
            assert_eq!(wrong(options), said);
        }
    }
}
