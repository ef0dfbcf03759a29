//! The page's side of a worker.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker as Inner};

use crate::platform::files::Blob;

/// A worker that runs; dropping it ends it, whatever it is about.
pub struct Worker {
    inner: Inner,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _died: Closure<dyn FnMut(Event)>,
}

impl Worker {
    /// Starts one of the studio's own workers, for the database of this name. `heard` gets what it says, with the file beside it; `died` is called if it
    /// cannot be loaded, or stops.
    pub fn start(
        name: &str,
        database: &str,
        mut heard: impl FnMut(String, Option<Blob>) + 'static,
        mut died: impl FnMut() + 'static,
    ) -> Option<Self> {
        let window = web_sys::window()?;
        let get = |name: &str| Reflect::get(&window, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok();
        // Addresses of scripts are made by assets/boot.js alone: the page's policy wants it so.
        let address = get("akaireWorker")?.call1(&JsValue::NULL, &name.into()).ok()?;
        let options = Object::new();
        for (name, value) in [("type", "module"), ("name", database)] {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
        let inner: Inner = Reflect::construct(&get("Worker")?, &Array::of2(&address, &options)).ok()?.unchecked_into();
        let heard = Closure::new(move |event: MessageEvent| {
            let said: Array = event.data().unchecked_into();
            if let Some(text) = said.get(0).as_string() {
                heard(text, said.get(1).dyn_into().ok());
            }
        });
        let died = Closure::new(move |_| died());
        inner.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        inner.set_onerror(Some(died.as_ref().unchecked_ref()));
        Some(Self { inner, _heard: heard, _died: died })
    }

    /// Says something to it, with a file beside it.
    pub fn say(&self, text: &str, file: Option<&Blob>) {
        let _ = self.inner.post_message(&Array::of2(&text.into(), &file.into()));
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.inner.terminate();
    }
}
