//! Word between tabs of this browser.

use wasm_bindgen::prelude::*;

/// A channel all tabs hear. Dropping it stops listening.
pub struct Channel {
    inner: web_sys::BroadcastChannel,
    _hear: Closure<dyn FnMut(web_sys::MessageEvent)>,
}

impl Channel {
    /// Opens the channel; `hear` gets what other tabs say. `None` where browsers have none.
    pub fn open(name: &str, mut hear: impl FnMut(String) + 'static) -> Option<Self> {
        let inner = web_sys::BroadcastChannel::new(name).ok()?;
        let closure = Closure::new(move |event: web_sys::MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        inner.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        Some(Self { inner, _hear: closure })
    }

    /// Says something to all other tabs. A tab that is closing may not hear it: it reads the storage when it opens.
    pub fn say(&self, text: &str) {
        let _ = self.inner.post_message(&text.into());
    }
}
