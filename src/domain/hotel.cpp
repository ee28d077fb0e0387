// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hotel.h"

#include "domain/item_rules.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Hotel)
};

} // namespace

HotelDraft normalized(HotelDraft draft)
{
    itemrules::normalize<Hotel>(draft);
    return draft;
}

FieldErrors validate(const HotelDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "name", draft.name, Messages::tr("Please enter the name of the hotel."));
    itemrules::checkTexts<Hotel>(faults, draft);
    itemrules::checkZone(faults, "timezone", draft.timezone);
    itemrules::checkPosition(faults, "latitude", draft.latitude, "longitude", draft.longitude);
    if (!itemrules::isUsable(draft.checkIn))
        itemrules::add(faults, "checkInDateTime", Messages::tr("Please enter when you check in."));
    if (!itemrules::isUsable(draft.checkOut))
        itemrules::add(faults, "checkOutDateTime", Messages::tr("Please enter when you check out."));
    else if (itemrules::isUsable(draft.checkIn) && draft.checkOut <= draft.checkIn)
        itemrules::add(faults, "checkOutDateTime", Messages::tr("The check-out must be after the check-in."));
    return faults;
}

} // namespace viatica
