// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/entity_sql.h"
#include "db/result.h"
#include "db/voucher_codec.h"
#include "services/voucher_results.h"

#include <QByteArray>

/// What the statements about vouchers "v" and their uses "a" are composed of.
namespace viatica::vouchersql {

/// The status of a voucher on the day that the SQL expression @p today names, as Voucher::statusOn() has it.
[[nodiscard]] QByteArray statusOn(const QByteArray& today);
/// Its currency; the column's default where another program left it out.
[[nodiscard]] QByteArray currency(const QByteArray& voucher = "v");
/// Days of the expiry since 1970, after all others where there is none: the lists' order.
[[nodiscard]] QByteArray expiryDay();

/// What readVoucher() and readSummary() read.
[[nodiscard]] QByteArray voucherColumns();
[[nodiscard]] QByteArray summaryColumns();
/// A null id where the row was the empty side of a join.
[[nodiscard]] Voucher readVoucher(RowReader& row);
[[nodiscard]] VoucherSummary readSummary(RowReader& row);

/// Of a use "a" of the voucher "v".
[[nodiscard]] QByteArray attachmentColumns();
/// Reads into an attachment or what derives from it.
void readAttachment(RowReader& row, VoucherAttachment& attachment);

/// Whether the traveller of "w" (flight, type, traveler) travels on the flight "p": one of those who are
/// named on it; where nobody is, the user or a companion who is on the trip, or any where there is no trip.
/// $2 is the user.
[[nodiscard]] QByteArray travelsOnFlight();

/// Another program may have left the currency out: then the column's default is meant.
template <class Row>
void completeCurrency(Row& voucher)
{
    if (voucher.currency.isEmpty() && voucher.totalValue)
        voucher.currency = QStringLiteral("USD");
}

} // namespace viatica::vouchersql
