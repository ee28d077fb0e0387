// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sample_rows.h"

#include "services/sample_moment.h"

#include "db/database_error.h"

#include <QFile>
#include <QJsonDocument>

#include <array>

namespace viatica {

namespace {

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// A kind of item: the name by which a sample says it is one, the table, the type, and where the pieces go.
/// No column: the kind has no such thing.
struct Kind
{
    const char* name; ///< holds the value of nameColumn
    const char* nameColumn;
    const char* table;
    const char* itemType;
    const char* from;
    const char* to;
    const char* starts;
    const char* ends;
    const char* zone;
    const char* toZone;
};

constexpr std::array kinds{
    Kind{"flight", "flightNumber", "flights", "FLIGHT", "origin", "destination", "departureDateTime",
         "arrivalDateTime", "originTimezone", "destinationTimezone"},
    Kind{"hotel", "name", "hotels", "HOTEL", nullptr, nullptr, "checkInDateTime", "checkOutDateTime",
         "timezone", nullptr},
    Kind{"leg", "method", "transportation", "TRANSPORTATION", "origin", "destination", "departureDateTime",
         "arrivalDateTime", "originTimezone", "destinationTimezone"},
    Kind{"car", "company", "car_rentals", "CAR_RENTAL", "pickupLocation", "dropoffLocation", "pickupDateTime",
         "dropoffDateTime", "pickupTimezone", "dropoffTimezone"},
    Kind{"event", "name", "events", "EVENT", nullptr, nullptr, "startDateTime", "endDateTime", "timezone",
         nullptr},
};

/// Pieces that go as they are, by the column's name or a short one.
struct Piece
{
    const char* name;
    const char* column;
};

constexpr std::array pieces{
    Piece{"code", "confirmationCode"}, Piece{"notes", "notes"},     Piece{"city", "city"},
    Piece{"address", "address"},       Piece{"room", "roomNumber"}, Piece{"carrier", "carrier"},
    Piece{"number", "journeyNumber"},  Piece{"vehicle", "vehicle"}, Piece{"category", "category"},
    Piece{"place", "location"},
};

const Kind& kindOf(const QJsonObject& item)
{
    for (const Kind& kind : kinds)
        if (item.contains(QLatin1String(kind.name)))
            return kind;
    throw programFault("an item of no kind in the sample data");
}

QJsonObject readSample()
{
    QFile file(QStringLiteral(":/reference/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw programFault("sample data that cannot be read");
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        throw programFault("sample data that is damaged");
    return document.object();
}

bool isUser(const QString& who)
{
    return who == QLatin1String("me");
}

void put(QJsonObject& row, const char* column, const QJsonValue& value)
{
    if (column)
        row.insert(QLatin1String(column), value);
}

} // namespace

SampleRows::SampleRows(UserId user, const QDate& today)
    : m_user(user)
    , m_today(today)
{
    const QJsonObject sample = readSample();
    m_airportZones = sample.value(QLatin1String("airports")).toObject();
    addCompanions(sample.value(QLatin1String("companions")).toArray());
    const QJsonArray trips = sample.value(QLatin1String("trips")).toArray();
    for (const QJsonValue& trip : trips)
        addTrip(trip.toObject());
    const QJsonObject alone = sample.value(QLatin1String("standalone")).toObject();
    addItems(alone.value(QLatin1String("items")).toArray(), {QStringLiteral("standalone"),
                                                             {},
                                                             m_today,
                                                             text(alone, "zone"),
                                                             alone.value(QLatin1String("people")).toArray()});
    addVouchers(sample.value(QLatin1String("vouchers")).toArray());
}

QString SampleRows::id(const QString& key) const
{
    return QUuid::createUuidV5(m_user.uuid(), key).toString(QUuid::WithoutBraces);
}

void SampleRows::addCompanions(const QJsonArray& companions)
{
    for (const QJsonValue& value : companions) {
        QJsonObject row = value.toObject();
        row.insert(QLatin1String("id"), id(row.take(QLatin1String("key")).toString()));
        row.insert(QLatin1String("createdBy"), m_user.toString());
        // Years and days ago, so that the children stay children.
        if (const QJsonArray born = row.take(QLatin1String("born")).toArray(); !born.isEmpty())
            row.insert(
                QLatin1String("dateOfBirth"),
                m_today.addYears(-born.at(0).toInt()).addDays(-born.at(1).toInt()).toString(Qt::ISODate));
        add(QStringLiteral("travel_companions"), row);
    }
}

void SampleRows::addTrip(const QJsonObject& trip)
{
    Surroundings surroundings;
    surroundings.key = text(trip, "key");
    surroundings.tripId = id(surroundings.key);
    surroundings.day =
        nearestWeekday(m_today.addDays(trip.value(QLatin1String("day")).toInt()), text(trip, "weekday"));
    surroundings.zone = text(trip, "zone");
    surroundings.people = trip.value(QLatin1String("people")).toArray();
    const QDate back = surroundings.day.addDays(trip.value(QLatin1String("days")).toInt() - 1);
    add(QStringLiteral("trips"), {{QStringLiteral("id"), surroundings.tripId},
                                  {QStringLiteral("userId"), m_user.toString()},
                                  {QStringLiteral("name"), trip.value(QLatin1String("name"))},
                                  {QStringLiteral("departureDate"), surroundings.day.toString(Qt::ISODate)},
                                  {QStringLiteral("returnDate"), back.toString(Qt::ISODate)},
                                  {QStringLiteral("purpose"), trip.value(QLatin1String("purpose"))},
                                  {QStringLiteral("description"), text(trip, "description")}});
    for (const QJsonValue& person : std::as_const(surroundings.people))
        if (const QString who = person.toString(); !isUser(who))
            add(QStringLiteral("trip_companions"), {{QStringLiteral("id"), id(surroundings.tripId + who)},
                                                    {QStringLiteral("tripId"), surroundings.tripId},
                                                    {QStringLiteral("companionId"), id(who)}});
    addItems(trip.value(QLatin1String("items")).toArray(), surroundings);
}

void SampleRows::addItems(const QJsonArray& items, const Surroundings& trip)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const Kind& kind = kindOf(item);
        // Flights have keys of their own, by which vouchers name them.
        const QString itemId =
            id(item.value(QLatin1String("key")).toString(trip.key + QLatin1Char('/') + QString::number(i)));
        const QString from = text(item, "from");
        const QString to = text(item, "to");
        const QString zone =
            m_airportZones.value(from).toString(item.value(QLatin1String("zone")).toString(trip.zone));
        const QString toZone =
            m_airportZones.value(to).toString(item.value(QLatin1String("toZone")).toString(zone));
        const SampleMoments moments(trip.day, item, zone, toZone);

        QJsonObject row{{QStringLiteral("id"), itemId},
                        {QStringLiteral("userId"), m_user.toString()},
                        {QStringLiteral("allDay"), moments.isAllDay()}};
        if (!trip.tripId.isEmpty())
            row.insert(QLatin1String("tripId"), trip.tripId);
        for (const Piece& piece : pieces)
            if (item.contains(QLatin1String(piece.name)))
                put(row, piece.column, item.value(QLatin1String(piece.name)));
        put(row, kind.nameColumn, item.value(QLatin1String(kind.name)));
        put(row, kind.from, from);
        put(row, kind.to, to);
        put(row, kind.starts, moments.start());
        if (!moments.end().isEmpty())
            put(row, kind.ends, moments.end());
        put(row, kind.zone, zone);
        put(row, kind.toZone, toZone);

        const QJsonArray people = item.value(QLatin1String("people")).toArray();
        const QJsonArray seats = item.value(QLatin1String("seats")).toArray();
        if (!seats.isEmpty())
            row.insert(QLatin1String("seatNumber"), seats.first());
        add(QLatin1String(kind.table), row);
        addTravellers(QLatin1String(kind.itemType), itemId, people.isEmpty() ? trip.people : people, seats);
    }
}

void SampleRows::addTravellers(const QString& itemType, const QString& itemId, const QJsonArray& people,
                               const QJsonArray& seats)
{
    for (qsizetype i = 0; i < people.size(); ++i) {
        const QString who = people.at(i).toString();
        add(QStringLiteral("item_companions"),
            {{QStringLiteral("id"), id(itemId + who)},
             {QStringLiteral("itemType"), itemType},
             {QStringLiteral("itemId"), itemId},
             {QStringLiteral("travelerType"),
              isUser(who) ? QStringLiteral("USER") : QStringLiteral("COMPANION")},
             {QStringLiteral("travelerId"), isUser(who) ? m_user.toString() : id(who)},
             {QStringLiteral("seatNumber"), i < seats.size() ? seats.at(i) : QJsonValue()}});
    }
}

void SampleRows::addVouchers(const QJsonArray& vouchers)
{
    // A voucher's number is unique among all users.
    const QString suffix = QLatin1Char('-') + m_user.toString().left(8).toUpper();
    for (const QJsonValue& value : vouchers) {
        QJsonObject row = value.toObject();
        const QString voucherId = id(row.take(QLatin1String("key")).toString());
        const QString reissued = row.take(QLatin1String("reissues")).toString();
        const QJsonArray uses = row.take(QLatin1String("uses")).toArray();
        row.insert(QLatin1String("id"), voucherId);
        row.insert(QLatin1String("userId"), m_user.toString());
        row.insert(QLatin1String("voucherNumber"), row.take(QLatin1String("number")).toString() + suffix);
        if (const QJsonValue days = row.take(QLatin1String("expires")); days.isDouble())
            row.insert(QLatin1String("expirationDate"), m_today.addDays(days.toInt()).toString(Qt::ISODate));
        if (!reissued.isEmpty()) {
            row.insert(QLatin1String("parentVoucherId"), id(reissued));
            m_reissues.append(row);
            continue;
        }
        add(QStringLiteral("vouchers"), row);
        for (const QJsonValue& each : uses)
            add(QStringLiteral("voucher_attachments"), use(voucherId, each.toObject()));
    }
}

QJsonObject SampleRows::use(const QString& voucherId, const QJsonObject& use) const
{
    const QString flight = text(use, "flight");
    const QString who = text(use, "traveller");
    return {
        {QStringLiteral("id"), id(voucherId + flight + who)},
        {QStringLiteral("voucherId"), voucherId},
        {QStringLiteral("flightId"), id(flight)},
        {QStringLiteral("travelerId"), isUser(who) ? m_user.toString() : id(who)},
        {QStringLiteral("travelerType"), isUser(who) ? QStringLiteral("USER") : QStringLiteral("COMPANION")},
        {QStringLiteral("amountUsed"), use.value(QLatin1String("amount"))}};
}

} // namespace viatica
