//! The clock, and chance for ids.

use wasm_bindgen::JsCast;

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Seconds since the page was opened, by a clock that nobody sets.
#[must_use]
pub fn steady() -> i64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0, |clock| (clock.now() / 1e3) as i64)
}

/// Day and time where the user is, of a moment in epoch seconds, as people who read this language write it.
#[must_use]
pub fn local(seconds: i64, language: &str) -> String {
    let options = js_sys::Object::new();
    for (name, style) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // A plain object takes every member.
        let _ = js_sys::Reflect::set(&options, &name.into(), &style.into());
    }
    let moment = js_sys::Date::new(&(seconds as f64 * 1e3).into());
    moment.to_locale_string(language, &options).into()
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
    day(now())
}

/// The day of a moment where the user is, likewise.
#[must_use]
pub fn day(millis: i64) -> String {
    let date = js_sys::Date::new(&(millis as f64).into());
    format!("{}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A moment, in milliseconds since 1970, where the user is: `2026-11-27 14:03`.
#[must_use]
pub fn plain(millis: i64) -> String {
    let time = js_sys::Date::new(&(millis as f64).into());
    format!("{} {:02}:{:02}", day(millis), time.get_hours(), time.get_minutes())
}

/// A new id: 64 random bits as 13 letters and digits that survive addresses and file names.
#[must_use]
pub fn new_id() -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0u8; 8];
    // A worker has no window.
    let filled = js_sys::Reflect::get(&js_sys::global(), &"crypto".into())
        .ok()
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
