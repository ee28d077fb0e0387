// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "models/trip_outline_model.h"
#include "models/trip_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace viatica;

class TripOutlineModelTest : public QObject
{
    Q_OBJECT

private:
    const QLocale m_locale{QLocale::English, QLocale::UnitedKingdom};

    static QDateTime utc(const char* text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); }
    static QString text(const char* utf8) { return QString::fromUtf8(utf8); }
    static Flight flight(const char* number, const char* from, const char* to, const char* departs,
                         const char* fromZone, const char* arrives, const char* toZone)
    {
        Flight flight;
        flight.id = FlightId::create();
        flight.flightNumber = text(number);
        flight.origin = text(from);
        flight.destination = text(to);
        flight.departure = utc(departs);
        flight.originTimezone = text(fromZone);
        flight.arrival = utc(arrives);
        flight.destinationTimezone = text(toZone);
        return flight;
    }
    static Transportation ride(TransportationMethod method, const char* from, const char* to,
                               const char* departs, const char* arrives)
    {
        Transportation ride;
        ride.id = TransportationId::create();
        ride.method = method;
        ride.origin = text(from);
        ride.destination = text(to);
        ride.departure = utc(departs);
        ride.arrival = utc(arrives);
        return ride;
    }
    static Event event(const char* name, const char* starts)
    {
        Event event;
        event.id = EventId::create();
        event.name = text(name);
        event.start = utc(starts);
        event.timezone = QStringLiteral("Europe/Berlin");
        return event;
    }
    static TripDetails trip()
    {
        TripDetails details;
        details.trip.id = TripId::create();
        details.trip.departureDate = {2027, 6, 1};
        details.trip.returnDate = {2027, 6, 15};
        return details;
    }
    static TripDetails japan()
    {
        TripDetails details = trip();
        Flight out = flight("LH714", "MUC", "HND", "2027-06-01T12:05:00Z", "Europe/Berlin",
                            "2027-06-02T00:20:00Z", "Asia/Tokyo");
        out.seatNumber = QStringLiteral("12A");
        out.confirmationCode = QStringLiteral("X7K2PQ");
        details.flights = {out};
        Hotel hotel;
        hotel.id = HotelId::create();
        hotel.name = QStringLiteral("Aurora");
        hotel.city = QStringLiteral("Tokyo");
        hotel.roomNumber = QStringLiteral("1204");
        hotel.checkIn = utc("2027-06-02T06:00:00Z");
        hotel.checkOut = utc("2027-06-05T02:00:00Z");
        hotel.timezone = QStringLiteral("Asia/Tokyo");
        details.hotels = {hotel};
        return details;
    }
    static QString shown(const QList<OutlineRow>& rows)
    {
        QStringList lines;
        for (const OutlineRow& row : rows)
            lines.append(row.type == OutlineRow::Type::Day
                             ? QStringLiteral("[%1, %2]").arg(row.title, row.detail)
                             : QStringList{row.time, row.zone, row.title, row.detail}.join(QLatin1Char('|')));
        return lines.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void eachDayHasItsItemsInTheTimeOfThePlace()
    {
        QCOMPARE(shown(tripOutline(m_locale, japan())),
                 QString::fromUtf8("[Tue, 1 Jun, Day 1]\n"
                                   "14:05|CEST|LH 714  MUC → HND|→ 09:20 JST +1 · Seat 12A · X7K2PQ\n"
                                   "[Wed, 2 Jun, Day 2]\n"
                                   "15:00||Aurora|Check-in · 3 nights · Tokyo · Room 1204\n"
                                   "[Sat, 5 Jun, Day 5]\n"
                                   "11:00||Aurora|Check-out"));
    }

    void aScreenReaderReadsEachRowAsASentence()
    {
        const QList<OutlineRow> rows = tripOutline(m_locale, japan());
        QCOMPARE(rows.at(1).sentence,
                 QStringLiteral("Tue, 1 Jun, 14:05 CEST, Flight LH 714 from MUC to HND, until "
                                "09:20 JST on Wed, 2 Jun, Seat 12A, code X7K2PQ"));
        QCOMPARE(rows.at(3).sentence,
                 QStringLiteral("Wed, 2 Jun, 15:00, Check-in Aurora, 3 nights, Tokyo, Room 1204"));
        QCOMPARE(rows.at(0).sentence, QStringLiteral("Tue, 1 Jun, Day 1"));
    }

    void overTheDateLineTheDayBeforeComesAgain()
    {
        TripDetails details = trip();
        details.flights = {flight("NZ10", "AKL", "HNL", "2027-06-02T11:55:00Z", "Pacific/Auckland",
                                  "2027-06-02T20:30:00Z", "Pacific/Honolulu"),
                           flight("HA11", "HNL", "LAX", "2027-06-03T01:00:00Z", "Pacific/Honolulu",
                                  "2027-06-03T06:20:00Z", "America/Los_Angeles"),
                           flight("NZ1", "WLG", "AKL", "2027-06-01T20:00:00Z", "Pacific/Auckland",
                                  "2027-06-01T21:00:00Z", "Pacific/Auckland")};
        const QList<OutlineRow> rows = tripOutline(m_locale, details);
        QCOMPARE(shown(rows), QString::fromUtf8("[Wed, 2 Jun, Day 2]\n"
                                                "08:00||NZ 1  WLG → AKL|→ 09:00\n"
                                                "23:55|NZST|NZ 10  AKL → HNL|→ 10:30 HST\n"
                                                "15:00|HST|HA 11  HNL → LAX|→ 23:20 PDT"));
        details.flights.first().departure = utc("2027-06-02T12:05:00Z");
        QCOMPARE(shown(tripOutline(m_locale, details)).count(QStringLiteral("[Wed, 2 Jun, Day 2]")), 2);
        QCOMPARE(shown(tripOutline(m_locale, details)).count(QString::fromUtf8("HST −1")), 1);
        QSet<QUuid> ids;
        for (const OutlineRow& row : tripOutline(m_locale, details))
            ids.insert(row.id);
        QCOMPARE(ids.size(), tripOutline(m_locale, details).size());
    }

    void carsEventsAndRidesSayWhatMatters()
    {
        TripDetails details = trip();
        Transportation train = ride(TransportationMethod::Train, "Berlin", "München", "2027-06-01T06:00:00Z",
                                    "2027-06-01T10:00:00Z");
        train.carrier = QStringLiteral("DB");
        train.journeyNumber = QStringLiteral("ICE 597");
        train.originTimezone = QStringLiteral("Europe/Berlin");
        train.destinationTimezone = QStringLiteral("Europe/Berlin");
        Transportation ferry =
            ride(TransportationMethod::Ferry, "A", "B", "2027-06-01T11:00:00Z", "2027-06-01T12:00:00Z");
        ferry.originTimezone = QStringLiteral("No/Where");
        details.transportation = {train, ferry};
        CarRental car;
        car.id = CarRentalId::create();
        car.company = QStringLiteral("Rent");
        car.vehicle = QStringLiteral("Estate");
        car.pickupLocation = QStringLiteral("Station");
        car.dropoffLocation = QStringLiteral("Airport");
        car.pickup = utc("2027-06-01T13:00:00Z");
        car.dropoff = utc("2027-06-03T08:00:00Z");
        car.pickupTimezone = QStringLiteral("Europe/Berlin");
        car.dropoffTimezone = QStringLiteral("Europe/Berlin");
        details.carRentals = {car};
        Event fair = event("Fair", "2027-06-01T22:00:00Z");
        fair.location = QStringLiteral("Hall 1");
        fair.end = utc("2027-06-04T22:00:00Z");
        fair.allDay = true;
        details.events = {fair, event("Opera", "2027-06-03T17:30:00Z")};
        QCOMPARE(shown(tripOutline(m_locale, details)),
                 QString::fromUtf8("[Tue, 1 Jun, Day 1]\n"
                                   "08:00||DB ICE 597  Berlin → München|→ 12:00\n"
                                   "11:00||Ferry  A → B|→ 12:00\n"
                                   "15:00||Rent, Estate|Pick-up · Station\n"
                                   "[Wed, 2 Jun, Day 2]\n"
                                   "all day||Fair|until Fri, 4 Jun · Hall 1\n"
                                   "[Thu, 3 Jun, Day 3]\n"
                                   "10:00||Rent, Estate|Return · Airport\n"
                                   "19:30||Opera|"));
    }

    void daysOutsideTheTripAreNamedSo()
    {
        TripDetails details = japan();
        details.trip.departureDate = {2027, 6, 2};
        details.trip.returnDate = {2027, 6, 4};
        const QString text = shown(tripOutline(m_locale, details));
        QVERIFY(text.contains(QStringLiteral("[Tue, 1 Jun, before the trip]")));
        QVERIFY(text.contains(QStringLiteral("[Sat, 5 Jun, after the trip]")));
    }

    void anotherTripResetsAndANewerVersionChangesRows()
    {
        TripOutlineModel model(m_locale);
        QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        TripDetails details = japan();
        model.setDetails(details);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 6);
        model.setDetails(details);
        QCOMPARE(reset.size() + inserted.size() + removed.size() + changed.size(), 1);

        details.flights.append(flight("NH4", "HND", "OKA", "2027-06-03T01:00:00Z", "Asia/Tokyo",
                                      "2027-06-03T03:30:00Z", "Asia/Tokyo"));
        model.setDetails(details);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(inserted.size(), 1); // the day and the flight
        QCOMPARE(inserted.first().at(1).toInt(), 4);
        QCOMPARE(inserted.first().at(2).toInt(), 5);
        QCOMPARE(changed.size(), 0);

        details.flights.first().seatNumber = QStringLiteral("1A");
        details.hotels.clear();
        model.setDetails(details);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(model.rowCount(), 4);
        model.setDetails(trip());
        QCOMPARE(reset.size(), 2);
        QCOMPARE(model.rowCount(), 0);
    }

    void todayStandsOutAndIsWhereTheListBegins()
    {
        TripOutlineModel model(m_locale);
        model.setToday(QDate(2027, 6, 2));
        model.setDetails(japan());
        QCOMPARE(model.rowOfToday(), 2);
        QVERIFY(model.index(2).data(TripOutlineModel::TodayRole).toBool());
        QVERIFY(!model.index(3).data(TripOutlineModel::TodayRole).toBool());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setToday(QDate(2027, 6, 3));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.rowOfToday(), 4);
        model.setToday(QDate(2027, 7, 3));
        QCOMPARE(model.rowOfToday(), -1);
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
    }

    void peopleAndTheCountdownReadLikeSpeech()
    {
        const auto people = [](int n) {
            return peopleText(QStringList{QStringLiteral("Anna"), QStringLiteral("Ben"),
                                          QStringLiteral("Cleo"), QStringLiteral("Dan"),
                                          QStringLiteral("Eve")}
                                  .mid(0, n));
        };
        QCOMPARE(people(0), QString());
        QCOMPARE(people(1), QStringLiteral("Anna"));
        QCOMPARE(people(2), QStringLiteral("Anna and Ben"));
        QCOMPARE(people(4), QStringLiteral("Anna, Ben, Cleo and Dan"));
        QCOMPARE(people(5), QStringLiteral("Anna, Ben, Cleo and 2 more"));
        TripDraft draft;
        draft.departureDate = {2027, 6, 1};
        draft.returnDate = {2027, 6, 5};
        QCOMPARE(countdownText({2027, 5, 26}, draft), QStringLiteral("In 6 days"));
        QCOMPARE(countdownText({2027, 6, 2}, draft), QStringLiteral("Day 2 of 5"));
        QCOMPARE(countdownText({2027, 6, 6}, draft), QStringLiteral("Came back yesterday"));
    }

    void numbersAndZonesReadAsPeopleKnowThem()
    {
        QCOMPARE(flightNumberText(QStringLiteral("LH714")), QStringLiteral("LH 714"));
        QCOMPARE(flightNumberText(QStringLiteral("3U0088")), QStringLiteral("3U 88"));
        QCOMPARE(flightNumberText(QStringLiteral("BAW15")), QStringLiteral("BAW 15"));
        QCOMPARE(flightNumberText(QStringLiteral("charter")), QStringLiteral("charter"));
        const QDateTime instant({2027, 1, 1}, {0, 0}, Qt::UTC);
        QCOMPARE(zoneText(localMoment(instant, QStringLiteral("Asia/Dubai"))), QStringLiteral("UTC+4"));
        QCOMPARE(zoneText(localMoment(instant, QStringLiteral("America/Sao_Paulo"))),
                 QString::fromUtf8("UTC−3"));
        QCOMPARE(zoneText(localMoment(instant, QStringLiteral("Asia/Kathmandu"))),
                 QStringLiteral("UTC+5:45"));
        QCOMPARE(zoneText(localMoment(instant, QStringLiteral("Asia/Calcutta"))), QStringLiteral("IST"));
        QCOMPARE(zoneText(localMoment(instant, QStringLiteral("No/Where"))), QStringLiteral("UTC"));
    }
};

QTEST_GUILESS_MAIN(TripOutlineModelTest)
#include "test_trip_outline_model.moc"
