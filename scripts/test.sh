#!/usr/bin/env bash
# Everything that must hold, cheapest first; stops at the first failure. Prints how long each stage took.
set -euo pipefail
. "$(dirname "$0")/env.sh"

stages=()
# stage NAME COMMAND…
stage() {
  local name=$1 start=$SECONDS
  shift
  say "$name"
  "$@"
  stages+=("$(printf '%4d s  %s' $((SECONDS - start)) "$name")")
}

stage "set up" bash scripts/setup.sh test
use_toolchain
stage "format and lints" bash scripts/check.sh
if [[ -f scripts/media/gen.sh ]]; then
  stage "sample media" bash scripts/media/gen.sh
fi
stage "unit tests (cargo)" cargo test --locked
stage "precision and recall of the lexicon" cargo test --locked --test lexicon -- --nocapture
stage "production build" bash scripts/build.sh
stage "embeddable module in Node" node --test tests/embed/*.test.mjs
stage "browser tests" npx --no-install playwright test

say "durations"
printf '%s\n' "${stages[@]}"
