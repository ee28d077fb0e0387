// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/maintenance_service.h"

#include "db/database.h"
#include "db/migrator.h"
#include "domain/text.h"
#include "services/login_grant.h"

#include <QCoreApplication>
#include <QPointer>

#include <array>

namespace viatica {

namespace {

/// The tables that people's data is in. Names of the program, never of a person.
constexpr std::array tables{"users",
                            "trips",
                            "flights",
                            "hotels",
                            "transportation",
                            "car_rentals",
                            "events",
                            "airports",
                            "travel_companions",
                            "trip_companions",
                            "item_companions",
                            "vouchers",
                            "voucher_attachments",
                            "trip_invitations",
                            "companion_relationships"};

SchemaStep step(const Migration& migration)
{
    return {migration.number, migration.name, {}};
}

/// The database's own sentence for missing rights speaks to somebody who is not signed in.
Error explained(const Error& error)
{
    if (error.sqlState() != QLatin1String("42501"))
        return error;
    Error result(ErrorKind::AccessDenied,
                 MaintenanceService::tr(
                     "This takes the login that owns Viatica's tables; the one in use may not do it."));
    result.withSqlState(error.sqlState());
    return result;
}

template <class Unit>
auto asOwner(Unit unit)
{
    return [unit = std::move(unit)](Connection& connection) {
        try {
            return unit(connection);
        } catch (const Error& error) {
            throw explained(error);
        }
    };
}

void tidyUp(Connection& connection, const QDate& today, const QDateTime& now, MaintenanceReport& report)
{
    Transaction transaction(connection);
    report.expiredVouchers =
        connection
            .executeOnce(QByteArrayLiteral(
                             "DELETE FROM vouchers WHERE \"expirationDate\" < $1::date - interval '2 years' "
                             "AND status = 'EXPIRED'"),
                         {Codec<QDate>::encode(today)})
            .affectedRows();
    report.oldInvitations =
        connection
            .executeOnce(
                QByteArrayLiteral("DELETE FROM trip_invitations WHERE status IN ('accepted', 'declined') AND "
                                  "\"updatedAt\" < $1::timestamptz - interval '90 days'"),
                {Codec<QDateTime>::encode(now)})
            .affectedRows();
    transaction.commit();
}

QList<IndexUse> readIndexUse(Connection& connection)
{
    QStringList names;
    for (const char* table : tables)
        names << QLatin1String(table);
    const Result result = connection.executeOnce(
        QByteArrayLiteral(
            "SELECT relname, indexrelname, idx_scan, pg_relation_size(indexrelid) FROM pg_stat_user_indexes "
            "WHERE schemaname = 'public' AND relname = ANY($1::text[]) "
            "ORDER BY idx_scan, relname, indexrelname"),
        {Codec<QStringList>::encode(names)});
    QList<IndexUse> uses;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        IndexUse use;
        use.table = row.next<QString>();
        use.index = row.next<QString>();
        use.scans = row.next<qint64>();
        use.bytes = row.next<qint64>();
        uses.append(use);
    }
    return uses;
}

} // namespace

MaintenanceService::MaintenanceService(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
}

QFuture<DatabaseStatus> MaintenanceService::status()
{
    return m_database.runAsLogin(asOwner([](Connection& connection) {
        DatabaseStatus status;
        const Result about = connection.executeOnce(
            QByteArrayLiteral("SELECT current_setting('server_version'), current_database(), current_user"));
        RowReader row = about.row(0);
        status.serverVersion = row.next<QString>();
        status.database = row.next<QString>();
        status.login = row.next<QString>();
        const MigrationStatus schema = Migrator(connection).status();
        for (const AppliedMigration& applied : schema.applied)
            status.applied.append({applied.number, applied.name, applied.appliedAt});
        for (const Migration& pending : schema.pending)
            status.pending.append(step(pending));
        return status;
    }));
}

QFuture<QList<SchemaStep>> MaintenanceService::migrate()
{
    return m_database.runAsLogin(asOwner([self = QPointer(this)](Connection& connection) {
        QList<SchemaStep> steps;
        Migrator(connection).migrate([&](const Migration& migration, int index, int count) {
            steps.append(step(migration));
            // Told on the services' thread; the pointer is only looked at there.
            QMetaObject::invokeMethod(
                qApp,
                [self, name = migration.name, index, count] {
                    if (self)
                        Q_EMIT self->migrating(name, index, count);
                },
                Qt::QueuedConnection);
        });
        return steps;
    }));
}

QFuture<SchemaStep> MaintenanceService::undo()
{
    return m_database.runAsLogin(asOwner([](Connection& connection) {
        const auto undone = Migrator(connection).undo();
        return undone ? step(*undone) : SchemaStep();
    }));
}

QFuture<void> MaintenanceService::grant(const QString& login)
{
    if (login.isEmpty() || !isStorable(login)) {
        const QString sentence = tr("This cannot be the name of a login.");
        return failedFuture<void>(
            Error(ErrorKind::Validation, sentence, {{QStringLiteral("login"), sentence}}));
    }
    return m_database.runAsLogin(asOwner([login](Connection& connection) { grantApplication(connection, login); }));
}

QFuture<MaintenanceReport> MaintenanceService::maintain()
{
    return m_database.runAsLogin(
        asOwner([today = m_clock.today(), now = m_clock.now()](Connection& connection) {
            MaintenanceReport report;
            tidyUp(connection, today, now, report);
            // Table by table, so that nobody waits long for a lock.
            for (const char* table : tables) {
                connection.executeOnce(QByteArrayLiteral("REINDEX TABLE public.") + table);
                connection.executeOnce(QByteArrayLiteral("ANALYZE public.") + table);
                ++report.tables;
            }
            report.indexes = readIndexUse(connection);
            return report;
        }));
}

} // namespace viatica
