#!/usr/bin/env bash
# Kills tabs and browsers in the middle of writing, REPEAT times each at other moments, and counts what is lost. `make test`
# does each once.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh test
use_toolchain
if [[ ! -f dist/build-manifest.json ]]; then
  bash scripts/build.sh
fi
say "faults, ${REPEAT:=10} times each"
export REPEAT
exec npx --no-install playwright test tests/e2e/faults
