#!/usr/bin/env bash
# The studio in a development build, rebuilt and reloaded at every change.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh serve
port=${PORT:-8080}
say "Akaire: http://127.0.0.1:$port/   (first build 1–2 minutes, then seconds; Ctrl-C stops)"
# The dev server's reload script is inline, so this build goes without the content security policy, and into a
# folder of its own: dist/ stays what `make build` made.
exec trunk serve --address 127.0.0.1 --port "$port" --dist dist-serve
