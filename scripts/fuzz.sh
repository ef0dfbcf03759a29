#!/usr/bin/env bash
# Fuzzes the media probers by hand: fuzz.sh [pictures|films|any] [seconds]. Needs cargo-fuzz (`cargo install cargo-fuzz`)
# and the sample media (scripts/media/gen.sh). What breaks lies in fuzz/artifacts/ afterwards; mutation tests on stable
# (tests/media_mutations.rs) are what every run of `make test` has of it.
set -euo pipefail
. "$(dirname "$0")/env.sh"

name=${1:-any} seconds=${2:-600}
case "$name" in
  pictures) wanted='*.jpg *.png *.webp *.gif *.bmp *.tif *.heic *.avif *.jxl' ;;
  films) wanted='*.mp4 *.mov *.m4v *.m4a *.3gp *.mkv *.webm *.flv *.ts *.m2ts *.mpg *.avi *.wmv *.ogv' ;;
  any) wanted='' ;;
  *) die "usage: scripts/fuzz.sh [pictures|films|any] [seconds]" ;;
esac
have cargo-fuzz || die "cargo-fuzz is missing: cargo install cargo-fuzz --locked"
corpus=target/fuzz-corpus/$name
mkdir -p "$corpus"
for pattern in $wanted; do
  # Headers are what is tried; of long files the beginning has them.
  for file in target/media/$pattern; do head -c 65536 "$file" >"$corpus/$(basename "$file")"; done
done
# Without a sanitizer it runs on the stable compiler: the domain has no unsafe code for one to look at.
cargo fuzz run --sanitizer none "$name" "$corpus" -- -max_total_time="$seconds" -max_len=65536 -timeout=10 -print_final_stats=1
