//! The studio's entry point.

// A quarter the size of the standard one, and in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    akaire::ui::start();
}
