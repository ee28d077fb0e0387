// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/actions.h"
#include "gui/bar_chart.h"
#include "gui/empty_state.h"
#include "gui/main_window.h"
#include "gui/notice_bar.h"
#include "gui/ranking_cards.h"
#include "gui/statistics_page.h"
#include "gui/trip_table_view.h"
#include "gui/studio.h"
#include "gui/trip_table_view.h"
#include "gui/year_table_view.h"
#include "models/trip_table_model.h"
#include "models/year_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A signed-in window with trips of several years.
class Bench : public Desktop
{
public:
    Bench()
    {
        raw->query("INSERT INTO airports (iata, name, city, country, latitude, longitude) VALUES "
                   "('FRA', 'Frankfurt', 'Frankfurt', 'Germany', 50.0333, 8.5706), "
                   "('HND', 'Haneda', 'Tokyo', 'Japan', 35.5523, 139.78), "
                   "('OSL', 'Gardermoen', 'Oslo', 'Norway', 60.1939, 11.1004) ON CONFLICT DO NOTHING");
    }
    void fill()
    {
        const QString japan =
            makeTrip(QStringLiteral("Japan"), QStringLiteral("2026-05-01"), QStringLiteral("2026-05-14"));
        fly(japan, "LH716", "FRA", "HND");
        fly(japan, "LH717", "HND", "FRA");
        fly(makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-02-27"), QStringLiteral("2027-03-04")),
            "SK673", "FRA", "OSL");
        makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
        makeTrip(QStringLiteral("Long ago"), QStringLiteral("2023-06-01"), QStringLiteral("2023-06-02"));
    }
    void fly(const QString& trip, const char* number, const char* from, const char* to)
    {
        raw->query("INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, "
                   "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, $2, $3, $4, "
                   "'2027-06-01 08:00Z', '2027-06-01 19:00Z')",
                   {trip, QString::fromLatin1(number), QString::fromLatin1(from), QString::fromLatin1(to)});
    }
    void go()
    {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            throw std::runtime_error("the window is not active");
        QTest::keyClick(&window(), Qt::Key_7, Qt::ControlModifier);
    }
    void open()
    {
        signIn();
        go();
        if (!QTest::qWaitFor([&] { return page().isUpToDate(); }))
            throw std::runtime_error("the statistics are not read");
    }
    StatisticsPage& page()
    {
        auto* found = window().findChild<StatisticsPage*>();
        if (!found)
            throw std::runtime_error("no statistics page");
        return *found;
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        return *child<Widget>(&page(), name);
    }
    QString total(const char* name) { return part<QLabel>(name).text(); }
    EmptyState& empty() { return part<EmptyState>("empty"); }
    NoticeBar& notice() { return part<NoticeBar>("notice"); }
    QString cell(int row, YearMeasure measure)
    {
        return page().model().index(row, YearTableModel::columnOf(measure)).data().toString();
    }
    QString years()
    {
        QStringList years;
        for (const TripStatistics::Year& year : page().model().years())
            years.append(QString::number(year.year));
        return years.join(QLatin1Char(','));
    }
    /// What the database says of a year, by the plainest statement there is.
    QString sql(const QByteArray& what, int year)
    {
        return raw->value("SELECT " + what + " FROM trips t WHERE extract(year FROM \"departureDate\") = $1",
                          {QString::number(year)});
    }
    QString bars()
    {
        QStringList bars;
        for (const ChartBar& bar : part<BarChart>("chart").bars())
            bars.append(bar.label + QLatin1Char('=') + bar.text);
        return bars.join(QLatin1Char(' '));
    }
};

} // namespace

class StatisticsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
        installTranslations(*qApp, QLocale(QLocale::English));
    }

    void theNumbersAreThoseOfTheDatabase()
    {
        Bench bench;
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        QCOMPARE(bench.total("all"), bench.raw->value("SELECT count(*) FROM trips"));
        QCOMPARE(bench.total("upcoming"),
                 bench.raw->value("SELECT count(*) FROM trips WHERE \"departureDate\" > '2027-03-01'"));
        QCOMPARE(bench.total("now"), QStringLiteral("1"));
        QCOMPARE(bench.total("past"),
                 bench.raw->value("SELECT count(*) FROM trips WHERE \"returnDate\" < '2027-03-01'"));
        QCOMPARE(bench.years(), QStringLiteral("2027,2026,2023"));
        for (const auto& [row, year] : {std::pair{0, 2027}, std::pair{1, 2026}, std::pair{2, 2023}}) {
            QCOMPARE(bench.cell(row, YearMeasure::Trips), bench.sql("count(*)", year));
            QCOMPARE(bench.cell(row, YearMeasure::Days),
                     bench.sql("sum(\"returnDate\" - \"departureDate\" + 1)", year));
            QCOMPARE(
                bench.cell(row, YearMeasure::Flights),
                bench.sql("sum((SELECT count(*) FROM flights f WHERE f.\"tripId\" = t.id))::bigint", year));
        }
        QCOMPARE(bench.cell(0, YearMeasure::Countries), QStringLiteral("2"));
        QVERIFY2(bench.cell(1, YearMeasure::Distance).endsWith(QStringLiteral(" km")),
                 qPrintable(bench.cell(1, YearMeasure::Distance)));
        QCOMPARE(bench.cell(2, YearMeasure::Distance), QStringLiteral("0 km"));
    }

    void theChartShowsTheMeasureThatIsChosenAndRemembersIt()
    {
        Bench bench;
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        QCOMPARE(bench.bars(), QStringLiteral("2023=1 2024=0 2025=0 2026=1 2027=2"));
        auto& chart = bench.part<BarChart>("chart");
        QCOMPARE(chart.accessibleName(), QStringLiteral("Trips by year"));
        QVERIFY2(chart.accessibleDescription().contains(QStringLiteral("2027: 2")),
                 qPrintable(chart.accessibleDescription()));
        auto& measure = bench.part<QComboBox>("measure");
        QTRY_VERIFY(measure.hasFocus());
        for (int i = 0; i < int(YearMeasure::Flights); ++i)
            QTest::keyClick(&measure, Qt::Key_Down);
        QCOMPARE(bench.bars(), QStringLiteral("2023=0 2024=0 2025=0 2026=2 2027=1"));
        bench.start();
        QTRY_VERIFY(bench.isSignedIn());
        bench.go();
        QTRY_COMPARE(bench.bars(), QStringLiteral("2023=0 2024=0 2025=0 2026=2 2027=1"));
    }

    void aClickOnAHeadingShowsItsChart()
    {
        Bench bench;
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        QHeaderView* header = bench.part<YearTableView>("table").horizontalHeader();
        const int column = YearTableModel::columnOf(YearMeasure::Days);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 10, header->height() / 2});
        QCOMPARE(bench.bars(), QStringLiteral("2023=2 2024=0 2025=0 2026=14 2027=15"));
    }

    void whatWasFlownMostIsListedWithNamesAndNumbers()
    {
        Bench bench;
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        auto& rankings = bench.part<RankingCards>("rankings");
        const auto first = [](const RankingModel& model) {
            return model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(first(rankings.airports()), QStringLiteral("Frankfurt (FRA): 3 departures and arrivals"));
        QCOMPARE(first(rankings.airlines()), QStringLiteral("Lufthansa (LH): 2 flights"));
        QCOMPARE(first(rankings.countries()), QStringLiteral("Germany: 3 departures and arrivals"));
        QVERIFY(rankings.isVisible());
    }

    void withoutFlightsNothingIsSaidOfThem()
    {
        Bench bench;
        bench.signIn();
        bench.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
        bench.refresh();
        bench.go();
        QTRY_COMPARE(bench.years(), QStringLiteral("2027"));
        QVERIFY(!bench.part<RankingCards>("rankings").isVisible());
    }

    void whatIsDoneToTripsIsCountedAtOnce()
    {
        Bench bench;
        bench.open();
        QCOMPARE(bench.empty().title(), QStringLiteral("Nothing to count yet"));
        bench.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
        QTest::keyClick(&bench.window(), Qt::Key_F5);
        QTRY_COMPARE(bench.years(), QStringLiteral("2027"));
        QVERIFY(!bench.empty().isVisible());
        QTest::keyClick(&bench.window(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(bench.names(), QStringLiteral("Rome"));
        bench.table().setFocus();
        bench.table().select(0);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.raw->value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        bench.go();
        QTRY_VERIFY(bench.empty().isVisible());
        QTest::keyClick(&bench.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(bench.years(), QStringLiteral("2027")); // without going anywhere
        QTRY_VERIFY(!bench.empty().isVisible());
    }

    void whoHasNoTripsIsLedToTheFirstOne()
    {
        Bench bench;
        bench.open();
        QVERIFY(bench.empty().isVisible());
        QVERIFY(!bench.part<QPushButton>("copyTable").isEnabled());
        click(bench.empty().button());
        QTRY_VERIFY(bench.window().findChild<QDialog*>() != nullptr);
    }

    void theTableIsCopiedByKeyAndByButton()
    {
        Bench bench;
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        QGuiApplication::clipboard()->clear();
        auto& table = bench.part<YearTableView>("table");
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(QLatin1Char('\n')), 4);
        QVERIFY2(copied.section(QLatin1Char('\n'), 1, 1).startsWith(QStringLiteral("2027\t2\t15\t")),
                 qPrintable(copied));
        QGuiApplication::clipboard()->clear();
        click(&bench.part<QPushButton>("copyTable"));
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
        QCOMPARE(bench.notice().text(), QStringLiteral("The table is on the clipboard."));
    }

    void whatTakesLongCanBeCancelledAndTriedAgain()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        bench.signIn();
        bench.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-09"));
        relay.delay(TcpRelay::Direction::ToClient, std::chrono::seconds(20));
        bench.go();
        auto& cancel = bench.part<QPushButton>("cancel");
        QTRY_VERIFY(cancel.isVisible());
        QCOMPARE(bench.part<QLabel>("state").text(), QStringLiteral("Adding up your trips…"));
        click(&cancel);
        QTRY_COMPARE(bench.empty().title(), QStringLiteral("The statistics could not be read"));
        relay.heal();
        click(bench.empty().button());
        QTRY_COMPARE_WITH_TIMEOUT(bench.years(), QStringLiteral("2027"), 20'000);
    }

    void whatWasReadStaysWhenTheConnectionGoes()
    {
        Bench bench;
        TcpRelay relay(bench.direct);
        bench.use(relay.profile());
        bench.signIn();
        bench.fill();
        bench.refresh();
        bench.go();
        QTRY_VERIFY(bench.page().isUpToDate());
        relay.refuse();
        relay.cut();
        QTest::keyClick(&bench.window(), Qt::Key_F5);
        QTRY_VERIFY(bench.notice().isVisible());
        QCOMPARE(bench.years(), QStringLiteral("2027,2026,2023"));
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(bench.page().isUpToDate(), 20'000); // by itself, once the connection is back
        QVERIFY(!bench.notice().isVisible());
    }

    void anEndedSessionOffersToSignIn()
    {
        Bench bench;
        bench.signIn();
        bench.raw->query("DELETE FROM viatica.sessions");
        bench.go();
        QTRY_COMPARE(bench.empty().title(), QStringLiteral("The statistics could not be read"));
        QSignalSpy asked(&bench.page(), &Page::signInRequested);
        click(bench.empty().button());
        QCOMPARE(asked.count(), 1);
    }

    void itIsDrawnInEveryLook_data() { addLooks(); }
    void itIsDrawnInEveryLook()
    {
        QFETCH(int, look);
        const QLocale before;
        {
            Studio studio(looks().at(look));
            Bench bench;
            bench.signIn();
            bench.window().resize(looks().at(look).window);
            bench.go();
            QTRY_VERIFY(bench.page().isUpToDate());
            studio.take(bench.window(), QStringLiteral("statistics-empty"));
            for (int i = 0; i < 34; ++i) {
                const QString trip =
                    bench.makeTrip(QStringLiteral("Trip"), QStringLiteral("%1-05-01").arg(2016 + i * i % 11),
                                   QStringLiteral("%1-05-%2").arg(2016 + i * i % 11).arg(10 + i % 15));
                bench.fly(trip, i % 3 ? "LH716" : "SK673", "FRA", i % 3 ? "HND" : "OSL");
            }
            bench.refresh();
            QTRY_VERIFY(bench.page().isUpToDate() && bench.page().model().rowCount() > 3);
            studio.take(bench.window(), QStringLiteral("statistics"));
            bench.part<QComboBox>("measure").setCurrentIndex(int(YearMeasure::Distance));
            auto* scroll = child<QScrollArea>(&bench.page(), "scroll");
            scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
            studio.take(bench.window(), QStringLiteral("statistics-below"));
            for (int i = 0; i < 40; ++i)
                bench.fly(bench.makeTrip(QStringLiteral("Trip"), QStringLiteral("%1-05-01").arg(1976 + i),
                                         QStringLiteral("%1-05-02").arg(1976 + i)),
                          "LH716", "FRA", i % 4 ? "HND" : "OSL");
            bench.refresh();
            QTRY_COMPARE(bench.page().model().years().last().year, 1976);
            scroll->verticalScrollBar()->setValue(0);
            studio.take(bench.window(), QStringLiteral("statistics-decades"));
        }
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(StatisticsPageTest)
#include "test_statistics_page.moc"
