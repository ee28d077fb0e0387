// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "services/airport_service.h"
#include "services/cache_service.h"
#include "services/item_services.h"
#include "services/session.h"
#include "services/trip_service.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/raw_client.h"
#include "support/test_database.h"

namespace viatica::test {

/// An account with an open session, made by SQL: signing in is not what these tests are about.
struct Account
{
    User user;
    QByteArray token;
};

/// One running program: a connection pool, a cache, a signed-in user, the trips and their items.
class Program
{
public:
    Program(const ConnectionProfile& profile, const Account& account, const Clock& clock);

    CacheService cache;
    Session session;
    Database database;
    TripService trips;
    AirportService airports;
    ItemServices items;
    std::chrono::milliseconds steadyTime{0}; ///< what the cache's clock shows

    /// Statements, and round trips, that an action takes on a connection that has run it before.
    template <class Action>
    std::pair<quint64, quint64> cost(Action action)
    {
        action();
        const quint64 statements = database.counters().statements;
        const quint64 roundTrips = database.counters().roundTrips;
        action();
        return {database.counters().statements - statements, database.counters().roundTrips - roundTrips};
    }
};

/// A database with two accounts, and a program that Anna is signed in to. It is the first of March 2027.
class TripFixture
{
public:
    TripFixture();

    TestDatabase testDatabase;
    RawClient raw; ///< as the owner of everything
    FakeClock clock;
    Account anna;
    Account ben;
    Program program;
    TripService& trips;

    Account makeAccount(const QString& first, const QString& last);
    [[nodiscard]] std::unique_ptr<Program> programOf(const Account& account) const;

    /// Rows made behind the program's back. Dates as in "2027-03-01".
    TripId makeTrip(const Account& owner, const QString& name, const QString& departure, const QString& back,
                    const QString& description = QStringLiteral(""));
    /// Ten items on a trip: two of each kind.
    void fillTrip(const Account& owner, TripId trip, int copies = 2);
    /// A companion of the owner on the trip.
    QString addCompanion(const Account& owner, TripId trip, const QString& name);
    /// Lets somebody else see a trip, as an accepted invitation does.
    void share(TripId trip, const Account& guest);

    TripPage page(const TripQuery& query = {}) { return await(trips.getUserTrips(query)); }
    /// The names of a page, separated by commas.
    QString names(const TripQuery& query) { return joined(page(query).rows); }
    static QString joined(const QList<TripSummary>& rows);
    static TripDraft draft(const QString& name = QStringLiteral("Rome"));
    qint64 count(const QByteArray& table);
};

} // namespace viatica::test
