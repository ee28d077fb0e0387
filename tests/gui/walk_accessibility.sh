#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs walk_accessibility.py with the program on a display, a session bus and data of their own.
#   walk_accessibility.sh PROGRAM
# Exit status 77 where something that it needs is missing.
set -euo pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)

skip() { echo "skipped: $1"; exit 77; }
for tool in Xvfb dbus-run-session; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done
# The system's Python, for which the package is made.
python=/usr/bin/python3
"$python" -c 'import pyatspi' 2>/dev/null || skip "python3-pyatspi is not installed"

home=$(mktemp -d /tmp/viatica-walk-XXXXXX)
chmod 755 "$home" # the private server may run as somebody else
display_pid=
clean_up() {
    [ -n "$display_pid" ] && kill "$display_pid" 2>/dev/null || true
    rm -rf "$home"
}
trap clean_up EXIT

exec 3>"$home/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
display_pid=$!
for _ in $(seq 100); do
    [ -s "$home/display" ] && break
    sleep 0.1
done
[ -s "$home/display" ] || { echo "Xvfb does not start"; exit 1; }

mkdir -m 700 "$home/run"
export DISPLAY=:$(cat "$home/display") HOME=$home XDG_RUNTIME_DIR=$home/run VIATICA_DATA_DIR=$home/data
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 NO_AT_BRIDGE=0 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
dbus-run-session -- "$python" "$here/walk_accessibility.py" "$program"
