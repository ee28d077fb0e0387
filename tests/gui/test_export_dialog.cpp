// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/export_dialog.h"
#include "gui/export_preview.h"
#include "gui/notice_bar.h"
#include "gui/studio.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

#include <sys/mount.h>
#include <unistd.h>

using namespace viatica;
using namespace viatica::test;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    /// The dialog over an open window, with a file to write.
    struct OpenDialog
    {
        explicit OpenDialog(Desktop& desktop, const QString& path = {})
        {
            desktop.window().actions().action(ActionId::ExportTrips)->trigger();
            dialog = desktop.trips().findChild<ExportDialog*>();
            if (!dialog)
                throw std::runtime_error("no dialog");
            file = path.isEmpty() ? folder.filePath(QStringLiteral("trips.csv")) : path;
            type(child<QLineEdit>(dialog, "file"), file);
        }
        void go() { click(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Save)); }
        [[nodiscard]] QByteArray content() const
        {
            QFile csv(file);
            return csv.open(QIODevice::ReadOnly) ? csv.readAll() : QByteArray();
        }
        [[nodiscard]] QTableWidget* table() const { return child<QTableWidget>(dialog, "previewTable"); }
        /// A column of the preview, its cells separated by commas.
        [[nodiscard]] QString previewed(int column) const
        {
            QStringList cells;
            for (int row = 0; row < table()->rowCount(); ++row)
                if (const QTableWidgetItem* item = table()->item(row, column))
                    cells << item->text();
            return cells.join(QLatin1Char(','));
        }
        QTemporaryDir folder;
        QPointer<ExportDialog> dialog;
        QString file;
    };

    struct Filled : Desktop
    {
        Filled()
        {
            signIn();
            makeTrip(QStringLiteral("=Tokyo, \"spring\""), QStringLiteral("2027-06-01"),
                     QStringLiteral("2027-06-15"), QStringLiteral("two\nlines"));
            makeTrip(QStringLiteral("Rome"), QStringLiteral("2026-06-01"), QStringLiteral("2026-06-15"));
            refresh();
        }
    };

    struct Exporting : Filled, OpenDialog
    {
        Exporting() : OpenDialog(static_cast<Desktop&>(*this)) {}
        using OpenDialog::dialog;
    };

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void whatIsListedIsExported()
    {
        Exporting exporting;
        exporting.go();
        QTRY_VERIFY(exporting.dialog.isNull());
        const QByteArray content = exporting.content();
        QVERIFY2(content.contains("2027-06-01,2027-06-15"), content.constData());
        QVERIFY(content.contains("\"'=Tokyo, \"\"spring\"\"\"")); // quoted, and no formula
        QVERIFY(content.contains("\"two\nlines\""));
        QVERIFY(!content.contains("Rome"));
        QVERIFY(!content.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QDir(exporting.folder.path()).entryList(QDir::Files),
                 QStringList{QStringLiteral("trips.csv")});
    }

    void everythingIsExportedWithAMarkForSpreadsheets()
    {
        Exporting exporting;
        auto* which = child<QComboBox>(exporting.dialog, "which");
        which->setFocus();
        QTest::keyClick(which, Qt::Key_End);
        QVERIFY(which->currentText().startsWith(QLatin1String("All")));
        auto* mark = child<QCheckBox>(exporting.dialog, "mark");
        mark->setFocus();
        QTest::keyClick(mark, Qt::Key_Space);
        exporting.go();
        QTRY_VERIFY(exporting.dialog.isNull());
        QVERIFY(exporting.content().startsWith("\xEF\xBB\xBF"));
        QVERIFY(exporting.content().contains("Rome"));
        QVERIFY(exporting.settings.value(Setting::ExportMark).toBool());
    }

    void theFileDialogNamesTheFile()
    {
        Exporting exporting;
        const QString other = exporting.folder.filePath(QStringLiteral("other.csv"));
        exporting.dialogs.files = {other};
        click(child<QPushButton>(exporting.dialog, "browse"));
        QCOMPARE(child<QLineEdit>(exporting.dialog, "file")->text(), QDir::toNativeSeparators(other));
    }

    void aFileThatCannotBeWrittenIsSaidBesideTheField()
    {
        Exporting exporting;
        type(child<QLineEdit>(exporting.dialog, "file"), QStringLiteral("/nowhere/at/all/trips.csv"));
        exporting.go();
        QVERIFY(!child<QLabel>(exporting.dialog, "fileMessage")->text().isEmpty());
        QVERIFY(!exporting.dialog.isNull());
        type(child<QLineEdit>(exporting.dialog, "file"), QStringLiteral("/proc/trips.csv"));
        exporting.go();
        QTRY_VERIFY(!child<QLabel>(exporting.dialog, "fileMessage")->text().isEmpty());
    }

    void aFileThatExistsIsReplacedOnlyAfterSayingSo()
    {
        Exporting exporting;
        QFile old(exporting.file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        type(child<QLineEdit>(exporting.dialog, "file"), exporting.file);
        QVERIFY(child<QLabel>(exporting.dialog, "fileNote")->isVisible());
        exporting.go();
        QTRY_VERIFY(exporting.dialog.isNull());
        QVERIFY(exporting.content().contains("Tokyo"));
    }

    void whatIsSelectedIsExportedWhenSeveralAre()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(5);
        desktop.refresh();
        desktop.table().setFocus();
        desktop.table().select(1);
        QTest::keyClick(&desktop.table(), Qt::Key_Down, Qt::ShiftModifier);
        OpenDialog open(desktop);
        QCOMPARE(child<QComboBox>(open.dialog, "which")->currentText(), QStringLiteral("The 2 selected trips"));
        QTRY_COMPARE(open.previewed(1), QStringLiteral("Trip 0002,Trip 0003"));
        open.go();
        QTRY_VERIFY(open.dialog.isNull());
        QCOMPARE(open.content().count("\r\n"), 3);
        QVERIFY(open.content().contains("Trip 0002"));
        QVERIFY(open.content().contains("Trip 0003"));
    }

    void oneSelectedTripIsOfferedButTheListIsProposed()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        desktop.table().select(0);
        OpenDialog open(desktop);
        auto* which = child<QComboBox>(open.dialog, "which");
        QCOMPARE(which->itemText(0), QStringLiteral("The 1 selected trip"));
        QCOMPARE(which->currentText(), QStringLiteral("The 3 trips that are listed"));
    }

    void columnsAreTickedAndMovedByKeysAndRemembered()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-15"));
        desktop.refresh();
        {
            OpenDialog open(desktop);
            auto* columns = child<QListWidget>(open.dialog, "columns");
            columns->setFocus();
            for (int i = 0; i < columns->count(); ++i) { // all off
                QTest::keyClick(columns, Qt::Key_Space);
                QTest::keyClick(columns, Qt::Key_Down);
            }
            QTest::keyClick(columns, Qt::Key_Home);
            QTest::keyClick(columns, Qt::Key_Down);
            QTest::keyClick(columns, Qt::Key_Space); // the name
            QTest::keyClick(columns, Qt::Key_Down);
            QTest::keyClick(columns, Qt::Key_Space); // the departure
            QTest::keyClick(columns, Qt::Key_Up, Qt::AltModifier);
            QTRY_COMPARE(open.previewed(1), QStringLiteral("Rome"));
            open.go();
            QTRY_VERIFY(open.dialog.isNull());
            QCOMPARE(open.content(), QByteArray("departureDate,name\r\n2027-06-01,Rome\r\n"));
        }
        OpenDialog again(desktop);
        QTRY_COMPARE(again.previewed(0), QStringLiteral("2027-06-01"));
        QCOMPARE(again.table()->columnCount(), 2);
        click(child<QToolButton>(again.dialog, "reset"));
        QCOMPARE(again.table()->columnCount(), 15);
    }

    void withoutAColumnThereIsNoFile()
    {
        Exporting exporting;
        auto* columns = child<QListWidget>(exporting.dialog, "columns");
        for (int i = 0; i < columns->count(); ++i)
            columns->item(i)->setCheckState(Qt::Unchecked);
        exporting.go();
        QVERIFY(!child<QLabel>(exporting.dialog, "columnsMessage")->text().isEmpty());
        QVERIFY(!exporting.dialog.isNull());
        QVERIFY(!QFile::exists(exporting.file));
    }

    void itemsHaveRowsInThePreviewAndInTheFile()
    {
        Exporting exporting;
        exporting.raw->query(
            "INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\", "
            "\"arrivalDateTime\", \"originTimezone\", \"destinationTimezone\") SELECT id, 'LH714', 'MUC', 'HND', "
            "'2027-06-01 12:05+00', '2027-06-02 00:20+00', 'Europe/Berlin', 'Asia/Tokyo' FROM trips WHERE name LIKE "
            "'%Tokyo%'");
        auto* columns = child<QListWidget>(exporting.dialog, "columns");
        QVERIFY(columns->item(columns->count() - 1)->isHidden());
        auto* items = child<QCheckBox>(exporting.dialog, "items");
        items->setFocus();
        QTest::keyClick(items, Qt::Key_Space);
        QVERIFY(!columns->item(columns->count() - 1)->isHidden());
        auto* table = child<QTableWidget>(exporting.dialog, "previewTable");
        QTRY_COMPARE(table->columnCount(), 25);
        QTRY_COMPARE(table->item(0, 16)->text(), QStringLiteral("LH714"));
        exporting.go();
        QTRY_VERIFY(exporting.dialog.isNull());
        QVERIFY2(exporting.content().contains(
                     ",FLIGHT,LH714,MUC,HND,2027-06-01T14:05,Europe/Berlin,2027-06-02T09:20,Asia/Tokyo,,"),
                 exporting.content().constData());
        QVERIFY(exporting.settings.value(Setting::ExportItems).toBool());
    }

    void whenItIsDoneThePageSaysWhereTheFileIs()
    {
        Exporting exporting;
        exporting.go();
        QTRY_VERIFY(exporting.dialog.isNull());
        auto* notice = child<NoticeBar>(&exporting.trips(), "notice");
        QVERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(QDir::toNativeSeparators(exporting.file)));
        click(notice->findChild<QPushButton*>());
        QCOMPARE(exporting.dialogs.shownInFolder, QStringList{exporting.file});
    }

    void aFullDiskIsSaidAndLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("trips");
        QTest::newRow("in the middle") << 2'000;
        QTest::newRow("only when the last buffer is written") << 3;
    }

    void aFullDiskIsSaidAndLeavesTheOldFile()
    {
        if (::geteuid() != 0)
            QSKIP("only root can mount a small disk");
        QTemporaryDir folder;
        const QByteArray place = QFile::encodeName(folder.path());
        if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("no disk can be mounted here");
        const auto unmount = qScopeGuard([&] { ::umount(place.constData()); });
        QFile old(folder.filePath(QStringLiteral("trips.csv")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QFETCH(int, trips);
        const bool isSmall = trips < 10;
        if (isSmall) {
            QFile filling(folder.filePath(QStringLiteral("filling")));
            QVERIFY(filling.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            while (filling.write(QByteArray(4096, ' ')) > 0) { }
        }
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(trips);
        desktop.refresh();
        OpenDialog open(desktop, old.fileName());
        open.go();
        auto* message = child<QLabel>(open.dialog, "fileMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QLatin1String("cannot be written")), qPrintable(message->text()));
        QCOMPARE(open.content(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), isSmall ? 2 : 1);
        // Elsewhere it goes.
        QTemporaryDir elsewhere;
        type(child<QLineEdit>(open.dialog, "file"), elsewhere.filePath(QStringLiteral("trips.csv")));
        QVERIFY(!message->isVisible());
        open.go();
        QTRY_VERIFY(open.dialog.isNull());
    }

    void itFitsASmallScreenInBothThemesAndInLargeType_data() { addLooks(); }

    void itFitsASmallScreenInBothThemesAndInLargeType()
    {
        QFETCH(int, look);
        Studio studio(looks().at(look));
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(134);
        desktop.raw->query(
            "INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\", "
            "\"arrivalDateTime\", \"originTimezone\", \"destinationTimezone\") SELECT id, 'LH714', 'MUC', 'HND', "
            "'2027-06-01 12:05+00', '2027-06-02 00:20+00', 'Europe/Berlin', 'Asia/Tokyo' FROM trips");
        desktop.refresh();
        desktop.table().setFocus();
        desktop.table().select(1);
        QTest::keyClick(&desktop.table(), Qt::Key_Down, Qt::ShiftModifier);
        OpenDialog open(desktop, QStringLiteral("/tmp/trips.csv"));
        child<QComboBox>(open.dialog, "which")->setCurrentIndex(1);
        child<QCheckBox>(open.dialog, "items")->setChecked(true);
        QTRY_VERIFY(child<ExportPreview>(open.dialog, "preview")->isCurrent());
        open.dialog->resize(open.dialog->size().boundedTo({1024, 610}));
        studio.take(*open.dialog, QStringLiteral("export"));
        QVERIFY2(open.dialog->width() <= 1024 && open.dialog->height() <= 640,
                 qPrintable(QStringLiteral("%1 x %2").arg(open.dialog->width()).arg(open.dialog->height())));
        open.dialog->reject();
    }
};

QTEST_MAIN(ExportDialogTest)
#include "test_export_dialog.moc"
