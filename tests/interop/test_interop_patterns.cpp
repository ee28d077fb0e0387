// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/interop_fixture.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// The ways in which Sequelize programs work with a database, and the specification's own queries, over
/// Viatica's. What each expects is in the client (commands/).
class TestInteropPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = NodeClient::prepare();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void relatedRowsAreLoadedInEveryWay()
    {
        InteropFixture fixture;
        run(fixture, "make_trips");
        run(fixture, "eager_loading");
    }

    void pagesScopesAndBulkWritesWork()
    {
        InteropFixture fixture;
        run(fixture, "paging");
    }

    void managedTransactionsAreAllOrNothing()
    {
        InteropFixture fixture;
        run(fixture, "transactions");
    }

    void theSampleQueriesRunAsTheyArePrinted()
    {
        InteropFixture fixture;
        // They ask the server for today; Viatica's own rules never do.
        TripDraft draft;
        draft.name = QStringLiteral("Ahead");
        draft.departureDate = QDate::currentDate().addDays(30);
        draft.returnDate = draft.departureDate.addDays(7);
        const Trip trip = await(fixture.trips.createTrip(draft));
        fixture.createFlight(trip);
        const QJsonObject made = fixture.node.run(
            QStringLiteral("sample_queries"),
            {{QStringLiteral("userId"), fixture.annaId()}, {QStringLiteral("tripId"), trip.id.toString()}});
        // The clean-up of answered invitations ends nobody's access to a trip.
        Program guest(fixture.testDatabase.profile());
        TripService guestTrips(guest.database, guest.session, guest.cache, guest.clock);
        await(guest.users.signIn(made[u"guest"].toString(), QStringLiteral("of no use here")));
        QCOMPARE(await(guestTrips.getTrip(trip.id)).name, draft.name);
    }

    void theTablesAreWhatTheSpecificationSays()
    {
        InteropFixture fixture;
        const QByteArray catalog =
            "SELECT c.oid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull"
            " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_namespace n ON n.oid = "
            "c.relnamespace"
            " WHERE n.nspname = 'public' AND a.attnum > 0 ORDER BY 1, a.attnum";
        const auto before = fixture.raw.query(catalog);
        const QJsonObject answer = fixture.node.run(QStringLiteral("schema"));
        QCOMPARE(answer[u"differences"].toArray(), QJsonArray());
        QCOMPARE(fixture.raw.query(catalog), before);
    }

private:
    static void run(InteropFixture& fixture, const char* command)
    {
        try {
            fixture.node.run(QLatin1String(command), {{QStringLiteral("userId"), fixture.annaId()}});
        } catch (const std::runtime_error& complaint) {
            QFAIL(complaint.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestInteropPatterns)
#include "test_interop_patterns.moc"
