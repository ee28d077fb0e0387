// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/item_dialog.h"
#include "gui/move_items_dialog.h"
#include "gui/timeline_view.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/timeline_model.h"
#include "models/trip_table_model.h"
#include "support/builders.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace viatica;
using namespace viatica::test;

/// What one does with bookings on a trip's time line.
class ItineraryTest : public QObject
{
    Q_OBJECT

private:
    struct Trips
    {
        QString tokyo;
        QString flight;
        QString hotel;
    };

    static TripDetailsPane& pane(Desktop& desktop) { return desktop.trips().details(); }
    static TimelineModel& model(Desktop& desktop) { return pane(desktop).model(); }
    static TimelineView& timeline(Desktop& desktop) { return pane(desktop).timeline(); }

    /// Signed in; a trip to Tokyo is chosen, with a flight on its first day and a stay after it.
    static Trips enter(Desktop& desktop)
    {
        desktop.signIn();
        desktop.window().resize(1200, 760);
        desktop.window().activateWindow();
        Trips trips;
        trips.tokyo = desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-06"));
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-09-01"), QStringLiteral("2027-09-05"));
        const QString user = desktop.raw->value("SELECT id FROM users LIMIT 1");
        Builders builders(*desktop.raw);
        trips.flight = builders.aFlight(user, trips.tokyo,
                                        {{QStringLiteral("flightNumber"), QStringLiteral("LH714")},
                                         {QStringLiteral("origin"), QStringLiteral("MUC")},
                                         {QStringLiteral("destination"), QStringLiteral("HND")},
                                         {QStringLiteral("departureDateTime"), QStringLiteral("2027-06-01T12:05:00Z")},
                                         {QStringLiteral("arrivalDateTime"), QStringLiteral("2027-06-02T00:20:00Z")},
                                         {QStringLiteral("originTimezone"), QStringLiteral("Europe/Berlin")},
                                         {QStringLiteral("destinationTimezone"), QStringLiteral("Asia/Tokyo")},
                                         {QStringLiteral("confirmationCode"), QStringLiteral("X7K2PQ")}});
        trips.hotel = builders.aHotel(user, trips.tokyo,
                                      {{QStringLiteral("name"), QStringLiteral("Aurora")},
                                       {QStringLiteral("city"), QStringLiteral("Tokyo")},
                                       {QStringLiteral("checkInDateTime"), QStringLiteral("2027-06-02T06:00:00Z")},
                                       {QStringLiteral("checkOutDateTime"), QStringLiteral("2027-06-05T02:00:00Z")},
                                       {QStringLiteral("timezone"), QStringLiteral("Asia/Tokyo")}});
        desktop.refresh();
        desktop.table().select(0);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(model(desktop).rowCount() > 5, 20'000); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(&pane(desktop), "findings")->isVisible(), 20'000); }();
        return trips;
    }
    static int rowOf(Desktop& desktop, ItemKind kind, const QString& id)
    {
        return model(desktop).rowOf({kind, QUuid(id)});
    }
    static void choose(Desktop& desktop, int row)
    {
        timeline(desktop).setFocus();
        timeline(desktop).select(row);
    }
    static ItemDialog* form(Desktop& desktop)
    {
        ItemDialog* open = nullptr;
        (void)QTest::qWaitFor([&] {
            for (ItemDialog* dialog : pane(desktop).findChildren<ItemDialog*>())
                if (dialog->isVisible())
                    open = dialog;
            return open != nullptr;
        });
        return open;
    }
    static QString countOf(Desktop& desktop, const char* table, const QString& trip)
    {
        return desktop.raw->value(QByteArray("SELECT count(*) FROM ") + table + " WHERE \"tripId\" = $1", {trip});
    }
    static void press(Desktop& desktop, ActionId action) { desktop.window().actions().action(action)->trigger(); }
    static QAction* action(Desktop& desktop, ActionId id) { return desktop.window().actions().action(id); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theArrowKeysGoFromBookingToBooking()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        const int first = timeline(desktop).currentRow();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&timeline(desktop), Qt::Key_Down);
            QVERIFY(!model(desktop).row(timeline(desktop).currentRow()).isHeading());
        }
        QVERIFY(timeline(desktop).currentRow() > first);
    }

    void enterOpensTheFormAndWhatIsTypedIsSaved()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        QTest::keyClick(&timeline(desktop), Qt::Key_Return);
        ItemDialog* dialog = form(desktop);
        QVERIFY(dialog != nullptr);
        auto* number = child<QLineEdit>(dialog, "number");
        type(number, QStringLiteral("LH716"));
        dialog->save();
        QTRY_COMPARE(desktop.raw->value("SELECT \"flightNumber\" FROM flights WHERE id = $1", {trips.flight}),
                     QStringLiteral("LH716"));
        QTRY_VERIFY(model(desktop).row(rowOf(desktop, ItemKind::Flight, trips.flight)).title.startsWith(QStringLiteral("LH 716")));
        // And back, and there again.
        press(desktop, ActionId::Undo);
        QTRY_COMPARE(desktop.raw->value("SELECT \"flightNumber\" FROM flights WHERE id = $1", {trips.flight}),
                     QStringLiteral("LH714"));
        press(desktop, ActionId::Redo);
        QTRY_COMPARE(desktop.raw->value("SELECT \"flightNumber\" FROM flights WHERE id = $1", {trips.flight}),
                     QStringLiteral("LH716"));
    }

    void undoingAnEditKeepsWhatSomebodyElseHasChangedSince()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        QTest::keyClick(&timeline(desktop), Qt::Key_Return);
        ItemDialog* dialog = form(desktop);
        QVERIFY(dialog != nullptr);
        type(child<QLineEdit>(dialog, "number"), QStringLiteral("LH716"));
        dialog->save();
        QTRY_VERIFY(action(desktop, ActionId::Undo)->isEnabled());
        desktop.raw->query("UPDATE flights SET \"seatNumber\" = '3C' WHERE id = $1", {trips.flight});
        press(desktop, ActionId::Undo);
        QTRY_COMPARE(desktop.raw->value("SELECT \"flightNumber\" || ' ' || \"seatNumber\" FROM flights WHERE id = $1",
                                        {trips.flight}),
                     QStringLiteral("LH714 3C"));
    }

    void deleteAsksNothingAndUndoBringsTheBookingBack()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Hotel, trips.hotel));
        QTest::keyClick(&timeline(desktop), Qt::Key_Delete);
        QTRY_COMPARE(countOf(desktop, "hotels", trips.tokyo), QStringLiteral("0"));
        QTRY_COMPARE(rowOf(desktop, ItemKind::Hotel, trips.hotel), -1);
        QVERIFY(desktop.dialogs.asked.isEmpty());
        QTRY_VERIFY(desktop.window().undoBar().bar()->isVisible());
        press(desktop, ActionId::Undo);
        QTRY_COMPARE(countOf(desktop, "hotels", trips.tokyo), QStringLiteral("1"));
        QTRY_VERIFY(rowOf(desktop, ItemKind::Hotel, trips.hotel) >= 0);
        press(desktop, ActionId::Redo);
        QTRY_COMPARE(countOf(desktop, "hotels", trips.tokyo), QStringLiteral("0"));
    }

    void aBookingIsCopiedToAnotherDayByKeys()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        QTest::keyClick(&timeline(desktop), Qt::Key_D, Qt::ControlModifier);
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = pane(desktop).findChild<QDialog*>(QStringLiteral("DuplicateItemDialog"))) != nullptr);
        QTRY_VERIFY(child<QLineEdit>(dialog, "day")->hasFocus());
        QTest::keyClick(child<QLineEdit>(dialog, "day"), Qt::Key_Return);
        QTRY_COMPARE(countOf(desktop, "flights", trips.tokyo), QStringLiteral("2"));
        QCOMPARE(desktop.raw->value("SELECT \"departureDateTime\" AT TIME ZONE 'Europe/Berlin' FROM flights WHERE "
                                    "\"confirmationCode\" IS NULL"),
                 QStringLiteral("2027-06-02 14:05:00"));
        press(desktop, ActionId::Undo);
        QTRY_COMPARE(countOf(desktop, "flights", trips.tokyo), QStringLiteral("1"));
    }

    void aBookingMovesToAnotherTripFoundByItsName()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Hotel, trips.hotel));
        QTest::keyClick(&timeline(desktop), Qt::Key_M, Qt::ControlModifier);
        MoveItemsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = pane(desktop).findChild<MoveItemsDialog*>()) != nullptr);
        auto* search = child<QLineEdit>(dialog, "search");
        QTRY_VERIFY(search->hasFocus());
        type(search, QStringLiteral("rom"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(desktop.raw->value("SELECT t.name FROM hotels h JOIN trips t ON t.id = h.\"tripId\""),
                     QStringLiteral("Rome"));
        press(desktop, ActionId::Undo);
        QTRY_COMPARE(desktop.raw->value("SELECT t.name FROM hotels h JOIN trips t ON t.id = h.\"tripId\""),
                     QStringLiteral("Tokyo"));
        press(desktop, ActionId::Redo);
        QTRY_COMPARE(desktop.raw->value("SELECT t.name FROM hotels h JOIN trips t ON t.id = h.\"tripId\""),
                     QStringLiteral("Rome"));
    }

    void theCodeOfABookingIsCopied()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Hotel, trips.hotel));
        QVERIFY(!action(desktop, ActionId::CopyItemCode)->isEnabled());
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        press(desktop, ActionId::CopyItemCode);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("X7K2PQ"));
    }

    void aFindingIsIgnoredAndStaysSo()
    {
        Desktop desktop;
        enter(desktop);
        auto* findings = child<QPushButton>(&pane(desktop), "findings");
        const QString before = findings->text();
        click(findings);
        QCOMPARE(timeline(desktop).currentRow(), model(desktop).firstFinding());
        QTest::keyClick(&timeline(desktop), Qt::Key_Delete);
        QTRY_VERIFY(findings->text() != before);
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM viatica.ignored_findings"), QStringLiteral("1"));
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        desktop.window().resize(1200, 760);
        QTRY_VERIFY(desktop.model().rowCount() == 2);
        desktop.table().select(0);
        QTRY_VERIFY(model(desktop).firstFinding() >= 0);
        QCOMPARE(child<QPushButton>(&pane(desktop), "findings")->text() == before, false);
        // Who wants to see it again can.
        press(desktop, ActionId::ShowIgnored);
        int ignored = -1;
        for (int row = 0; row < model(desktop).rowCount(); ++row)
            if (model(desktop).row(row).ignored)
                ignored = row;
        QVERIFY(ignored >= 0);
        choose(desktop, ignored);
        QTest::keyClick(&timeline(desktop), Qt::Key_Delete);
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM viatica.ignored_findings"), QStringLiteral("0"));
    }

    void aBookingThatSomebodyElseDeletedSaysSo()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        desktop.raw->query("DELETE FROM flights WHERE id = $1", {trips.flight});
        QTest::keyClick(&timeline(desktop), Qt::Key_Return);
        QTRY_COMPARE(rowOf(desktop, ItemKind::Flight, trips.flight), -1);
        QVERIFY(child<NoticeBar>(&desktop.trips(), "notice")->isVisible());
    }

    void aBookingWhoseTripWasDeletedMeanwhileIsNoLoss()
    {
        Desktop desktop;
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Flight, trips.flight));
        QTest::keyClick(&timeline(desktop), Qt::Key_Return);
        ItemDialog* dialog = form(desktop);
        QVERIFY(dialog != nullptr);
        type(child<QLineEdit>(dialog, "number"), QStringLiteral("LH716"));
        desktop.raw->query("DELETE FROM trips WHERE id = $1", {trips.tokyo});
        dialog->save();
        QTRY_VERIFY(child<NoticeBar>(dialog, "notice")->isVisible());
        QCOMPARE(child<QLineEdit>(dialog, "number")->text(), QStringLiteral("LH716"));
    }

    void deletingOverACutNetworkHappensOnce()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Hotel, trips.hotel));
        relay.cutAt(TcpRelay::Direction::ToServer, "COMMIT", true);
        QTest::keyClick(&timeline(desktop), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(desktop, "hotels", trips.tokyo), QStringLiteral("0"), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(action(desktop, ActionId::Undo)->isEnabled(), 15'000);
        press(desktop, ActionId::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(countOf(desktop, "hotels", trips.tokyo), QStringLiteral("1"), 15'000);
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM viatica.trash"), QStringLiteral("0"));
    }

    void movingOverACutNetworkHappensOnce()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        const Trips trips = enter(desktop);
        choose(desktop, rowOf(desktop, ItemKind::Hotel, trips.hotel));
        QTest::keyClick(&timeline(desktop), Qt::Key_M, Qt::ControlModifier);
        MoveItemsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = pane(desktop).findChild<MoveItemsDialog*>()) != nullptr);
        QTRY_VERIFY(child<QListView>(dialog, "trips")->currentIndex().isValid());
        relay.cutAt(TcpRelay::Direction::ToServer, "COMMIT", true);
        QTest::keyClick(child<QLineEdit>(dialog, "search"), Qt::Key_Return);
        const auto trip = [&] {
            return desktop.raw->value("SELECT t.name FROM hotels h JOIN trips t ON t.id = h.\"tripId\"");
        };
        QTRY_COMPARE_WITH_TIMEOUT(trip(), QStringLiteral("Rome"), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(action(desktop, ActionId::Undo)->isEnabled(), 15'000);
        press(desktop, ActionId::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(trip(), QStringLiteral("Tokyo"), 15'000);
    }

    void whatIsPrintedHasTheDaysAndSaysItsPages()
    {
        Desktop desktop;
        enter(desktop);
        press(desktop, ActionId::PrintTrip);
        QCOMPARE(desktop.dialogs.printed.size(), 1);
        QVERIFY(desktop.dialogs.printed.first().startsWith("%PDF-"));
        QTemporaryDir folder;
        desktop.dialogs.files = {folder.filePath(QStringLiteral("tokyo.pdf"))};
        press(desktop, ActionId::SaveTripPdf);
        QFile file(folder.filePath(QStringLiteral("tokyo.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
};

QTEST_MAIN(ItineraryTest)
#include "test_itinerary_view.moc"
