// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"
#include "gui/item_desk.h"
#include "gui/studio.h"

#include "domain/translation.h"
#include "gui/timeline_view.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/timeline_model.h"
#include "models/trip_table_model.h"
#include "support/builders.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace viatica;
using namespace viatica::test;

/// A real trip of two weeks, typed in as somebody with a pile of confirmation mails does it: by keys alone.
class TwoWeekTripTest : public QObject
{
    Q_OBJECT

private:
    /// "departure/date": a field, or one inside of a group of that name.
    static bool isAt(const QString& name)
    {
        const QWidget* focus = QApplication::focusWidget();
        const QString inner = name.section(QLatin1Char('/'), -1);
        if (!focus || focus->objectName() != inner)
            return false;
        if (!name.contains(QLatin1Char('/')))
            return true;
        for (const QWidget* above = focus->parentWidget(); above; above = above->parentWidget())
            if (above->objectName() == name.section(QLatin1Char('/'), 0, 0))
                return true;
        return false;
    }
    static void tabTo(const QString& name)
    {
        for (int i = 0; i < 60 && !isAt(name); ++i)
            press(Qt::Key_Tab);
        QVERIFY2(isAt(name), qPrintable(name));
    }
    static void put(const char* name, const char* text)
    {
        tabTo(QString::fromLatin1(name));
        press(Qt::Key_A, Qt::ControlModifier);
        fill(QString::fromUtf8(text));
    }
    static void put(const char* moment, const char* date, const char* time)
    {
        put((QByteArray(moment) + "/date").constData(), date);
        put((QByteArray(moment) + "/time").constData(), time);
    }
    static ItemDialog* open(Desktop& desktop, Qt::Key key)
    {
        QTest::keyClick(&desktop.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
        ItemDialog* dialog = nullptr;
        (void)QTest::qWaitFor([&] {
            for (ItemDialog* candidate : desktop.trips().findChildren<ItemDialog*>())
                if (candidate->isVisible())
                    dialog = candidate;
            return dialog && dialog->isActiveWindow() && QApplication::focusWidget() &&
                   dialog->isAncestorOf(QApplication::focusWidget());
        });
        if (!dialog)
            throw std::runtime_error("no form");
        return dialog;
    }
    static void save(Desktop& desktop, QPointer<ItemDialog> dialog)
    {
        press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY2(!dialog || !dialog->isVisible(), "the form is still open");
        desktop.window().activateWindow(); // what a window manager does
        QTRY_VERIFY(desktop.window().isActiveWindow());
    }
    static void flight(Desktop& desktop, const char* number, const char* from, const char* departureDay,
                       const char* departure, const char* to, const char* arrivalDay, const char* arrival,
                       const char* seat = nullptr, const char* otherSeat = nullptr)
    {
        const QPointer<ItemDialog> dialog = open(desktop, Qt::Key_F);
        put("number", number);
        put("origin", from);
        put("departure", departureDay, departure);
        put("destination", to);
        put("arrival", arrivalDay, arrival);
        if (seat)
            put("seat0", seat);
        if (otherSeat)
            put("seat1", otherSeat);
        save(desktop, dialog);
    }
    static void stay(Desktop& desktop, const char* name, const char* city, const char* from, const char* to)
    {
        const QPointer<ItemDialog> dialog = open(desktop, Qt::Key_H);
        put("name", name);
        put("city", city);
        put("checkIn/date", from);
        put("checkOut/date", to);
        save(desktop, dialog);
    }
    static void train(Desktop& desktop, const char* number, const char* from, const char* to, const char* day,
                      const char* departure, const char* arrival)
    {
        const QPointer<ItemDialog> dialog = open(desktop, Qt::Key_T);
        put("carrier", "JR");
        put("number", number);
        put("origin", from);
        put("departure", day, departure);
        put("destination", to);
        put("arrival/time", arrival);
        save(desktop, dialog);
    }
    static void event(Desktop& desktop, const char* name, const char* day, const char* start, const char* place)
    {
        const QPointer<ItemDialog> dialog = open(desktop, Qt::Key_V);
        put("name", name);
        put("start", day, start);
        put("location", place);
        save(desktop, dialog);
    }
    static void enterAll(Desktop& desktop)
    {
        flight(desktop, "lh716", "fra", "2027-06-01", "1340", "hnd", "2027-06-02", "0855", "12A", "12C");
        stay(desktop, "Aurora Tokyo", "tokyo", "2027-06-02", "2027-06-06");
        event(desktop, "Kabuki", "2027-06-03", "1830", "Kabuki-za");
        train(desktop, "Nozomi 1", "tokyo", "yokohama", "2027-06-04", "0900", "0930");
        train(desktop, "Nozomi 2", "yokohama", "tokyo", "2027-06-04", "1800", "1830");
        flight(desktop, "nh17", "hnd", "2027-06-06", "1300", "itm", "2027-06-06", "1410");
        stay(desktop, "Willow Osaka", "osaka", "2027-06-06", "2027-06-10");
        {
            const QPointer<ItemDialog> dialog = open(desktop, Qt::Key_C);
            put("company", "Kestrel Cars");
            put("pickupPlace", "osaka");
            put("pickup", "2027-06-07", "0900");
            put("dropoff", "2027-06-09", "1800");
            save(desktop, dialog);
        }
        event(desktop, "Castle", "2027-06-08", "1000", "Osaka Castle");
        flight(desktop, "ke724", "itm", "2027-06-10", "1300", "icn", "2027-06-10", "1455");
        stay(desktop, "Pine Seoul", "seoul", "2027-06-10", "2027-06-14");
        event(desktop, "Lantern feast", "2027-06-11", "1900", "Jogyesa");
        event(desktop, "Dinner", "2027-06-13", "2000", "Insadong");
        flight(desktop, "lh719", "icn", "2027-06-14", "1225", "fra", "2027-06-14", "1725");
    }
    /// Two people on a trip of two weeks, chosen in the list.
    static QString begin(Desktop& desktop)
    {
        desktop.signIn();
        desktop.window().resize(1200, 760);
        const QString trip = desktop.makeTrip(QStringLiteral("Japan and Korea"), QStringLiteral("2027-06-01"),
                                              QStringLiteral("2027-06-14"));
        Builders builders(*desktop.raw);
        const QString ben = builders.aCompanion(desktop.raw->value("SELECT id FROM users LIMIT 1"),
                                                {{QStringLiteral("name"), QStringLiteral("Ben")}});
        builders.aTripCompanion(trip, ben);
        desktop.refresh();
        desktop.window().activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&desktop.window())); }();
        // The lists are in memory, as a while after the start.
        await(desktop.composition().services()->airports.searchAirports(QStringLiteral("x")));
        await(desktop.composition().services()->cities.searchCities(QStringLiteral("x")));
        desktop.table().select(0);
        desktop.table().setFocus();
        [&] { QTRY_VERIFY(desktop.window().actions().action(ActionId::AddFlight)->isEnabled()); }();
        return trip;
    }
    static QString count(Desktop& desktop, const char* table)
    {
        return desktop.raw->value(QByteArray("SELECT count(*) FROM ") + table + " WHERE \"tripId\" IS NOT NULL");
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void twoWeeksWithTwoTravellersAreEnteredByKeysAlone()
    {
        Desktop desktop;
        begin(desktop);
        enterAll(desktop);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(count(desktop, "flights"), QStringLiteral("4"));
        QCOMPARE(count(desktop, "hotels"), QStringLiteral("3"));
        QCOMPARE(count(desktop, "transportation"), QStringLiteral("2"));
        QCOMPARE(count(desktop, "car_rentals"), QStringLiteral("1"));
        QCOMPARE(count(desktop, "events"), QStringLiteral("4"));
        QCOMPARE(desktop.raw->value("SELECT to_char(\"departureDateTime\" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || "
                                    "' ' || to_char(\"arrivalDateTime\" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM flights WHERE "
                                    "\"flightNumber\" = 'LH716'"),
                 QStringLiteral("2027-06-01 11:40 2027-06-01 23:55"));
        QCOMPARE(desktop.raw->value("SELECT string_agg(\"seatNumber\", ',' ORDER BY \"seatNumber\") FROM "
                                    "item_companions WHERE \"seatNumber\" <> ''"),
                 QStringLiteral("12A,12C"));
        TripDetailsPane& pane = desktop.trips().details();
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM flights"), QStringLiteral("4"));
        const auto shown = [&](const QString& title) {
            for (int row = 0; row < pane.model().rowCount(); ++row)
                if (pane.model().row(row).title.contains(title))
                    return true;
            return false;
        };
        QTRY_VERIFY(shown(QStringLiteral("LH 719")));
        QVERIFY(shown(QStringLiteral("Pine Seoul")));
        int errors = 0;
        for (int row = 0; row < pane.model().rowCount(); ++row)
            if (pane.model().row(row).type == TimelineRow::Type::Finding) {
                qInfo("%s", qPrintable(pane.model().row(row).sentence));
                errors += pane.model().row(row).severity == FindingSeverity::Error ? 1 : 0;
            }
        QCOMPARE(errors, 0);
        for (const Look& look : looks()) {
            Studio studio(look);
            desktop.window().resize(look.window);
            studio.take(desktop.window(), QStringLiteral("two-weeks"));
            studio.take(pane.timeline(), QStringLiteral("two-weeks-timeline"));
        }
        QTemporaryDir folder;
        const QString target = qEnvironmentVariable("VIATICA_PHOTOGRAPHS", folder.path());
        QDir().mkpath(target);
        desktop.dialogs.files = {QDir(target).filePath(QStringLiteral("two-weeks.pdf"))};
        desktop.window().actions().action(ActionId::SaveTripPdf)->trigger();
        QFile file(QDir(target).filePath(QStringLiteral("two-weeks.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }

    void theDateLineAndAChangeOfClocksAreEnteredLikewise()
    {
        Desktop desktop;
        begin(desktop);
        desktop.raw->query("UPDATE trips SET \"departureDate\" = '2027-03-27', \"returnDate\" = '2027-04-05'");
        desktop.refresh();
        flight(desktop, "nz10", "akl", "2027-03-29", "0015", "hnl", "2027-03-28", "0910");
        stay(desktop, "Reef", "honolulu", "2027-03-28", "2027-04-02");
        flight(desktop, "lh400", "fra", "2027-03-28", "0130", "lhr", "2027-03-28", "0220");
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(desktop.raw->value("SELECT to_char(\"arrivalDateTime\" - \"departureDateTime\", 'HH24:MI') FROM "
                                    "flights WHERE \"flightNumber\" = 'NZ10'"),
                 QStringLiteral("07:55"));
        // At 1 UTC the clocks of Frankfurt and London go forward: 1:30 to 2:20 BST is 50 minutes.
        QCOMPARE(desktop.raw->value("SELECT to_char(\"arrivalDateTime\" - \"departureDateTime\", 'HH24:MI') FROM "
                                    "flights WHERE \"flightNumber\" = 'LH400'"),
                 QStringLiteral("00:50"));
        const TimelineModel& model = desktop.trips().details().model();
        const auto detail = [&](const QString& text) {
            for (int row = 0; row < model.rowCount(); ++row)
                if (model.row(row).detail.contains(text))
                    return true;
            return false;
        };
        QTRY_VERIFY(detail(QString::fromUtf8("HST −1")));
    }
};

QTEST_MAIN(TwoWeekTripTest)
#include "test_two_week_trip.moc"
