// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport.h"
#include "domain/any_item.h"

#include <QHash>
#include <QTimeZone>

#include <functional>

namespace viatica {

/// Finds an airport by the code that a flight names; nothing where there is none.
using AirportLookup = std::function<std::optional<Airport>(const QString& code)>;

/// A moment at a place.
struct PlaceTime
{
    QDateTime instant; ///< UTC
    QDateTime local;   ///< on the clock of the place
    QString zone;      ///< of the place; empty where nobody knows it, the clock is UTC's then

    [[nodiscard]] bool isValid() const { return instant.isValid(); }
    [[nodiscard]] QDate date() const { return local.date(); }
};

/// Puts instants on the clocks of places. It keeps zones once they were looked up: made for one pass over the items of
/// a trip, on one thread.
class PlaceClocks
{
public:
    [[nodiscard]] PlaceTime at(const QDateTime& instant, const QString& zone);
    /// The midnight of a date, in UTC; where the clock is set forward over it, the first moment after that.
    [[nodiscard]] QDateTime startOfDay(const QDate& date, const QString& zone);

private:
    const QTimeZone& zoneNamed(const QString& name, const QDateTime& instant);

    QHash<QString, QTimeZone> m_zones;
};

/// Remembers what a lookup found, under the same conditions.
class AirportMemory
{
public:
    explicit AirportMemory(AirportLookup lookup)
        : m_lookup(std::move(lookup))
    {
    }
    /// Valid until the next call.
    [[nodiscard]] const std::optional<Airport>& find(const QString& code);

private:
    AirportLookup m_lookup;
    QHash<QString, std::optional<Airport>> m_found;
};

/// Both ends of an item as they are shown: a flight without a zone of its own has the one of its airport.
struct ItemEnds
{
    PlaceTime begin;
    PlaceTime end; ///< invalid for an event without an end
};
[[nodiscard]] ItemEnds endsOf(const AnyItem& item, PlaceClocks& clocks, AirportMemory& airports);

/// The last local date of an item; for an event of whole days, whose end is a midnight, the day before that.
[[nodiscard]] QDate lastDateOf(const AnyItem& item, const ItemEnds& ends);

/// Where a flight or a ride on the ground begins and ends; nothing where that is not known, or for other items.
[[nodiscard]] std::optional<GeoPoint> originOf(const AnyItem& item, AirportMemory& airports);
[[nodiscard]] std::optional<GeoPoint> destinationOf(const AnyItem& item, AirportMemory& airports);

} // namespace viatica
