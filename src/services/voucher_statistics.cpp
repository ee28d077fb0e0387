// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over all vouchers, each currency for itself.
#include "domain/clock.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

namespace viatica {

namespace {

/// A sum in hundredths of those vouchers for which the condition holds.
QByteArray sum(const QByteArray& amount, const QByteArray& condition = "true")
{
    return "(coalesce(sum(" + amount + ") FILTER (WHERE " + condition + "), 0) * 100)::bigint";
}

/// $2 is today.
QByteArray leftWithin(const QByteArray& days)
{
    return sum("m.total - m.used", "m.usable AND m.expires BETWEEN $2::date AND $2::date + " + days);
}

/// Rows of three kinds: the sums of a currency, the vouchers of a status, those of a type. A voucher that was
/// reissued takes part with what its own uses took: what was left is in its reissue.
QByteArray statisticsStatement()
{
    const QByteArray none = ", 0, 0, 0, 0, 0, 0, 0";
    return R"(WITH stated AS MATERIALIZED (SELECT )" + vouchersql::statusOn("$2::date") +
           R"( AS state, v."type", )" + vouchersql::currency() +
           R"( AS currency, v."totalValue", v."usedAmount", v."openingUsedAmount", v."expirationDate" FROM vouchers v)"
           R"( WHERE v."userId" = $1::uuid), mine AS MATERIALIZED (SELECT s.state, s."type", s.currency,)"
           R"( s."expirationDate" AS expires, s.state IN ('OPEN', 'PARTIALLY_USED') AS usable,)"
           R"( s.state = 'EXPIRED' AS expired, s."totalValue" IS NOT NULL AS valued,)"
           R"( CASE s.state WHEN 'TRANSFERRED' THEN s."usedAmount" - s."openingUsedAmount" ELSE s."totalValue" END AS total,)"
           R"( CASE s.state WHEN 'TRANSFERRED' THEN s."usedAmount" - s."openingUsedAmount" ELSE s."usedAmount" END AS used)"
           R"( FROM stated s), counted AS (SELECT 1 AS kind, m.currency AS key, count(*) AS vouchers, )" +
           sum("m.total") + " AS total, " + sum("m.used") + " AS used, " +
           sum("m.total - m.used", "m.usable") + " AS remaining, " + sum("m.total - m.used", "m.expired") +
           " AS lost, " + leftWithin("30") + " AS in30, " + leftWithin("60") + " AS in60, " +
           leftWithin("90") +
           " AS in90 FROM mine m WHERE m.valued GROUP BY m.currency"
           " UNION ALL SELECT 2, m.state, count(*)" +
           none + " FROM mine m GROUP BY m.state UNION ALL SELECT 3, m.\"type\", count(*)" + none +
           " FROM mine m GROUP BY m.\"type\") SELECT " + signedIn("$1") +
           ", c.kind, c.key, c.vouchers, c.total, c.used, c.remaining, c.lost, c.in30, c.in60, c.in90"
           " FROM (SELECT) AS one LEFT JOIN counted c ON true ORDER BY c.kind, c.key";
}

CurrencyTotals readTotals(RowReader& row, const QString& currency, int vouchers)
{
    CurrencyTotals totals;
    totals.currency = currency;
    totals.vouchers = vouchers;
    for (Money CurrencyTotals::*amount :
         {&CurrencyTotals::total, &CurrencyTotals::used, &CurrencyTotals::remaining, &CurrencyTotals::lost,
          &CurrencyTotals::expiringIn30, &CurrencyTotals::expiringIn60, &CurrencyTotals::expiringIn90})
        totals.*amount = Money::ofSum(row.next<qint64>(), currency);
    return totals;
}

VoucherStatistics readStatistics(const Result& result)
{
    VoucherStatistics statistics;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const int kind = row.next<int>();
        const auto key = row.next<QString>();
        const int vouchers = row.next<int>();
        if (kind == 1) {
            statistics.currencies.append(readTotals(row, key, vouchers));
        } else if (kind == 2) {
            statistics.statuses.insert(key, vouchers);
            statistics.vouchers += vouchers;
        } else if (kind == 3) {
            statistics.types.insert(key, vouchers);
        }
    }
    return statistics;
}

} // namespace

QFuture<VoucherStatistics> VoucherService::getVoucherStatistics()
{
    return guarded<VoucherStatistics>([&] {
        return m_database.run([user = signedInUser(), today = m_clock.today()](Connection& connection) {
            static const Statement statement(statisticsStatement());
            return readStatistics(connection.execute(statement, user, today));
        });
    });
}

} // namespace viatica
