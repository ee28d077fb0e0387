// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "models/date_text.h"

#include <QTest>

using namespace viatica;

class DateTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void twoDatesSayWhatTheyShareOnce_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("text");
        const QDate june(2027, 6, 1);
        QTest::newRow("one day") << "en_GB" << june << june << "1 Jun 2027";
        QTest::newRow("one month") << "en_GB" << june << QDate(2027, 6, 15) << "1–15 Jun 2027";
        QTest::newRow("one year") << "en_GB" << QDate(2027, 6, 28) << QDate(2027, 7, 3) << "28 Jun – 3 Jul 2027";
        QTest::newRow("two years") << "en_GB" << QDate(2027, 12, 28) << QDate(2028, 1, 3)
                                   << "28 Dec 2027 – 3 Jan 2028";
        QTest::newRow("month first") << "en_US" << june << QDate(2027, 6, 15) << "Jun 1–15, 2027";
        QTest::newRow("month first, two months") << "en_US" << QDate(2027, 6, 28) << QDate(2027, 7, 3)
                                                 << "Jun 28 – Jul 3, 2027";
        QTest::newRow("German") << "de_DE" << june << QDate(2027, 6, 15) << "1.–15. Juni 2027";
        QTest::newRow("Japanese") << "ja_JP" << june << QDate(2027, 6, 15) << QString::fromUtf8("2027年6月1日–15日");
        QTest::newRow("Spanish") << "es_ES" << june << QDate(2027, 6, 15) << "1–15 jun 2027";
        QTest::newRow("Portuguese") << "pt_BR" << june << QDate(2027, 6, 15) << "1–15 jun. 2027";
        QTest::newRow("French") << "fr_FR" << june << QDate(2027, 6, 15) << "1–15 juin 2027";
    }

    void twoDatesSayWhatTheyShareOnce()
    {
        QFETCH(QString, locale);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QTEST(dateRange(QLocale(locale), from, to), "text");
    }

    void aDayOfAYearThatIsKnown_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << "en_GB" << "Tue, 1 Jun";
        QTest::newRow("American") << "en_US" << "Tue, Jun 1";
        QTest::newRow("German") << "de_DE" << "Di., 1. Juni";
        QTest::newRow("French") << "fr_FR" << "mar. 1 juin";
        QTest::newRow("Spanish") << "es_ES" << "mar, 1 jun";
        QTest::newRow("Portuguese") << "pt_BR" << "ter., 1 jun.";
        QTest::newRow("Japanese") << "ja_JP" << QString::fromUtf8("6月1日火");
    }

    void aDayOfAYearThatIsKnown()
    {
        QFETCH(QString, locale);
        QTEST(dayText(QLocale(locale), QDate(2027, 6, 1)), "text");
    }

    void whenATripIsReadsLikeSpeech_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("text");
        const QDate today(2027, 3, 1);
        const auto row = [&](const char* text, int from, int to) {
            QTest::newRow(text) << today.addDays(from) << today.addDays(to) << QString::fromLatin1(text);
        };
        row("today", 0, 0);
        row("day 1 of 5", 0, 4);
        row("day 3 of 3", -2, 0);
        row("tomorrow", 1, 5);
        row("in 6 days", 6, 8);
        row("in 1 month", 31, 40);
        row("in 11 months", 340, 341);
        row("in 2 years", 800, 801);
        row("yesterday", -5, -1);
        row("30 days ago", -40, -30);
        row("12 months ago", -400, -380);
    }

    void whenATripIsReadsLikeSpeech()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QTEST(relativeSpan(QDate(2027, 3, 1), from, to), "text");
    }
};

QTEST_GUILESS_MAIN(DateTextTest)
#include "test_date_text.moc"
