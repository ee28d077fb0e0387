// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

namespace viatica::test {

/// A table as it was agreed. What the specification names and what the design adds are told apart; both are
/// complete: whatever else a database has is a fault. The forms are those of TableCatalog.
struct ExpectedTable
{
    QByteArray name;
    QByteArrayList specifiedColumns;
    QByteArrayList addedColumns;
    QByteArrayList specifiedIndexes;
    QByteArrayList addedIndexes;
    QByteArrayList foreignKeys;
    QByteArrayList checks;
};

[[nodiscard]] const QList<ExpectedTable>& expectedTables();

// Each group in a file of its own.
[[nodiscard]] QList<ExpectedTable> expectedCoreTables();
[[nodiscard]] QList<ExpectedTable> expectedItemTables();
[[nodiscard]] QList<ExpectedTable> expectedLinkTables();
[[nodiscard]] QList<ExpectedTable> expectedPrivateTables();

} // namespace viatica::test
