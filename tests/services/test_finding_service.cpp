// SPDX-License-Identifier: GPL-3.0-or-later
#include "trip_fixture.h"

#include "services/finding_service.h"
#include "services/trash_service.h"

#include <QSignalSpy>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

const auto overlap = QStringLiteral("overlap-0123456789abcdef");
const auto night = QStringLiteral("night-without-bed-0123456789abcdef");

/// The kind of the error that a future fails with; nothing where it succeeds.
template <class T>
std::optional<ErrorKind> failure(const QFuture<T>& future)
{
    try {
        await(future);
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

class TestFindingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsIgnoredStaysIgnoredUntilItIsNot()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        const QSignalSpy changed(&findings, &FindingService::ignoredChanged);
        const TripId trip = makeTrip(fixture);
        QCOMPARE(await(findings.ignored(trip)), QSet<QString>());
        await(findings.ignore(trip, overlap));
        await(findings.ignore(trip, night));
        await(findings.ignore(trip, night));
        QCOMPARE(await(findings.ignored(trip)), QSet<QString>({overlap, night}));
        QCOMPARE(fixture.count("viatica.ignored_findings"), 2);
        await(findings.unignore(trip, overlap));
        await(findings.unignore(trip, overlap));
        QCOMPARE(await(findings.ignored(trip)), QSet<QString>({night}));
        QCOMPARE(changed.size(), 5);
        QCOMPARE(changed.first().first().value<TripId>(), trip);
    }

    void whoeverSeesATripIgnoresForHimself()
    {
        TripFixture fixture;
        const std::unique_ptr<Program> bens = fixture.programOf(fixture.ben);
        FindingService annas(fixture.program.database, fixture.program.session);
        FindingService findings(bens->database, bens->session);
        const TripId trip = makeTrip(fixture);
        QCOMPARE(failure(findings.ignore(trip, overlap)), std::optional(ErrorKind::NotFound));
        QCOMPARE(failure(findings.ignored(trip)), std::optional(ErrorKind::NotFound));
        fixture.share(trip, fixture.ben);
        await(findings.ignore(trip, overlap));
        QCOMPARE(await(findings.ignored(trip)), QSet<QString>({overlap}));
        QCOMPARE(await(annas.ignored(trip)), QSet<QString>());
        await(annas.unignore(trip, overlap));
        QCOMPARE(fixture.count("viatica.ignored_findings"), 1);
    }

    void itComesBackWithTheTrip()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        TrashService trash(fixture.program.database, fixture.program.session, fixture.program.cache);
        const TripId trip = makeTrip(fixture);
        await(findings.ignore(trip, night));
        const QList<TrashedTrip> trashed = await(fixture.trips.deleteTrips({trip}));
        QCOMPARE(fixture.count("viatica.ignored_findings"), 0);
        QCOMPARE(failure(findings.ignored(trip)), std::optional(ErrorKind::NotFound));
        await(trash.restore(trashed.first().trash));
        QCOMPARE(await(findings.ignored(trip)), QSet<QString>({night}));
    }

    void whatIsDeletedForGoodTakesItAlong()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        TrashService trash(fixture.program.database, fixture.program.session, fixture.program.cache);
        const TripId trip = makeTrip(fixture);
        await(findings.ignore(trip, night));
        const QList<TrashedTrip> trashed = await(fixture.trips.deleteTrips({trip}));
        QCOMPARE(await(trash.empty({trashed.first().trash})), 1);
        QCOMPARE(fixture.count("viatica.ignored_findings"), 0);
    }

    void aKeyThatIsNoneIsRefused()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        const TripId trip = makeTrip(fixture);
        QCOMPARE(failure(findings.ignore(trip, QString())), std::optional(ErrorKind::Validation));
        QCOMPARE(failure(findings.ignore(trip, QString(61, u'x'))), std::optional(ErrorKind::Validation));
        QCOMPARE(failure(findings.ignore(TripId::create(), overlap)), std::optional(ErrorKind::NotFound));
    }

    void withoutASessionItIsSaid()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        const TripId trip = makeTrip(fixture);
        fixture.raw.query("DELETE FROM viatica.sessions");
        QCOMPARE(failure(findings.ignored(trip)), std::optional(ErrorKind::AccessDenied));
        QCOMPARE(failure(findings.ignore(trip, night)), std::optional(ErrorKind::AccessDenied));
        QCOMPARE(failure(findings.unignore(trip, night)), std::optional(ErrorKind::AccessDenied));
    }

    void eachIsOneStatement()
    {
        TripFixture fixture;
        FindingService findings(fixture.program.database, fixture.program.session);
        const TripId trip = makeTrip(fixture);
        for (int i = 0; i < 20; ++i)
            await(findings.ignore(trip, overlap + QString::number(i)));
        QCOMPARE(fixture.program.cost([&] { await(findings.ignored(trip)); }).first, 1U);
        QCOMPARE(fixture.program.cost([&] { await(findings.ignore(trip, night)); }).first, 1U);
        // The second time there is nothing to take back, and the session is asked for.
        QCOMPARE(fixture.program.cost([&] { await(findings.unignore(trip, overlap)); }).first, 2U);
    }

private:
    static TripId makeTrip(TripFixture& fixture)
    {
        return fixture.makeTrip(fixture.anna, QStringLiteral("Rome"), QStringLiteral("2027-06-01"),
                                QStringLiteral("2027-06-09"));
    }
};

QTEST_GUILESS_MAIN(TestFindingService)
#include "test_finding_service.moc"
