# Sourced by every script here: strict mode, and the checkout's root as the current folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# Puts the node that web/package.json pins first on PATH. Not for npm: Debian's npm runs with
# Debian's node only. Scripts of a package.json are run with node --run instead.
use_pinned_node() {
  local folder
  for folder in web/node_modules/node-linux-*/bin; do
    # Not .bin/node: npm 9 does not link it. Of the platforms, npm installs the one that fits.
    if [ -x "$folder/node" ]; then export PATH="$PWD/$folder:$PATH"; fi
  done
}
