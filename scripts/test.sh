#!/usr/bin/env bash
# scripts/test.sh: installs what is missing, builds, and runs every test. One line a suite; what a
# failed suite printed is shown, and kept with the rest in build/test/. The last line is the sum.
. "$(dirname "$0")/common.sh"

passed=0
failed=0
logs=build/test
mkdir -p "$logs"

# Numbers from what a suite printed. Each prints "PASSED FAILED".
# Sums: a suite may call its runner more than once.
count_googletest() {
  awk '/^\[  PASSED  \]/ { p += $4 } /^ *[0-9]+ FAILED TESTS?$/ { f += $1 } END { print p + 0, f + 0 }' "$1"
}
count_node() {
  awk '/^(#|ℹ) pass / { p += $3 } /^(#|ℹ) (fail|cancelled) / { f += $3 } END { print p + 0, f + 0 }' "$1"
}
count_one() { echo "$((1 - $2)) $2"; }

# suite COUNT NAME COMMAND...: a suite that breaks off, or runs no test, counts as a failure.
suite() {
  local count=$1 name=$2 log start=$SECONDS status=0 p f
  shift 2
  log="$logs/${name//[^a-z0-9]/-}.log"
  ("$@") >"$log" 2>&1 </dev/null || status=1
  read -r p f < <("count_$count" "$log" "$status")
  if [ "$f" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$p" -eq 0 ]; }; then f=1; fi
  passed=$((passed + p))
  failed=$((failed + f))
  printf '%-28s %5d passed %3d failed %4d s\n' "$name" "$p" "$f" $((SECONDS - start))
  if [ "$f" -eq 0 ]; then return; fi
  # A suite that did not get as far as its tests has none to name: that must not end the script.
  { failures "$log"; tail -n 40 "$log"; } | sed 's/^/    /'
}

# The first failed tests, each with what it said: the end of a long log is seldom about them.
failures() {
  grep -E '^\[  FAILED  \]' "$1" | head -n 20 || true
  awk '/^ *not ok / { show = 20; if (++seen > 10) exit } /^ *\.\.\.$/ { show = 0 } show-- > 0' "$1"
}

compile() {
  cmake --preset "$1"
  cmake --build --preset "$1" --target "$2"
}
# A program of GoogleTest as often as there are cores, each with its share of the tests.
shared() {
  local cores i status=0 runs=()
  cores=$(nproc)
  for ((i = 0; i < cores; i++)); do
    GTEST_TOTAL_SHARDS=$cores GTEST_SHARD_INDEX=$i "$1" >"$logs/share-$i.log" 2>&1 &
    runs+=($!)
  done
  for i in "${!runs[@]}"; do
    wait "${runs[$i]}" || status=1
    cat "$logs/share-$i.log"
  done
  return $status
}
# Functions, so that && stops at the first failure: inside `suite`, set -e does not.
engine_native() { compile native engine_tests && build/native/engine_tests; }
engine_sanitize() { compile sanitize engine_tests && shared build/sanitize/engine_tests; }
engine_wasm() { compile wasm engine_tests && node build/wasm/engine_tests.js; }
program() { scripts/build.sh native && node --test tests/cli/*.test.mjs; }
layout() { node --test tests/layout/*.test.mjs; }
site() { scripts/build.sh site; }
web() { cd tests/web && node --run "$1"; }
# A browser on a busy machine sometimes answers late. Files with a failed test run once more, alone;
# what fails then has failed, and what passed only then is named in the log.
browsers() {
  # Each file has a Chromium of its own. A page is waited for until the network is quiet: one more
  # than there are cores has work then.
  local BROWSERS=$(($(nproc) + 1))
  export BROWSERS
  local first="$PWD/$logs/browsers-first.log" again="$PWD/$logs/browsers-again.log" files p f p2 f2
  (web test:browser) >"$first" 2>&1 && { cat "$first"; return; }
  mapfile -t files < <(sed -nE "s/^ *location: '(.*\.browser\.js):[0-9:]+'$/\1/p" "$first" | sort -u)
  read -r p f < <(count_node "$first")
  if [ ${#files[@]} -eq 0 ] || [ "$f" -gt 8 ]; then cat "$first"; return 1; fi
  (cd tests/web && node --test --test-concurrency=1 --test-reporter=tap "${files[@]}") >"$again" 2>&1 || true
  read -r p2 f2 < <(count_node "$again")
  if [ "$p2" -eq 0 ]; then cat "$first"; return 1; fi
  grep -E '^ *not ok ' "$first" | sed 's/^ *not ok/failed at first:/'
  awk '!/^# (pass|fail) /' "$again"
  echo "# pass $((p + f - f2))"
  echo "# fail $f2"
  [ "$f2" -eq 0 ]
}

finish() {
  # Whatever ended the script: no sum of passed tests without the failure that stopped it.
  if [ "$1" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed"
  if [ "$failed" -gt 0 ]; then exit 1; fi
}
trap 'finish $?' EXIT

scripts/setup.sh test
use_pinned_node
suite node layout layout
suite one format scripts/lint.sh format
suite one corpus scripts/build.sh corpus
suite googletest "engine, native" engine_native
suite googletest "engine, sanitized" engine_sanitize
suite googletest "engine, wasm in node" engine_wasm
suite one "parsers, fuzzed" scripts/fuzz.sh 10
suite node program program
suite one site site
suite node "web in node" web test:node
suite node "web in browsers" browsers
