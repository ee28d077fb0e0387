#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds a release and starts Viatica on its private local server. Without a display it says
# so, starts the program on a virtual one, and leaves a picture of the window.
#   packaging/run.sh [arguments of viatica]
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install_dependencies.sh run
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building …"
{ cmake --preset release && cmake --build --preset release --parallel "$(nproc)"; } >"$log" 2>&1 ||
    { tail -n 60 "$log"; exit 1; }
program=$PWD/build/release/bin/viatica

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    rm -f "$log"
    exec "$program" "$@"
fi

picture=$PWD/build/viatica-window.png
echo "There is no display here, so Viatica starts on a virtual one and leaves a picture."
xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' bash -c '
    set -euo pipefail
    program=$1 picture=$2
    shift 2
    openbox >/dev/null 2>&1 &
    manager=$!
    "$program" "$@" &
    viatica=$!
    trap "kill $manager 2>/dev/null || true" EXIT
    # The window is there at once; the picture is taken when its first page has filled and nothing moves any more.
    xdotool search --sync --onlyvisible --pid "$viatica" >/dev/null
    before=
    for _ in $(seq 60); do
        sleep 0.5
        now=$(import -window root -silent rgb:- | md5sum)
        [ "$now" != "$before" ] || break
        before=$now
    done
    import -window root "$picture"
    kill -TERM "$viatica"
    wait "$viatica"
' viatica-on-virtual-display "$program" "$picture" "$@"
echo "Picture of the window: $picture"
