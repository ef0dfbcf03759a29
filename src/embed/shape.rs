//! Reading values that somebody else made: every mismatch names its place.
//!
//! `note.images[2].width: expected number or null, got string`. A path is a list of links on the stack and is written
//! out only when something is wrong.

use std::fmt;

/// A value of unknown shape: a JavaScript value, or what stands for one in tests.
pub trait Value: Sized {
    /// What a getter can throw.
    type Thrown;

    /// What it is, in the words of a mismatch.
    fn what(&self) -> &'static str;
    /// Whether it is `undefined` or `null`.
    fn is_missing(&self) -> bool;
    /// Whether it is an object, and neither `null`, an array nor a function.
    fn is_object(&self) -> bool;
    /// The string, a lone surrogate read as U+FFFD: still one UTF-16 unit, so that offsets hold.
    fn text(&self) -> Option<String>;
    /// The number, whatever it is.
    fn number(&self) -> Option<f64>;
    /// The boolean.
    fn flag(&self) -> Option<bool>;
    /// The length, if it is an array.
    fn length(&self) -> Option<u32>;
    /// A member of an object; `undefined` if it is missing.
    fn member(&self, name: &'static str) -> Result<Self, Self::Thrown>;
    /// An item of an array.
    fn item(&self, index: u32) -> Result<Self, Self::Thrown>;
}

/// Why a value could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault<E> {
    /// It has the wrong shape; the message says where and how.
    Shape(String),
    /// Reading it threw this.
    Thrown(E),
}

/// A read of a `V`.
pub type Read<T, V> = Result<T, Fault<<V as Value>::Thrown>>;

#[derive(Clone, Copy)]
enum Path<'a> {
    Root(&'static str),
    Member(&'a Path<'a>, &'static str),
    Item(&'a Path<'a>, u32),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root(name) => f.write_str(name),
            Path::Member(parent, name) => write!(f, "{parent}.{name}"),
            Path::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A value and the place it came from.
pub struct At<'a, V> {
    value: V,
    path: Path<'a>,
    or_null: bool,
}

/// An [`At`] that is known to be an object, and so has members.
pub struct Object<'a, V>(&'a At<'a, V>);

impl<V: Value> At<'_, V> {
    /// A value that was handed in under this name.
    pub fn root(name: &'static str, value: V) -> Self {
        Self { value, path: Path::Root(name), or_null: false }
    }

    /// The value, or nothing if it is missing; a mismatch then says "or null".
    pub fn given(mut self) -> Option<Self> {
        self.or_null = true;
        (!self.value.is_missing()).then_some(self)
    }

    /// An object.
    #[inline(never)]
    pub fn object(&self) -> Read<Object<'_, V>, V> {
        if self.value.is_object() { Ok(Object(self)) } else { Err(self.expected("object")) }
    }

    /// Each item of an array.
    pub fn each<T>(&self, read: impl Fn(&At<'_, V>) -> Read<T, V>) -> Read<Vec<T>, V> {
        let length = self.value.length().ok_or_else(|| self.expected("array"))?;
        let mut items = Vec::new();
        for index in 0..length {
            let value = self.value.item(index).map_err(Fault::Thrown)?;
            items.push(read(&At { value, path: Path::Item(&self.path, index), or_null: false })?);
        }
        Ok(items)
    }

    /// Whether it is missing where that is an answer of its own, as in a list.
    pub fn is_null(&self) -> bool {
        self.value.is_missing()
    }

    /// A string.
    #[inline(never)]
    pub fn text(&self) -> Read<String, V> {
        self.value.text().ok_or_else(|| self.expected("string"))
    }

    /// A string, or `null`; `undefined` is neither.
    pub fn text_or_null(&self) -> Read<Option<String>, V> {
        match self.value.text() {
            None if self.value.what() != "null" => Err(self.mismatch("string or null", self.value.what())),
            text => Ok(text),
        }
    }

    /// Strings.
    #[inline(never)]
    pub fn texts(&self) -> Read<Vec<String>, V> {
        self.each(|item| item.text())
    }

    /// A boolean.
    pub fn flag(&self) -> Read<bool, V> {
        self.value.flag().ok_or_else(|| self.expected("boolean"))
    }

    /// Something to call.
    pub fn function(&self) -> Read<(), V> {
        if self.value.what() == "function" { Ok(()) } else { Err(self.expected("function")) }
    }

    /// A number that is finite and not negative.
    #[inline(never)]
    pub fn number(&self) -> Read<f64, V> {
        let number = self.value.number().ok_or_else(|| self.expected("number"))?;
        if number.is_finite() && number >= 0.0 {
            Ok(number)
        } else {
            Err(self.mismatch("a finite number ≥ 0", &said(number)))
        }
    }

    /// A number without a fraction: an index, where "between two" means nothing.
    pub fn whole(&self) -> Read<u32, V> {
        let number = self.number()?;
        if number.fract() == 0.0 {
            Ok(number as u32) // saturates: an index beyond every list
        } else {
            Err(self.mismatch("a whole number", &said(number)))
        }
    }

    /// One of the known words, and what it stands for.
    pub fn one_of<'k, T>(&self, known: &'k [T], word: impl Fn(&T) -> &'static str) -> Read<&'k T, V> {
        let text = self.value.text();
        let found = text.as_deref().and_then(|text| known.iter().find(|one| word(one) == text));
        found.ok_or_else(|| {
            let words: Vec<String> = known.iter().map(|one| format!("\"{}\"", word(one))).collect();
            self.refuse(&either(&words, self.or_null), text.as_deref())
        })
    }

    /// A string that `parse` understands; `form` says what it does.
    pub fn parsed<T>(&self, form: &str, parse: impl FnOnce(&str) -> Option<T>) -> Read<T, V> {
        let text = self.value.text();
        text.as_deref().and_then(parse).ok_or_else(|| self.refuse(form, text.as_deref()))
    }

    /// Something of another kind.
    #[inline(never)]
    pub fn expected(&self, kind: &str) -> Fault<V::Thrown> {
        let null = if self.or_null { " or null" } else { "" };
        self.mismatch(&format!("{kind}{null}"), self.value.what())
    }

    /// The right kind, perhaps, but not these words.
    fn refuse(&self, expected: &str, text: Option<&str>) -> Fault<V::Thrown> {
        match text {
            Some(text) => self.mismatch(expected, &quoted(text)),
            None => self.mismatch(expected, self.value.what()),
        }
    }

    /// A mismatch in one's own words.
    #[inline(never)]
    pub fn mismatch(&self, expected: &str, got: &str) -> Fault<V::Thrown> {
        Fault::Shape(format!("{}: expected {expected}, got {got}", self.path))
    }
}

impl<V: Value> Object<'_, V> {
    /// A member, missing or not.
    #[inline(never)]
    pub fn member(&self, name: &'static str) -> Read<At<'_, V>, V> {
        let value = self.0.value.member(name).map_err(Fault::Thrown)?;
        Ok(At { value, path: Path::Member(&self.0.path, name), or_null: false })
    }

    /// A member, unless it is missing.
    #[inline(never)]
    fn given(&self, name: &'static str) -> Read<Option<At<'_, V>>, V> {
        self.member(name).map(At::given)
    }

    /// A member that must be there.
    pub fn required<T>(&self, name: &'static str, read: impl FnOnce(&At<'_, V>) -> Read<T, V>) -> Read<T, V> {
        read(&self.member(name)?)
    }

    /// An optional string. Like the next three not inlined: most members are one of these, and each is half a kilobyte.
    #[inline(never)]
    pub fn text(&self, name: &'static str) -> Read<Option<String>, V> {
        self.optional(name, |at| at.text())
    }

    /// Optional strings.
    #[inline(never)]
    pub fn texts(&self, name: &'static str) -> Read<Option<Vec<String>>, V> {
        self.optional(name, |at| at.texts())
    }

    /// An optional boolean.
    #[inline(never)]
    pub fn flag(&self, name: &'static str) -> Read<Option<bool>, V> {
        self.optional(name, |at| at.flag())
    }

    /// An optional number.
    #[inline(never)]
    pub fn number(&self, name: &'static str) -> Read<Option<f64>, V> {
        self.optional(name, |at| at.number())
    }

    /// A member that may be missing, `undefined` or `null`: all three are nothing.
    pub fn optional<T>(&self, name: &'static str, read: impl FnOnce(&At<'_, V>) -> Read<T, V>) -> Read<Option<T>, V> {
        self.given(name)?.map(|at| read(&at)).transpose()
    }
}

/// A number as JavaScript writes it.
fn said(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "Infinity".to_owned() } else { "-Infinity".to_owned() };
    }
    super::json::number(number)
}

/// The beginning of a text, in quotes: a message must not carry a whole novel.
fn quoted(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("\"{}…\"", text.get(..end).unwrap_or_default()),
        None => format!("\"{text}\""),
    }
}

/// `"a", "b" or "c"`.
fn either(words: &[String], or_null: bool) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    if or_null {
        words.push("null");
    }
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
