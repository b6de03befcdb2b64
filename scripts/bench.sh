#!/usr/bin/env bash
# scripts/bench.sh [training|moves|growth|page|loading|glossary|sizes]...: prints the figures of performance, or
# some of them, with the machine they were taken on; build/bench.json keeps them.
. "$(dirname "$0")/common.sh"
scripts/setup.sh test >&2
scripts/build.sh native site >&2
use_pinned_node
exec node tests/bench/bench.mjs "$@"
