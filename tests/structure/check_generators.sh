#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the lists anew, twice, and compares them with those that are committed. A list whose sources are not on this machine
# is left out, which is said; where that is all of them, this ends with 77: skipped. Nothing is fetched here: a generator run
# by hand does that.
#   check_generators.sh SOURCE_FOLDER
set -euo pipefail
command -v node >/dev/null || { echo "skipped: there is no node here"; exit 77; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
export VIATICA_OFFLINE=1 VIATICA_RESOURCES=$made
failed=0
checked=0

check() { # check GENERATOR LISTS…
    local generator=$1 list
    shift
    for _ in 1 2; do
        # Only a source that is not here, or is here in another version, may keep a list from being made.
        if ! output=$(node "$folder/resources/generate/$generator" 2>&1); then
            if grep -qE 'is not in |expected was|ENOENT' <<<"$output"; then
                echo "left out: $generator: $(grep -m1 Error: <<<"$output")"
            else
                echo "$output"
                failed=1
            fi
            return 0
        fi
        for list in "$@"; do
            cmp -s "$made/$list" "$folder/resources/$list" || { echo "$generator makes another $list"; failed=1; }
            checked=$((checked + 1))
        done
    done
}

folder=$(cd "$1" && pwd)
check airlines.js airlines.csv
check zones.js zone_aliases.csv
cp "$folder/resources/zone_aliases.csv" "$made"
check countries.js countries.csv
check currencies.js currencies.csv
check airports.js airports.csv airport_aliases.csv
[ "$failed" = 0 ] || exit 1
[ "$checked" != 0 ] || exit 77
