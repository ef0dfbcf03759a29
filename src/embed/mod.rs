//! The embeddable module: its public JSON shapes and exports. The contract is `akaire.d.ts`.
//!
//! `shape` reads values that somebody else made and says exactly where one is wrong; `dto` holds the public shapes and
//! nothing else is public JSON: renaming a field of the domain never breaks an embedder; `json` writes. All of that is
//! plain Rust, tested natively; only `foreign` and `exports` know JavaScript.

pub mod dto;
pub mod json;
pub mod shape;
pub mod time;

#[cfg(target_arch = "wasm32")]
mod foreign;

// The studio links the same library and must not carry these exports.
#[cfg(all(target_arch = "wasm32", not(feature = "app")))]
pub mod exports;

#[cfg(test)]
mod testing;
