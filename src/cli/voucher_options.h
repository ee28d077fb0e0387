// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "services/voucher_results.h"

namespace viatica {

/// The options of a voucher's columns, as add and update take them.
[[nodiscard]] QList<Option> voucherOptions(bool forNewVoucher);
[[nodiscard]] bool hasVoucherOptions(const Invocation& invocation);
/// Puts what is given into the draft. @throws Error(Validation) with all faults
void applyVoucherOptions(const Invocation& invocation, VoucherDraft& draft);

/// --status, --type, --issuer, --currency, --expiring, --search, --limit, --after. @throws UsageError
[[nodiscard]] VoucherQuery voucherQuery(const Invocation& invocation);

/// An amount with a decimal point. @throws Error(Validation) at @p field
[[nodiscard]] Money amountFrom(const QString& text, const QString& currency, const QString& field);
/// Strictly 2027-06-01, or "none". @throws Error(Validation) at @p field
[[nodiscard]] QDate expiryFrom(const QString& text, const QString& field);

} // namespace viatica
