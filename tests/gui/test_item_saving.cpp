// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_desk.h"

#include "domain/translation.h"
#include "gui/choice_button.h"
#include "gui/conflict_dialog.h"
#include "gui/notice_bar.h"

#include <QLabel>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

/// What becomes of an item's dialog when saving does not go as it should.
class ItemSavingTest : public QObject
{
    Q_OBJECT

private:
    static void makeHotel(ItemDesk& desk)
    {
        desk.desktop.raw->query("INSERT INTO hotels (\"tripId\", name, city, \"checkInDateTime\", \"checkOutDateTime\", "
                                "timezone) SELECT id, 'Aurora', 'Tokyo', '2027-06-02 06:00Z', '2027-06-05 02:00Z', "
                                "'Asia/Tokyo' FROM trips");
    }
    static NoticeBar& notice(ItemDesk& desk) { return *child<NoticeBar>(desk.dialog(), "notice"); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void whatSomebodyElseChangedElsewhereIsKept()
    {
        ItemDesk desk;
        makeHotel(desk);
        ItemDialog& dialog = desk.edit(ItemKind::Hotel);
        desk.desktop.raw->query("UPDATE hotels SET phone = '123'");
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Borealis"));
        QStringList said;
        connect(&dialog, &ItemDialog::othersKept, this, [&said](const QString& sentence) { said.append(sentence); });
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT name, phone FROM hotels"),
                 (RawClient::Rows{{QStringLiteral("Borealis"), QStringLiteral("123")}}));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(QStringLiteral("Phone")), qPrintable(said.first()));
    }

    void aBookingThatACompanionTravelsOnKeepsItsOwnSeat()
    {
        ItemDesk desk;
        desk.desktop.raw->query("INSERT INTO travel_companions (id, \"createdBy\", name) SELECT "
                                "'10000000-0000-4000-8000-000000000001', id, 'Ben' FROM users");
        desk.desktop.raw->query("INSERT INTO flights (id, \"userId\", \"flightNumber\", origin, destination, "
                                "\"departureDateTime\", \"arrivalDateTime\", \"originTimezone\", "
                                "\"destinationTimezone\", \"seatNumber\") SELECT gen_random_uuid(), id, 'NH217', 'HND', "
                                "'MUC', '2027-06-01 03:00Z', '2027-06-01 17:00Z', 'Asia/Tokyo', 'Europe/Berlin', '22C' "
                                "FROM users");
        desk.desktop.raw->query("INSERT INTO item_companions (\"itemType\", \"itemId\", \"travelerType\", "
                                "\"travelerId\", \"seatNumber\") SELECT 'FLIGHT', id, 'COMPANION', "
                                "'10000000-0000-4000-8000-000000000001', '22C' FROM flights");
        ItemDialog& dialog = desk.edit(ItemKind::Flight);
        QVERIFY(!dialog.isDirty());
        QVERIFY(child<QLabel>(&dialog, "travellersLabel")->text().contains(QStringLiteral("vellers")));
        type(child<QLineEdit>(&dialog, "code"), QStringLiteral("AB12"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT f.\"confirmationCode\", f.\"seatNumber\", c.\"seatNumber\" FROM "
                                         "flights f JOIN item_companions c ON c.\"itemId\" = f.id"),
                 (RawClient::Rows{{QStringLiteral("AB12"), QStringLiteral("22C"), QStringLiteral("22C")}}));
    }

    void whatBothChangedIsAskedAbout()
    {
        ItemDesk desk;
        makeHotel(desk);
        ItemDialog& dialog = desk.edit(ItemKind::Hotel);
        desk.desktop.raw->query("UPDATE hotels SET name = 'Theirs', \"checkInDateTime\" = '2027-06-02 08:00Z'");
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Mine"));
        desk.save();
        ConflictDialog* conflict = nullptr;
        QTRY_VERIFY((conflict = dialog.findChild<ConflictDialog*>()) && conflict->isVisible());
        QCOMPARE(conflict->model().fields().size(), 2);
        QVERIFY2(conflict->model().fields().at(1).theirs.contains(QStringLiteral("Tokyo")),
                 qPrintable(conflict->model().fields().at(1).theirs));
        QTest::keyClick(child<ChoiceButton>(conflict, "mine_name"), Qt::Key_Space);
        click(child<QPushButton>(conflict, "save"));
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(desk.desktop.raw->query("SELECT name, to_char(\"checkInDateTime\", 'HH24:MI') FROM hotels"),
                 (RawClient::Rows{{QStringLiteral("Mine"), QStringLiteral("08:00")}}));
    }

    void anItemThatIsGoneIsSavedAsANewOne()
    {
        ItemDesk desk;
        makeHotel(desk);
        ItemDialog& dialog = desk.edit(ItemKind::Hotel);
        desk.desktop.raw->query("DELETE FROM hotels");
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Borealis"));
        desk.save();
        ConflictDialog* conflict = nullptr;
        QTRY_VERIFY((conflict = dialog.findChild<ConflictDialog*>()) && conflict->isVisible());
        click(child<QPushButton>(conflict, "save")); // as a new one
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(desk.desktop.raw->value("SELECT name FROM hotels"), QStringLiteral("Borealis"));
    }

    void anItemWhoseTripWasDeletedCanBeKeptWithoutOne()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Hotel);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Aurora"));
        desk.desktop.raw->query("DELETE FROM trips");
        desk.save();
        QTRY_VERIFY(notice(desk).isVisible());
        QCOMPARE(child<QLineEdit>(&dialog, "name")->text(), QStringLiteral("Aurora"));
        click(notice(desk).button());
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(desk.desktop.raw->query("SELECT name, \"tripId\" IS NULL FROM hotels"),
                 (RawClient::Rows{{QStringLiteral("Aurora"), QStringLiteral("t")}}));
    }

    void anEditedItemWhoseTripWasDeletedCanBeKeptWithoutOne()
    {
        ItemDesk desk;
        makeHotel(desk);
        ItemDialog& dialog = desk.edit(ItemKind::Hotel);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Borealis"));
        desk.desktop.raw->query("DELETE FROM trips");
        desk.save();
        QTRY_VERIFY(notice(desk).isVisible());
        click(notice(desk).button());
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(desk.desktop.raw->query("SELECT name, \"tripId\" IS NULL FROM hotels"),
                 (RawClient::Rows{{QStringLiteral("Borealis"), QStringLiteral("t")}}));
    }

    void escapeAsksOnlyWhenSomethingWouldBeLost()
    {
        ItemDesk desk;
        desk.add(ItemKind::Flight);
        press(Qt::Key_Escape);
        QTRY_VERIFY(desk.isClosed());
        QVERIFY(desk.desktop.dialogs.asked.isEmpty());
        ItemDialog& dialog = desk.add(ItemKind::Flight);
        enter(QStringLiteral("LH1"));
        press(Qt::Key_Escape); // "Keep Editing"
        QCOMPARE(desk.desktop.dialogs.asked.size(), 1);
        QVERIFY(dialog.isVisible());
        click(child<QDialogButtonBox>(&dialog, "buttons")->button(QDialogButtonBox::Discard));
        QTRY_VERIFY(desk.isClosed());
        QCOMPARE(desk.desktop.raw->value("SELECT count(*) FROM flights"), QStringLiteral("0"));
    }

    void whoTravelsIsSavedWithTheItem()
    {
        ItemDesk desk;
        const QString ben = desk.desktop.raw->value(
            "INSERT INTO travel_companions (\"createdBy\", name) SELECT id, 'Ben' FROM users RETURNING id");
        desk.desktop.raw->query("INSERT INTO trip_companions (\"tripId\", \"companionId\") SELECT t.id, c.id FROM trips "
                                "t, travel_companions c");
        desk.trip.companions = {{TravellerType::Companion, QUuid::fromString(ben), {}, QStringLiteral("Ben")}};
        ItemDialog& dialog = desk.add(ItemKind::Hotel);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Aurora"));
        child<QWidget>(&dialog, "traveller0")->setFocus();
        press(Qt::Key_Space); // not Anna herself
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT \"travelerType\", \"travelerId\"::text FROM item_companions"),
                 (RawClient::Rows{{QStringLiteral("COMPANION"), ben}}));
        desk.edit(ItemKind::Hotel);
        QVERIFY(!desk.dialog()->isDirty());
    }
};

QTEST_MAIN(ItemSavingTest)
#include "test_item_saving.moc"
