// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDate>
#include <QList>

namespace viatica {

/// A voucher that could pay, in hundredths of one currency.
struct PayingVoucher
{
    VoucherId id;
    qint64 balance = 0;   ///< more than zero
    QDate expirationDate; ///< invalid for none
};

struct SuggestedUse
{
    VoucherId id;
    qint64 amount = 0;
    bool usesUp = false; ///< nothing is left on it
};

struct UseSuggestion
{
    QList<SuggestedUse> uses; ///< the earliest expiry first
    qint64 uncovered = 0;     ///< what the vouchers cannot pay
};

inline constexpr int exactSuggestionLimit = 32;

/// Which vouchers to pay @p cost (hundredths) with. In this order of importance: as much as possible is paid;
/// what expires earlier is used before what expires later, vouchers without a date last; of the vouchers of
/// one date that are opened, the least is left over; and fewest are opened. The choice within a date is exact
/// for up to exactSuggestionLimit vouchers of that date: every combination counts. Of more than that the
/// largest are used whole, or left alone, before.
[[nodiscard]] UseSuggestion suggestUses(QList<PayingVoucher> vouchers, qint64 cost);

} // namespace viatica
