//! The embeddable module's entry point: the exports live in `akaire::embed`. Without the red pencil, so that it is small.

// Linking the library is what keeps its exports in the module.
#[cfg(target_arch = "wasm32")]
use akaire as _;

// A quarter the size of the standard one, and in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {}
