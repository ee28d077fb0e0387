// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entry_text.h"
#include "models/time_entry.h"

#include <QTest>

using namespace viatica;

class TimeEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsUnderstood_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        const auto row = [](const char* locale, const char* typed, const QTime& time) {
            QTest::addRow("%s: %s", locale, typed)
                << QString::fromLatin1(locale) << QString::fromUtf8(typed) << time;
        };
        for (const char* locale : {"en_US", "en_GB", "de_DE", "ja_JP", "fr_FR", "pt_BR", "ar_EG", "C"}) {
            for (const char* typed : {"1405", "14:05", "14.05", "14 05", "2:05 pm", "2:05PM", "2.05 p.m.",
                                      "205p", "2 05 p", "14h05", " 14:05 ", "14:05:00", "2:05\u202fPM"})
                row(locale, typed, QTime(14, 5));
            for (const char* typed : {"2p", "14", "2 pm", "14h", "1400"})
                row(locale, typed, QTime(14, 0));
            for (const char* typed : {"0", "00", "0000", "12am", "12:00 a.m.", "0:00"})
                row(locale, typed, QTime(0, 0));
            for (const char* typed : {"12", "12pm", "12p", "1200"})
                row(locale, typed, QTime(12, 0));
            for (const char* typed : {"905", "9:05", "09.05", "9:05a", "0905"})
                row(locale, typed, QTime(9, 5));
        }
        row("de_DE", "14:05 Uhr", QTime(14, 5));
        row("de_DE", "14 Uhr", QTime(14, 0));
        row("ja_JP", "午後2:05", QTime(14, 5));
        row("ja_JP", "午後2時5分", QTime(14, 5));
        row("ja_JP", "１４：０５", QTime(14, 5));
        row("ar_EG", "٢:٠٥ م", QTime(14, 5));
        row("ar_EG", "٩:٠٥ ص", QTime(9, 5));
    }

    void whatIsTypedIsUnderstood()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        const auto time = parseTime(QLocale(locale), typed);
        QVERIFY(time.has_value());
        QTEST(*time, "time");
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"",     " ",     "noon",   "24",       "2400",        "24:00", "14:60",
                                  "1460", "14:5",  "14:005", "14:05:30", "14:05:00:00", "14am",  "0pm",
                                  "pm",   "14-05", "-1",     "12345",    "99999999999", "14:05x"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void whatIsNoTimeIsRefused()
    {
        QFETCH(QString, typed);
        QVERIFY(!parseTime(QLocale(QStringLiteral("en_GB")), typed));
    }

    void whatAFieldShowsIsUnderstoodEverywhere()
    {
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale& locale : locales) {
            if (locale.language() == QLocale::Dzongkha)
                continue; // writes a time as a sentence
            for (const QTime time : {QTime(0, 7), QTime(9, 5), QTime(12, 30), QTime(23, 59)}) {
                const QString shown = locale.toString(time, timeEntryFormat(locale));
                QVERIFY2(parseTime(locale, shown) == time,
                         qPrintable(locale.name() + QLatin1Char(' ') + shown));
            }
        }
    }

    void thePartsOfATextAreFound()
    {
        const QLocale american(QStringLiteral("en_US"));
        const QTime time(14, 5);
        const QList<EntryPart> parts =
            entryParts(QStringLiteral("h 'o''clock' mm AP"),
                       [&](const QString& token) { return american.toString(time, token); });
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts.at(0).what, QLatin1Char('h'));
        QCOMPARE(parts.at(1).what, QLatin1Char('m'));
        QCOMPARE(parts.at(2).what, QLatin1Char('a'));
        QCOMPARE(parts.at(2).length, 2);
    }
};

QTEST_GUILESS_MAIN(TimeEntryTest)
#include "test_time_entry.moc"
