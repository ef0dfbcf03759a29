#!/usr/bin/env bash
# The studio in a development build, rebuilt and reloaded at every change.
set -euo pipefail
. "$(dirname "$0")/env.sh"

bash scripts/setup.sh serve
port=${PORT:-8080}
say "Akaire: http://127.0.0.1:$port/   (the first build takes 2 to 5 minutes, later ones seconds; Ctrl-C stops)"
# Only what the page is made of is watched: a rebuild must not set off the next one. Trunk stops at a path that is not
# there.
watch=()
for path in src data style assets index.html build Cargo.toml; do
  [[ -e $path ]] && watch+=(--watch "$path")
done
# The dev server's reload script is inline, so this build goes without the content security policy, and into a
# folder of its own: dist/ stays what `make build` made.
exec trunk serve --address 127.0.0.1 --port "$port" --dist dist-serve "${watch[@]}"
