// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace viatica {

/// How often the clock of a place shows a date and time.
enum class ClockReading {
    Once,    ///< as on any day
    Skipped, ///< never: the clock is set forward over it (Samoa had no 30 December 2011 at all)
    Twice,   ///< the clock is set back over it
};

/// The instants that a date and time on the clock of a place can mean, in UTC.
struct LocalInstant
{
    ClockReading reading = ClockReading::Once;
    /// Of two readings the first; for a skipped one the instant that is as much later as the clock was set
    /// forward: 02:30 becomes 03:30.
    QDateTime instant;
    QDateTime second; ///< the later of two readings, else invalid
};

/// What @p date and @p time mean in the zone. Nothing when the zone is unknown or a part is invalid; an empty
/// zone is UTC, as in the database.
[[nodiscard]] std::optional<LocalInstant> instantOf(const QDate& date, const QTime& time, QStringView zone);

/// A moment on the clock of a place: in the zone of that name, or in UTC where nobody knows it.
[[nodiscard]] QDateTime localMoment(const QDateTime& instant, QStringView zone);

} // namespace viatica
