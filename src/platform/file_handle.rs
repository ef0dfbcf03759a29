//! Places in the file system that somebody chose (File System Access), by their handles; the bindings are our own,
//! because `web-sys` keeps half of them unstable.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::files::Blob;

/// Puts a file in the place of what lies there. What lies there stays until all of it is written, and for good where
/// that fails or is not wanted any more.
pub(super) async fn write(handle: &JsValue, file: &Blob, wanted: impl Fn() -> bool) -> Result<bool, JsValue> {
    let out = call(handle, "createWritable", &Array::new()).await?;
    let written = call(&out, "write", &Array::of1(file)).await;
    if written.is_err() || !wanted() {
        let _ = call(&out, "abort", &Array::new()).await;
        return written.map(|_| false);
    }
    call(&out, "close", &Array::new()).await?;
    Ok(true)
}

/// Calls a function of an object; to be waited for.
pub(super) fn call(on: &JsValue, name: &str, with: &Array) -> JsFuture {
    let called = Reflect::get(on, &name.into()).and_then(|function| {
        let function: Function = function.dyn_into()?;
        Reflect::apply(&function, on, with)
    });
    JsFuture::from(match called {
        Ok(answer) => Promise::resolve(&answer),
        Err(error) => Promise::reject(&error),
    })
}

/// A text that an object has.
pub(super) fn text(object: &JsValue, member: &str) -> String {
    Reflect::get(object, &member.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
