#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the client and what it depends on into a build folder. What was installed once is used again, so that later
# runs need no network. Ends with 77 and says why on the standard error where the client cannot be had here.
#   prepare.sh SOURCE_FOLDER BUILD_FOLDER
set -euo pipefail
source=$(cd "$1" && pwd)
mkdir -p "$2"
build=$(cd "$2" && pwd)

missing() {
    echo "$*" >&2
    exit 77
}

# Two tests that begin at once must not install at once. Without flock they are run one after the other by ctest.
if command -v flock >/dev/null; then
    exec 9>"$build/.lock"
    flock 9
fi

command -v node >/dev/null || missing "Node is not installed"
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 16 ? 0 : 1)' ||
    missing "Node $(node --version) is too old; the client needs 16 or later"

rm -rf "$build/models" "$build/commands"
cp -R "$source/models" "$source/commands" "$source/client.js" "$source/package.json" "$source/package-lock.json" "$build/"

# The mark is written last: an installation that was interrupted is made anew.
mark="$build/.installed"
wanted="$(node --version) $(cksum <"$source/package-lock.json")"
[ ! -f "$mark" ] || [ "$(cat "$mark")" != "$wanted" ] || exit 0

command -v npm >/dev/null || missing "npm is not installed"
rm -f "$mark"
if ! (cd "$build" && npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --fetch-retries=1) >"$build/npm.log" 2>&1; then
    if grep -qE '\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|[A-Z_]*CERT[A-Z_]*|E40[1347]|E5[0-9][0-9])\b' \
        "$build/npm.log"; then
        missing "the packages of the client cannot be fetched: $(grep -m1 -oE 'npm (error|ERR!) (code )?.*' "$build/npm.log")"
    fi
    cat "$build/npm.log" >&2
    exit 1
fi
echo "$wanted" >"$mark"
