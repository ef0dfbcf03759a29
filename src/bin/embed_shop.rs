//! The entry point of the embeddable module's third part: the exports live in `akaire::embed::storefront`.

// There is nothing to start: a `main` would bring the standard library's preparations for one.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Linking the library is what keeps its exports in the module.
#[cfg(target_arch = "wasm32")]
use akaire as _;

// A quarter the size of the standard one, and in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
