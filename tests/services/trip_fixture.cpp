// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace viatica::test {

namespace {

QByteArray newToken()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(bytes.data()), 8);
    return bytes.toHex();
}

} // namespace

Program::Program(const ConnectionProfile& profile, const Account& account, const Clock& clock)
    : cache(10'000, [this] { return steadyTime; })
    , database(profile)
    , trips(database, session, cache, clock)
    , airports(&database, session, cache)
    , items(database, session, cache, trips, airports)
{
    database.setSession(account.token);
    session.begin(account.user);
}

TripFixture::TripFixture()
    : raw(testDatabase.profile())
    , anna(makeAccount(QStringLiteral("Anna"), QStringLiteral("Müller")))
    , ben(makeAccount(QStringLiteral("Ben"), QStringLiteral("Okafor")))
    , program(testDatabase.profile(), anna, clock)
    , trips(program.trips)
{
}

Account TripFixture::makeAccount(const QString& first, const QString& last)
{
    Account account;
    account.user.id = UserId::create();
    account.user.firstName = first;
    account.user.lastName = last;
    account.user.email = first.toLower() + QStringLiteral("@example.org");
    account.token = newToken();
    raw.query(
        R"(INSERT INTO users (id, email, password, "firstName", "lastName") VALUES ($1, $2, '!', $3, $4))",
        {account.user.id.toString(), account.user.email, first, last});
    raw.query(
        R"(INSERT INTO viatica.sessions ("userId", "tokenHash") VALUES ($1, sha256(decode($2, 'hex'))))",
        {account.user.id.toString(), QString::fromLatin1(account.token)});
    return account;
}

std::unique_ptr<Program> TripFixture::programOf(const Account& account) const
{
    return std::make_unique<Program>(testDatabase.profile(), account, clock);
}

TripId TripFixture::makeTrip(const Account& owner, const QString& name, const QString& departure,
                             const QString& back, const QString& description)
{
    const TripId id = TripId::create();
    raw.query(R"(INSERT INTO trips (id, "userId", name, "departureDate", "returnDate", description))"
              " VALUES ($1, $2, $3, $4, $5, $6)",
              {id.toString(), owner.user.id.toString(), name, departure, back, description});
    return id;
}

void TripFixture::fillTrip(const Account& owner, TripId trip, int copies)
{
    const QStringList ids{owner.user.id.toString(), trip.toString(), QString::number(copies)};
    // Each on the second day of the trip, at clock times of the place.
    const QByteArray day = R"(((SELECT "departureDate" + 1 FROM trips WHERE id = $2::uuid)::timestamp + )";
    const auto at = [&](const char* time, const char* zone) {
        return day + "interval '" + time + "') AT TIME ZONE '" + zone + '\'';
    };
    raw.query(
        R"(INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination, "departureDateTime",)"
        R"( "arrivalDateTime", "originTimezone", "destinationTimezone", "seatNumber", "confirmationCode", notes))"
        " SELECT $1::uuid, $2::uuid, 'LH' || 700 + n, 'FRA', 'HND', " +
            at("14:05", "Europe/Berlin") + ", " + at("33:20", "Asia/Tokyo") +
            ", 'Europe/Berlin', 'Asia/Tokyo', '12A', 'PNR' || n, 'Window' FROM generate_series(1, $3::int) n",
        ids);
    raw.query(R"(INSERT INTO hotels ("userId", "tripId", name, address, city, phone, "checkInDateTime",)"
              R"( "checkOutDateTime", timezone, latitude, longitude, "roomNumber", "confirmationCode"))"
              " SELECT $1::uuid, $2::uuid, 'Hotel ' || n, 'Ginza 1', 'Tokyo', '+81 3', " +
                  at("15:00", "Asia/Tokyo") + ", " + at("83:00", "Asia/Tokyo") +
                  ", 'Asia/Tokyo', 35.671234, 139.765, '1204', 'HTL' || n FROM generate_series(1, $3::int) n",
              ids);
    raw.query(
        R"(INSERT INTO transportation ("userId", "tripId", method, carrier, "journeyNumber", origin, destination,)"
        R"( "departureDateTime", "arrivalDateTime", "originTimezone", "destinationTimezone", "seatNumber",)"
        R"( "confirmationCode"))"
        " SELECT $1::uuid, $2::uuid, 'TRAIN', 'JR East', 'Hikari ' || n, 'Tokyo', 'Kyoto', " +
            at("09:00", "Asia/Tokyo") + ", " + at("11:30", "Asia/Tokyo") +
            ", 'Asia/Tokyo', 'Asia/Tokyo', '4D', 'TRN' || n FROM generate_series(1, $3::int) n",
        ids);
    raw.query(
        R"(INSERT INTO car_rentals ("userId", "tripId", company, vehicle, "pickupLocation", "dropoffLocation",)"
        R"( "pickupDateTime", "dropoffDateTime", "pickupTimezone", "dropoffTimezone", "confirmationCode"))"
        " SELECT $1::uuid, $2::uuid, 'Nippon Rent', 'Kei car', 'Kyoto station', 'Osaka', " +
            at("12:00", "Asia/Tokyo") + ", " + at("58:00", "Asia/Tokyo") +
            ", 'Asia/Tokyo', 'Asia/Tokyo', 'CAR' || n FROM generate_series(1, $3::int) n",
        ids);
    raw.query(
        R"(INSERT INTO events ("userId", "tripId", name, category, location, "startDateTime", "endDateTime", timezone,)"
        R"( "contactEmail", url, "confirmationCode"))"
        " SELECT $1::uuid, $2::uuid, 'Kabuki ' || n, 'THEATRE', 'Minami-za', " +
            at("19:00", "Asia/Tokyo") +
            ", NULL, 'Asia/Tokyo', 'box@example.org', 'https://example.org', 'EVT' || n"
            " FROM generate_series(1, $3::int) n",
        ids);
}

QString TripFixture::addCompanion(const Account& owner, TripId trip, const QString& name)
{
    const QString id = CompanionId::create().toString();
    raw.query(R"(INSERT INTO travel_companions (id, "createdBy", name) VALUES ($1, $2, $3))",
              {id, owner.user.id.toString(), name});
    raw.query(R"(INSERT INTO trip_companions ("tripId", "companionId") VALUES ($1, $2))",
              {trip.toString(), id});
    return id;
}

void TripFixture::share(TripId trip, const Account& guest)
{
    raw.query(R"(INSERT INTO viatica.trip_members ("tripId", "userId") VALUES ($1, $2))",
              {trip.toString(), guest.user.id.toString()});
}

QString TripFixture::joined(const QList<TripSummary>& rows)
{
    QStringList names;
    for (const TripSummary& trip : rows)
        names << trip.name;
    return names.join(QStringLiteral(", "));
}

TripDraft TripFixture::draft(const QString& name)
{
    TripDraft draft;
    draft.name = name;
    draft.departureDate = {2027, 6, 1};
    draft.returnDate = {2027, 6, 15};
    return draft;
}

qint64 TripFixture::count(const QByteArray& table)
{
    return raw.value("SELECT count(*) FROM " + table).toLongLong();
}

} // namespace viatica::test
