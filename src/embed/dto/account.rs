//! `Account`: what somebody hands in to be checked.

use crate::domain::account::{Account, Collection, ProfileTab, Quote, Service, Verification};
use crate::domain::storefront::AccountSubject;
use crate::embed::dto::storefront::{Surroundings, around, kind, words};
use crate::embed::shape::{At, Read, Value};

const SERVICES: [(&str, Service); 3] =
    [("message", Service::Message), ("group-chat", Service::GroupChat), ("shop", Service::Shop)];

const TABS: [(&str, ProfileTab); 4] = [
    ("notes", ProfileTab::Notes),
    ("collections", ProfileTab::Collections),
    ("products", ProfileTab::Products),
    ("saves", ProfileTab::Saves),
];

/// An account copied out of JavaScript.
#[derive(Debug)]
pub struct AccountIn(Account);

impl AccountIn {
    /// Reads an account. Tabs that are not given are the usual one, the notes.
    pub fn read<V: Value>(at: &At<'_, V>) -> Read<Self, V> {
        let given = at.object()?;
        Ok(Self(Account {
            name: given.required("name", |at| at.text())?,
            red_id: given.required("redId", |at| at.text())?,
            kind: given.required("kind", kind)?,
            verification: given.optional("verification", verification)?,
            genre: words(&given, "genre")?,
            bio: words(&given, "bio")?,
            services: given
                .optional("services", |at| at.each(|at| at.one_of(&SERVICES, |one| one.0).map(|one| one.1)))?
                .unwrap_or_default(),
            tabs: given
                .optional("tabs", |at| at.each(|at| at.one_of(&TABS, |one| one.0).map(|one| one.1)))?
                .unwrap_or_else(|| vec![ProfileTab::Notes]),
            quoted: given.optional("quoted", quoted)?,
            pinned: given.texts("pinned")?.unwrap_or_default(),
            collections: given.optional("collections", |at| at.each(collection))?.unwrap_or_default(),
            ..Account::default()
        }))
    }

    /// The account as the rules see it.
    pub fn check<T>(&self, surroundings: &Surroundings, now: i64, check: impl FnOnce(&AccountSubject<'_>) -> T) -> T {
        let note = |id: &str| surroundings.note(id);
        check(&AccountSubject { account: &self.0, shop: None, around: around(&note), now })
    }
}

fn verification<V: Value>(at: &At<'_, V>) -> Read<Verification, V> {
    let given = at.object()?;
    Ok(Verification {
        label: words(&given, "label")?,
        body: given.text("body")?.unwrap_or_default(),
        ..Default::default()
    })
}

fn quoted<V: Value>(at: &At<'_, V>) -> Read<Quote, V> {
    let given = at.object()?;
    Ok(Quote {
        text: words(&given, "text")?,
        author: given.text("author")?.unwrap_or_default(),
        title: words(&given, "title")?,
        consent: given.flag("consent")?.unwrap_or_default(),
        ..Quote::default()
    })
}

fn collection<V: Value>(at: &At<'_, V>) -> Read<Collection, V> {
    let given = at.object()?;
    Ok(Collection {
        id: given.text("id")?.unwrap_or_default(),
        title: words(&given, "title")?,
        notes: given.required("notes", |at| at.texts())?,
        ..Collection::default()
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::embed::testing;

    fn with(name: &str, value: Json) -> Json {
        let mut account = json!({ "name": "小春日", "redId": "koharubi", "kind": "enterprise-pro" });
        account[name] = value;
        account
    }

    #[test]
    fn every_wrong_member_is_named() {
        for (name, value, said) in [
            ("name", Json::Null, "account.name: expected string, got null"),
            ("redId", json!(1), "account.redId: expected string, got number"),
            (
                "kind",
                json!("pro"),
                r#"account.kind: expected "ordinary", "individual-pro" or "enterprise-pro", got "pro""#,
            ),
            ("bio", json!("京都"), "account.bio: expected object or null, got string"),
            ("bio", json!({ "ja": "" }), "account.bio.zh: expected string, got undefined"),
            ("verification", json!({ "body": 1 }), "account.verification.body: expected string or null, got number"),
            (
                "tabs",
                json!(["notes", 1]),
                r#"account.tabs[1]: expected "notes", "collections", "products" or "saves", got number"#,
            ),
            ("services", json!(["x"]), r#"account.services[0]: expected "message", "group-chat" or "shop", got "x""#),
            ("quoted", json!({ "consent": "yes" }), "account.quoted.consent: expected boolean or null, got string"),
            ("collections", json!([{}]), "account.collections[0].notes: expected array, got undefined"),
            ("collections", json!([{ "notes": [1] }]), "account.collections[0].notes[0]: expected string, got number"),
        ] {
            assert_eq!(testing::mismatch("account", with(name, value), AccountIn::read), said);
        }
    }

    #[test]
    fn everything_arrives() {
        let account = json!({
            "name": "小春日", "redId": "koharubi", "kind": "individual-pro",
            "verification": { "label": { "zh": "认证" }, "body": "小春日堂" },
            "genre": { "zh": "护肤", "ja": "スキンケア" }, "bio": { "zh": "京都" },
            "services": ["shop"], "tabs": ["saves"], "pinned": ["n1"],
            "quoted": { "text": { "zh": "谢谢" }, "author": "阿青", "title": { "zh": "秋冬" }, "consent": true },
            "collections": [{ "id": "c", "title": { "zh": "三步" }, "notes": ["n2"] }],
        });
        let AccountIn(read) = testing::read("account", account.clone(), AccountIn::read).expect("right");
        let same: Account = serde_json::from_value(account).expect("the saved form");
        assert_eq!(read, same);
        let plain = testing::read("account", with("unknown", json!(1)), AccountIn::read).expect("right");
        assert_eq!(plain.0.tabs, [ProfileTab::Notes]);
    }
}
