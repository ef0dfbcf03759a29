//! Handing over a file that may be large: to a place that is asked for, where the browser can ask, and else as a download.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::download;
use super::file_handle::{text, write};
use super::files::Blob;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedOver {
    /// It lies where it was wanted, or is a download.
    Done,
    /// Nobody chose a place.
    Cancelled,
    /// The browser's words.
    Failed(String),
}

/// Hands a file over; in the moment in which a key was pressed, for browsers ask only then. The bytes go from where the
/// browser has them to where they shall lie, not through the page.
pub async fn hand_over(name: &str, extension: &str, file: &Blob) -> HandedOver {
    let Some(handle) = ask(name, extension).await else {
        return match download::save_blob(name, file) {
            Some(()) => HandedOver::Done,
            None => HandedOver::Failed(String::new()),
        };
    };
    let written = match handle {
        Ok(handle) => write(&handle, file, || true).await.map(drop),
        Err(error) if text(&error, "name") == "AbortError" => return HandedOver::Cancelled,
        Err(error) => Err(error),
    };
    match written {
        Ok(()) => HandedOver::Done,
        Err(error) => HandedOver::Failed(text(&error, "message")),
    }
}

/// A place for the file; none where the browser does not ask, or may not here.
async fn ask(name: &str, extension: &str) -> Option<Result<JsValue, JsValue>> {
    let window = web_sys::window()?;
    let picker: Function = Reflect::get(&window, &"showSaveFilePicker".into()).ok()?.dyn_into().ok()?;
    let object = |name: &str, value: &JsValue| {
        let object = Object::new();
        let _ = Reflect::set(&object, &name.into(), value);
        object
    };
    let options = object("suggestedName", &name.into());
    let kind = object("accept", &object("application/x-akaire", &Array::of1(&extension.into())));
    let _ = Reflect::set(&options, &"types".into(), &Array::of1(&kind));
    let asked: Promise = picker.call1(&window, &options).ok()?.dyn_into().ok()?;
    match JsFuture::from(asked).await {
        Err(error) if text(&error, "name") == "SecurityError" => None,
        answer => Some(answer),
    }
}
