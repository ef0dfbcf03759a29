//! What a content is known by: its SHA-256.

use std::fmt;
use std::io::{self, Read};

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A SHA-256; written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// Of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.update(bytes);
        hasher.finish()
    }

    /// Of everything a reader gives, and how many bytes that were; no more than a piece of it is ever in memory.
    ///
    /// # Errors
    /// Where the reader has one.
    pub fn of_reader(reader: &mut impl Read) -> io::Result<(Self, u64)> {
        let mut hasher = Hasher::default();
        let bytes = pieces(reader, |piece| {
            hasher.update(piece);
            Ok(())
        })?;
        Ok((hasher.finish(), bytes))
    }

    /// Reads the written form, and no other spelling of it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: &u8| match byte {
            b'0'..=b'9' => Some(byte.wrapping_sub(b'0')),
            b'a'..=b'f' => Some(byte.wrapping_sub(b'a').wrapping_add(10)),
            _ => None,
        };
        let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
        let bytes: Option<Vec<u8>> = pairs.iter().map(|[high, low]| Some(digit(high)? << 4 | digit(low)?)).collect();
        Some(Self(bytes?.try_into().ok()?))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("no SHA-256"))
    }
}

/// A hash on its way: bytes come in pieces.
#[derive(Clone, Debug, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// The next piece.
    pub fn update(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The hash of all pieces.
    #[must_use]
    pub fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

/// Hands on what a reader gives, piece by piece, and counts it.
pub(super) fn pieces(reader: &mut impl Read, mut each: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<u64> {
    let mut buffer = vec![0; 64 << 10];
    let mut bytes = 0u64;
    loop {
        let read = match reader.read(&mut buffer) {
            Ok(0) => return Ok(bytes),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        each(buffer.get(..read).unwrap_or_default())?;
        bytes = bytes.saturating_add(read as u64);
    }
}

/// The hash of what a note or a document says, whoever wrote it down: of its JSON without spaces, a comma behind every
/// member and item, members in the order of their names, and without those that are as in an empty one. So a member
/// that a later version adds changes the hash of nothing that does not use it. When it was changed is not what it says.
#[must_use]
pub fn content<T: Serialize + Default>(value: &T) -> Hash {
    // Notes and documents are plain data, which is always a tree.
    let tree = |value: &T| {
        let mut tree = serde_json::to_value(value).unwrap_or_default();
        tree.as_object_mut().map(|members| members.remove("changed_at"));
        tree
    };
    let mut text = String::new();
    write(&tree(value), Some(&tree(&T::default())), &mut text);
    Hash::of(text.as_bytes())
}

fn write(value: &Value, empty: Option<&Value>, out: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            out.push('{');
            for (name, value) in members {
                let empty = empty.and_then(|empty| empty.get(name));
                if empty != Some(value) {
                    out.push_str(&Value::from(name.as_str()).to_string());
                    out.push(':');
                    write(value, empty, out);
                    out.push(',');
                }
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items {
                write(item, None, out);
                out.push(',');
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::note::Note;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn it_is_sha_256_in_any_pieces() {
        // FIPS 180-2, B.1.
        assert_eq!(Hash::of(b"abc").to_string(), ABC);
        let mut hasher = Hasher::default();
        ["a", "", "bc"].iter().for_each(|piece| hasher.update(piece.as_bytes()));
        assert_eq!(hasher.finish(), Hash::of(b"abc"));
        assert_eq!(Hash::of_reader(&mut &b"abc"[..]).unwrap(), (Hash::of(b"abc"), 3));
    }

    #[test]
    fn only_its_own_spelling_is_read() {
        assert_eq!(Hash::parse(ABC), Some(Hash::of(b"abc")));
        for wrong in ["", "ba", &ABC.to_uppercase(), &ABC[1..], &format!("{ABC}00"), &ABC.replace('b', "g")] {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
        let json = format!("\"{ABC}\"");
        assert_eq!(serde_json::to_string(&Hash::of(b"abc")).unwrap(), json);
        assert_eq!(serde_json::from_str::<Hash>(&json).unwrap(), Hash::of(b"abc"));
    }

    #[test]
    fn what_is_empty_does_not_count_and_everything_else_does() {
        let mut text = String::new();
        let note = Note { title: "秋\n".into(), ..Note::new("n") };
        write(&serde_json::to_value(&note).unwrap(), Some(&serde_json::to_value(Note::default()).unwrap()), &mut text);
        assert_eq!(text, r#"{"id":"n","title":"秋\n",}"#);
        assert_eq!(content(&note), Hash::of(text.as_bytes()));
        let dated = |date: Option<&str>| content(&Note { planned_date: date.map(str::to_owned), ..note.clone() });
        assert_eq!(dated(None), content(&note));
        assert_ne!(dated(Some("")), content(&note));
        assert_eq!(content(&Note { changed_at: Some(7), ..note.clone() }), content(&note));
        assert_ne!(content(&Note { archived: true, ..note.clone() }), content(&note));
    }
}
