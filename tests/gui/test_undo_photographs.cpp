// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/conflict_dialog.h"
#include "gui/description_edit.h"
#include "gui/main_window.h"
#include "gui/restore_result_dialog.h"
#include "gui/studio.h"
#include "gui/trash_page.h"
#include "gui/trash_table_view.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "models/trash_table_model.h"
#include "models/trip_table_model.h"

#include <QLineEdit>
#include <QPushButton>

#include <memory>

using namespace viatica;
using namespace viatica::test;

/// Draws the trash, its results and the conflict dialogs in every look; with
/// VIATICA_PHOTOGRAPHS pictures of them go to that folder.
class UndoPhotographsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    void photograph(QWidget& widget, const char* name) { m_studio->take(widget, QString::fromLatin1(name)); }
    void setUp()
    {
        QFETCH(int, look);
        m_studio = std::make_unique<Studio>(looks().at(look));
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
    void cleanup() { m_studio.reset(); }

    void theTrash_data() { addLooks(); }
    void theTrash()
    {
        setUp();
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
            "SELECT $1, kind, gen_random_uuid(), title, '{}', timestamptz '2027-03-01 10:00Z' - ago * "
            "interval '1 "
            "day' FROM (VALUES ('TRIP', 'Tokyo in spring', 0), ('FLIGHT', 'LH 714 MUC → HND', 1), "
            "('HOTEL', 'Hotel Sakura Garden with a name that is longer than most and then some more', 2), "
            "('TRANSPORTATION', 'Narita Express', 5), ('CAR_RENTAL', 'Compact car, Lisbon', 12), "
            "('EVENT', 'Opera', 20), ('VOUCHER', 'SAS 1234-5678', 29), ('COMPANION', 'Ben Okafor', 31)) AS t "
            "(kind, "
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
        report.leftOut = {
            {QStringLiteral("VOUCHER_USE"), QStringLiteral("SAS 1234-5678"), QStringLiteral("VOUCHER_GONE")},
            {QStringLiteral("COMPANION"), QStringLiteral("Ben Okafor"), QStringLiteral("NOT_ON_TRIP")},
            {QStringLiteral("INVITATION"), QStringLiteral("cleo@example.org"), QStringLiteral("GONE")}};
        showLeftOut(&window, {report});
        photograph(*window.findChild<RestoreResultDialog*>(), "restore-result");
    }

    void conflicts_data() { addLooks(); }
    void conflicts()
    {
        setUp();
        Desktop desktop;
        desktop.signIn();
        desktop.window().resize(1024, 640);
        desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-03-27"), QStringLiteral("2027-04-11"),
                         QStringLiteral("Cherry blossom. Ask Ben about the ryokan.\nBook the train early."));
        desktop.refresh();
        desktop.table().select(0);
        desktop.trips().editTrip(0);
        QTRY_VERIFY(desktop.dialog() != nullptr);
        desktop.raw->query(
            "UPDATE trips SET name = 'Tokyo and Kyoto', \"returnDate\" = '2027-04-14', purpose = "
            "'other', description = 'Cherry blossom. Ask Cleo about the ryokan.' || chr(10) || 'Book "
            "the train early.'");
        type(child<QLineEdit>(desktop.dialog(), "name"),
             QStringLiteral("Tokyo in spring, with the whole family"));
        child<DateField>(desktop.dialog(), "departure")->setDate(QDate(2027, 3, 26));
        child<DescriptionEdit>(desktop.dialog(), "description")
            ->setPlainText(
                QStringLiteral("Cherry blossom. Ask Dan about the ryokan and the garden behind it.\nBook "
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
