//! A stand-in for JavaScript values: JSON, and `{"$js": …}` for what JSON cannot say.

use serde_json::Value as Data;

use super::json::{Json, ToJson};
use super::shape::{At, Fault, Read, Value};

/// JSON, with `{"$js": "undefined" | "function" | "NaN" | "Infinity" | "throws"}` in it.
#[derive(Clone)]
pub struct Foreign(Data);

impl Foreign {
    fn special(&self) -> Option<&str> {
        self.0.get("$js")?.as_str()
    }
}

impl Value for Foreign {
    type Thrown = &'static str;

    fn what(&self) -> &'static str {
        match (self.special(), &self.0) {
            (Some("undefined"), _) => "undefined",
            (Some("function"), _) => "function",
            (Some(_), _) | (None, Data::Number(_)) => "number",
            (None, Data::Null) => "null",
            (None, Data::Bool(_)) => "boolean",
            (None, Data::String(_)) => "string",
            (None, Data::Array(_)) => "array",
            (None, Data::Object(_)) => "object",
        }
    }

    fn is_missing(&self) -> bool {
        matches!(self.what(), "undefined" | "null")
    }

    fn is_object(&self) -> bool {
        self.what() == "object"
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        match self.special() {
            Some("NaN") => Some(f64::NAN),
            Some("Infinity") => Some(f64::INFINITY),
            _ => self.0.as_f64(),
        }
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn length(&self) -> Option<u32> {
        self.0.as_array().and_then(|items| u32::try_from(items.len()).ok())
    }

    fn member(&self, name: &'static str) -> Result<Self, &'static str> {
        let undefined = || serde_json::json!({ "$js": "undefined" });
        let member = Foreign(self.0.get(name).cloned().unwrap_or_else(undefined));
        if member.special() == Some("throws") { Err("thrown") } else { Ok(member) }
    }

    fn item(&self, index: u32) -> Result<Self, &'static str> {
        Ok(Foreign(self.0[index as usize].clone()))
    }
}

/// Reads `data` as if it had been handed in under this name.
pub fn read<T>(
    name: &'static str,
    data: Data,
    read: impl FnOnce(&At<'_, Foreign>) -> Read<T, Foreign>,
) -> Result<T, Fault<&'static str>> {
    read(&At::root(name, Foreign(data)))
}

/// The same for what may be missing altogether.
pub fn read_root<T>(
    name: &'static str,
    data: Data,
    read: impl FnOnce(At<'_, Foreign>) -> Read<T, Foreign>,
) -> Result<T, Fault<&'static str>> {
    read(At::root(name, Foreign(data)))
}

/// What is said of `data` that has the wrong shape.
pub fn mismatch<T>(name: &'static str, data: Data, read: impl FnOnce(&At<'_, Foreign>) -> Read<T, Foreign>) -> String {
    mismatch_root(name, data, |at| read(&at))
}

/// The same for what may be missing altogether.
pub fn mismatch_root<T>(
    name: &'static str,
    data: Data,
    read: impl FnOnce(At<'_, Foreign>) -> Read<T, Foreign>,
) -> String {
    match read_root(name, data, read) {
        Err(Fault::Shape(message)) => message,
        Err(Fault::Thrown(thrown)) => panic!("threw {thrown}"),
        Ok(_) => panic!("was accepted"),
    }
}

/// What JavaScript gets.
pub fn written(value: &impl ToJson) -> Data {
    serde_json::from_str(&Json::of(value)).expect("valid JSON")
}
