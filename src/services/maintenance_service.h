// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace viatica {

class Database;

/// One step of the schema.
struct SchemaStep
{
    int number = 0;
    QString name;
    QDateTime appliedAt; ///< invalid while it is pending
};

struct DatabaseStatus
{
    QString serverVersion; ///< "15.8"
    QString database;
    QString login;
    QList<SchemaStep> applied;
    QList<SchemaStep> pending;
};

/// How much an index is used and what it takes.
struct IndexUse
{
    QString table;
    QString index;
    qint64 scans = 0; ///< since the server's statistics began
    qint64 bytes = 0;
};

struct MaintenanceReport
{
    qint64 expiredVouchers = 0; ///< removed, two years past their date
    qint64 oldInvitations = 0;  ///< removed, answered 90 days ago
    int tables = 0;             ///< analyzed, their indexes built anew
    QList<IndexUse> indexes;    ///< the least used first
};

/// What the owner of a database does with it. Everything here works as the login itself; give it a Database
/// whose profile does not limit how long a statement may run.
class MaintenanceService final : public QObject
{
    Q_OBJECT

public:
    MaintenanceService(Database& database, const Clock& clock, QObject* parent = nullptr);

    /// Errors: those of Migrator.
    QFuture<DatabaseStatus> status();
    /// Brings the schema up to date. Returns the steps that were applied. Errors: those of Migrator.
    QFuture<QList<SchemaStep>> migrate();
    /// Takes the newest step back, with the data in it. Returns it; a number of 0 when there is none.
    QFuture<SchemaStep> undo();
    /// Lets a login use Viatica's data as an ordinary user. Errors: Validation (field "login"), NotFound,
    /// AccessDenied.
    QFuture<void> grant(const QString& login);
    /// The two rules of tidying, then ANALYZE and REINDEX of every table. Errors: AccessDenied when the login
    /// does not own the tables.
    QFuture<MaintenanceReport> maintain();

Q_SIGNALS:
    /// A step of migrate() begins.
    void migrating(const QString& name, int index, int count);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace viatica
