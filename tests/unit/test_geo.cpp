// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geo.h"
#include "services/reference_data.h"

#include <QtTest>

#include <limits>
#include <stdexcept>

using namespace viatica;

class TestGeo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distancesAreThoseOfTheSphere_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("kilometers");
        const auto row = [](const char* from, const char* to, double kilometers) {
            QTest::addRow("%s-%s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << kilometers;
        };
        row("LHR", "JFK", 5539.7);
        row("SIN", "EWR", 15336.5);
        row("ORD", "HND", 10123.9);
        row("SYD", "EZE", 11766.6);
        row("FRA", "FRA", 0.0);
    }
    void distancesAreThoseOfTheSphere()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, kilometers);
        const GeoPoint start = positionOf(from);
        const GeoPoint end = positionOf(to);
        const double there = greatCircleKilometers(start, end);
        QVERIFY2(std::abs(there - kilometers) < 0.1, qPrintable(QString::number(there)));
        QCOMPARE(greatCircleKilometers(end, start), there);
    }

    void theShortWayCrossesTheDateLine()
    {
        const double way = greatCircleKilometers({0, 179.5}, {0, -179.5});
        QVERIFY2(std::abs(way - 111.195) < 0.01, qPrintable(QString::number(way)));
    }

    void oppositePlacesAreHalfTheGlobeApart()
    {
        const double half = 20015.115;
        for (const auto& [from, to] : {std::pair<GeoPoint, GeoPoint>{{90, 0}, {-90, 77}}, {{0, 0}, {0, 180}},
                                       {{45, 10}, {-45, -170}}})
            QVERIFY(std::abs(greatCircleKilometers(from, to) - half) < 0.01);
    }

    void placesOutsideTheGlobeAreTold()
    {
        QVERIFY(isOnGlobe({90, 180}) && isOnGlobe({-90, -180}) && isOnGlobe({0, 0}));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const GeoPoint& nowhere : {GeoPoint{90.001, 0}, GeoPoint{0, -180.001}, GeoPoint{nan, 0}, GeoPoint{0, nan},
                                        GeoPoint{std::numeric_limits<double>::infinity(), 0}})
            QVERIFY(!isOnGlobe(nowhere));
    }

private:
    [[nodiscard]] GeoPoint positionOf(const QString& code) const
    {
        for (const Airport& airport : m_airports)
            if (airport.iata == code)
                return airport.position.value();
        throw std::out_of_range(code.toStdString());
    }

    const QList<Airport> m_airports = listedAirports();
};

QTEST_GUILESS_MAIN(TestGeo)
#include "test_geo.moc"
