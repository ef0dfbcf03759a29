//! The clock, and chance for ids.

use wasm_bindgen::JsCast;

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Waits so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let mut begin = |done: js_sys::Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    };
    let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut begin)).await;
}

/// Today where the user is, as `2026-11-27`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A new id: 64 random bits as 13 letters and digits that survive addresses and file names.
#[must_use]
pub fn new_id() -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0u8; 8];
    let filled = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window, &"crypto".into()).ok())
        .and_then(|crypto| crypto.dyn_into::<web_sys::Crypto>().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Without a source of chance the clock still tells two ids apart.
        bytes = (js_sys::Date::now() * 1e3 + js_sys::Math::random() * 1e3).to_bits().to_le_bytes();
    }
    let mut rest = u64::from_le_bytes(bytes);
    let mut id = String::with_capacity(13);
    for _ in 0..13 {
        id.push(char::from(LETTERS[(rest % 32) as usize]));
        rest /= 32;
    }
    id
}
