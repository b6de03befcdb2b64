#!/usr/bin/env bash
# scripts/lint.sh [format|tidy]: checks the C++ with clang-format and clang-tidy, or with one.
. "$(dirname "$0")/common.sh"

sources() { find engine tests -name node_modules -prune -o \( -name '*.h' -o -name '*.cc' \) -print; }

format() { sources | xargs clang-format --dry-run -Werror; }

tidy() {
  cmake --preset sanitize >/dev/null  # clang's own flags, for clang's own tool
  sources | grep '^engine/.*\.cc$' | grep -v '^engine/bindings/' |
    xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/sanitize \
      2> >(grep -v 'warnings generated' >&2)
}

case ${1:-all} in
  format) format ;;
  tidy) tidy ;;
  all) format && tidy ;;
  *)
    say "lint: '$1' is not a check: name format or tidy"
    exit 2
    ;;
esac
