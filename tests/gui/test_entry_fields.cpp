// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "gui/calendar.h"
#include "gui/date_field.h"
#include "gui/desktop.h"
#include "gui/studio.h"
#include "gui/theme.h"
#include "gui/time_field.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QVBoxLayout>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A form with both fields, in a language, on the 20th of May 2027.
struct Form
{
    explicit Form(const char* locale)
    {
        window.setLocale(QLocale(QString::fromLatin1(locale)));
        date = new DateField(&window);
        time = new TimeField(&window);
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(date);
        layout->addWidget(time);
        date->setReference(QDate(2027, 5, 20));
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            throw std::runtime_error("the window is not active");
    }
    QCalendarWidget* calendar()
    {
        QWidget* popup = QApplication::activePopupWidget();
        return popup ? popup->findChild<QCalendarWidget*>() : nullptr;
    }

    QWidget window;
    DateField* date;
    TimeField* time;
};

void tab(QWidget* field)
{
    QTest::keyClick(field, Qt::Key_Tab);
}

} // namespace

class EntryFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aDateIsWrittenInTheLocalesWayOnceItIsLeft_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("C") << "1.6.27"
                           << "1 Jun 2027";
        QTest::newRow("en_US") << "6/1"
                               << "6/1/2027";
        QTest::newRow("en_GB") << "1 6 27"
                               << "01/06/2027";
        QTest::newRow("de_DE") << "010627"
                               << "01.06.2027";
        QTest::newRow("ja_JP") << "6/1"
                               << "2027/06/01";
        QTest::newRow("pt_BR") << "1 junho"
                               << "01/06/2027";
    }
    void aDateIsWrittenInTheLocalesWayOnceItIsLeft()
    {
        QFETCH(QString, typed);
        Form form(QTest::currentDataTag());
        type(form.date, typed);
        QCOMPARE(form.date->text(), typed);
        tab(form.date);
        QVERIFY(form.time->hasFocus());
        QCOMPARE(form.date->date(), QDate(2027, 6, 1));
        QTEST(form.date->text(), "shown");
        QCOMPARE(form.date->problem(), QString());
    }

    void aTimeIsWrittenInTheLocalesWayOnceItIsLeft_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("C") << "1405"
                           << "14:05";
        QTest::newRow("en_US") << "1405"
                               << "2:05 PM";
        QTest::newRow("en_GB") << "2:05p"
                               << "14:05";
        QTest::newRow("de_DE") << "14.05"
                               << "14:05";
    }
    void aTimeIsWrittenInTheLocalesWayOnceItIsLeft()
    {
        QFETCH(QString, typed);
        Form form(QTest::currentDataTag());
        type(form.time, typed);
        tab(form.time);
        QCOMPARE(form.time->time(), QTime(14, 5));
        QTEST(form.time->text(), "shown");
    }

    void halfADateIsNotToldWhileItIsTyped()
    {
        Form form("en_GB");
        QSignalSpy changed(form.date, &DateField::dateChanged);
        type(form.date, QStringLiteral("1/6/20"));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(form.date->date(), QDate(2020, 6, 1)); // though it is what it would mean
        QTest::keyClicks(form.date, QStringLiteral("27"));
        QCOMPARE(changed.last().first().toDate(), QDate(2027, 6, 1));
        tab(form.date);
        QCOMPARE(form.date->text(), QStringLiteral("01/06/2027"));
        type(form.date, QStringLiteral("2/6"));
        QTest::keyClick(form.date, Qt::Key_Return);
        QCOMPARE(changed.last().first().toDate(), QDate(2027, 6, 2));
    }

    void whatIsNotUnderstoodStaysAndIsSaid()
    {
        Form form("en_GB");
        type(form.date, QStringLiteral("31/2"));
        type(form.time, QStringLiteral("25:00"));
        tab(form.time);
        QCOMPARE(form.date->text(), QStringLiteral("31/2"));
        QCOMPARE(form.time->text(), QStringLiteral("25:00"));
        QVERIFY(form.date->date().isNull());
        QVERIFY(form.time->time().isNull());
        QVERIFY2(form.date->problem().contains(QStringLiteral("28/12/2027")),
                 qPrintable(form.date->problem()));
        QVERIFY2(form.time->problem().contains(QStringLiteral("14:05")), qPrintable(form.time->problem()));
        QTest::keyClick(form.date, Qt::Key_Up); // changes nothing that it does not understand
        QCOMPARE(form.date->text(), QStringLiteral("31/2"));
        type(form.date, QStringLiteral("28/2"));
        QCOMPARE(form.date->problem(), QString());
    }

    void nothingIsAnAnswerWhereItMayBe()
    {
        Form form("en_GB");
        QVERIFY(!form.date->problem().isEmpty());
        form.date->setOptional(true);
        QCOMPARE(form.date->problem(), QString());
        form.date->setDate(QDate(2027, 6, 1));
        type(form.date, QString());
        tab(form.date);
        QVERIFY(form.date->date().isNull());
        QCOMPARE(form.date->problem(), QString());
    }

    void arrowKeysChangeThePartAtTheCursor()
    {
        Form form("en_GB");
        form.date->setDate(QDate(2027, 5, 31));
        form.time->setFocus();
        form.date->setFocus();
        QTest::keyClick(form.date, Qt::Key_Up); // all of it is selected: the day
        QCOMPARE(form.date->date(), QDate(2027, 6, 1));
        QCOMPARE(form.date->selectedText(), QStringLiteral("01"));
        form.date->setCursorPosition(4);
        QTest::keyClick(form.date, Qt::Key_Down);
        QCOMPARE(form.date->date(), QDate(2027, 5, 1));
        QTest::keyClick(form.date, Qt::Key_End);
        QTest::keyClick(form.date, Qt::Key_Up);
        QCOMPARE(form.date->date(), QDate(2028, 5, 1));
        QTest::keyClick(form.date, Qt::Key_PageDown);
        QCOMPARE(form.date->date(), QDate(2028, 4, 1));

        form.time->setTime(QTime(23, 59));
        form.time->setFocus(Qt::TabFocusReason);
        QTest::keyClick(form.time, Qt::Key_Up);
        QCOMPARE(form.time->time(), QTime(0, 59));
        form.time->setCursorPosition(5);
        QTest::keyClick(form.time, Qt::Key_Up);
        QCOMPARE(form.time->time(), QTime(1, 0));
    }

    void noonIsCrossedAtItsOwnPart()
    {
        Form form("en_US");
        form.time->setTime(QTime(2, 5));
        form.time->setFocus();
        QTest::keyClick(form.time, Qt::Key_End);
        QTest::keyClick(form.time, Qt::Key_Up);
        QCOMPARE(form.time->time(), QTime(14, 5));
    }

    void theCalendarOpensByTheKeyboardAndChooses()
    {
        Form form("en_GB");
        QSignalSpy changed(form.date, &DateField::dateChanged);
        form.date->setFocus();
        QTest::keyClick(form.date, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(form.calendar() != nullptr);
        QCOMPARE(form.calendar()->selectedDate(), QDate(2027, 5, 20)); // where a new date would be
        auto* days = form.calendar()->findChild<QTableView*>();
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QTRY_VERIFY(form.calendar() == nullptr);
        QCOMPARE(form.date->date(), QDate(2027, 5, 21));
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(form.date->hasFocus());
        QTest::keyClick(form.date, Qt::Key_F4);
        QTRY_VERIFY(form.calendar() != nullptr);
        days = form.calendar()->findChild<QTableView*>();
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Escape);
        QTRY_VERIFY(form.calendar() == nullptr);
        QCOMPARE(form.date->date(), QDate(2027, 5, 21));
    }

    void theWholeValueFitsIntoTheField()
    {
        for (const char* locale : {"en_US", "en_GB", "de_DE", "ja_JP", "C"}) {
            Form form(locale);
            form.date->setDate(QDate(2027, 12, 28));
            QVERIFY(form.date->fontMetrics().horizontalAdvance(form.date->text()) <
                    form.date->minimumSizeHint().width());
        }
    }

    void theyCanBeDrawn_data() { addLooks(); }
    void theyCanBeDrawn()
    {
        QFETCH(int, look);
        Studio studio(looks().at(look));
        Form form(QLocale().name().toLatin1().constData());
        form.date->setDate(QDate(2027, 12, 28));
        form.time->setTime(QTime(14, 5));
        studio.take(form.window, QStringLiteral("entry-fields"));
        type(form.date, QStringLiteral("31/2"));
        setFaulty(form.date, true);
        studio.take(form.window, QStringLiteral("entry-fields-refused"));
        form.date->setDate(QDate(2027, 12, 28));
        form.date->openCalendar();
        QVERIFY(form.calendar() != nullptr);
        studio.take(*QApplication::activePopupWidget(), QStringLiteral("entry-calendar"));
    }
};

QTEST_MAIN(EntryFieldsTest)
#include "test_entry_fields.moc"
