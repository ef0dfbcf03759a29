//! JSON that somebody else may have written: bounded before it is parsed.

use serde::de::DeserializeOwned;

use super::DEEPEST;
use super::trouble::Trouble;
use crate::domain::saved::{self, LoadError};

/// The text of a readable entry. `name` is what a trouble calls it.
pub(super) fn text(bytes: Vec<u8>, name: &str) -> Result<String, Trouble> {
    if depth(&bytes) > DEEPEST {
        return Err(Trouble::TooDeep(name.to_owned()));
    }
    String::from_utf8(bytes).map_err(|_| Trouble::Damaged(name.to_owned()))
}

/// The value of a readable entry in its saved form.
pub(super) fn value<T: DeserializeOwned>(bytes: Vec<u8>, name: &str) -> Result<T, Trouble> {
    saved::read(&text(bytes, name)?).map_err(|error| match error {
        LoadError::Newer { .. } => Trouble::NewerPart(name.to_owned()),
        LoadError::Damaged => Trouble::Damaged(name.to_owned()),
    })
}

/// How many lists and objects stand inside each other, at most. Of a text that is no JSON it is some number.
fn depth(json: &[u8]) -> usize {
    let (mut now, mut most, mut in_string, mut escaped) = (0usize, 0, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                now = now.saturating_add(1);
                most = most.max(now);
            }
            b']' | b'}' if !in_string => now = now.saturating_sub(1),
            _ => {}
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_what_is_open_and_not_what_is_quoted() {
        for (json, deep) in [("", 0), ("7", 0), (r#"{"a":[1,[2]],"b":[3]}"#, 3), (r#"["[[\"[["]"#, 1), ("]]][[", 2)] {
            assert_eq!(depth(json.as_bytes()), deep, "{json}");
        }
    }
}
