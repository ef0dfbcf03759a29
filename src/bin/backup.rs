//! The entry point of the worker that writes and reads backups.

// A quarter the size of the standard one, and in constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {
    // With the studio's features this is compiled, too, but nothing runs it.
    #[cfg(all(target_arch = "wasm32", not(feature = "app")))]
    akaire::backup::start();
}
