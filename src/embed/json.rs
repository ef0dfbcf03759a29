//! Writing JSON: the one way results leave the module, so that they are plain JSON by construction.

use crate::domain::wording::push_number;

/// Something that can be written as JSON.
pub trait ToJson {
    /// Appends itself.
    fn write(&self, out: &mut Json);
}

/// JSON text being written.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// The text of one value.
    pub fn of(value: &(impl ToJson + ?Sized)) -> String {
        let mut json = Json(String::with_capacity(1024));
        value.write(&mut json);
        json.0
    }

    /// Starts an object.
    pub fn object(&mut self) -> Members<'_> {
        self.raw("{");
        Members { json: self, first: true }
    }

    /// Appends what is JSON already. Not inlined, nor are the other writers: there are a hundred places that write.
    #[inline(never)]
    fn raw(&mut self, json: &str) {
        self.0.push_str(json);
    }

    fn list<T: ToJson>(&mut self, items: impl Iterator<Item = T>) {
        let mut before = "[";
        for item in items {
            self.raw(before);
            before = ",";
            item.write(self);
        }
        self.raw(if before == "[" { "[]" } else { "]" });
    }
}

/// An object being written.
#[must_use = "an object ends with `end`"]
pub struct Members<'a> {
    json: &'a mut Json,
    first: bool,
}

impl Members<'_> {
    /// The next member. Names are the contract's and need no escape.
    pub fn with(mut self, name: &str, value: impl ToJson) -> Self {
        self.name(name);
        value.write(self.json);
        self
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.json.raw(if self.first { "\"" } else { ",\"" });
        self.first = false;
        self.json.raw(name);
        self.json.raw("\":");
    }

    /// Closes it.
    pub fn end(self) {
        self.json.raw("}");
    }
}

/// A list written item by item.
pub struct List<I>(pub I);

impl<T: ToJson, I: Iterator<Item = T> + Clone> ToJson for List<I> {
    fn write(&self, out: &mut Json) {
        out.list(self.0.clone());
    }
}

/// JSON from elsewhere.
pub struct Raw(pub &'static str);

impl ToJson for Raw {
    fn write(&self, out: &mut Json) {
        out.raw(self.0);
    }
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn write(&self, out: &mut Json) {
        (**self).write(out);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut Json) {
        match self {
            Some(value) => value.write(out),
            None => out.raw("null"),
        }
    }
}

impl ToJson for bool {
    fn write(&self, out: &mut Json) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl ToJson for u64 {
    fn write(&self, out: &mut Json) {
        push_number(&mut out.0, *self);
    }
}

impl ToJson for u32 {
    fn write(&self, out: &mut Json) {
        u64::from(*self).write(out);
    }
}

impl ToJson for f64 {
    #[inline(never)]
    fn write(&self, out: &mut Json) {
        // Almost every number here is whole, and below 2^53 a whole number is written digit by digit.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if *self >= 0.0 && *self < EXACT && self.fract() == 0.0 {
            (*self as u64).write(out);
        } else if self.is_finite() {
            out.raw(&number(*self));
        } else {
            out.raw("null");
        }
    }
}

impl ToJson for str {
    #[inline(never)]
    fn write(&self, out: &mut Json) {
        out.raw("\"");
        let mut clean = 0;
        for (at, byte) in self.bytes().enumerate() {
            // Everything that needs an escape is ASCII, so both cuts fall between characters.
            if byte >= 0x20 && byte != b'"' && byte != b'\\' {
                continue;
            }
            out.raw(self.get(clean..at).unwrap_or_default());
            out.raw("\\u00");
            for half in [byte >> 4, byte & 15] {
                out.0.push(char::from_digit(half.into(), 16).unwrap_or('0'));
            }
            clean = at.saturating_add(1);
        }
        out.raw(self.get(clean..).unwrap_or_default());
        out.raw("\"");
    }
}

impl ToJson for String {
    fn write(&self, out: &mut Json) {
        self.as_str().write(out);
    }
}

/// A number's shortest exact form.
#[cfg(target_arch = "wasm32")]
pub fn number(number: f64) -> String {
    super::number::text(number)
}

/// A number's shortest exact form.
#[cfg(not(target_arch = "wasm32"))]
pub fn number(number: f64) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    struct Pair<'a>(&'a str, f64);

    impl ToJson for Pair<'_> {
        fn write(&self, out: &mut Json) {
            out.object().with("text", self.0).with("number", self.1).with("none", None::<u32>).end();
        }
    }

    #[test]
    fn an_object() {
        assert_eq!(
            Json::of(&Pair("\"\\\n\u{1}", 12.5)),
            r#"{"text":"\u0022\u005c\u000a\u0001","number":12.5,"none":null}"#
        );
        assert_eq!(Json::of(&List([0u32, 4_294_967_295].iter())), "[0,4294967295]");
        assert_eq!(Json::of(&List([true].iter().take(0))), "[]");
    }

    #[test]
    fn numbers_without_a_json_form_are_null() {
        assert_eq!(Json::of(&f64::NAN), "null");
        assert_eq!(Json::of(&f64::INFINITY), "null");
    }

    proptest! {
        #[test]
        fn it_reads_back(text in "(?s).{0,20}", number in 0.0f64..1e17) {
            let json: serde_json::Value = serde_json::from_str(&Json::of(&Pair(&text, number))).expect("valid JSON");
            prop_assert_eq!(json["text"].as_str(), Some(text.as_str()));
            prop_assert!(json["number"].is_number());
            prop_assert_eq!(Json::of(&number).parse(), Ok(number));
        }
    }
}
