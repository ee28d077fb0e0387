// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"

#include <QRandomGenerator>

#include <array>

namespace viatica::test {

namespace {

using Columns = Builders::Columns;

/// The given columns before the usual ones.
Columns merged(Columns usual, const Columns& given)
{
    usual.insert(given);
    return usual;
}

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

/// What all items have; a null trip is NULL.
Columns item(const QString& user, const QString& trip, const Columns& own)
{
    return merged({{text("userId"), user}, {text("tripId"), trip}}, own);
}

} // namespace

QString Builders::add(const QString& table, const Columns& columns, const QString& key)
{
    QStringList names;
    QStringList places;
    QStringList values;
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        names << QLatin1Char('"') + column.key() + QLatin1Char('"');
        places << QStringLiteral("$%1").arg(places.size() + 1);
        values << column.value();
    }
    const QString separator = QStringLiteral(", ");
    const QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) RETURNING \"%4\"")
                            .arg(table, names.join(separator), places.join(separator), key);
    return m_client.value(sql.toUtf8(), values);
}

QString Builders::aUser(const QString& firstName, const Columns& columns)
{
    const QString email = QStringLiteral("%1.%2@example.org").arg(firstName.toLower()).arg(++m_count);
    return add(text("users"), merged({{text("email"), email},
                                      {text("password"), text("!")}, // no password has this hash
                                      {text("firstName"), firstName},
                                      {text("lastName"), text("Example")}},
                                     columns));
}

QByteArray Builders::aSession(const QString& user)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray token = QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random).toHex();
    m_client.query(
        R"(INSERT INTO viatica.sessions ("userId", "tokenHash") VALUES ($1, sha256(decode($2, 'hex'))))",
        {user, QString::fromLatin1(token)});
    return token;
}

QString Builders::aTrip(const QString& user, const Columns& columns)
{
    return add(text("trips"), merged({{text("userId"), user},
                                      {text("name"), QStringLiteral("Trip %1").arg(++m_count)},
                                      {text("departureDate"), text("2027-06-01")},
                                      {text("returnDate"), text("2027-06-15")}},
                                     columns));
}

QString Builders::aFlight(const QString& user, const QString& trip, const Columns& columns)
{
    const Columns usual{{text("flightNumber"), text("LH714")},
                        {text("origin"), text("MUC")},
                        {text("destination"), text("HND")},
                        {text("departureDateTime"), text("2027-06-02T15:35+02")},
                        {text("arrivalDateTime"), text("2027-06-03T10:50+09")},
                        {text("originTimezone"), text("Europe/Berlin")},
                        {text("destinationTimezone"), text("Asia/Tokyo")}};
    return add(text("flights"), item(user, trip, merged(usual, columns)));
}

QString Builders::aHotel(const QString& user, const QString& trip, const Columns& columns)
{
    const Columns usual{{text("name"), text("Hotel Adlon")},
                        {text("city"), text("Berlin")},
                        {text("checkInDateTime"), text("2027-06-02T15:00+02")},
                        {text("checkOutDateTime"), text("2027-06-04T11:00+02")},
                        {text("timezone"), text("Europe/Berlin")}};
    return add(text("hotels"), item(user, trip, merged(usual, columns)));
}

QString Builders::aTransportation(const QString& user, const QString& trip, const Columns& columns)
{
    const Columns usual{{text("method"), text("TRAIN")},
                        {text("origin"), text("Berlin Hbf")},
                        {text("destination"), text("Praha hl.n.")},
                        {text("departureDateTime"), text("2027-06-02T09:16+02")},
                        {text("arrivalDateTime"), text("2027-06-02T13:25+02")},
                        {text("originTimezone"), text("Europe/Berlin")},
                        {text("destinationTimezone"), text("Europe/Prague")}};
    return add(text("transportation"), item(user, trip, merged(usual, columns)));
}

QString Builders::aCarRental(const QString& user, const QString& trip, const Columns& columns)
{
    const Columns usual{{text("company"), text("Hertz")},
                        {text("pickupLocation"), text("KEF")},
                        {text("dropoffLocation"), text("KEF")},
                        {text("pickupDateTime"), text("2027-06-02T10:00Z")},
                        {text("dropoffDateTime"), text("2027-06-05T10:00Z")},
                        {text("pickupTimezone"), text("Atlantic/Reykjavik")},
                        {text("dropoffTimezone"), text("Atlantic/Reykjavik")}};
    return add(text("car_rentals"), item(user, trip, merged(usual, columns)));
}

QString Builders::anEvent(const QString& user, const QString& trip, const Columns& columns)
{
    const Columns usual{{text("name"), text("Concert")},
                        {text("startDateTime"), text("2027-06-02T20:00+02")},
                        {text("timezone"), text("Europe/Berlin")}};
    return add(text("events"), item(user, trip, merged(usual, columns)));
}

QString Builders::aCompanion(const QString& user, const Columns& columns)
{
    const QString name = QStringLiteral("Companion %1").arg(++m_count);
    return add(text("travel_companions"), merged({{text("createdBy"), user}, {text("name"), name}}, columns));
}

QString Builders::aTripCompanion(const QString& trip, const QString& companion)
{
    return add(text("trip_companions"), {{text("tripId"), trip}, {text("companionId"), companion}});
}

QString Builders::anItemCompanion(const QString& itemType, const QString& itemId, const QString& companion)
{
    return add(text("item_companions"), {{text("itemType"), itemType},
                                         {text("itemId"), itemId},
                                         {text("travelerType"), text("COMPANION")},
                                         {text("travelerId"), companion}});
}

QString Builders::anInvitation(const QString& trip, const QString& inviter, const QString& invited,
                               const Columns& columns)
{
    return add(text("trip_invitations"), merged({{text("tripId"), trip},
                                                 {text("invitedBy"), inviter},
                                                 {text("invitedUserId"), invited},
                                                 {text("status"), text("pending")}},
                                                columns));
}

QString Builders::aVoucher(const QString& user, const Columns& columns)
{
    return add(text("vouchers"), merged({{text("userId"), user},
                                         {text("type"), text("FLIGHT")},
                                         {text("issuer"), text("Lufthansa")},
                                         {text("voucherNumber"), QStringLiteral("V-%1").arg(++m_count)},
                                         {text("currency"), text("USD")},
                                         {text("totalValue"), text("100.00")},
                                         {text("status"), text("OPEN")}},
                                        columns));
}

QString Builders::anAttachment(const QString& voucher, const QString& flight, const QString& user,
                               const QString& amount)
{
    return add(text("voucher_attachments"), {{text("voucherId"), voucher},
                                             {text("flightId"), flight},
                                             {text("travelerType"), text("USER")},
                                             {text("travelerId"), user},
                                             {text("amountUsed"), amount}});
}

QString Builders::anAirport(const QString& code, const Columns& columns)
{
    const Columns usual{{text("iata"), code},
                        {text("name"), code + text(" Airport")},
                        {text("city"), text("Sometown")},
                        {text("country"), text("Somewhere")}};
    return add(text("airports"), merged(usual, columns), text("iata"));
}

} // namespace viatica::test
