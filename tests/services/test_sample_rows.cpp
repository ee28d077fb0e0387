// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sample_rows.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace viatica;

namespace {

QString text(const QJsonObject& row, const char* column)
{
    return row.value(QLatin1String(column)).toString();
}

QDate date(const QJsonObject& row, const char* column)
{
    return QDate::fromString(text(row, column), Qt::ISODate);
}

QDateTime moment(const QJsonObject& row, const char* column)
{
    return QDateTime::fromString(text(row, column), Qt::ISODate);
}

QDate localDate(const QDateTime& moment, const QString& zone)
{
    return moment.toTimeZone(QTimeZone(zone.toLatin1())).date();
}

QList<QJsonObject> objects(const SampleRows& rows, const char* table)
{
    QList<QJsonObject> objects;
    for (const QJsonValue& row : rows.rows(QLatin1String(table)))
        objects.append(row.toObject());
    return objects;
}

/// The tables of items, with the columns of their moments and zones.
struct Item
{
    const char* table;
    const char* starts;
    const char* ends;
    const char* zone;
    const char* toZone;
};
constexpr Item itemTables[] = {
    {"flights", "departureDateTime", "arrivalDateTime", "originTimezone", "destinationTimezone"},
    {"hotels", "checkInDateTime", "checkOutDateTime", "timezone", "timezone"},
    {"transportation", "departureDateTime", "arrivalDateTime", "originTimezone", "destinationTimezone"},
    {"car_rentals", "pickupDateTime", "dropoffDateTime", "pickupTimezone", "dropoffTimezone"},
    {"events", "startDateTime", "endDateTime", "timezone", "timezone"},
};

struct Airport
{
    QString zone;
    double latitude = 0;
    double longitude = 0;
};

/// The program's airports by code.
QHash<QString, Airport> airports()
{
    QHash<QString, Airport> airports;
    QFile file(QStringLiteral(":/reference/airports.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return airports;
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\""));
    while (!file.atEnd()) {
        // The fields that are looked at are never quoted.
        const QStringList fields = QString::fromUtf8(file.readLine()).remove(quoted).split(QLatin1Char(','));
        if (fields.size() > 8)
            airports.insert(fields.at(0), {fields.at(8), fields.at(6).toDouble(), fields.at(7).toDouble()});
    }
    return airports;
}

double kilometres(const Airport& from, const Airport& to)
{
    const auto radians = [](double degrees) { return degrees * M_PI / 180; };
    const double a = std::pow(std::sin(radians(to.latitude - from.latitude) / 2), 2) +
                     std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) *
                         std::pow(std::sin(radians(to.longitude - from.longitude) / 2), 2);
    return 2 * 6371 * std::asin(std::sqrt(a));
}

} // namespace

/// The sample data, seen from many todays: more than a year of them, with a leap day and all clock changes.
class TestSampleRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Steps of five days, over 400 days: each weekday comes in each season.
        for (int i = 0; i < 80; ++i)
            m_days.append(QDate(2027, 11, 20).addDays(5 * i));
        // The leap day, and the days round the changes of the clock in Europe, America and New Zealand.
        for (const QDate& special :
             {QDate(2028, 2, 29), QDate(2028, 3, 12), QDate(2028, 3, 26), QDate(2028, 4, 2),
              QDate(2028, 9, 24), QDate(2028, 10, 29), QDate(2028, 11, 5)})
            for (const int offset : {-1, 0, 1})
                m_days.append(special.addDays(offset));
        QVERIFY(m_days.contains(QDate(2028, 2, 29)));
    }

    void thereIsAlwaysSomethingCurrentAndToCome()
    {
        for (const QDate& today : m_days) {
            const SampleRows rows(m_user, today);
            int past = 0;
            int current = 0;
            int upcoming = 0;
            for (const QJsonObject& trip : objects(rows, "trips")) {
                const QDate departure = date(trip, "departureDate");
                const QDate back = date(trip, "returnDate");
                QVERIFY(back >= departure);
                past += back < today ? 1 : 0;
                current += departure <= today && back >= today ? 1 : 0;
                upcoming += departure > today ? 1 : 0;
            }
            const QByteArray when = today.toString(Qt::ISODate).toUtf8();
            QVERIFY2(past == 17 && current == 2 && upcoming == 11, when);
        }
    }

    void tripsBeginOnTheirWeekday()
    {
        for (const QDate& today : m_days.mid(0, 14))
            for (const QJsonObject& trip : objects(SampleRows(m_user, today), "trips"))
                if (text(trip, "name") == QLatin1String("Weekend in Vienna"))
                    QCOMPARE(date(trip, "departureDate").dayOfWeek(), int(Qt::Friday));
    }

    void nobodyIsOnTwoTripsAtOnce()
    {
        for (const QDate& today : m_days) {
            const SampleRows rows(m_user, today);
            QHash<QString, QSet<QString>> tripsOf; // by traveller
            const QHash<QString, QString> tripOf = tripsByItem(rows);
            for (const QJsonObject& traveller : objects(rows, "item_companions"))
                tripsOf[text(traveller, "travelerId")].insert(tripOf.value(text(traveller, "itemId")));
            QHash<QString, QJsonObject> trips;
            for (const QJsonObject& trip : objects(rows, "trips"))
                trips.insert(text(trip, "id"), trip);
            for (QSet<QString>& ids : tripsOf) {
                ids.remove(QString()); // standalone items
                QList<QJsonObject> own;
                for (const QString& id : std::as_const(ids))
                    own.append(trips.value(id));
                std::sort(own.begin(), own.end(), [](const QJsonObject& a, const QJsonObject& b) {
                    return text(a, "departureDate") < text(b, "departureDate");
                });
                for (qsizetype i = 1; i < own.size(); ++i)
                    QVERIFY2(date(own.at(i), "departureDate") > date(own.at(i - 1), "returnDate"),
                             qPrintable(text(own.at(i), "name") + today.toString(Qt::ISODate)));
            }
        }
    }

    void everythingLiesWithinItsTripAndEndsAfterItBegan()
    {
        for (const QDate& today : m_days) {
            const SampleRows rows(m_user, today);
            QHash<QString, QJsonObject> trips;
            for (const QJsonObject& trip : objects(rows, "trips"))
                trips.insert(text(trip, "id"), trip);
            for (const Item& kind : itemTables)
                for (const QJsonObject& item : objects(rows, kind.table)) {
                    const QDateTime start = moment(item, kind.starts);
                    const QDateTime end =
                        item.contains(QLatin1String(kind.ends)) ? moment(item, kind.ends) : start;
                    const QByteArray which = QJsonDocument(item).toJson();
                    QVERIFY2(start.isValid() && end.isValid() && end >= start, which);
                    QVERIFY2(QTimeZone(text(item, kind.zone).toLatin1()).isValid(), which);
                    const QJsonObject trip = trips.value(text(item, "tripId"));
                    if (trip.isEmpty())
                        continue; // it stands alone
                    QVERIFY2(localDate(start, text(item, kind.zone)) >= date(trip, "departureDate"), which);
                    QVERIFY2(localDate(end, text(item, kind.toZone)) <= date(trip, "returnDate"), which);
                }
        }
    }

    void aTravellerCanCatchEveryFlightAndTrain()
    {
        for (const QDate& today : m_days) {
            const SampleRows rows(m_user, today);
            QHash<QString, QString> travellersOf;
            for (const QJsonObject& traveller : objects(rows, "item_companions"))
                travellersOf[text(traveller, "itemId")] += text(traveller, "travelerId");
            QMap<QString, QMap<QDateTime, QDateTime>> legsOf; // by those who travel together
            for (const char* table : {"flights", "transportation"})
                for (const QJsonObject& leg : objects(rows, table))
                    legsOf[travellersOf.value(text(leg, "id"))].insert(moment(leg, "departureDateTime"),
                                                                       moment(leg, "arrivalDateTime"));
            for (const auto& legs : std::as_const(legsOf)) {
                QDateTime arrived;
                for (auto leg = legs.begin(); leg != legs.end(); ++leg) {
                    QVERIFY2(!arrived.isValid() || arrived.secsTo(leg.key()) >= 20 * 60,
                             qPrintable(leg.key().toString(Qt::ISODate)));
                    arrived = leg.value();
                }
            }
        }
    }

    void flightsAreAsLongAsTheyReallyAre()
    {
        const QHash<QString, Airport> list = airports();
        QVERIFY(list.size() > 8000);
        for (const QDate& today : {QDate(2028, 1, 15), QDate(2028, 7, 15)}) {
            for (const QJsonObject& flight : objects(SampleRows(m_user, today), "flights")) {
                const QByteArray number = text(flight, "flightNumber").toUtf8();
                const Airport from = list.value(text(flight, "origin"));
                const Airport to = list.value(text(flight, "destination"));
                QVERIFY2(from.zone == text(flight, "originTimezone"), number);
                QVERIFY2(to.zone == text(flight, "destinationTimezone"), number);
                // From gate to gate: 700 km/h against the wind or round closed skies, 940 with the wind.
                const double distance = kilometres(from, to);
                const double minutes =
                    double(moment(flight, "departureDateTime").secsTo(moment(flight, "arrivalDateTime"))) /
                    60;
                QVERIFY2(minutes > 30 + distance / 940 * 60, number);
                QVERIFY2(minutes < 45 + distance / 700 * 60, number);
            }
        }
    }

    void oneFlightArrivesOnTheDayBeforeByTheCalendar()
    {
        for (const QJsonObject& flight : objects(SampleRows(m_user, QDate(2028, 1, 15)), "flights"))
            if (text(flight, "flightNumber") == QLatin1String("HA446"))
                QVERIFY(moment(flight, "arrivalDateTime").toTimeZone(QTimeZone("Pacific/Honolulu")).time() <
                        QTime(12, 0));
        for (const char* table : {"flights", "hotels", "transportation", "car_rentals", "events"})
            QVERIFY2(objects(SampleRows(m_user, QDate(2028, 1, 15)), table).size() >= 6, table);
    }

    void thePeopleOfAnItemAreOnItsTrip()
    {
        const SampleRows rows(m_user, QDate(2028, 1, 15));
        QSet<QString> onTrip;
        for (const QJsonObject& companion : objects(rows, "trip_companions"))
            onTrip.insert(text(companion, "tripId") + text(companion, "companionId"));
        const QHash<QString, QString> tripOf = tripsByItem(rows);
        for (const QJsonObject& traveller : objects(rows, "item_companions")) {
            const QString trip = tripOf.value(text(traveller, "itemId"));
            if (text(traveller, "travelerType") == QLatin1String("COMPANION") && !trip.isEmpty())
                QVERIFY2(onTrip.contains(trip + text(traveller, "travelerId")), qPrintable(trip));
        }
    }

private:
    static QHash<QString, QString> tripsByItem(const SampleRows& rows)
    {
        QHash<QString, QString> trips;
        for (const Item& kind : itemTables)
            for (const QJsonObject& item : objects(rows, kind.table))
                trips.insert(text(item, "id"), text(item, "tripId"));
        return trips;
    }

    const UserId m_user = UserId::create();
    QList<QDate> m_days;
};

QTEST_GUILESS_MAIN(TestSampleRows)
#include "test_sample_rows.moc"
