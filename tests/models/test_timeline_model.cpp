// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "domain/trip_checker.h"
#include "models/timeline_model.h"
#include "unit/bookings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace viatica;
using namespace viatica::test;

namespace {

constexpr auto tokyo = "Asia/Tokyo";
const QLocale british{QLocale::English, QLocale::UnitedKingdom};

QList<TimelineRow> rowsOf(const Bookings& bookings, const TimelineFindings& findings = {})
{
    return timelineRows(british, bookings.trip, bookings.items,
                        makeItinerary(bookings.trip, bookings.items, airportLookup()), findings);
}

QString spansOf(const TimelineRow& row)
{
    QString text;
    for (const TimelineSpan& span : row.spans)
        text += QString::number(span.lane) + QLatin1String(span.begins ? "<" : "") + QLatin1String(span.ends ? ">" : "");
    return text;
}

QString shown(const QList<TimelineRow>& rows)
{
    QStringList lines;
    for (const TimelineRow& row : rows) {
        switch (row.type) {
        case TimelineRow::Type::Day:
        case TimelineRow::Type::Gap:
            lines.append(QStringLiteral("[%1, %2]").arg(row.title, row.detail));
            break;
        case TimelineRow::Type::Entry:
            lines.append(QStringList{row.time, row.zone, row.title, row.detail}.join(QLatin1Char('|')));
            break;
        case TimelineRow::Type::Layover:
            lines.append(QStringLiteral("- %1 %2").arg(row.title, row.detail));
            break;
        case TimelineRow::Type::Finding:
            lines.append(QStringLiteral("! %1: %2").arg(row.title, row.detail));
            break;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

Bookings japan()
{
    Bookings bookings("2027-06-01", "2027-06-06");
    Flight& out = bookings.flight("LH714", "MUC", "2027-06-01T14:05", "HND", "2027-06-02T09:20");
    out.seatNumber = QStringLiteral("12A");
    out.confirmationCode = QStringLiteral("X7K2PQ");
    bookings.stay("Aurora", "Tokyo", tokyo, "2027-06-02T15:00", "2027-06-05T11:00").roomNumber =
        QStringLiteral("1204");
    return bookings;
}

} // namespace

class TimelineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void eachDayHasItsItemsInTheTimeOfThePlace()
    {
        QCOMPARE(shown(rowsOf(japan())),
                 QString::fromUtf8("[Tue, 1 Jun, Day 1 · CEST]\n"
                                   "14:05|CEST|LH 714  MUC → HND|→ 09:20 JST +1 · 12 h 15 min · Seat 12A · X7K2PQ\n"
                                   "[Wed, 2 Jun, Day 2 · JST]\n"
                                   "09:20|JST|LH 714  MUC → HND|Arrival\n"
                                   "15:00||Aurora|Check-in · 3 nights · Tokyo · Room 1204\n"
                                   "[Thu, 3 Jun, Day 3]\n"
                                   "||Aurora|Night 2 of 3\n"
                                   "[Fri, 4 Jun, Day 4]\n"
                                   "||Aurora|Night 3 of 3\n"
                                   "[Sat, 5 Jun, Day 5]\n"
                                   "11:00||Aurora|Check-out\n"
                                   "[Sun, 6 Jun, Day 6 · nothing planned]"));
    }

    void aStayIsABarFromItsFirstRowToItsLast()
    {
        QStringList spans;
        for (const TimelineRow& row : rowsOf(japan()))
            spans.append(spansOf(row));
        QCOMPARE(spans.join(QLatin1Char(',')), QStringLiteral(",,,,0<,0,0,0,0,0,0>,"));
    }

    void aCarDuringAStayHasABarOfItsOwn()
    {
        Bookings bookings = japan();
        bookings.car("Ueno", "2027-06-03T09:00", "Ueno", "2027-06-04T18:00", tokyo);
        bool beside = false;
        for (const TimelineRow& row : rowsOf(bookings))
            beside = beside || spansOf(row) == QLatin1String("01<");
        QVERIFY(beside);
    }

    void flightsOfAJourneyHaveTheirLayoverBetweenThem()
    {
        Bookings bookings("2027-06-10", "2027-06-11");
        bookings.flight("KE724", "ITM", "2027-06-10T09:00", "ICN", "2027-06-10T10:55");
        bookings.flight("LH719", "ICN", "2027-06-10T13:00", "FRA", "2027-06-10T18:30");
        QCOMPARE(shown(rowsOf(bookings)),
                 QString::fromUtf8("[Thu, 10 Jun, Day 1 · JST]\n"
                                   "09:00||KE 724  ITM → ICN|→ 10:55 · 1 h 55 min\n"
                                   "- Layover in ICN 2 h 5 min\n"
                                   "13:00|KST|LH 719  ICN → FRA|→ 18:30 CEST · 12 h 30 min · 16 h 30 min in all from ITM\n"
                                   "[Fri, 11 Jun, Day 2 · nothing planned]"));
    }

    void codesOfAirportsStandOut()
    {
        const TimelineRow flight = rowsOf(japan()).at(1);
        QCOMPARE(flight.strong.size(), 1);
        QCOMPARE(flight.title.mid(flight.strong.first().first, flight.strong.first().second),
                 QString::fromUtf8("MUC → HND"));
    }

    void daysWithoutAnythingAreOneRow()
    {
        Bookings bookings("2027-06-01", "2027-06-06");
        bookings.event("Kabuki", tokyo, "2027-06-01T18:30", "2027-06-01T21:00");
        QCOMPARE(shown(rowsOf(bookings)), QString::fromUtf8("[Tue, 1 Jun, Day 1 · JST]\n"
                                                           "18:30||Kabuki|→ 21:00\n"
                                                           "[Wed, 2 Jun – Sun, 6 Jun, 5 days · nothing planned]"));
    }

    void overTheDateLineTheDayBeforeComesAgain()
    {
        Bookings bookings("2027-06-02", "2027-06-03");
        bookings.flight("NZ10", "AKL", "2027-06-03T00:05", "HNL", "2027-06-02T10:40");
        const QString text = shown(rowsOf(bookings));
        QVERIFY2(text.contains(QString::fromUtf8("→ 10:40 HST −1 · 8 h 35 min")), qPrintable(text));
        QSet<QUuid> ids;
        for (const TimelineRow& row : rowsOf(bookings))
            ids.insert(row.id);
        QCOMPARE(ids.size(), rowsOf(bookings).size());
    }

    void aScreenReaderReadsEachRowAsASentence()
    {
        const QList<TimelineRow> rows = rowsOf(japan());
        QCOMPARE(rows.at(1).sentence,
                 QStringLiteral("Tue, 1 Jun, 14:05 CEST, Flight LH 714 from MUC to HND, until 09:20 JST on Wed, 2 Jun, "
                                "12 hours 15 minutes, Seat 12A, code X7K2PQ"));
        QCOMPARE(rows.at(3).sentence, QStringLiteral("Wed, 2 Jun, 09:20 JST, Arrival, Flight LH 714 from MUC to HND"));
        QCOMPARE(rows.at(6).sentence, QStringLiteral("Thu, 3 Jun, Night 2 of 3, Aurora"));
    }

    void whoTravelsIsNamedWithTheSeat()
    {
        Bookings bookings = japan();
        bookings.items.travellers.insert(refOf(bookings.items.flights.first()),
                                         {{TravellerType::User, QUuid::createUuid(), QStringLiteral("12A"), QStringLiteral("Anna")},
                                          {TravellerType::Companion, QUuid::createUuid(), {}, QStringLiteral("Ben")}});
        QVERIFY(rowsOf(bookings).at(1).detail.contains(QString::fromUtf8("· Anna 12A, Ben ·")));
        bookings.items.travellers.begin()->first().name.clear(); // the user is not named
        QVERIFY(rowsOf(bookings).at(1).detail.contains(QString::fromUtf8("· You 12A, Ben ·")));
    }

    void aFindingIsBelowWhatItIsAboutAndSaidOnce()
    {
        const Bookings bookings = japan();
        TimelineFindings findings;
        findings.findings = checkTrip(bookings.trip, bookings.items, programAirports());
        QCOMPARE(findings.findings.size(), 2);
        const QString text = shown(rowsOf(bookings, findings));
        QCOMPARE(text.count(QLatin1String("\n! ")), 2);
        QVERIFY2(text.contains(QStringLiteral("Check-out\n! Warning: There is no bed for 1 night")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("! Warning: The trip begins in Munich, but it ends in Tokyo.")),
                 qPrintable(text));
    }

    void whatIsIgnoredIsShownOnlyToWhoAsksForIt()
    {
        const Bookings bookings = japan();
        TimelineFindings findings;
        findings.findings = checkTrip(bookings.trip, bookings.items, programAirports());
        findings.ignored = {findings.findings.first().key};
        QCOMPARE(shown(rowsOf(bookings, findings)).count(QLatin1String("\n! ")), 1);
        findings.showIgnored = true;
        const QString text = shown(rowsOf(bookings, findings));
        QCOMPARE(text.count(QLatin1String("\n! ")), 2);
        QCOMPARE(text.count(QLatin1String(", ignored: ")), 1);
    }

    void aTripWithoutBookingsHasNoRows() { QVERIFY(rowsOf(Bookings("2027-06-01", "2027-06-06")).isEmpty()); }

    void aChangedItemLeavesTheRestWhereItIs()
    {
        Bookings bookings = japan();
        TimelineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRows(bookings.trip.id, rowsOf(bookings));
        const QPersistentModelIndex stay(model.index(model.rowOf(refOf(bookings.items.hotels.first()))));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        bookings.items.flights.clear();
        bookings.event("Kabuki", tokyo, "2027-06-02T18:30", "2027-06-02T21:00");
        model.setRows(bookings.trip.id, rowsOf(bookings));
        QCOMPARE(resets.size(), 0);
        QVERIFY(stay.isValid());
        QCOMPARE(stay.data().toString(), QStringLiteral("Aurora"));
        QCOMPARE(model.rowCount(), int(rowsOf(bookings).size()));
    }

    void theListBeginsWithTodayAndMarksIt()
    {
        TimelineModel model;
        model.setRows(TripId::create(), rowsOf(japan()));
        model.setToday(QDate(2027, 6, 3));
        QCOMPARE(model.row(model.rowOfToday()).title, QStringLiteral("Thu, 3 Jun"));
        QVERIFY(model.isToday(model.row(model.rowOfToday())));
        model.setToday(QDate(2027, 7, 3));
        QCOMPARE(model.rowOfToday(), -1);
    }

    void onlyWhatOneCanDoSomethingWithIsSelectable()
    {
        TimelineModel model;
        model.setRows(TripId::create(), rowsOf(japan()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row).flags().testFlag(Qt::ItemIsSelectable),
                     model.row(row).type == TimelineRow::Type::Entry);
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "test_timeline_model.moc"
