//! The embeddable module's entry point: the exports live in `akaire::embed`.

// Linking the library is what keeps its exports in the module.
#[cfg(target_arch = "wasm32")]
use akaire as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: akaire::embed::Allocator = akaire::embed::Allocator::new();

fn main() {}
