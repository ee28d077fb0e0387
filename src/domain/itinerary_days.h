// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/itinerary.h"

#include <QMap>

namespace viatica {

/// Collects the entries of a time line and puts them into days.
class ItineraryDays
{
public:
    /// @p date and @p moment are those of the part that the entry shows.
    void add(const ItineraryEntry& entry, const QDate& date, const QDateTime& moment);

    /// The days, with the empty ones of the trip. Leaves nothing behind.
    [[nodiscard]] QList<ItineraryDay> take(const TripDraft& trip);

private:
    struct Placed
    {
        ItineraryEntry entry;
        QDate date;
        QDateTime moment;
    };

    /// Dates in their usual order. Whoever flies over the date line to an earlier date begins another run.
    struct Run
    {
        QDateTime since;
        QMap<QDate, QList<Placed>> days;
    };

    [[nodiscard]] QList<Run> runs();
    static void addGaps(QList<Run>& runs, const TripDraft& trip);
    [[nodiscard]] static Run& runFor(QList<Run>& runs, const Placed& placed);

    QList<Placed> m_placed;
};

} // namespace viatica
