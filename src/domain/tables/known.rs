//! Which of those that are there a row means, and ids for those that are new.

use std::collections::{BTreeMap, BTreeSet};

use super::problem::What;

/// Which one a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The one at this index.
    Old(usize),
    /// A new one with this id.
    New(String),
}

/// What is there already, and what earlier rows meant.
pub(super) struct Known<'a> {
    ids: BTreeMap<&'a str, usize>,
    names: BTreeMap<&'a str, Vec<usize>>,
    /// Ids that a new one must not have.
    taken: BTreeSet<String>,
    /// Lines that meant one of those that are there.
    meant: BTreeMap<usize, u32>,
    /// Lines of new ones by id, and by name.
    new: BTreeMap<String, u32>,
    new_names: BTreeMap<String, u32>,
    prefix: &'static str,
    next: u32,
}

impl<'a> Known<'a> {
    /// Of ids and names, in order. New ids are `prefix-1` and so on, without those that are taken.
    pub(super) fn new(
        all: impl Iterator<Item = (&'a str, &'a str)>,
        taken: BTreeSet<String>,
        prefix: &'static str,
    ) -> Self {
        let (mut ids, mut names) = (BTreeMap::new(), BTreeMap::<_, Vec<usize>>::new());
        for (index, (id, name)) in all.enumerate() {
            ids.entry(id).or_insert(index);
            names.entry(name).or_default().push(index);
        }
        let (meant, new, new_names) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { ids, names, taken, meant, new, new_names, prefix, next: 1 }
    }

    /// Which one a row means: by id, or without one by name.
    pub(super) fn target(&mut self, id: &str, name: &str, line: u32) -> Result<Target, What> {
        let old = if id.is_empty() {
            match self.names.get(name).map(Vec::as_slice) {
                Some([index]) => Some(*index),
                Some([_, ..]) => return Err(What::SeveralOfName(name.to_owned())),
                _ => None,
            }
        } else {
            self.ids.get(id).copied()
        };
        if let Some(index) = old {
            return match self.meant.insert(index, line) {
                Some(earlier) => Err(What::Twice(earlier)),
                None => Ok(Target::Old(index)),
            };
        }
        let earlier = if id.is_empty() { self.new_names.get(name) } else { self.new.get(id) };
        if let Some(earlier) = earlier {
            return Err(What::Twice(*earlier));
        }
        let id = if id.is_empty() { self.fresh() } else { id.to_owned() };
        self.new.insert(id.clone(), line);
        if !name.is_empty() {
            self.new_names.insert(name.to_owned(), line);
        }
        Ok(Target::New(id))
    }

    fn fresh(&mut self) -> String {
        fresh(self.prefix, &mut self.next, |id| self.taken.contains(id) || self.ids.contains_key(id))
    }
}

/// The next id that is not taken.
pub(super) fn fresh(prefix: &str, next: &mut u32, taken: impl Fn(&str) -> bool) -> String {
    loop {
        let id = format!("{prefix}-{next}");
        let used = taken(&id);
        *next = next.saturating_add(1);
        if !used {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_means_an_id_or_else_a_name() {
        let all = [("a", "面霜"), ("product-1", "防晒"), ("c", "防晒")];
        let mut known = Known::new(all.into_iter(), ["product-2".to_owned()].into(), "product");
        assert_eq!(known.target("", "面霜", 2), Ok(Target::Old(0)));
        assert_eq!(known.target("a", "洁面", 3), Err(What::Twice(2)));
        assert_eq!(known.target("", "防晒", 4), Err(What::SeveralOfName("防晒".into())));
        assert_eq!(known.target("c", "防晒", 5), Ok(Target::Old(2)));
        assert_eq!(known.target("", "唇妆", 6), Ok(Target::New("product-3".into())));
        assert_eq!(known.target("", "唇妆", 7), Err(What::Twice(6)));
        assert_eq!(known.target("z", "面霜", 8), Ok(Target::New("z".into())));
        assert_eq!(known.target("z", "", 9), Err(What::Twice(8)));
    }
}
