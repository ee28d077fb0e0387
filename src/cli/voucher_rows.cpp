// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/voucher_rows.h"

#include "interchange/entity_json.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QString amountOf(const std::optional<Money>& amount)
{
    return amount ? amount->toDecimal() + QLatin1Char(' ') + amount->currency() : QString();
}

QJsonValue decimalOf(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(amount->toDecimal()) : QJsonValue();
}

QString numberOf(const Voucher& voucher, bool withNumbers)
{
    return withNumbers ? voucher.voucherNumber : maskedNumber(voucher.voucherNumber);
}

void completeObject(QJsonObject& object, const Voucher& voucher, const QDate& today, bool withNumbers)
{
    object.insert(QStringLiteral("voucherNumber"), numberOf(voucher, withNumbers));
    object.insert(QStringLiteral("status"), toString(voucher.statusOn(today)));
    object.insert(QStringLiteral("remainingBalance"), decimalOf(voucher.remaining()));
}

QJsonObject useObject(const VoucherAttachment& use)
{
    return {{QStringLiteral("id"), json::value(use.id)},
            {QStringLiteral("voucherId"), json::value(use.voucher)},
            {QStringLiteral("flightId"), json::value(use.flight)},
            {QStringLiteral("travelerType"), toString(use.travellerType)},
            {QStringLiteral("travelerId"), use.travellerId.toString(QUuid::WithoutBraces)},
            {QStringLiteral("currency"), use.amount.currency()},
            {QStringLiteral("amountUsed"), use.amount.toDecimal()},
            {QStringLiteral("createdAt"), json::value(use.createdAt)}};
}

QString dateText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QJsonArray listObjects(const QList<VoucherSummary>& vouchers, const QDate& today, bool withNumbers)
{
    QJsonArray array;
    for (const VoucherSummary& voucher : vouchers)
        array.append(voucherListObject(voucher, today, withNumbers));
    return array;
}

QJsonObject counts(const QMap<QString, int>& numbers)
{
    QJsonObject object;
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

QJsonObject voucherListObject(const VoucherSummary& voucher, const QDate& today, bool withNumbers)
{
    QJsonObject object = json::listedObject<Voucher>(voucher);
    completeObject(object, voucher, today, withNumbers);
    object.insert(QStringLiteral("uses"), voucher.uses);
    return object;
}

QStringList voucherListHeadings()
{
    return {Messages::tr("Expires"), Messages::tr("Status"), Messages::tr("Issuer"), Messages::tr("Number"),
            Messages::tr("Value"),   Messages::tr("Left"),   Messages::tr("Type"),   Messages::tr("Id")};
}

QStringList voucherListRow(const VoucherSummary& voucher, const QDate& today, bool withNumbers)
{
    return {dateText(voucher.expirationDate),
            toString(voucher.statusOn(today)),
            voucher.issuer,
            numberOf(voucher, withNumbers),
            amountOf(voucher.total()),
            amountOf(voucher.remaining()),
            voucher.type,
            voucher.id.toString()};
}

void printVoucher(const Output& output, const Voucher& voucher, const QDate& today)
{
    QJsonObject object = json::object(voucher);
    completeObject(object, voucher, today, true);
    output.document(object);
    output.properties({{Messages::tr("Issuer"), voucher.issuer},
                       {Messages::tr("Number"), voucher.voucherNumber},
                       {Messages::tr("Type"), voucher.type},
                       {Messages::tr("Account"), voucher.associatedAccount},
                       {Messages::tr("Value"), amountOf(voucher.total())},
                       {Messages::tr("Left"), amountOf(voucher.remaining())},
                       {Messages::tr("Status"), toString(voucher.statusOn(today))},
                       {Messages::tr("Expires"), dateText(voucher.expirationDate)},
                       {Messages::tr("Notes"), voucher.notes},
                       {Messages::tr("Id"), voucher.id.toString()}});
}

void printUse(const Output& output, const VoucherAttachment& use)
{
    output.document(useObject(use));
    output.properties({{Messages::tr("Used"), amountOf(use.amount)},
                       {Messages::tr("Voucher"), use.voucher.toString()},
                       {Messages::tr("Flight"), use.flight.toString()},
                       {Messages::tr("Id"), use.id.toString()}});
}

void printHistory(const Output& output, const VoucherHistory& history, const QDate& today, bool withNumbers)
{
    QJsonObject object = json::object(history.voucher);
    completeObject(object, history.voucher, today, withNumbers);
    QJsonArray uses;
    QList<QStringList> rows;
    for (const LedgerEntry& use : history.uses) {
        QJsonObject entry = useObject(use);
        entry.insert(QStringLiteral("flightNumber"), use.flightNumber);
        entry.insert(QStringLiteral("origin"), use.origin);
        entry.insert(QStringLiteral("destination"), use.destination);
        entry.insert(QStringLiteral("travelerName"),
                     use.travellerName.isEmpty() ? QJsonValue() : QJsonValue(use.travellerName));
        uses.append(entry);
        rows.append(
            {use.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
             use.flightNumber + QLatin1String("  ") + use.origin + QStringLiteral(" → ") + use.destination,
             use.travellerName.isEmpty() ? Messages::tr("me") : use.travellerName, amountOf(use.amount),
             use.id.toString()});
    }
    object.insert(QStringLiteral("attachments"), uses);
    object.insert(QStringLiteral("issuedFor"), listObjects(history.issuedFor, today, withNumbers));
    object.insert(QStringLiteral("reissues"), listObjects(history.reissues, today, withNumbers));
    output.document(object);
    QList<QStringList> chain;
    for (const VoucherSummary& voucher : history.issuedFor)
        chain.append(voucherListRow(voucher, today, withNumbers));
    VoucherSummary itself;
    static_cast<Voucher&>(itself) = history.voucher;
    chain.append(voucherListRow(itself, today, withNumbers));
    for (const VoucherSummary& voucher : history.reissues)
        chain.append(voucherListRow(voucher, today, withNumbers));
    output.table(voucherListHeadings(), chain);
    if (rows.isEmpty())
        return;
    output.line(QString());
    output.table({Messages::tr("Date"), Messages::tr("Flight"), Messages::tr("Traveller"),
                  Messages::tr("Used"), Messages::tr("Id")},
                 rows);
}

void printStatistics(const Output& output, const VoucherStatistics& statistics)
{
    QJsonArray currencies;
    QList<QStringList> rows;
    for (const CurrencyTotals& totals : statistics.currencies) {
        currencies.append(QJsonObject{{QStringLiteral("currency"), totals.currency},
                                      {QStringLiteral("vouchers"), totals.vouchers},
                                      {QStringLiteral("total"), totals.total.toDecimal()},
                                      {QStringLiteral("used"), totals.used.toDecimal()},
                                      {QStringLiteral("remaining"), totals.remaining.toDecimal()},
                                      {QStringLiteral("lost"), totals.lost.toDecimal()},
                                      {QStringLiteral("expiringIn30"), totals.expiringIn30.toDecimal()},
                                      {QStringLiteral("expiringIn60"), totals.expiringIn60.toDecimal()},
                                      {QStringLiteral("expiringIn90"), totals.expiringIn90.toDecimal()}});
        rows.append({totals.currency, totals.total.toDecimal(), totals.used.toDecimal(),
                     totals.remaining.toDecimal(), totals.lost.toDecimal(), totals.expiringIn30.toDecimal(),
                     totals.expiringIn60.toDecimal(), totals.expiringIn90.toDecimal()});
    }
    output.document({{QStringLiteral("vouchers"), statistics.vouchers},
                     {QStringLiteral("currencies"), currencies},
                     {QStringLiteral("statuses"), counts(statistics.statuses)},
                     {QStringLiteral("types"), counts(statistics.types)}});
    if (rows.isEmpty())
        output.line(Messages::tr("No vouchers with a value."));
    else
        output.table({Messages::tr("Currency"), Messages::tr("Total"), Messages::tr("Used"),
                      Messages::tr("Left"), Messages::tr("Lost"), Messages::tr("30 days"),
                      Messages::tr("60 days"), Messages::tr("90 days")},
                     rows);
}

void printSuggestion(const Output& output, const FlightSuggestion& suggestion, const QDate& today,
                     bool withNumbers)
{
    QJsonArray uses;
    QList<QStringList> rows;
    for (const FlightSuggestion::Use& use : suggestion.uses) {
        QJsonObject object = voucherListObject(use.voucher, today, withNumbers);
        object.insert(QStringLiteral("amount"), use.amount.toDecimal());
        object.insert(QStringLiteral("usesUp"), use.usesUp);
        uses.append(object);
        rows.append(QStringList{amountOf(use.amount)} + voucherListRow(use.voucher, today, withNumbers));
    }
    QJsonObject document = jsonList(uses);
    document.insert(QStringLiteral("uncovered"), suggestion.uncovered.toDecimal());
    output.document(document);
    if (!rows.isEmpty())
        output.table(QStringList{Messages::tr("Use")} + voucherListHeadings(), rows);
    if (!suggestion.uncovered.isZero())
        output.line(Messages::tr("Not covered: %1").arg(amountOf(suggestion.uncovered)));
}

} // namespace viatica
