// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace viatica {

class Connection;

/// One step of the schema's history: what makes it and what takes it back.
struct Migration
{
    int number = 0;
    QString name; ///< "0001_private_schema"
    QByteArray up;
    QByteArray down;
    [[nodiscard]] QByteArray checksum() const; ///< SHA-256 of the up script, hexadecimal
};

/// Reads NNNN_name.up.sql and .down.sql from a folder (":/migrations" for those compiled in), in order.
/// @throws Error(Internal) for a gap, a double number, or a script without its counterpart
[[nodiscard]] QList<Migration> loadMigrations(const QString& folder = QStringLiteral(":/migrations"));

struct AppliedMigration
{
    int number = 0;
    QString name;
    QByteArray checksum;
    QDateTime appliedAt;
};

struct MigrationStatus
{
    QList<AppliedMigration> applied;
    QList<Migration> pending;
};

/// Brings a database to the program's schema and back. Works on a connection of the tables' owner; every call holds
/// an advisory lock, so that two programs that start at once do it once. Each script and its record share one
/// transaction. All calls block; worker threads only.
///
/// @throws Error with a sentence, the database untouched, for: tables of another program, a script that was changed
/// after it was applied, a gap, a schema newer than the program, missing rights, missing pgcrypto.
class Migrator
{
public:
    using Progress = std::function<void(const Migration&, int index, int count)>;

    explicit Migrator(Connection& connection, QList<Migration> migrations = loadMigrations());

    [[nodiscard]] MigrationStatus status();
    /// Applies what is pending, up to and including @p upTo. Returns how many were applied.
    int migrate(const Progress& progress = {}, std::optional<int> upTo = std::nullopt);
    /// Takes the newest one back; returns it, or nothing when there is none.
    std::optional<Migration> undo();
    /// For connections that may not migrate: refuses a database that is not exactly at the program's schema.
    void requireCurrent();
    /// For a database without migrations: @throws Error(Conflict) when another program's tables are in it.
    void refuseForeignTables();

private:
    QList<AppliedMigration> readApplied();
    void check(const QList<AppliedMigration>& applied) const;
    void apply(const Migration& migration);

    Connection& m_connection;
    const QList<Migration> m_migrations;
};

} // namespace viatica
