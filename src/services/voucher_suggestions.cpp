// SPDX-License-Identifier: GPL-3.0-or-later
// Which vouchers could pay for a flight.
#include "domain/clock.h"
#include "domain/validation.h"
#include "domain/voucher_suggestion.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/trip_items.h"
#include "services/voucher_faults.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherService)
};

/// $1 is the flight, $2 the user, $3 and $4 the traveller, $5 the currency, $6 today. A row for each voucher
/// that can be used today and on the local day of the departure.
QByteArray candidatesStatement()
{
    const QByteArray day =
        tripitems::localTime(R"(p."departureDateTime")", R"(p."originTimezone")") + "::date";
    return "SELECT " + signedIn("$2") + R"(, p."id" IS NOT NULL, )" + vouchersql::travelsOnFlight() + ", " +
           vouchersql::summaryColumns() +
           R"( FROM (SELECT $1::uuid AS flight, $3::text AS type, $4::uuid AS traveler) w)"
           R"( LEFT JOIN flights p ON p."id" = w.flight AND p."userId" = $2::uuid)"
           R"( LEFT JOIN vouchers v ON v."userId" = $2::uuid AND p."id" IS NOT NULL AND v."type" <> 'HOTEL')"
           R"( AND v."totalValue" > v."usedAmount" AND )" +
           vouchersql::currency() +
           R"( = $5 AND v."status" NOT IN ('USED', 'TRANSFERRED'))"
           R"( AND (v."expirationDate" IS NULL OR v."expirationDate" >= greatest($6::date, )" +
           day + ")) ORDER BY " + vouchersql::expiryDay() + R"(, v."id")";
}

QList<VoucherSummary> readCandidates(const Result& result)
{
    QList<VoucherSummary> candidates;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        if (!row.next<bool>())
            throw notFound();
        if (!row.next<bool>())
            throw notOnFlight();
        const VoucherSummary voucher = vouchersql::readSummary(row);
        if (!voucher.id.isNull())
            candidates.append(voucher);
    }
    return candidates;
}

FlightSuggestion suggestion(const QList<VoucherSummary>& candidates, const Money& cost)
{
    QList<PayingVoucher> paying;
    QHash<VoucherId, VoucherSummary> vouchers;
    for (const VoucherSummary& voucher : candidates) {
        paying.append({voucher.id, voucher.remaining()->hundredths(), voucher.expirationDate});
        vouchers.insert(voucher.id, voucher);
    }
    const UseSuggestion best = suggestUses(paying, cost.hundredths());
    FlightSuggestion result;
    for (const SuggestedUse& use : best.uses)
        result.uses.append({vouchers.value(use.id), Money(use.amount, cost.currency()), use.usesUp});
    result.uncovered = Money(best.uncovered, cost.currency());
    return result;
}

void requireCost(const Money& cost)
{
    FieldErrors faults;
    if (const QString fault = amountFault(cost); !fault.isEmpty())
        faults.insert(QStringLiteral("amountUsed"), fault);
    throwIfInvalid(faults, Messages::tr("This cannot be the cost of a flight."));
    if (cost.isZero())
        throw amountNeeded();
}

} // namespace

QFuture<FlightSuggestion> VoucherService::suggestFor(FlightId flight, const Money& cost,
                                                     TravellerType travellerType, const QUuid& travellerId)
{
    return guarded<FlightSuggestion>([&] {
        const UserId user = signedInUser();
        requireCost(cost);
        return m_database.run([=, today = m_clock.today()](Connection& connection) {
            static const Statement statement(candidatesStatement());
            const Result result =
                connection.execute(statement, flight, user, travellerType,
                                   travellerId.toByteArray(QUuid::WithoutBraces), cost.currency(), today);
            return suggestion(readCandidates(result), cost);
        });
    });
}

} // namespace viatica
