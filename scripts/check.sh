#!/usr/bin/env bash
# Format and lints. Natively the interface is not compiled at all, so wasm is linted on its own.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh serve
say "format"
cargo fmt --check
say "lints, native"
cargo clippy --locked --all-targets -- -D warnings
say "lints, wasm: studio"
cargo clippy --locked --target "$WASM_TARGET" -- -D warnings
say "lints, wasm: backups"
cargo clippy --locked --target "$WASM_TARGET" --no-default-features --features backup --lib --bin backup -- -D warnings
say "lints, wasm: embeddable module"
cargo clippy --locked --target "$WASM_TARGET" --no-default-features --lib --bin embed -- -D warnings
cargo clippy --locked --target "$WASM_TARGET" --no-default-features --features pencil --lib --bin embed-lexicon -- -D warnings
cargo clippy --locked --target "$WASM_TARGET" --no-default-features --features probe --lib --bin embed-media -- -D warnings
cargo clippy --locked --target "$WASM_TARGET" --no-default-features --features storefront --lib --bin embed-shop -- -D warnings
