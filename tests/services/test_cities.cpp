// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "services/city_service.h"
#include "services/reference_data.h"
#include "support/await.h"

#include <QTest>

using namespace viatica;
using namespace viatica::test;

class CitiesTest : public QObject
{
    Q_OBJECT

private:
    CityService m_cities;

    QStringList found(const QString& typed, int limit = 3)
    {
        QStringList names;
        for (const CityMatch& match : await(m_cities.searchCities(typed, limit)))
            names.append(match.city.name + QLatin1Char('/') + match.city.isoCountry);
        return names;
    }

private Q_SLOTS:
    void citiesAreFoundInAnyLanguageAndCase_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("English") << "munich" << "Munich/DE";
        QTest::newRow("German") << QString::fromUtf8("münchen") << "Munich/DE";
        QTest::newRow("spelled out") << "muenchen" << "Munich/DE";
        QTest::newRow("without diacritics") << "sao paulo" << QString::fromUtf8("São Paulo/BR");
        QTest::newRow("beginning") << "toky" << "Tokyo/JP";
        QTest::newRow("word") << "aires" << "Buenos Aires/AR";
        QTest::newRow("another script") << QString::fromUtf8("أبو ظبي") << "Abu Dhabi/AE";
        QTest::newRow("country") << "paris, us" << "Paris/US";
        QTest::newRow("region") << "paris, tex" << "Paris/US";
        QTest::newRow("larger first") << "london" << "London/GB";
    }

    void citiesAreFoundInAnyLanguageAndCase()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const QStringList names = found(typed);
        QVERIFY2(!names.isEmpty(), qPrintable(typed));
        QCOMPARE(names.first(), first);
    }

    void aFullNameIsKnownAsOne()
    {
        const auto matches = await(m_cities.searchCities(QString::fromUtf8("München"), 1));
        QVERIFY(matches.first().byFullName);
        QVERIFY(!await(m_cities.searchCities(QStringLiteral("Munic"), 1)).first().byFullName);
    }

    void nonsenseFindsNothing()
    {
        QVERIFY(found(QStringLiteral("xqzzy")).isEmpty());
        QVERIFY(found(QString()).isEmpty());
        QVERIFY(found(QStringLiteral(",")).isEmpty());
    }

    void everyCityHasAZoneAndAPlaceOnTheGlobe()
    {
        for (const ListedCity& listed : listedCities()) {
            QVERIFY2(resolveZone(listed.city.timezone), qPrintable(listed.city.name));
            QVERIFY2(isOnGlobe(listed.city.position), qPrintable(listed.city.name));
        }
    }
};

QTEST_GUILESS_MAIN(CitiesTest)
#include "test_cities.moc"
