// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geo.h"
#include "services/item_drafts.h"
#include "services/reference_data.h"
#include "services/trip_fixture.h"

using namespace viatica;
using namespace viatica::test;

/// What a user's trips add up to.
class TestTripStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kilometersAreThoseOfTheGreatCircle_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        for (const auto& [from, to] :
             {std::pair{"FRA", "HND"}, std::pair{"AKL", "HNL"}, std::pair{"SYD", "SCL"},
              std::pair{"LHR", "JFK"}, std::pair{"ITM", "ICN"}, std::pair{"FRA", "FRA"}})
            QTest::newRow(qPrintable(QLatin1String(from) + QLatin1String(to)))
                << QString::fromLatin1(from) << QString::fromLatin1(to);
    }

    void kilometersAreThoseOfTheGreatCircle()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        TripFixture f;
        loadAirports(f);
        fly(f, trip(f, 2027), QStringLiteral("LH1"), from, to);
        const TripStatistics statistics = await(f.trips.getTripStatistics());
        const double expected = greatCircleKilometers(position(from), position(to));
        QVERIFY2(
            std::abs(statistics.years.constFirst().kilometers - expected) < 0.1,
            qPrintable(
                QStringLiteral("%1, not %2").arg(statistics.years.constFirst().kilometers).arg(expected)));
    }

    void eachYearHasItsOwnFlightsAndPlaces()
    {
        TripFixture f;
        loadAirports(f);
        const TripId japan = trip(f, 2027);
        fly(f, japan, QStringLiteral("LH716"), QStringLiteral("FRA"), QStringLiteral("HND"));
        fly(f, japan, QStringLiteral("nh 0031"), QStringLiteral("HND"), QStringLiteral("ITM"));
        fly(f, japan, QStringLiteral("NH32"), QStringLiteral("ITM"), QStringLiteral("Farm strip"));
        fly(f, trip(f, 2026), QStringLiteral("BA902"), QStringLiteral("LHR"), QStringLiteral("FRA"));
        // Neither of these counts: in no trip, and somebody else's.
        fly(f, {}, QStringLiteral("U21"), QStringLiteral("LHR"), QStringLiteral("JFK"));
        f.fillTrip(f.ben,
                   f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-01-01"),
                              QStringLiteral("2027-01-09")),
                   2);
        const TripStatistics statistics = await(f.trips.getTripStatistics());
        QCOMPARE(statistics.years.size(), 2);
        const TripStatistics::Year& japanYear = statistics.years.at(0);
        QCOMPARE(japanYear.flights, 3);
        QCOMPARE(japanYear.airlines, 2);
        QCOMPARE(japanYear.airports, 3);
        QCOMPARE(japanYear.countries, 2);
        QCOMPARE(japanYear.vouchersUsed, 0);
        const double expected =
            greatCircleKilometers(position(QStringLiteral("FRA")), position(QStringLiteral("HND"))) +
            greatCircleKilometers(position(QStringLiteral("HND")), position(QStringLiteral("ITM")));
        QVERIFY(std::abs(japanYear.kilometers - expected) < 0.1);
        QCOMPARE(statistics.years.at(1).countries, 2);
        QCOMPARE(statistics.airlines.constFirst().code, QStringLiteral("NH"));
        QCOMPARE(statistics.airlines.constFirst().count, 2);
        QCOMPARE(statistics.airlines.size(), 3);
        QCOMPARE(statistics.airports.size(), 4);
        QCOMPARE(statistics.airports.constFirst().code, QStringLiteral("FRA"));
        QCOMPARE(statistics.airports.constFirst().name, QStringLiteral("Frankfurt am Main"));
        QCOMPARE(statistics.countries.constFirst().code, QStringLiteral("JP"));
        QCOMPARE(statistics.countries.constFirst().count, 3);
    }

    void usesOfVouchersCount()
    {
        TripFixture f;
        const TripId japan = trip(f, 2027);
        fly(f, japan, QStringLiteral("LH716"), QStringLiteral("FRA"), QStringLiteral("HND"));
        f.raw.query(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue", status))"
            " VALUES ($1, 'FLIGHT', 'LH', 'V1', 'EUR', 100, 'OPEN')",
            {f.anna.user.id.toString()});
        f.raw.query(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerId", "travelerType", "amountUsed"))"
            R"( SELECT v.id, f.id, $1, 'USER', 30.10 FROM vouchers v, flights f)",
            {f.anna.user.id.toString()});
        const TripStatistics statistics = await(f.trips.getTripStatistics());
        QCOMPARE(statistics.years.constFirst().vouchersUsed, 1);
        // Without a list of airports there is no distance, and no fault either.
        QCOMPARE(statistics.years.constFirst().kilometers, 0.0);
        QVERIFY(statistics.airports.isEmpty());
        QCOMPARE(statistics.airlines.constFirst().code, QStringLiteral("LH"));
    }

    void theyAreOneStatementForOneFlightAndForFiveHundred()
    {
        TripFixture f;
        loadAirports(f);
        for (const int copies : {1, 500}) {
            f.fillTrip(f.anna, trip(f, 2027), copies);
            const auto [statements, roundTrips] = f.program.cost([&] {
                f.program.cache.clear();
                await(f.trips.getTripStatistics());
            });
            QCOMPARE(statements, 1u);
            QCOMPARE(roundTrips, 1u);
        }
        QVERIFY(await(f.trips.getTripStatistics()).airlines.size() <= TripStatistics::mostFlown);
    }

private:
    static TripId trip(TripFixture& f, int year)
    {
        return f.makeTrip(f.anna, QStringLiteral("Trip"), QStringLiteral("%1-06-01").arg(year),
                          QStringLiteral("%1-06-15").arg(year));
    }
    static void fly(TripFixture& f, TripId trip, const QString& number, const QString& from,
                    const QString& to)
    {
        FlightDraft draft = flightDraft(trip);
        draft.flightNumber = number;
        draft.origin = from;
        draft.destination = to;
        await(f.program.items.flights.create(draft));
    }
    static void loadAirports(TripFixture& f)
    {
        static const QStringList wanted =
            QStringLiteral("FRA HND ITM ICN AKL HNL SYD SCL LHR JFK").split(QLatin1Char(' '));
        for (const Airport& airport : listedAirports())
            if (wanted.contains(airport.iata))
                f.raw.query(
                    R"(INSERT INTO airports (iata, name, city, country, "isoCountry", latitude, longitude))"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    {airport.iata, airport.name, airport.city, airport.country, airport.isoCountry,
                     QString::number(airport.position->latitude, 'f', 6),
                     QString::number(airport.position->longitude, 'f', 6)});
    }
    static GeoPoint position(const QString& code)
    {
        for (const Airport& airport : listedAirports())
            if (airport.iata == code)
                return *airport.position;
        return {};
    }
};

QTEST_GUILESS_MAIN(TestTripStatistics)
#include "test_trip_statistics.moc"
