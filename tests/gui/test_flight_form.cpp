// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_desk.h"

#include "domain/translation.h"
#include "gui/airport_field.h"
#include "gui/date_field.h"
#include "gui/moment_edit.h"
#include "gui/notice_bar.h"
#include "gui/time_field.h"
#include "gui/zone_field.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

class FlightFormTest : public QObject
{
    Q_OBJECT

private:
    static MomentEdit& moment(ItemDesk& desk, const char* name) { return *child<MomentEdit>(desk.dialog(), name); }
    static void typeMoment(MomentEdit& edit, const QString& date, const QString& time)
    {
        type(&edit.dateField(), date);
        QTest::keyClick(&edit.dateField(), Qt::Key_Tab);
        type(&edit.timeField(), time);
        QTest::keyClick(&edit.timeField(), Qt::Key_Tab);
    }
    /// Fills number and airports.
    static void typeRoute(ItemDesk& desk, const QString& number, const QString& from, const QString& to)
    {
        type(child<QLineEdit>(desk.dialog(), "number"), number);
        type(child<AirportField>(desk.dialog(), "origin"), from);
        press(Qt::Key_Tab);
        type(child<AirportField>(desk.dialog(), "destination"), to);
        press(Qt::Key_Tab);
    }
    static RawClient::Rows stored(ItemDesk& desk)
    {
        return desk.desktop.raw->query(
            "SELECT \"flightNumber\", origin, destination, to_char(\"departureDateTime\", 'YYYY-MM-DD HH24:MI'), "
            "\"originTimezone\", to_char(\"arrivalDateTime\", 'YYYY-MM-DD HH24:MI'), \"destinationTimezone\" FROM "
            "flights ORDER BY \"departureDateTime\"");
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aFlightIsEnteredByKeysAlone()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        QVERIFY(child<QLineEdit>(&dialog, "number")->hasFocus());
        fill(QStringLiteral("lh 714"));
        QCOMPARE(child<QLabel>(&dialog, "airline")->text(), QStringLiteral("Lufthansa"));
        fill(QStringLiteral("fra"));
        fill(QStringLiteral("2027-06-01"));
        fill(QStringLiteral("1405"));
        QVERIFY(child<AirportField>(&dialog, "destination")->hasFocus());
        fill(QStringLiteral("haneda"));
        QVERIFY(moment(desk, "arrival").dateField().hasFocus());
        press(Qt::Key_Tab); // the proposed day
        fill(QStringLiteral("0945"));
        press(Qt::Key_Tab); // no flight back
        fill(QStringLiteral("ABC123"));
        QVERIFY(child<QLineEdit>(&dialog, "seat0")->hasFocus());
        fill(QStringLiteral("12A"));
        fill(QStringLiteral("window"));
        auto* saveButton = child<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Save);
        QVERIFY(saveButton->hasFocus());
        press(Qt::Key_Space);
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(stored(desk),
                 (RawClient::Rows{{QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"),
                                   QStringLiteral("2027-06-01 12:05"), QStringLiteral("Europe/Berlin"),
                                   QStringLiteral("2027-06-02 00:45"), QStringLiteral("Asia/Tokyo")}}));
        QCOMPARE(desk.desktop.raw->query("SELECT \"confirmationCode\", \"seatNumber\", notes, t.name FROM flights "
                                         "JOIN trips t ON t.id = \"tripId\""),
                 (RawClient::Rows{{QStringLiteral("ABC123"), QStringLiteral("12A"), QStringLiteral("window"),
                                   QStringLiteral("Tokyo")}}));
        QCOMPARE(desk.saved.size(), 1);
        QVERIFY(!desk.saved.first().before);
    }

    void distanceDurationAndDayOfArrivalFollowWhatIsTyped()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"));
        auto* summary = child<QLabel>(&dialog, "summary");
        QVERIFY2(summary->text().contains(QStringLiteral("km")), qPrintable(summary->text()));
        moment(desk, "departure").timeField().setFocus();
        type(&moment(desk, "departure").timeField(), QStringLiteral("14:05"));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("9:45"));
        QCOMPARE(moment(desk, "arrival").date(), QDate(2027, 6, 2));
        QVERIFY2(moment(desk, "arrival").remark().contains(QStringLiteral("+1 day")),
                 qPrintable(moment(desk, "arrival").remark()));
        QVERIFY2(moment(desk, "arrival").remark().contains(QStringLiteral("Tokyo (UTC+9)")),
                 qPrintable(moment(desk, "arrival").remark()));
        QVERIFY2(summary->text().contains(QStringLiteral("12 h 40 min")), qPrintable(summary->text()));
    }

    void theProposedDayOfArrivalIsRight_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("departure");
        QTest::addColumn<QString>("arrival");
        QTest::addColumn<int>("days");
        QTest::newRow("within the day") << "FRA" << "MUC" << "09:00" << "09:55" << 0;
        QTest::newRow("over night") << "JFK" << "FRA" << "20:30" << "10:15" << 1;
        QTest::newRow("across the date line, a day earlier") << "AKL" << "HNL" << "00:30" << "10:20" << -1;
        QTest::newRow("across the date line, the same day") << "HND" << "HNL" << "22:00" << "10:00" << 0;
        QTest::newRow("across the date line westwards") << "LAX" << "SYD" << "22:30" << "06:30" << 2;
        QTest::newRow("long") << "SIN" << "EWR" << "23:35" << "06:00" << 1;
        QTest::newRow("at the same time by the clocks") << "LHR" << "DUB" << "10:00" << "11:20" << 0;
    }

    void theProposedDayOfArrivalIsRight()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, departure);
        QFETCH(QString, arrival);
        QFETCH(int, days);
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("XX1"), from, to);
        type(&moment(desk, "departure").timeField(), departure);
        type(&moment(desk, "arrival").timeField(), arrival);
        QCOMPARE(int(moment(desk, "departure").date().daysTo(moment(desk, "arrival").date())), days);
    }

    void aDayOfArrivalThatWasChosenStays()
    {
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH400"), QStringLiteral("FRA"), QStringLiteral("JFK"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("10:00"));
        typeMoment(moment(desk, "arrival"), QStringLiteral("2027-06-03"), QStringLiteral("12:00"));
        type(&moment(desk, "departure").dateField(), QStringLiteral("2027-06-02"));
        press(Qt::Key_Tab);
        QCOMPARE(moment(desk, "arrival").date(), QDate(2027, 6, 3));
    }

    void theFlightBackIsAddedInOneStep()
    {
        ItemDesk desk;
        desk.trip.companions = {{TravellerType::Companion,
                                 QUuid::fromString(desk.desktop.raw->value(
                                     "INSERT INTO travel_companions (\"createdBy\", name) SELECT id, 'Ben' FROM users "
                                     "RETURNING id")),
                                 {},
                                 QStringLiteral("Ben")}};
        desk.desktop.raw->query("INSERT INTO trip_companions (\"tripId\", \"companionId\") SELECT t.id, c.id FROM trips "
                                "t, travel_companions c");
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("14:05"));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("9:45"));
        type(child<QLineEdit>(&dialog, "seat1"), QStringLiteral("12B"));
        auto* back = child<QCheckBox>(&dialog, "addReturn");
        back->setFocus();
        press(Qt::Key_Space);
        QVERIFY(child<QLineEdit>(&dialog, "returnNumber")->isVisible());
        QCOMPARE(moment(desk, "returnDeparture").date(), QDate(2027, 6, 14)); // when the trip ends
        desk.save();
        QVERIFY(!desk.message("returnNumberMessage").isEmpty());
        type(child<QLineEdit>(&dialog, "returnNumber"), QStringLiteral("lh715"));
        type(&moment(desk, "returnDeparture").timeField(), QStringLiteral("12:50"));
        type(&moment(desk, "returnArrival").timeField(), QStringLiteral("18:45"));
        QVERIFY(desk.saves());
        QCOMPARE(stored(desk),
                 (RawClient::Rows{{QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"),
                                   QStringLiteral("2027-06-01 12:05"), QStringLiteral("Europe/Berlin"),
                                   QStringLiteral("2027-06-02 00:45"), QStringLiteral("Asia/Tokyo")},
                                  {QStringLiteral("LH715"), QStringLiteral("HND"), QStringLiteral("FRA"),
                                   QStringLiteral("2027-06-14 03:50"), QStringLiteral("Asia/Tokyo"),
                                   QStringLiteral("2027-06-14 16:45"), QStringLiteral("Europe/Berlin")}}));
        QCOMPARE(desk.desktop.raw->query("SELECT f.\"flightNumber\", i.\"travelerType\", coalesce(i.\"seatNumber\", '') "
                                         "FROM item_companions i JOIN flights f ON f.id = i.\"itemId\" ORDER BY 1, 2"),
                 (RawClient::Rows{{QStringLiteral("LH714"), QStringLiteral("COMPANION"), QStringLiteral("12B")},
                                  {QStringLiteral("LH714"), QStringLiteral("USER"), QString()},
                                  {QStringLiteral("LH715"), QStringLiteral("COMPANION"), QString()},
                                  {QStringLiteral("LH715"), QStringLiteral("USER"), QString()}}));
        QCOMPARE(desk.saved.size(), 2);
    }

    void aNumberThatCannotBeReadIsANoteAndNoRefusal()
    {
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("12345"), QStringLiteral("FRA"), QStringLiteral("MUC"));
        QVERIFY(!desk.message("numberNote").isEmpty());
        QCOMPARE(desk.message("numberMessage"), QString());
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("14:05"));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("15:00"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->value("SELECT \"flightNumber\" FROM flights"), QStringLiteral("12345"));
    }

    void anotherAirportBringsItsOwnZone()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("NH217"), QStringLiteral("HND"), QStringLiteral("MUC"));
        type(child<AirportField>(&dialog, "destination"), QStringLiteral("jfk"));
        press(Qt::Key_Tab);
        QCOMPARE(child<ZoneField>(&dialog, "destinationZone")->zone(), QStringLiteral("America/New_York"));
        QVERIFY(!child<ZoneField>(&dialog, "destinationZone")->isVisible());
        type(child<AirportField>(&dialog, "destination"), QStringLiteral("zzq"));
        press(Qt::Key_Escape);
        press(Qt::Key_Tab);
        QCOMPARE(child<ZoneField>(&dialog, "destinationZone")->zone(), QString());
        QVERIFY(child<ZoneField>(&dialog, "destinationZone")->isVisible());
    }

    void savedBeforeTheAirportsAreThereItWaitsForTheirZones()
    {
        ItemDesk desk(false);
        RawClient holder(desk.desktop.direct);
        holder.query("BEGIN");
        holder.query("LOCK TABLE airports IN ACCESS EXCLUSIVE MODE");
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("14:05"));
        typeMoment(moment(desk, "arrival"), QStringLiteral("2027-06-02"), QStringLiteral("09:45"));
        desk.save();
        QVERIFY(dialog.isVisible());
        QCOMPARE(desk.desktop.raw->value("SELECT count(*) FROM flights"), QStringLiteral("0"));
        holder.query("COMMIT");
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(stored(desk), (RawClient::Rows{{QStringLiteral("LH714"), QStringLiteral("FRA"), QStringLiteral("HND"),
                                                 QStringLiteral("2027-06-01 12:05"), QStringLiteral("Europe/Berlin"),
                                                 QStringLiteral("2027-06-02 00:45"), QStringLiteral("Asia/Tokyo")}}));
    }

    void aPlaceThatIsNoAirportAsksForItsZone()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("XX1"), QStringLiteral("MUC"), QStringLiteral("MUC"));
        type(child<AirportField>(&dialog, "origin"), QStringLiteral("Airfield"));
        press(Qt::Key_Escape); // none of those that are offered
        QVERIFY(dialog.isVisible());
        press(Qt::Key_Tab);
        QCOMPARE(child<AirportField>(&dialog, "origin")->place(), QStringLiteral("Airfield"));
        auto* zone = child<ZoneField>(&dialog, "originZone");
        QVERIFY(zone->isVisible());
        await(desk.services().cities.searchCities(QStringLiteral("x")));
        QVERIFY(!child<ZoneField>(&dialog, "destinationZone")->isVisible());
        type(zone, QStringLiteral("nair"));
        press(Qt::Key_Tab);
        QCOMPARE(zone->zone(), QStringLiteral("Africa/Nairobi"));
        QCOMPARE(zone->text(), QStringLiteral("Nairobi (UTC+3)"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("10:00"));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("18:00"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT origin, \"originTimezone\", to_char(\"departureDateTime\", 'HH24:MI') "
                                         "FROM flights"),
                 (RawClient::Rows{{QStringLiteral("Airfield"), QStringLiteral("Africa/Nairobi"),
                                   QStringLiteral("07:00")}}));
    }

    void aTimeThatTheClockSkipsIsToldAndOffersBothReadings()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH1"), QStringLiteral("FRA"), QStringLiteral("MUC"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-03-28"), QStringLiteral("02:30"));
        QVERIFY2(moment(desk, "departure").clockNote().contains(QStringLiteral("set forward")),
                 qPrintable(moment(desk, "departure").clockNote()));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("04:30"));
        desk.save();
        QVERIFY(!desk.message("departureMessage").isEmpty());
        QVERIFY(dialog.isVisible());
        auto* later = child<QPushButton>(&moment(desk, "departure"), "later");
        later->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(moment(desk, "departure").time(), QTime(3, 30));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->value("SELECT to_char(\"departureDateTime\", 'HH24:MI') FROM flights"),
                 QStringLiteral("01:30"));
    }

    void ofATimeThatComesTwiceTheSecondCanBeChosen()
    {
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("LH1"), QStringLiteral("FRA"), QStringLiteral("MUC"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-10-31"), QStringLiteral("02:30"));
        type(&moment(desk, "arrival").timeField(), QStringLiteral("04:30"));
        QVERIFY2(moment(desk, "departure").clockNote().contains(QStringLiteral("twice")),
                 qPrintable(moment(desk, "departure").clockNote()));
        auto* later = child<QPushButton>(&moment(desk, "departure"), "later");
        QVERIFY2(later->text().contains(QStringLiteral("UTC+1")), qPrintable(later->text()));
        later->setFocus();
        press(Qt::Key_Space);
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->value("SELECT to_char(\"departureDateTime\", 'HH24:MI') FROM flights"),
                 QStringLiteral("01:30"));
        // Opened again, it is still the second.
        desk.edit(ItemKind::Flight);
        QVERIFY(child<QPushButton>(&moment(desk, "departure"), "later")->isChecked());
        QVERIFY(!desk.dialog()->isDirty());
    }

    void samoasMissingDayIsToldAsADay()
    {
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("PH1"), QStringLiteral("APW"), QStringLiteral("AKL"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2011-12-30"), QStringLiteral("10:00"));
        QVERIFY2(moment(desk, "departure").clockNote().contains(QStringLiteral("no such day")),
                 qPrintable(moment(desk, "departure").clockNote()));
        click(child<QPushButton>(&moment(desk, "departure"), "earlier"));
        QCOMPARE(moment(desk, "departure").date(), QDate(2011, 12, 29));
    }

    void arrivalAtTheMomentOfDepartureIsRefused()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        typeRoute(desk, QStringLiteral("BA1"), QStringLiteral("LHR"), QStringLiteral("DUB"));
        typeMoment(moment(desk, "departure"), QStringLiteral("2027-06-01"), QStringLiteral("10:00"));
        typeMoment(moment(desk, "arrival"), QStringLiteral("2027-06-01"), QStringLiteral("10:00"));
        QVERIFY(!desk.message("arrivalMessage").isEmpty());
        desk.save();
        QVERIFY(dialog.isVisible());
        QCOMPARE(desk.desktop.raw->value("SELECT count(*) FROM flights"), QStringLiteral("0"));
    }

    void oldZonesSecondsAndWhatIsNotTouchedStayAsTheyAre()
    {
        ItemDesk desk;
        desk.desktop.raw->query(
            "INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\", "
            "\"originTimezone\", \"arrivalDateTime\", \"destinationTimezone\") SELECT id, 'AI1', 'DEL', 'BOM', "
            "'2027-06-02 10:00:17Z', 'Asia/Calcutta', '2027-06-02 12:00:42Z', 'Asia/Calcutta' FROM trips");
        ItemDialog& dialog = desk.edit(ItemKind::Flight);
        QVERIFY(!dialog.isDirty());
        QCOMPARE(moment(desk, "departure").time(), QTime(15, 30));
        QVERIFY(!child<ZoneField>(&dialog, "originZone")->isVisible());
        type(child<QLineEdit>(&dialog, "number"), QStringLiteral("AI2"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT \"flightNumber\", to_char(\"departureDateTime\", 'HH24:MI:SS'), "
                                         "\"originTimezone\" FROM flights"),
                 (RawClient::Rows{{QStringLiteral("AI2"), QStringLiteral("10:00:17"), QStringLiteral("Asia/Calcutta")}}));
    }
};

QTEST_MAIN(FlightFormTest)
#include "test_flight_form.moc"
