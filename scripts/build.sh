#!/usr/bin/env bash
# scripts/build.sh [native|wasm|corpus|site]...: builds these parts, or all. Outputs are under
# build/.
#   native  build/native/microgpt, the program
#   wasm    build/wasm/microgpt.wasm, the module of the page
#   corpus  build/corpus/names-en.txt, the default corpus
#   site    build/site, ready for any file server (builds wasm and corpus first)
. "$(dirname "$0")/common.sh"

# compile PRESET TARGET
compile() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" --target "$2"
}

build() {
  case $1 in
    native) compile native microgpt ;;
    wasm) compile wasm microgpt_wasm ;;
    corpus) node web/corpus/build.js ;;
    site)
      build wasm
      build corpus
      (cd web && node --run build)
      ;;
    *)
      say "build: '$1' is not a part: name native, wasm, corpus or site"
      exit 2
      ;;
  esac
}

scripts/setup.sh build
use_pinned_node
if [ $# -eq 0 ]; then set -- native site; fi
for part in "$@"; do build "$part"; done
