#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Plants one fault of each kind in an empty tree and expects the checks to find it, so that a check that has gone blind
# does not pass for ever.
#   check_the_checks.sh FOLDER_OF_CHECKS
set -euo pipefail
checks=$(cd "$1" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

expect_refusal() { # expect_refusal CHECK FILE TEXT
    rm -rf "$tree"/{src,ui,translations}
    mkdir -p "$tree/$(dirname "$2")"
    printf '%s\n' "$3" >"$tree/$2"
    if "$checks/$1" "$tree" >/dev/null 2>&1; then
        echo "$1 does not see: $2: $3"
        failed=1
    fi
}
spdx='// SPDX-License-Identifier: GPL-3.0-or-later'
expect_refusal check_includes.sh src/domain/a.h "$spdx"$'\n#include "db/database.h"'
expect_refusal check_includes.sh src/services/a.cpp "$spdx"$'\n#include "gui/main_window.h"'
expect_refusal check_includes.sh src/models/a.cpp "$spdx"$'\n#include <QWidget>'
expect_refusal check_includes.sh src/services/a.cpp "$spdx"$'\n#include <QSqlQuery>'
expect_refusal check_includes.sh src/gui/a.cpp "$spdx"$'\n#include <libpq-fe.h>'
expect_refusal check_includes.sh src/gui/a.cpp '#include "domain/trip.h"'
expect_refusal check_sql.sh src/services/a.cpp 'auto q = QStringLiteral("SELECT name FROM trips WHERE id = %1").arg(id);'
expect_refusal check_sql.sh src/db/a.cpp 'auto q = "DELETE FROM trips WHERE name = " + name.toUtf8();'
expect_refusal check_sql.sh src/services/a.cpp 'auto q = "SELECT * FROM trips";'
translation() { # translation SOURCE TRANSLATION [ATTRIBUTES] [CONTEXT]
    echo "<TS><context><name>${4:-viatica::A}</name><message><source>$1</source>" \
        "<translation ${3:-}>$2</translation></message></context></TS>"
}
ts=translations/viatica_de.ts
expect_refusal check_translations.py $ts "$(translation 'Trip' 'Reise' 'type="unfinished"')"
expect_refusal check_translations.py $ts "$(translation 'Trip' '')"
expect_refusal check_translations.py $ts "$(translation '%1 of %2' '%1 von %1')"
expect_refusal check_translations.py $ts "$(translation '&amp;Trip' 'Reise')"
expect_refusal check_translations.py $ts "$(translation 'Trip' 'Reise' '' 'QTimer')"
expect_refusal check_translations.py src/gui/a.cpp 'auto text = tr(QT_TRANSLATE_NOOP("viatica::A", "Trip"));'
expect_refusal check_translations.py src/gui/a.cpp '#define TEXT(text) QT_TRANSLATE_NOOP("viatica::A", text)'
expect_refusal check_translations.py ui/a.ui '<property name="textRole" stdset="0"><string>title</string></property>'

# Lists: the tree is sound at first, and then no longer.
rm -rf "$tree/src"
mkdir -p "$tree/resources" "$tree/src/services"
echo 'constexpr int airportListEdition = 1;' >"$tree/src/services/reference_data.h"
printf 'name\nOslo\n' >"$tree/resources/a.csv"
printf '# Edition of the list of airports: 1\n%s 1 a.csv\n' "$(sha256sum <"$tree/resources/a.csv" | cut -d' ' -f1)" \
    >"$tree/resources/LISTS"
expect_of_lists() { # expect_of_lists 0|1 WHAT
    local status=0
    "$checks/check_lists.sh" "$tree" >/dev/null 2>&1 || status=1
    [ "$status" = "$1" ] || { echo "check_lists.sh: $2 ends with $status"; failed=1; }
}
expect_of_lists 0 "a sound tree"
printf 'name\nRome\n' >"$tree/resources/a.csv"
expect_of_lists 1 "another row"
printf 'name\nOslo\n' >"$tree/resources/a.csv"
echo 'constexpr int airportListEdition = 2;' >"$tree/src/services/reference_data.h"
expect_of_lists 1 "another edition"
exit "$failed"
