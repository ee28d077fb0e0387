// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/csv_writer.h"
#include "services/voucher_results.h"

namespace viatica {

/// How vouchers are written as CSV.
struct VoucherCsvOptions : CsvOptions
{
    bool numbers = false; ///< whole numbers; otherwise all but their last four characters are hidden
};

/// One record per voucher, a heading before them: the columns of the table without the notes, the status as
/// of
/// @p today, and what is left. Amounts have a point and two decimals.
[[nodiscard]] QByteArray voucherCsv(const QList<VoucherSummary>& vouchers, const QDate& today,
                                    const VoucherCsvOptions& options = {});

/// One record per use, with what it was used for. @p vouchers are those that the uses name; a use of another
/// one has empty cells for it.
[[nodiscard]] QByteArray ledgerCsv(const QList<LedgerEntry>& entries, const QList<VoucherSummary>& vouchers,
                                   const VoucherCsvOptions& options = {});

} // namespace viatica
