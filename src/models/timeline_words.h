// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timeline.h"
#include "models/trip_item.h"

namespace viatica {

/// The parts that are not empty, with a dot in between.
[[nodiscard]] QString joinedParts(QStringList parts, const QString& with = QStringLiteral(" · "));

/// What the rows of one trip's time line say. Made for one pass over it; trip and itinerary outlive it.
class TimelineWords
{
public:
    TimelineWords(const QLocale& locale, const TripItems& items, const Itinerary& itinerary);

    /// @p clock is the zone that a reader takes the times for ("CEST"): another one is named.
    [[nodiscard]] TimelineRow entryRow(const ItineraryEntry& entry, const QDate& date, const QString& clock) const;
    [[nodiscard]] TimelineRow layoverRow(const ItineraryEntry& leg, const Layover& layover, const QDate& date) const;
    [[nodiscard]] TimelineRow findingRow(const Finding& finding, bool ignored, const QDate& date) const;

private:
    [[nodiscard]] QString partText(const ItineraryEntry& entry) const;
    [[nodiscard]] QString endText(const ItineraryEntry& entry) const;
    [[nodiscard]] QString lengthText(const ItineraryEntry& entry, bool spoken) const;
    [[nodiscard]] QString journeyText(const ItineraryEntry& entry) const;
    [[nodiscard]] QString placeText(const ItineraryEntry& entry, const TripItem& item) const;
    [[nodiscard]] QString peopleText(const ItineraryEntry& entry, const TripItem& item) const;
    [[nodiscard]] QString sentence(const ItineraryEntry& entry, const TripItem& item, const TimelineRow& row) const;

    const QLocale& m_locale;
    const TripItems& m_items;
    const Itinerary& m_itinerary;
    QHash<ItemRef, TripItem> m_words;
};

} // namespace viatica
