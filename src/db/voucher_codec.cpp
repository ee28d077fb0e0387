// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/voucher_codec.h"

namespace viatica {

Amount Codec<Amount>::decode(const Field& field)
{
    if (!field)
        return {};
    const auto money = Money::fromDecimal(QString::fromLatin1(*field), {});
    if (!money)
        throwUndecodable("numeric");
    return {money->hundredths()};
}

TravellerType Codec<TravellerType>::decode(const Field& field)
{
    const auto type = travellerTypeFromString(field ? QString::fromLatin1(*field) : QString());
    if (!type)
        throwUndecodable("travelerType");
    return *type;
}

} // namespace viatica
