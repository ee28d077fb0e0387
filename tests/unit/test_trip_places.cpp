// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip_places.h"
#include "unit/bookings.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

PlaceTime noonIn(const char* zone)
{
    PlaceClocks clocks;
    const QString name = QString::fromLatin1(zone);
    return clocks.at(placeTime("2027-06-02T12:00", name), name);
}

} // namespace

class TestTripPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCityIsFoundInAnyLanguageAndWithItsStation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("isKnown");
        const auto row = [](const char* text, const char* zone, bool isKnown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(zone) << isKnown;
        };
        row("Munich", "Europe/Berlin", true);
        row("MÜNCHEN", "Europe/Berlin", true);
        row("München Hbf", "Europe/Berlin", true);
        row("Munich Airport Terminal", "Europe/Berlin", true);
        row("MUC", "Europe/Berlin", true);
        row("Munich", "America/New_York", false);
        row("Home", "Europe/Berlin", false);
        row("Airport", "Europe/Berlin", false);
        row("Station Central", "Europe/Berlin", false);
        row("", "Europe/Berlin", false);
    }

    void aCityIsFoundInAnyLanguageAndWithItsStation()
    {
        QFETCH(QString, text);
        QFETCH(QString, zone);
        QFETCH(bool, isKnown);
        const PlaceFinder places(programAirports());
        QCOMPARE(places.place(text, std::nullopt, noonIn(zone.toLatin1())).isKnown(), isKnown);
    }

    void airportsOfOneCityAreTogether_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("together");
        const auto row = [](const char* first, const char* second, bool together) {
            QTest::addRow("%s %s", first, second) << QString::fromLatin1(first) << QString::fromLatin1(second) << together;
        };
        row("LHR", "LTN", true);
        row("JFK", "EWR", true);
        row("NRT", "HND", true);
        row("KIX", "ITM", true);
        row("MUC", "MUC", true);
        row("DUS", "CGN", false);
        row("FRA", "MUC", false);
    }

    void airportsOfOneCityAreTogether()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, together);
        const PlaceFinder places(programAirports());
        QCOMPARE(places.areTogether(places.airport(first), places.airport(second)), together);
        QCOMPARE(places.areApart(places.airport(first), places.airport(second)), !together);
    }

    void whatIsNotKnownIsNeitherApartNorTogether()
    {
        const PlaceFinder places(programAirports());
        const Place home = places.place(QStringLiteral("Home"), std::nullopt, noonIn("Europe/Berlin"));
        const Place munich = places.airport(QStringLiteral("MUC"));
        QVERIFY(!places.areApart(home, munich));
        QVERIFY(!places.areTogether(home, munich));
    }

    void anotherZoneWithTheSameClocksIsNoOther()
    {
        const PlaceFinder places(programAirports());
        const Place munich = places.airport(QStringLiteral("MUC"));
        QCOMPARE(places.otherZoneOf(munich, noonIn("Europe/Paris")), QString());
        QCOMPARE(places.otherZoneOf(munich, noonIn("Europe/London")), QStringLiteral("Europe/Berlin"));
        QCOMPARE(places.otherZoneOf(munich, PlaceTime()), QString());
    }
};

QTEST_GUILESS_MAIN(TestTripPlaces)
#include "test_trip_places.moc"
