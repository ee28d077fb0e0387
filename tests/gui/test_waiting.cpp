// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/busy_line.h"
#include "gui/description_edit.h"
#include "gui/export_dialog.h"
#include "gui/export_preview.h"
#include "gui/notice_bar.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// A network that is slow, silent or cut while a person is at work: who waits sees it in place, can give up, and
/// loses nothing.
class WaitingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<TcpRelay> m_relay;

    void silence() { m_relay->stall(); }
    /// No way to the server until heal().
    void cutOff()
    {
        m_relay->refuse();
        m_relay->cut();
    }
    bool comesBack()
    {
        m_relay->heal();
        return QTest::qWaitFor(
            [this] { return m_desktop->composition().services()->database.state() == Database::State::Connected; },
            20'000);
    }
    NoticeBar& bar() { return m_desktop->window().connectionBar(); }
    TripDialog* newTrip(const QString& name)
    {
        m_desktop->window().actions().action(ActionId::NewTrip)->trigger();
        type(child<QLineEdit>(m_desktop->dialog(), "name"), name);
        type(child<DescriptionEdit>(m_desktop->dialog(), "description"), QStringLiteral("long thoughts"));
        return m_desktop->dialog();
    }
    static QPushButton* button(QWidget* dialog, QDialogButtonBox::StandardButton which)
    {
        return child<QDialogButtonBox>(dialog, "buttons")->button(which);
    }
    ExportDialog* exporting(const QString& file)
    {
        m_desktop->window().actions().action(ActionId::ExportTrips)->trigger();
        auto* dialog = m_desktop->trips().findChild<ExportDialog*>();
        if (!dialog)
            throw std::runtime_error("no export dialog");
        type(child<QLineEdit>(dialog, "file"), file);
        return dialog;
    }
    QString stored() { return m_desktop->raw->value("SELECT count(*) FROM trips"); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void init()
    {
        m_desktop = std::make_unique<Desktop>();
        m_relay = std::make_unique<TcpRelay>(m_desktop->direct);
        m_desktop->use(m_relay->profile());
        m_desktop->signIn();
        m_desktop->makeTrips(30);
        m_desktop->refresh();
        QTRY_COMPARE(m_desktop->model().rowCount(), 30);
    }
    void cleanup()
    {
        m_relay->heal();
        m_desktop.reset();
        m_relay.reset();
    }

    // --- The list -----------------------------------------------------------------------------------------------

    void aListThatWaitsSaysSoInPlaceAndCanBeGivenUp()
    {
        silence();
        QElapsedTimer waited;
        waited.start();
        m_desktop->window().actions().action(ActionId::Refresh)->trigger();
        auto* busy = child<BusyLine>(&m_desktop->trips(), "busy");
        auto* cancel = child<QPushButton>(&m_desktop->trips(), "cancelReading");
        QVERIFY(!busy->isBusy());
        QTRY_VERIFY(busy->isBusy());
        QVERIFY(waited.elapsed() >= 250);
        QVERIFY(!cancel->isVisible());
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(child<QLabel>(&m_desktop->trips(), "count")->text().contains(QLatin1String("30")));
        QCOMPARE(m_desktop->model().rowCount(), 30); // readable all the time
        click(cancel);
        QTRY_VERIFY(!busy->isBusy());
        QVERIFY(!cancel->isVisible());
        QCOMPARE(m_desktop->model().rowCount(), 30);
        m_desktop->makeTrip(QStringLiteral("A new one"), QStringLiteral("2027-03-02"), QStringLiteral("2027-03-03"));
        QVERIFY(comesBack());
        m_desktop->window().actions().action(ActionId::Refresh)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->names().contains(QLatin1String("A new one")), 15'000);
    }

    // --- The dialog of a trip -----------------------------------------------------------------------------------

    void aSaveThatWaitsCanBeCancelledAndTriedAgain()
    {
        TripDialog* dialog = newTrip(QStringLiteral("Tokyo"));
        silence();
        dialog->save();
        QPushButton* discard = button(dialog, QDialogButtonBox::Discard);
        QVERIFY(!discard->isEnabled()); // it would not be known what is saved
        auto* busy = child<BusyLine>(dialog, "busy");
        QTRY_VERIFY(busy->isBusy());
        QTRY_VERIFY(discard->isEnabled());
        QCOMPARE(discard->text(), QStringLiteral("&Cancel Saving"));
        click(discard);
        auto* notice = child<NoticeBar>(dialog, "notice");
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
        QVERIFY2(notice->text().contains(QLatin1String("cancelled")), qPrintable(notice->text()));
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), QStringLiteral("Tokyo"));
        QCOMPARE(child<DescriptionEdit>(dialog, "description")->toPlainText(), QStringLiteral("long thoughts"));
        QVERIFY(comesBack());
        dialog->save();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->dialog(), 10'000);
        QCOMPARE(m_desktop->raw->value("SELECT count(*) FROM trips WHERE name = 'Tokyo'"), QStringLiteral("1"));
    }

    // --- Deleting and undoing -----------------------------------------------------------------------------------

    void aDeleteThatIsCutLeavesTheRowsAndCanBeRepeated()
    {
        m_desktop->table().setFocus();
        m_desktop->table().select(0);
        cutOff();
        QTest::keyClick(&m_desktop->table(), Qt::Key_Delete);
        auto* notice = child<NoticeBar>(&m_desktop->trips(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(m_desktop->model().rowCount(), 30);
        QCOMPARE(stored(), QStringLiteral("30"));
        QVERIFY(comesBack());
        QTRY_VERIFY(!bar().isVisible());
        m_desktop->table().setFocus();
        m_desktop->table().select(0);
        QTest::keyClick(&m_desktop->table(), Qt::Key_Delete);
        QTRY_COMPARE(stored(), QStringLiteral("29"));
    }

    void anUndoThatIsCutIsStillThereAfterTheReturn()
    {
        m_desktop->table().setFocus();
        m_desktop->table().select(0);
        QTest::keyClick(&m_desktop->table(), Qt::Key_Delete);
        QAction* undo = m_desktop->window().actions().action(ActionId::Undo);
        QTRY_VERIFY(m_desktop->window().undoBar().bar()->isVisible()); // the answer is there
        QVERIFY(undo->isEnabled());
        cutOff();
        undo->trigger();
        QTRY_VERIFY(bar().isVisible());
        QTRY_VERIFY(undo->isEnabled()); // not used up
        QVERIFY(comesBack());
        undo->trigger();
        QTRY_COMPARE(stored(), QStringLiteral("30"));
    }

    // --- Export -------------------------------------------------------------------------------------------------

    void anExportThatWaitsIsCancelledAndLeavesNothing()
    {
        m_desktop->makeTrips(1500);
        QTemporaryDir folder;
        QPointer<ExportDialog> dialog = exporting(folder.filePath(QStringLiteral("trips.csv")));
        QTRY_VERIFY(child<ExportPreview>(dialog, "preview")->isCurrent());
        m_relay->delay(TcpRelay::Direction::ToClient, 600ms);
        click(button(dialog, QDialogButtonBox::Save));
        auto* progress = child<QProgressBar>(dialog, "progress");
        QTRY_VERIFY(progress->isVisible());
        QTRY_VERIFY(progress->value() >= 500);
        QTRY_VERIFY(child<QLabel>(dialog, "progressText")->text().contains(QLatin1String("1,530")));
        click(button(dialog, QDialogButtonBox::Cancel));
        auto* notice = child<NoticeBar>(dialog, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(QLatin1String("Nothing was written")));
        QVERIFY(QDir(folder.path()).isEmpty());
        m_relay->heal();
        click(button(dialog, QDialogButtonBox::Save));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isNull(), 15'000);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("trips.csv"))));
    }

    void anExportThatIsCutKeepsTheDialogAndTheOldFile()
    {
        QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("trips.csv")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QPointer<ExportDialog> dialog = exporting(old.fileName());
        QTRY_VERIFY(child<ExportPreview>(dialog, "preview")->isCurrent());
        cutOff();
        click(button(dialog, QDialogButtonBox::Save));
        QTRY_VERIFY(child<NoticeBar>(dialog, "notice")->isVisible());
        QVERIFY(!dialog.isNull());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        old.close();
        QVERIFY(comesBack());
        click(button(dialog, QDialogButtonBox::Save));
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isNull(), 15'000);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QVERIFY(old.readAll().contains("Trip 0001"));
    }

    void aPreviewThatWaitsOrFailsDoesNotHoldAnythingUp()
    {
        silence();
        QTemporaryDir folder;
        QPointer<ExportDialog> dialog = exporting(folder.filePath(QStringLiteral("trips.csv")));
        auto* note = child<QLabel>(dialog, "previewNote");
        auto* action = child<QPushButton>(dialog, "previewAction");
        QTRY_VERIFY(action->isVisible());
        QCOMPARE(action->text(), QStringLiteral("Stop &Reading"));
        click(action);
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), QStringLiteral("There is no preview."), 10'000);
        QVERIFY(comesBack());
        QCOMPARE(action->text(), QStringLiteral("Try A&gain"));
        click(action);
        QTRY_VERIFY(child<ExportPreview>(dialog, "preview")->isCurrent());
        QCOMPARE(child<ExportPreview>(dialog, "preview")->table()->rowCount(), 10);
        QVERIFY(!action->isVisible());
    }

    // --- The connection -----------------------------------------------------------------------------------------

    void aLostConnectionIsSaidWithTheTimeUntilTheNextTry()
    {
        cutOff();
        m_desktop->window().actions().action(ActionId::Refresh)->trigger();
        QTRY_VERIFY(bar().isVisible());
        QVERIFY2(bar().text().contains(QLatin1String("What was read stays here")), qPrintable(bar().text()));
        QTRY_VERIFY_WITH_TIMEOUT(bar().note() == QLatin1String("Next try in 2 seconds"), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(bar().note() == QLatin1String("Next try in 1 second"), 15'000);
        QCOMPARE(m_desktop->model().rowCount(), 30);
        m_relay->heal();
        QTRY_VERIFY_WITH_TIMEOUT(!bar().isVisible(), 20'000);
        QVERIFY(bar().note().isEmpty());
    }

    void retryNowDoesNotWaitForTheNextTry()
    {
        cutOff();
        m_desktop->window().actions().action(ActionId::Refresh)->trigger();
        // By now the pause is longer than this test waits.
        QTRY_VERIFY_WITH_TIMEOUT(bar().note() == QLatin1String("Next try in 6 seconds"), 30'000);
        m_relay->heal();
        QElapsedTimer waited;
        waited.start();
        QCOMPARE(bar().button()->text(), QStringLiteral("&Retry Now"));
        click(bar().button());
        QTRY_VERIFY(!bar().isVisible());
        QVERIFY(waited.elapsed() < 3'000);
    }

    void aServerThatRestartsIsNoReasonToStartAgain()
    {
        TripDialog* dialog = newTrip(QStringLiteral("Tokyo"));
        m_desktop->raw->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                              "current_database() AND pid <> pg_backend_pid()");
        dialog->save();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->dialog(), 10'000);
        QCOMPARE(m_desktop->raw->value("SELECT count(*) FROM trips WHERE name = 'Tokyo'"), QStringLiteral("1"));
        m_desktop->refresh();
    }

    // --- Rights and sessions ------------------------------------------------------------------------------------

    void aSessionThatEndsWhileSomethingIsTypedLosesNothing()
    {
        TripDialog* dialog = newTrip(QStringLiteral("Tokyo"));
        m_desktop->raw->script("DELETE FROM viatica.sessions");
        dialog->save();
        auto* notice = child<NoticeBar>(dialog, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(!notice->text().isEmpty());
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), QStringLiteral("Tokyo"));
        QCOMPARE(m_desktop->model().rowCount(), 30);
    }

    void rightsThatAreTakenAwayAreSaidAndTheListStays()
    {
        TripDialog* dialog = newTrip(QStringLiteral("Tokyo"));
        m_desktop->raw->script("REVOKE ALL ON trips FROM viatica_app");
        dialog->save();
        auto* notice = child<NoticeBar>(dialog, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QLatin1String("may not")), qPrintable(notice->text()));
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), QStringLiteral("Tokyo"));
        QCOMPARE(m_desktop->model().rowCount(), 30);
    }
};

QTEST_MAIN(WaitingTest)
#include "test_waiting.moc"
