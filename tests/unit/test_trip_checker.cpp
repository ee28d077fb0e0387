// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip_checker.h"
#include "unit/bookings.h"
#include "unit/checker_trips.h"

#include <QtTest>

#include <algorithm>

using namespace viatica;
using namespace viatica::test;

namespace {

QList<Finding> findingsOf(const Bookings& bookings)
{
    return checkTrip(bookings.trip, bookings.items, programAirports());
}

/// "overlap error: LH1, LH2", the findings by their texts.
QStringList told(const QList<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << toString(finding.kind) + QLatin1Char(' ') + toString(finding.severity) + QStringLiteral(": ") +
                     finding.names.join(QStringLiteral(", "));
    lines.sort();
    return lines;
}

} // namespace

class TestTripChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlantedFaultIsFoundAndNothingElse_data()
    {
        QTest::addColumn<int>("trip");
        const QList<FaultyTrip>& trips = faultyTrips();
        QVERIFY(trips.size() >= 40);
        for (qsizetype i = 0; i < trips.size(); ++i)
            QTest::newRow(trips.at(i).what) << int(i);
    }

    void aPlantedFaultIsFoundAndNothingElse()
    {
        QFETCH(int, trip);
        const FaultyTrip& faulty = faultyTrips().at(trip);
        QStringList expected;
        for (const char* finding : faulty.findings)
            expected << QString::fromUtf8(finding);
        expected.sort();
        const QStringList found = told(findingsOf(faulty.make()));
        QCOMPARE(found.join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
    }

    void nothingIsFoundInASoundTrip_data()
    {
        QTest::addColumn<int>("trip");
        const QList<SoundTrip>& trips = soundTrips();
        QVERIFY(trips.size() >= 10);
        for (qsizetype i = 0; i < trips.size(); ++i)
            QTest::newRow(trips.at(i).what) << int(i);
    }

    void nothingIsFoundInASoundTrip()
    {
        QFETCH(int, trip);
        QCOMPARE(told(findingsOf(soundTrips().at(trip).make())).join(QLatin1Char('\n')), QString());
    }

    void everyKindOfFaultIsInTheTable()
    {
        for (const FindingKind kind : allFindingKinds()) {
            const QByteArray name = toString(kind).toLatin1() + ' ';
            const auto has = [&](const FaultyTrip& trip) {
                return std::any_of(trip.findings.begin(), trip.findings.end(),
                                   [&](const char* finding) { return QByteArray(finding).startsWith(name); });
            };
            QVERIFY2(std::any_of(faultyTrips().begin(), faultyTrips().end(), has), name.constData());
        }
    }

    void everyFindingHasAKeyOfItsOwnThatStays()
    {
        for (const FaultyTrip& faulty : faultyTrips()) {
            const QList<Finding> once = findingsOf(faulty.make());
            const QList<Finding> again = findingsOf(faulty.make());
            QSet<QString> keys;
            for (qsizetype i = 0; i < once.size(); ++i) {
                QCOMPARE(once.at(i).key, again.at(i).key);
                QVERIFY(once.at(i).key.startsWith(toString(once.at(i).kind)));
                keys.insert(once.at(i).key);
            }
            QCOMPARE(keys.size(), once.size());
        }
    }

    void aKeyChangesWithWhatMattersAndOnlyThen()
    {
        Bookings bookings("2027-06-01", "2027-06-01");
        bookings.flight("LH1", "MUC", "2027-06-01T08:00", "FRA", "2027-06-01T09:00");
        bookings.flight("LH2", "FRA", "2027-06-01T09:30", "MUC", "2027-06-01T10:30");
        const QString key = findingsOf(bookings).first().key;
        bookings.items.flights.last().seatNumber = QStringLiteral("12A");
        bookings.items.flights.last().arrival = bookings.items.flights.last().arrival.addSecs(600);
        QCOMPARE(findingsOf(bookings).first().key, key);
        bookings.items.flights.last().departure = bookings.items.flights.last().departure.addSecs(-300);
        QVERIFY(findingsOf(bookings).first().key != key);
    }

    void aFindingNamesThoseItConcerns()
    {
        Bookings bookings("2027-06-01", "2027-06-03");
        const auto people = [&](const ItemRef& item, const QList<const char*>& names) {
            for (const char* name : names)
                bookings.travels(item, name);
        };
        people(refOf(bookings.flight("LH1", "MUC", "2027-06-01T08:00", "LIS", "2027-06-01T10:00")), {"Anna", "Ben"});
        people(refOf(bookings.stay("Tejo", "Lisbon", "Europe/Lisbon", "2027-06-01T15:00", "2027-06-03T11:00")), {"Anna"});
        people(refOf(bookings.flight("LH2", "LIS", "2027-06-03T14:00", "MUC", "2027-06-03T18:00")), {"Anna", "Ben"});
        const QList<Finding> findings = findingsOf(bookings);
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.first().kind == FindingKind::NightWithoutBed);
        QCOMPARE(findings.first().nights(), 2);
        QCOMPARE(findings.first().travellers.size(), 1);
        QCOMPARE(findings.first().travellers.first().name, QStringLiteral("Ben"));
    }

    void whatConcernsAllIsToldOnceAndOfNobody()
    {
        Bookings bookings("2027-06-01", "2027-06-01");
        const auto& first = bookings.flight("LH1", "MUC", "2027-06-01T08:00", "FRA", "2027-06-01T09:00");
        bookings.travels(refOf(first), "Anna");
        bookings.travels(refOf(first), "Ben");
        bookings.flight("LH2", "FRA", "2027-06-01T09:30", "MUC", "2027-06-01T10:30");
        bookings.travels(refOf(bookings.event("Talk", "Europe/Berlin", "2027-06-01T15:00")), "Ben");
        const QList<Finding> findings = findingsOf(bookings);
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.first().travellers.isEmpty());
        QCOMPARE(findings.first().minutes, 30);
    }

    void findingsComeInTheOrderOfTheTrip()
    {
        Bookings bookings("2027-06-01", "2027-06-09");
        bookings.event("Too late", "Europe/Berlin", "2027-06-20T10:00");
        bookings.event("Too early", "Europe/Berlin", "2027-05-20T10:00");
        const QList<Finding> findings = findingsOf(bookings);
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.first().names, QStringList({QStringLiteral("Too early")}));
    }

    void anEmptyTripHasNoFaults()
    {
        QVERIFY(findingsOf(Bookings("2027-06-01", "2027-06-09")).isEmpty());
    }

    void everyFindingHasAWayOut()
    {
        for (const FindingKind kind : allFindingKinds()) {
            Finding finding;
            finding.kind = kind;
            QVERIFY(!remediesFor(finding).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestTripChecker)
#include "test_trip_checker.moc"
