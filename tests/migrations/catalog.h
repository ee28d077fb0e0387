// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace viatica::test {

class RawClient;

/// What a database's catalog says about one table, in the words in which the specification and the design
/// name it: types as UUID, VARCHAR(255), TIMESTAMP, DECIMAL(10,2); names without quotes; each list sorted.
struct TableCatalog
{
    QByteArrayList columns; ///< "departureDate DATE NOT NULL DEFAULT …"
    QByteArrayList
        indexes; ///< "trips_user_id (userId)", "… UNIQUE (…) WHERE …"; keys and unique constraints too
    QByteArrayList foreignKeys; ///< "name (columns) → table(columns) ON DELETE …"
    QByteArrayList checks;      ///< names

    /// @param table with its schema: "public.trips"
    static TableCatalog read(RawClient& client, const QByteArray& table);
};

/// The tables, views and sequences of the schemas public and viatica, as "public.trips".
[[nodiscard]] QByteArrayList relations(RawClient& client);

/// Everything that a migration can make, as sorted lines: schemas, extensions, relations, columns, indexes,
/// constraints, triggers, functions with a hash of their source, policies, rights.
[[nodiscard]] QByteArrayList dumpCatalog(RawClient& client);

/// What is in only one of two lists, for the message of a test that fails: "- gone" and "+ new", or empty.
[[nodiscard]] QByteArray difference(const QByteArrayList& expected, const QByteArrayList& actual);

} // namespace viatica::test
