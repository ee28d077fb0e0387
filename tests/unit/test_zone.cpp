// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "services/reference_data.h"

#include <QSet>
#include <QTimeZone>
#include <QtTest>

using namespace viatica;

namespace {

/// What came in since 2014, a zone database of that time lacks.
const QSet<QByteArray> recent{
    "America/Ciudad_Juarez", "America/Coyhaique", "America/Fort_Nelson", "America/Nuuk",   "America/Punta_Arenas",
    "Asia/Atyrau",           "Asia/Barnaul",      "Asia/Famagusta",      "Asia/Qostanay",  "Asia/Tomsk",
    "Asia/Yangon",           "Europe/Astrakhan",  "Europe/Kirov",        "Europe/Kyiv",    "Europe/Saratov",
    "Europe/Ulyanovsk",      "Pacific/Bougainville", "Pacific/Kanton",
};

/// Has the former names, which a new installation may leave out.
bool oldDatabaseKnows(const QByteArray& name)
{
    if (recent.contains(name))
        return false;
    return systemKnowsZone(name) || canonicalZone(QString::fromLatin1(name)) != name;
}

QSet<QString> zonesOfAirports()
{
    QSet<QString> zones;
    for (const Airport& airport : listedAirports())
        zones.insert(airport.timezone);
    return zones;
}

} // namespace

class TestZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAirportsZoneIsOneThatTheSystemKnows()
    {
        const QSet<QString> zones = zonesOfAirports();
        QCOMPARE(zones.size(), 383);
        for (const QString& zone : zones) {
            const auto resolved = resolveZone(zone);
            QVERIFY2(resolved, qPrintable(zone));
            QVERIFY2(QTimeZone(*resolved).isValid(), qPrintable(zone));
            // The list has canonical names only.
            QCOMPARE(QString::fromLatin1(canonicalZone(zone).value_or(QByteArray())), zone);
        }
    }

    void anOldZoneDatabaseHasAStandInForEachOfThem()
    {
        for (const QString& zone : zonesOfAirports()) {
            const auto resolved = resolveZone(zone, oldDatabaseKnows);
            QVERIFY2(resolved, qPrintable(zone));
            QVERIFY2(oldDatabaseKnows(*resolved), qPrintable(zone));
        }
    }

    void aStandInShowsTheSameClock()
    {
        for (const QByteArray& zone : recent) {
            const auto resolved = resolveZone(QString::fromLatin1(zone), oldDatabaseKnows);
            QVERIFY2(resolved && *resolved != zone, zone.constData());
            if (!systemKnowsZone(zone) || !systemKnowsZone(*resolved))
                continue; // a former name is the same zone; a missing one cannot be compared
            for (const QDate day : {QDate(2025, 7, 1), QDate(2026, 1, 1), QDate(2026, 7, 1), QDate(2027, 1, 1)}) {
                const QDateTime noon(day, QTime(12, 0), Qt::UTC);
                QVERIFY2(QTimeZone(zone).offsetFromUtc(noon) == QTimeZone(*resolved).offsetFromUtc(noon),
                         (zone + ' ' + *resolved + ' ' + day.toString(Qt::ISODate).toLatin1()).constData());
            }
        }
    }

    void formerNamesLeadToThePresentOnes_data()
    {
        QTest::addColumn<QByteArray>("current");
        QTest::newRow("Asia/Calcutta") << QByteArray("Asia/Kolkata");
        QTest::newRow("Europe/Kiev") << QByteArray("Europe/Kyiv");
        QTest::newRow("Asia/Saigon") << QByteArray("Asia/Ho_Chi_Minh");
        QTest::newRow("Asia/Rangoon") << QByteArray("Asia/Yangon");
        QTest::newRow("Asia/Katmandu") << QByteArray("Asia/Kathmandu");
        QTest::newRow("America/Godthab") << QByteArray("America/Nuuk");
        QTest::newRow("America/Buenos_Aires") << QByteArray("America/Argentina/Buenos_Aires");
        QTest::newRow("US/Eastern") << QByteArray("America/New_York");
        QTest::newRow("GB") << QByteArray("Europe/London");
        QTest::newRow("Japan") << QByteArray("Asia/Tokyo");
        QTest::newRow("europe/BERLIN") << QByteArray("Europe/Berlin");
        QTest::newRow("asia/calcutta") << QByteArray("Asia/Kolkata");
        QTest::newRow("  Europe/Berlin ") << QByteArray("Europe/Berlin");
        QTest::newRow("UTC") << QByteArray("UTC");
        // Zones of their own, even where a database links them to a neighbour.
        QTest::newRow("Europe/Stockholm") << QByteArray("Europe/Stockholm");
        QTest::newRow("Europe/Oslo") << QByteArray("Europe/Oslo");
    }
    void formerNamesLeadToThePresentOnes()
    {
        QFETCH(QByteArray, current);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(canonicalZone(name).value_or(QByteArray()), current);
        QCOMPARE(resolveZone(name).value_or(QByteArray()), current);
    }

    void aRenamedZoneIsFoundUnderItsFormerNameInAnOldDatabase()
    {
        QCOMPARE(resolveZone(u"Europe/Kyiv", oldDatabaseKnows).value_or(QByteArray()), QByteArray("Europe/Kiev"));
        QCOMPARE(resolveZone(u"Europe/Kiev", oldDatabaseKnows).value_or(QByteArray()), QByteArray("Europe/Kiev"));
    }

    void aStandInMayNeedAStandIn()
    {
        const auto knows = [](const QByteArray& name) { return name == "America/Argentina/Buenos_Aires"; };
        QCOMPARE(resolveZone(u"America/Coyhaique", knows).value_or(QByteArray()),
                 QByteArray("America/Argentina/Buenos_Aires"));
    }

    void whatIsNoZoneIsNotTakenForOne_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"", " ", "Europe", "Europe/", "Mars/Base", "../../../etc/passwd", "/etc/localtime",
                                 "Europe/../Europe/Berlin", "Europe/Berlin\n", "posix/Europe/Berlin",
                                 "right/Europe/Berlin", "localtime", "posixrules", "Factory", "tzdata.zi", "zone.tab",
                                 "Europe//Berlin", "Europa/Köln", "UTC+02:00"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void whatIsNoZoneIsNotTakenForOne()
    {
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        const auto resolved = resolveZone(name);
        // White space around a name is forgiven, everything else is not.
        if (name.trimmed() != name && resolved)
            QCOMPARE(*resolved, name.trimmed().toLatin1());
        else
            QVERIFY2(!resolved, resolved ? resolved->constData() : "");
    }
};

QTEST_GUILESS_MAIN(TestZone)
#include "test_zone.moc"
