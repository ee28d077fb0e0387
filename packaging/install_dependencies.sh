#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and running Viatica needs, and with "test" what its tests need as well. Asks the package manager
# only when something is missing, so that a second run costs nothing. On systems without apt it prints the command instead.
#   install_dependencies.sh run|test
set -euo pipefail

purpose=${1:-run}
[ "${VIATICA_SKIP_INSTALL:-}" = 1 ] && exit 0

# An entry a|b is whichever of the two the system has: Debian and Ubuntu differ.
needed=(
    ca-certificates git g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools 'qt6-svg-dev|libqt6svg6-dev' qtkeychain-qt6-dev
    libsecret-1-0 libpq-dev tzdata fonts-dejavu-core
)
# For a machine without a display, and for the tests: a virtual one, and something that looks at it.
virtual_display=(xvfb xauth xdotool imagemagick openbox)
if [ "$purpose" = test ]; then
    needed+=("${virtual_display[@]}" openssl dbus dbus-x11 gnome-keyring at-spi2-core python3-pyatspi procps iproute2)
    # A Node.js from elsewhere may be in place, which the system's packages would clash with.
    command -v node >/dev/null || needed+=(nodejs)
    command -v npm >/dev/null || needed+=(npm)
elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
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

if ! command -v apt-get >/dev/null; then
    cat >&2 <<'TEXT'
This system has no apt. Please install the same things with its own package manager, then run this again with
VIATICA_SKIP_INSTALL=1:
  Fedora:  sudo dnf install gcc-c++ cmake ninja-build ccache qt6-qtbase-devel qt6-qttools-devel qt6-qtsvg-devel \
               qtkeychain-qt6-devel libpq-devel postgresql-server postgresql-contrib
  Arch:    sudo pacman -S --needed gcc cmake ninja ccache qt6-base qt6-tools qt6-svg qtkeychain-qt6 postgresql
  macOS:   brew install cmake ninja ccache qt qtkeychain postgresql@15
TEXT
    exit 1
fi

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_available() { apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }
has_postgresql() {
    local folder
    for folder in /usr/lib/postgresql/*/bin; do
        folder=${folder%/bin}
        [ "${folder##*/}" -ge 15 ] 2>/dev/null && [ -x "$folder/bin/initdb" ] && return 0
    done
    return 1
}

missing=()
for entry in "${needed[@]}"; do
    IFS='|' read -r -a alternatives <<<"$entry"
    for package in "${alternatives[@]}"; do
        is_installed "$package" && continue 2
    done
    missing+=("$entry")
done
has_postgresql || missing+=('postgresql-15|postgresql')
[ ${#missing[@]} = 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root apt-get update -qq
packages=()
for entry in "${missing[@]}"; do
    IFS='|' read -r -a alternatives <<<"$entry"
    chosen=${alternatives[0]}
    for package in "${alternatives[@]}"; do
        if is_available "$package"; then
            chosen=$package
            break
        fi
    done
    packages+=("$chosen")
done

# Viatica starts a private server of its own. Where PostgreSQL was not there before, none is left running for the system.
settings=/etc/postgresql-common/createcluster.d/viatica.conf
if ! has_postgresql && [ ! -e "$settings" ]; then
    trap 'as_root rm -f "$settings"' EXIT
    as_root mkdir -p "$(dirname "$settings")"
    echo 'create_main_cluster = false' | as_root tee "$settings" >/dev/null
fi
as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
    apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${packages[@]}" >/dev/null
if ! has_postgresql; then
    echo "This system's PostgreSQL is older than version 15, which Viatica needs; apt.postgresql.org has newer ones." >&2
    exit 1
fi
