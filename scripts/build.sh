#!/usr/bin/env bash
# dist/: the studio and the embeddable module, for any static host under any path.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh build
say "the studio (about 4 minutes the first time)"
trunk build --release --features split
say "the embeddable module, the policy, the manifest (about 2 minutes the first time)"
node scripts/postbuild.mjs
node scripts/size.mjs
