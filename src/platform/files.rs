//! Files the user handed in: kept in memory as blobs, shown through object URLs, never sent anywhere.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Bytes the browser holds.
pub type Blob = web_sys::Blob;

/// A file the user handed in.
pub type File = web_sys::File;

struct Kept {
    blob: web_sys::Blob,
    url: String,
}

thread_local! {
    static KEPT: RefCell<HashMap<String, Kept>> = RefCell::default();
}

/// Keeps a blob under a media id and gives the address it can be shown at.
pub fn keep(id: &str, blob: &web_sys::Blob) -> String {
    if let Some(url) = url(id) {
        return url;
    }
    let url = web_sys::Url::create_object_url_with_blob(blob).unwrap_or_default();
    KEPT.with_borrow_mut(|kept| kept.insert(id.to_owned(), Kept { blob: blob.clone(), url: url.clone() }));
    url
}

/// The address a kept file can be shown at.
#[must_use]
pub fn url(id: &str) -> Option<String> {
    KEPT.with_borrow(|kept| kept.get(id).map(|kept| kept.url.clone()))
}

/// A kept file.
#[must_use]
pub fn blob(id: &str) -> Option<web_sys::Blob> {
    KEPT.with_borrow(|kept| kept.get(id).map(|kept| kept.blob.clone()))
}

/// All bytes of a kept file; `None` if it is not kept, or cannot be read any more.
pub async fn bytes(id: &str) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob(id)?.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Bytes a file may have that is read as a text: more than any table has, and little enough to hold.
const MOST_TEXT: f64 = 20_000_000.0;

/// A file as text: UTF-8, or else in the encoding of this name; `None` if it can be neither, or is too large to be one.
pub async fn text(file: &File, otherwise: &str) -> Option<String> {
    if file.size() > MOST_TEXT {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    ["utf-8", otherwise].into_iter().find_map(|encoding| {
        let options = web_sys::TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = web_sys::TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
        decoder.decode_with_u8_array(&bytes).ok()
    })
}

/// All bytes of a file shipped with the app.
pub async fn bundled(path: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Keeps a file shipped with the app like one handed in, and gives the address it can be shown at: the page's policy
/// plays films from memory only.
pub async fn keep_bundled(id: &str, path: &str, media_type: &str) -> Option<String> {
    if let Some(url) = url(id) {
        return Some(url);
    }
    let bytes = js_sys::Uint8Array::from(bundled(path).await?.as_slice());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&bytes);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Some(keep(id, &blob))
}

/// The files of a list, if there are any.
#[must_use]
pub fn of_list(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}
