// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transportation.h"

#include "domain/item_rules.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Transportation)
};

} // namespace

QString toString(TransportationMethod method)
{
    switch (method) {
    case TransportationMethod::Train:
        return QStringLiteral("TRAIN");
    case TransportationMethod::Bus:
        return QStringLiteral("BUS");
    case TransportationMethod::Ferry:
        return QStringLiteral("FERRY");
    case TransportationMethod::Taxi:
        return QStringLiteral("TAXI");
    case TransportationMethod::Shuttle:
        return QStringLiteral("SHUTTLE");
    case TransportationMethod::Subway:
        return QStringLiteral("SUBWAY");
    case TransportationMethod::Rideshare:
        return QStringLiteral("RIDESHARE");
    case TransportationMethod::Other:
        break;
    }
    return QStringLiteral("OTHER");
}

std::optional<TransportationMethod> transportationMethodFromString(QStringView text)
{
    for (const TransportationMethod method : allTransportationMethods())
        if (toString(method) == text)
            return method;
    return std::nullopt;
}

QList<TransportationMethod> allTransportationMethods()
{
    return {TransportationMethod::Train,     TransportationMethod::Bus,     TransportationMethod::Ferry,
            TransportationMethod::Taxi,      TransportationMethod::Shuttle, TransportationMethod::Subway,
            TransportationMethod::Rideshare, TransportationMethod::Other};
}

QString displayName(TransportationMethod method)
{
    switch (method) {
    case TransportationMethod::Train:
        return Messages::tr("Train");
    case TransportationMethod::Bus:
        return Messages::tr("Bus");
    case TransportationMethod::Ferry:
        return Messages::tr("Ferry");
    case TransportationMethod::Taxi:
        return Messages::tr("Taxi");
    case TransportationMethod::Shuttle:
        return Messages::tr("Shuttle");
    case TransportationMethod::Subway:
        return Messages::tr("Underground");
    case TransportationMethod::Rideshare:
        return Messages::tr("Ride share");
    case TransportationMethod::Other:
        break;
    }
    return Messages::tr("Ride");
}

TransportationDraft normalized(TransportationDraft draft)
{
    itemrules::normalize<Transportation>(draft);
    return draft;
}

FieldErrors validate(const TransportationDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "origin", draft.origin, Messages::tr("Please enter where the ride begins."));
    itemrules::require(faults, "destination", draft.destination,
                       Messages::tr("Please enter where the ride ends."));
    itemrules::checkTexts<Transportation>(faults, draft);
    itemrules::checkZone(faults, "originTimezone", draft.originTimezone);
    itemrules::checkZone(faults, "destinationTimezone", draft.destinationTimezone);
    itemrules::checkPosition(faults, "originLatitude", draft.originLatitude, "originLongitude",
                             draft.originLongitude);
    itemrules::checkPosition(faults, "destinationLatitude", draft.destinationLatitude, "destinationLongitude",
                             draft.destinationLongitude);
    if (!itemrules::isUsable(draft.departure))
        itemrules::add(faults, "departureDateTime", Messages::tr("Please enter when the ride begins."));
    if (!itemrules::isUsable(draft.arrival))
        itemrules::add(faults, "arrivalDateTime", Messages::tr("Please enter when the ride ends."));
    else if (itemrules::isUsable(draft.departure) && draft.arrival <= draft.departure)
        itemrules::add(faults, "arrivalDateTime",
                       Messages::tr("The ride must end after it begins, seen with the time zones."));
    return faults;
}

} // namespace viatica
