#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Refuses SQL that could be put together from input: arg() or a converted QString in a statement's text, and SELECT *.
#   check_sql.sh SOURCE_FOLDER
set -euo pipefail
cd "$1"
failed=0
while read -r finding; do
    echo "$finding"
    failed=1
done < <(
    # Texts of statements are QByteArray constants; a QString, .arg() or toUtf8() in one would be input.
    grep -rnE '"[^"]*\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|GRANT)\b[^"]*"[^;]*(\.arg\(|toUtf8\(\)|toLatin1\(\)|toLocal8Bit\(\))' \
        src/db src/services src/cli src/interchange --include='*.cpp' --include='*.h' 2>/dev/null || true
    grep -rniE 'select \*' src --include='*.cpp' --include='*.h' 2>/dev/null || true
)
exit "$failed"
