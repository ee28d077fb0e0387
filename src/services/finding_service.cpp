// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/finding_service.h"

#include "db/database.h"
#include "services/guarded.h"
#include "services/server_session.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_sql.h"

#include <QPointer>

namespace viatica {

namespace {

constexpr int longestKey = 60;

/// A row for each key, at least one when the trip of $1 is seen by $2: without a key then.
QByteArray ignoredSql()
{
    return R"(SELECT f.key FROM trips t LEFT JOIN viatica.ignored_findings f ON f."tripId" = t."id")"
           R"( AND f."userId" = $2::uuid WHERE t."id" = $1::uuid AND )" +
           tripsql::ownedOrShared("$2::uuid");
}

/// Tells whether the trip is seen, whether or not the key was ignored before.
QByteArray ignoreSql()
{
    return R"(WITH trip AS (SELECT t."id" FROM trips t WHERE t."id" = $1::uuid AND )" +
           tripsql::ownedOrShared("$2::uuid") +
           R"(), added AS (INSERT INTO viatica.ignored_findings ("userId", "tripId", key))"
           R"( SELECT $2::uuid, "id", $3 FROM trip ON CONFLICT DO NOTHING))"
           R"( SELECT count(*) FROM trip)";
}

} // namespace

FindingService::FindingService(Database& database, Session& session, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
{
}

UserId FindingService::signedInUser() const
{
    requireSignedIn(m_session.isSignedIn());
    return m_session.userId();
}

QFuture<QSet<QString>> FindingService::ignored(TripId trip)
{
    return guarded<QSet<QString>>([&] {
        return m_database.run([trip, user = signedInUser()](Connection& connection) {
            static const Statement statement(ignoredSql());
            const Result result = connection.execute(statement, trip, user);
            if (result.isEmpty()) {
                requireSession(connection, user);
                throw notFound();
            }
            QSet<QString> keys;
            for (int i = 0; i < result.rowCount(); ++i)
                keys.insert(result.row(i).next<QString>());
            keys.remove(QString());
            return keys;
        });
    });
}

QFuture<void> FindingService::ignore(TripId trip, const QString& key)
{
    return guarded<void>([&] {
        const UserId user = signedInUser();
        if (key.isEmpty() || key.size() > longestKey)
            throw Error(ErrorKind::Validation, tr("This is not the key of a finding."));
        return m_database.run(
            [trip, user, key](Connection& connection) {
                static const Statement statement(ignoreSql());
                if (connection.execute(statement, trip, user, key).value<qint64>() > 0)
                    return;
                requireSession(connection, user);
                throw notFound();
            },
            [self = QPointer(this), trip] {
                if (self)
                    Q_EMIT self->ignoredChanged(trip);
            });
    });
}

QFuture<void> FindingService::unignore(TripId trip, const QString& key)
{
    return guarded<void>([&] {
        return m_database.run(
            [trip, user = signedInUser(), key](Connection& connection) {
                static const Statement statement(QByteArrayLiteral(
                    R"(DELETE FROM viatica.ignored_findings WHERE "tripId" = $1 AND "userId" = $2 AND key = $3)"));
                if (connection.execute(statement, trip, user, key).affectedRows() == 0)
                    requireSession(connection, user);
            },
            [self = QPointer(this), trip] {
                if (self)
                    Q_EMIT self->ignoredChanged(trip);
            });
    });
}

} // namespace viatica
