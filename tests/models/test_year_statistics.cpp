// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "models/chart_scale.h"
#include "models/distance_text.h"
#include "models/ranking_model.h"
#include "models/year_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace viatica;

namespace {

TripStatistics::Year year(int number, qint64 trips, double kilometers = 0)
{
    TripStatistics::Year year;
    year.year = number;
    year.trips = trips;
    year.days = trips * 10;
    year.nights = trips * 9;
    year.flights = trips * 1000;
    year.kilometers = kilometers;
    year.countries = 4;
    year.airports = 5;
    year.airlines = 6;
    year.vouchersUsed = 7;
    return year;
}

QStringList cells(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

QString labels(const QList<ChartBar>& bars)
{
    QStringList labels;
    for (const ChartBar& bar : bars)
        labels.append(bar.label);
    return labels.join(QLatin1Char(','));
}

} // namespace

/// What trips add up to, as it is read.
class YearStatisticsTest : public QObject
{
    Q_OBJECT

private:
    const QLocale m_metric{QLocale::English, QLocale::Ireland};
    const QLocale m_american{QLocale::English, QLocale::UnitedStates};

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void distancesAreReadInTheUnitOfTheRoads_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("Ireland") << m_metric << QStringLiteral("9,406 km");
        QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("9.406 km");
        QTest::newRow("United States") << m_american << QStringLiteral("5,845 mi");
        QTest::newRow("United Kingdom") << QLocale(QLocale::English, QLocale::UnitedKingdom)
                                        << QStringLiteral("5,845 mi");
    }
    void distancesAreReadInTheUnitOfTheRoads()
    {
        QFETCH(QLocale, locale);
        QTEST(distanceText(locale, 9406.4), "text");
    }

    void eachYearIsARowWithItsNumbersInTheirColumns()
    {
        YearTableModel model(m_metric);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setYears({year(2027, 2, 12345.6), year(2026, 1)});
        QStringList headings;
        for (int column = 0; column < model.columnCount(); ++column)
            headings.append(model.headerData(column, Qt::Horizontal).toString());
        QCOMPARE(headings.join(QLatin1Char(' ')),
                 QStringLiteral("Year Trips Days Nights Flights Distance Countries Airports Airlines Vouchers"));
        QCOMPARE(cells(model, 0).join(QLatin1Char('|')),
                 QStringLiteral("2027|2|20|18|2,000|12,346 km|4|5|6|7"));
        QCOMPARE(cells(model, 1).first(), QStringLiteral("2026"));
        const QString sentence = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(QStringLiteral("2027. Trips: 2, Days: 20")), qPrintable(sentence));
        QCOMPARE(model.index(0, YearTableModel::columnOf(YearMeasure::Distance))
                     .data(Qt::AccessibleTextRole)
                     .toString(),
                 QStringLiteral("Distance: 12,346 km"));
    }

    void rowsStayWhereOnlyTheirNumbersChange()
    {
        YearTableModel model(m_metric);
        model.setYears({year(2027, 2), year(2026, 1)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setYears({year(2027, 3), year(2026, 1)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cells(model, 0).at(1), QStringLiteral("3"));
        model.setYears({year(2027, 3)});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void theCopyIsForASpreadsheet()
    {
        YearTableModel model(m_american);
        model.setYears({year(2027, 2, 12345.6)});
        const QStringList lines = model.plainText().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).split(QLatin1Char('\t')).at(5), QStringLiteral("Distance (mi)"));
        QCOMPARE(lines.at(1), QStringLiteral("2027\t2\t20\t18\t2000\t7671\t4\t5\t6\t7"));
        QVERIFY(lines.at(2).isEmpty());
    }

    void everyMeasureComesBackFromItsNameInSettings()
    {
        for (const YearMeasure measure : yearMeasures) {
            QVERIFY(yearMeasureFromString(toString(measure)) == measure);
            QVERIFY(!measureName(measure).isEmpty());
            QVERIFY(YearTableModel::measureOf(YearTableModel::columnOf(measure)) == measure);
        }
        QVERIFY(!yearMeasureFromString(QStringLiteral("beds")));
        QVERIFY(!YearTableModel::measureOf(0));
    }

    void yearsWithoutTripsHaveTheirPlaceInTheChart()
    {
        const QList<ChartBar> bars =
            yearBars(m_metric, {year(2027, 2), year(2024, 3), year(2023, 1)}, YearMeasure::Trips);
        QCOMPARE(labels(bars), QStringLiteral("2023,2024,2025,2026,2027"));
        QCOMPARE(bars.at(1).value, 3.0);
        QCOMPARE(bars.at(2).value, 0.0);
        QCOMPARE(bars.at(2).text, QStringLiteral("0"));
        QVERIFY(yearBars(m_metric, {}, YearMeasure::Trips).isEmpty());
    }

    void yearsFarApartAreNotFilledUp()
    {
        QCOMPARE(labels(yearBars(m_metric, {year(2027, 1), year(1066, 1)}, YearMeasure::Trips)),
                 QStringLiteral("1066,2027"));
    }

    void barsOfDistancesAreInTheLocalUnit()
    {
        const ChartBar bar = yearBars(m_american, {year(2027, 1, 1609.344)}, YearMeasure::Distance).first();
        QCOMPARE(bar.value, 1000.0);
        QCOMPARE(bar.text, QStringLiteral("1,000 mi"));
    }

    void stepsAreRoundAndFew_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<QList<double>>("steps");
        QTest::newRow("nothing") << 0.0 << QList<double>{};
        QTest::newRow("one") << 1.0 << QList<double>{1};
        QTest::newRow("five") << 5.0 << QList<double>{1, 2, 3, 4, 5};
        QTest::newRow("seven") << 7.0 << QList<double>{2, 4, 6};
        QTest::newRow("forty") << 40.0 << QList<double>{10, 20, 30, 40};
        QTest::newRow("distance") << 128'400.0 << QList<double>{50'000, 100'000};
        QTest::newRow("broken") << std::numeric_limits<double>::quiet_NaN() << QList<double>{};
    }
    void stepsAreRoundAndFew()
    {
        QFETCH(double, largest);
        QTEST(chartSteps(largest), "steps");
    }

    void whatWasFlownMostIsNamedAsPeopleKnowIt()
    {
        TripStatistics statistics;
        statistics.airports = {{QStringLiteral("FRA"), QStringLiteral("Frankfurt"), 4},
                               {QStringLiteral("XXX"), QString(), 1}};
        statistics.airlines = {{QStringLiteral("LH"), QString(), 1200}, {QStringLiteral("QQ"), QString(), 1}};
        statistics.countries = {{QStringLiteral("DE"), QStringLiteral("Germany"), 2},
                                {QString(), QString(), 1}};
        QCOMPARE(rankedAirports(statistics).first().name, QStringLiteral("Frankfurt (FRA)"));
        QCOMPARE(rankedAirports(statistics).last().name, QStringLiteral("XXX"));
        const auto nameOf = [](const QString& code) {
            return code == QLatin1String("LH") ? QStringLiteral("Lufthansa") : QString();
        };
        const QList<Ranked> airlines = rankedAirlines(statistics, nameOf);
        QCOMPARE(airlines.first().name, QStringLiteral("Lufthansa (LH)"));
        QCOMPARE(airlines.last().name, QStringLiteral("QQ"));
        const QList<Ranked> countries = rankedCountries(statistics);
        QCOMPARE(countries.size(), 1); // nobody can read one without a name and a code
        QCOMPARE(countries.first().name, QStringLiteral("Germany"));

        RankingModel model(RankingModel::Counted::Flights, m_metric);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(airlines);
        QCOMPARE(model.index(0, 0).data(RankingModel::CountRole).toString(), QStringLiteral("1,200"));
        QCOMPARE(model.index(0, 0).data(RankingModel::ShareRole).toDouble(), 1.0);
        QCOMPARE(model.index(1, 0).data(RankingModel::ShareRole).toDouble(), 1.0 / 1200);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("QQ: 1 flight"));
        RankingModel places(RankingModel::Counted::Landings, m_metric);
        places.setRows(rankedAirports(statistics));
        QCOMPARE(places.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Frankfurt (FRA): 4 departures and arrivals"));
    }
};

QTEST_MAIN(YearStatisticsTest)
#include "test_year_statistics.moc"
