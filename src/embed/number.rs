//! A number's shortest exact form. JavaScript has that built in; here it would be a module's largest function.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The shortest decimal that reads back as the same number: also valid JSON, if it is finite.
    #[wasm_bindgen(js_name = String)]
    pub fn text(number: f64) -> String;
}
