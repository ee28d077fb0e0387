// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/node_client.h"
#include "services/program.h"
#include "services/trip_service.h"
#include "support/test_database.h"

#include <QJsonArray>
#include <QJsonObject>

namespace viatica::test {

/// A database with Viatica and the Sequelize client beside each other. In Viatica, Anna has an account and is
/// signed in; it is the first of March 2027 there.
class InteropFixture
{
public:
    InteropFixture()
        : node(testDatabase.profile())
        , raw(testDatabase.profile())
        , viatica(testDatabase.profile())
        , trips(viatica.database, viatica.session, viatica.cache, viatica.clock)
        , anna(signUp(viatica, QStringLiteral("Anna")))
        , asAnna(testDatabase.profile(), "-c role=viatica_app -c viatica.session=" + anna.token)
    {
    }

    TestDatabase testDatabase;
    NodeClient node;
    RawClient raw; ///< as the owner of everything
    Program viatica;
    TripService trips;
    SignIn anna;
    /// What Viatica's connections are, for rows whose services are not what these tests are about.
    RawClient asAnna;

    [[nodiscard]] QString annaId() const { return anna.user.id.toString(); }

    Trip createTrip(const QString& name = QStringLiteral("Rome"), const QString& description = {})
    {
        TripDraft draft;
        draft.name = name;
        draft.departureDate = {2027, 6, 1};
        draft.returnDate = {2027, 6, 15};
        draft.description = description;
        return await(trips.createTrip(draft));
    }

    /// A flight of Anna's. @return its id
    QString createFlight(const Trip& trip, const QString& number = QStringLiteral("LH714"))
    {
        return asAnna.value(R"(INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination,)"
                            R"( "departureDateTime", "arrivalDateTime") VALUES ($1, $2, $3, 'FRA', 'HND',)"
                            R"( '2027-06-01 14:05+02', '2027-06-02 08:20+09') RETURNING id)",
                            {annaId(), trip.id.toString(), number});
    }

    /// An open voucher of Anna's. @return its id
    QString createVoucher(const QString& number, const QString& total)
    {
        return asAnna.value(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue"))"
            R"( VALUES ($1, 'TRAVEL_CREDIT', 'Lufthansa', $2, 'EUR', $3::numeric) RETURNING id)",
            {annaId(), number, total});
    }

    /// Anna's use of a voucher. @return its id
    QString attach(const QString& voucher, const QString& flight, const QString& amount)
    {
        return asAnna.value(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerType", "travelerId",)"
            R"( "amountUsed") VALUES ($1, $2, 'USER', $3, $4::numeric) RETURNING id)",
            {voucher, flight, annaId(), amount});
    }
};

/// What a user may set of a trip, to change it.
inline TripDraft draftOf(const Trip& trip)
{
    return static_cast<const TripDraft&>(trip);
}

/// "name" of each object, in order, separated by commas.
inline QString fieldOf(const QJsonArray& objects, const QString& name)
{
    QStringList values;
    for (const auto& object : objects)
        values << object.toObject().value(name).toString();
    return values.join(QStringLiteral(", "));
}

/// An instant as JSON has it.
inline QDateTime instant(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace viatica::test
