#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds a release and starts Viatica on its private local server. Without a display it says
# so, starts the program on a virtual one, leaves a picture of the window, and ends it.
#   packaging/run.sh [arguments of viatica]
# JOBS limits how many compilers run at once (one per core otherwise).
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install_dependencies.sh run
echo "Building …"
log=$({ cmake --preset release && cmake --build --preset release --parallel "${JOBS:-$(getconf _NPROCESSORS_ONLN)}"; } 2>&1) ||
    { tail -n 60 <<<"$log"; exit 1; }
program=$PWD/build/release/bin/viatica

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ]; then
    exec "$program" "$@"
fi

echo "There is no display here, so Viatica starts on a virtual one and leaves a picture."
picture=$PWD/build/viatica-window.png
workshop=$(mktemp -d)
started=()
finish() {
    # Last started, first ended; and in order, as closing the window would: the private server is stopped too.
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        if kill -TERM "${started[i]}" 2>/dev/null; then wait "${started[i]}" || true; fi
    done
    rm -rf "$workshop"
}
trap finish EXIT

# Waits up to so many seconds for a command to succeed.
within() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$workshop/display" 2>"$workshop/xvfb.log" &
started+=($!)
within 20 test -s "$workshop/display" || { cat "$workshop/xvfb.log" >&2; exit 1; }
DISPLAY=:$(cat "$workshop/display")
export DISPLAY QT_QPA_PLATFORM=xcb
openbox >/dev/null 2>&1 &
started+=($!)
"$program" "$@" &
viatica=$!
started+=("$viatica")

has_window() { xdotool search --onlyvisible --pid "$viatica" >/dev/null 2>&1; }
has_window_or_ended() { has_window || ! kill -0 "$viatica" 2>/dev/null; }
within 60 has_window_or_ended || true
has_window || { echo "Viatica has shown no window." >&2; exit 1; }

# The window is there at once; the picture is taken when its first page has filled and nothing moves any more.
shown=
is_at_rest() {
    local before=$shown
    sleep 0.5
    shown=$(import -silent -window root rgb:- | md5sum)
    [ "$shown" = "$before" ]
}
within 30 is_at_rest || true
import -silent -window root "$picture"
kill -TERM "$viatica"
wait "$viatica" || { echo "Viatica has not ended in order." >&2; exit 1; }
echo "Picture of the window: $picture"
