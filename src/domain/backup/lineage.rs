//! Where a note or a document comes from: which of its states somebody may have a copy of.
//!
//! A state gets a *version* when it leaves in a backup, or when it meets one and something is written. A version is
//! known by what it says and by the versions it was made of, so going back to an older text makes a new version, which
//! is not mistaken for the old one. What has a version among its past holds everything that version held, or somebody
//! decided otherwise.

use serde::{Deserialize, Serialize};

use super::hash::{Hash, Hasher};

/// Past versions that are kept; copies into a folder can make several a day. A copy that is older than these is taken for
/// one that went its own way, and somebody is asked.
pub const MOST_PAST: usize = 128;

/// A version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Hash of what it says.
    pub content: Hash,
    /// Of that and of what it was made of.
    pub version: Hash,
}

/// The newest version, and those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lineage {
    /// None: it never left and met nothing.
    pub head: Option<Stamp>,
    /// Versions before it, the oldest first.
    pub past: Vec<Hash>,
}

/// How two copies of one thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They say the same.
    Same,
    /// Theirs was made of mine.
    TheirsNewer,
    /// Mine was made of theirs.
    MineNewer,
    /// Each has something the other does not know.
    Apart,
}

impl Lineage {
    /// The lineage of something that now says this: as it was, or with a new version where it was changed.
    #[must_use]
    pub fn sealed(&self, content: Hash) -> Self {
        match self.head {
            Some(head) if head.content == content => self.clone(),
            head => self.grown(content, head.map(|head| head.version).as_slice(), &[]),
        }
    }

    /// How these two stand to each other. Both are sealed.
    #[must_use]
    pub fn relation(&self, theirs: &Self) -> Relation {
        let (Some(mine), Some(head)) = (self.head, theirs.head) else { return Relation::Apart };
        if mine.content == head.content {
            Relation::Same
        } else if theirs.past.contains(&mine.version) {
            Relation::TheirsNewer
        } else if self.past.contains(&head.version) {
            Relation::MineNewer
        } else {
            Relation::Apart
        }
    }

    /// The lineage of what was made of both, and says this.
    #[must_use]
    pub fn joined(&self, theirs: &Self, content: Hash) -> Self {
        let (Some(mine), Some(head)) = (self.head, theirs.head) else {
            return (if self.head.is_none() { theirs } else { self }).sealed(content);
        };
        if head.content == content && (head == mine || theirs.past.contains(&mine.version)) {
            return Self { head: Some(head), past: union(&theirs.past, &self.past, &[]) };
        }
        if mine.content == content && self.past.contains(&head.version) {
            return Self { head: Some(mine), past: union(&self.past, &theirs.past, &[]) };
        }
        let mut parents = [mine.version, head.version];
        parents.sort_unstable();
        self.grown(content, &parents, &theirs.past)
    }

    fn grown(&self, content: Hash, parents: &[Hash], others: &[Hash]) -> Self {
        let mut hasher = Hasher::default();
        for hash in [content].iter().chain(parents) {
            hasher.update(hash.to_string().as_bytes());
            hasher.update(b"\n");
        }
        let head = Stamp { content, version: hasher.finish() };
        Self { head: Some(head), past: union(&self.past, others, parents) }
    }
}

/// The newest of all of these, each once; the last ones are the newest.
fn union(a: &[Hash], b: &[Hash], last: &[Hash]) -> Vec<Hash> {
    let mut newest: Vec<Hash> = Vec::with_capacity(MOST_PAST);
    let mut add = |hash: Option<&Hash>| {
        if let Some(hash) = hash.filter(|_| newest.len() < MOST_PAST)
            && !newest.contains(hash)
        {
            newest.push(*hash);
        }
    };
    last.iter().rev().for_each(|hash| add(Some(hash)));
    let (mut a, mut b) = (a.iter().rev().peekable(), b.iter().rev().peekable());
    while a.peek().is_some() || b.peek().is_some() {
        add(a.next());
        add(b.next());
    }
    newest.reverse();
    newest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Hash {
        Hash::of(text.as_bytes())
    }

    fn line(texts: &[&str]) -> Lineage {
        texts.iter().fold(Lineage::default(), |line, text| line.sealed(says(text)))
    }

    #[test]
    fn a_copy_that_was_changed_is_newer() {
        let (old, new) = (line(&["a"]), line(&["a", "b", "c"]));
        assert_eq!(old.relation(&new), Relation::TheirsNewer);
        assert_eq!(new.relation(&old), Relation::MineNewer);
        assert_eq!(new.relation(&new.sealed(says("c"))), Relation::Same);
        assert_eq!(line(&["a", "x"]).relation(&new), Relation::Apart);
    }

    #[test]
    fn going_back_is_a_change() {
        // One went on from b; the other took b back to a. An old a is not the same as that.
        let (on, back) = (line(&["a", "b", "c"]), line(&["a", "b", "a"]));
        assert_eq!(back.relation(&on), Relation::Apart);
        assert_eq!(line(&["a", "b"]).relation(&back), Relation::TheirsNewer);
    }

    #[test]
    fn a_decision_is_newer_than_both() {
        let (mine, theirs) = (line(&["a", "m"]), line(&["a", "t"]));
        for text in ["m", "t", "both"] {
            let joined = mine.joined(&theirs, says(text));
            assert_eq!(joined, theirs.joined(&mine, says(text)).joined(&joined, says(text)), "either way, {text}");
            for one in [&mine, &theirs] {
                assert!(matches!(one.relation(&joined), Relation::TheirsNewer | Relation::Same));
                assert_eq!(one.joined(&joined, says(text)).head, joined.head);
            }
        }
    }

    #[test]
    fn the_past_ends_and_then_somebody_is_asked() {
        let texts: Vec<String> = (0..MOST_PAST + 8).map(|number| number.to_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let long = line(&texts);
        assert_eq!(long.past.len(), MOST_PAST);
        assert_eq!(line(&texts[..20]).relation(&long), Relation::TheirsNewer);
        assert_eq!(line(&texts[..5]).relation(&long), Relation::Apart);
    }
}
