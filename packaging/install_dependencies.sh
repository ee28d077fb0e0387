#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and running Viatica needs, and with "test" what its tests need as well. Asks the package manager
# only when something is missing, so that a second run costs nothing. On systems without apt it prints the command instead.
#   install_dependencies.sh run|test
set -euo pipefail

purpose=${1:-run}

needed=(
    ca-certificates git g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev qtkeychain-qt6-dev libpq-dev
    libqt6svg6 postgresql-15 tzdata fonts-dejavu-core
)
# For a machine without a display, and for the tests: a virtual one, and something that looks at it.
virtual_display=(xvfb xauth xdotool imagemagick openbox)
if [ "$purpose" = test ]; then
    needed+=("${virtual_display[@]}" openssl dbus dbus-x11 gnome-keyring at-spi2-core procps iproute2)
    command -v node >/dev/null || needed+=(nodejs)
    command -v npm >/dev/null || needed+=(npm)
elif [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    needed+=("${virtual_display[@]}")
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Please run this as root, or install sudo: $*" >&2
        return 1
    fi
}

elsewhere() {
    cat >&2 <<'TEXT'
This system has no apt. Please install the same things with its own package manager, then run this again with
VIATICA_SKIP_INSTALL=1:
  Fedora:  sudo dnf install gcc-c++ cmake ninja-build ccache qt6-qtbase-devel qt6-qttools-devel qt6-qtsvg-devel \
               qtkeychain-qt6-devel libpq-devel postgresql-server postgresql-contrib
  Arch:    sudo pacman -S --needed gcc cmake ninja ccache qt6-base qt6-tools qt6-svg qtkeychain-qt6 postgresql
  macOS:   brew install cmake ninja ccache qt qtkeychain postgresql@15
TEXT
    exit 1
}

[ "${VIATICA_SKIP_INSTALL:-}" = 1 ] && exit 0
command -v apt-get >/dev/null || elsewhere

missing=()
for package in "${needed[@]}"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} = 0 ] && exit 0

echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -qq

# Viatica starts a private server of its own. Where PostgreSQL was not there before, none is left running for the system.
settings=/etc/postgresql-common/createcluster.d/viatica.conf
made_settings=
if printf '%s\n' "${missing[@]}" | grep -qx postgresql-15 && [ ! -e "$settings" ]; then
    as_root mkdir -p "$(dirname "$settings")"
    echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
    made_settings=1
fi
status=0
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || status=$?
[ -z "$made_settings" ] || as_root rm -f "$settings"
exit "$status"
