#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds, and runs all of them. Ends in a line "N passed, N failed".
#   packaging/test.sh [preset]     preset: dev (default), asan or tsan
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-dev}
packaging/install_dependencies.sh test
jobs=$(nproc)

echo "Building (preset $preset, $jobs at once) …"
cmake --preset "$preset" >build-configure.log 2>&1 || { cat build-configure.log; rm -f build-configure.log; exit 1; }
rm -f build-configure.log
cmake --build --preset "$preset" --parallel "$jobs"

log=build/$preset/test.log
status=0
ctest --preset "$preset" --parallel "$jobs" --no-tests=error 2>&1 | tee "$log" || status=$?

total=$(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\2/p' "$log")
failed=$(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1/p' "$log")
skipped=$(grep -cE '\*\*\*Skipped' "$log" || true)
[ -n "$total" ] || { echo "The tests did not run to their end."; exit 1; }
if [ "$skipped" -gt 0 ]; then
    echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
else
    echo "$((total - failed)) passed, $failed failed"
fi
exit "$status"
