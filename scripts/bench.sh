#!/usr/bin/env bash
# scripts/bench.sh: prints the figures of performance, with the machine they were taken on.
. "$(dirname "$0")/common.sh"
scripts/build.sh native wasm corpus >&2
use_pinned_node
exec node tests/bench/training.mjs
