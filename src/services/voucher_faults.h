// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/voucher.h"
#include "domain/voucher_use.h"

namespace viatica {

class Connection;

// Why a voucher cannot be used, in sentences that name the voucher, its date and its balance.

/// Fault on the user's side that the statements themselves find: the words that they deliver.
[[nodiscard]] Error wrongCurrency(const Voucher& voucher);
[[nodiscard]] Error notOnFlight();
[[nodiscard]] Error amountNeeded();
[[nodiscard]] Error certificateHasNoAmount();
/// Expired, used or reissued, whichever it is on that day.
[[nodiscard]] Error notUsable(const Voucher& voucher, const QDate& today);
[[nodiscard]] Error insufficientBalance(const Voucher& voucher, const Money& balance, const Money& wanted);

/// After the database refused uses: looks at the vouchers as they are now and says what stands in the way;
/// the database's own sentence where nothing does any more. @p before: what the uses had taken already, in
/// the same order, where amounts are changed.
[[nodiscard]] Error explainedRefusal(Connection& connection, UserId user, const QDate& today,
                                     const QList<VoucherUse>& uses, const QList<Money>& before,
                                     const Error& refusal);

} // namespace viatica
