//! The entry point of the embeddable module's second part: the exports live in `akaire::embed::probe`.

// Linking the library is what keeps its exports in the module.
#[cfg(target_arch = "wasm32")]
use akaire as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: akaire::embed::Allocator = akaire::embed::Allocator::new();

fn main() {}
