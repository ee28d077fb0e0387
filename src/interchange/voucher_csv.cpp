// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/voucher_csv.h"

#include <QHash>

namespace viatica {

namespace {

void writeHeading(CsvWriter& writer, std::initializer_list<const char*> columns)
{
    for (const char* column : columns)
        writer.text(QString::fromLatin1(column));
    writer.endRecord();
}

QString numberOf(const Voucher& voucher, const VoucherCsvOptions& options)
{
    if (voucher.id.isNull())
        return {};
    return options.numbers ? voucher.voucherNumber : maskedNumber(voucher.voucherNumber);
}

QString textOf(const std::optional<Money>& amount)
{
    return amount ? amount->toDecimal() : QString();
}

QString idText(VoucherId id)
{
    return id.isNull() ? QString() : id.toString();
}

} // namespace

QByteArray voucherCsv(const QList<VoucherSummary>& vouchers, const QDate& today,
                      const VoucherCsvOptions& options)
{
    CsvWriter writer(options);
    writeHeading(writer, {"id", "type", "issuer", "voucherNumber", "associatedAccount", "currency",
                          "totalValue", "openingUsedAmount", "usedAmount", "remainingBalance", "status",
                          "expirationDate", "parentVoucherId", "uses"});
    for (const VoucherSummary& voucher : vouchers) {
        writer.text(voucher.id.toString()).text(voucher.type).text(voucher.issuer);
        writer.text(numberOf(voucher, options)).text(voucher.associatedAccount).text(voucher.currency);
        writer.text(textOf(voucher.total())).text(voucher.openingUsed().toDecimal());
        writer.text(voucher.used().toDecimal()).text(textOf(voucher.remaining()));
        writer.text(toString(voucher.statusOn(today))).date(voucher.expirationDate);
        writer.text(idText(voucher.parentVoucherId)).number(voucher.uses).endRecord();
    }
    return writer.take();
}

QByteArray ledgerCsv(const QList<LedgerEntry>& entries, const QList<VoucherSummary>& vouchers,
                     const VoucherCsvOptions& options)
{
    QHash<VoucherId, VoucherSummary> byId;
    for (const VoucherSummary& voucher : vouchers)
        byId.insert(voucher.id, voucher);
    CsvWriter writer(options);
    writeHeading(writer, {"id", "voucherId", "issuer", "voucherNumber", "flightId", "flightNumber", "origin",
                          "destination", "departureDateTime", "travelerType", "travelerId", "travelerName",
                          "currency", "amountUsed", "createdAt"});
    for (const LedgerEntry& entry : entries) {
        const VoucherSummary voucher = byId.value(entry.voucher);
        writer.text(entry.id.toString()).text(entry.voucher.toString()).text(voucher.issuer);
        writer.text(numberOf(voucher, options)).text(entry.flight.toString()).text(entry.flightNumber);
        writer.text(entry.origin).text(entry.destination).instant(entry.departure);
        writer.text(toString(entry.travellerType)).text(entry.travellerId.toString(QUuid::WithoutBraces));
        writer.text(entry.travellerName).text(entry.amount.currency()).text(entry.amount.toDecimal());
        writer.instant(entry.createdAt).endRecord();
    }
    return writer.take();
}

} // namespace viatica
