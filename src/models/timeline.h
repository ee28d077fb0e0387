// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "domain/itinerary.h"

#include <QLocale>
#include <QSet>

namespace viatica {

/// A stay or rental that lasts, as a bar beside the rows between its beginning and its end.
struct TimelineSpan
{
    int lane = 0; ///< from the edge
    ItemKind kind = ItemKind::Hotel;
    bool begins = false; ///< with this row
    bool ends = false;   ///< with this row

    friend bool operator==(const TimelineSpan& a, const TimelineSpan& b)
    {
        return a.lane == b.lane && a.kind == b.kind && a.begins == b.begins && a.ends == b.ends;
    }
};

/// One line of a trip's time line.
struct TimelineRow
{
    enum class Type {
        Day,     ///< heads what happens on a date
        Gap,     ///< one or several dates without anything
        Entry,   ///< of an item
        Layover, ///< between two flights of a journey
        Finding, ///< below what it is about
    };

    QUuid id; ///< of the row, the same however often the time line is made
    Type type = Type::Entry;
    QDate day;     ///< local date of the place; of a gap the first
    QDate lastDay; ///< of a gap the last, else the same
    QString time;  ///< "14:05", "all day"; empty in between
    QString zone;  ///< of that time, where the item's two ends differ: "CEST"
    QString title;
    QList<std::pair<int, int>> strong; ///< position and length of codes in the title
    QString detail;   ///< "→ 08:30 JST +1 · 12 h 15 min · Seat 12A"; for a day "Day 3 · JST"
    QString sentence; ///< the whole row for a screen reader
    ItemPart part = ItemPart::Whole;
    ItemRef item; ///< a null id where the row is of no item; of a finding what can be edited
    QString confirmationCode;
    QString findingKey;
    FindingSeverity severity = FindingSeverity::Warning;
    Remedy remedy = Remedy::EditItem; ///< what helps best against a finding
    bool ignored = false;             ///< a finding that somebody has read
    QList<TimelineSpan> spans;

    [[nodiscard]] bool isHeading() const { return type == Type::Day || type == Type::Gap; }

    friend bool operator==(const TimelineRow& a, const TimelineRow& b);
    friend bool operator!=(const TimelineRow& a, const TimelineRow& b) { return !(a == b); }
};

/// What does not fit together, and what of that somebody does not want to hear of again.
struct TimelineFindings
{
    QList<Finding> findings;
    QSet<QString> ignored; ///< keys; their findings are left out
    bool showIgnored = false; ///< or are there all the same
};

/// A trip's time line in words. Empty for a trip on which nothing is booked.
[[nodiscard]] QList<TimelineRow> timelineRows(const QLocale& locale, const Trip& trip, const TripItems& items,
                                              const Itinerary& itinerary, const TimelineFindings& findings = {});

} // namespace viatica
