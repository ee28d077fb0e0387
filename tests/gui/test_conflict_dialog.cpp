// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/choice_button.h"
#include "gui/conflict_dialog.h"
#include "gui/description_edit.h"
#include "gui/field_message.h"
#include "gui/notice_bar.h"
#include "gui/text_difference.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

namespace {

class Bench : public Desktop
{
public:
    /// Anna has opened Rome for editing.
    TripDialog& edit()
    {
        signIn();
        makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"),
                 QStringLiteral("with Ben"));
        refresh();
        table().select(0);
        QTest::keyClick(&table(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return dialog() != nullptr; }) || !QTest::qWaitForWindowExposed(dialog()))
            throw std::runtime_error("no dialog");
        dialog()->activateWindow();
        (void)QTest::qWaitForWindowActive(dialog());
        return *dialog();
    }
    void name(const QString& text) { type(child<QLineEdit>(dialog(), "name"), text); }
    ConflictDialog& conflict()
    {
        if (!QTest::qWaitFor([&] { return visible() != nullptr; }))
            throw std::runtime_error("no conflict is shown");
        (void)QTest::qWaitForWindowActive(visible());
        return *visible();
    }
    ConflictDialog* visible()
    {
        for (auto* one : window().findChildren<ConflictDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    ChoiceButton& choice(const char* name) { return *child<ChoiceButton>(&conflict(), name); }
    QString merged(const char* name) { return child<QLabel>(&conflict(), name)->text(); }
    void press(const char* button) { click(child<QPushButton>(&conflict(), button)); }
    bool closed()
    {
        return QTest::qWaitFor([&] { return visible() == nullptr && dialog() == nullptr; });
    }
    QString row()
    {
        return raw->query("SELECT concat_ws('|', name, \"departureDate\", \"returnDate\", description) FROM trips")
            .value(0)
            .value(0);
    }
};

} // namespace

class ConflictDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void changesOfOtherFieldsAreKeptAndSaid()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET \"returnDate\" = '2027-06-12'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Roma|2027-06-01|2027-06-12|with Ben"));
        auto* notice = child<NoticeBar>(&bench.trips(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("Return")), qPrintable(notice->text()));
        // Undo takes back what I changed, and that alone.
        bench.window().history().undo();
        QTRY_COMPARE(bench.row(), QStringLiteral("Rome|2027-06-01|2027-06-12|with Ben"));
    }

    void whatBothChangedIsDecidedFieldByFieldWithTheKeyboard()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom', description = 'alone', \"returnDate\" = '2027-06-12'");
        bench.name(QStringLiteral("Roma"));
        type(child<DescriptionEdit>(&dialog, "description"), QStringLiteral("with Cleo"));
        dialog.save();
        ConflictDialog& conflict = bench.conflict();
        QVERIFY(bench.choice("mine_name").hasFocus());
        QVERIFY(!bench.choice("mine_name").isChecked() && !bench.choice("theirs_name").isChecked());
        QVERIFY(bench.choice("theirs_returnDate").isChecked());
        QTest::keyClick(&conflict, Qt::Key_Return); // not everything is decided
        QVERIFY(bench.visible() != nullptr);
        QVERIFY(!child<FieldMessage>(&conflict, "message_name")->text().isEmpty());
        QCOMPARE(bench.row(), QStringLiteral("Rom|2027-06-01|2027-06-12|alone"));

        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        QCOMPARE(bench.merged("merged_name"), QStringLiteral("Roma"));
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Right);
        QCOMPARE(bench.merged("merged_name"), QStringLiteral("Rom"));
        QTest::keyClick(&bench.choice("theirs_name"), Qt::Key_Left);
        QCOMPARE(bench.merged("merged_name"), QStringLiteral("Roma"));
        QTest::keyClick(&bench.choice("theirs_description"), Qt::Key_Space);
        QTest::keyClick(&conflict, Qt::Key_Return);
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Roma|2027-06-01|2027-06-12|alone"));
        QTRY_COMPARE(bench.names(), QStringLiteral("Roma"));
    }

    void allOfOneSideIsOneKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("stored");
        QTest::newRow("mine") << int(Qt::Key_M) << "Roma|2027-06-01|2027-06-09|with Ben";
        QTest::newRow("theirs") << int(Qt::Key_T) << "Rom|2027-06-01|2027-06-12|with Ben";
    }

    void allOfOneSideIsOneKey()
    {
        QFETCH(int, key);
        QFETCH(QString, stored);
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom', \"returnDate\" = '2027-06-12'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QTest::keyClick(&bench.conflict(), Qt::Key(key), Qt::AltModifier);
        QTest::keyClick(&bench.conflict(), Qt::Key_S, Qt::AltModifier);
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), stored);
    }

    void keepEditingLosesNothingAndOverwritesNothing()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QTest::keyClick(&bench.conflict(), Qt::Key_Escape);
        QTRY_VERIFY(bench.visible() == nullptr);
        QVERIFY(dialog.isVisible());
        QCOMPARE(child<QLineEdit>(&dialog, "name")->text(), QStringLiteral("Roma"));
        QVERIFY(!child<QLineEdit>(&dialog, "name")->isReadOnly());
        QCOMPARE(bench.row().section(QLatin1Char('|'), 0, 0), QStringLiteral("Rom"));
        dialog.save(); // and asks again
        bench.conflict();
    }

    void whenTheySaveOnceMoreTheDialogShowsItAndKeepsTheChoices()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom', description = 'alone'");
        bench.name(QStringLiteral("Roma"));
        type(child<DescriptionEdit>(&dialog, "description"), QStringLiteral("with Cleo"));
        dialog.save();
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        QTest::keyClick(&bench.choice("theirs_description"), Qt::Key_Space);
        bench.raw->query("UPDATE trips SET description = 'with all', \"returnDate\" = '2027-06-20'");
        bench.press("save");
        auto* notice = child<NoticeBar>(&bench.conflict(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(bench.choice("mine_name").isChecked());
        QVERIFY(bench.choice("theirs_returnDate").isChecked());
        QVERIFY(!bench.choice("theirs_description").isChecked()); // that was another text
        QTest::keyClick(&bench.choice("mine_description"), Qt::Key_Space);
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Roma|2027-06-01|2027-06-20|with Cleo"));
    }

    void whatTheMergeMakesWrongIsSaidInPlace()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET \"returnDate\" = '2027-06-03'");
        child<DateField>(&dialog, "departure")->setDate(QDate(2027, 6, 5)); // before the return that I know
        dialog.save();
        ConflictDialog& conflict = bench.conflict(); // different fields, but not together
        auto* message = child<FieldMessage>(&conflict, "message_returnDate");
        QTRY_VERIFY(message->isVisible());
        bench.press("save");
        QVERIFY(bench.visible() != nullptr);
        QTest::keyClick(&bench.choice("mine_returnDate"), Qt::Key_Space);
        QVERIFY(message->text().isEmpty());
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Rome|2027-06-05|2027-06-09|with Ben"));
    }

    void aTripThatIsGoneIsShownAndSavedAsANewOne_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("deleted") << QByteArray("DELETE FROM trips");
        QTest::newRow("somebody else's now")
            << QByteArray("WITH other AS (INSERT INTO users (id, email, password, \"firstName\", \"lastName\") "
                          "VALUES (gen_random_uuid(), 'ben@example.org', '!', 'Ben', 'Okafor') RETURNING id) "
                          "UPDATE trips SET \"userId\" = (SELECT id FROM other)");
    }

    void aTripThatIsGoneIsShownAndSavedAsANewOne()
    {
        QFETCH(QByteArray, sql);
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query(sql);
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QStringList shown;
        for (const QLabel* label : bench.conflict().findChildren<QLabel*>())
            shown.append(label->text());
        QVERIFY(shown.contains(QStringLiteral("Roma")));
        QTest::keyClick(&bench.conflict(), Qt::Key_N, Qt::AltModifier);
        QVERIFY(bench.closed());
        QCOMPARE(bench.raw->value("SELECT count(*) FROM trips t JOIN users u ON u.id = t.\"userId\" WHERE t.name = "
                                  "'Roma' AND u.email = 'anna@example.org'"),
                 QStringLiteral("1"));
        QTRY_COMPARE(bench.names(), QStringLiteral("Roma"));
        bench.window().history().undo();
        QTRY_COMPARE(bench.raw->value("SELECT count(*) FROM trips WHERE name = 'Roma'"), QStringLiteral("0"));
    }

    void whatIsGoneCanBeLetGoOrGoneOnWith()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("DELETE FROM trips");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        bench.press("back");
        QTRY_VERIFY(bench.visible() == nullptr);
        QCOMPARE(child<QLineEdit>(&dialog, "name")->text(), QStringLiteral("Roma"));
        dialog.save();
        bench.press("discard");
        QVERIFY(bench.closed());
        QCOMPARE(bench.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void whatIsDeletedWhileDecidingCanStillBeSaved()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        bench.raw->query("DELETE FROM trips");
        bench.press("save");
        QTRY_VERIFY(child<QPushButton>(&bench.conflict(), "discard")->isVisible());
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Roma|2027-06-01|2027-06-09|with Ben"));
    }

    void aLostConnectionKeepsTheChoices()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        relay.refuse();
        relay.cut();
        bench.press("save");
        auto* notice = child<NoticeBar>(&bench.conflict(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(bench.choice("mine_name").isChecked() && bench.choice("mine_name").isEnabled());
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.composition().services()->database.state() == Database::State::Connected, 15'000);
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row().section(QLatin1Char('|'), 0, 0), QStringLiteral("Roma"));
    }

    void savingThatStallsCanBeCancelledAndDoneLater()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        relay.stall();
        bench.press("save");
        auto* back = child<QPushButton>(&bench.conflict(), "back");
        QVERIFY(!back->isEnabled());
        QTRY_VERIFY(back->isEnabled()); // after two seconds
        click(back);
        QTRY_VERIFY(child<NoticeBar>(&bench.conflict(), "notice")->isVisible());
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.composition().services()->database.state() == Database::State::Connected, 15'000);
        QVERIFY(bench.choice("mine_name").isChecked());
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row().section(QLatin1Char('|'), 0, 0), QStringLiteral("Roma"));
    }

    void anEndedSessionKeepsTheDialogAndOffersToSignIn()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("DELETE FROM viatica.sessions");
        bench.name(QStringLiteral("Roma"));
        QSignalSpy asked(&dialog, &TripDialog::signInRequested);
        dialog.save();
        auto* notice = child<NoticeBar>(&dialog, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(dialog.isVisible());
        QCOMPARE(child<QLineEdit>(&dialog, "name")->text(), QStringLiteral("Roma"));
        click(notice->button());
        QCOMPARE(asked.size(), 1);
    }

    void inANarrowWindowTheChoicesAreBelowOneAnotherAndStay()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom', description = 'alone'");
        bench.name(QStringLiteral("Roma"));
        dialog.save();
        bench.conflict().resize(900, 500);
        QTest::keyClick(&bench.choice("mine_name"), Qt::Key_Space);
        QCOMPARE(bench.choice("mine_name").y(), bench.choice("theirs_name").y());
        bench.conflict().resize(500, 500);
        QVERIFY(bench.choice("mine_name").isChecked());
        QTRY_VERIFY(bench.choice("theirs_name").y() > bench.choice("mine_name").y());
        QVERIFY(bench.choice("mine_name").text().contains(QStringLiteral("Mine")));
        bench.press("save");
        QVERIFY(bench.closed());
        QCOMPARE(bench.row(), QStringLiteral("Roma|2027-06-01|2027-06-09|alone"));
    }

    void everyChoiceHasANameForScreenReaders()
    {
        Bench bench;
        TripDialog& dialog = bench.edit();
        bench.raw->query("UPDATE trips SET name = 'Rom', description = ''");
        bench.name(QStringLiteral("Roma"));
        type(child<DescriptionEdit>(&dialog, "description"), QStringLiteral("with Cleo"));
        dialog.save();
        for (const QWidget* widget : bench.conflict().findChildren<QWidget*>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible()) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         widget->metaObject()->className());
            }
        QVERIFY(bench.choice("mine_name").accessibleName().contains(QStringLiteral("Roma")));
    }

    void theDifferenceOfLongTextsIsFoundInWholeWords()
    {
        const auto part = [](const char* text, const char* other) {
            const QString whole = QString::fromUtf8(text);
            const TextSpan span = differenceSpan(whole, QString::fromUtf8(other));
            return whole.mid(span.begin, span.end - span.begin);
        };
        QCOMPARE(part("with Ben and Cleo", "with Dan and Cleo"), QStringLiteral("Ben"));
        QCOMPARE(part("with Ben", "with Ben"), QString());
        QCOMPARE(part("with Ben", "with Ben and Cleo"), QString());
        QCOMPARE(part("with Ben and Cleo", "with Ben"), QStringLiteral(" and Cleo"));
        QCOMPARE(part("aaa", "aa"), QStringLiteral("aaa"));
        QCOMPARE(part("", "x"), QString());
    }
};

QTEST_MAIN(ConflictDialogTest)
#include "test_conflict_dialog.moc"
