// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/conflict_dialog.h"
#include "gui/description_edit.h"
#include "gui/main_window.h"
#include "gui/restore_result_dialog.h"
#include "gui/theme.h"
#include "gui/trash_page.h"
#include "gui/trash_table_view.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trash_table_model.h"
#include "models/trip_table_model.h"

#include <QDateEdit>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

/// Draws the trash, its results and the conflict dialogs in both themes and with large letters; with
/// VIATICA_PHOTOGRAPHS pictures of them go to that folder.
class UndoPhotographsTest : public QObject
{
    Q_OBJECT

private:
    QString m_look;

    void photograph(QWidget& widget, const char* name)
    {
        QCoreApplication::processEvents(); // layouts that wait
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("VIATICA_PHOTOGRAPHS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(
            QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(QString::fromLatin1(name), m_look))));
    }
    void set(int mode, int points)
    {
        m_look = QString::fromLatin1(QTest::currentDataTag());
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
        applyTheme(*qApp, ThemeMode(mode));
    }
    static void looks()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("points");
        QTest::newRow("light") << int(ThemeMode::Light) << 10;
        QTest::newRow("dark") << int(ThemeMode::Dark) << 10;
        QTest::newRow("large") << int(ThemeMode::Light) << 20;
    }
    static ConflictDialog* conflict(Desktop& desktop)
    {
        for (auto* dialog : desktop.window().findChildren<ConflictDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theTrash_data() { looks(); }
    void theTrash()
    {
        QFETCH(int, mode);
        QFETCH(int, points);
        set(mode, points);
        Desktop desktop;
        desktop.signIn();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);
        window.actions().action(ActionId::GoToTrash)->trigger();
        auto* page = window.findChild<TrashPage*>();
        QTRY_VERIFY(page->model().isKnown());
        photograph(window, "trash-empty");
        const QString user = desktop.raw->value("SELECT id FROM users");
        desktop.raw->query(
            "INSERT INTO viatica.trash (\"userId\", kind, \"rowId\", title, content, \"deletedAt\") "
            "SELECT $1, kind, gen_random_uuid(), title, '{}', timestamptz '2027-03-01 10:00Z' - ago * interval '1 "
            "day' FROM (VALUES ('TRIP', 'Tokyo in spring', 0), ('FLIGHT', 'LH 714 MUC → HND', 1), "
            "('HOTEL', 'Hotel Sakura Garden with a name that is longer than most and then some more', 2), "
            "('TRANSPORTATION', 'Narita Express', 5), ('CAR_RENTAL', 'Compact car, Lisbon', 12), "
            "('EVENT', 'Opera', 20), ('VOUCHER', 'SAS 1234-5678', 29), ('COMPANION', 'Ben Okafor', 31)) AS t (kind, "
            "title, ago)",
            {user});
        page->refresh();
        QTRY_COMPARE(page->model().rowCount(), 8);
        page->table().setFocus();
        page->table().select(1);
        photograph(window, "trash");
        QTest::keyClick(&page->table(), Qt::Key_Return); // no content: the database refuses it
        QTRY_VERIFY(child<QWidget>(page, "notice")->isVisible());
        photograph(window, "trash-problem");

        RestoreReport report;
        report.title = QStringLiteral("Tokyo in spring");
        report.leftOut = {{QStringLiteral("VOUCHER_USE"), QStringLiteral("SAS 1234-5678"), QStringLiteral("VOUCHER_GONE")},
                          {QStringLiteral("COMPANION"), QStringLiteral("Ben Okafor"), QStringLiteral("NOT_ON_TRIP")},
                          {QStringLiteral("INVITATION"), QStringLiteral("cleo@example.org"), QStringLiteral("GONE")}};
        showLeftOut(&window, {report});
        photograph(*window.findChild<RestoreResultDialog*>(), "restore-result");
    }

    void conflicts_data() { looks(); }
    void conflicts()
    {
        QFETCH(int, mode);
        QFETCH(int, points);
        set(mode, points);
        Desktop desktop;
        desktop.signIn();
        desktop.window().resize(1024, 640);
        desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-03-27"), QStringLiteral("2027-04-11"),
                         QStringLiteral("Cherry blossom. Ask Ben about the ryokan.\nBook the train early."));
        desktop.refresh();
        desktop.table().select(0);
        desktop.trips().editTrip(0);
        QTRY_VERIFY(desktop.dialog() != nullptr);
        desktop.raw->query("UPDATE trips SET name = 'Tokyo and Kyoto', \"returnDate\" = '2027-04-14', purpose = "
                           "'other', description = 'Cherry blossom. Ask Cleo about the ryokan.' || chr(10) || 'Book "
                           "the train early.'");
        type(child<QLineEdit>(desktop.dialog(), "name"), QStringLiteral("Tokyo in spring, with the whole family"));
        child<QDateEdit>(desktop.dialog(), "departure")->setDate(QDate(2027, 3, 26));
        child<DescriptionEdit>(desktop.dialog(), "description")
            ->setPlainText(QStringLiteral("Cherry blossom. Ask Dan about the ryokan and the garden behind it.\nBook "
                                          "the train early."));
        desktop.dialog()->save();
        QTRY_VERIFY(conflict(desktop) != nullptr);
        conflict(desktop)->resize(conflict(desktop)->size().boundedTo({1024, 640}));
        photograph(*conflict(desktop), "conflict");
        click(child<QPushButton>(conflict(desktop), "save"));
        photograph(*conflict(desktop), "conflict-undecided");
        click(child<QPushButton>(conflict(desktop), "allMine"));
        photograph(*conflict(desktop), "conflict-decided");
        desktop.raw->query("DELETE FROM trips");
        click(child<QPushButton>(conflict(desktop), "save"));
        QTRY_VERIFY(child<QPushButton>(conflict(desktop), "discard")->isVisible());
        photograph(*conflict(desktop), "conflict-gone");
    }
};

QTEST_MAIN(UndoPhotographsTest)
#include "test_undo_photographs.moc"
