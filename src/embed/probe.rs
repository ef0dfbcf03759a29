//! What `akaire-media.js` calls: the probers, a module of their own that is loaded with the first probe.
//!
//! The script reads and this measures: a future that waits for promises would be a tenth of the module. The script also
//! says what is no source, and keeps the name: reading foreign values here costs several times as much.

use wasm_bindgen::prelude::wasm_bindgen;

use super::dto::Facts;
use crate::domain::media;

/// The measurement of one source.
#[wasm_bindgen]
pub struct Probing {
    inner: media::Probing,
    len: usize,
}

#[wasm_bindgen]
impl Probing {
    /// Of a source of this many bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64) -> Self {
        Self { inner: media::Probing::new(size as u64), len: 0 }
    }

    /// Offset of the bytes that are wanted next, and -1 once none are. Offsets are f64: exact up to 2^53, where a 32-bit
    /// integer ends at 4 GiB.
    pub fn wants(&mut self) -> f64 {
        match self.inner.wants() {
            Some((at, len)) => {
                self.len = len;
                at as f64
            }
            None => -1.0,
        }
    }

    /// How many are wanted.
    pub fn length(&self) -> usize {
        self.len
    }

    /// Shows the bytes; any other number of them means that they cannot be read.
    pub fn give(&mut self, bytes: Vec<u8>) {
        self.inner.give(Some(bytes));
    }

    /// The texts among the facts.
    pub fn texts(&self) -> String {
        Facts(self.inner.facts()).texts()
    }

    /// The numbers among them, and the end.
    pub fn numbers(self) -> Box<[f64]> {
        Facts(self.inner.facts()).numbers()
    }
}
