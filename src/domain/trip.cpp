// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip.h"

#include "domain/text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Trip)
};

// PostgreSQL's DATE goes further, but QDate prints years past 9999 in a form that no other program reads.
bool isUsable(const QDate& date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999;
}

} // namespace

QString toString(TripPurpose purpose)
{
    switch (purpose) {
    case TripPurpose::Business:
        return QStringLiteral("business");
    case TripPurpose::Other:
        return QStringLiteral("other");
    case TripPurpose::Pleasure:
        break;
    }
    return QStringLiteral("pleasure");
}

std::optional<TripPurpose> tripPurposeFromString(QStringView text)
{
    for (const TripPurpose purpose : allTripPurposes())
        if (toString(purpose) == text)
            return purpose;
    return std::nullopt;
}

QList<TripPurpose> allTripPurposes()
{
    return {TripPurpose::Pleasure, TripPurpose::Business, TripPurpose::Other};
}

QString displayName(TripPurpose purpose)
{
    switch (purpose) {
    case TripPurpose::Business:
        return Messages::tr("Business");
    case TripPurpose::Other:
        return Messages::tr("Other");
    case TripPurpose::Pleasure:
        break;
    }
    return Messages::tr("Pleasure");
}

QString toString(TripFilter filter)
{
    switch (filter) {
    case TripFilter::Upcoming:
        return QStringLiteral("upcoming");
    case TripFilter::Current:
        return QStringLiteral("current");
    case TripFilter::Past:
        return QStringLiteral("past");
    case TripFilter::All:
        break;
    }
    return QStringLiteral("all");
}

std::optional<TripFilter> tripFilterFromString(QStringView text)
{
    for (const TripFilter filter :
         {TripFilter::Upcoming, TripFilter::Current, TripFilter::Past, TripFilter::All})
        if (toString(filter) == text)
            return filter;
    return std::nullopt;
}

bool matches(const TripDraft& trip, TripFilter filter, const QDate& today)
{
    switch (filter) {
    case TripFilter::Upcoming:
        return trip.departureDate >= today;
    case TripFilter::Current:
        return trip.departureDate <= today && today <= trip.returnDate;
    case TripFilter::Past:
        return trip.returnDate < today;
    case TripFilter::All:
        break;
    }
    return true;
}

TripDraft normalized(TripDraft draft)
{
    draft.name = singleLine(draft.name);
    draft.description = multiLine(draft.description);
    return draft;
}

FieldErrors validate(const TripDraft& draft)
{
    FieldErrors faults;
    const qsizetype length = characterCount(draft.name);
    if (length == 0)
        faults.insert(QStringLiteral("name"), Messages::tr("Please give the trip a name."));
    else if (length > 255)
        faults.insert(QStringLiteral("name"),
                      Messages::tr("The name can have at most 255 characters; it has %1.").arg(length));
    else if (!isStorable(draft.name))
        faults.insert(QStringLiteral("name"),
                      Messages::tr("The name contains a character that cannot be stored."));

    const bool departureGiven = isUsable(draft.departureDate);
    const bool returnGiven = isUsable(draft.returnDate);
    if (!departureGiven)
        faults.insert(QStringLiteral("departureDate"), Messages::tr("Please enter the day of departure."));
    if (!returnGiven)
        faults.insert(QStringLiteral("returnDate"), Messages::tr("Please enter the day of return."));
    if (departureGiven && returnGiven && draft.returnDate < draft.departureDate)
        faults.insert(QStringLiteral("returnDate"),
                      Messages::tr("The return cannot be before the departure."));

    const qsizetype description = characterCount(draft.description);
    if (description > tripDescriptionLimit)
        faults.insert(QStringLiteral("description"),
                      Messages::tr("The description can have at most %1 characters; it has %2.")
                          .arg(tripDescriptionLimit)
                          .arg(description));
    else if (!isStorable(draft.description))
        faults.insert(QStringLiteral("description"),
                      Messages::tr("The description contains a character that cannot be stored."));
    return faults;
}

} // namespace viatica
