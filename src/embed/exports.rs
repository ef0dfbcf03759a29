//! What the wrapper `akaire.js` calls. Results cross the border as one JSON text each, parsed there.
//!
//! Microseconds for the result alone in Node 20, a report without findings / with fifteen: JSON text 6 / 50, the same
//! objects made member by member through `Reflect` with interned names 8 / 63, serde-wasm-bindgen 6 / 42 (the last two
//! without the fixes' edits). The text is as fast as anything where it matters, needs no serde in the module, and
//! natively the tests read the very bytes an embedder gets.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::dto::{Lengths, Note, Options, ReportIn, RuleSets, Written};
use super::json::{Json, ToJson};
use super::shape::At;
use crate::domain::check::{Context, Pencil};
use crate::domain::{check, text};

type Answer = Result<String, JsValue>;

fn answer(value: &impl ToJson) -> Answer {
    Ok(Json::of(value))
}

/// The version of this module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// `RuleSetInfo[]`.
#[wasm_bindgen(js_name = ruleSets)]
pub fn rule_sets() -> String {
    Json::of(&RuleSets)
}

/// The length of a text in every unit.
#[wasm_bindgen]
pub fn count(text: JsValue) -> Answer {
    answer(&Lengths(text::count(&At::root("text", text).text()?)))
}

/// What is written in a text.
#[wasm_bindgen]
pub fn parse(text: JsValue) -> Answer {
    answer(&Written(text::parse(&At::root("text", text).text()?)))
}

/// `Report`.
#[wasm_bindgen]
pub fn check(note: JsValue, options: JsValue) -> Answer {
    let note = Note::read(&At::root("note", note))?;
    let options = Options::read(At::root("options", options))?;
    Ok(report(&note, &options))
}

fn report(note: &Note, options: &Options) -> String {
    let now = options.now.unwrap_or_else(|| js_sys::Date::now() as i64);
    let context = Context { rule_set: options.rule_set, now, brand: &options.brand, pencil: pencil() };
    Json::of(&ReportIn(&check::check(note.given(), &context), options.language))
}

/// This module checks without dictionaries.
#[cfg(not(feature = "pencil"))]
fn pencil() -> Option<&'static dyn Pencil> {
    None
}

/// The pencil is sharpened with the first check, or by [`sharpen`].
#[cfg(feature = "pencil")]
pub(super) fn pencil() -> Option<&'static dyn Pencil> {
    use crate::domain::pencil::RedPencil;
    thread_local! {
        static PENCIL: &'static RedPencil = Box::leak(Box::new(RedPencil::new()));
    }
    PENCIL.with(|pencil| Some(*pencil as &dyn Pencil))
}

/// `Report` of a note and options that were copied into one text (`copied`); none if it cannot be read.
#[cfg(feature = "pencil")]
#[wasm_bindgen(js_name = checkCopied)]
pub fn check_copied(text: &str) -> Result<Option<String>, JsValue> {
    use super::copied::{Copied, read};
    use super::shape::Fault;
    let refused = |fault| match fault {
        Fault::Shape(message) => JsValue::from(js_sys::TypeError::new(&message)),
    };
    let Some([note, options]) = read(text).and_then(|nodes| <[_; 2]>::try_from(nodes).ok()) else { return Ok(None) };
    let note = Note::read(&At::root("note", Copied(&note))).map_err(refused)?;
    let options = Options::read(At::root("options", Copied(&options))).map_err(refused)?;
    Ok(Some(report(&note, &options)))
}

/// Does now what would make the first check slow.
#[cfg(feature = "pencil")]
#[wasm_bindgen]
pub fn sharpen() {
    pencil();
}
