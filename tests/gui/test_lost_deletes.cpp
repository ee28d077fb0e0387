// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/notice_bar.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// A delete whose answer did not come: what has become of it is found out, and then it is a delete like any other.
class LostDeletesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<TcpRelay> m_relay;

    QAction* action(ActionId id) { return m_desktop->window().actions().action(id); }
    NoticeBar& undoBar() { return *m_desktop->window().undoBar().bar(); }
    NoticeBar& notice() { return *child<NoticeBar>(&m_desktop->trips(), "notice"); }
    QString stored() { return m_desktop->raw->value("SELECT count(*) FROM trips"); }
    /// The server deletes and answers; the answer is lost, and so is every way to ask again.
    void loseTheAnswer()
    {
        m_relay->cutAt(TcpRelay::Direction::ToClient, "Rome", false);
        m_relay->refuse();
    }
    void pressDelete()
    {
        m_desktop->table().setFocus();
        m_desktop->table().select(m_desktop->model().rowOf(TripId(QUuid(m_rome))));
        QTest::keyClick(&m_desktop->table(), Qt::Key_Delete);
    }
    bool comesBack()
    {
        m_relay->heal();
        return QTest::qWaitFor(
            [this] { return m_desktop->composition().services()->database.state() == Database::State::Connected; },
            20'000);
    }
    QString m_rome;

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void init()
    {
        m_desktop = std::make_unique<Desktop>();
        m_relay = std::make_unique<TcpRelay>(m_desktop->direct);
        m_desktop->use(m_relay->profile());
        m_desktop->signIn();
        m_desktop->makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-05-01"), QStringLiteral("2027-05-09"));
        m_rome = m_desktop->makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
        m_desktop->refresh();
        QTRY_COMPARE(m_desktop->names(), QStringLiteral("Oslo,Rome"));
        m_desktop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
    }
    void cleanup()
    {
        m_relay->heal();
        m_desktop.reset();
        m_relay.reset();
    }

    void oneThatArrivedCanBeUndoneOnceTheConnectionIsBack()
    {
        loseTheAnswer();
        pressDelete();
        QTRY_VERIFY(notice().isVisible());
        QCOMPARE(stored(), QStringLiteral("1"));
        QVERIFY(comesBack());
        QTRY_VERIFY(undoBar().isVisible());
        QVERIFY2(undoBar().text().contains(QLatin1String("Rome")), qPrintable(undoBar().text()));
        QTRY_COMPARE(m_desktop->names(), QStringLiteral("Oslo"));
        QTRY_VERIFY(!notice().isVisible());
        action(ActionId::Undo)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("2"));
        QTRY_COMPARE(m_desktop->names(), QStringLiteral("Oslo,Rome"));
    }

    void oneThatWasCancelledTooLateCanBeUndone()
    {
        m_relay->delay(TcpRelay::Direction::ToClient, 60s);
        pressDelete();
        QTRY_VERIFY(undoBar().isVisible()); // it takes long
        QTRY_COMPARE(stored(), QStringLiteral("1"));
        click(undoBar().button());
        QTRY_VERIFY_WITH_TIMEOUT(!undoBar().isVisible(), 10'000);
        m_relay->heal();
        QTRY_VERIFY_WITH_TIMEOUT(undoBar().isVisible() && undoBar().text().contains(QLatin1String("Rome")), 20'000);
        QTRY_COMPARE(m_desktop->names(), QStringLiteral("Oslo"));
        action(ActionId::Undo)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("2"));
    }

    void oneThatNeverArrivedIsNoStep()
    {
        m_relay->refuse();
        m_relay->cut();
        pressDelete();
        QTRY_VERIFY(notice().isVisible());
        QVERIFY(comesBack());
        QTRY_VERIFY(!notice().isVisible()); // the list was read again
        QTRY_VERIFY(!m_desktop->model().isLoading());
        QVERIFY(!action(ActionId::Undo)->isEnabled());
        QCOMPARE(stored(), QStringLiteral("2"));
        pressDelete();
        QTRY_COMPARE(stored(), QStringLiteral("1"));
        QTRY_VERIFY(undoBar().isVisible());
    }

    void oneThatIsDoneAgainAndArrivedCanBeUndoneAgain()
    {
        pressDelete();
        QTRY_COMPARE(stored(), QStringLiteral("1"));
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        action(ActionId::Undo)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("2"));
        QTRY_VERIFY(action(ActionId::Redo)->isEnabled());
        loseTheAnswer();
        action(ActionId::Redo)->trigger();
        QTRY_COMPARE(undoBar().button()->text(), QStringLiteral("Tr&y Again"));
        QCOMPARE(stored(), QStringLiteral("1"));
        QVERIFY(comesBack());
        click(undoBar().button());
        QTRY_VERIFY2(undoBar().text().contains(QLatin1String("deleted")), qPrintable(undoBar().text()));
        action(ActionId::Undo)->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("2"));
    }
};

QTEST_MAIN(LostDeletesTest)
#include "test_lost_deletes.moc"
