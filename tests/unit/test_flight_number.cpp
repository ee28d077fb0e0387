// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flight_number.h"

#include <QtTest>

#include <QRandomGenerator>

using namespace viatica;

class TestFlightNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteIsUnderstood_data()
    {
        QTest::addColumn<QString>("airline");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("suffix");
        const auto row = [](const char* text, const char* airline, int number, const char* suffix = "") {
            QTest::newRow(text) << QString::fromLatin1(airline) << number << QString::fromLatin1(suffix);
        };
        row("LH400", "LH", 400);
        row("LH 400", "LH", 400);
        row("LH-0400", "LH", 400);
        row("lh0400", "LH", 400);
        row("  lh  4 0 0 ", "LH", 400);
        row("LH–400", "LH", 400);
        row("LH\u00a0400", "LH", 400);
        row("ＬＨ４００", "LH", 400);
        row("L.H. 400", "LH", 400);
        row("LH1", "LH", 1);
        row("LH0001", "LH", 1);
        row("LH9999", "LH", 9999);
        row("3U8633", "3U", 8633);
        row("3u 8633", "3U", 8633);
        row("B61", "B6", 1);
        row("B6123", "B6", 123);
        row("U21234", "U2", 1234);
        row("9W1", "9W", 1);
        row("BAW12A", "BAW", 12, "A");
        row("BAW 12 a", "BAW", 12, "A");
        row("DLH400", "DLH", 400);
        row("BA12A", "BA", 12, "A");
        row("EZY1234", "EZY", 1234);
        row("AB1234Z", "AB", 1234, "Z");
    }
    void whatPeopleWriteIsUnderstood()
    {
        QFETCH(QString, airline);
        QFETCH(int, number);
        QFETCH(QString, suffix);
        const auto parsed = parseFlightNumber(QString::fromUtf8(QTest::currentDataTag()));
        const auto* found = std::get_if<FlightNumber>(&parsed);
        QVERIFY(found);
        QCOMPARE(found->airline, airline);
        QCOMPARE(found->number, number);
        QCOMPARE(found->suffix, suffix);
        QCOMPARE(found->toString(), airline + QString::number(number) + suffix);
    }

    void whatIsNoneIsToldWhy_data()
    {
        QTest::addColumn<int>("fault");
        const auto row = [](const char* text, FlightNumberFault fault) { QTest::newRow(text) << int(fault); };
        row("", FlightNumberFault::Empty);
        row("   ", FlightNumberFault::Empty);
        row("-", FlightNumberFault::Empty);
        row("12345", FlightNumberFault::NoAirline);
        row("400", FlightNumberFault::NoAirline);
        row("7", FlightNumberFault::NoAirline);
        row("LH", FlightNumberFault::NoNumber);
        row("DLH", FlightNumberFault::NoNumber);
        row("3U", FlightNumberFault::NoNumber);
        row("L", FlightNumberFault::BadAirline);
        row("ABCD12", FlightNumberFault::BadAirline);
        row("Lufthansa 400", FlightNumberFault::BadAirline);
        row("LH/400", FlightNumberFault::BadAirline);
        row("11A2", FlightNumberFault::BadAirline);
        row("ÄB12", FlightNumberFault::BadAirline);
        row("LH12345", FlightNumberFault::TooManyDigits);
        row("LH00001", FlightNumberFault::TooManyDigits);
        row("LH99999999999999999999", FlightNumberFault::TooManyDigits);
        row("LH0", FlightNumberFault::Zero);
        row("LH-0000", FlightNumberFault::Zero);
        row("LH400AB", FlightNumberFault::BadSuffix);
        row("LH400!", FlightNumberFault::BadSuffix);
        row("LH400Ä", FlightNumberFault::BadSuffix);
        row("LH4A0", FlightNumberFault::BadSuffix);
    }
    void whatIsNoneIsToldWhy()
    {
        QFETCH(int, fault);
        const auto parsed = parseFlightNumber(QString::fromUtf8(QTest::currentDataTag()));
        const auto* found = std::get_if<FlightNumberFault>(&parsed);
        QVERIFY(found);
        QCOMPARE(int(*found), fault);
        QVERIFY(displayText(*found).endsWith(QLatin1Char('.')));
    }

    void whatIsShownIsReadBackAsTheSame()
    {
        QRandomGenerator random(4711);
        const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const auto letter = [&] { return letters[random.bounded(26)]; };
        for (int i = 0; i < 5'000; ++i) {
            FlightNumber number;
            switch (random.bounded(4)) {
            case 0: number.airline = QString(letter()) + letter(); break;
            case 1: number.airline = QString(letter()) + QString::number(random.bounded(10)); break;
            case 2: number.airline = QString::number(random.bounded(10)) + letter(); break;
            default: number.airline = QString(letter()) + letter() + letter(); break;
            }
            number.number = 1 + random.bounded(9'999);
            if (random.bounded(3) == 0)
                number.suffix = letter();
            const auto parsed = parseFlightNumber(number.toString());
            QVERIFY2(std::holds_alternative<FlightNumber>(parsed), qPrintable(number.toString()));
            QVERIFY2(std::get<FlightNumber>(parsed) == number, qPrintable(number.toString()));
        }
    }

    void noTextConfusesIt()
    {
        QRandomGenerator random(4712);
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int k = random.bounded(9); k > 0; --k)
                text += QChar(ushort(random.bounded(3) == 0 ? random.bounded(0x10000) : 0x30 + random.bounded(0x2b)));
            const auto parsed = parseFlightNumber(text);
            if (const auto* number = std::get_if<FlightNumber>(&parsed))
                QVERIFY(std::get<FlightNumber>(parseFlightNumber(number->toString())) == *number);
        }
    }
};

QTEST_GUILESS_MAIN(TestFlightNumber)
#include "test_flight_number.moc"
