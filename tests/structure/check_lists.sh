#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Refuses lists under resources/ that are not the ones that resources/LISTS describes, and an edition of the airports that
# the program does not know.
#   check_lists.sh SOURCE_FOLDER
set -euo pipefail
cd "$1"
failed=0
complain() {
    echo "$1"
    failed=1
}

described=" "
while read -r sum rows name; do
    described+="$name "
    [ -f "resources/$name" ] || { complain "resources/$name is missing"; continue; }
    [ "$(sha256sum "resources/$name" | cut -d' ' -f1)" = "$sum" ] || complain "resources/$name is another one"
    [ "$(tail -n +2 "resources/$name" | wc -l)" = "$rows" ] || complain "resources/$name has not $rows rows"
done < <(grep -v '^#' resources/LISTS)
for list in resources/*.csv; do
    case "$described" in
        *" ${list#resources/} "*) ;;
        *) complain "$list is not in resources/LISTS" ;;
    esac
done

edition=$(sed -n 's/^# Edition of the list of airports: //p' resources/LISTS)
grep -q "airportListEdition = $edition;" src/services/reference_data.h || complain "the edition $edition is not the program's"
exit "$failed"
