# Sourced by every script here: strict mode, and the checkout's root as the current folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# Puts the node that web/package.json pins first on PATH. Not for npm: Debian's npm runs with
# Debian's node only. Scripts of a package.json are run with node --run instead.
use_pinned_node() {
  if [ ! -x web/node_modules/.bin/node ]; then return; fi
  mkdir -p build/bin
  ln -sf ../../web/node_modules/.bin/node build/bin/node
  export PATH="$PWD/build/bin:$PATH"
}
