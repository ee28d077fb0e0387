#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds, and runs all of them. Ends in a line "N passed, N failed" that counts the test
# functions; the exit status is 0 when none failed.
#   packaging/test.sh [preset [options of ctest]]     preset: dev (default), asan or tsan
# JOBS limits how many compilers and tests run at once (one per core otherwise).
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-dev}
shift || true
packaging/install_dependencies.sh test
jobs=${JOBS:-$(getconf _NPROCESSORS_ONLN)}

echo "Building (preset $preset, $jobs at once) …"
configuration=$(cmake --preset "$preset" 2>&1) || { echo "$configuration"; exit 1; }
cmake --build --preset "$preset" --parallel "$jobs"

status=0
ctest --preset "$preset" --parallel "$jobs" --no-tests=error "$@" || status=$?

# A QtTest program counts with each of its functions, any other test as one; a program that crashed has failed at least
# once, whatever it printed before. What only starts and removes the server is no test.
awk '
    function finish() {
        if (name == "" || name ~ /^test_server_/)
            return
        if (!has_totals && result == "passed") passed++
        if (!has_totals && result == "skipped") skipped++
        if (result == "failed") {
            broken = broken "\n  " name
            if (program_failed == 0) failed++
        }
    }
    /^[0-9]+\/[0-9]+ Testing: / {
        finish()
        name = $3; has_totals = 0; program_failed = 0; result = "failed"
    }
    /^Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/ {
        has_totals = 1; program_failed += $4; passed += $2; failed += $4; skipped += $6
    }
    /^Test Passed\.$/ { result = "passed" }
    /^Test Skipped\.$|^Test not run: |^Skip regular expression found/ { result = "skipped" }
    END {
        finish()
        if (broken != "") printf "\nFailed programs:%s\n", broken
        if (skipped) printf "%d skipped (Testing/Temporary/LastTest.log in the build folder says why)\n", skipped
        printf "%d passed, %d failed\n", passed, failed
    }' "build/$preset/Testing/Temporary/LastTest.log"
exit "$status"
