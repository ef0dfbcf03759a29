//! Texts in the order in which people look for them, as the browser knows it for every language.

use std::collections::HashMap;

use js_sys::{Array, Function, Intl::Collator, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Where each text stands among all when they are sorted as in this language: numbers by their worth, characters by
/// their reading where the language has one. Sorted by the browser itself: a thousand texts cross the border once.
#[must_use]
pub fn places<'a>(texts: impl Iterator<Item = &'a str>, language: &str) -> HashMap<String, usize> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"numeric".into(), &true.into());
    let compare = Collator::new(&Array::of1(&language.into()), &options).compare();
    let all: Array = texts.map(JsValue::from_str).collect();
    let sort = Reflect::get(&all, &"sort".into()).ok().and_then(|sort| sort.dyn_into::<Function>().ok());
    // Unsorted they are still told apart.
    let _ = sort.map(|sort| sort.call1(&all, &compare));
    let mut places = HashMap::new();
    for (place, text) in all.iter().filter_map(|text| text.as_string()).enumerate() {
        places.entry(text).or_insert(place);
    }
    places
}
