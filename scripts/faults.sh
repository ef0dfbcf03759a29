#!/usr/bin/env bash
# Has the faults of tests/e2e/faults happen: each test once, and those where the moment matters REPEAT times at others, drawn
# from SEED. Prints what was written and what was lost. RUN=17 has only the seventeenth of them happen again.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh test
use_toolchain
if [[ ! -f dist/build-manifest.json ]]; then
  bash scripts/build.sh
fi
export REPEAT=${REPEAT:-10} SEED=${SEED:-$RANDOM} RUN=${RUN:-}
[[ -n "${AKAIRE_MEDIA:-}" ]] || bash scripts/media/gen.sh
say "faults, $REPEAT times each, SEED=$SEED"
exec npx --no-install playwright test tests/e2e/faults
