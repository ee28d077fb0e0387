// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/voucher_options.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

const QString none = QStringLiteral("none");

int numberFrom(const Invocation& invocation, const QString& option, int smallest, int largest, int otherwise)
{
    const auto text = invocation.value(option);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const int number = text->toInt(&isNumber);
    if (!isNumber || number < smallest || number > largest)
        throw UsageError(
            Messages::tr("--%1 takes a number from %2 to %3.").arg(option).arg(smallest).arg(largest));
    return number;
}

/// Runs it and keeps what it finds wrong.
template <class Action>
void collect(FieldErrors& faults, Action action)
{
    try {
        action();
    } catch (const Error& error) {
        faults.insert(error.fields());
    }
}

Error fault(const QString& field, const QString& sentence)
{
    return {ErrorKind::Validation, sentence, {{field, sentence}}};
}

} // namespace

QList<Option> voucherOptions(bool forNewVoucher)
{
    return {
        {QStringLiteral("type"), QStringLiteral("T"),
         Messages::tr("TRAVEL_CREDIT, FLIGHT, HOTEL, UPGRADE, COMPANION, GIFT_CARD or GENERAL"),
         forNewVoucher},
        {QStringLiteral("issuer"), QStringLiteral("I"), Messages::tr("who issued it"), forNewVoucher},
        {QStringLiteral("number"), QStringLiteral("N"), Messages::tr("the number of the voucher"),
         forNewVoucher},
        {QStringLiteral("currency"), QStringLiteral("C"), Messages::tr("a code such as EUR")},
        {QStringLiteral("total"), QStringLiteral("A"),
         Messages::tr("what it is worth, 1234.50; none for a certificate")},
        {QStringLiteral("used"), QStringLiteral("A"), Messages::tr("what was used of it before")},
        {QStringLiteral("expires"), QStringLiteral("DATE"),
         Messages::tr("its last day, 2027-06-30, or none")},
        {QStringLiteral("account"), QStringLiteral("A"), Messages::tr("the account that it belongs to")},
        {QStringLiteral("notes"), QStringLiteral("N"), Messages::tr("notes on the voucher")},
    };
}

bool hasVoucherOptions(const Invocation& invocation)
{
    const QList<Option> options = voucherOptions(false);
    return std::any_of(options.begin(), options.end(),
                       [&](const Option& option) { return invocation.has(option.name); });
}

void applyVoucherOptions(const Invocation& invocation, VoucherDraft& draft)
{
    FieldErrors faults;
    const auto takeText = [&](const QString& option, QString& text) {
        text = invocation.value(option).value_or(text);
    };
    takeText(QStringLiteral("type"), draft.type);
    takeText(QStringLiteral("issuer"), draft.issuer);
    takeText(QStringLiteral("number"), draft.voucherNumber);
    takeText(QStringLiteral("currency"), draft.currency);
    takeText(QStringLiteral("account"), draft.associatedAccount);
    takeText(QStringLiteral("notes"), draft.notes);
    draft = normalized(draft);
    if (const auto total = invocation.value(QStringLiteral("total")))
        collect(faults, [&] {
            draft.totalValue.reset();
            if (*total != none)
                draft.totalValue =
                    Amount{amountFrom(*total, draft.currency, QStringLiteral("totalValue")).hundredths()};
        });
    if (const auto used = invocation.value(QStringLiteral("used")))
        collect(faults, [&] {
            draft.openingUsedAmount =
                Amount{amountFrom(*used, draft.currency, QStringLiteral("openingUsedAmount")).hundredths()};
        });
    if (const auto expires = invocation.value(QStringLiteral("expires")))
        collect(faults,
                [&] { draft.expirationDate = expiryFrom(*expires, QStringLiteral("expirationDate")); });
    if (faults.isEmpty())
        return; // the service looks at the rest
    // Everything that is wrong is said at once; a field's own fault here is more exact than the rule's.
    const FieldErrors others = validate(normalized(draft));
    for (auto other = others.begin(); other != others.end(); ++other)
        if (!faults.contains(other.key()))
            faults.insert(other.key(), other.value());
    throw Error(ErrorKind::Validation, Messages::tr("Please correct what is wrong with the voucher."),
                faults);
}

VoucherQuery voucherQuery(const Invocation& invocation)
{
    VoucherQuery query;
    if (const auto text = invocation.value(QStringLiteral("status"))) {
        const auto status = voucherStatusFromString(text->toUpper());
        if (!status)
            throw UsageError(
                Messages::tr("--status takes one of: open, partially_used, used, expired, transferred."));
        query.statuses = {*status};
    }
    if (const auto type = invocation.value(QStringLiteral("type")))
        query.types = {type->toUpper()};
    query.issuer = invocation.value(QStringLiteral("issuer")).value_or(QString());
    query.currency = invocation.value(QStringLiteral("currency")).value_or(QString()).toUpper();
    if (invocation.has(QStringLiteral("expiring")))
        query.expiringWithin = numberFrom(invocation, QStringLiteral("expiring"), 0, 36'500, 0);
    query.search = invocation.value(QStringLiteral("search")).value_or(QString());
    query.after = invocation.value(QStringLiteral("after")).value_or(QString());
    query.limit = numberFrom(invocation, QStringLiteral("limit"), 1, 1'000, query.limit);
    return query;
}

Money amountFrom(const QString& text, const QString& currency, const QString& field)
{
    const auto parsed = parseMoney(text, currency, QLocale::c());
    if (const auto* moneyFault = std::get_if<MoneyFault>(&parsed))
        throw fault(field, displayText(*moneyFault, currency));
    return std::get<Money>(parsed);
}

QDate expiryFrom(const QString& text, const QString& field)
{
    if (text == none)
        return {};
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        throw fault(field,
                    Messages::tr("“%1” is not a date; a date looks like 2027-06-01.").arg(text.left(40)));
    return date;
}

} // namespace viatica
