// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/local_time.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QUuid>

namespace viatica {

/// An item of a trip as lists show it, whatever its kind.
struct TripItem
{
    ItemKind kind = ItemKind::Flight;
    QUuid id;
    QDateTime start;     ///< in the zone of its place
    QDateTime end;       ///< likewise; invalid for an event without an end
    bool allDay = false; ///< the days alone count
    QString title;       ///< "LH 714  MUC → HND", "Hotel Aurora"
    QString spoken;      ///< the title in words: "Flight LH 714 from MUC to HND"
    QString place;       ///< where it is, or begins; may be empty
    QString endPlace;    ///< where a car is returned, if elsewhere
    QString seat;        ///< of the booking: "Seat 12A", "Room 1204"; may be empty
    QString confirmationCode;
};

[[nodiscard]] TripItem tripItem(const AnyItem& item);
/// All items, the earliest first.
[[nodiscard]] QList<TripItem> tripItems(const TripItems& items);

/// "14:05", "2:05 PM".
[[nodiscard]] QString clockText(const QLocale& locale, const QDateTime& moment);
/// "CEST", "UTC+4": as short as people know it.
[[nodiscard]] QString zoneText(const QDateTime& moment);
/// "LH714" as it is read: "LH 714".
[[nodiscard]] QString flightNumberText(const QString& number);

} // namespace viatica
