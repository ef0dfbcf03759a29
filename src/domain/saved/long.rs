//! Reading a value with a long list in pieces, so that nobody who scrolls has to wait for a thousand products: all but the
//! list at once, then its items, as many at a time as there is time for.

use std::ops::Range;

use serde::de::DeserializeOwned;

use super::{LoadError, read};
use crate::domain::tree;

/// A value with a list that may be long.
pub trait Long: DeserializeOwned {
    /// What is in the list.
    type Item: DeserializeOwned;
    /// The list's name in JSON.
    const LIST: &'static str;
    /// The list.
    fn list(&mut self) -> &mut Vec<Self::Item>;
}

/// A value on its way in. It becomes what [`read`] would make of the text.
#[derive(Debug)]
pub struct Reading<T> {
    json: String,
    begun: Option<(T, std::vec::IntoIter<Range<usize>>)>,
}

impl<T: Long> Reading<T> {
    /// Begins with a saved text.
    #[must_use]
    pub const fn new(json: String) -> Self {
        Self { json, begun: None }
    }

    /// Goes on, an item at least, and as long as `more` says so; gives what was read after the last one.
    pub fn go_on(&mut self, more: &dyn Fn() -> bool) -> Option<Result<T, LoadError>> {
        let (value, items) = match &mut self.begun {
            Some(begun) => begun,
            begun => match begin(&self.json) {
                Ok(read) => begun.insert(read),
                Err(error) => return Some(Err(error)),
            },
        };
        loop {
            let Some(item) = items.next() else { return self.begun.take().map(|(value, _)| Ok(value)) };
            match self.json.get(item).map(tree::read) {
                Some(Ok(item)) => value.list().push(item),
                _ => return Some(Err(LoadError::Damaged)),
            }
            if !more() {
                return None;
            }
        }
    }
}

/// The value without the items of its list, and where those are. A text that cannot be cut is read as a whole.
fn begin<T: Long>(json: &str) -> Result<(T, std::vec::IntoIter<Range<usize>>), LoadError> {
    let cut = Scan { bytes: json.as_bytes(), at: 0 }.cut(T::LIST).unwrap_or_default();
    let without = match (cut.first(), cut.last()) {
        (Some(first), Some(last)) => {
            let (before, behind) = (json.get(..first.start), json.get(last.end..));
            [before, behind].map(Option::unwrap_or_default).concat()
        }
        _ => return read(json).map(|value| (value, Vec::new().into_iter())),
    };
    read(&without).map(|value| (value, cut.into_iter()))
}

/// A walk through a JSON text that looks at no more than where strings, lists and members begin and end. Whether it is JSON
/// is seen when the pieces are read.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    /// Where the items of a list are that is a member of the saved value; none if it is not there exactly once.
    fn cut(mut self, list: &str) -> Option<Vec<Range<usize>>> {
        let mut found: Option<Vec<Range<usize>>> = None;
        self.members(|scan, name| {
            if name != b"saved" {
                return scan.value();
            }
            scan.members(|scan, name| {
                if name != list.as_bytes() {
                    return scan.value();
                }
                if found.is_some() {
                    return None;
                }
                found = Some(scan.items()?);
                Some(())
            })
        })?;
        found
    }

    fn next(&mut self) -> Option<u8> {
        let rest = self.bytes.get(self.at..)?;
        self.at = self.at.saturating_add(rest.iter().position(|byte| !byte.is_ascii_whitespace())?);
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at = self.at.saturating_add(1))
    }

    /// What stands in a string, as it is written.
    fn string(&mut self) -> Option<&[u8]> {
        self.take(b'"')?;
        let start = self.at;
        loop {
            let rest = self.bytes.get(self.at..)?;
            let step = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            let end = self.at.saturating_add(step);
            if rest.get(step) == Some(&b'"') {
                self.at = end.saturating_add(1);
                return self.bytes.get(start..end);
            }
            self.at = end.saturating_add(2);
        }
    }

    /// Goes past a value.
    fn value(&mut self) -> Option<()> {
        let mut depth = 0usize;
        loop {
            match self.next()? {
                b'"' => drop(self.string()?),
                b'{' | b'[' => {
                    depth = depth.saturating_add(1);
                    self.at = self.at.saturating_add(1);
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at = self.at.saturating_add(1);
                }
                b',' | b':' if depth == 0 => return None,
                b',' | b':' => self.at = self.at.saturating_add(1),
                _ => {
                    let ends = |byte: &u8| matches!(byte, b',' | b':' | b'}' | b']') || byte.is_ascii_whitespace();
                    self.at = self.at.saturating_add(self.bytes.get(self.at..)?.iter().position(ends)?);
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn members(&mut self, mut each: impl FnMut(&mut Self, &[u8]) -> Option<()>) -> Option<()> {
        self.take(b'{')?;
        if self.take(b'}').is_some() {
            return Some(());
        }
        loop {
            let name = self.string()?.to_vec();
            self.take(b':')?;
            each(self, &name)?;
            if self.take(b'}').is_some() {
                return Some(());
            }
            self.take(b',')?;
        }
    }

    fn items(&mut self) -> Option<Vec<Range<usize>>> {
        let mut items = Vec::new();
        self.take(b'[')?;
        if self.take(b']').is_some() {
            return Some(items);
        }
        loop {
            self.next()?;
            let start = self.at;
            self.value()?;
            items.push(start..self.at);
            if self.take(b']').is_some() {
                return Some(items);
            }
            self.take(b',')?;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::shop::{Product, Shop};

    fn in_pieces(json: &str) -> Result<Shop, LoadError> {
        let mut reading = Reading::new(json.to_owned());
        loop {
            if let Some(read) = reading.go_on(&|| false) {
                return read;
            }
        }
    }

    fn shop(names: Vec<String>) -> Shop {
        let product = |name: String| Product {
            id: "[\"".into(),
            note: crate::domain::bilingual::Bilingual::new(name, ""),
            ..Product::default()
        };
        Shop { products: names.into_iter().map(|name| product(name).into()).collect(), ..Shop::default() }
    }

    proptest! {
        #[test]
        fn pieces_come_to_the_whole(names in proptest::collection::vec("[\\\\\"\\[\\]{},:a字\\n😀]{0,6}", 0..6)) {
            let json = crate::domain::saved::write(&shop(names.clone())).unwrap();
            prop_assert_eq!(in_pieces(&json), Ok(shop(names)));
        }

        #[test]
        fn what_is_damaged_is_so_in_pieces(
            names in proptest::collection::vec("[\\\\\"a,]{0,4}", 0..4),
            at in any::<prop::sample::Index>(),
            put in "[\\\\\"\\[\\]{},: 0a]{0,2}",
            cut in 0usize..3,
        ) {
            let mut json = crate::domain::saved::write(&shop(names)).unwrap();
            let start = at.index(json.len());
            let end = (start + cut).min(json.len());
            json.replace_range(start..end, &put);
            prop_assert_eq!(in_pieces(&json), read(&json), "{}", json);
        }
    }

    #[test]
    fn other_shapes_are_read_as_a_whole() {
        for json in [
            r#"{"format":2,"saved":[1,2,3]}"#,
            r#"{"format":9,"saved":{"products":[{},{}]}}"#,
            r#"{"format":1,"saved":{"products":[],"products":[{"id":"a"}]}}"#,
            r#"{"format":1,"saved":{"products":[{"id":"a"}],"products":[]}}"#,
            r#"{"saved":{"products":[{"id":"a"}, {"id":"b"}]},"format":1}"#,
            r#"{"format":1,"saved":{"products":[{"id":"a"},]}}"#,
            r#"{"format":1,"saved":{"products":[7]}}"#,
            r#"{"format":1,"saved":{"products":{"0":{}}}}"#,
            r#"{"format":1,"saved":{"products":[{"id":"a"}]}} x"#,
            r#"{"format":1,"saved":{"produc\u0074s":[{"id":"a"}]}}"#,
            "",
        ] {
            assert_eq!(in_pieces(json), read(json), "{json}");
        }
    }
}
