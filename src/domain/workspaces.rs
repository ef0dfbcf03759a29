//! The workspaces of this browser: one per brand, each with a database of its own. This is the list of them; it lies in
//! the database of the first one.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::saved;

/// The id of the workspace a first visit meets. It has the sample brand, and can be archived, not deleted.
pub const FIRST: &str = "first";

/// How long a deleted workspace can be brought back, in milliseconds.
pub const KEPT: i64 = 30 * 24 * 60 * 60 * 1000;

/// The name of the database of a workspace.
#[must_use]
pub fn database_of(id: &str) -> String {
    if id == FIRST { "akaire".to_owned() } else { format!("akaire-{id}") }
}

/// Whether somebody may work in a workspace, by the saved list. Where that cannot be read, nobody is kept out. It looks
/// for this one thing: the first screen asks, and shall not carry the reading of the whole list.
#[must_use]
pub fn may_enter(json: &str, id: &str) -> bool {
    let Ok(content) = saved::content(json) else { return true };
    let Some(list) = content.get("list").and_then(Value::as_array) else { return true };
    let is_it = |known: &&Value| known.get("id").and_then(Value::as_str) == Some(id);
    list.iter().find(is_it).is_some_and(|known| known.get("deleted").is_none_or(Value::is_null))
}

/// A workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Workspace {
    /// Its id.
    pub id: String,
    /// What people call it; may be empty.
    pub name: String,
    /// Put away: it is listed below the others.
    pub archived: bool,
    /// When it was deleted, in milliseconds since 1970. It can be brought back for [`KEPT`].
    pub deleted: Option<i64>,
}

/// The workspaces, in the order they were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workspaces {
    list: Vec<Workspace>,
}

impl Default for Workspaces {
    fn default() -> Self {
        Self { list: vec![first()] }
    }
}

fn first() -> Workspace {
    Workspace { id: FIRST.to_owned(), ..Workspace::default() }
}

/// What can be done to a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A new one, with this name.
    Add(String),
    /// It is called something else.
    Rename(String),
    /// It is put away, or brought out again.
    Archive(bool),
    /// It is deleted (at this moment, in milliseconds since 1970), or brought back.
    Delete(Option<i64>),
    /// It is gone for good; its database was removed.
    Forget,
}

impl Workspaces {
    /// All of them. The first one is always there.
    #[must_use]
    pub fn all(&self) -> &[Workspace] {
        &self.list
    }

    /// The one with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Workspace> {
        self.list.iter().find(|known| known.id == id)
    }

    /// Whether somebody may work in it.
    #[must_use]
    pub fn is_open(&self, id: &str) -> bool {
        self.get(id).is_some_and(|known| known.deleted.is_none())
    }

    /// The ids of those whose time to be brought back is over at this moment.
    pub fn expired(&self, now: i64) -> impl Iterator<Item = &str> {
        self.list
            .iter()
            .filter(move |known| known.deleted.is_some_and(|at| now.saturating_sub(at) >= KEPT))
            .map(|known| known.id.as_str())
    }

    /// The list after a deed. What makes no sense (another one with the same id, deleting the first) changes nothing.
    #[must_use]
    pub fn after(&self, id: &str, deed: Deed) -> Self {
        let mut next = self.clone();
        let known = next.list.iter().position(|known| known.id == id);
        let may_go = id != FIRST;
        match (deed, known) {
            (Deed::Add(name), None) => next.list.push(Workspace { id: id.to_owned(), name, ..Workspace::default() }),
            (Deed::Forget, Some(index)) if may_go => drop(next.list.remove(index)),
            (deed, Some(index)) => {
                if let Some(known) = next.list.get_mut(index) {
                    match deed {
                        Deed::Rename(name) => known.name = name,
                        Deed::Archive(archived) => known.archived = archived,
                        Deed::Delete(at) if may_go => known.deleted = at,
                        Deed::Add(_) | Deed::Delete(_) | Deed::Forget => {}
                    }
                }
            }
            _ => {}
        }
        next
    }

    /// What was read, made sound: each id once, and the first one there.
    #[must_use]
    pub fn sound(mut self) -> Self {
        let mut seen = Vec::new();
        self.list.retain(|known| {
            let new = !known.id.is_empty() && !seen.contains(&known.id);
            seen.push(known.id.clone());
            new
        });
        if self.get(FIRST).is_none() {
            self.list.insert(0, first());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_stays() {
        let some = Workspaces::default().after("b", Deed::Add("B".to_owned()));
        for deed in [Deed::Delete(Some(1)), Deed::Forget, Deed::Add(String::new())] {
            assert_eq!(some.after(FIRST, deed), some);
        }
        assert_eq!(database_of(FIRST), "akaire");
    }

    #[test]
    fn a_list_that_cannot_be_read_keeps_nobody_out() {
        for json in ["", "{", r#"{"format":99,"saved":{}}"#, r#"{"format":1,"saved":{"list":7}}"#] {
            assert!(may_enter(json, "b"), "{json}");
        }
    }

    #[test]
    fn a_deleted_one_can_be_brought_back_for_a_month() {
        let some = Workspaces::default().after("b", Deed::Add("B".to_owned()));
        let gone = some.after("b", Deed::Delete(Some(1_000)));
        assert!(!gone.is_open("b"));
        assert_eq!(gone.expired(1_000 + KEPT - 1).count(), 0);
        assert_eq!(gone.expired(1_000 + KEPT).collect::<Vec<_>>(), ["b"]);
        assert_eq!(gone.after("b", Deed::Delete(None)), some);
        assert_eq!(gone.after("b", Deed::Forget), Workspaces::default());
    }

    fn deed() -> impl Strategy<Value = Deed> {
        prop_oneof![
            "[a-c]{0,2}".prop_map(Deed::Add),
            "[a-c]{0,2}".prop_map(Deed::Rename),
            any::<bool>().prop_map(Deed::Archive),
            prop_oneof![Just(None), (0i64..9).prop_map(Some)].prop_map(Deed::Delete),
            Just(Deed::Forget),
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_list_is_sound(deeds in proptest::collection::vec(("first|b|c", deed()), 0..20)) {
            let mut all = Workspaces::default();
            for (id, deed) in deeds {
                all = all.after(&id, deed);
                prop_assert_eq!(all.clone().sound(), all.clone());
                prop_assert!(all.is_open(FIRST));
                let json = saved::write(&all).expect("plain data");
                for id in ["first", "b", "c"] {
                    prop_assert_eq!(may_enter(&json, id), all.is_open(id), "{} in {}", id, json);
                }
            }
        }
    }
}
