//! Handing a file to the user.

use wasm_bindgen::JsCast;

use super::files::Blob;

/// Saves bytes under a name, the way a click on a download link does.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Option<()> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    save_blob(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?)
}

/// Saves what the browser holds under a name.
pub fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the file after the click; a minute is ample even for a slow disk.
    gloo::timers::callback::Timeout::new(60_000, move || drop(web_sys::Url::revoke_object_url(&url))).forget();
    Some(())
}
