#!/usr/bin/env bash
# scripts/fuzz.sh [seconds]: fuzzes each parser for that long (60). Fails if one of them finds something,
# and says where its input is kept.
. "$(dirname "$0")/common.sh"

scripts/setup.sh test
cmake --preset sanitize >/dev/null
cmake --build --preset sanitize --target expression_fuzz --target recipe_fuzz --target text_fuzz
# Side by side: on two cores or more three runs take little longer than one.
runs=()
for name in expression recipe text; do
  found=build/fuzz/corpus/$name
  mkdir -p "$found"
  say "fuzz: $name for ${1:-60} s"
  build/sanitize/${name}_fuzz -max_total_time="${1:-60}" -max_len=1100 -timeout=5 -print_final_stats=1 \
    -verbosity=0 -artifact_prefix="build/fuzz/$name-" "$found" "tests/fuzz/seeds/$name" &
  runs+=($!)
done
status=0
for run in "${runs[@]}"; do wait "$run" || status=1; done
exit $status
