// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trash_service.h"

#include "db/database.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/server_session.h"
#include "services/service_error.h"
#include "services/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace viatica {

namespace {

constexpr int largestPage = 1'000;

/// Where a page ended. The instant is kept as PostgreSQL prints it: to the microsecond, which QDateTime
/// cannot.
struct Cursor
{
    QByteArray deletedAt;
    TrashId id;
};

QString toText(const Cursor& cursor)
{
    return QString::fromLatin1((cursor.deletedAt + '/' + cursor.id.toString().toLatin1())
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// @throws Error(Validation) for a text that toText() did not make
Cursor cursorFromText(const QString& text)
{
    static const QRegularExpression instant(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?\\+00\\z"));
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded ? (*decoded).split('/') : QList<QByteArray>();
    if (parts.size() != 2 || !instant.match(QString::fromLatin1(parts.first())).hasMatch())
        throw badCursor();
    const auto id = TrashId::fromString(QString::fromLatin1(parts.last()));
    if (!id)
        throw badCursor();
    return {parts.first(), *id};
}

/// One row per entry, and one without an entry when there is none: its first column tells an empty trash from
/// an ended session.
QByteArray listSql(const QByteArray& after)
{
    return "SELECT " + signedIn("$1") + ", page.id, page.kind, page.\"rowId\", page.title, " +
           Codec<QDateTime>::select("page.\"deletedAt\"") +
           ", page.\"deletedAt\"::text,"
           " (SELECT count(*) FROM viatica.trash WHERE \"userId\" = $1)"
           " FROM (SELECT) AS once LEFT JOIN LATERAL ("
           "SELECT id, kind, \"rowId\", title, \"deletedAt\" FROM viatica.trash WHERE \"userId\" = $1" +
           after +
           " ORDER BY \"deletedAt\" DESC, id LIMIT $2) AS page ON true"
           " ORDER BY page.\"deletedAt\" DESC, page.id";
}

TrashList readPage(const Result& result, int limit)
{
    TrashList page;
    Cursor last;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        TrashEntry entry;
        entry.id = row.next<TrashId>();
        if (entry.id.isNull())
            break;
        // One more than asked for was read, to know whether there is a next page.
        if (page.rows.size() == limit) {
            page.next = toText(last);
            break;
        }
        entry.kind = row.next<QString>();
        entry.rowId = QUuid::fromString(row.next<QString>());
        entry.title = row.next<QString>();
        entry.deletedAt = row.next<QDateTime>();
        last = {row.next<QByteArray>(), entry.id};
        page.total = row.next<qint64>();
        page.rows.append(entry);
    }
    return page;
}

RestoreReport readReport(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RestoreReport report;
    report.kind = object.value(QLatin1String("kind")).toString();
    report.rowId = QUuid::fromString(object.value(QLatin1String("id")).toString());
    report.title = object.value(QLatin1String("title")).toString();
    const QJsonObject restored = object.value(QLatin1String("restored")).toObject();
    for (auto it = restored.begin(); it != restored.end(); ++it)
        report.restored.insert(it.key(), it.value().toInt());
    const QJsonArray leftOut = object.value(QLatin1String("leftOut")).toArray();
    for (const QJsonValue& value : leftOut) {
        const QJsonObject one = value.toObject();
        report.leftOut.append({one.value(QLatin1String("kind")).toString(),
                               one.value(QLatin1String("title")).toString(),
                               one.value(QLatin1String("reason")).toString()});
    }
    if (report.kind.isEmpty() || report.rowId.isNull())
        throwUndecodable("jsonb");
    return report;
}

Error notInTrash()
{
    return {ErrorKind::NotFound, TrashService::tr("This is not in the trash any more.")};
}

/// Says what stands in the way of this restore, where the general sentence would only name the rule.
Error restoreError(const Error& error)
{
    if (error.kind() == ErrorKind::NotFound)
        return notInTrash();
    QString sentence = error.message();
    if (error.kind() == ErrorKind::InsufficientBalance)
        sentence = TrashService::tr(
            "A voucher that was used here has since been spent elsewhere. It can be restored "
            "without its voucher uses.");
    else if (error.constraint() == QLatin1String("vouchers_voucher_number"))
        sentence = TrashService::tr(
            "Another voucher has this voucher's number now. Give that one another number, then "
            "restore this.");
    Error result(error.kind(), sentence, error.fields());
    result.withSqlState(error.sqlState()).withConstraint(error.constraint());
    return result;
}

/// What the trash says of an entry, or nothing when it is not there.
std::optional<RestoreReport> findEntry(Connection& connection, UserId user, TrashId id)
{
    static const Statement statement(QByteArrayLiteral(
        "SELECT kind, \"rowId\", title FROM viatica.trash WHERE id = $1 AND \"userId\" = $2"));
    const Result result = connection.execute(statement, id, user);
    if (result.isEmpty())
        return std::nullopt;
    RowReader row = result.row(0);
    RestoreReport entry;
    entry.kind = row.next<QString>();
    entry.rowId = QUuid::fromString(row.next<QString>());
    entry.title = row.next<QString>();
    return entry;
}

} // namespace

QString displayText(const RestoreReport::LeftOut& leftOut)
{
    const QString title =
        leftOut.title.isEmpty() ? TrashService::tr("Something without a name") : leftOut.title;
    if (leftOut.kind == QLatin1String("VOUCHER_USE")) {
        if (leftOut.reason == QLatin1String("UNWANTED"))
            return TrashService::tr("The use of %1 was left out, as you wished.").arg(title);
        if (leftOut.reason == QLatin1String("VOUCHER_GONE"))
            return TrashService::tr("The use of %1 was left out: the voucher was deleted.").arg(title);
        if (leftOut.reason == QLatin1String("FLIGHT_GONE"))
            return TrashService::tr("The use of %1 was left out: the flight was deleted.").arg(title);
        return TrashService::tr("The use of %1 was left out: its traveller was deleted.").arg(title);
    }
    if (leftOut.reason == QLatin1String("NOT_ON_TRIP"))
        return TrashService::tr("%1 is not on the trip any more and was left out of its items.").arg(title);
    if (leftOut.reason == QLatin1String("UNWANTED"))
        return TrashService::tr("The link to %1 was left out, as you wished.").arg(title);
    return TrashService::tr("%1 was left out: it was deleted or has changed meanwhile.").arg(title);
}

TrashService::TrashService(Database& database, Session& session, CacheService& cache, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
{
}

UserId TrashService::signedInUser() const
{
    requireSignedIn(m_session.isSignedIn());
    return m_session.userId();
}

QFuture<TrashList> TrashService::list(int limit, const QString& after)
{
    return guarded<TrashList>([&] {
        const UserId user = signedInUser();
        const int size = std::clamp(limit, 1, largestPage);
        std::optional<Cursor> cursor;
        if (!after.isEmpty())
            cursor = cursorFromText(after);
        return m_database.run([user, cursor, size](Connection& connection) {
            static const Statement first(listSql({}));
            static const Statement following(listSql(
                " AND \"deletedAt\" <= $3::timestamptz AND (\"deletedAt\" < $3::timestamptz OR id > $4)"));
            return cursor ? readPage(
                                connection.execute(following, user, size + 1, cursor->deletedAt, cursor->id),
                                size)
                          : readPage(connection.execute(first, user, size + 1), size);
        });
    });
}

QFuture<RestoreReport> TrashService::restore(TrashId id, bool withoutVoucherUses)
{
    return guarded<RestoreReport>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, id, withoutVoucherUses,
             known = std::optional<RestoreReport>()](Connection& connection) mutable {
                static const Statement statement(QByteArrayLiteral("SELECT viatica.restore($1, $2)"));
                // Known from a run before, whose answer was lost: then it is no fault if it is not there any
                // more.
                const bool mayBeDone = known.has_value();
                const std::optional<RestoreReport> entry = findEntry(connection, user, id);
                if (!entry) {
                    requireSession(connection, user);
                    if (mayBeDone)
                        return *known;
                    throw notInTrash();
                }
                known = entry;
                try {
                    return readReport(
                        connection.execute(statement, id, withoutVoucherUses).value<QByteArray>());
                } catch (const Error& error) {
                    if (mayBeDone && error.kind() == ErrorKind::NotFound)
                        return *known;
                    throw restoreError(error);
                }
            },
            [self = QPointer(this), user](const RestoreReport& report) {
                if (self)
                    self->afterRestore(user, report);
            });
    });
}

void TrashService::afterRestore(UserId user, const RestoreReport& report)
{
    m_cache.invalidateUserTrips(user);
    m_cache.invalidateTripStats(user);
    m_cache.invalidateUserCompanions(user);
    m_cache.invalidateUserVouchers(user);
    if (m_session.userId() != user)
        return;
    Q_EMIT restored(report);
    Q_EMIT trashChanged();
}

QFuture<int> TrashService::empty(const QList<TrashId>& ids)
{
    return guarded<int>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, ids, isRepeated = false](Connection& connection) mutable {
                static const Statement statement(QByteArrayLiteral("SELECT viatica.empty_trash($1)"));
                const bool mayBeDone = std::exchange(isRepeated, true);
                const int count = connection.execute(statement, ids).value<int>();
                if (count > 0)
                    return count;
                requireSession(connection, user);
                // After a lost answer they went the first time.
                return mayBeDone ? int(ids.size()) : 0;
            },
            [self = QPointer(this), user](int count) {
                if (self)
                    self->afterEmptying(user, count);
            });
    });
}

QFuture<int> TrashService::emptyAll(const QDateTime& until)
{
    return guarded<int>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            // QDateTime has milliseconds, the row has more: the whole last one belongs to it.
            [user, end = until.addMSecs(1)](Connection& connection) {
                static const Statement statement(QByteArrayLiteral(
                    "SELECT viatica.empty_trash(ARRAY(SELECT id FROM viatica.trash WHERE \"userId\" = $1 AND "
                    "\"deletedAt\" < $2))"));
                const int count = connection.execute(statement, user, end).value<int>();
                if (count == 0)
                    requireSession(connection, user);
                return count;
            },
            [self = QPointer(this), user](int count) {
                if (self)
                    self->afterEmptying(user, count);
            });
    });
}

void TrashService::afterEmptying(UserId user, int count)
{
    if (count > 0 && m_session.userId() == user)
        Q_EMIT trashChanged();
}

} // namespace viatica
