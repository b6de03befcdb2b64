#!/usr/bin/env bash
# scripts/setup.sh [build|test]: installs what is missing to build (default: to test as well).
# Does nothing, quickly and without asking for rights, when all is there.
. "$(dirname "$0")/common.sh"
purpose=${1:-test}

missing_packages=()
missing_names=()

# need NAME PACKAGE TEST...: what it is called, Debian's package for it, and how to see it is there
need() {
  local name=$1 package=$2
  shift 2
  if "$@" >/dev/null 2>&1; then return; fi
  missing_names+=("$name (Debian: $package)")
  missing_packages+=("$package")
}
program() { command -v "$1"; }
google_test() { [ -f /usr/src/googletest/googletest/src/gtest-all.cc ]; }
clang_asan() { compgen -G "$(clang++ -print-resource-dir)/lib/*/libclang_rt.asan*"; }

# Emscripten brings it: on Debian as a package on PATH, elsewhere in its own folder.
wasm_split() { program wasm-split || [ -x "$(em-config BINARYEN_ROOT)/bin/wasm-split" ]; }

look() {
  missing_packages=()
  missing_names=()
  need cmake cmake program cmake
  need ninja ninja-build program ninja
  need c++ g++ program c++
  need em++ emscripten program em++
  need wasm-split binaryen wasm_split
  need node nodejs program node
  need npm npm program npm
  need xz xz-utils program xz
  [ "$purpose" = test ] || return 0
  need "GoogleTest in /usr/src/googletest" googletest google_test
  need clang++ clang program clang++
  need "the sanitizers of clang" libclang-rt-dev clang_asan
  need clang-format clang-format program clang-format
  need chromium chromium program chromium
  need firefox-esr firefox-esr program firefox-esr
  need WebKitWebDriver webkit2gtk-driver program WebKitWebDriver
  need xvfb-run xvfb program xvfb-run
  need xauth xauth program xauth
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "setup: not root, and there is no sudo"
      return 1
    fi
    as_root=(sudo)
  fi
  say "setup: installing ${missing_packages[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing_packages[@]}" >/dev/null
}

look
if [ ${#missing_packages[@]} -gt 0 ] && command -v apt-get >/dev/null; then
  install_packages || true
  look
fi
if [ ${#missing_packages[@]} -gt 0 ]; then
  say "setup: these are missing; install them with your system's package manager:"
  printf '  %s\n' "${missing_names[@]}" >&2
  exit 1
fi

# The packages of npm, exactly as the lock file names them.
install_modules() {
  local folder=$1
  if [ ! -f "$folder/package-lock.json" ]; then return; fi
  if node scripts/modules_match.mjs "$folder"; then return; fi
  say "setup: npm ci in $folder"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
}
install_modules web
if [ "$purpose" = test ]; then install_modules tests/web; fi
