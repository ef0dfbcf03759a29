//! The embeddable module: its public JSON shapes and exports. The contract is `akaire.d.ts`.
//!
//! `shape` reads values that somebody else made and says exactly where one is wrong; `dto` holds the public shapes and
//! nothing else is public JSON: renaming a field of the domain never breaks an embedder; `json` writes. All of that is
//! plain Rust, tested natively; only `foreign`, `number`, `exports`, `storefront` and `probe` know JavaScript.

#[cfg(any(feature = "pencil", test))]
pub mod copied;
pub mod dto;
pub mod json;
pub mod shape;

#[cfg(target_arch = "wasm32")]
mod number;

// Only what checks reads values; the script of the probers does that itself.
#[cfg(all(target_arch = "wasm32", not(feature = "probe")))]
mod foreign;

// Four modules from one library: what checks notes; the same with the red pencil in it, which takes its place when the
// lexicon is loaded, and checks accounts and shops, too; loaded with the first probe, what measures files; and, loaded with
// the first account or shop, what checks those. The studio links the library and carries none of them.
#[cfg(all(target_arch = "wasm32", not(feature = "app"), not(feature = "probe"), not(feature = "storefront")))]
pub mod exports;
#[cfg(all(target_arch = "wasm32", not(feature = "app"), feature = "probe"))]
pub mod probe;
#[cfg(all(target_arch = "wasm32", not(feature = "app"), any(feature = "pencil", feature = "storefront")))]
pub mod storefront;

#[cfg(test)]
mod testing;
