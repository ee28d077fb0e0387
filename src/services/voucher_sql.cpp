// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_sql.h"

namespace viatica::vouchersql {

QByteArray statusOn(const QByteArray& today)
{
    return R"((CASE WHEN v."status" IN ('USED', 'TRANSFERRED') THEN v."status" WHEN v."expirationDate" < )" +
           today +
           R"( THEN 'EXPIRED' WHEN v."status" = 'EXPIRED' THEN CASE WHEN v."usedAmount" > 0 THEN 'PARTIALLY_USED')"
           R"( ELSE 'OPEN' END ELSE v."status" END))";
}

QByteArray currency(const QByteArray& voucher)
{
    return "coalesce(" + voucher + ".\"currency\", 'USD')";
}

QByteArray expiryDay()
{
    return R"(coalesce(v."expirationDate" - date '1970-01-01', 2147483647))";
}

QByteArray voucherColumns()
{
    return sql::columns<Voucher>("v") + ", v.xmin::text";
}

QByteArray summaryColumns()
{
    return sql::listedColumns<Voucher>("v") +
           R"(, v.xmin::text, (SELECT count(*) FROM voucher_attachments u WHERE u."voucherId" = v."id"))";
}

Voucher readVoucher(RowReader& row)
{
    Voucher voucher;
    row.read<Voucher>(voucher);
    voucher.version.value = row.next<QString>();
    completeCurrency(voucher);
    return voucher;
}

VoucherSummary readSummary(RowReader& row)
{
    VoucherSummary summary;
    row.readListed<Voucher>(summary);
    summary.version.value = row.next<QString>();
    summary.uses = row.next<int>();
    completeCurrency(summary);
    return summary;
}

QByteArray attachmentColumns()
{
    return R"(a."id", a."voucherId", a."flightId", a."travelerType", a."travelerId", a."amountUsed", )" +
           currency() + ", " + Codec<QDateTime>::select(R"(a."createdAt")") + ", " +
           Codec<QDateTime>::select(R"(a."updatedAt")") + ", a.xmin::text";
}

void readAttachment(RowReader& row, VoucherAttachment& attachment)
{
    attachment.id = row.next<AttachmentId>();
    attachment.voucher = row.next<VoucherId>();
    attachment.flight = row.next<FlightId>();
    attachment.travellerType = row.next<std::optional<TravellerType>>().value_or(TravellerType::User);
    attachment.travellerId = QUuid::fromString(row.next<QString>());
    const auto amount = row.next<Amount>();
    attachment.amount = Money(amount.hundredths, row.next<QString>());
    attachment.createdAt = row.next<QDateTime>();
    attachment.updatedAt = row.next<QDateTime>();
    attachment.version.value = row.next<QString>();
}

QByteArray travelsOnFlight()
{
    const QByteArray named = R"(item_companions i WHERE i."itemType" = 'FLIGHT' AND i."itemId" = w.flight)";
    return "(EXISTS (SELECT FROM " + named +
           R"( AND i."travelerType" = w.type AND i."travelerId" = w.traveler) OR NOT EXISTS (SELECT FROM )" +
           named +
           R"() AND CASE w.type WHEN 'USER' THEN w.traveler = $2::uuid ELSE EXISTS (SELECT FROM travel_companions c)"
           R"( WHERE c."id" = w.traveler AND c."createdBy" = $2::uuid AND (p."tripId" IS NULL OR EXISTS (SELECT FROM)"
           R"( trip_companions t WHERE t."tripId" = p."tripId" AND t."companionId" = c."id"))) END))";
}

} // namespace viatica::vouchersql
