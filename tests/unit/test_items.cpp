// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/any_item.h"

#include <QtTest>

#include <limits>

using namespace viatica;

namespace {

QDateTime at(const char* instant)
{
    return QDateTime::fromString(QString::fromLatin1(instant), Qt::ISODate);
}

FlightDraft soundFlight()
{
    FlightDraft draft;
    draft.flightNumber = QStringLiteral("LH714");
    draft.origin = QStringLiteral("MUC");
    draft.destination = QStringLiteral("HND");
    draft.departure = at("2027-06-01T13:05:00Z");
    draft.originTimezone = QStringLiteral("Europe/Berlin");
    draft.arrival = at("2027-06-02T01:30:00Z");
    draft.destinationTimezone = QStringLiteral("Asia/Tokyo");
    return draft;
}

HotelDraft soundHotel()
{
    HotelDraft draft;
    draft.name = QStringLiteral("Aurora");
    draft.checkIn = at("2027-06-02T06:00:00Z");
    draft.checkOut = at("2027-06-05T01:00:00Z");
    draft.timezone = QStringLiteral("Asia/Tokyo");
    return draft;
}

EventDraft soundEvent()
{
    EventDraft draft;
    draft.name = QStringLiteral("Opera");
    draft.start = at("2027-06-03T10:00:00Z");
    return draft;
}

QStringList faultyColumns(const FieldErrors& faults)
{
    QStringList columns = faults.keys();
    columns.sort();
    return columns;
}

} // namespace

class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundBookingHasNoFaults()
    {
        QVERIFY(validate(soundFlight()).isEmpty());
        QVERIFY(validate(soundHotel()).isEmpty());
        QVERIFY(validate(soundEvent()).isEmpty());
    }

    void everyFaultIsToldAtOnce()
    {
        QCOMPARE(faultyColumns(validate(FlightDraft())),
                 QStringList({QStringLiteral("arrivalDateTime"), QStringLiteral("departureDateTime"),
                              QStringLiteral("destination"), QStringLiteral("flightNumber"), QStringLiteral("origin")}));
        QCOMPARE(faultyColumns(validate(CarRentalDraft())),
                 QStringList({QStringLiteral("company"), QStringLiteral("dropoffDateTime"),
                              QStringLiteral("dropoffLocation"), QStringLiteral("pickupDateTime"),
                              QStringLiteral("pickupLocation")}));
        QCOMPARE(faultyColumns(validate(TransportationDraft())),
                 QStringList({QStringLiteral("arrivalDateTime"), QStringLiteral("departureDateTime"),
                              QStringLiteral("destination"), QStringLiteral("origin")}));
    }

    void aFlightThatLandsTheDayBeforeIsRight()
    {
        FlightDraft draft = soundFlight(); // AKL 23:55 on the 2nd, HNL 09:55 on the 2nd: earlier by the clock
        draft.departure = at("2027-06-02T11:55:00Z");
        draft.originTimezone = QStringLiteral("Pacific/Auckland");
        draft.arrival = at("2027-06-02T20:35:00Z");
        draft.destinationTimezone = QStringLiteral("Pacific/Honolulu");
        QVERIFY(validate(draft).isEmpty());
    }

    void anArrivalAtTheDepartureOrBeforeIsRefused()
    {
        FlightDraft draft = soundFlight();
        draft.arrival = draft.departure;
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("arrivalDateTime")));
        draft.arrival = draft.departure.addSecs(-60);
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("arrivalDateTime")));
    }

    void anEventMayEndAsItBeginsOrHaveNoEnd()
    {
        EventDraft draft = soundEvent();
        draft.end = draft.start;
        QVERIFY(validate(draft).isEmpty());
        draft.end = draft.start.addSecs(-1);
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("endDateTime")));
    }

    void codesAndNumbersAreStoredInTheirUsualForm()
    {
        FlightDraft draft = soundFlight();
        draft.flightNumber = QStringLiteral(" lh-0400 ");
        draft.origin = QStringLiteral("muc ");
        draft.destination = QStringLiteral("Sylt");
        draft = normalized(draft);
        QCOMPARE(draft.flightNumber, QStringLiteral("LH400"));
        QCOMPARE(draft.origin, QStringLiteral("MUC"));
        QCOMPARE(draft.destination, QStringLiteral("Sylt"));
        draft.flightNumber = QStringLiteral("Charter 7b!");
        QCOMPARE(normalized(draft).flightNumber, QStringLiteral("Charter 7b!"));
    }

    void coordinatesOutsideTheGlobeOrAloneAreRefused()
    {
        HotelDraft draft = soundHotel();
        draft.latitude = 35.6812345678;
        draft.longitude = 139.7671234567;
        draft = normalized(draft);
        QCOMPARE(*draft.latitude, 35.681235);
        QVERIFY(validate(draft).isEmpty());
        draft.latitude = 90.5;
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("latitude")));
        draft.latitude = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(faultyColumns(validate(normalized(draft))), QStringList(QStringLiteral("latitude")));
        draft.latitude = 35.0;
        draft.longitude.reset();
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("longitude")));
    }

    void oldNamesOfZonesAreTakenUnknownOnesAreNot()
    {
        HotelDraft draft = soundHotel();
        draft.timezone = QStringLiteral("Asia/Calcutta");
        QVERIFY(validate(draft).isEmpty());
        draft.timezone = QStringLiteral("Mars/Olympus");
        QCOMPARE(faultyColumns(validate(draft)), QStringList(QStringLiteral("timezone")));
    }

    void textsThatTheDatabaseCannotHoldAreRefused()
    {
        FlightDraft draft = soundFlight();
        draft.origin = QStringLiteral("Frankfurt am Main");
        draft.confirmationCode = QString(51, QLatin1Char('X'));
        draft.seatNumber = QString(QChar(0));
        QCOMPARE(faultyColumns(validate(draft)), QStringList({QStringLiteral("confirmationCode"),
                                                              QStringLiteral("origin"), QStringLiteral("seatNumber")}));
    }

    void onlyWebAddressesAreLinks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("taken");
        QTest::newRow("https") << "https://opera.example/tickets?id=1" << true;
        QTest::newRow("without a scheme") << "opera.example/tickets" << true;
        QTest::newRow("a program") << "file:///bin/sh" << false;
        QTest::newRow("a script") << "javascript:alert(1)" << false;
        QTest::newRow("no host") << "https://" << false;
    }
    void onlyWebAddressesAreLinks()
    {
        QFETCH(QString, typed);
        QFETCH(bool, taken);
        EventDraft draft = soundEvent();
        draft.url = typed;
        QCOMPARE(validate(normalized(draft)).isEmpty(), taken);
    }

    void kindsAreWrittenAsInTheDatabase()
    {
        for (const ItemKind kind : allItemKinds()) {
            QCOMPARE(int(itemKindFromString(toString(kind)).value()), int(kind));
            withItemType(kind, [&](auto type) {
                using Entity = typename decltype(type)::type;
                QCOMPARE(int(Declaration<Entity>::kind), int(kind));
                QCOMPARE(QString::fromLatin1(Declaration<Entity>::trashKind), toString(kind));
            });
        }
        QVERIFY(!itemKindFromString(u"SHIP"));
    }

    void itemsOfAllKindsAreListedAsTheyBegin()
    {
        TripItems items;
        Flight out;
        static_cast<FlightDraft&>(out) = soundFlight();
        out.id = FlightId::create();
        Hotel stay;
        static_cast<HotelDraft&>(stay) = soundHotel();
        stay.checkIn = at("2027-05-30T10:00:00Z");
        stay.id = HotelId::create();
        items.flights = {out};
        items.hotels = {stay};
        const QList<AnyItem> all = allItems(items);
        QCOMPARE(all.size(), 2);
        QVERIFY(refOf(all.first()) == refOf(stay));
        QCOMPARE(startZoneOf(all.last()), QStringLiteral("Europe/Berlin"));
        QCOMPARE(endZoneOf(all.last()), QStringLiteral("Asia/Tokyo"));
    }
};

QTEST_GUILESS_MAIN(TestItems)
#include "test_items.moc"
