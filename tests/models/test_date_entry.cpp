// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/date_entry.h"

#include <QTest>

using namespace viatica;

class DateEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsUnderstood_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate june(2027, 6, 1);
        const auto row = [](const char* locale, const char* typed, const QDate& date) {
            QTest::addRow("%s: %s", locale, typed)
                << QString::fromLatin1(locale) << QString::fromUtf8(typed) << date;
        };
        for (const char* locale : {"en_US", "en_GB", "de_DE", "ja_JP", "fr_FR", "pt_BR", "ar_EG", "C"}) {
            row(locale, "2027-06-01", june);
            row(locale, "2027-6-1", june);
            row(locale, "2027/06/01", june);
            row(locale, "20270601", june);
            row(locale, "1 Jun 2027", june);
            row(locale, "1 june 2027", june);
            row(locale, "June 1, 2027", june);
            row(locale, "2027 Jun 1", june);
            row(locale, "1 Sept 2027", QDate(2027, 9, 1));
        }
        for (const char* typed :
             {"6/1/2027", "06/01/2027", "6.1.2027", "6-1-2027", "6 1 2027", "6/1/27", "06 01 27", "06012027",
              "060127", "6/1", "6 1", "Tue, Jun 1, 2027", "June 1st", "Jun 1"})
            row("en_US", typed, june);
        for (const char* locale : {"en_GB", "de_DE", "fr_FR", "pt_BR", "ar_EG", "C"})
            for (const char* typed : {"1/6/2027", "01.06.2027", "1-6-2027", "1 6 2027", "1.6.27", "01062027",
                                      "010627", "1.6.", "1/6", "1 Jun", " 1 . 6 . 2027 "})
                row(locale, typed, june);
        for (const char* typed : {"2027/6/1", "27/6/1", "6/1", "6/1/2027", "270601", "2027年6月1日",
                                  "６月１日", "2027年6月1日火曜日", "２０２７／０６／０１"})
            row("ja_JP", typed, june);
        row("de_DE", "1. Juni 2027", june);
        row("de_DE", "1 Mär 2027", QDate(2027, 3, 1));
        row("de_DE", "Di., 1. Juni 27", june);
        row("fr_FR", "1er juin 2027", june);
        row("fr_FR", "mar. 1 juin 2027", june);
        row("fr_FR", "1 fevrier 2028", QDate(2028, 2, 1));
        row("fr_FR", "1 mar 2027", QDate(2027, 3, 1));
        row("pt_BR", "1º de junho de 2027", june);
        row("pt_BR", "1 de jun. de 2027", june);
        row("ar_EG", "١/٦/٢٠٢٧", june);
        row("ar_EG", "\u200f١\u200f/٦\u200f/٢٠٢٧", june);
        row("ar_EG", "١ يونيو ٢٠٢٧", june);
        row("ar_LB", "1 كانون الثاني 2028", QDate(2028, 1, 1));
        row("en_GB", "29 Feb", QDate(2028, 2, 29));
        row("en_GB", "31/05", QDate(2027, 5, 31));
        row("en_GB", "20 May", QDate(2027, 5, 20)); // the reference itself
        row("en_GB", "19 May", QDate(2028, 5, 19));
        row("en_GB", "1/6/76", QDate(2076, 6, 1));
        row("en_GB", "1/6/77", QDate(1977, 6, 1));
    }

    void whatIsTypedIsUnderstood()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        const auto entry = parseDate(QLocale(locale), typed, QDate(2027, 5, 20));
        QVERIFY(entry.has_value());
        QTEST(entry->date, "date");
    }

    void whatIsNoDateIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"",
                                  " ",
                                  "abc",
                                  "1",
                                  "45",
                                  "1/13/2027",
                                  "30 Feb 2027",
                                  "29/2/2027",
                                  "0/6/2027",
                                  "1/6/202",
                                  "1/6/20277",
                                  "1/6/2027/3",
                                  "1//",
                                  "Jun 2027",
                                  "1 Ju 2027",
                                  "1 Jun Jul 2027",
                                  "6/2027",
                                  "1+6+2027",
                                  "1/6/2027x",
                                  "123456789",
                                  "99999999999999999999",
                                  "-",
                                  "1 Jun 0000",
                                  "1:6:2027",
                                  "tomorrow"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void whatIsNoDateIsRefused()
    {
        QFETCH(QString, typed);
        const auto entry = parseDate(QLocale(QStringLiteral("en_GB")), typed, QDate(2027, 5, 20));
        QVERIFY2(!entry, qPrintable(entry ? entry->date.toString(Qt::ISODate) : QString()));
    }

    void whetherMoreDigitsCouldFollowIsTold()
    {
        const QLocale british(QStringLiteral("en_GB"));
        const QDate reference(2027, 5, 20);
        QVERIFY(!parseDate(british, QStringLiteral("1/6"), reference)->complete);
        QVERIFY(!parseDate(british, QStringLiteral("1/6/20"), reference)->complete);
        QVERIFY(parseDate(british, QStringLiteral("1/6/2027"), reference)->complete);
        QVERIFY(parseDate(british, QStringLiteral("01062027"), reference)->complete);
    }

    void withoutAReferenceAYearIsNeeded()
    {
        const QLocale british(QStringLiteral("en_GB"));
        QVERIFY(!parseDate(british, QStringLiteral("1/6"), {}));
        QVERIFY(!parseDate(british, QStringLiteral("1/6/27"), {}));
        QVERIFY(parseDate(british, QStringLiteral("1/6/2027"), {}));
    }

    void whatAFieldShowsIsUnderstoodEverywhere()
    {
        const QDate date(2027, 11, 2);
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
        for (const QLocale& locale : locales) {
            const QString shown = locale.toString(date, dateEntryFormat(locale));
            const auto entry = parseDate(locale, shown, date);
            QVERIFY2(entry && entry->date == date, qPrintable(locale.name() + QLatin1Char(' ') + shown));
        }
    }
};

QTEST_GUILESS_MAIN(DateEntryTest)
#include "test_date_entry.moc"
