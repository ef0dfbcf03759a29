#!/usr/bin/env bash
# Installs what is missing and nothing else: setup.sh [serve|build|test], each including the one before.
# A second run only looks, and takes seconds.
set -euo pipefail
. "$(dirname "$0")/env.sh"

level=${1:-build}
case "$level" in serve | build | test) ;; *) die "usage: scripts/setup.sh [serve|build|test]" ;; esac
needs() { [[ " $* " == *" $level "* ]]; }

# --- Rust -----------------------------------------------------------------------------------------------------------

have cargo || die "Rust is missing. Install rustup (the Rust toolchain manager), then run this again."

if have rustup; then
  if ! use_toolchain; then
    say "Rust $RUST_VERSION, the version in rust-toolchain.toml (about 1 minute)"
    rustup toolchain install "$RUST_VERSION" --profile minimal --component rustfmt --component clippy
  fi
  if ! rustup target list --installed | grep -qx "$WASM_TARGET"; then
    say "Rust's standard library for $WASM_TARGET (about 10 seconds)"
    rustup target add "$WASM_TARGET"
  fi
elif [[ ! -d "$(rustc --print sysroot)/lib/rustlib/$WASM_TARGET" ]]; then
  die "this Rust cannot compile to $WASM_TARGET and rustup is not here to add it. Install rustup, then run this again."
fi

# Both tools are compiled from source, so the release profile is eased: a tool used for seconds need not be optimised
# for minutes.
if [[ "$(trunk --version 2>/dev/null)" != "trunk $TRUNK_VERSION" ]]; then
  say "trunk $TRUNK_VERSION, which builds and serves the page (about 4 minutes on two cores)"
  CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    cargo install trunk --version "$TRUNK_VERSION" --locked --no-default-features --force
fi
if [[ "$(wasm-bindgen --version 2>/dev/null)" != "wasm-bindgen $WASM_BINDGEN_VERSION" ]]; then
  say "wasm-bindgen $WASM_BINDGEN_VERSION, which joins wasm and JavaScript (about 3 minutes on two cores)"
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install wasm-bindgen-cli --version "$WASM_BINDGEN_VERSION" --locked --no-default-features --force
fi
# The tool does not tell its version; cargo knows it.
installed=$(cargo install --list 2>/dev/null || true)
if needs build test && [[ $'\n'"$installed"$'\n' != *$'\n'"wasm_split_cli_support v$WASM_SPLIT_VERSION:"$'\n'* ]]; then
  say "wasm-split $WASM_SPLIT_VERSION, which cuts the studio's wasm into rooms (about 1 minute on two cores)"
  CARGO_PROFILE_RELEASE_LTO=false CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install wasm_split_cli_support --version "$WASM_SPLIT_VERSION" --locked --features build-binary --force
fi

# Trunk runs offline; the crates are fetched here, once. With everything in place this is silent and instant.
if ! cargo fetch --locked --offline >/dev/null 2>&1; then
  say "the crates of Cargo.lock (about 30 seconds)"
  cargo fetch --locked
fi

# --- The system's packages ------------------------------------------------------------------------------------------

packages=()
# want COMMAND PACKAGE…: the packages are needed unless the command is there.
want() { local probe=$1; shift; have "$probe" || packages+=("$@"); }
# A font has no command: ask fontconfig. (Into a variable: grep -q would break the pipe, and pipefail reports that.)
want_font() {
  local found=""
  if have fc-list; then found=$(fc-list : family | grep -F "$1" || true); fi
  [[ -n "$found" ]] || packages+=("$2")
}

if needs build test; then
  want wasm-opt binaryen                   # makes the wasm smaller
fi
if needs test && [[ "$(uname -s)" == Linux ]]; then
  have chromium || have chromium-browser || have google-chrome || packages+=(chromium)
  want chromedriver chromium-driver
  want_font "Noto Sans CJK" fonts-noto-cjk           # Chinese and Japanese, and emoji, are what is being tested
  want_font "Noto Color Emoji" fonts-noto-color-emoji
  # The tools that make the sample media and describe them independently of Akaire.
  want ffprobe ffmpeg
  want heif-enc libheif-examples
  want avifenc libavif-bin
  want cwebp webp
  want cjxl libjxl-tools
  want mkvmerge mkvtoolnix
  want exiftool libimage-exiftool-perl
  want identify imagemagick
  want python3 python3
fi

if ((${#packages[@]})); then
  if have apt-get; then
    root=()
    if [[ $(id -u) != 0 ]]; then
      have sudo || die "these packages are missing and only root may install them: ${packages[*]}"
      root=(sudo)
    fi
    say "system packages: ${packages[*]} (about 2 minutes)"
    export DEBIAN_FRONTEND=noninteractive
    # The lists are refreshed only here, where something is to be installed.
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null
  elif have brew; then
    say "packages by brew: ${packages[*]} (about 2 minutes)"
    brew install "${packages[@]}"
  else
    die "please install these with your system's package manager, then run this again: ${packages[*]}"
  fi
fi

# --- Node -----------------------------------------------------------------------------------------------------------

if needs build test; then
  have node && have npm || die "Node.js 20 or newer, with npm, is missing. Install it, then run this again."
  (($(node -p 'process.versions.node.split(".")[0]') >= 20)) || die "Node.js 20 or newer is needed; here is $(node --version)."
  # npm leaves a copy of the lock file behind; ours marks which package-lock.json it came from.
  if ! cmp -s package-lock.json node_modules/.akaire-lock; then
    say "the npm packages of package-lock.json (about 10 seconds)"
    # The browser is the system's; no tool downloads its own.
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.akaire-lock
  fi
fi

printf 'Ready to %s.\n' "$level"
