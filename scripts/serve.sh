#!/usr/bin/env bash
# scripts/serve.sh: installs what is missing, builds the site and serves it to this machine.
# PORT overrides 8000.
. "$(dirname "$0")/common.sh"
scripts/build.sh site
use_pinned_node
exec node scripts/serve.mjs build/site "${PORT:-8000}"
