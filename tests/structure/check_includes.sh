#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Refuses an include against the direction of the architecture: app, cli -> gui -> models -> services -> db -> domain;
# interchange uses services and domain; secrets uses domain. Also: Widgets only in gui and app, libpq only in db and
# the tests, SQL drivers of Qt nowhere, an SPDX line in every source file.
#   check_includes.sh SOURCE_FOLDER
set -euo pipefail
cd "$1"
failed=0

declare -A allowed=(
    [domain]="domain"
    [secrets]="secrets domain"
    [db]="db domain"
    [services]="services db domain"
    [interchange]="interchange services domain"
    [models]="models services domain"
    [gui]="gui models interchange services secrets db domain"
    [cli]="cli models interchange services secrets db domain"
    [app]="app gui models interchange services secrets db domain"
)

for room in "${!allowed[@]}"; do
    while IFS=: read -r file line included; do
        [ -n "$file" ] || continue
        case " ${allowed[$room]} " in
            *" $included "*) ;;
            *) echo "$file:$line: $room must not include $included"; failed=1 ;;
        esac
    done < <(grep -rnoE '#include "[a-z]+/' "src/$room" 2>/dev/null | sed -E 's/#include "([a-z]+)\//\1/')
done

findings=$(
    mark() { sed "s|\$|: $1|"; }
    grep -rnE '#include <(QApplication|QWidget|QDialog|QMainWindow|QMessageBox|QTableView|QtWidgets)' \
        src/domain src/secrets src/db src/services src/models src/interchange src/cli 2>/dev/null | mark "Widgets below gui"
    grep -rnE '#include <QSql' src 2>/dev/null | mark "the database is reached through src/db alone"
    grep -rnE '#include <libpq-fe\.h>' src 2>/dev/null | grep -v '^src/db/' | mark "libpq outside db"
    find src tests migrations cmake packaging resources \( -name '*.cpp' -o -name '*.h' -o -name '*.sql' -o -name '*.sh' \
        -o -name '*.js' -o -name 'CMakeLists.txt' -o -name '*.cmake' -o -name '*.py' \) -not -path '*/node_modules/*' 2>/dev/null |
        while read -r file; do
            head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file: no SPDX line"
        done
) || true
if [ -n "$findings" ]; then
    echo "$findings"
    failed=1
fi
exit "$failed"
