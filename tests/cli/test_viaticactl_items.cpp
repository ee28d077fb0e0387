// SPDX-License-Identifier: GPL-3.0-or-later
// The real program makes, changes, moves and lists bookings of all kinds.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

using namespace viatica;
using namespace viatica::test;

class TestViaticactlItems : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Desk()
            : raw(database.profile())
        {
            terminal.use(database.profile());
            terminal.actAs(QStringLiteral("Ada"), database.profile());
            trip =
                terminal.json(words("trips add --name Japan --from 2027-06-01 --to 2027-06-15")).text("id");
        }
        /// What is typed, TRIP being the trip.
        Outcome json(QString line) { return terminal.json(parts(line)); }
        QStringList parts(QString line)
        {
            QStringList list = line.replace(QStringLiteral("TRIP"), trip).split(QLatin1Char(' '));
            for (QString& part : list)
                part.replace(QLatin1Char('_'), QLatin1Char(' '));
            return list;
        }
        QString companion(const QString& name)
        {
            const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            raw.query(R"(INSERT INTO travel_companions (id, "createdBy", name) SELECT $1, id, $2 FROM users)",
                      {id, name});
            raw.query(R"(INSERT INTO trip_companions ("tripId", "companionId") VALUES ($1, $2))", {trip, id});
            return id;
        }

        TestDatabase database;
        RawClient raw;
        Terminal terminal;
        QString trip;
    };
    static QString flight(const char* times)
    {
        return QStringLiteral("flights add --trip TRIP --number LH-716 --origin fra --destination HND ") +
               QLatin1String(times);
    }

private Q_SLOTS:
    void aFlightIsInTheTimeOfItsAirports()
    {
        Desk desk;
        const QString ida = desk.companion(QStringLiteral("Ida"));
        Outcome outcome =
            desk.json(flight("--departure 2027-06-01T13:40 --arrival 2027-06-02T09:10 --seat 12A "
                             "--confirmation-code X4TZ9Q --notes Window_seat --traveller me:12A "
                             "--traveller ") +
                      ida);
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("flightNumber"), QStringLiteral("LH716"));
        QCOMPARE(outcome.text("origin"), QStringLiteral("FRA"));
        QCOMPARE(outcome.text("departureDateTime"), QStringLiteral("2027-06-01T11:40:00Z"));
        QCOMPARE(outcome.text("originTimezone"), QStringLiteral("Europe/Berlin"));
        QCOMPARE(outcome.text("arrivalDateTime"), QStringLiteral("2027-06-02T00:10:00Z"));
        QCOMPARE(outcome.text("destinationTimezone"), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(outcome.text("notes"), QStringLiteral("Window seat"));
        QCOMPARE(outcome.text("tripId"), desk.trip);
        const QJsonArray people = outcome.json().value(QLatin1String("itemCompanions")).toArray();
        QCOMPARE(people.size(), 2);
        QCOMPARE(people.at(0).toObject().value(QLatin1String("seatNumber")).toString(),
                 QStringLiteral("12A"));
        QCOMPARE(people.at(1).toObject().value(QLatin1String("name")).toString(), QStringLiteral("Ida"));
        const Outcome shown =
            desk.terminal.run({QStringLiteral("flights"), QStringLiteral("show"), outcome.text("id")});
        RUNS_WITH(shown, 0);
        QVERIFY2(shown.out.contains("2027-06-01 13:40 Europe/Berlin"), shown.out.constData());
        QVERIFY2(shown.out.contains("me (12A), Ida"), shown.out.constData());
    }

    void overTheDateLineOneLandsTheDayBefore()
    {
        Desk desk;
        Outcome outcome =
            desk.json(QStringLiteral("flights add --number NZ10 --origin AKL --destination HNL "
                                     "--departure 2027-06-02T23:55 --arrival 2027-06-02T10:30"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("departureDateTime"), QStringLiteral("2027-06-02T11:55:00Z"));
        QCOMPARE(outcome.text("arrivalDateTime"), QStringLiteral("2027-06-02T20:30:00Z"));
        QVERIFY(outcome.json().value(QLatin1String("tripId")).isNull());
    }

    void everyKindIsAddedShownAndListed()
    {
        Desk desk;
        const QList<QPair<QString, QString>> all{
            {QStringLiteral("hotels"),
             QStringLiteral(
                 "--name Hotel_Umeda --city Osaka --check-in 2027-06-02T15:00 --check-out "
                 "2027-06-05T11:00 --zone Asia/Tokyo --latitude 34.7 --longitude 135.49 --room 1204")},
            {QStringLiteral("transportation"),
             QStringLiteral(
                 "--method train --carrier JR --number Hikari_1 --origin Tokyo --destination Kyoto "
                 "--departure 2027-06-05T12:00 --arrival 2027-06-05T14:20 --zone Asia/Tokyo")},
            {QStringLiteral("cars"),
             QStringLiteral("--company Rent --pickup-location Kyoto --dropoff-location Osaka --pickup "
                            "2027-06-06T09:00 --dropoff 2027-06-08T18:00+09:00 --pickup-zone Asia/Tokyo")},
            {QStringLiteral("events"),
             QStringLiteral("--name Fair --all-day yes --start 2027-06-06 --end 2027-06-07 --zone Asia/Tokyo "
                            "--url example.org")}};
        for (const auto& [word, options] : all) {
            Outcome outcome = desk.json(word + QStringLiteral(" add --trip TRIP ") + options);
            RUNS_WITH(outcome, 0);
            const QString id = outcome.text("id");
            outcome = desk.json(word + QStringLiteral(" list --trip TRIP"));
            RUNS_WITH(outcome, 0);
            QCOMPARE(outcome.column("id"), QStringList{id});
            RUNS_WITH(desk.terminal.run({word, QStringLiteral("show"), id}), 0);
        }
        QCOMPARE(desk.raw.value(R"(SELECT "roomNumber" FROM hotels)"), QStringLiteral("1204"));
        QCOMPARE(desk.raw.value(R"(SELECT "journeyNumber" FROM transportation)"), QStringLiteral("Hikari 1"));
        QCOMPARE(desk.raw.value(R"(SELECT "dropoffDateTime" AT TIME ZONE 'UTC' FROM car_rentals)"),
                 QStringLiteral("2027-06-08 09:00:00"));
        // Whole days: from the first midnight to that after the last day.
        QCOMPARE(desk.raw.value(R"(SELECT ("endDateTime" - "startDateTime")::text FROM events)"),
                 QStringLiteral("2 days"));
        const Outcome trip = desk.json(QStringLiteral("trips show TRIP"));
        for (const char* list : {"hotels", "transportation", "carRentals", "events"})
            QCOMPARE(trip.json().value(QLatin1String(list)).toArray().size(), 1);
    }

    void aTimeThatTheClockSkipsOrShowsTwiceIsAskedAbout()
    {
        Desk desk;
        const QString event = QStringLiteral("events add --name Night --zone %1 --start %2");
        Outcome outcome =
            desk.json(event.arg(QStringLiteral("Europe/Berlin"), QStringLiteral("2027-03-28T02:30")));
        RUNS_WITH(outcome, 1);
        QVERIFY2(outcome.field("startDateTime").contains(QStringLiteral("03:30")), outcome.out.constData());
        const QString twice = event.arg(QStringLiteral("Europe/Berlin"), QStringLiteral("2027-10-31T02:30"));
        outcome = desk.json(twice);
        RUNS_WITH(outcome, 1);
        QVERIFY2(outcome.field("startDateTime").contains(QStringLiteral("--second")),
                 outcome.out.constData());
        outcome = desk.json(twice + QStringLiteral(" --first"));
        QCOMPARE(outcome.text("startDateTime"), QStringLiteral("2027-10-31T00:30:00Z"));
        outcome = desk.json(twice + QStringLiteral(" --second"));
        QCOMPARE(outcome.text("startDateTime"), QStringLiteral("2027-10-31T01:30:00Z"));
        outcome =
            desk.json(event.arg(QStringLiteral("Europe/Berlin"), QStringLiteral("2027-10-31T02:30+01:00")));
        QCOMPARE(outcome.text("startDateTime"), QStringLiteral("2027-10-31T01:30:00Z"));
        // Lord Howe's half hour, and the day that Samoa never had.
        outcome = desk.terminal.json(
            {QStringLiteral("events"), QStringLiteral("add"), QStringLiteral("--name=Night"),
             QStringLiteral("--zone=Australia/Lord_Howe"), QStringLiteral("--start=2027-10-03T02:15")});
        RUNS_WITH(outcome, 1);
        QVERIFY2(outcome.field("startDateTime").contains(QStringLiteral("02:45")), outcome.out.constData());
        outcome = desk.json(event.arg(QStringLiteral("Pacific/Apia"), QStringLiteral("2011-12-30T12:00")));
        RUNS_WITH(outcome, 1);
        QVERIFY(outcome.field("startDateTime").contains(QStringLiteral("2011-12-31")));
    }

    void badInputIsRefusedWithAllItsFaults_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("fields");
        const QString times = QStringLiteral(" --departure 2027-06-01T13:40Z --arrival 2027-06-01T15:40Z");
        const auto row = [&](const char* name, const QString& line, const QStringList& fields) {
            QTest::newRow(name) << line << fields;
        };
        const QString arrival = QStringLiteral("arrivalDateTime");
        const QString departure = QStringLiteral("departureDateTime");
        row("arrival is departure", flight("--departure 2027-06-01T13:40Z --arrival 2027-06-01T13:40Z"),
            {arrival});
        row("arrival before departure", flight("--departure 2027-06-01T13:40 --arrival 2027-06-01T20:00"),
            {arrival});
        row("a code that nobody knows has no clock",
            QStringLiteral(
                "flights add --number LH1 --origin QQQ --destination FRA --departure 2027-06-01T13:40 "
                "--arrival 2027-06-01T15:40"),
            {departure});
        row("a place that is too long",
            QStringLiteral("flights add --number LH1 --origin Frankfurt_am_Main --destination FRA") + times,
            {QStringLiteral("origin")});
        row("no number", QStringLiteral("flights add --number= --origin FRA --destination HND") + times,
            {QStringLiteral("flightNumber")});
        row("a day is no time", flight("--departure 2027-06-01 --arrival 2027-06-31T10:00"),
            {arrival, departure});
        row("an unknown zone",
            flight("--departure 2027-06-01T13:40 --arrival 2027-06-02T10:00 --zone Mars/Olympus"),
            {arrival, departure, QStringLiteral("destinationTimezone"), QStringLiteral("originTimezone")});
        row("not on the globe",
            QStringLiteral("events add --name X --start 2027-06-01T13:40Z --latitude 91 --longitude -181"),
            {QStringLiteral("latitude"), QStringLiteral("longitude")});
        row("half a position", QStringLiteral("events add --name X --start 2027-06-01T13:40Z --latitude 9"),
            {QStringLiteral("longitude")});
        row("no number of degrees",
            QStringLiteral("events add --name X --start 2027-06-01T13:40Z --latitude north --longitude 1"),
            {QStringLiteral("latitude")});
        row("an unknown method",
            QStringLiteral("transportation add --method camel --origin A --destination B") + times,
            {QStringLiteral("method")});
        row("a trip that is gone",
            QStringLiteral(
                "events add --name X --start 2027-06-01T13:40Z --trip 12345678-1234-1234-1234-123456789012"),
            {QStringLiteral("tripId")});
        row("a stranger",
            QStringLiteral("events add --name X --start 2027-06-01T13:40Z --traveller "
                           "12345678-1234-1234-1234-123456789012"),
            {QStringLiteral("travelerId")});
    }

    void badInputIsRefusedWithAllItsFaults()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, fields);
        Desk desk;
        const Outcome outcome = desk.json(line);
        RUNS_WITH(outcome, 1);
        QStringList named = outcome.json().value(QLatin1String("fields")).toObject().keys();
        named.sort();
        QVERIFY2(named == fields, outcome.out.constData());
        for (const char* table : {"flights", "events", "transportation"})
            QCOMPARE(desk.raw.value(QByteArray("SELECT count(*) FROM ") + table), QStringLiteral("0"));
    }

    void zonesWithOldNamesAndOddNumbersAreTaken()
    {
        Desk desk;
        Outcome outcome =
            desk.json(QStringLiteral("events add --name X --start 2027-06-01T13:40 --zone Asia/Calcutta"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("startDateTime"), QStringLiteral("2027-06-01T08:10:00Z"));
        for (const auto& [typed, stored] : {std::pair{"3U8633", "3U8633"}, std::pair{"BAW12A", "BAW12A"},
                                            std::pair{"LH-0400", "LH400"}, std::pair{"12345", "12345"}}) {
            outcome =
                desk.json(QStringLiteral("flights add --number %1 --origin FRA --destination HND --departure "
                                         "2027-06-01T13:40 --arrival 2027-06-02T09:10")
                              .arg(QLatin1String(typed)));
            RUNS_WITH(outcome, 0);
            QCOMPARE(outcome.text("flightNumber"), QLatin1String(stored));
        }
    }

    void aBookingIsChangedMovedCopiedAndDeleted()
    {
        Desk desk;
        const QString ida = desk.companion(QStringLiteral("Ida"));
        Outcome outcome =
            desk.json(flight("--departure 2027-06-01T13:40 --arrival 2027-06-02T09:10 --traveller ") + ida);
        const QString id = outcome.text("id");
        outcome =
            desk.json(QStringLiteral("flights update %1 --destination AKL --arrival 2027-06-03T05:00 --notes "
                                     "changed")
                          .arg(id));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("destinationTimezone"), QStringLiteral("Pacific/Auckland"));
        QCOMPARE(outcome.text("arrivalDateTime"), QStringLiteral("2027-06-02T17:00:00Z"));
        QCOMPARE(outcome.text("departureDateTime"), QStringLiteral("2027-06-01T11:40:00Z"));
        QCOMPARE(desk.raw.value("SELECT count(*) FROM item_companions"), QStringLiteral("1"));
        outcome = desk.json(QStringLiteral("flights duplicate %1 --on 2027-12-01").arg(id));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("departureDateTime"), QStringLiteral("2027-12-01T12:40:00Z"));
        outcome = desk.json(QStringLiteral("flights update %1 --no-travellers").arg(id));
        RUNS_WITH(outcome, 0);
        QVERIFY(outcome.json().value(QLatin1String("itemCompanions")).toArray().isEmpty());
        outcome = desk.json(QStringLiteral("flights move %1 --standalone").arg(id));
        RUNS_WITH(outcome, 0);
        outcome = desk.json(QStringLiteral("flights list --standalone"));
        QCOMPARE(outcome.column("id"), QStringList{id});
        outcome = desk.json(QStringLiteral("flights delete %1").arg(id));
        RUNS_WITH(outcome, 0);
        RUNS_WITH(desk.json(QStringLiteral("trash restore ") + outcome.text("trashId")), 0);
        RUNS_WITH(desk.json(QStringLiteral("flights show ") + id), 0);
        outcome = desk.json(QStringLiteral("hotels show ") + id);
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
    }

    void wrongUsageIsToldApart()
    {
        Desk desk;
        for (const char* line : {"flights list", "flights list --trip TRIP --standalone",
                                 "flights add --number LH1", "hotels update x", "flights move",
                                 "events add --name X --start 2027-06-01T13:40Z "
                                 "--traveller nobody"})
            QVERIFY2(desk.json(QLatin1String(line)).status != 0, line);
        RUNS_WITH(desk.json(QStringLiteral("flights list")), 2);
        RUNS_WITH(desk.json(QStringLiteral("flights list --trip nonsense")), 1);
        RUNS_WITH(desk.json(QStringLiteral("cars list --standalone --limit 0")), 2);
        RUNS_WITH(desk.json(QStringLiteral("cars list --standalone --after x")), 1);
    }

    void statisticsSayHowFarAndWhere()
    {
        Desk desk;
        RUNS_WITH(desk.json(QStringLiteral("db seed airports")), 0);
        RUNS_WITH(desk.json(flight("--departure 2027-06-01T13:40 --arrival 2027-06-02T09:10")), 0);
        const Outcome outcome = desk.json(QStringLiteral("trips statistics"));
        RUNS_WITH(outcome, 0);
        const QJsonObject year = outcome.json().value(QLatin1String("years")).toArray().at(0).toObject();
        QVERIFY2(year.value(QLatin1String("kilometers")).toDouble() > 9'000, outcome.out.constData());
        QCOMPARE(year.value(QLatin1String("countries")).toInt(), 2);
        QCOMPARE(outcome.json()
                     .value(QLatin1String("topAirlines"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString(),
                 QStringLiteral("LH"));
        RUNS_WITH(desk.terminal.run(words("trips statistics")), 0);
    }
};

QTEST_GUILESS_MAIN(TestViaticactlItems)
#include "test_viaticactl_items.moc"
