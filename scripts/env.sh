# Sourced by every script: the repository as working directory, one PATH, one Rust toolchain, one voice.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

TRUNK_VERSION=0.21.14
# Must equal the wasm-bindgen of Cargo.toml: the tool reads a format of exactly its own version.
WASM_BINDGEN_VERSION=0.2.129
# Must equal the wasm_split_helpers of Cargo.toml in all but the last number.
WASM_SPLIT_VERSION=0.2.4
WASM_TARGET=wasm32-unknown-unknown
RUST_VERSION=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)

export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Trunk takes NO_COLOR=1 for a malformed option and stops.
unset NO_COLOR

say() { printf '\n== %s\n' "$*"; }
die() { printf '\nakaire: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# rust-toolchain.toml names an exact version. A machine may hold that compiler under another name (`stable`);
# then that one serves, and nothing is downloaded twice.
use_toolchain() {
  have rustup || return 0
  if rustup run "$RUST_VERSION" rustc --version >/dev/null 2>&1; then return 0; fi
  local name
  for name in $(rustup toolchain list 2>/dev/null | awk '{print $1}'); do
    case "$(rustup run "$name" rustc --version 2>/dev/null)" in
      "rustc $RUST_VERSION "*) export RUSTUP_TOOLCHAIN="$name"; return 0 ;;
    esac
  done
  return 1
}
use_toolchain || true
