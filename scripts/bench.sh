#!/usr/bin/env bash
# Speed and memory beside the tools people use today; benches/ holds the cases and pins those tools.
set -euo pipefail
. "$(dirname "$0")/env.sh"

[[ -f benches/run.mjs ]] || die "see benches/: there is no benches/run.mjs yet."
bash scripts/setup.sh test
say "benchmarks: see benches/"
exec node benches/run.mjs "$@"
