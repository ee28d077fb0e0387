// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/item.h"

namespace viatica {

/// What a user may set of an event. Both moments are instants in one zone. An event of whole days begins at
/// the midnight of its first day and ends at the midnight after its last one.
struct EventDraft : ItemDraft
{
    QString name;     ///< 1 to 255 characters
    QString category; ///< free: "concert", "dinner"
    QString location;
    QString address; ///< at most addressLimit characters
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC, not before the start; invalid where nobody knows
    bool allDay = false;
    QString timezone;
    std::optional<double> latitude; ///< degrees, with the longitude or not at all
    std::optional<double> longitude;
    QString contactPhone;
    QString contactEmail;
    QString url; ///< http or https, at most urlLimit characters
};

struct Event : Item<EventDraft, EventId>
{
};

template <>
struct Declaration<Event>
{
    using Draft = EventDraft;
    static constexpr const char* table = "events";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "EVENT";
    static constexpr ItemKind kind = ItemKind::Event;
    static constexpr auto start = column("startDateTime", &EventDraft::start);
    static constexpr auto startZone = column("timezone", &EventDraft::timezone);
    static constexpr auto end = column("endDateTime", &EventDraft::end);
    static constexpr auto endZone = column("timezone", &EventDraft::timezone);
    static constexpr auto fixed = itemFixedColumns<Event>();
    static constexpr auto draft = std::tuple_cat(
        std::make_tuple(column("name", &EventDraft::name).inSearch().atMost(255),
                        column("category", &EventDraft::category).orNull().atMost(50),
                        column("location", &EventDraft::location).orNull().inSearch().atMost(255),
                        column("address", &EventDraft::address).orNull().inSearch().atMost(addressLimit),
                        start, end, column("allDay", &EventDraft::allDay), startZone.orNull().atMost(50),
                        column("latitude", &EventDraft::latitude),
                        column("longitude", &EventDraft::longitude),
                        column("contactPhone", &EventDraft::contactPhone).orNull().atMost(50),
                        column("contactEmail", &EventDraft::contactEmail).orNull().atMost(255),
                        column("url", &EventDraft::url).orNull().atMost(urlLimit)),
        itemSharedColumns<EventDraft>());
};

/// Texts trimmed, coordinates to six decimals.
[[nodiscard]] EventDraft normalized(EventDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const EventDraft& draft);

} // namespace viatica
