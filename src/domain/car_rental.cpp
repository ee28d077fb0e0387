// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/car_rental.h"

#include "domain/item_rules.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::CarRental)
};

} // namespace

CarRentalDraft normalized(CarRentalDraft draft)
{
    itemrules::normalize<CarRental>(draft);
    return draft;
}

FieldErrors validate(const CarRentalDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "company", draft.company, Messages::tr("Please enter the rental company."));
    itemrules::require(faults, "pickupLocation", draft.pickupLocation,
                       Messages::tr("Please enter where you pick the car up."));
    itemrules::require(faults, "dropoffLocation", draft.dropoffLocation,
                       Messages::tr("Please enter where you return the car."));
    itemrules::checkTexts<CarRental>(faults, draft);
    itemrules::checkZone(faults, "pickupTimezone", draft.pickupTimezone);
    itemrules::checkZone(faults, "dropoffTimezone", draft.dropoffTimezone);
    itemrules::checkPosition(faults, "pickupLatitude", draft.pickupLatitude, "pickupLongitude",
                             draft.pickupLongitude);
    itemrules::checkPosition(faults, "dropoffLatitude", draft.dropoffLatitude, "dropoffLongitude",
                             draft.dropoffLongitude);
    if (!itemrules::isUsable(draft.pickup))
        itemrules::add(faults, "pickupDateTime", Messages::tr("Please enter when you pick the car up."));
    if (!itemrules::isUsable(draft.dropoff))
        itemrules::add(faults, "dropoffDateTime", Messages::tr("Please enter when you return the car."));
    else if (itemrules::isUsable(draft.pickup) && draft.dropoff <= draft.pickup)
        itemrules::add(faults, "dropoffDateTime",
                       Messages::tr("The car must be returned after it is picked up."));
    return faults;
}

} // namespace viatica
