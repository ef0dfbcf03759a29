//! A JavaScript `Blob`, or anything that slices like one, as a source of bytes.

use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use crate::domain::media::{ByteSource, ReadError};

#[wasm_bindgen]
extern "C" {
    /// What has `slice`.
    type Whole;
    // Offsets are f64: exact up to 2^53, where a 32-bit integer ends at 4 GiB.
    #[wasm_bindgen(method, structural, catch)]
    fn slice(this: &Whole, start: f64, end: f64) -> Result<JsValue, JsValue>;

    /// What has `arrayBuffer`.
    type Part;
    #[wasm_bindgen(method, structural, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &Part) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = Uint8Array)]
    type View;
    // js_sys declares that this never throws; of a detached buffer it does.
    #[wasm_bindgen(constructor, catch, js_class = "Uint8Array")]
    fn new(buffer: &JsValue) -> Result<View, JsValue>;
}

/// Bytes behind `slice(start, end).arrayBuffer()`.
pub struct BlobSource {
    whole: Whole,
    size: u64,
}

impl BlobSource {
    /// A source of this many bytes; a fraction of a byte is dropped.
    #[must_use]
    pub fn new(whole: JsValue, size: f64) -> Self {
        Self { whole: whole.unchecked_into(), size: size as u64 }
    }

    async fn read(&self, offset: u64, len: usize) -> Result<Vec<u8>, JsValue> {
        let end = offset.saturating_add(len as u64);
        let part: Part = self.whole.slice(offset as f64, end as f64)?.unchecked_into();
        let buffer = JsFuture::from(Promise::resolve(&part.array_buffer()?)).await?;
        // Buffers of another realm are no `instanceof ArrayBuffer` here, but they know their length.
        let length = Reflect::get(&buffer, &"byteLength".into())?;
        if length.as_f64() != Some(len as f64) {
            return Err(length);
        }
        let bytes: Uint8Array = View::new(&buffer)?.unchecked_into();
        if bytes.length() as usize == len { Ok(bytes.to_vec()) } else { Err(length) }
    }
}

impl ByteSource for BlobSource {
    fn len(&self) -> u64 {
        self.size
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        self.read(offset, len).await.map_err(|_| ReadError)
    }
}
