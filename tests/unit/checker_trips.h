// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/bookings.h"

namespace viatica::test {

/// A trip with a fault in it.
struct FaultyTrip
{
    const char* what;
    QList<const char*> findings; ///< "overlap error: LH1, LH2": the kind, the severity, the items
    std::function<Bookings()> make;
};
[[nodiscard]] const QList<FaultyTrip>& faultyTrips();

/// A trip that is right, though a careless look finds something.
struct SoundTrip
{
    const char* what;
    std::function<Bookings()> make;
};
[[nodiscard]] const QList<SoundTrip>& soundTrips();

} // namespace viatica::test
