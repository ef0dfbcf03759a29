//! `RuleSetInfo`: which rule sets there are.

use crate::domain::language::Language;
use crate::domain::ruleset::{RULE_SETS, RuleSet};
use crate::embed::json::{Json, List, Raw, ToJson};

/// Every rule set, newest platform first.
pub struct RuleSets;

impl ToJson for RuleSets {
    fn write(&self, out: &mut Json) {
        List(RULE_SETS.iter().map(Info)).write(out);
    }
}

struct Info(&'static RuleSet);

impl ToJson for Info {
    fn write(&self, out: &mut Json) {
        out.object()
            .with("id", self.0.id)
            .with("label", self.0.label.get(Language::En))
            .with("seen", self.0.seen)
            .with("limits", Raw(self.0.json))
            .end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::testing::written;

    #[test]
    fn each_says_what_it_is() {
        let sets = written(&RuleSets);
        assert_eq!(sets[0]["id"], "platform-2026");
        for set in sets.as_array().expect("a list") {
            assert!(set["label"].as_str().is_some_and(|label| !label.is_empty()));
            assert!(set["seen"].as_str().is_some_and(|seen| seen.starts_with("20")));
            assert_eq!(set["limits"]["title.max"]["value"], 20);
        }
    }
}
