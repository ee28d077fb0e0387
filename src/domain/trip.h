// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "domain/id.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

namespace viatica {

enum class TripPurpose { Pleasure, Business, Other };

/// "pleasure", "business", "other": as stored and as exported.
[[nodiscard]] QString toString(TripPurpose purpose);
[[nodiscard]] std::optional<TripPurpose> tripPurposeFromString(QStringView text);
[[nodiscard]] QList<TripPurpose> allTripPurposes();
/// The word for a person, translated.
[[nodiscard]] QString displayName(TripPurpose purpose);

/// What a user may set of a trip.
struct TripDraft
{
    QString name;        ///< 1 to 255 characters
    QDate departureDate; ///< local date of the first day
    QDate returnDate;    ///< local date of the last day, not before the departure
    TripPurpose purpose = TripPurpose::Pleasure;
    QString description; ///< at most tripDescriptionLimit characters
};

/// More than a traveller writes, less than what makes a list or an export unusable. A choice of this project: the
/// column itself has no limit.
inline constexpr qsizetype tripDescriptionLimit = 100'000;

/// A named journey of one owner.
struct Trip : TripDraft
{
    TripId id;
    UserId userId; ///< the owner
    QDateTime createdAt;
    QDateTime updatedAt;
    RowVersion version;

    /// Both ends counted: a trip that returns on the day it departs has 1.
    [[nodiscard]] qint64 days() const { return departureDate.daysTo(returnDate) + 1; }
};

template <>
struct Declaration<Trip>
{
    using Draft = TripDraft;
    static constexpr const char* table = "trips";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "TRIP";
    static constexpr auto fixed = std::make_tuple(column("id", &Trip::id), column("userId", &Trip::userId),
                                                  column("createdAt", &Trip::createdAt),
                                                  column("updatedAt", &Trip::updatedAt));
    static constexpr auto draft
        = std::make_tuple(column("name", &TripDraft::name), column("departureDate", &TripDraft::departureDate),
                          column("returnDate", &TripDraft::returnDate), column("purpose", &TripDraft::purpose),
                          largeColumn("description", &TripDraft::description));
};

/// A row of the trip list: the trip without its description, and what hangs on it.
struct TripSummary : Trip
{
    int flights = 0;
    int hotels = 0;
    int transportation = 0;
    int carRentals = 0;
    int events = 0;
    int companions = 0;
    QString sharedBy; ///< the owner's name when the trip is shared with the user, else empty

    [[nodiscard]] int items() const { return flights + hotels + transportation + carRentals + events; }
};

/// Where a trip stands against a local date. Upcoming and current overlap on the day of departure, as filters do.
enum class TripFilter { Upcoming, Current, Past, All };
[[nodiscard]] QString toString(TripFilter filter);
[[nodiscard]] std::optional<TripFilter> tripFilterFromString(QStringView text);
[[nodiscard]] bool matches(const TripDraft& trip, TripFilter filter, const QDate& today);

/// Trimmed name, uniform line ends.
[[nodiscard]] TripDraft normalized(TripDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const TripDraft& draft);

} // namespace viatica
