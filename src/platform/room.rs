//! How much room the browser gives, and whether it promises to keep what lies there.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// What the browser says of its storage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Bytes in use, of all that this site keeps. Browsers round it.
    pub used: u64,
    /// Bytes this site may still use. An estimate.
    pub free: u64,
    /// The browser does not clear it by itself when the disk is full.
    pub lasting: bool,
}

/// What there is; `None` where the browser does not say: an old one, or a page over plain http.
pub async fn room() -> Option<Room> {
    let manager = manager()?;
    let estimate = answer(manager.estimate()).await?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    let (used, quota) = (number("usage")?, number("quota")?);
    let lasting = answer(manager.persisted()).await.is_some_and(|yes| yes.is_truthy());
    Some(Room { used: used as u64, free: (quota - used).max(0.0) as u64, lasting })
}

/// Asks the browser not to clear what is stored; whether it agreed. Some ask the user first.
pub async fn ask_to_last() -> bool {
    match manager() {
        Some(manager) => answer(manager.persist()).await.is_some_and(|yes| yes.is_truthy()),
        None => false,
    }
}

/// Whether the browser decides that by itself. Chromium does, by how much the site is used; Firefox asks the user, who
/// should know why. `userAgentData` is what only Chromium has.
#[must_use]
pub fn decides_by_itself() -> bool {
    let data = web_sys::window().and_then(|it| Reflect::get(&it.navigator(), &"userAgentData".into()).ok());
    data.is_some_and(|data| data.is_object())
}

/// Over plain http there is none, whatever the type says.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
