// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/local_time.h"

#include <QTimeZone>
#include <QtTest>

using namespace viatica;

namespace {

QString utc(const QDateTime& instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODate) : QStringLiteral("none");
}

const char* word(ClockReading reading)
{
    return reading == ClockReading::Once ? "once" : reading == ClockReading::Skipped ? "skipped" : "twice";
}

} // namespace

class TestLocalTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The days of change are those of the IANA time zone database.
    void aClockTimeMeansItsInstants_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("instant");
        QTest::addColumn<QString>("second");
        const auto row = [](const char* name, const char* zone, const char* local, const char* reading,
                            const char* instant, const char* second = "none") {
            QTest::newRow(name) << zone << local << reading << instant << second;
        };
        row("an ordinary day", "Europe/Berlin", "2027-06-01T14:05:00", "once", "2027-06-01T12:05:00Z");
        row("no zone is UTC", "", "2027-06-01T14:05:00", "once", "2027-06-01T14:05:00Z");
        row("an old name", "Asia/Calcutta", "2027-06-01T14:05:00", "once", "2027-06-01T08:35:00Z");
        row("just before the spring gap", "Europe/Berlin", "2027-03-28T01:59:00", "once", "2027-03-28T00:59:00Z");
        row("in the spring gap", "Europe/Berlin", "2027-03-28T02:30:00", "skipped", "2027-03-28T01:30:00Z");
        row("just after the spring gap", "Europe/Berlin", "2027-03-28T03:00:00", "once", "2027-03-28T01:00:00Z");
        row("in the autumn hour", "Europe/Berlin", "2027-10-31T02:30:00", "twice", "2027-10-31T00:30:00Z",
            "2027-10-31T01:30:00Z");
        row("after the autumn hour", "Europe/Berlin", "2027-10-31T03:00:00", "once", "2027-10-31T02:00:00Z");
        row("Lord Howe's half hour, skipped", "Australia/Lord_Howe", "2027-10-03T02:15:00", "skipped",
            "2027-10-02T15:45:00Z");
        row("Lord Howe's half hour, twice", "Australia/Lord_Howe", "2027-04-04T01:45:00", "twice",
            "2027-04-03T14:45:00Z", "2027-04-03T15:15:00Z");
        row("Samoa's missing day", "Pacific/Apia", "2011-12-30T12:00:00", "skipped", "2011-12-30T22:00:00Z");
        row("Samoa the day before", "Pacific/Apia", "2011-12-29T12:00:00", "once", "2011-12-29T22:00:00Z");
        row("Samoa the day after", "Pacific/Apia", "2011-12-31T12:00:00", "once", "2011-12-30T22:00:00Z");
        row("a zone ahead of all others", "Pacific/Kiritimati", "2027-01-01T00:00:00", "once",
            "2026-12-31T10:00:00Z");
        row("a quarter of an hour", "Asia/Kathmandu", "2027-01-01T00:00:00", "once", "2026-12-31T18:15:00Z");
    }
    void aClockTimeMeansItsInstants()
    {
        QFETCH(QString, zone);
        QFETCH(QString, local);
        QFETCH(QString, reading);
        QFETCH(QString, instant);
        QFETCH(QString, second);
        const QDateTime wall = QDateTime::fromString(local, Qt::ISODate);
        const std::optional<LocalInstant> found = instantOf(wall.date(), wall.time(), zone);
        QVERIFY(found);
        QCOMPARE(QString::fromLatin1(word(found->reading)), reading);
        QCOMPARE(utc(found->instant), instant);
        QCOMPARE(utc(found->second), second);
        if (found->reading == ClockReading::Once) {
            const QDateTime back = localMoment(found->instant, zone);
            QCOMPARE(back.date(), wall.date());
            QCOMPARE(back.time(), wall.time());
        }
    }

    void whatIsNoTimeOrNoZoneMeansNothing()
    {
        QVERIFY(!instantOf({2027, 6, 1}, {12, 0}, u"Mars/Olympus"));
        QVERIFY(!instantOf({}, {12, 0}, u"Europe/Berlin"));
        QVERIFY(!instantOf({2027, 6, 1}, {}, u"Europe/Berlin"));
    }

    void aMomentInAnUnknownZoneIsShownInUtc()
    {
        const QDateTime instant({2027, 6, 1}, {12, 5}, Qt::UTC);
        QCOMPARE(localMoment(instant, u"Asia/Tokyo").time(), QTime(21, 5));
        QCOMPARE(localMoment(instant, u"Mars/Olympus").time(), QTime(12, 5));
        QCOMPARE(localMoment(instant, u"").time(), QTime(12, 5));
        QVERIFY(!localMoment({}, u"Asia/Tokyo").isValid());
    }
};

QTEST_GUILESS_MAIN(TestLocalTime)
#include "test_local_time.moc"
