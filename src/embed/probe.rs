//! What `akaire-media.js` calls: the probers, a module of their own that is loaded with the first probe.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::dto::Facts;
use super::json::Json;
use super::shape::At;
use crate::domain::media;
use crate::platform::blob_source::BlobSource;

/// `MediaFacts`. A name that is no string is no name: only what is no source is refused.
#[wasm_bindgen]
pub async fn probe(source: JsValue, name: JsValue) -> Result<String, JsValue> {
    let size = {
        let at = At::root("source", source.clone());
        let given = at.object()?;
        given.required("slice", |at| at.function())?;
        given.required("size", |at| at.number())?
    };
    let source = BlobSource::new(source, size);
    Ok(Json::of(&Facts(&media::probe(&source, name.as_string().as_deref()).await)))
}
