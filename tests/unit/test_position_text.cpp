// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/position_text.h"

#include <QTest>

#include <cmath>

using namespace viatica;

class PositionTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        const auto row = [](const char* text, double latitude, double longitude) {
            QTest::newRow(text) << QString::fromUtf8(text) << latitude << longitude;
        };
        row("48.1374, 11.5755", 48.1374, 11.5755);
        row("48.1374,11.5755", 48.1374, 11.5755);
        row("48.1374 11.5755", 48.1374, 11.5755);
        row("  48.1374 ;11.5755 ", 48.1374, 11.5755);
        row("48,1374 11,5755", 48.1374, 11.5755);
        row("48,1374, 11,5755", 48.1374, 11.5755);
        row("48,1374,11,5755", 48.1374, 11.5755);
        row("48, 11", 48, 11);
        row("-33.8688, 151.2093", -33.8688, 151.2093);
        row("−33.8688, 151.2093", -33.8688, 151.2093);
        row("0, 0", 0, 0);
        row("90, -180", 90, -180);
        row("48°08′15″N 11°34′32″E", 48.1375, 11.575556);
        row("48°08'15\"N, 11°34'32\"E", 48.1375, 11.575556);
        row("48° 08' 15'' N 11° 34' 32'' E", 48.1375, 11.575556);
        row("N 48° 8.25' E 11° 34.5'", 48.1375, 11.575);
        row("33.8688 S 151.2093 E", -33.8688, 151.2093);
        row("11.5755E 48.1374N", 48.1374, 11.5755);
        row("40°26′46″n 79°58′56″w", 40.446111, -79.982222);
    }

    void positionsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto point = parsePosition(text);
        QVERIFY(point.has_value());
        QVERIFY2(std::abs(point->latitude - latitude) < 1e-5, qPrintable(QString::number(point->latitude, 'f', 6)));
        QVERIFY2(std::abs(point->longitude - longitude) < 1e-5, qPrintable(QString::number(point->longitude, 'f', 6)));
    }

    void whatIsNoPositionIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "Munich", "48", "48.1374,", "91, 0", "0, 181", "48°61′N 11°E", "48N 11N",
                                 "48.1 N 11.5", "1, 2, 3", "48.1374, 11.5755 Munich", "nan, nan", "1e3, 2"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatIsNoPositionIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!parsePosition(text));
    }

    void whatIsWrittenIsReadTheSame()
    {
        for (const GeoPoint point : {GeoPoint{48.137, 11.5755}, GeoPoint{-90, 180}, GeoPoint{0.000001, -0.5}}) {
            const auto read = parsePosition(positionText(point));
            QVERIFY(read && *read == point);
        }
        QCOMPARE(positionText({48.10, 11}), QStringLiteral("48.1, 11"));
    }
};

QTEST_GUILESS_MAIN(PositionTextTest)
#include "test_position_text.moc"
