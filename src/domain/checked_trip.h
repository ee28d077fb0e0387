// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "domain/trip.h"
#include "domain/trip_places.h"

/// What the checks of a trip look at. Only for the checker's own files.
namespace viatica::checks {

/// An item with what the checks need of it.
struct CheckedItem
{
    AnyItem item;
    ItemRef ref;
    QString name; ///< for a person
    PlaceTime begin;
    PlaceTime end;  ///< as begin for an event without an end
    QDate lastDate; ///< on the clock of the place where it ends
    Place from;
    Place to;

    [[nodiscard]] bool isFlight() const { return ref.kind == ItemKind::Flight; }
    [[nodiscard]] bool isRide() const { return isFlight() || ref.kind == ItemKind::Transportation; }
    [[nodiscard]] bool isStay() const { return ref.kind == ItemKind::Hotel; }
    [[nodiscard]] bool isCar() const { return ref.kind == ItemKind::CarRental; }
    [[nodiscard]] const Event* asEvent() const { return std::get_if<Event>(&item); }
};

using ItemList = QList<const CheckedItem*>;

/// People who have the same bookings, and these bookings by their beginning.
struct Party
{
    QList<ItemTraveller> people; ///< nobody where no one is named on the whole trip
    ItemList items;
    ItemList rides; ///< flights and ground transport
    ItemList stays;
    ItemList cars;
    ItemList events;
    /// Where the first ride begins whose place is known; unknown where somebody sleeps before it.
    Place home;
};

/// The trip as the checks see it, and what they found so far.
class CheckedTrip
{
public:
    CheckedTrip(const TripDraft& trip, const TripItems& items, const AirportIndex& airports);

    [[nodiscard]] const TripDraft& trip() const { return m_trip; }
    [[nodiscard]] const QList<CheckedItem>& items() const { return m_items; }
    [[nodiscard]] const QList<Party>& parties() const { return m_parties; }
    [[nodiscard]] const PlaceFinder& places() const { return m_places; }
    [[nodiscard]] PlaceClocks& clocks() { return m_clocks; }
    [[nodiscard]] bool shareTraveller(const CheckedItem& a, const CheckedItem& b) const;

    /// A finding about items, without its facts.
    [[nodiscard]] static Finding about(FindingKind kind, FindingSeverity severity, const ItemList& items);
    /// Keeps it. @p facts beside the items are what matters: where they change, it is another finding. @p met is the
    /// moment at which it is met. Found again for other people, it comes once, for all of them.
    void add(Finding finding, const QStringList& facts, const QDateTime& met, const Party* party = nullptr);
    /// Whether there is a finding of this kind about the item.
    [[nodiscard]] bool has(FindingKind kind, const ItemRef& item) const;
    /// Whether there is one of this kind about both.
    [[nodiscard]] bool has(FindingKind kind, const ItemRef& a, const ItemRef& b) const;

    /// What was found, by when it is met. Leaves nothing behind.
    [[nodiscard]] QList<Finding> take();

private:
    struct Met
    {
        Finding finding;
        QDateTime moment;
    };

    void addItem(const AnyItem& item);
    void makeParties();
    [[nodiscard]] QList<ItemTraveller> people() const;
    [[nodiscard]] Party partyOf(const ItemTraveller* person) const;
    [[nodiscard]] Place homeOf(const Party& party) const;

    const TripDraft& m_trip;
    const TripItems& m_given;
    PlaceFinder m_places;
    PlaceClocks m_clocks;
    AirportMemory m_airports;
    QList<CheckedItem> m_items; ///< by their beginning; filled once, so that pointers into it stay valid
    QList<Party> m_parties;
    QList<Met> m_findings;
    QHash<QString, qsizetype> m_byKey;
};

/// Two bookings of one house for the same nights that are two rooms: by their numbers or their codes.
[[nodiscard]] bool areTwoRooms(const Hotel& a, const Hotel& b);

/// Where somebody is after an item. Of a ride to nowhere in particular ("Home"): where it left.
[[nodiscard]] const Place& placeAfter(const CheckedItem& item);

/// A moment as a fact: the same instant gives the same text.
[[nodiscard]] QString fact(const QDateTime& instant);

// The checks, each in the file of its subject. Those that come first may keep later ones from repeating them.
void checkDuplicates(CheckedTrip& trip);
void checkConnections(CheckedTrip& trip, const Party& party);
void checkOverlaps(CheckedTrip& trip, const Party& party);
void checkPlaces(CheckedTrip& trip, const Party& party);
void checkCars(CheckedTrip& trip, const Party& party);
void checkNights(CheckedTrip& trip, const Party& party);
void checkWayBack(CheckedTrip& trip, const Party& party);
void checkDates(CheckedTrip& trip);
void checkZones(CheckedTrip& trip);

} // namespace viatica::checks
