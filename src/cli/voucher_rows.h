// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "services/voucher_results.h"

namespace viatica {

/// The columns of a voucher without its notes, with "remainingBalance" and the status as of today. Unless
/// @p withNumbers, all but the last four characters of the number are hidden.
[[nodiscard]] QJsonObject voucherListObject(const VoucherSummary& voucher, const QDate& today,
                                            bool withNumbers);
[[nodiscard]] QStringList voucherListHeadings();
[[nodiscard]] QStringList voucherListRow(const VoucherSummary& voucher, const QDate& today, bool withNumbers);

/// With the number: whoever asks for one voucher has it before them.
void printVoucher(const Output& output, const Voucher& voucher, const QDate& today);
void printUse(const Output& output, const VoucherAttachment& use);
void printHistory(const Output& output, const VoucherHistory& history, const QDate& today, bool withNumbers);
void printStatistics(const Output& output, const VoucherStatistics& statistics);
void printSuggestion(const Output& output, const FlightSuggestion& suggestion, const QDate& today,
                     bool withNumbers);

} // namespace viatica
