#!/usr/bin/env bash
# Removes what the other targets made. Installed tools and packages stay.
set -euo pipefail
. "$(dirname "$0")/env.sh"

cargo clean
rm -rf dist dist-serve test-results playwright-report tests/media/gen
