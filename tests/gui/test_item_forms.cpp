// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_desk.h"

#include "domain/translation.h"
#include "gui/city_field.h"
#include "gui/date_field.h"
#include "gui/moment_edit.h"
#include "gui/position_field.h"
#include "gui/time_field.h"
#include "gui/zone_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>

using namespace viatica;
using namespace viatica::test;

/// Stays, rides, rentals and events, each filled in and saved by keys alone.
class ItemFormsTest : public QObject
{
    Q_OBJECT

private:
    static MomentEdit& moment(ItemDesk& desk, const char* name) { return *child<MomentEdit>(desk.dialog(), name); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aStayIsEnteredByKeysAlone()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Hotel);
        fill(QStringLiteral("Park Hotel"));
        fill(QStringLiteral("tok")); // Tab takes the first city
        QCOMPARE(child<CityField>(&dialog, "city")->text(), QStringLiteral("Tokyo"));
        fill(QStringLiteral("1-2-3 Ginza"));
        fill(QStringLiteral("2027-06-02"));
        QCOMPARE(moment(desk, "checkIn").time(), QTime(15, 0));
        press(Qt::Key_Tab);
        fill(QStringLiteral("2027-06-05"));
        QVERIFY2(moment(desk, "checkOut").remark().contains(QStringLiteral("3 nights")),
                 qPrintable(moment(desk, "checkOut").remark()));
        QCOMPARE(moment(desk, "checkOut").time(), QTime(11, 0));
        press(Qt::Key_Tab);
        QVERIFY(child<ZoneField>(&dialog, "zone")->hasFocus());
        press(Qt::Key_Tab);
        fill(QStringLiteral("1204"));
        fill(QStringLiteral("+81 3 1234"));
        QVERIFY(child<PositionField>(&dialog, "position")->hasFocus());
        press(Qt::Key_Tab);
        fill(QStringLiteral("HTL9"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query(
                     "SELECT name, city, address, to_char(\"checkInDateTime\", 'YYYY-MM-DD HH24:MI'), "
                     "to_char(\"checkOutDateTime\", 'YYYY-MM-DD HH24:MI'), timezone, \"roomNumber\", phone, "
                     "round(latitude::numeric, 1)::text, round(longitude::numeric, 1)::text, \"confirmationCode\" "
                     "FROM hotels"),
                 (RawClient::Rows{{QStringLiteral("Park Hotel"), QStringLiteral("Tokyo"), QStringLiteral("1-2-3 Ginza"),
                                   QStringLiteral("2027-06-02 06:00"), QStringLiteral("2027-06-05 02:00"),
                                   QStringLiteral("Asia/Tokyo"), QStringLiteral("1204"), QStringLiteral("+81 3 1234"),
                                   QStringLiteral("35.7"), QStringLiteral("139.7"), QStringLiteral("HTL9")}}));
        desk.edit(ItemKind::Hotel);
        QVERIFY(!desk.dialog()->isDirty());
    }

    void aStayBeginsWhereTheFlightHasLanded()
    {
        ItemDesk desk;
        Flight flight;
        flight.flightNumber = QStringLiteral("LH714");
        flight.origin = QStringLiteral("FRA");
        flight.destination = QStringLiteral("HND");
        flight.destinationTimezone = QStringLiteral("Asia/Tokyo");
        flight.departure = QDateTime(QDate(2027, 6, 1), QTime(12, 5), Qt::UTC);
        flight.arrival = QDateTime(QDate(2027, 6, 2), QTime(0, 45), Qt::UTC);
        desk.trip.items.flights.append(flight);
        ItemDialog& dialog = desk.add(ItemKind::Hotel);
        QCOMPARE(child<ZoneField>(&dialog, "zone")->zone(), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(moment(desk, "checkIn").date(), QDate(2027, 6, 2));
        QCOMPARE(moment(desk, "checkOut").date(), QDate(2027, 6, 14));
        QTRY_COMPARE(child<CityField>(&dialog, "city")->text(), QStringLiteral("Tokyo"));
    }

    void aRideIsEnteredByKeysAlone()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Transportation);
        QVERIFY(child<QComboBox>(&dialog, "method")->hasFocus());
        press(Qt::Key_Tab); // a train
        fill(QStringLiteral("DB"));
        fill(QStringLiteral("NJ 401"));
        fill(QStringLiteral("munich"));
        fill(QStringLiteral("2027-06-03"));
        fill(QStringLiteral("2030"));
        QCOMPARE(child<ZoneField>(&dialog, "originZone")->zone(), QStringLiteral("Europe/Berlin"));
        press(Qt::Key_Tab);
        press(Qt::Key_Tab); // the city's position
        fill(QStringLiteral("london"));
        press(Qt::Key_Tab); // the proposed day
        fill(QStringLiteral("0930"));
        QCOMPARE(moment(desk, "arrival").date(), QDate(2027, 6, 4));
        QCOMPARE(child<QLabel>(&dialog, "summary")->text(), QStringLiteral("14 h"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query(
                     "SELECT method::text, carrier, \"journeyNumber\", origin, destination, "
                     "to_char(\"departureDateTime\", 'DD HH24:MI'), to_char(\"arrivalDateTime\", 'DD HH24:MI'), "
                     "\"originTimezone\", \"destinationTimezone\", (\"originLatitude\" > 48)::text FROM transportation"),
                 (RawClient::Rows{{QStringLiteral("TRAIN"), QStringLiteral("DB"), QStringLiteral("NJ 401"),
                                   QStringLiteral("Munich"), QStringLiteral("London"), QStringLiteral("03 18:30"),
                                   QStringLiteral("04 08:30"), QStringLiteral("Europe/Berlin"),
                                   QStringLiteral("Europe/London"), QStringLiteral("true")}}));
        desk.edit(ItemKind::Transportation);
        QVERIFY(!desk.dialog()->isDirty());
    }

    void aCarGoesBackWhereItWasPickedUpUntilSomebodySaysOtherwise()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::CarRental);
        fill(QStringLiteral("Sixt"));
        fill(QStringLiteral("VW Golf"));
        fill(QStringLiteral("osaka"));
        auto* back = child<CityField>(&dialog, "dropoffPlace");
        QCOMPARE(back->text(), QStringLiteral("Osaka"));
        QCOMPARE(child<ZoneField>(&dialog, "dropoffZone")->zone(), QStringLiteral("Asia/Tokyo"));
        fill(QStringLiteral("2027-06-05"));
        fill(QStringLiteral("0900"));
        press(Qt::Key_Tab);
        press(Qt::Key_Tab); // zone and position
        QVERIFY(back->hasFocus());
        press(Qt::Key_Tab);
        fill(QStringLiteral("2027-06-08"));
        fill(QStringLiteral("1800"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query(
                     "SELECT company, vehicle, \"pickupLocation\", \"dropoffLocation\", to_char(\"pickupDateTime\", "
                     "'DD HH24:MI'), to_char(\"dropoffDateTime\", 'DD HH24:MI'), \"pickupTimezone\", "
                     "\"dropoffTimezone\" FROM car_rentals"),
                 (RawClient::Rows{{QStringLiteral("Sixt"), QStringLiteral("VW Golf"), QStringLiteral("Osaka"),
                                   QStringLiteral("Osaka"), QStringLiteral("05 00:00"), QStringLiteral("08 09:00"),
                                   QStringLiteral("Asia/Tokyo"), QStringLiteral("Asia/Tokyo")}}));
        desk.edit(ItemKind::CarRental);
        QVERIFY(!desk.dialog()->isDirty());
    }

    void anEventMayHaveNoEnd()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Event);
        fill(QStringLiteral("Opera"));
        fill(QStringLiteral("concert"));
        press(Qt::Key_Tab); // not all day
        fill(QStringLiteral("2027-06-06"));
        fill(QStringLiteral("1900"));
        type(child<ZoneField>(&dialog, "zone"), QStringLiteral("tokyo"));
        press(Qt::Key_Tab);
        type(child<QLineEdit>(&dialog, "url"), QStringLiteral("opera.example/tickets"));
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT name, category, to_char(\"startDateTime\", 'DD HH24:MI'), "
                                         "\"endDateTime\" IS NULL, \"allDay\", url FROM events"),
                 (RawClient::Rows{{QStringLiteral("Opera"), QStringLiteral("concert"), QStringLiteral("06 10:00"),
                                   QStringLiteral("t"), QStringLiteral("f"),
                                   QStringLiteral("https://opera.example/tickets")}}));
    }

    void halfAnEndOfAnEventIsToldInsteadOfDropped()
    {
        ItemDesk desk;
        desk.add(ItemKind::Event);
        type(child<QLineEdit>(desk.dialog(), "name"), QStringLiteral("Opera"));
        type(&moment(desk, "start").timeField(), QStringLiteral("1900"));
        type(&moment(desk, "end").timeField(), QStringLiteral("2200"));
        press(Qt::Key_Tab);
        desk.save();
        QVERIFY(!desk.message("endMessage").isEmpty());
        QVERIFY(!desk.isClosed());
    }

    void wholeDaysEndWithTheirLastDay()
    {
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind::Event);
        type(child<QLineEdit>(&dialog, "name"), QStringLiteral("Fair"));
        child<QCheckBox>(&dialog, "allDay")->setFocus();
        press(Qt::Key_Space);
        QVERIFY(!moment(desk, "start").timeField().isVisible());
        type(&moment(desk, "start").dateField(), QStringLiteral("2027-06-06"));
        type(&moment(desk, "end").dateField(), QStringLiteral("2027-06-08"));
        type(child<ZoneField>(&dialog, "zone"), QStringLiteral("tokyo"));
        press(Qt::Key_Tab);
        QVERIFY(desk.saves());
        QCOMPARE(desk.desktop.raw->query("SELECT to_char(\"startDateTime\", 'DD HH24:MI'), "
                                         "to_char(\"endDateTime\", 'DD HH24:MI'), \"allDay\" FROM events"),
                 (RawClient::Rows{{QStringLiteral("05 15:00"), QStringLiteral("08 15:00"), QStringLiteral("t")}}));
        desk.edit(ItemKind::Event);
        QCOMPARE(moment(desk, "end").date(), QDate(2027, 6, 8));
        QVERIFY(!desk.dialog()->isDirty());
    }

    void whatIsWrongIsSaidBesideTheField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("latitude out of range") << int(ItemKind::Hotel) << "position" << "91, 0";
        QTest::newRow("longitude out of range") << int(ItemKind::Event) << "position" << "0, 200";
        QTest::newRow("no position") << int(ItemKind::CarRental) << "pickupPosition" << "near the station";
        QTest::newRow("no zone") << int(ItemKind::Transportation) << "originZone" << "Xqzzy";
        QTest::newRow("no name") << int(ItemKind::Hotel) << "name" << "";
        QTest::newRow("a long name") << int(ItemKind::Hotel) << "name" << QString(256, QLatin1Char('x'));
        QTest::newRow("no e-mail address") << int(ItemKind::Event) << "email" << "anna at example";
        QTest::newRow("no web address") << int(ItemKind::Event) << "url" << "javascript:alert(1)";
    }

    void whatIsWrongIsSaidBesideTheField()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, text);
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind(kind));
        auto* line = child<QLineEdit>(&dialog, field.toUtf8().constData());
        type(line, text);
        press(Qt::Key_Tab);
        QVERIFY(!desk.message((field + QStringLiteral("Message")).toUtf8().constData()).isEmpty());
        desk.save();
        QVERIFY(!desk.isClosed());
    }

    void tabGoesThroughEveryFieldAsItIsRead_data()
    {
        QTest::addColumn<int>("kind");
        for (const ItemKind kind : allItemKinds())
            QTest::newRow(qPrintable(toString(kind))) << int(kind);
    }

    void tabGoesThroughEveryFieldAsItIsRead()
    {
        QFETCH(int, kind);
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind(kind));
        auto* content = child<QScrollArea>(&dialog, "scroll")->widget();
        QWidget* first = QApplication::focusWidget();
        int last = -1;
        QSet<QWidget*> seen;
        while (content->isAncestorOf(QApplication::focusWidget())) {
            QWidget* now = QApplication::focusWidget();
            QVERIFY2(!seen.contains(now), qPrintable(now->objectName()));
            seen.insert(now);
            const int y = now->mapTo(content, QPoint(0, now->height() / 2)).y();
            QVERIFY2(y >= last - 4, qPrintable(now->objectName()));
            QVERIFY2(!now->accessibleName().isEmpty() || now->inherits("QCheckBox"), qPrintable(now->objectName()));
            last = y;
            press(Qt::Key_Tab);
        }
        QVERIFY(seen.contains(first));
        QVERIFY(seen.size() >= 8);
    }

    void everyLabelHasAKeyOfItsOwn_data() { tabGoesThroughEveryFieldAsItIsRead_data(); }

    void everyLabelHasAKeyOfItsOwn()
    {
        QFETCH(int, kind);
        ItemDesk desk;
        ItemDialog& dialog = desk.add(ItemKind(kind));
        QMultiHash<QKeySequence, QString> keys;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->buddy() && label->isVisible())
                keys.insert(QKeySequence::mnemonic(label->text()), label->text());
        for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty())
                keys.insert(QKeySequence::mnemonic(button->text()), button->text());
        keys.remove(QKeySequence());
        for (const QKeySequence& key : keys.uniqueKeys())
            QVERIFY2(keys.count(key) == 1, qPrintable(keys.values(key).join(QStringLiteral(" / "))));
    }
};

QTEST_MAIN(ItemFormsTest)
#include "test_item_forms.moc"
