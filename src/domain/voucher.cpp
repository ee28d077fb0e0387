// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/voucher.h"

#include "domain/currency.h"
#include "domain/item_rules.h"

#include <QCoreApplication>

#include <array>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Voucher)
};

struct KnownType
{
    const char* type;
    const char* name;
};

constexpr std::array knownTypes{
    KnownType{"TRAVEL_CREDIT", QT_TRANSLATE_NOOP("viatica::Voucher", "Travel credit")},
    KnownType{"FLIGHT", QT_TRANSLATE_NOOP("viatica::Voucher", "Flight")},
    KnownType{"HOTEL", QT_TRANSLATE_NOOP("viatica::Voucher", "Hotel")},
    KnownType{"UPGRADE", QT_TRANSLATE_NOOP("viatica::Voucher", "Upgrade")},
    KnownType{"COMPANION", QT_TRANSLATE_NOOP("viatica::Voucher", "Companion")},
    KnownType{"GIFT_CARD", QT_TRANSLATE_NOOP("viatica::Voucher", "Gift card")},
    KnownType{"GENERAL", QT_TRANSLATE_NOOP("viatica::Voucher", "General")},
};

constexpr qint64 hundred = 100;
constexpr qsizetype shownCharacters = 4;

bool isUsableDate(const QDate& date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999;
}

/// Why amounts of a currency cannot be kept, or nothing.
QString currencyFault(const QString& code)
{
    const std::optional<Currency> currency = currencyByCode(code);
    if (!currency)
        return displayText(MoneyFault::UnknownCurrency, code);
    return currency->digits > 2 ? displayText(MoneyFault::UnsupportedCurrency, code) : QString();
}

QString amountFault(qint64 hundredths, const QString& currency)
{
    if (hundredths < 0)
        return displayText(MoneyFault::Negative, currency);
    if (hundredths > Money::largestHundredths)
        return displayText(MoneyFault::TooLarge, currency);
    const std::optional<Currency> known = currencyByCode(currency);
    const bool hasDecimals = hundredths % hundred != 0;
    return known && known->digits == 0 && hasDecimals ? displayText(MoneyFault::TooManyDecimals, currency)
                                                      : QString();
}

void checkAmounts(FieldErrors& faults, const VoucherDraft& draft)
{
    itemrules::add(faults, "openingUsedAmount",
                   amountFault(draft.openingUsedAmount.hundredths, draft.currency));
    if (!draft.totalValue) {
        if (draft.openingUsedAmount.hundredths > 0)
            itemrules::add(faults, "openingUsedAmount",
                           Messages::tr("Nothing can be used of a voucher without a value."));
        return;
    }
    itemrules::add(faults, "totalValue", amountFault(draft.totalValue->hundredths, draft.currency));
    if (draft.totalValue->hundredths == 0)
        itemrules::add(faults, "totalValue",
                       Messages::tr("The value must be more than zero. Leave it out for a certificate."));
    else if (draft.openingUsedAmount.hundredths > draft.totalValue->hundredths)
        itemrules::add(faults, "openingUsedAmount",
                       Messages::tr("No more can be used than the voucher is worth."));
}

} // namespace

QString toString(VoucherStatus status)
{
    switch (status) {
    case VoucherStatus::PartiallyUsed:
        return QStringLiteral("PARTIALLY_USED");
    case VoucherStatus::Used:
        return QStringLiteral("USED");
    case VoucherStatus::Expired:
        return QStringLiteral("EXPIRED");
    case VoucherStatus::Transferred:
        return QStringLiteral("TRANSFERRED");
    case VoucherStatus::Open:
        break;
    }
    return QStringLiteral("OPEN");
}

std::optional<VoucherStatus> voucherStatusFromString(QStringView text)
{
    for (const VoucherStatus status : allVoucherStatuses())
        if (toString(status) == text)
            return status;
    return std::nullopt;
}

QList<VoucherStatus> allVoucherStatuses()
{
    return {VoucherStatus::Open, VoucherStatus::PartiallyUsed, VoucherStatus::Used, VoucherStatus::Expired,
            VoucherStatus::Transferred};
}

QString displayName(VoucherStatus status)
{
    switch (status) {
    case VoucherStatus::PartiallyUsed:
        return Messages::tr("Partly used");
    case VoucherStatus::Used:
        return Messages::tr("Used");
    case VoucherStatus::Expired:
        return Messages::tr("Expired");
    case VoucherStatus::Transferred:
        return Messages::tr("Reissued");
    case VoucherStatus::Open:
        break;
    }
    return Messages::tr("Open", "a voucher of which nothing is used");
}

QStringList knownVoucherTypes()
{
    QStringList types;
    for (const KnownType& known : knownTypes)
        types << QLatin1String(known.type);
    return types;
}

QString voucherTypeName(const QString& type)
{
    for (const KnownType& known : knownTypes)
        if (type == QLatin1String(known.type))
            return Messages::tr(known.name);
    return type;
}

std::optional<Money> VoucherDraft::total() const
{
    return totalValue ? std::optional(Money(totalValue->hundredths, currency)) : std::nullopt;
}

void VoucherDraft::setTotal(const Money& money)
{
    totalValue = Amount{money.hundredths()};
    currency = money.currency();
}

std::optional<Money> Voucher::remaining() const
{
    return totalValue ? std::optional(Money(totalValue->hundredths - usedAmount.hundredths, currency))
                      : std::nullopt;
}

VoucherStatus Voucher::statusOn(const QDate& today) const
{
    const VoucherStatus stored = voucherStatusFromString(status).value_or(VoucherStatus::Open);
    if (stored == VoucherStatus::Used || stored == VoucherStatus::Transferred)
        return stored;
    if (expirationDate.isValid() && expirationDate < today)
        return VoucherStatus::Expired;
    if (stored == VoucherStatus::Expired)
        return usedAmount.hundredths > 0 ? VoucherStatus::PartiallyUsed : VoucherStatus::Open;
    return stored;
}

bool Voucher::isUsableOn(const QDate& today) const
{
    const VoucherStatus now = statusOn(today);
    return now == VoucherStatus::Open || now == VoucherStatus::PartiallyUsed;
}

VoucherDraft normalized(VoucherDraft draft)
{
    itemrules::normalize<Voucher>(draft);
    draft.currency = draft.currency.toUpper();
    const QString type = draft.type.toUpper().replace(QLatin1Char(' '), QLatin1Char('_'));
    if (knownVoucherTypes().contains(type))
        draft.type = type;
    return draft;
}

FieldErrors validate(const VoucherDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "type", draft.type, Messages::tr("Please choose a type."));
    itemrules::require(faults, "issuer", draft.issuer, Messages::tr("Please enter who issued the voucher."));
    itemrules::require(faults, "voucherNumber", draft.voucherNumber,
                       Messages::tr("Please enter the number of the voucher."));
    const bool needsCurrency = draft.totalValue || draft.openingUsedAmount.hundredths != 0;
    if (needsCurrency || !draft.currency.isEmpty())
        itemrules::add(faults, "currency", currencyFault(draft.currency));
    itemrules::checkTexts<Voucher>(faults, draft);
    checkAmounts(faults, draft);
    if (!draft.expirationDate.isNull() && !isUsableDate(draft.expirationDate))
        itemrules::add(faults, "expirationDate", Messages::tr("This is not a date of expiry."));
    return faults;
}

QString amountFault(const Money& amount)
{
    const QString fault = currencyFault(amount.currency());
    return fault.isEmpty() ? amountFault(amount.hundredths(), amount.currency()) : fault;
}

QString maskedNumber(const QString& number)
{
    const QString hidden(4, QChar(0x2022));
    if (number.size() <= shownCharacters)
        return hidden;
    qsizetype start = number.size() - shownCharacters;
    // Not in the middle of a character.
    if (number.at(start).isLowSurrogate())
        ++start;
    return hidden + number.sliced(start);
}

} // namespace viatica
