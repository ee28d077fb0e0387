// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/busy_line.h"
#include "gui/date_field.h"
#include "gui/duplicate_trip_dialog.h"
#include "gui/filter_button.h"
#include "gui/notice_bar.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/builders.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// A copy of a trip on other days, by keys and clicks.
class DuplicateTest : public QObject
{
    Q_OBJECT

private:
    static void makeRome(Desktop& desktop)
    {
        const QString rome = desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2025-09-01"),
                                              QStringLiteral("2025-09-05"), QStringLiteral("Gelato"));
        const QString user = desktop.raw->value("SELECT id FROM users LIMIT 1");
        Builders builders(*desktop.raw);
        builders.aHotel(user, rome,
                        {{QStringLiteral("confirmationCode"), QStringLiteral("SECRET")},
                         {QStringLiteral("checkInDateTime"), QStringLiteral("2025-09-01T13:00:00Z")},
                         {QStringLiteral("checkOutDateTime"), QStringLiteral("2025-09-05T08:00:00Z")},
                         {QStringLiteral("timezone"), QStringLiteral("Europe/Rome")}});
        desktop.refresh();
        click(&desktop.trips().filterButton(TripFilter::Past));
        QTRY_COMPARE(desktop.model().rowCount(), 1);
        desktop.table().select(0);
    }
    static DuplicateTripDialog* open(Desktop& desktop)
    {
        desktop.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&desktop.window());
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_D, Qt::ControlModifier);
        auto* dialog = desktop.trips().findChild<DuplicateTripDialog*>();
        if (!dialog)
            throw std::runtime_error("there is no dialog");
        return dialog;
    }
    static bool closed(Desktop& desktop)
    {
        return QTest::qWaitFor([&] { return !desktop.trips().findChild<DuplicateTripDialog*>(); });
    }

    /// The dialog over a slow, silent or broken network, with another day and name typed.
    struct Waiting
    {
        Waiting()
        {
            desktop.use(relay.profile());
            desktop.signIn();
            makeRome(desktop);
            dialog = open(desktop);
            type(child<QLineEdit>(dialog, "name"), QStringLiteral("Rome again"));
            type(child<DateField>(dialog, "departure"), QStringLiteral("2027-04-30"));
        }
        ~Waiting() { relay.heal(); }
        Q_DISABLE_COPY_MOVE(Waiting)

        QPushButton* button(QDialogButtonBox::StandardButton which)
        {
            return child<QDialogButtonBox>(dialog, "buttons")->button(which);
        }
        /// What was typed is there and can be changed.
        bool isKept()
        {
            auto* departure = child<DateField>(dialog, "departure");
            return departure->isEnabled() && departure->date() == QDate(2027, 4, 30) &&
                   child<QLineEdit>(dialog, "name")->text() == QLatin1String("Rome again") &&
                   child<NoticeBar>(dialog, "notice")->isVisible();
        }
        QString copies()
        {
            return desktop.raw->value(R"(SELECT count(*) FROM trips WHERE "departureDate" = '2027-04-30')");
        }

        Desktop desktop;
        TcpRelay relay{desktop.direct};
        DuplicateTripDialog* dialog = nullptr;
    };

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theCopyIsMadeListedAndUndone()
    {
        Desktop desktop;
        desktop.signIn();
        makeRome(desktop);
        DuplicateTripDialog* dialog = open(desktop);
        // The same day of the next year that lies ahead: it is March 2027.
        QCOMPARE(child<DateField>(dialog, "departure")->date(), QDate(2027, 9, 1));
        QVERIFY(child<QLabel>(dialog, "contents")->text().contains(QStringLiteral("1 hotel")));
        child<DateField>(dialog, "departure")->setDate(QDate(2027, 4, 30));
        QVERIFY(child<QLabel>(dialog, "dates")->text().contains(QStringLiteral("5 days")));
        type(child<QLineEdit>(dialog, "name"), QStringLiteral("Rome again"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query(R"(SELECT name, "departureDate", "returnDate", description FROM trips)"
                                    R"( ORDER BY "departureDate" DESC LIMIT 1)"),
                 (RawClient::Rows{{QStringLiteral("Rome again"), QStringLiteral("2027-04-30"),
                                   QStringLiteral("2027-05-04"), QStringLiteral("Gelato")}}));
        QCOMPARE(desktop.raw->value(R"(SELECT count(*) FROM hotels WHERE "confirmationCode" = 'SECRET')"),
                 QStringLiteral("1"));
        // It is in another list: the notice goes there and chooses it.
        auto* show = child<NoticeBar>(&desktop.trips(), "notice")->button();
        QTRY_VERIFY(show->isVisible());
        click(show);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Rome again"));
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{0});

        auto* undo = desktop.window().actions().action(ActionId::Undo);
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        auto* redo = desktop.window().actions().action(ActionId::Redo);
        QTRY_VERIFY(redo->isEnabled());
        redo->trigger();
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("2"));
    }

    void aCopyWithoutANameIsRefusedBesideTheField()
    {
        Desktop desktop;
        desktop.signIn();
        makeRome(desktop);
        DuplicateTripDialog* dialog = open(desktop);
        type(child<QLineEdit>(dialog, "name"), QStringLiteral(" "));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(child<QLabel>(dialog, "nameMessage")->isVisible());
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void aTripThatIsGoneSaysSoAndKeepsWhatWasTyped()
    {
        Desktop desktop;
        desktop.signIn();
        makeRome(desktop);
        DuplicateTripDialog* dialog = open(desktop);
        type(child<QLineEdit>(dialog, "name"), QStringLiteral("Rome again"));
        desktop.raw->query("DELETE FROM trips");
        click(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Save));
        QTRY_VERIFY(child<QWidget>(dialog, "notice")->isVisible());
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), QStringLiteral("Rome again"));
        dialog->reject();
    }

    void aSlowNetworkIsShownAndTheCopyIsMadeOnce()
    {
        Waiting test;
        test.relay.delay(TcpRelay::Direction::ToServer, 300ms);
        test.relay.delay(TcpRelay::Direction::ToClient, 300ms);
        QTest::keyClick(test.dialog, Qt::Key_Return);
        QTRY_VERIFY(child<BusyLine>(test.dialog, "busy")->isBusy());
        QTest::keyClick(test.dialog, Qt::Key_Return); // impatience makes no second copy
        QVERIFY(QTest::qWaitFor([&] { return !test.desktop.trips().findChild<DuplicateTripDialog*>(); }, 15'000));
        QCOMPARE(test.copies(), QStringLiteral("1"));
    }

    void aSilentNetworkCanBeGivenUp()
    {
        Waiting test;
        test.relay.stall();
        QTest::keyClick(test.dialog, Qt::Key_Return);
        QPushButton* leave = test.button(QDialogButtonBox::Discard);
        QVERIFY(!leave->isEnabled());
        QTRY_VERIFY(leave->isEnabled());
        QCOMPARE(leave->text(), QStringLiteral("&Cancel Copying"));
        click(leave);
        QTRY_VERIFY_WITH_TIMEOUT(test.isKept(), 10'000);
        test.relay.heal();
        click(test.button(QDialogButtonBox::Save));
        QVERIFY(QTest::qWaitFor([&] { return !test.desktop.trips().findChild<DuplicateTripDialog*>(); }, 20'000));
        QCOMPARE(test.copies(), QStringLiteral("1"));
    }

    void aCutKeepsWhatWasTypedAndTheNextTryMakesOneCopy()
    {
        Waiting test;
        test.relay.cutAt(TcpRelay::Direction::ToClient, "COMMIT", false); // made, but the answer is lost
        test.relay.refuse();
        QTest::keyClick(test.dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test.isKept(), 15'000);
        test.relay.heal();
        click(test.button(QDialogButtonBox::Save));
        QVERIFY(QTest::qWaitFor([&] { return !test.desktop.trips().findChild<DuplicateTripDialog*>(); }, 20'000));
        QCOMPARE(test.copies(), QStringLiteral("1"));
    }
};

QTEST_MAIN(DuplicateTest)
#include "test_duplicate.moc"
