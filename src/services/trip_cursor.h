// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_service.h"

namespace viatica {

/// Where a page of trips ended: the value of the column that it is sorted by, and the trip. To everyone else
/// it is an opaque text, good for the order it was made in.
struct TripCursor
{
    TripSort sort = TripSort::Departure;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString value; ///< a date as ISO 8601, or a name
    TripId id;

    [[nodiscard]] static TripCursor behind(const Trip& trip, TripSort sort, Qt::SortOrder order);
    [[nodiscard]] QString toText() const;
    /// @throws Error(Validation) for a text that toText() did not make for this order
    [[nodiscard]] static TripCursor fromText(const QString& text, TripSort sort, Qt::SortOrder order);
};

} // namespace viatica
