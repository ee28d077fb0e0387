// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/choice_button.h"
#include "gui/conflict_dialog.h"
#include "gui/description_edit.h"
#include "gui/notice_bar.h"
#include "gui/restore_result_dialog.h"
#include "gui/trash_page.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

namespace {

const auto undoKey = [](Desktop& desktop) { QTest::keyClick(&desktop.window(), Qt::Key_Z, Qt::ControlModifier); };
const auto redoKey = [](Desktop& desktop) {
    QTest::keyClick(&desktop.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
};

bool activate(Desktop& desktop)
{
    desktop.window().activateWindow();
    return QTest::qWaitForWindowActive(&desktop.window());
}

/// A trip in the list, selected, the keyboard on it.
QString openWith(Desktop& desktop, const QString& name = QStringLiteral("Rome"))
{
    desktop.signIn();
    const QString id = desktop.makeTrip(name, QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
    desktop.refresh();
    if (!activate(desktop))
        throw std::runtime_error("the window is not active");
    desktop.table().setFocus();
    desktop.table().select(0);
    return id;
}

void deleteRow(Desktop& desktop, int row)
{
    const int before = desktop.model().rowCount();
    desktop.table().setFocus();
    desktop.table().select(row);
    QTest::keyClick(&desktop.table(), Qt::Key_Delete);
    QVERIFY(QTest::qWaitFor([&] { return desktop.model().rowCount() == before - 1; }));
}

/// Edits by the dialog; @p change sets fields.
template <class Change>
void editRow(Desktop& desktop, int row, Change change)
{
    desktop.table().setFocus();
    desktop.table().select(row);
    QTest::keyClick(&desktop.table(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return desktop.dialog() != nullptr; }));
    change(*desktop.dialog());
    desktop.dialog()->save();
    QVERIFY(QTest::qWaitFor([&] { return desktop.dialog() == nullptr; }));
    QVERIFY(activate(desktop));
    desktop.table().setFocus();
}

void rename(Desktop& desktop, int row, const QString& name)
{
    editRow(desktop, row, [&](TripDialog& dialog) { type(child<QLineEdit>(&dialog, "name"), name); });
}

QString tripNames(Desktop& desktop)
{
    return desktop.raw->value("SELECT coalesce(string_agg(name, ',' ORDER BY name), '') FROM trips");
}

ConflictDialog* conflict(Desktop& desktop)
{
    for (auto* dialog : desktop.window().findChildren<ConflictDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

NoticeBar& bar(Desktop& desktop)
{
    return *desktop.window().undoBar().bar();
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void creatingEditingAndDeletingAreTakenBackInOrderAndDoneAgain()
    {
        Desktop desktop;
        openWith(desktop);
        desktop.trips().newTrip();
        QTRY_VERIFY(desktop.dialog() != nullptr);
        type(child<QLineEdit>(desktop.dialog(), "name"), QStringLiteral("Oslo"));
        desktop.dialog()->save();
        QTRY_VERIFY(desktop.dialog() == nullptr);
        QVERIFY(activate(desktop));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo,Rome"));
        rename(desktop, 1, QStringLiteral("Roma"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo,Roma"));
        deleteRow(desktop, 1);
        QTRY_VERIFY(desktop.window().actions().action(ActionId::Undo)->isEnabled());

        for (const char* expected : {"Oslo,Roma", "Oslo,Rome", "Rome"}) {
            undoKey(desktop);
            QTRY_COMPARE(tripNames(desktop), QString::fromLatin1(expected));
        }
        QTRY_VERIFY(!desktop.window().actions().action(ActionId::Undo)->isEnabled());
        QTRY_COMPARE(desktop.names(), QStringLiteral("Rome"));
        for (const char* expected : {"Oslo,Rome", "Oslo,Roma", "Oslo"}) {
            redoKey(desktop);
            QTRY_COMPARE(tripNames(desktop), QString::fromLatin1(expected));
        }
        QTRY_VERIFY(!desktop.window().actions().action(ActionId::Redo)->isEnabled());
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo"));
    }

    void quickStepsFollowOneAnotherWithoutWaiting()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        QVERIFY(activate(desktop));
        for (int i = 0; i < 3; ++i)
            deleteRow(desktop, 0);
        QTRY_VERIFY(desktop.window().actions().action(ActionId::Undo)->isEnabled());
        for (int i = 0; i < 3; ++i)
            undoKey(desktop);
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("3"));
        for (int i = 0; i < 3; ++i)
            redoKey(desktop);
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QTRY_VERIFY(!desktop.window().history().isRunning());
    }

    void undoRightAfterDeleteMeansThatDeleteHoweverSlowTheNetworkIs()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        openWith(desktop);
        desktop.makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-05-01"), QStringLiteral("2027-05-02"));
        desktop.refresh();
        rename(desktop, 1, QStringLiteral("Roma"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo,Roma"));
        relay.delay(TcpRelay::Direction::ToClient, std::chrono::milliseconds(100));
        desktop.table().select(0);
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        undoKey(desktop); // the answer is not there yet
        QTRY_COMPARE(desktop.window().history().newestUndone(), QStringLiteral("“Oslo” was deleted."));
        QCOMPARE(tripNames(desktop), QStringLiteral("Oslo,Roma"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo,Roma"));
    }

    void aStepBackWorksFromAnotherPage()
    {
        Desktop desktop;
        openWith(desktop);
        deleteRow(desktop, 0);
        QTest::keyClick(&desktop.window(), Qt::Key_8, Qt::ControlModifier);
        QVERIFY(qobject_cast<TrashPage*>(desktop.window().currentPage()) != nullptr);
        undoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
        redoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QString());
    }

    void undoLeavesAloneWhatSomebodyElseChangedInOtherFields()
    {
        Desktop desktop;
        openWith(desktop);
        rename(desktop, 0, QStringLiteral("Roma"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Roma"));
        desktop.raw->query("UPDATE trips SET description = 'theirs', \"returnDate\" = '2027-06-12'");
        undoKey(desktop);
        QTRY_COMPARE(desktop.raw->query("SELECT name, description, \"returnDate\" FROM trips"),
                     (RawClient::Rows{
                         {QStringLiteral("Rome"), QStringLiteral("theirs"), QStringLiteral("2027-06-12")}}));
        QVERIFY(conflict(desktop) == nullptr);
        redoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Roma"));
    }

    void undoAsksWhereSomebodyElseChangedTheSameAndGoesOnAfterwards()
    {
        Desktop desktop;
        openWith(desktop);
        deleteRow(desktop, 0);
        undoKey(desktop);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Rome"));
        rename(desktop, 0, QStringLiteral("Roma"));
        desktop.raw->query("UPDATE trips SET name = 'Rooma'");
        undoKey(desktop);
        QTRY_VERIFY(conflict(desktop) != nullptr);
        ConflictDialog* dialog = conflict(desktop);
        // Left as it is: the step is still there.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(conflict(desktop) == nullptr);
        QCOMPARE(tripNames(desktop), QStringLiteral("Rooma"));
        QVERIFY(desktop.window().actions().action(ActionId::Undo)->isEnabled());
        QVERIFY(activate(desktop));
        undoKey(desktop);
        QTRY_VERIFY(conflict(desktop) != nullptr);
        dialog = conflict(desktop);
        QTest::keyClick(child<ChoiceButton>(dialog, "mine_name"), Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
        QTRY_VERIFY(conflict(desktop) == nullptr);
        QTRY_VERIFY(desktop.window().actions().action(ActionId::Redo)->isEnabled());
    }

    void whatIsGoneIsSaidAndTheStepBeforeIsStillThere()
    {
        Desktop desktop;
        openWith(desktop);
        desktop.makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-05-01"), QStringLiteral("2027-05-02"));
        desktop.refresh();
        deleteRow(desktop, 0);
        rename(desktop, 0, QStringLiteral("Roma"));
        desktop.raw->query("DELETE FROM trips WHERE name = 'Roma'");
        undoKey(desktop);
        QTRY_VERIFY(!desktop.window().history().isRunning());
        QTRY_VERIFY(bar(desktop).isVisible());
        QVERIFY(!bar(desktop).button()->isVisible()); // trying again would not help
        undoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Oslo"));
    }

    void severalDeletedTripsComeBackButForTheOneThatTheTrashHasGivenBackAlready()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        QVERIFY(activate(desktop));
        desktop.table().setFocus();
        desktop.table().selectAll();
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QTRY_COMPARE(desktop.model().rowCount(), 0);
        desktop.raw->query("DELETE FROM viatica.trash WHERE id = (SELECT id FROM viatica.trash ORDER BY title LIMIT 1)");
        undoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Trip 0002,Trip 0003"));
        QVERIFY(desktop.window().actions().action(ActionId::Redo)->isEnabled());
        QVERIFY(bar(desktop).isVisible());
    }

    void aStepWithoutConnectionSaysSoAndIsTakenWhenItIsBack()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        openWith(desktop);
        deleteRow(desktop, 0);
        relay.refuse();
        relay.cut();
        undoKey(desktop);
        QTRY_COMPARE(bar(desktop).button()->text(), QStringLiteral("Tr&y Again"));
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            desktop.composition().services()->database.state() == Database::State::Connected, 15'000);
        QVERIFY(bar(desktop).isVisible()); // a problem does not go by itself
        QTest::keyClick(&desktop.window(), Qt::Key_Y, Qt::AltModifier);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
    }

    void aStepWhoseAnswerGotLostIsNotTakenTwice()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        openWith(desktop);
        deleteRow(desktop, 0);
        relay.cutAt(TcpRelay::Direction::ToServer, "viatica.restore", true);
        undoKey(desktop);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
        QTRY_VERIFY(!desktop.window().history().isRunning());
        if (desktop.window().actions().action(ActionId::Undo)->isEnabled()) { // it was not repeated by itself
            QTRY_VERIFY_WITH_TIMEOUT(
                desktop.composition().services()->database.state() == Database::State::Connected, 15'000);
            undoKey(desktop);
            QTRY_VERIFY(!desktop.window().history().isRunning());
        }
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void vouchersThatWereSpentElsewhereDoNotKeepATripInTheTrash()
    {
        Desktop desktop;
        const QString trip = openWith(desktop);
        const QString user = desktop.raw->value("SELECT id FROM users");
        const QString flight = desktop.raw->value(
            "INSERT INTO flights (\"tripId\", \"userId\", \"flightNumber\", origin, destination, "
            "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, $2, 'SK1', 'CPH', 'OSL', '2027-06-01 08:00Z', "
            "'2027-06-01 09:00Z') RETURNING id",
            {trip, user});
        const QString other = desktop.raw->value(
            "INSERT INTO flights (\"userId\", \"flightNumber\", origin, destination, "
            "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, 'SK2', 'CPH', 'OSL', '2027-06-01 08:00Z', "
            "'2027-06-01 09:00Z') RETURNING id",
            {user});
        const QString voucher = desktop.raw->value(
            "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", currency, \"totalValue\") "
            "VALUES ($1, 'FLIGHT', 'SAS', 'X1', 'EUR', 100) RETURNING id",
            {user});
        const QByteArray use = "INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", "
                               "\"travelerId\", \"amountUsed\") VALUES ($1, $2, 'USER', $3, 100)";
        desktop.raw->query(use, {voucher, flight, user});
        deleteRow(desktop, 0);
        desktop.raw->query(use, {voucher, other, user});
        undoKey(desktop);
        QTRY_VERIFY(bar(desktop).button()->text().contains(QStringLiteral("Voucher")));
        QCOMPARE(tripNames(desktop), QString());
        click(bar(desktop).button());
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM voucher_attachments"), QStringLiteral("1"));
        QTRY_VERIFY(desktop.window().findChild<RestoreResultDialog*>() != nullptr);
        auto* result = desktop.window().findChild<RestoreResultDialog*>();
        QCOMPARE(result->sentences().size(), 1);
        QVERIFY2(result->sentences().first().contains(QStringLiteral("X1")), qPrintable(result->sentences().first()));
    }

    void undoInATextFieldIsThatOfTheText()
    {
        Desktop desktop;
        openWith(desktop);
        rename(desktop, 0, QStringLiteral("Roma"));
        desktop.table().select(0);
        QTest::keyClick(&desktop.table(), Qt::Key_Return);
        QTRY_VERIFY(desktop.dialog() != nullptr);
        auto* description = child<DescriptionEdit>(desktop.dialog(), "description");
        description->setFocus();
        QTest::keyClicks(description, QStringLiteral("x"));
        QTest::keyClick(description, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(description->toPlainText(), QString());
        QTest::keyClick(description, Qt::Key_Z, Qt::ControlModifier); // nothing left in the field
        QVERIFY(!desktop.window().history().isRunning());
        QCOMPARE(tripNames(desktop), QStringLiteral("Roma"));
    }

    void whatComesBackTogetherIsSelectedTogether()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(6);
        desktop.refresh();
        QVERIFY(activate(desktop));
        desktop.table().setFocus();
        desktop.table().select(1);
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&desktop.table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.table().selectedRows(), (QList<int>{1, 2, 3}));
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QTRY_COMPARE(desktop.model().rowCount(), 3);
        undoKey(desktop);
        QTRY_COMPARE(desktop.model().rowCount(), 6);
        QTRY_COMPARE(desktop.table().selectedRows(), (QList<int>{1, 2, 3}));
        QTest::keyClick(&desktop.table(), Qt::Key_Delete); // and can go again
        QTRY_COMPARE(desktop.model().rowCount(), 3);
    }

    void theBarGoesByItselfButNotUnderThePointerOrTheKeyboard()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        QVERIFY(activate(desktop));
        UndoBar& undoBar = desktop.window().undoBar();
        QSignalSpy dismissed(&bar(desktop), &NoticeBar::dismissed);
        undoBar.setDuration(20ms);
        deleteRow(desktop, 0);
        QTRY_COMPARE(dismissed.size(), 1);
        undoBar.setDuration(1h);
        deleteRow(desktop, 0);
        QTRY_VERIFY(bar(desktop).isVisible());
        bar(desktop).button()->setFocus(Qt::TabFocusReason);
        undoBar.setDuration(20ms); // from the next step on, which finds the keyboard there
        desktop.window().actions().action(ActionId::Undo)->trigger();
        QTRY_COMPARE(bar(desktop).button()->text(), QStringLiteral("Re&do"));
        QSignalSpy elapsed(bar(desktop).findChild<QTimer*>(), &QTimer::timeout);
        QTRY_VERIFY(elapsed.size() >= 3); // it was time to go
        QVERIFY(bar(desktop).isVisible());
        QCOMPARE(dismissed.size(), 1);
        QTest::keyClick(bar(desktop).button(), Qt::Key_Space);
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void theButtonOfTheBarHasAKey()
    {
        Desktop desktop;
        openWith(desktop);
        deleteRow(desktop, 0);
        QTRY_VERIFY(bar(desktop).isVisible());
        QTest::keyClick(&desktop.window(), Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(tripNames(desktop), QStringLiteral("Rome"));
        QTRY_COMPARE(bar(desktop).button()->text(), QStringLiteral("Re&do"));
        QTest::keyClick(&desktop.window(), Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(tripNames(desktop), QString());
    }

    void nothingIsLeftToUndoAfterSigningOut()
    {
        Desktop desktop;
        openWith(desktop);
        deleteRow(desktop, 0);
        desktop.window().actions().action(ActionId::SignOut)->trigger();
        QTRY_VERIFY(!desktop.isSignedIn());
        QVERIFY(!desktop.window().actions().action(ActionId::Undo)->isEnabled());
        QVERIFY(!bar(desktop).isVisible());
        undoKey(desktop);
        QCOMPARE(tripNames(desktop), QString());
    }

    void signingOutWhileAStepAsksClosesTheQuestion()
    {
        Desktop desktop;
        openWith(desktop);
        rename(desktop, 0, QStringLiteral("Roma"));
        desktop.raw->query("UPDATE trips SET name = 'Rooma'");
        undoKey(desktop);
        QTRY_VERIFY(conflict(desktop) != nullptr);
        desktop.window().leave();
        QVERIFY(conflict(desktop) == nullptr);
        QCOMPARE(tripNames(desktop), QStringLiteral("Rooma"));
    }
};

QTEST_MAIN(UndoTest)
#include "test_undo.moc"
