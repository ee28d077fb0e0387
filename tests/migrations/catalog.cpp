// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"

#include "support/raw_client.h"

#include <algorithm>

namespace viatica::test {

namespace {

constexpr auto columnsOfTable = R"sql(
SELECT concat_ws(' ', a.attname,
    CASE format_type(a.atttypid, a.atttypmod)
        WHEN 'timestamp with time zone' THEN 'TIMESTAMP'
        ELSE replace(replace(upper(format_type(a.atttypid, a.atttypmod)), 'CHARACTER VARYING', 'VARCHAR'),
                     'NUMERIC', 'DECIMAL')
    END,
    CASE WHEN a.attnotnull THEN 'NOT NULL' END,
    'DEFAULT ' || regexp_replace(pg_get_expr(d.adbin, d.adrelid), '::character varying|::text', '', 'g'))
FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped)sql";

constexpr auto indexesOfTable = R"sql(
SELECT c.relname || CASE WHEN i.indisunique THEN ' UNIQUE ' ELSE ' ' END
       || replace(regexp_replace(pg_get_indexdef(c.oid), '^.* USING (btree )?', ''), '"', '')
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = $1::regclass)sql";

constexpr auto foreignKeysOfTable = R"sql(
SELECT conname || ' ' || replace(replace(replace(replace(pg_get_constraintdef(oid),
           'FOREIGN KEY ', ''), ' REFERENCES ', ' → '), 'public.', ''), '"', '')
FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f')sql";

constexpr auto checksOfTable =
    "SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'";

/// Rights are lists in the order in which they were granted, and none at all means the usual ones: neither is
/// a difference.
constexpr auto wholeCatalog = R"sql(
WITH homes AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'),
of_extensions AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
tables AS (SELECT c.*, h.nspname FROM pg_class c JOIN homes h ON h.oid = c.relnamespace
           WHERE (1259, c.oid) NOT IN (SELECT classid::int, objid FROM of_extensions))
SELECT concat_ws(' ', 'schema', nspname,
                 (SELECT string_agg(e::text, ',' ORDER BY e::text) FROM unnest(coalesce(nspacl, acldefault('n', nspowner))) e))
FROM pg_namespace n WHERE n.oid IN (SELECT oid FROM homes)
UNION ALL
SELECT concat_ws(' ', 'extension', e.extname, h.nspname)
FROM pg_extension e JOIN pg_namespace h ON h.oid = e.extnamespace
UNION ALL
SELECT concat_ws(' ', 'relation', t.nspname, t.relname, t.relkind, t.relpersistence, t.relrowsecurity,
                 t.relforcerowsecurity, t.reloptions,
                 (SELECT string_agg(e::text, ',' ORDER BY e::text) FROM unnest(coalesce(t.relacl, acldefault('r', t.relowner))) e))
FROM tables t
UNION ALL
SELECT concat_ws(' ', 'column', t.nspname, t.relname, row_number() OVER (PARTITION BY t.oid ORDER BY a.attnum),
                 a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity,
                 a.attcollation, a.attstattarget, pg_get_expr(d.adbin, d.adrelid),
                 (SELECT string_agg(e::text, ',' ORDER BY e::text) FROM unnest(a.attacl) e))
FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
UNION ALL
SELECT concat_ws(' ', 'index', pg_get_indexdef(t.oid), i.indisvalid)
FROM tables t JOIN pg_index i ON i.indexrelid = t.oid
UNION ALL
SELECT concat_ws(' ', 'constraint', coalesce(conrelid::regclass::text, contypid::regtype::text), conname,
                 pg_get_constraintdef(oid), condeferrable, condeferred, convalidated)
FROM pg_constraint WHERE connamespace IN (SELECT oid FROM homes)
UNION ALL
SELECT concat_ws(' ', 'trigger', g.tgenabled, pg_get_triggerdef(g.oid))
FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
UNION ALL
SELECT concat_ws(' ', 'function', p.oid::regprocedure, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
                 md5(p.prosrc), l.lanname, p.prokind, p.prosecdef, p.proleakproof, p.proisstrict, p.provolatile,
                 p.proparallel, p.procost, p.prorows, p.proconfig,
                 (SELECT string_agg(e::text, ',' ORDER BY e::text) FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) e))
FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
WHERE p.pronamespace IN (SELECT oid FROM homes)
  AND (1255, p.oid) NOT IN (SELECT classid::int, objid FROM of_extensions)
UNION ALL
SELECT concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles, cmd, qual, '/', with_check)
FROM pg_policies
UNION ALL
SELECT concat_ws(' ', 'type', t.oid::regtype, t.typtype,
                 (SELECT string_agg(e::text, ',' ORDER BY e::text) FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) e))
FROM pg_type t WHERE t.typnamespace IN (SELECT oid FROM homes)
UNION ALL
SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid)) FROM pg_statistic_ext
UNION ALL
SELECT concat_ws(' ', 'default rights', defaclrole::regrole, defaclobjtype, defaclacl) FROM pg_default_acl
UNION ALL
SELECT concat_ws(' ', 'event trigger', evtname) FROM pg_event_trigger
UNION ALL
SELECT concat_ws(' ', 'publication', pubname) FROM pg_publication
UNION ALL
SELECT concat_ws(' ', 'comment', classoid::regclass, pg_describe_object(classoid, objoid, objsubid), description)
FROM pg_description d
WHERE d.objoid IN (SELECT oid FROM tables)
   OR d.objoid IN (SELECT oid FROM pg_proc WHERE pronamespace = (SELECT oid FROM homes WHERE nspname = 'viatica'))
)sql";

QByteArrayList firstColumn(RawClient& client, const QByteArray& sql, const QStringList& parameters = {})
{
    QByteArrayList lines;
    const RawClient::Rows rows = client.query(sql, parameters);
    for (const QStringList& row : rows)
        lines << row.at(0).toUtf8();
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TableCatalog TableCatalog::read(RawClient& client, const QByteArray& table)
{
    TableCatalog catalog;
    catalog.columns = firstColumn(client, columnsOfTable, {QString::fromUtf8(table)});
    catalog.indexes = firstColumn(client, indexesOfTable, {QString::fromUtf8(table)});
    catalog.foreignKeys = firstColumn(client, foreignKeysOfTable, {QString::fromUtf8(table)});
    catalog.checks = firstColumn(client, checksOfTable, {QString::fromUtf8(table)});
    return catalog;
}

QByteArrayList relations(RawClient& client)
{
    return firstColumn(client,
                       "SELECT n.nspname || '.' || c.relname FROM pg_class c "
                       "JOIN pg_namespace n ON n.oid = c.relnamespace "
                       "WHERE n.nspname IN ('public', 'viatica') AND c.relkind NOT IN ('i', 'I', 't')");
}

QByteArrayList dumpCatalog(RawClient& client)
{
    return firstColumn(client, wholeCatalog);
}

QByteArray difference(const QByteArrayList& expected, const QByteArrayList& actual)
{
    QByteArrayList lines;
    for (const QByteArray& line : expected)
        if (!actual.contains(line))
            lines << "- " + line;
    for (const QByteArray& line : actual)
        if (!expected.contains(line))
            lines << "+ " + line;
    if (lines.isEmpty() && expected.size() != actual.size())
        lines << "a line that is there twice";
    return lines.isEmpty() ? QByteArray() : '\n' + lines.join('\n');
}

} // namespace viatica::test
