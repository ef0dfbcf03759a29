//! The entry point of the embeddable module's second part: the exports live in `akaire::embed::probe`.

// Linking the library is what keeps its exports in the module.
#[cfg(target_arch = "wasm32")]
use akaire as _;

// A quarter the size of the standard one, and in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {}
