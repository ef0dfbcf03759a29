#!/usr/bin/env bash
# Speed beside the tools people use today: bench.sh [text] [native] [page] [shop] [keeping] [media], without arguments the
# first three; the last takes several minutes. benches/ holds the cases and pins those tools.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh test
use_toolchain
if ! cmp -s benches/package-lock.json benches/node_modules/.akaire-lock; then
  say "the tools to compare with (about 5 seconds)"
  (cd benches && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp benches/package-lock.json benches/node_modules/.akaire-lock
fi
if [[ ! -f dist/build-manifest.json ]]; then
  bash scripts/build.sh
fi
if [[ " $* " == *" media "* && -z "${AKAIRE_MEDIA:-}" ]]; then
  bash scripts/media/gen.sh
fi
say "benchmarks"
exec node benches/run.mjs "$@"
