// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"
#include "gui/conflict_case.h"

#include <functional>

class QDialog;
class QWidget;

namespace viatica {

class TripService;

using TripConflict = EntityConflict<Trip>;
using TripConflictOutcome = EntityConflictOutcome<Trip>;

/// Asks field by field what to keep, and saves it; asks again when somebody was faster, and offers a new trip when the
/// old one is gone. @p done is called once, unless the dialog is deleted before; it deletes itself when it closes.
QDialog* resolveTripConflict(QWidget* parent, TripService& trips, TripId id, const TripConflict& conflict,
                             ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done);

/// A trip's field for a person. @p column as in Declaration<Trip>.
[[nodiscard]] QString tripFieldName(const QString& column);

} // namespace viatica
