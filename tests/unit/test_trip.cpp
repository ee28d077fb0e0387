// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip.h"

#include <QtTest>

using namespace viatica;

namespace {

TripDraft tokyo()
{
    return {QStringLiteral("Tokyo"), QDate(2027, 6, 1), QDate(2027, 6, 15), TripPurpose::Pleasure, QString()};
}

} // namespace

class TestTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundTripHasNoFaults() { QVERIFY(validate(tokyo()).isEmpty()); }

    void everyFaultIsSaidAtOnceBesideItsField()
    {
        TripDraft draft = tokyo();
        draft.name.clear();
        draft.returnDate = draft.departureDate.addDays(-1);
        draft.description = QString(tripDescriptionLimit + 1, QLatin1Char('x'));
        const FieldErrors faults = validate(draft);
        QCOMPARE(faults.size(), 3);
        QVERIFY(faults.contains(QStringLiteral("name")));
        QVERIFY(faults.contains(QStringLiteral("returnDate")));
        QVERIFY(faults.contains(QStringLiteral("description")));
    }

    void aNameMayHave255CharactersOfAnyScript()
    {
        TripDraft draft = tokyo();
        draft.name = QStringLiteral("😀").repeated(255);
        QVERIFY(validate(draft).isEmpty());
        draft.name += QLatin1Char('x');
        QVERIFY(validate(draft).contains(QStringLiteral("name")));
        draft.name = QStringLiteral("رحلة إلى القاهرة");
        QVERIFY(validate(draft).isEmpty());
        draft.name = QStringLiteral("'; DROP TABLE trips; --");
        QVERIFY(validate(draft).isEmpty());
    }

    void datesThatAreNoneAreRefused()
    {
        TripDraft draft = tokyo();
        draft.departureDate = {};
        draft.returnDate = QDate(12027, 1, 1);
        const FieldErrors faults = validate(draft);
        QVERIFY(faults.contains(QStringLiteral("departureDate")));
        QVERIFY(faults.contains(QStringLiteral("returnDate")));
    }

    void aTripOfOneDayHasOneDay()
    {
        Trip trip;
        trip.departureDate = trip.returnDate = QDate(2027, 6, 1);
        QCOMPARE(trip.days(), 1);
    }

    void filtersOverlapOnTheFirstDay_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("upcoming");
        QTest::addColumn<bool>("current");
        QTest::addColumn<bool>("past");
        QTest::newRow("before") << QDate(2027, 5, 31) << true << false << false;
        QTest::newRow("first day") << QDate(2027, 6, 1) << true << true << false;
        QTest::newRow("between") << QDate(2027, 6, 8) << false << true << false;
        QTest::newRow("last day") << QDate(2027, 6, 15) << false << true << false;
        QTest::newRow("after") << QDate(2027, 6, 16) << false << false << true;
    }
    void filtersOverlapOnTheFirstDay()
    {
        QFETCH(QDate, today);
        QTEST(matches(tokyo(), TripFilter::Upcoming, today), "upcoming");
        QTEST(matches(tokyo(), TripFilter::Current, today), "current");
        QTEST(matches(tokyo(), TripFilter::Past, today), "past");
        QVERIFY(matches(tokyo(), TripFilter::All, today));
    }

    void wordsOfPurposesAndFiltersReadBack()
    {
        for (const TripPurpose purpose : allTripPurposes())
            QVERIFY(tripPurposeFromString(toString(purpose)) == purpose);
        QVERIFY(!tripPurposeFromString(u"holiday"));
        for (const TripFilter filter : {TripFilter::Upcoming, TripFilter::Current, TripFilter::Past, TripFilter::All})
            QVERIFY(tripFilterFromString(toString(filter)) == filter);
        QVERIFY(!tripFilterFromString(u"Upcoming "));
    }

    void draftsAreComparedByEveryFieldThatAUserWrites()
    {
        QVERIFY(sameDraft<Trip>(tokyo(), tokyo()));
        QList<TripDraft> others(5, tokyo());
        others[0].name += QLatin1Char('!');
        others[1].departureDate = others[1].departureDate.addDays(1);
        others[2].returnDate = others[2].returnDate.addDays(1);
        others[3].purpose = TripPurpose::Business;
        others[4].description = QStringLiteral("x");
        for (const TripDraft& other : others)
            QVERIFY(!sameDraft<Trip>(tokyo(), other));
    }
};

QTEST_GUILESS_MAIN(TestTrip)
#include "test_trip.moc"
