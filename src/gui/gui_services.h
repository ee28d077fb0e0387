// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica {

class AirportService;
class CityService;
class Clock;
class DiagnosticsService;
class FindingService;
class ItemServices;
class Session;
class TrashService;
class TripService;
class UserService;
class VoucherService;

/// What the windows of a signed-in user work with. All outlive the windows.
struct GuiServices
{
    Session& session;
    UserService& users;
    TripService& trips;
    ItemServices& items;
    AirportService& airports;
    CityService& cities;
    VoucherService& vouchers;
    TrashService& trash;
    DiagnosticsService& diagnostics;
    FindingService& findings;
    const Clock& clock;
};

} // namespace viatica
