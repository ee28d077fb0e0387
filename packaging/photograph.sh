#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Photographs every page and dialog from sample data into packaging/screenshots: light and dark at 1024×640, and with a
# font of 200 %. Pictures that have not changed keep their bytes.
#   packaging/photograph.sh [folder]
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:-packaging/screenshots}
packaging/install_dependencies.sh test
cmake --preset dev >/dev/null
cmake --build --preset dev --parallel "${JOBS:-$(getconf _NPROCESSORS_ONLN)}"
workshop=$(mktemp -d)
trap 'rm -rf "$workshop"' EXIT
VIATICA_PHOTOGRAPHS=$workshop ctest --preset dev -R 'photographs|export_dialog|statistics_page'

# Flat areas and a few hues: 128 colours look the same at a third of the size.
mogrify +dither -strip -colors 128 -define png:compression-level=9 "$workshop"/*.png
mkdir -p "$folder"
for picture in "$workshop"/*.png; do
    target=$folder/$(basename "$picture")
    [ -f "$target" ] && [ "$(compare -metric AE "$picture" "$target" null: 2>&1)" = 0 ] || cp "$picture" "$target"
done
for target in "$folder"/*.png; do
    [ -f "$workshop/$(basename "$target")" ] || rm "$target" # of a page that is no more
done
ls "$folder" | wc -l
