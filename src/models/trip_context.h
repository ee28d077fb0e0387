// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_service.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <chrono>

namespace viatica {

/// The trip that an item belongs to, as far as somebody who fills in a form wants to know it.
struct TripContext
{
    TripId tripId; ///< null: the item is in no trip
    QString name;
    QDate departure;
    QDate returning;
    QList<ItemTraveller> companions; ///< who is on the trip beside the user
    TripItems items;                 ///< what is on it already: places and zones are proposed from there
};

/// The trip with all that was read of it. On a trip of somebody else nobody can be named as a traveller.
[[nodiscard]] TripContext contextOf(const TripDetails& details);

/// Where somebody is before a new item begins: at the end of what is before it on the trip.
struct PlaceBefore
{
    QString place;   ///< a city's name, or what a ride or a rental ends at; may be empty
    QString airport; ///< a code instead, where a flight ends
    QString zone;
    QDateTime since; ///< when that ended; invalid where there is nothing
};

/// What is before @p moment on the trip; with an invalid one at the end of all that is on it so far.
[[nodiscard]] PlaceBefore placeBefore(const TripContext& trip, const QDateTime& moment = {});

/// "11 h 40 min", "45 min", "2 days 3 h".
[[nodiscard]] QString spanText(const QLocale& locale, std::chrono::seconds span);

} // namespace viatica
