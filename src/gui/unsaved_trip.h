// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <QString>

#include <optional>

namespace viatica {

/// What somebody was typing about a trip when the program was ended from outside: enough to open the same
/// form again.
struct UnsavedTrip
{
    TripId id;
    std::optional<RowVersion> version; ///< of the trip that was being changed; nothing for a new one
    TripDraft base;                    ///< what was there at the beginning
    TripDraft typed;

    /// For the settings; @p owner says whose it is, on which database.
    [[nodiscard]] QString toText(const QString& owner) const;
    /// Nothing when the text cannot be read or belongs to somebody else.
    [[nodiscard]] static std::optional<UnsavedTrip> fromText(const QString& text, const QString& owner);
};

} // namespace viatica
