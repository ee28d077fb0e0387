// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace viatica {

/// Which of two is meant where a clock shows a time twice.
enum class TimeReading { Unsaid, First, Second };

/// A time as it was typed: an instant, or why it is none.
struct TimeTyped
{
    QDateTime instant; ///< UTC; invalid for an empty text, which means none
    QString fault;
};

/// Reads "2027-06-01T14:05" (with seconds if need be) on the clock of the zone, or with an offset or Z as an
/// instant. With
/// @p wholeDays a day alone will do: its first moment, or at the end the last one's next midnight.
[[nodiscard]] TimeTyped timeFromText(const QString& text, const QString& zone, TimeReading reading,
                                     bool wholeDays, bool isEnd);

} // namespace viatica
