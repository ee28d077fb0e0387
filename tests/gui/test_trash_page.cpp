// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/dialogs.h"
#include "gui/empty_state.h"
#include "gui/notice_bar.h"
#include "gui/restore_result_dialog.h"
#include "gui/trash_page.h"
#include "gui/trash_table_view.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trash_table_model.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A signed-in window whose trash is looked at.
class Bench : public Desktop
{
public:
    void open()
    {
        signIn();
        go();
    }
    void go()
    {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            throw std::runtime_error("the window is not active");
        QTest::keyClick(&window(), Qt::Key_8, Qt::ControlModifier);
        settle();
    }
    TrashPage& page()
    {
        auto* found = window().findChild<TrashPage*>();
        if (!found)
            throw std::runtime_error("no trash page");
        return *found;
    }
    TrashTableModel& rows() { return page().model(); }
    TrashTableView& list() { return page().table(); }
    NoticeBar& notice() { return *child<NoticeBar>(&page(), "notice"); }
    void settle()
    {
        if (!QTest::qWaitFor([&] { return rows().isKnown() && !rows().isLoading(); }))
            throw std::runtime_error("the trash is not read");
    }
    QString titles()
    {
        QStringList titles;
        for (int row = 0; row < rows().rowCount(); ++row)
            titles.append(rows().entry(row).title);
        return titles.join(QLatin1Char(','));
    }
    QString user() { return raw->value("SELECT id FROM users LIMIT 1"); }
    QString trip(const QString& name)
    {
        return makeTrip(name, QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
    }
    QString flight(const QString& trip, const QString& number)
    {
        return raw->value("INSERT INTO flights (\"tripId\", \"userId\", \"flightNumber\", origin, destination, "
                          "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, $2, $3, 'CPH', 'OSL', "
                          "'2027-06-01 08:00Z', '2027-06-01 09:00Z') RETURNING id",
                          {trip, user(), number});
    }
    QString companion(const QString& name)
    {
        return raw->value("INSERT INTO travel_companions (\"createdBy\", name) VALUES ($1, $2) RETURNING id",
                          {user(), name});
    }
    QString voucher(const QString& number)
    {
        return raw->value("INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", currency, "
                          "\"totalValue\") VALUES ($1, 'FLIGHT', 'SAS', $2, 'EUR', 100) RETURNING id",
                          {user(), number});
    }
    void spend(const QString& voucher, const QString& flight)
    {
        raw->query("INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", "
                   "\"travelerId\", \"amountUsed\") VALUES ($1, $2, 'USER', $3, 100)",
                   {voucher, flight, user()});
    }
    /// Deletes as another program of the same user does, each later than the one before.
    void remove(const QString& kind, const QString& id)
    {
        RawClient client(direct, "-c role=viatica_app -c viatica.session=" + QByteArray(64, 'a'));
        client.query("SELECT FROM viatica.trash_rows($1, ARRAY[$2]::uuid[])", {kind, id});
    }
    /// As many deleted trips, "Trip 0001" deleted first.
    void fill(int count)
    {
        makeTrips(count);
        RawClient client(direct, "-c role=viatica_app -c viatica.session=" + QByteArray(64, 'a'));
        client.query("SELECT FROM viatica.trash_rows('TRIP', ARRAY(SELECT id FROM trips))");
        raw->query("UPDATE viatica.trash SET \"deletedAt\" = timestamptz '2027-02-20 12:00Z' + "
                   "right(title, 4)::int * interval '1 s'");
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&list(), key, modifiers); }
    QString count(const QByteArray& table) { return raw->value("SELECT count(*) FROM " + table); }
};

} // namespace

class TrashPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void itSaysWhatWasDeletedWhenAndForHowLongItIsKept()
    {
        Bench bench;
        bench.signIn();
        bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Rome")));
        bench.remove(QStringLiteral("COMPANION"), bench.companion(QStringLiteral("Ben")));
        bench.raw->query("UPDATE viatica.trash SET \"deletedAt\" = '2027-02-20 12:00Z' WHERE title = 'Rome'");
        bench.raw->query("UPDATE viatica.trash SET \"deletedAt\" = '2027-01-01 12:00Z' WHERE title = 'Ben'");
        bench.go();
        QCOMPARE(bench.titles(), QStringLiteral("Rome,Ben"));
        const auto text = [&](int row, TrashTableModel::Column column, int role = Qt::DisplayRole) {
            return bench.rows().index(row, int(column)).data(role).toString();
        };
        QCOMPARE(text(0, TrashTableModel::Column::Kind), QStringLiteral("Trip"));
        QCOMPARE(text(0, TrashTableModel::Column::Left), QStringLiteral("21 more days"));
        QCOMPARE(text(1, TrashTableModel::Column::Kind), QStringLiteral("Companion"));
        QCOMPARE(text(1, TrashTableModel::Column::Left), QStringLiteral("until today"));
        const QString sentence = text(0, TrashTableModel::Column::What, Qt::AccessibleTextRole);
        for (const char* part : {"Trip", "Rome", "21 more days"})
            QVERIFY2(sentence.contains(QString::fromLatin1(part)), qPrintable(sentence));
    }

    void whatIsDeletedOnTheTripsPageIsHereAtOnceAndCounted()
    {
        Bench bench;
        bench.signIn();
        bench.trip(QStringLiteral("Rome"));
        bench.refresh();
        QSignalSpy counted(&bench.page(), &Page::countChanged);
        bench.table().setFocus();
        bench.table().select(0);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_VERIFY(!counted.isEmpty() && counted.last().first().value<std::optional<qint64>>() == 1);
        bench.go();
        QCOMPARE(bench.titles(), QStringLiteral("Rome"));
    }

    void enterBringsTheSelectedBackAndUndoTakesThemAwayAgain()
    {
        Bench bench;
        bench.signIn();
        bench.fill(3);
        bench.go();
        QCOMPARE(bench.titles(), QStringLiteral("Trip 0003,Trip 0002,Trip 0001"));
        QTRY_VERIFY(bench.list().hasFocus());
        bench.list().select(0);
        bench.key(Qt::Key_Down, Qt::ShiftModifier);
        bench.key(Qt::Key_Return);
        QTRY_COMPARE(bench.titles(), QStringLiteral("Trip 0001"));
        QCOMPARE(bench.count("trips"), QStringLiteral("2"));
        QTRY_COMPARE(bench.list().selectedRows(), QList<int>{0});
        QTRY_COMPARE(bench.window().undoBar().bar()->text(), QStringLiteral("2 trips are back."));
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("0"));
        QTRY_COMPARE(bench.rows().rowCount(), 3);
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("2"));
    }

    void goingThereAndEnterBringsBackWhatWasDeletedLast()
    {
        Bench bench;
        bench.signIn();
        bench.fill(2);
        bench.go();
        QTRY_COMPARE(bench.list().selectedRows(), QList<int>{0});
        QVERIFY(bench.list().hasFocus());
        bench.key(Qt::Key_Return);
        QTRY_COMPARE(bench.raw->value("SELECT name FROM trips"), QStringLiteral("Trip 0002"));
    }

    void stepsBeforeARestoreCanStillBeTakenBack()
    {
        Bench bench;
        bench.signIn();
        bench.trip(QStringLiteral("Rome"));
        bench.refresh();
        bench.table().setFocus();
        bench.table().select(0);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("0"));
        bench.go();
        bench.list().select(0);
        bench.key(Qt::Key_Return);
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("1"));
        QTRY_VERIFY(bench.rows().rowCount() == 0);
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("0"));
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier); // the deletion before
        QTRY_COMPARE(bench.count("trips"), QStringLiteral("1"));
    }

    void thingsOfAllKindsComeBack()
    {
        Bench bench;
        bench.signIn();
        const QString trip = bench.trip(QStringLiteral("Rome"));
        const QString flight = bench.flight(trip, QStringLiteral("SK1"));
        bench.remove(QStringLiteral("FLIGHT"), flight);
        bench.remove(QStringLiteral("VOUCHER"), bench.voucher(QStringLiteral("X1")));
        bench.remove(QStringLiteral("COMPANION"), bench.companion(QStringLiteral("Ben")));
        bench.remove(QStringLiteral("TRIP"), trip);
        bench.go();
        QCOMPARE(bench.rows().rowCount(), 4);
        bench.list().selectAll();
        click(child<QPushButton>(&bench.page(), "restore"));
        QTRY_COMPARE(bench.rows().rowCount(), 0);
        for (const char* table : {"trips", "flights", "vouchers", "travel_companions"})
            QCOMPARE(bench.count(table), QStringLiteral("1"));
        QCOMPARE(bench.raw->value("SELECT \"tripId\" FROM flights"), trip); // the trip was first
        QTRY_COMPARE(bench.notice().text(), QStringLiteral("4 things are back."));
    }

    void whatCouldNotComeBackIsListedInWords()
    {
        Bench bench;
        bench.signIn();
        const QString trip = bench.trip(QStringLiteral("Rome"));
        const QString voucher = bench.voucher(QStringLiteral("X1"));
        bench.spend(voucher, bench.flight(trip, QStringLiteral("SK1")));
        bench.remove(QStringLiteral("TRIP"), trip);
        bench.raw->query("DELETE FROM vouchers");
        bench.go();
        bench.list().select(0);
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.window().findChild<RestoreResultDialog*>() != nullptr);
        auto* dialog = bench.window().findChild<RestoreResultDialog*>();
        QCOMPARE(dialog->sentences().size(), 1);
        QVERIFY2(dialog->sentences().first().contains(QStringLiteral("X1")), qPrintable(dialog->sentences().first()));
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(bench.window().findChild<RestoreResultDialog*>() == nullptr);
        QCOMPARE(bench.count("flights"), QStringLiteral("1"));
    }

    void aVoucherInTheWayIsLeftOutWhenAskedTo()
    {
        Bench bench;
        bench.signIn();
        const QString trip = bench.trip(QStringLiteral("Rome"));
        const QString voucher = bench.voucher(QStringLiteral("X1"));
        bench.spend(voucher, bench.flight(trip, QStringLiteral("SK1")));
        bench.remove(QStringLiteral("TRIP"), trip);
        bench.spend(voucher, bench.flight(bench.trip(QStringLiteral("Oslo")), QStringLiteral("SK2")));
        bench.go();
        bench.list().select(0);
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.notice().isVisible());
        QVERIFY2(bench.notice().text().contains(QStringLiteral("spent")), qPrintable(bench.notice().text()));
        QCOMPARE(bench.titles(), QStringLiteral("Rome"));
        QTest::keyClick(&bench.window(), Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(bench.rows().rowCount(), 0);
        QCOMPARE(bench.count("trips"), QStringLiteral("2"));
        QCOMPARE(bench.count("voucher_attachments"), QStringLiteral("1"));
    }

    void whatSomebodyElseTookOutIsSaidAndTheRestComesBack()
    {
        Bench bench;
        bench.signIn();
        bench.fill(3);
        bench.go();
        bench.raw->query("DELETE FROM viatica.trash WHERE title = 'Trip 0002'");
        bench.list().selectAll();
        bench.key(Qt::Key_Return);
        QTRY_COMPARE(bench.rows().rowCount(), 0);
        QCOMPARE(bench.count("trips"), QStringLiteral("2"));
        QTRY_VERIFY(bench.notice().text().contains(QStringLiteral("1 thing was not")));
    }

    void deletingForGoodAsksAndCanBeLeft()
    {
        Bench bench;
        bench.signIn();
        bench.fill(3);
        bench.go();
        bench.list().select(1);
        bench.key(Qt::Key_Delete, Qt::ShiftModifier); // "Keep"
        QCOMPARE(bench.dialogs.asked.size(), 1);
        QVERIFY(bench.dialogs.asked.first().text.contains(QStringLiteral("Trip 0002")));
        QCOMPARE(bench.count("viatica.trash"), QStringLiteral("3"));
        bench.dialogs.answers = {0};
        bench.key(Qt::Key_Delete, Qt::ShiftModifier);
        QTRY_COMPARE(bench.titles(), QStringLiteral("Trip 0003,Trip 0001"));
        QCOMPARE(bench.count("viatica.trash"), QStringLiteral("2"));
        QTRY_COMPARE(bench.list().selectedRows(), QList<int>{1});
    }

    void emptyingSaysHowManyAndSparesWhatWasDeletedSince()
    {
        Bench bench;
        bench.signIn();
        bench.fill(250);
        bench.go();
        QCOMPARE(bench.rows().rowCount(), 200);
        QCOMPARE(bench.rows().total(), 250);
        bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Late")));
        bench.raw->query("UPDATE viatica.trash SET \"deletedAt\" = '2027-02-28 12:00Z' WHERE title = 'Late'");
        bench.dialogs.answers = {0};
        click(child<QPushButton>(&bench.page(), "emptyTrash"));
        QVERIFY2(bench.dialogs.asked.first().text.contains(QStringLiteral("250")),
                 qPrintable(bench.dialogs.asked.first().text));
        QTRY_COMPARE(bench.titles(), QStringLiteral("Late"));
        QCOMPARE(bench.count("viatica.trash"), QStringLiteral("1"));
    }

    void allPagesAreScrolledThrough()
    {
        Bench bench;
        bench.signIn();
        bench.fill(450);
        bench.go();
        for (int i = 0; i < 10 && bench.rows().rowCount() < 450; ++i) {
            bench.key(Qt::Key_End, Qt::ControlModifier);
            bench.settle();
        }
        QCOMPARE(bench.rows().rowCount(), 450);
        QCOMPARE(bench.rows().entry(449).title, QStringLiteral("Trip 0001"));
    }

    void anEmptyTrashSaysWhatItIsFor()
    {
        Bench bench;
        bench.open();
        auto* empty = child<EmptyState>(&bench.page(), "empty");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("Nothing in the trash"));
        for (const QLabel* label : empty->findChildren<QLabel*>())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        QVERIFY(!bench.window().actions().action(ActionId::EmptyTrash)->isEnabled());
        QVERIFY(!bench.window().actions().action(ActionId::RestoreFromTrash)->isEnabled());
    }

    void actionsOfThisPageAreOffOnOthers()
    {
        Bench bench;
        bench.signIn();
        bench.fill(2);
        bench.go();
        bench.list().select(0);
        const ActionRegistry& actions = bench.window().actions();
        for (const ActionId id : {ActionId::RestoreFromTrash, ActionId::DeleteForGood, ActionId::EmptyTrash})
            QVERIFY(actions.action(id)->isEnabled());
        QVERIFY(!actions.action(ActionId::DeleteTrips)->isEnabled());
        QTest::keyClick(&bench.window(), Qt::Key_1, Qt::ControlModifier);
        for (const ActionId id : {ActionId::RestoreFromTrash, ActionId::DeleteForGood, ActionId::EmptyTrash})
            QVERIFY(!actions.action(id)->isEnabled());
        QVERIFY(actions.conflicts().isEmpty());
    }

    void theContextMenuHasWhatCanBeDone()
    {
        Bench bench;
        bench.signIn();
        bench.fill(1);
        bench.go();
        bench.list().select(0);
        Q_EMIT bench.list().customContextMenuRequested(bench.list().visualRect(bench.rows().index(0, 0)).center());
        auto* menu = bench.page().findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        for (const ActionId id : {ActionId::RestoreFromTrash, ActionId::DeleteForGood, ActionId::EmptyTrash})
            QVERIFY(menu->actions().contains(bench.window().actions().action(id)));
        menu->close();
    }

    void aRestoreThatLosesTheConnectionGoesOnWhenItIsBack()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        bench.signIn();
        bench.fill(3);
        bench.go();
        bench.list().selectAll();
        relay.refuse();
        relay.cut();
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.notice().text().contains(QStringLiteral("3 things are still in the trash")));
        QCOMPARE(bench.rows().rowCount(), 3); // still readable
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.composition().services()->database.state() == Database::State::Connected, 15'000);
        QTRY_VERIFY(bench.notice().isVisible());
        click(bench.notice().button());
        QTRY_COMPARE(bench.rows().rowCount(), 0);
        QCOMPARE(bench.count("trips"), QStringLiteral("3"));
    }

    void whatTakesLongIsBusyThenCountsAndCanBeCancelled()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        bench.signIn();
        bench.fill(20);
        bench.go();
        bench.list().selectAll();
        relay.delay(TcpRelay::Direction::ToClient, std::chrono::milliseconds(400));
        bench.key(Qt::Key_Return);
        auto* cancel = child<QPushButton>(&bench.page(), "cancel");
        auto* state = child<QLabel>(&bench.page(), "state");
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY2(state->text().contains(QStringLiteral("of 20")), qPrintable(state->text()));
        click(cancel);
        QTRY_VERIFY(bench.notice().text().contains(QStringLiteral("cancelled")));
        relay.heal();
        QTRY_COMPARE(bench.rows().rowCount(), bench.count("viatica.trash").toInt());
        QVERIFY(bench.rows().rowCount() > 0 && bench.rows().rowCount() < 20);
        QCOMPARE(bench.notice().button()->text(), QStringLiteral("&Go On"));
    }

    void anEndedSessionOffersToSignIn()
    {
        Bench bench;
        bench.signIn();
        bench.fill(1);
        bench.go();
        bench.raw->query("DELETE FROM viatica.sessions");
        bench.list().select(0);
        bench.key(Qt::Key_Return);
        QTRY_VERIFY(bench.notice().isVisible());
        QCOMPARE(bench.notice().button()->text(), QStringLiteral("&Sign In"));
        QSignalSpy asked(&bench.page(), &Page::signInRequested);
        click(bench.notice().button());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(bench.rows().rowCount(), 1); // still readable
    }

    void whatCannotBeUndoneIsNotTheDefault()
    {
        QWidget window;
        window.show();
        WidgetDialogs dialogs;
        Question question{QStringLiteral("Delete"), QStringLiteral("Delete it?"), {},
                          {QStringLiteral("&Delete for Good"), QStringLiteral("&Keep")}};
        int answer = -1;
        const auto box = [&] {
            dialogs.ask(&window, question, [&](int index) { answer = index; });
            return window.findChildren<QMessageBox*>().last();
        };
        QCOMPARE(box()->defaultButton()->text(), QStringLiteral("&Delete for Good"));
        QTest::keyClick(window.findChildren<QMessageBox*>().last(), Qt::Key_Return);
        QTRY_COMPARE(answer, 0);
        QTRY_VERIFY(window.findChildren<QMessageBox*>().isEmpty());
        question.forGood = true;
        QMessageBox* last = box();
        QCOMPARE(last->defaultButton()->text(), QStringLiteral("&Keep"));
        QTest::keyClick(last, Qt::Key_Return);
        QTRY_COMPARE(answer, 1);
    }
};

QTEST_MAIN(TrashPageTest)
#include "test_trash_page.moc"
