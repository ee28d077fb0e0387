// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <functional>
#include <optional>

class QWidget;

namespace viatica {

class Dialogs;

/// Two people changed one trip.
struct TripConflict
{
    TripDraft base;             ///< as it was when editing began
    TripDraft mine;             ///< as it was to be saved
    std::optional<Trip> theirs; ///< as it is now; nothing when it is gone
};

/// How it goes on.
struct TripResolution
{
    enum class Kind {
        Save,      ///< draft over the present version
        SaveAsNew, ///< as a new trip, because the old one is gone
        Reload,    ///< show theirs, and go on editing
    };
    Kind kind;
    TripDraft draft;
};

/// Asks what to do; @p resolved is not called when the person goes back to the form.
void askAboutConflict(QWidget* parent, Dialogs& dialogs, const TripConflict& conflict,
                      std::function<void(const TripResolution&)> resolved);

} // namespace viatica
