// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "gui/gui_services.h"
#include "services/airport_service.h"
#include "services/cache_service.h"
#include "services/city_service.h"
#include "services/diagnostics_service.h"
#include "services/finding_service.h"
#include "services/item_services.h"
#include "services/seed_service.h"
#include "services/session.h"
#include "services/trash_service.h"
#include "services/trip_service.h"
#include "services/user_service.h"
#include "services/voucher_service.h"

namespace viatica {

/// A database and the services over it, in the order in which they need each other.
struct DataServices
{
    /// @p dataFolder of the private server, empty with any other.
    DataServices(const ConnectionProfile& profile, const Clock& ourClock, const QString& dataFolder = {})
        : clock(ourClock)
        , database(profile)
        , users(database, session, cache, clock)
        , trips(database, session, cache, clock)
        , airports(&database, session, cache)
        , items(database, session, cache, trips, airports)
        , vouchers(database, session, cache, clock)
        , trash(database, session, cache)
        , diagnostics(database, cache, dataFolder)
        , findings(database, session)
        , seeds(database, session, cache, clock)
    {
        QObject::connect(&trash, &TrashService::restored, &trips, [this](const RestoreReport& report) {
            if (report.kind == QLatin1String("TRIP"))
                trips.noteRestored(TripId(report.rowId));
            else
                trips.invalidate(); // an item came back into a trip
        });
        // The uses of vouchers go and come back with the flights.
        QObject::connect(&trash, &TrashService::restored, &vouchers, &VoucherService::invalidate);
        QObject::connect(&items, &ItemServices::itemsRemoved, &vouchers, &VoucherService::invalidate);
        QObject::connect(&trips, &TripService::tripsRemoved, &vouchers, &VoucherService::invalidate);
        QObject::connect(&seeds, &SeedService::airportsLoaded, &airports, &AirportService::reload);
    }

    [[nodiscard]] GuiServices forWindows()
    {
        return {session, users, trips, items, airports, cities, vouchers, trash, diagnostics, findings, clock};
    }

    const Clock& clock;
    Database database;
    Session session;
    CacheService cache;
    UserService users;
    TripService trips;
    AirportService airports;
    CityService cities;
    ItemServices items;
    VoucherService vouchers;
    TrashService trash;
    DiagnosticsService diagnostics;
    FindingService findings;
    SeedService seeds;
};

} // namespace viatica
