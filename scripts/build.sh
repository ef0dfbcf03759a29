#!/usr/bin/env bash
# dist/: the studio and the embeddable module, for any static host under any path.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh build
# Panics name their place in the source. The same short names on every machine: sizes can be compared, and no home
# folder is told to the world. (Cargo adds this to what .cargo/config.toml says.)
sources="${CARGO_HOME:-$HOME/.cargo}/registry/src"
remap=(--remap-path-prefix "$PWD=.")
for folder in "$sources"/*/; do remap+=(--remap-path-prefix "${folder%/}="); done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components ${remap[*]}"
say "the studio (about 4 minutes the first time)"
trunk build --release --features split
say "the embeddable module, the policy, the manifest (about 2 minutes the first time)"
node scripts/postbuild.mjs
node scripts/size.mjs
