// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/actions.h"
#include "gui/description_edit.h"
#include "gui/notice_bar.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

class TripDialogTest : public QObject
{
    Q_OBJECT

private:
    static TripDialog& active(Desktop& desktop)
    {
        TripDialog& dialog = *desktop.dialog();
        if (!QTest::qWaitForWindowExposed(&dialog))
            throw std::runtime_error("the dialog is not shown");
        dialog.activateWindow();
        if (!QTest::qWaitForWindowActive(&dialog))
            throw std::runtime_error("the dialog is not active");
        return dialog;
    }
    static void leave(DateField* field) { QTest::keyClick(field, Qt::Key_Tab); }
    static TripDialog& open(Desktop& desktop)
    {
        desktop.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&desktop.window()))
            throw std::runtime_error("the window is not active");
        QTest::keyClick(&desktop.window(), Qt::Key_N, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return desktop.dialog() != nullptr; }))
            throw std::runtime_error("no dialog");
        return active(desktop);
    }
    static TripDialog& edit(Desktop& desktop, int row)
    {
        desktop.table().select(row);
        QTest::keyClick(&desktop.table(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return desktop.dialog() != nullptr; }))
            throw std::runtime_error("no dialog");
        return active(desktop);
    }
    static void typeDate(DateField* field, const QDate& date)
    {
        field->setFocus();
        field->setDate(date);
    }
    static QAbstractButton* button(TripDialog& dialog, QDialogButtonBox::StandardButton which)
    {
        return child<QDialogButtonBox>(&dialog, "buttons")->button(which);
    }
    static void save(TripDialog& dialog) { click(button(dialog, QDialogButtonBox::Save)); }
    static QString message(TripDialog& dialog, const char* name)
    {
        return child<QLabel>(&dialog, name)->text();
    }
    static bool closed(Desktop& desktop)
    {
        return QTest::qWaitFor([&] { return desktop.dialog() == nullptr; });
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aTripIsMadeWithTheKeyboardAlone()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        auto* name = child<QLineEdit>(&dialog, "name");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Tokyo"));
        QTest::keyClick(name, Qt::Key_Tab);
        auto* departure = child<DateField>(&dialog, "departure");
        QVERIFY(departure->hasFocus());
        QTest::keyClick(departure, Qt::Key_Up); // 2 March; the return moves along
        leave(departure);
        QVERIFY(child<DateField>(&dialog, "returning")->hasFocus());
        leave(child<DateField>(&dialog, "returning"));
        auto* purpose = child<QComboBox>(&dialog, "purpose");
        QVERIFY(purpose->hasFocus());
        QTest::keyClick(purpose, Qt::Key_Down);
        QTest::keyClick(purpose, Qt::Key_Tab);
        auto* description = child<DescriptionEdit>(&dialog, "description");
        QVERIFY(description->hasFocus());
        QTest::keyClicks(description, QStringLiteral("with Ben"));
        QTest::keyClick(description, Qt::Key_Tab);
        QVERIFY(button(dialog, QDialogButtonBox::Save)->hasFocus());
        QTest::keyClick(button(dialog, QDialogButtonBox::Save), Qt::Key_Space);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query(
                     "SELECT name, \"departureDate\", \"returnDate\", purpose, description FROM trips"),
                 (RawClient::Rows{{QStringLiteral("Tokyo"), QStringLiteral("2027-03-02"),
                                   QStringLiteral("2027-03-08"), QStringLiteral("business"),
                                   QStringLiteral("with Ben")}}));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Tokyo"));
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{0});
    }

    void whatIsWrongIsSaidBesideTheFieldOnLeavingIt()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        auto* name = child<QLineEdit>(&dialog, "name");
        QTest::keyClick(name, Qt::Key_Tab);
        QVERIFY(!message(dialog, "nameMessage").isEmpty());
        QVERIFY(child<QLabel>(&dialog, "nameMessage")->isVisible());
        QCOMPARE(name->accessibleDescription(), message(dialog, "nameMessage"));
        type(name, QString(256, QLatin1Char('x')));
        QTest::keyClick(name, Qt::Key_Tab);
        QVERIFY(message(dialog, "nameMessage").contains(QStringLiteral("256")));
        type(name, QString(255, QLatin1Char('x')));
        QTest::keyClick(name, Qt::Key_Tab);
        QCOMPARE(message(dialog, "nameMessage"), QString());
        typeDate(child<DateField>(&dialog, "returning"), QDate(2027, 2, 27));
        leave(child<DateField>(&dialog, "returning"));
        QVERIFY(message(dialog, "returnMessage").contains(QStringLiteral("before")));
        // The other date mends it.
        typeDate(child<DateField>(&dialog, "departure"), QDate(2027, 2, 20));
        leave(child<DateField>(&dialog, "departure"));
        QCOMPARE(message(dialog, "returnMessage"), QString());
    }

    void savingChecksAllFieldsAtOnceAndSendsNothing()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        typeDate(child<DateField>(&dialog, "returning"), QDate(2027, 2, 27));
        save(dialog);
        QVERIFY(!message(dialog, "nameMessage").isEmpty());
        QVERIFY(!message(dialog, "returnMessage").isEmpty());
        QVERIFY(child<QLineEdit>(&dialog, "name")->hasFocus());
        QVERIFY(dialog.isVisible());
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void datesAreTypedAndTheReturnGoesWithTheDeparture()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        auto* departure = child<DateField>(&dialog, "departure");
        auto* returning = child<DateField>(&dialog, "returning");
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        type(departure, QStringLiteral("jun 1"));
        leave(departure);
        QCOMPARE(departure->date(), QDate(2027, 6, 1));
        QCOMPARE(returning->date(), QDate(2027, 6, 7));
        QCOMPARE(message(dialog, "returnMessage"), QString());
        type(returning, QStringLiteral("15 june"));
        leave(returning);
        QCOMPARE(child<QLabel>(&dialog, "days")->text(), QStringLiteral("15 days"));
        type(departure, QStringLiteral("2027-06-02"));
        QTest::keyClick(departure, Qt::Key_S, Qt::AltModifier); // without leaving the field
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query("SELECT \"departureDate\", \"returnDate\" FROM trips"),
                 (RawClient::Rows{{QStringLiteral("2027-06-02"), QStringLiteral("2027-06-15")}}));
    }

    void whatIsNoDateIsSaidStaysAndIsNotSaved()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        auto* departure = child<DateField>(&dialog, "departure");
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        type(departure, QStringLiteral("31 Feb 2027"));
        leave(departure);
        QVERIFY2(message(dialog, "departureMessage").contains(QStringLiteral("no date")),
                 qPrintable(message(dialog, "departureMessage")));
        QCOMPARE(departure->text(), QStringLiteral("31 Feb 2027"));
        QCOMPARE(child<QLabel>(&dialog, "days")->text(), QString());
        save(dialog);
        QVERIFY(departure->hasFocus());
        QVERIFY(dialog.isVisible());
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        type(departure, QStringLiteral("28 Feb 2027"));
        save(dialog);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->value("SELECT \"departureDate\" FROM trips"), QStringLiteral("2027-02-28"));
    }

    void anyTextIsStoredAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --");
        QTest::newRow("emoji") << QString::fromUtf8("Zermatt 🏔️👨‍👩‍👧");
        QTest::newRow("right to left") << QString::fromUtf8("رحلة إلى مراكش");
        QTest::newRow("markup") << QStringLiteral("<b>not</b> & bold");
        QTest::newRow("formula") << QStringLiteral("=1+1");
    }

    void anyTextIsStoredAsItIs()
    {
        QFETCH(QString, text);
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), text);
        type(child<DescriptionEdit>(&dialog, "description"), text);
        save(dialog);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query("SELECT name, description FROM trips"), (RawClient::Rows{{text, text}}));
        QTRY_COMPARE(desktop.names(), text);
    }

    void aDescriptionOfTenMegabytesIsRefusedInWordsWithoutFreezing()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        auto* description = child<DescriptionEdit>(&dialog, "description");
        description->setFocus();
        QGuiApplication::clipboard()->setText(QString(10 * 1024 * 1024, QLatin1Char('x')));
        QElapsedTimer time;
        time.start();
        QTest::keyClick(description, Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(!message(dialog, "descriptionMessage").isEmpty());
        QGuiApplication::clipboard()->setText(QString(99'999, QLatin1Char('x')));
        QTest::keyClick(description, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClicks(description, QStringLiteral("yz"));
        save(dialog);
        QVERIFY(message(dialog, "descriptionMessage").contains(QStringLiteral("100001")));
        QTest::keyClick(description, Qt::Key_Backspace);
        save(dialog);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->value("SELECT length(description) FROM trips"), QStringLiteral("100000"));
    }

    void anEditedTripKeepsItsDescription()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"),
                         QStringLiteral("kept"));
        desktop.refresh();
        TripDialog& dialog = edit(desktop, 0);
        QCOMPARE(child<DescriptionEdit>(&dialog, "description")->toPlainText(), QStringLiteral("kept"));
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Roma"));
        QTest::keyClick(child<QLineEdit>(&dialog, "name"), Qt::Key_Return);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query("SELECT name, description FROM trips"),
                 (RawClient::Rows{{QStringLiteral("Roma"), QStringLiteral("kept")}}));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Roma"));
    }

    void aSaveWithoutConnectionKeepsWhatWasTyped()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        type(child<DescriptionEdit>(&dialog, "description"), QStringLiteral("long thoughts"));
        relay.refuse();
        relay.cut();
        save(dialog);
        auto* notice = child<NoticeBar>(&dialog, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("lost")), qPrintable(notice->text()));
        QCOMPARE(child<QLineEdit>(&dialog, "name")->text(), QStringLiteral("Tokyo"));
        QCOMPARE(child<DescriptionEdit>(&dialog, "description")->toPlainText(),
                 QStringLiteral("long thoughts"));
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            desktop.composition().services()->database.state() == Database::State::Connected, 15'000);
        save(dialog);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips WHERE description = 'long thoughts'"),
                 QStringLiteral("1"));
    }

    void aSaveWhoseAnswerWasLostIsNotDoubledEvenWhenTheTextWasChangedSince()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        relay.refuse(); // no second connection, on which the program would repeat it by itself
        relay.cutAt(TcpRelay::Direction::ToServer, "INSERT INTO", true);
        save(dialog);
        QTRY_VERIFY(child<NoticeBar>(&dialog, "notice")->isVisible() || !dialog.isVisible());
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            desktop.composition().services()->database.state() == Database::State::Connected, 15'000);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Kyoto"));
        save(dialog);
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.raw->query("SELECT name FROM trips"), (RawClient::Rows{{QStringLiteral("Kyoto")}}));
        // It was made here, so that undo takes all of it back.
        desktop.window().actions().action(ActionId::Undo)->trigger();
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void escapeAsksOnlyWhenSomethingWouldBeLost()
    {
        Desktop desktop;
        desktop.signIn();
        QTest::keyClick(&open(desktop), Qt::Key_Escape);
        QVERIFY(closed(desktop));
        QVERIFY(desktop.dialogs.asked.isEmpty());

        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Tokyo"));
        QTest::keyClick(&dialog, Qt::Key_Escape); // "Keep Editing"
        QCOMPARE(desktop.dialogs.asked.size(), 1);
        QVERIFY(dialog.isVisible());
        click(button(dialog, QDialogButtonBox::Discard)); // says what it does, and is not asked about
        QVERIFY(closed(desktop));
        QCOMPARE(desktop.dialogs.asked.size(), 1);
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void aTripThatIsNotInTheListSaysWhereItIs()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Last year"));
        typeDate(child<DateField>(&dialog, "departure"), QDate(2026, 3, 1));
        typeDate(child<DateField>(&dialog, "returning"), QDate(2026, 3, 2));
        save(dialog);
        QVERIFY(closed(desktop));
        auto* notice = child<NoticeBar>(&desktop.trips(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("Past")), qPrintable(notice->text()));
        click(notice->button());
        QTRY_COMPARE(desktop.names(), QStringLiteral("Last year"));
    }

    void everyFieldHasANameForScreenReadersAndALabelWithAKey()
    {
        Desktop desktop;
        desktop.signIn();
        TripDialog& dialog = open(desktop);
        for (const char* name : {"name", "departure", "returning", "purpose", "description"})
            QVERIFY2(!child<QWidget>(&dialog, name)->accessibleName().isEmpty(), name);
        QSet<QKeySequence> keys;
        for (QLabel* label : dialog.findChildren<QLabel*>()) {
            if (!label->buddy())
                continue;
            const QKeySequence key = QKeySequence::mnemonic(label->text());
            QVERIFY2(!key.isEmpty(), qPrintable(label->text()));
            QVERIFY2(!keys.contains(key), qPrintable(label->text()));
            keys.insert(key);
        }
        for (QAbstractButton* one : child<QDialogButtonBox>(&dialog, "buttons")->buttons()) {
            const QKeySequence key = QKeySequence::mnemonic(one->text());
            QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(one->text()));
            keys.insert(key);
        }
    }
};

QTEST_MAIN(TripDialogTest)
#include "test_trip_dialog.moc"
