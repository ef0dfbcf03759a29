//! The studio's entry point.

fn main() {
    #[cfg(target_arch = "wasm32")]
    akaire::ui::start();
}
