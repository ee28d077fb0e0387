// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/connection.h"
#include "db/database_error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Migrator)
};

/// Held while a program looks and migrates. The number is only an agreement among copies of this program.
constexpr qint64 advisoryKey = 0x5649415449434100;

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw programFault("a migration that cannot be read");
    return file.readAll();
}

/// Takes the lock for a session, so that it spans the transactions of several scripts.
class AdvisoryLock
{
public:
    explicit AdvisoryLock(Connection& connection) : m_connection(connection)
    {
        m_connection.executeOnce(QByteArrayLiteral("SELECT pg_advisory_lock($1)"), {QByteArray::number(advisoryKey)});
    }
    ~AdvisoryLock()
    {
        if (m_connection.isBroken())
            return; // the server released it
        try {
            m_connection.executeOnce(QByteArrayLiteral("SELECT pg_advisory_unlock($1)"),
                                     {QByteArray::number(advisoryKey)});
        } catch (const Error&) {
            // Ends with the connection, which is closed after a migration.
        }
    }
    Q_DISABLE_COPY_MOVE(AdvisoryLock)

private:
    Connection& m_connection;
};

/// A fault that a person can act on, in place of the general sentence for its SQLSTATE.
Error explained(const Error& error, const Migration& migration)
{
    const QString& state = error.sqlState();
    QString sentence;
    if (state == QLatin1String("42501"))
        sentence = Messages::tr("This login may not set up Viatica's tables. The owner of the database does it once, "
                                "with “viaticactl db migrate”.");
    else if (state == QLatin1String("58P01") || (state == QLatin1String("0A000") && error.constraint().isEmpty()))
        sentence = Messages::tr("The server lacks the extension pgcrypto. Its administrator installs it (package "
                                "postgresql-contrib), then Viatica can be set up.");
    else
        return error;
    qWarning("migration %s failed: %s", qPrintable(migration.name), qPrintable(state));
    Error result(error.kind(), sentence);
    result.withSqlState(state);
    return result;
}

} // namespace

QByteArray Migration::checksum() const
{
    return QCryptographicHash::hash(up, QCryptographicHash::Sha256).toHex();
}

QList<Migration> loadMigrations(const QString& folder)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{4})_[a-z0-9_]+\\z"));
    QList<Migration> migrations;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.up.sql")}, QDir::Files, QDir::Name);
    for (const QString& file : names) {
        Migration migration;
        migration.name = file.chopped(int(qstrlen(".up.sql")));
        const auto match = form.match(migration.name);
        migration.number = match.captured(1).toInt();
        if (!match.hasMatch() || migration.number != migrations.size() + 1)
            throw programFault("migrations that are not numbered one by one");
        migration.up = readAll(dir.filePath(file));
        migration.down = readAll(dir.filePath(migration.name + QStringLiteral(".down.sql")));
        migrations.append(migration);
    }
    return migrations;
}

Migrator::Migrator(Connection& connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations))
{
}

QList<AppliedMigration> Migrator::readApplied()
{
    if (!m_connection.executeOnce(QByteArrayLiteral("SELECT to_regclass('viatica.migrations') IS NOT NULL")).value<bool>())
        return {};
    const Result result = m_connection.executeOnce(
        "SELECT number, name, sha256, " + Codec<QDateTime>::select("\"appliedAt\"")
        + " FROM viatica.migrations ORDER BY number");
    QList<AppliedMigration> applied;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        AppliedMigration migration;
        migration.number = row.next<int>();
        migration.name = row.next<QString>();
        migration.checksum = row.next<QByteArray>();
        migration.appliedAt = row.next<QDateTime>();
        applied.append(migration);
    }
    return applied;
}

void Migrator::check(const QList<AppliedMigration>& applied) const
{
    for (qsizetype i = 0; i < applied.size(); ++i) {
        const AppliedMigration& found = applied.at(i);
        if (found.number != i + 1)
            throw Error(ErrorKind::Internal,
                        Messages::tr("The history of this database has a gap before step %1. It was changed by hand; "
                                     "Viatica leaves it alone.")
                            .arg(found.number));
        if (i >= m_migrations.size())
            throw Error(ErrorKind::Internal, Messages::tr("This database was set up by a newer version of Viatica. "
                                                          "Please update the program."));
        const Migration& known = m_migrations.at(i);
        if (found.name != known.name || found.checksum != known.checksum())
            throw Error(ErrorKind::Internal, Messages::tr("Step %1 of this database's history is not the one that this "
                                                          "version of Viatica knows. Viatica leaves it alone.")
                                                 .arg(found.name));
    }
}

void Migrator::refuseForeignTables()
{
    const Result found = m_connection.executeOnce(
        QByteArrayLiteral("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN "
                          "('r', 'p', 'v', 'm', 'f') AND relname = ANY($1::text[]) ORDER BY relname"),
        {Codec<QStringList>::encode(
            {QStringLiteral("users"), QStringLiteral("trips"), QStringLiteral("flights"), QStringLiteral("hotels"),
             QStringLiteral("transportation"), QStringLiteral("car_rentals"), QStringLiteral("events"),
             QStringLiteral("airports"), QStringLiteral("travel_companions"), QStringLiteral("vouchers"),
             QStringLiteral("trip_companions"), QStringLiteral("item_companions"),
             QStringLiteral("voucher_attachments"), QStringLiteral("trip_invitations"),
             QStringLiteral("companion_relationships")})});
    if (found.isEmpty())
        return;
    throw Error(ErrorKind::Conflict,
                Messages::tr("This database holds tables of another program (%1). Viatica leaves them alone; please "
                             "choose an empty database.")
                    .arg(found.value<QString>()));
}

MigrationStatus Migrator::status()
{
    MigrationStatus status;
    status.applied = readApplied();
    check(status.applied);
    status.pending = m_migrations.mid(status.applied.size());
    return status;
}

int Migrator::migrate(const Progress& progress, std::optional<int> upTo)
{
    const AdvisoryLock lock(m_connection);
    MigrationStatus found = status();
    if (found.applied.isEmpty())
        refuseForeignTables();
    int done = 0;
    for (const Migration& migration : std::as_const(found.pending)) {
        if (upTo && migration.number > *upTo)
            break;
        if (progress)
            progress(migration, done, int(found.pending.size()));
        apply(migration);
        ++done;
    }
    return done;
}

void Migrator::apply(const Migration& migration)
{
    try {
        Transaction transaction(m_connection);
        m_connection.executeScript(migration.up);
        m_connection.executeOnce(
            QByteArrayLiteral("INSERT INTO viatica.migrations (number, name, sha256) VALUES ($1, $2, $3)"),
            {Codec<int>::encode(migration.number), Codec<QString>::encode(migration.name), migration.checksum()});
        transaction.commit();
    } catch (const Error& error) {
        throw explained(error, migration);
    }
}

std::optional<Migration> Migrator::undo()
{
    const AdvisoryLock lock(m_connection);
    const MigrationStatus found = status();
    if (found.applied.isEmpty())
        return std::nullopt;
    const Migration& last = m_migrations.at(found.applied.size() - 1);
    Transaction transaction(m_connection);
    // The first migration takes the table of records away with it.
    m_connection.executeOnce(QByteArrayLiteral("DELETE FROM viatica.migrations WHERE number = $1"),
                             {Codec<int>::encode(last.number)});
    m_connection.executeScript(last.down);
    transaction.commit();
    return last;
}

void Migrator::requireCurrent()
{
    const MigrationStatus found = status();
    if (found.applied.isEmpty())
        throw Error(ErrorKind::AccessDenied,
                    Messages::tr("This database has not been set up for Viatica yet: its owner runs “viaticactl db "
                                 "migrate” once."));
    if (!found.pending.isEmpty())
        throw Error(ErrorKind::AccessDenied,
                    Messages::tr("This database is of an older version of Viatica: its owner runs “viaticactl db "
                                 "migrate” once."));
}

} // namespace viatica
