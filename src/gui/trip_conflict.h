// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <functional>
#include <optional>

class QDialog;
class QWidget;

namespace viatica {

class TripService;

/// Two people changed one trip.
struct TripConflict
{
    TripDraft base;             ///< as it was when editing began
    TripDraft mine;             ///< as it was to be saved
    std::optional<Trip> theirs; ///< as it is now; nothing when it is gone
};

/// How it came to that.
enum class ConflictOccasion {
    Editing, ///< mine was typed
    Undoing, ///< mine is how the trip was before a change that is taken back (or done again)
};

/// How it ended.
struct TripConflictOutcome
{
    enum class Kind {
        Saved,
        SavedAsNew, ///< because the old one is gone
        Back,       ///< nothing was decided
        Discarded,  ///< what was typed is not wanted any more
    };
    Kind kind;
    Trip trip;          ///< what was saved
    TripDraft replaced; ///< and what it has replaced
};

/// Asks field by field what to keep, and saves it; asks again when somebody was faster, and offers a new trip when the
/// old one is gone. @p done is called once, unless the dialog is deleted before; it deletes itself when it closes.
QDialog* resolveTripConflict(QWidget* parent, TripService& trips, TripId id, const TripConflict& conflict,
                             ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done);

/// A trip's field for a person. @p column as in Declaration<Trip>.
[[nodiscard]] QString tripFieldName(const QString& column);

} // namespace viatica
