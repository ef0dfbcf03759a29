//! Values that crossed the border as one text.
//!
//! Asking a JavaScript object for each of its members costs more than most checks: fifty steps across the border for a
//! note. The script of the module with dictionaries copies what a well-meant call holds into one text instead, and this
//! reads it. Whatever is out of the ordinary (functions, getters that throw, NUL in a text) goes the long way.
//!
//! Tokens end with NUL: `s…` a string, `n…` a number as JavaScript writes it, `t` and `f`, `z` null, `u` undefined,
//! `a` and the items up to `.`, `o` and pairs of a name and a value up to `.`.

use std::convert::Infallible;

use super::shape::Value;

/// A value that was copied.
#[derive(Debug, PartialEq)]
pub enum Node<'a> {
    /// `null`.
    Null,
    /// `undefined`.
    Undefined,
    /// A string.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// A boolean.
    Flag(bool),
    /// An array.
    List(Vec<Node<'a>>),
    /// An object: its members by name.
    Object(Vec<(&'a str, Node<'a>)>),
}

/// What a text holds, value by value; `None` if nobody can have written it so.
#[must_use]
pub fn read(text: &str) -> Option<Vec<Node<'_>>> {
    let mut tokens = text.split_terminator('\0');
    let mut nodes = Vec::new();
    while let Some(token) = tokens.next() {
        nodes.push(node(token, &mut tokens)?);
    }
    Some(nodes)
}

fn node<'a>(token: &'a str, tokens: &mut std::str::SplitTerminator<'a, char>) -> Option<Node<'a>> {
    let (kind, rest) = token.split_at_checked(1)?;
    Some(match kind {
        "z" => Node::Null,
        "u" => Node::Undefined,
        "s" => Node::Text(rest),
        "n" => Node::Number(rest.parse().ok()?),
        "t" => Node::Flag(true),
        "f" => Node::Flag(false),
        "a" => {
            let mut items = Vec::new();
            loop {
                match tokens.next()? {
                    "." => return Some(Node::List(items)),
                    token => items.push(node(token, tokens)?),
                }
            }
        }
        "o" => {
            let mut members = Vec::new();
            loop {
                match tokens.next()? {
                    "." => return Some(Node::Object(members)),
                    name => members.push((name, node(tokens.next()?, tokens)?)),
                }
            }
        }
        _ => return None,
    })
}

/// A copied value, for [`shape`](super::shape).
#[derive(Clone, Copy, Debug)]
pub struct Copied<'a>(pub &'a Node<'a>);

impl Value for Copied<'_> {
    type Thrown = Infallible;

    fn what(&self) -> &'static str {
        match self.0 {
            Node::Null => "null",
            Node::Undefined => "undefined",
            Node::Text(_) => "string",
            Node::Number(_) => "number",
            Node::Flag(_) => "boolean",
            Node::List(_) => "array",
            Node::Object(_) => "object",
        }
    }

    fn is_missing(&self) -> bool {
        matches!(self.0, Node::Null | Node::Undefined)
    }

    fn is_object(&self) -> bool {
        matches!(self.0, Node::Object(_))
    }

    fn text(&self) -> Option<String> {
        match self.0 {
            Node::Text(text) => Some((*text).to_owned()),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self.0 {
            Node::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match self.0 {
            Node::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn length(&self) -> Option<u32> {
        match self.0 {
            Node::List(items) => u32::try_from(items.len()).ok(),
            _ => None,
        }
    }

    fn member(&self, name: &'static str) -> Result<Self, Infallible> {
        static UNDEFINED: Node<'static> = Node::Undefined;
        let Node::Object(members) = self.0 else { return Ok(Self(&UNDEFINED)) };
        Ok(Self(members.iter().find(|member| member.0 == name).map_or(&UNDEFINED, |member| &member.1)))
    }

    fn item(&self, index: u32) -> Result<Self, Infallible> {
        static UNDEFINED: Node<'static> = Node::Undefined;
        let Node::List(items) = self.0 else { return Ok(Self(&UNDEFINED)) };
        Ok(Self(items.get(index as usize).unwrap_or(&UNDEFINED)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::dto::{Note, Options};
    use crate::embed::shape::{At, Fault};

    const NOTE: &str =
        "o\0kind\0simages\0title\0s春\0body\0s字\0topics\0a\0s护肤\0.\0cover\0n0\0aiMade\0t\0coverText\0z\0.\0";

    #[test]
    fn a_note_that_crossed_as_one_text() {
        let nodes = read(NOTE).expect("whole");
        let note = Note::read(&At::root("note", Copied(&nodes[0]))).expect("right");
        let given = note.given();
        assert_eq!((given.title, given.body, given.topics, given.ai_made), ("春", "字", vec!["护肤"], true));
    }

    #[test]
    fn mismatches_sound_alike() {
        let said = |text: &str| {
            let nodes = read(text).expect("whole");
            match Options::read(At::root("options", Copied(&nodes[0]))) {
                Err(Fault::Shape(said)) => said,
                _ => String::new(),
            }
        };
        assert_eq!(said("o\0brand\0a\0.\0.\0"), "options.brand: expected object or null, got array");
        assert_eq!(said("o\0brand\0o\0words\0a\0n1\0.\0.\0.\0"), "options.brand.words[0]: expected string, got number");
        assert_eq!(said("u\0"), "");
    }

    #[test]
    fn numbers_are_read_as_javascript_writes_them() {
        let numbers = read("n1e+21\0n0.1\0nNaN\0nInfinity\0").expect("whole");
        let number = |index: usize| Copied(&numbers[index]).number().expect("a number");
        assert_eq!((number(0), number(1)), (1e21, 0.1));
        assert!(number(2).is_nan() && number(3).is_infinite());
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for text in ["x\0", "o\0kind\0", "a\0s", "o\0kind\0.\0", "\0", "nx\0", "あ\0"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}
