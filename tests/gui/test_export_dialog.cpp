// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/export_dialog.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace viatica;
using namespace viatica::test;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    struct Exporting : Desktop
    {
        Exporting()
        {
            signIn();
            makeTrip(QStringLiteral("=Tokyo, \"spring\""), QStringLiteral("2027-06-01"),
                     QStringLiteral("2027-06-15"), QStringLiteral("two\nlines"));
            makeTrip(QStringLiteral("Rome"), QStringLiteral("2026-06-01"), QStringLiteral("2026-06-15"));
            refresh();
            window().actions().action(ActionId::ExportTrips)->trigger();
            dialog = trips().findChild<ExportDialog*>();
            if (!dialog)
                throw std::runtime_error("no dialog");
            file = folder.filePath(QStringLiteral("trips.csv"));
            type(child<QLineEdit>(dialog, "file"), file);
        }
        void go() { click(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Save)); }
        QByteArray content() const
        {
            QFile csv(file);
            return csv.open(QIODevice::ReadOnly) ? csv.readAll() : QByteArray();
        }
        QTemporaryDir folder;
        QPointer<ExportDialog> dialog;
        QString file;
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
        auto* all = child<QRadioButton>(exporting.dialog, "all");
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(all->isChecked());
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
};

QTEST_MAIN(ExportDialogTest)
#include "test_export_dialog.moc"
