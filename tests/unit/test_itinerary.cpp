// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/itinerary.h"
#include "unit/bookings.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

QString nameOf(const Bookings& bookings, const ItemRef& ref)
{
    for (const AnyItem& item : allItems(bookings.items)) {
        if (refOf(item) != ref)
            continue;
        if (const auto* flight = std::get_if<Flight>(&item))
            return flight->flightNumber;
        if (const auto* hotel = std::get_if<Hotel>(&item))
            return hotel->name;
        if (const auto* ride = std::get_if<Transportation>(&item))
            return ride->origin + QLatin1Char('-') + ride->destination;
        if (const auto* car = std::get_if<CarRental>(&item))
            return car->company;
        return std::get<Event>(item).name;
    }
    return {};
}

QString clock(const PlaceTime& time)
{
    return time.isValid() ? time.local.toString(QStringLiteral("HH:mm")) : QStringLiteral("?");
}

/// "LH716 13:40 Begin 1/2": what a line of the time line says.
QString lineOf(const Bookings& bookings, const ItineraryEntry& entry)
{
    const QString name = nameOf(bookings, entry.item);
    const QString part = QStringLiteral(" %1/%2").arg(entry.number).arg(entry.count);
    switch (entry.part) {
    case ItemPart::Whole:
        return name + QLatin1Char(' ') + clock(entry.begin) + QLatin1Char('-') + clock(entry.end);
    case ItemPart::Begin:
        return name + QLatin1Char(' ') + clock(entry.begin) + QStringLiteral(" begins") + part;
    case ItemPart::Middle:
        return name + part;
    case ItemPart::End:
        break;
    }
    const QString sign = entry.dayShift() < 0 ? QString() : QStringLiteral("+");
    return name + QLatin1Char(' ') + clock(entry.end) + QStringLiteral(" ends ") + sign + QString::number(entry.dayShift());
}

/// A line for each day: "2027-06-01: LH716 13:40 begins 1/2, …"
QStringList linesOf(const Bookings& bookings, const Itinerary& itinerary)
{
    QStringList lines;
    for (const ItineraryDay& day : itinerary.days) {
        QStringList entries;
        for (const ItineraryEntry& entry : day.entries)
            entries << lineOf(bookings, entry);
        lines << day.date.toString(Qt::ISODate) + (day.isOutside ? QStringLiteral("!: ") : QStringLiteral(": ")) +
                     entries.join(QStringLiteral(", "));
    }
    return lines;
}

Itinerary made(const Bookings& bookings)
{
    return makeItinerary(bookings.trip, bookings.items, airportLookup());
}

void compareDays(const Bookings& bookings, const char* expected)
{
    const QStringList lines = linesOf(bookings, made(bookings));
    QStringList wanted = QString::fromUtf8(expected).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString& line : wanted)
        line = line.trimmed();
    wanted.removeAll(QString());
    for (QString& line : wanted)
        if (line.endsWith(QLatin1Char(':')))
            line += QLatin1Char(' ');
    QCOMPARE(lines.join(QLatin1Char('\n')), wanted.join(QLatin1Char('\n')));
}

constexpr auto tokyo = "Asia/Tokyo";

Bookings twoWeeksInAsia()
{
    Bookings bookings("2027-06-01", "2027-06-15");
    bookings.flight("LH716", "FRA", "2027-06-01T13:40", "HND", "2027-06-02T08:55");
    bookings.stay("Aurora Tokyo", "Tokyo", tokyo, "2027-06-02T15:00", "2027-06-06T11:00");
    bookings.event("Kabuki", tokyo, "2027-06-03T18:30", "2027-06-03T21:00");
    bookings.flight("NH17", "HND", "2027-06-06T13:00", "ITM", "2027-06-06T14:10");
    bookings.stay("Willow Osaka", "Osaka", tokyo, "2027-06-06T16:00", "2027-06-10T10:00");
    bookings.car("Osaka", "2027-06-07T09:00", "Osaka", "2027-06-09T18:00", tokyo);
    bookings.flight("KE724", "ITM", "2027-06-10T13:00", "ICN", "2027-06-10T14:55");
    bookings.stay("Pine Seoul", "Seoul", "Asia/Seoul", "2027-06-10T15:00", "2027-06-15T11:00");
    bookings.wholeDays("Lantern feast", "Asia/Seoul", "2027-06-12", "2027-06-13");
    bookings.flight("LH719", "ICN", "2027-06-15T12:25", "FRA", "2027-06-15T17:25");
    return bookings;
}

} // namespace

class TestItinerary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoWeeksAreToldDayByDay()
    {
        compareDays(twoWeeksInAsia(), R"(
            2027-06-01: LH716 13:40 begins 1/2
            2027-06-02: LH716 08:55 ends +1, Aurora Tokyo 15:00 begins 1/4
            2027-06-03: Kabuki 18:30-21:00, Aurora Tokyo 2/4
            2027-06-04: Aurora Tokyo 3/4
            2027-06-05: Aurora Tokyo 4/4
            2027-06-06: Aurora Tokyo 11:00 ends +4, NH17 13:00-14:10, Willow Osaka 16:00 begins 1/4
            2027-06-07: Kestrel Cars 09:00 begins 1/3, Willow Osaka 2/4
            2027-06-08: Kestrel Cars 2/3, Willow Osaka 3/4
            2027-06-09: Kestrel Cars 18:00 ends +2, Willow Osaka 4/4
            2027-06-10: Willow Osaka 10:00 ends +4, KE724 13:00-14:55, Pine Seoul 15:00 begins 1/5
            2027-06-11: Pine Seoul 2/5
            2027-06-12: Lantern feast 00:00 begins 1/2, Pine Seoul 3/5
            2027-06-13: Lantern feast 00:00 ends +2, Pine Seoul 4/5
            2027-06-14: Pine Seoul 5/5
            2027-06-15: Pine Seoul 11:00 ends +5, LH719 12:25-17:25)");
    }

    void aFlightSaysHowLongAndHowFarItIs()
    {
        const Itinerary itinerary = made(twoWeeksInAsia());
        const ItineraryEntry flight = itinerary.days.first().entries.first();
        QCOMPARE(flight.seconds(), std::optional<qint64>((12 * 60 + 15) * 60));
        QCOMPARE(flight.dayShift(), 1);
        QCOMPARE(flight.begin.local.timeZone().id(), QByteArray("Europe/Berlin"));
        QVERIFY(flight.kilometers && *flight.kilometers > 9'000 && *flight.kilometers < 9'500);
        QVERIFY(!itinerary.days.at(2).entries.first().kilometers);
    }

    void connectionsAtOneAirportWithinADayAreOneJourney()
    {
        Bookings bookings("2027-06-01", "2027-06-10");
        bookings.flight("LH1", "MUC", "2027-06-01T08:00", "FRA", "2027-06-01T09:00");
        bookings.flight("SQ25", "FRA", "2027-06-01T11:30", "SIN", "2027-06-02T06:00");
        bookings.flight("QF82", "SIN", "2027-06-02T20:00", "SYD", "2027-06-03T05:30");
        bookings.flight("QF1", "SYD", "2027-06-09T15:30", "SIN", "2027-06-09T21:50");
        const Itinerary itinerary = made(bookings);
        QCOMPARE(itinerary.journeys.size(), 2);
        const Journey& out = itinerary.journeys.first();
        QCOMPARE(out.legs.size(), 3);
        QCOMPARE(out.layovers, QList<Layover>({{QStringLiteral("FRA"), 150 * 60}, {QStringLiteral("SIN"), 14 * 3600}}));
        QCOMPARE(out.seconds(), out.legs.first().departure.secsTo(out.legs.last().arrival));
        QVERIFY(out.kilometers && *out.kilometers > 16'000);
        const ItineraryEntry last = itinerary.days.at(1).entries.last();
        QCOMPARE(last.journey, 0);
        QCOMPARE(last.leg, 2);
    }

    void whatIsNoConnectionIsNoJourney_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("departure");
        QTest::addColumn<QString>("destination");
        QTest::addColumn<int>("journeys");
        const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
        QTest::newRow("24 hours later") << text("LHR") << text("2027-06-02T10:00") << text("JFK") << 1;
        QTest::newRow("a minute more") << text("LHR") << text("2027-06-02T10:01") << text("JFK") << 2;
        QTest::newRow("at once") << text("LHR") << text("2027-06-01T10:00") << text("JFK") << 1;
        QTest::newRow("before the landing") << text("LHR") << text("2027-06-01T09:59") << text("JFK") << 2;
        QTest::newRow("another airport of the city") << text("LGW") << text("2027-06-01T15:00") << text("JFK") << 2;
        QTest::newRow("back again") << text("LHR") << text("2027-06-01T19:00") << text("MUC") << 2;
    }

    void whatIsNoConnectionIsNoJourney()
    {
        QFETCH(QString, origin);
        QFETCH(QString, departure);
        QFETCH(QString, destination);
        QFETCH(int, journeys);
        Bookings bookings("2027-06-01", "2027-06-10");
        bookings.flight("LH2470", "MUC", "2027-06-01T09:00", "LHR", "2027-06-01T10:00");
        bookings.flight("BA1", origin.toLatin1(), departure.toLatin1(), destination.toLatin1(), "2027-06-03T18:00");
        QCOMPARE(made(bookings).journeys.size(), journeys);
    }

    void peopleWhoFlySeparatelyHaveJourneysOfTheirOwn()
    {
        Bookings bookings("2027-06-01", "2027-06-10");
        bookings.travels(refOf(bookings.flight("LH1", "MUC", "2027-06-01T08:00", "FRA", "2027-06-01T09:00")), "Anna");
        bookings.travels(refOf(bookings.flight("LH2", "HAM", "2027-06-01T08:00", "FRA", "2027-06-01T09:05")), "Ben");
        bookings.travels(refOf(bookings.flight("LH3", "FRA", "2027-06-01T10:00", "JFK", "2027-06-01T12:00")), "Anna");
        bookings.travels(refOf(bookings.flight("LH4", "FRA", "2027-06-01T11:00", "BOS", "2027-06-01T13:00")), "Ben");
        const Itinerary itinerary = made(bookings);
        QCOMPARE(itinerary.journeys.size(), 2);
        QCOMPARE(itinerary.journeys.first().legs.last().destination, QStringLiteral("JFK"));
        QCOMPARE(itinerary.journeys.last().legs.last().destination, QStringLiteral("BOS"));
    }

    void overTheDateLineADateIsLivedTwice()
    {
        Bookings bookings("2027-06-01", "2027-06-04");
        bookings.event("Dinner", "Pacific/Auckland", "2027-06-01T19:00", "2027-06-01T21:00");
        bookings.flight("NZ10", "AKL", "2027-06-02T00:30", "HNL", "2027-06-01T10:45");
        bookings.stay("Breaker", "Honolulu", "Pacific/Honolulu", "2027-06-01T15:00", "2027-06-04T11:00");
        bookings.event("Surfing", "Pacific/Honolulu", "2027-06-02T09:00");
        compareDays(bookings, R"(
            2027-06-01: Dinner 19:00-21:00
            2027-06-02: NZ10 00:30 begins 1/1
            2027-06-01: NZ10 10:45 ends -1, Breaker 15:00 begins 1/3
            2027-06-02: Surfing 09:00-?, Breaker 2/3
            2027-06-03: Breaker 3/3
            2027-06-04: Breaker 11:00 ends +3)");
        QCOMPARE(made(bookings).days.at(2).zone, QStringLiteral("Pacific/Honolulu"));
    }

    void twoBookingsOverTheDateLineTurnBackOnce()
    {
        Bookings bookings("2027-06-01", "2027-06-03");
        bookings.flight("NZ10", "AKL", "2027-06-02T00:30", "HNL", "2027-06-01T10:45");
        bookings.flight("HA446", "AKL", "2027-06-02T00:50", "HNL", "2027-06-01T11:15");
        compareDays(bookings, R"(
            2027-06-01:
            2027-06-02: NZ10 00:30 begins 1/1, HA446 00:50 begins 1/1
            2027-06-01: NZ10 10:45 ends -1, HA446 11:15 ends -1
            2027-06-02:
            2027-06-03:)");
    }

    void theOtherWayADateIsSpentInTheAir()
    {
        Bookings bookings("2027-06-05", "2027-06-08");
        bookings.flight("QF12", "LAX", "2027-06-05T22:30", "SYD", "2027-06-07T06:10");
        compareDays(bookings, R"(
            2027-06-05: QF12 22:30 begins 1/3
            2027-06-06: QF12 2/3
            2027-06-07: QF12 06:10 ends +2
            2027-06-08:)");
        bookings = Bookings("2027-06-05", "2027-06-07");
        bookings.flight("NZ9", "HNL", "2027-06-05T14:00", "AKL", "2027-06-06T21:00");
        compareDays(bookings, R"(
            2027-06-05: NZ9 14:00 begins 1/2
            2027-06-06: NZ9 21:00 ends +1
            2027-06-07:)");
    }

    void aChangeOfTheClockCountsInWhatLasts()
    {
        // Spring: the night train loses an hour; autumn: it gains one. On Lord Howe it is half an hour.
        Bookings bookings("2027-03-27", "2027-10-31");
        const auto train = TransportationMethod::Train;
        bookings.ride(train, "Hamburg", "2027-03-27T22:00", "Vienna", "2027-03-28T08:00", "Europe/Berlin");
        bookings.event("Reef walk", "Australia/Lord_Howe", "2027-10-03T01:30", "2027-10-03T03:00");
        bookings.ride(train, "Vienna", "2027-10-30T22:00", "Hamburg", "2027-10-31T08:00", "Europe/Berlin");
        QList<qint64> minutes;
        for (const ItineraryDay& day : made(bookings).days)
            for (const ItineraryEntry& entry : day.entries)
                if (entry.part != ItemPart::End)
                    minutes << *entry.seconds() / 60;
        QCOMPARE(minutes, QList<qint64>({9 * 60, 60, 11 * 60}));
    }

    void aFlightWithoutZonesHasThoseOfItsAirports()
    {
        Bookings bookings("2027-06-01", "2027-06-02");
        Flight& flight = bookings.flight("LH716", "FRA", "2027-06-01T13:40", "HND", "2027-06-02T08:55");
        flight.originTimezone.clear();
        flight.destinationTimezone.clear();
        compareDays(bookings, R"(
            2027-06-01: LH716 13:40 begins 1/2
            2027-06-02: LH716 08:55 ends +1)");
        flight.origin = QStringLiteral("Nowhere");
        QCOMPARE(clock(made(bookings).days.first().entries.first().begin), QStringLiteral("11:40"));
    }

    void itemsOutsideTheTripHaveTheirDays()
    {
        Bookings bookings("2027-06-02", "2027-06-03");
        bookings.event("Packing", "Europe/Berlin", "2027-05-20T10:00");
        bookings.stay("Late", "Bonn", "Europe/Berlin", "2027-06-03T15:00", "2027-06-05T11:00");
        compareDays(bookings, R"(
            2027-05-20!: Packing 10:00-?
            2027-06-02:
            2027-06-03: Late 15:00 begins 1/2
            2027-06-04!: Late 2/2
            2027-06-05!: Late 11:00 ends +2)");
    }

    void aTripWithoutItemsIsAllGaps()
    {
        const Bookings bookings("2027-06-01", "2027-06-03");
        const Itinerary itinerary = made(bookings);
        QCOMPARE(itinerary.days.size(), 3);
        for (const ItineraryDay& day : itinerary.days)
            QVERIFY(day.isGap());
    }

    void aStayOnOneDayHasNoNight()
    {
        Bookings bookings("2027-06-01", "2027-06-01");
        bookings.stay("Day room", "Doha", "Asia/Qatar", "2027-06-01T08:00", "2027-06-01T18:00");
        const ItineraryEntry entry = made(bookings).days.first().entries.first();
        QVERIFY(entry.part == ItemPart::Whole);
        QCOMPARE(entry.number, 0);
        QCOMPARE(entry.count, 0);
    }

    void mistypedDecadesDoNotMakeAnEndlessLine()
    {
        Bookings bookings("2027-06-01", "2027-06-03");
        bookings.car("Bonn", "2027-06-01T09:00", "Bonn", "2097-06-03T09:00", "Europe/Berlin");
        QVERIFY(made(bookings).days.size() < 10);
        bookings.trip.returnDate = QDate(2999, 1, 1);
        QVERIFY(made(bookings).days.size() < 500);
    }

    void samoasMissingDayIsNoTrouble()
    {
        Bookings bookings("2011-12-28", "2012-01-02");
        bookings.stay("Lagoon", "Apia", "Pacific/Apia", "2011-12-28T15:00", "2012-01-02T11:00");
        const Itinerary itinerary = made(bookings);
        QCOMPARE(itinerary.days.size(), 6);
        QCOMPARE(itinerary.days.last().entries.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestItinerary)
#include "test_itinerary.moc"
