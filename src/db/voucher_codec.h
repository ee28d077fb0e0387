// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/codec.h"
#include "domain/item.h"
#include "domain/voucher.h"

namespace viatica {

/// NUMERIC(10,2), exact: never by way of a floating-point number.
template <>
struct Codec<Amount> : detail::PlainSelect
{
    static Parameter encode(Amount value)
    {
        return Money::ofSum(value.hundredths, {}).toDecimal().toLatin1();
    }
    /// NULL is nothing: another program may leave an amount out.
    static Amount decode(const Field& field);
};

template <>
struct Codec<TravellerType> : detail::PlainSelect
{
    static Parameter encode(TravellerType value) { return toString(value).toLatin1(); }
    static TravellerType decode(const Field& field);
};

} // namespace viatica
