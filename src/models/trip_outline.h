// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trip_item.h"
#include "services/trip_service.h"

#include <QDate>
#include <QList>

namespace viatica {

/// One line of a trip's outline.
struct OutlineRow
{
    enum class Type { Day, Item };
    /// Which moment of its item a row stands for: stays and rented cars have two.
    enum class Part { Whole, Begin, End };

    QUuid id; ///< of the row, the same however often the outline is made
    Type type = Type::Item;
    QDate day;    ///< local date of the place
    QString time; ///< "14:05", "all day"
    QString zone; ///< of that time, where the item's two ends differ: "CEST"
    QString title;
    QString detail;   ///< "→ 08:30 JST +1 · Seat 12A · X7K2PQ"; for a day "Day 3 of 15"
    QString sentence; ///< the whole row for a screen reader
    Part part = Part::Whole;
    ItemKind kind = ItemKind::Flight;
    QUuid item; ///< null for a day
    QString confirmationCode;

    friend bool operator==(const OutlineRow& a, const OutlineRow& b);
};

/// The items of a trip in the order in which they happen, each below its day in local time. Where the date
/// jumps back (over the date line), the day before gets a heading of its own again: the order of events
/// counts.
[[nodiscard]] QList<OutlineRow> tripOutline(const QLocale& locale, const TripDetails& details);

} // namespace viatica
