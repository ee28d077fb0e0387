// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sample_seed.h"

#include "db/connection.h"
#include "db/database_error.h"
#include "services/seed_service.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>

namespace viatica {

namespace {

QJsonObject readSample()
{
    QFile file(QStringLiteral(":/reference/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw programFault("sample data that cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// A moment of an item: its name in the sample, the column, and the names of the zones there.
struct Moment
{
    const char* name;
    const char* column;
    const char* zoneName;
};

constexpr std::array moments{
    Moment{"departs", "departureDateTime", "originTimezone"},
    Moment{"arrives", "arrivalDateTime", "destinationTimezone"},
    Moment{"checkIn", "checkInDateTime", "timezone"},
    Moment{"checkOut", "checkOutDateTime", "timezone"},
    Moment{"pickup", "pickupDateTime", "timezone"},
    Moment{"dropoff", "dropoffDateTime", "timezone"},
    Moment{"starts", "startDateTime", "timezone"},
    Moment{"ends", "endDateTime", "timezone"},
};

/// [days after the departure, "15:25"] in a zone, as an instant.
QString instant(const QDate& departure, const QJsonArray& moment, const QString& zone)
{
    const QDateTime local(departure.addDays(moment.at(0).toInt()),
                          QTime::fromString(moment.at(1).toString(), Qt::ISODate),
                          QTimeZone(zone.toLatin1()));
    return local.toUTC().toString(Qt::ISODate);
}

/// How a table takes rows: those whose id is there already are left alone. In the order in which rows need
/// each other.
struct Insertion
{
    const char* table;
    Statement statement;
    bool isItem;
};

const std::array<Insertion, 11>& insertions()
{
    static const std::array<Insertion, 11> all{{
        {"travel_companions",
         Statement(QByteArrayLiteral(
             "INSERT INTO travel_companions (id, \"createdBy\", name, email, \"dateOfBirth\", relationship) "
             "SELECT id, \"createdBy\", name, email, \"dateOfBirth\", relationship "
             "FROM jsonb_populate_recordset(NULL::travel_companions, $1::jsonb) ON CONFLICT (id) DO "
             "NOTHING")),
         false},
        {"trips",
         Statement(QByteArrayLiteral(
             "INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, "
             "description) "
             "SELECT id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, description "
             "FROM jsonb_populate_recordset(NULL::trips, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         false},
        {"trip_companions",
         Statement(QByteArrayLiteral(
             "INSERT INTO trip_companions (id, \"tripId\", \"companionId\") SELECT id, \"tripId\", "
             "\"companionId\" "
             "FROM jsonb_populate_recordset(NULL::trip_companions, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         false},
        {"flights",
         Statement(QByteArrayLiteral(
             "INSERT INTO flights (id, \"userId\", \"tripId\", \"flightNumber\", origin, destination, "
             "\"departureDateTime\", \"arrivalDateTime\", \"originTimezone\", \"destinationTimezone\", "
             "\"seatNumber\", "
             "\"confirmationCode\") SELECT id, \"userId\", \"tripId\", \"flightNumber\", origin, "
             "destination, "
             "\"departureDateTime\", \"arrivalDateTime\", \"originTimezone\", \"destinationTimezone\", "
             "\"seatNumber\", "
             "\"confirmationCode\" FROM jsonb_populate_recordset(NULL::flights, $1::jsonb) ON CONFLICT (id) "
             "DO NOTHING")),
         true},
        {"hotels",
         Statement(QByteArrayLiteral(
             "INSERT INTO hotels (id, \"userId\", \"tripId\", name, address, city, \"checkInDateTime\", "
             "\"checkOutDateTime\", timezone, \"confirmationCode\") SELECT id, \"userId\", \"tripId\", name, "
             "address, city, "
             "\"checkInDateTime\", \"checkOutDateTime\", timezone, \"confirmationCode\" "
             "FROM jsonb_populate_recordset(NULL::hotels, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         true},
        {"transportation",
         Statement(QByteArrayLiteral(
             "INSERT INTO transportation (id, \"userId\", \"tripId\", method, carrier, \"journeyNumber\", "
             "origin, "
             "destination, \"departureDateTime\", \"arrivalDateTime\", \"originTimezone\", "
             "\"destinationTimezone\", "
             "\"seatNumber\", \"confirmationCode\") SELECT id, \"userId\", \"tripId\", method, carrier, "
             "\"journeyNumber\", "
             "origin, destination, \"departureDateTime\", \"arrivalDateTime\", \"originTimezone\", "
             "\"destinationTimezone\", "
             "\"seatNumber\", \"confirmationCode\" "
             "FROM jsonb_populate_recordset(NULL::transportation, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         true},
        {"car_rentals",
         Statement(QByteArrayLiteral(
             "INSERT INTO car_rentals (id, \"userId\", \"tripId\", company, vehicle, \"pickupLocation\", "
             "\"dropoffLocation\", \"pickupDateTime\", \"dropoffDateTime\", \"pickupTimezone\", "
             "\"dropoffTimezone\", "
             "\"confirmationCode\") SELECT id, \"userId\", \"tripId\", company, vehicle, \"pickupLocation\", "
             "\"dropoffLocation\", \"pickupDateTime\", \"dropoffDateTime\", \"pickupTimezone\", "
             "\"dropoffTimezone\", "
             "\"confirmationCode\" FROM jsonb_populate_recordset(NULL::car_rentals, $1::jsonb) "
             "ON CONFLICT (id) DO NOTHING")),
         true},
        {"events",
         Statement(QByteArrayLiteral(
             "INSERT INTO events (id, \"userId\", \"tripId\", name, category, location, \"startDateTime\", "
             "\"endDateTime\", \"allDay\", timezone, \"confirmationCode\") SELECT id, \"userId\", "
             "\"tripId\", name, "
             "category, location, \"startDateTime\", \"endDateTime\", \"allDay\", timezone, "
             "\"confirmationCode\" "
             "FROM jsonb_populate_recordset(NULL::events, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         true},
        {"item_companions",
         Statement(QByteArrayLiteral(
             "INSERT INTO item_companions (id, \"itemType\", \"itemId\", \"travelerType\", \"travelerId\", "
             "\"seatNumber\") "
             "SELECT id, \"itemType\", \"itemId\", \"travelerType\", \"travelerId\", \"seatNumber\" "
             "FROM jsonb_populate_recordset(NULL::item_companions, $1::jsonb) ON CONFLICT (id) DO NOTHING")),
         false},
        {"vouchers",
         Statement(QByteArrayLiteral(
             "INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", currency, "
             "\"totalValue\", "
             "\"expirationDate\", notes) SELECT id, \"userId\", type, issuer, \"voucherNumber\", currency, "
             "\"totalValue\", "
             "\"expirationDate\", notes FROM jsonb_populate_recordset(NULL::vouchers, $1::jsonb) "
             "ON CONFLICT (id) DO NOTHING")),
         false},
        {"voucher_attachments",
         Statement(QByteArrayLiteral("INSERT INTO voucher_attachments (id, \"voucherId\", \"flightId\", "
                                     "\"travelerId\", \"travelerType\", "
                                     "\"amountUsed\") SELECT id, \"voucherId\", \"flightId\", "
                                     "\"travelerId\", \"travelerType\", \"amountUsed\" "
                                     "FROM jsonb_populate_recordset(NULL::voucher_attachments, $1::jsonb) ON "
                                     "CONFLICT (id) DO NOTHING")),
         false},
    }};
    return all;
}

} // namespace

SampleRows::SampleRows(UserId user, const QDate& today)
    : m_user(user)
    , m_today(today)
{
    const QJsonObject sample = readSample();
    addCompanions(sample.value(QLatin1String("companions")).toArray());
    const QJsonArray trips = sample.value(QLatin1String("trips")).toArray();
    for (const QJsonValue& trip : trips)
        addTrip(trip.toObject());
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
        add(QStringLiteral("travel_companions"), row);
    }
}

void SampleRows::addTrip(const QJsonObject& trip)
{
    const QString tripId = id(trip.value(QLatin1String("key")).toString());
    const QDate departure = m_today.addDays(trip.value(QLatin1String("day")).toInt());
    add(QStringLiteral("trips"),
        {{QStringLiteral("id"), tripId},
         {QStringLiteral("userId"), m_user.toString()},
         {QStringLiteral("name"), trip.value(QLatin1String("name"))},
         {QStringLiteral("departureDate"), departure.toString(Qt::ISODate)},
         {QStringLiteral("returnDate"),
          departure.addDays(trip.value(QLatin1String("days")).toInt() - 1).toString(Qt::ISODate)},
         {QStringLiteral("purpose"), trip.value(QLatin1String("purpose"))},
         {QStringLiteral("description"), trip.value(QLatin1String("description")).toString()}});
    const QJsonArray companions = trip.value(QLatin1String("companions")).toArray();
    for (const QJsonValue& companion : companions)
        add(QStringLiteral("trip_companions"), {{QStringLiteral("id"), id(tripId + companion.toString())},
                                                {QStringLiteral("tripId"), tripId},
                                                {QStringLiteral("companionId"), id(companion.toString())}});
    addItems(trip, "flights", "flights", "FLIGHT");
    addItems(trip, "hotels", "hotels", "HOTEL");
    addItems(trip, "transportation", "transportation", "TRANSPORTATION");
    addItems(trip, "cars", "car_rentals", "CAR_RENTAL");
    addItems(trip, "events", "events", "EVENT");
}

void SampleRows::addItems(const QJsonObject& trip, const char* kind, const char* table, const char* itemType)
{
    const QDate departure = m_today.addDays(trip.value(QLatin1String("day")).toInt());
    const QString tripKey = trip.value(QLatin1String("key")).toString();
    const QJsonArray items = trip.value(QLatin1String(kind)).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        // Flights have keys of their own, by which vouchers name them.
        const QString key =
            item.value(QLatin1String("key"))
                .toString(tripKey + QLatin1Char('/') + QLatin1String(kind) + QString::number(i));
        QJsonObject row = item;
        for (const Moment& moment : moments)
            if (const QJsonValue value = row.take(QLatin1String(moment.name)); value.isArray())
                row.insert(QLatin1String(moment.column),
                           instant(departure, value.toArray(),
                                   item.value(QLatin1String(moment.zoneName)).toString()));
        // A rented car's sample has one zone for both ends.
        for (const char* zone : {"pickupTimezone", "dropoffTimezone"})
            row.insert(QLatin1String(zone), item.value(QLatin1String("timezone")));
        row.insert(QLatin1String("allDay"), item.value(QLatin1String("allDay")).toBool());
        row.insert(QLatin1String("id"), id(key));
        row.insert(QLatin1String("userId"), m_user.toString());
        row.insert(QLatin1String("tripId"), id(tripKey));
        add(QLatin1String(table), row);
        addTravellers(itemType, id(key), item);
    }
}

void SampleRows::addTravellers(const char* itemType, const QString& itemId, const QJsonObject& item)
{
    const QJsonArray travellers = item.value(QLatin1String("travellers")).toArray();
    for (const QJsonValue& value : travellers) {
        const QString who = value.toString();
        const bool isUser = who == QLatin1String("me");
        QJsonObject row{
            {QStringLiteral("id"), id(itemId + who)},
            {QStringLiteral("itemType"), QLatin1String(itemType)},
            {QStringLiteral("itemId"), itemId},
            {QStringLiteral("travelerType"), isUser ? QStringLiteral("USER") : QStringLiteral("COMPANION")},
            {QStringLiteral("travelerId"), isUser ? m_user.toString() : id(who)}};
        if (isUser)
            row.insert(QLatin1String("seatNumber"), item.value(QLatin1String("seatNumber")));
        add(QStringLiteral("item_companions"), row);
    }
}

void SampleRows::addVouchers(const QJsonArray& vouchers)
{
    // A voucher's number is unique among all users.
    const QString suffix = QLatin1Char('-') + m_user.toString().left(8).toUpper();
    for (const QJsonValue& value : vouchers) {
        QJsonObject row = value.toObject();
        const QString voucherId = id(row.take(QLatin1String("key")).toString());
        row.insert(QLatin1String("id"), voucherId);
        row.insert(QLatin1String("userId"), m_user.toString());
        row.insert(QLatin1String("voucherNumber"), row.take(QLatin1String("number")).toString() + suffix);
        if (const QJsonValue days = row.take(QLatin1String("expires")); days.isDouble())
            row.insert(QLatin1String("expirationDate"), m_today.addDays(days.toInt()).toString(Qt::ISODate));
        const QJsonArray uses = row.take(QLatin1String("uses")).toArray();
        add(QStringLiteral("vouchers"), row);
        for (const QJsonValue& use : uses) {
            const QString flight = use[QLatin1String("flight")].toString();
            const QString who = use[QLatin1String("traveller")].toString();
            const bool isUser = who == QLatin1String("me");
            add(QStringLiteral("voucher_attachments"),
                {{QStringLiteral("id"), id(voucherId + flight + who)},
                 {QStringLiteral("voucherId"), voucherId},
                 {QStringLiteral("flightId"), id(flight)},
                 {QStringLiteral("travelerId"), isUser ? m_user.toString() : id(who)},
                 {QStringLiteral("travelerType"),
                  isUser ? QStringLiteral("USER") : QStringLiteral("COMPANION")},
                 {QStringLiteral("amountUsed"), use[QLatin1String("amount")]}});
        }
    }
}

SampleSeed SampleRows::insert(Connection& connection) const
{
    SampleSeed seed;
    for (const Insertion& insertion : insertions()) {
        const QString table = QLatin1String(insertion.table);
        const QByteArray rows = QJsonDocument(m_rows.value(table)).toJson(QJsonDocument::Compact);
        const qint64 added = connection.execute(insertion.statement, rows).affectedRows();
        if (insertion.isItem)
            seed.items += added;
        else if (table == QLatin1String("trips"))
            seed.trips = added;
        else if (table == QLatin1String("travel_companions"))
            seed.companions = added;
        else if (table == QLatin1String("vouchers"))
            seed.vouchers = added;
    }
    // One of the vouchers has had its day.
    static const Statement expire(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
    connection.execute(expire, m_today);
    return seed;
}

} // namespace viatica
