//! A worker's side: hearing what the page wants, and answering.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// The name of the database it was started for.
#[must_use]
pub fn name() -> String {
    scope().name()
}

/// Hears what the page says: a text, and a file beside it.
pub fn hear(mut heard: impl FnMut(String, Option<Blob>) + 'static) {
    let closure = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let said: Array = event.data().unchecked_into();
        if let Some(text) = said.get(0).as_string() {
            heard(text, said.get(1).dyn_into().ok());
        }
    });
    scope().set_onmessage(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}

/// Says something to the page, with a file beside it.
pub fn say(text: &str, file: Option<&Blob>) {
    let said = Array::of2(&text.into(), &file.into());
    let _ = scope().post_message(&said);
}
