// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QDate>
#include <QStringList>

namespace viatica {

/// What does not fit together on a trip.
enum class FindingKind {
    ImpossibleConnection, ///< a flight or ride leaves before the one that leads to it arrives
    ShortConnection,      ///< less time than changing takes
    DifferentPlaces,      ///< what arrives and what leaves next (a car: is picked up) are in different cities
    Overlap,              ///< two items at the same time
    NightWithoutBed,      ///< nothing to sleep in for one night or several
    CheckOutAfterReturn,  ///< a stay ends on a later date than the way home begins
    CarAfterDeparture,    ///< a car is to be handed back after its driver has left
    CarElsewhere,         ///< a car is handed back in another city than the next flight or ride leaves from
    OutsideTrip,          ///< an item before the trip's first day or after its last
    NoWayBack,            ///< the trip ends in another city than it began
    ZoneOfOtherPlace,     ///< the time zone of an item is not the one of its place
    Duplicate,            ///< the same booking twice
};
/// "impossible-connection": as in keys and in what programs read.
[[nodiscard]] QString toString(FindingKind kind);
[[nodiscard]] QList<FindingKind> allFindingKinds();

enum class FindingSeverity {
    Error,   ///< cannot be done as it is booked
    Warning, ///< very likely a mistake
    Hint,    ///< may well be meant
};
/// "error", "warning", "hint".
[[nodiscard]] QString toString(FindingSeverity severity);

/// What helps beside ignoring a finding.
enum class Remedy { EditItem, EditTrip, AddStay, AddFlight };
/// "edit-item", "edit-trip", "add-stay", "add-flight".
[[nodiscard]] QString toString(Remedy remedy);

/// Something on a trip that does not fit together. What the sentence about it says is in the members below; each kind
/// fills those that it is about.
struct Finding
{
    FindingKind kind = FindingKind::Overlap;
    FindingSeverity severity = FindingSeverity::Warning;
    /// Names the finding: the same as long as the items and what matters of them stay the same.
    QString key;
    QList<ItemRef> items;             ///< by their beginning, as far as there is an order; may be empty
    QStringList names;                ///< of the items, for the sentence: "LH716", "Hotel Aurora"
    QList<ItemTraveller> travellers;  ///< whom it concerns; empty where all who travel
    qint64 minutes = 0;               ///< connections: between arrival and departure, negative where impossible
    qint64 neededMinutes = 0;         ///< ShortConnection: what changing takes
    QString place;                    ///< the first place: where something arrives, begins, or is handed back
    QString otherPlace;               ///< the second: where the next one leaves from, where the trip ends
    QString zone;                     ///< ZoneOfOtherPlace: as booked
    QString expectedZone;             ///< ZoneOfOtherPlace: of the place
    QDate from;                       ///< the first date: of the night, of the check-out, of what lies outside
    QDate to;                         ///< the second: after the last night, of the way home, the trip's own

    /// NightWithoutBed: how many.
    [[nodiscard]] qint64 nights() const { return from.daysTo(to); }
};

/// What to offer for a finding, the likeliest first.
[[nodiscard]] QList<Remedy> remediesFor(const Finding& finding);

/// The key of a finding: its kind, and a digest of its items and of the facts that matter to it.
[[nodiscard]] QString keyOf(const Finding& finding, const QStringList& facts);

} // namespace viatica
