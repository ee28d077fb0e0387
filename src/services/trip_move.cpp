// SPDX-License-Identifier: GPL-3.0-or-later
// Moving a trip to other days, with a preview, and taking the move back.
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/guarded.h"
#include "services/item_refs.h"
#include "services/item_rows.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_service.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace viatica {

namespace {

using tripitems::ItemTable;
using Trips = BaseService<Trip>;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripService)
};

// $1 is the trip, $2 the owner, $3 by how many days it moves.
constexpr const char* days = "$3::integer";
constexpr const char* ofTheTrip = R"(i."tripId" = $1::uuid AND i."userId" = $2::uuid)";

QByteArray microseconds(const QByteArray& column)
{
    return "(extract(epoch FROM " + column + ") * 1000000)::bigint";
}

QByteArray instantOf(const QByteArray& microseconds)
{
    return "(timestamptz 'epoch' + " + microseconds + " * interval '1 microsecond')";
}

template <class Entity>
QByteArray previewArray()
{
    const ItemTable& table = tripitems::itemTable(Declaration<Entity>::kind);
    const QByteArray start = "i." + sql::quoted(table.start);
    const QByteArray end = "i." + sql::quoted(table.end);
    const QByteArray parts = "json_build_array(" + itemrows::expression<Entity>() + ", " +
                             microseconds(tripitems::movedStart(table, days)) + ", " +
                             microseconds('(' + tripitems::movedEnd(table, days) + ')') + ", " +
                             tripitems::movedClock(start, "i." + sql::quoted(table.startZone), days) + ", " +
                             tripitems::movedClock(end, "i." + sql::quoted(table.endZone), days) + ')';
    return tripitems::jsonArray(parts, QByteArray(table.name) + " i WHERE " + ofTheTrip,
                                start + ", i.\"id\"");
}

QByteArray previewStatement()
{
    QByteArray text = "SELECT ";
    forEachItemType([&](auto type) {
        text += (text.endsWith("SELECT ") ? "" : ", ") + previewArray<typename decltype(type)::type>();
    });
    return text;
}

/// The rows of all kinds that the CTEs "moved_…" deliver.
QByteArray movedRows(const QByteArray& columns)
{
    QByteArray text;
    for (const ItemTable& table : tripitems::itemTables())
        text += (text.isEmpty() ? " SELECT " : " UNION ALL SELECT ") + columns + " FROM moved_" + table.name;
    return text;
}

/// Rows are locked before they are read, so that what is remembered is what is replaced.
QByteArray moveStatement()
{
    QByteArray text = "WITH ";
    for (const ItemTable& table : tripitems::itemTables()) {
        const QByteArray name(table.name);
        const QByteArray start = sql::quoted(table.start);
        const QByteArray end = sql::quoted(table.end);
        text += (text.endsWith("WITH ") ? "" : ", ") + ("old_" + name) + R"( AS (SELECT i."id", i.)" + start +
                " AS before, i." + end + " AS \"endBefore\" FROM " + name + " i WHERE " + ofTheTrip +
                R"( ORDER BY i."id" FOR NO KEY UPDATE), moved_)" + name + " AS (UPDATE " + name +
                " AS i SET " + start + " = " + tripitems::movedStart(table, days) + ", " + end + " = " +
                tripitems::movedEnd(table, days) + " FROM old_" + name +
                R"( o WHERE i."id" = o."id" RETURNING ')" + table.type + R"('::text AS kind, i."id", )" +
                microseconds("o.before") + " AS before, " + microseconds("o.\"endBefore\"") +
                " AS \"endBefore\", " + microseconds("i." + start) + " AS start, " +
                microseconds("i." + end) + " AS \"end\")";
    }
    return text + movedRows(R"(kind, "id", before, "endBefore", start, "end")");
}

/// $1 is the owner, $2 the trip, $3 the items as JSON: where each is expected, and where it shall be.
QByteArray putBackStatement()
{
    QByteArray text =
        R"(WITH wanted AS MATERIALIZED (SELECT m.kind, m.id, )" + instantOf("m.expected") + " AS expected, " +
        instantOf("m.\"expectedEnd\"") + " AS \"expectedEnd\", " + instantOf("m.start") + " AS start, " +
        instantOf("m.\"end\"") +
        R"( AS "end" FROM jsonb_to_recordset($3::jsonb) AS m(kind text, id uuid, expected bigint,)"
        R"( "expectedEnd" bigint, start bigint, "end" bigint)))";
    for (const ItemTable& table : tripitems::itemTables()) {
        const QByteArray name(table.name);
        const QByteArray start = sql::quoted(table.start);
        const QByteArray end = sql::quoted(table.end);
        text += ", moved_" + name + " AS (UPDATE " + name + " AS i SET " + start + " = w.start, " + end +
                " = w.\"end\" FROM wanted w WHERE w.kind = '" + table.type +
                R"(' AND i."id" = w.id AND i."userId" = $1::uuid AND i."tripId" = $2::uuid AND i.)" + start +
                " = w.expected AND i." + end + R"( IS NOT DISTINCT FROM w."expectedEnd" RETURNING i."id"))";
    }
    return text + movedRows("\"id\"");
}

QByteArray asJson(const QList<TripMove::Item>& items)
{
    // Microseconds fit into a double's 53 bits until the year 2255; as text they always do.
    const auto number = [](std::optional<qint64> value) {
        return value ? QJsonValue(QString::number(*value)) : QJsonValue();
    };
    QJsonArray array;
    for (const TripMove::Item& item : items)
        array.append(QJsonObject{{QStringLiteral("kind"), toString(item.item.kind)},
                                 {QStringLiteral("id"), item.item.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("expected"), number(item.start)},
                                 {QStringLiteral("expectedEnd"), number(item.end)},
                                 {QStringLiteral("start"), number(item.startBefore)},
                                 {QStringLiteral("end"), number(item.endBefore)}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Trip ownTrip(Connection& connection, TripId id, UserId user)
{
    std::optional<Trip> found = Trips::findById(connection, id, user);
    if (!found)
        throw notFound();
    Trips::verifyOwnership(*found, user);
    return *found;
}

TripDraft movedTo(const Trip& trip, const QDate& departure)
{
    TripDraft draft = trip;
    draft.departureDate = departure;
    draft.returnDate = departure.addDays(trip.days() - 1);
    throwIfInvalid(validate(draft), Messages::tr("The trip cannot be moved to this day."));
    return draft;
}

QList<TripMove::Item> moveItems(Connection& connection, TripId id, UserId user, qint64 distance)
{
    static const Statement statement(moveStatement());
    const Result result = connection.execute(statement, id, user, distance);
    QList<TripMove::Item> items;
    items.reserve(result.rowCount());
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        const std::optional<ItemRef> moved = itemrefs::next(row);
        if (!moved)
            continue;
        TripMove::Item item;
        item.item = *moved;
        item.startBefore = row.next<qint64>();
        item.endBefore = row.next<std::optional<qint64>>();
        item.start = row.next<qint64>();
        item.end = row.next<std::optional<qint64>>();
        items.append(item);
    }
    return items;
}

/// Which of the items were still where they were expected, the other way round.
QList<TripMove::Item> putBack(Connection& connection, const TripMove& move, UserId user)
{
    static const Statement statement(putBackStatement());
    const Result result = connection.execute(statement, user, move.trip.id, asJson(move.items));
    QSet<QUuid> done;
    for (int i = 0; i < result.rowCount(); ++i)
        done.insert(QUuid::fromString(result.row(i).next<QString>()));
    QList<TripMove::Item> items;
    for (const TripMove::Item& item : move.items)
        if (done.contains(item.item.id))
            items.append({item.item, item.start, item.end, item.startBefore, item.endBefore});
    return items;
}

/// The trip's part of taking a move back. @throws Error(Stale)
Trip putBackDates(Connection& connection, const Trip& now, const TripMove& move, UserId user)
{
    TripDraft draft = now;
    draft.departureDate = move.departureBefore;
    draft.returnDate = move.returnBefore;
    if (sameDraft<Trip>(draft, now)) // somebody has done so already
        return now;
    if (now.departureDate != move.trip.departureDate || now.returnDate != move.trip.returnDate)
        throw changedMeanwhile().withCurrent(now);
    return Trips::update(connection, now.id, user, draft, now.version);
}

ClockReading clockFrom(const QJsonValue& value)
{
    const QString text = value.toString();
    return text == QLatin1String("SKIPPED") ? ClockReading::Skipped
           : text == QLatin1String("TWICE") ? ClockReading::Twice
                                            : ClockReading::Once;
}

template <class Entity>
void readPreview(const QByteArray& json, QList<ItemMovePreview>& items)
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const QJsonArray parts = value.toArray();
        ItemMovePreview item;
        item.item = itemrows::item<Entity>(parts.at(0).toArray());
        itemrows::read(parts.at(1), item.start);
        itemrows::read(parts.at(2), item.end);
        item.startClock = clockFrom(parts.at(3));
        item.endClock = clockFrom(parts.at(4));
        items.append(item);
    }
}

QList<ItemMovePreview> readPreview(const Result& result)
{
    QList<ItemMovePreview> items;
    RowReader row = result.row(0);
    forEachItemType(
        [&](auto type) { readPreview<typename decltype(type)::type>(row.next<QByteArray>(), items); });
    return items;
}

} // namespace

QFuture<TripMovePreview> TripService::previewMove(TripId id, const QDate& newDeparture)
{
    return guarded<TripMovePreview>([&] {
        return m_database.run([=, user = signedInUser()](Connection& connection) {
            static const Statement statement(previewStatement());
            Transaction transaction(connection);
            TripMovePreview preview;
            preview.trip = ownTrip(connection, id, user);
            const TripDraft draft = movedTo(preview.trip, newDeparture);
            preview.departure = draft.departureDate;
            preview.returning = draft.returnDate;
            preview.items = readPreview(
                connection.execute(statement, id, user, preview.trip.departureDate.daysTo(newDeparture)));
            transaction.commit();
            return preview;
        });
    });
}

QFuture<TripMove> TripService::moveTrip(TripId id, const QDate& newDeparture, bool withItems,
                                        const RowVersion& version)
{
    return guarded<TripMove>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, attempted = std::optional<TripMove>()](Connection& connection) mutable {
                Transaction transaction(connection);
                const std::optional<Trip> found = Trips::findById(connection, id, user);
                // Run again, because the answer to the COMMIT was lost: this is our own version.
                if (found && attempted && found->version == attempted->trip.version)
                    return *attempted;
                if (!found)
                    throw version.value.isEmpty() ? notFound() : goneMeanwhile();
                Trips::verifyOwnership(*found, user);
                if (found->version != version)
                    throw changedMeanwhile().withCurrent(*found);
                TripMove move;
                move.departureBefore = found->departureDate;
                move.returnBefore = found->returnDate;
                move.trip = Trips::update(connection, id, user, movedTo(*found, newDeparture), version);
                if (withItems)
                    move.items = moveItems(connection, id, user, move.departureBefore.daysTo(newDeparture));
                attempted = move;
                transaction.commit();
                return move;
            },
            [self = QPointer(this), user](const TripMove& move) {
                if (self)
                    self->noteChanged(user, move.trip);
            });
    });
}

QFuture<TripMove> TripService::undoMove(const TripMove& move)
{
    return guarded<TripMove>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, attempted = std::optional<TripMove>()](Connection& connection) mutable {
                Transaction transaction(connection);
                const Trip now = ownTrip(connection, move.trip.id, user);
                if (attempted && now.version == attempted->trip.version)
                    return *attempted;
                TripMove undone;
                undone.departureBefore = now.departureDate;
                undone.returnBefore = now.returnDate;
                undone.trip = putBackDates(connection, now, move, user);
                undone.items = putBack(connection, move, user);
                attempted = undone;
                transaction.commit();
                return undone;
            },
            [self = QPointer(this), user](const TripMove& undone) {
                if (self)
                    self->noteChanged(user, undone.trip);
            });
    });
}

} // namespace viatica
