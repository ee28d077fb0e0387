// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "domain/id.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace viatica {

/// Where a voucher stands. What the column holds follows from the amounts; Expired only as of the last time
/// somebody looked at the date.
enum class VoucherStatus { Open, PartiallyUsed, Used, Expired, Transferred };

/// "OPEN", "PARTIALLY_USED", "USED", "EXPIRED", "TRANSFERRED": as stored.
[[nodiscard]] QString toString(VoucherStatus status);
[[nodiscard]] std::optional<VoucherStatus> voucherStatusFromString(QStringView text);
[[nodiscard]] QList<VoucherStatus> allVoucherStatuses();
/// The word for a person, translated.
[[nodiscard]] QString displayName(VoucherStatus status);

/// The types that the program knows: TRAVEL_CREDIT, FLIGHT, HOTEL, UPGRADE, COMPANION, GIFT_CARD, GENERAL.
/// The list is open: another program may have written others, which are kept and shown as they are.
[[nodiscard]] QStringList knownVoucherTypes();
/// The words for a person, translated; an unknown type as it is.
[[nodiscard]] QString voucherTypeName(const QString& type);

/// The number of an amount in a column NUMERIC(10,2), in hundredths; its currency stands in a column beside
/// it.
struct Amount
{
    qint64 hundredths = 0;
    friend bool operator==(Amount a, Amount b) { return a.hundredths == b.hundredths; }
    friend bool operator!=(Amount a, Amount b) { return !(a == b); }
};

/// What a user may set of a voucher.
struct VoucherDraft
{
    QString type;                     ///< one of knownVoucherTypes(), or another of at most 50 characters
    QString issuer;                   ///< 1 to 255 characters
    QString voucherNumber;            ///< 1 to 100 characters, unique among all users
    QString associatedAccount;        ///< at most 255 characters
    QString currency;                 ///< ISO 4217; may be empty for a certificate
    std::optional<Amount> totalValue; ///< nothing for a certificate, which is used whole
    Amount openingUsedAmount;         ///< used before the program knew it, or elsewhere
    QDate expirationDate;             ///< the last day on which it can be used; invalid for none
    QString notes;                    ///< at most voucherNotesLimit characters

    /// A certificate has no value: it is used once, for whatever it is good for.
    [[nodiscard]] bool isCertificate() const { return !totalValue; }
    /// Nothing for a certificate.
    [[nodiscard]] std::optional<Money> total() const;
    void setTotal(const Money& money);
    [[nodiscard]] Money openingUsed() const { return {openingUsedAmount.hundredths, currency}; }
};

/// A choice of this project: the column itself has no limit.
inline constexpr int voucherNotesLimit = 100'000;

/// A travel credit or certificate of one owner.
struct Voucher : VoucherDraft
{
    VoucherId id;
    UserId userId;
    Amount usedAmount;         ///< openingUsedAmount and all uses
    QString status;            ///< as stored; statusOn() tells what holds today
    VoucherId parentVoucherId; ///< the voucher that this one was issued for, or null
    QDateTime createdAt;
    QDateTime updatedAt;
    RowVersion version;

    [[nodiscard]] Money used() const { return {usedAmount.hundredths, currency}; }
    /// What is left of the value, also where it cannot be used any more; nothing for a certificate.
    [[nodiscard]] std::optional<Money> remaining() const;
    /// Where it stands on a local date.
    [[nodiscard]] VoucherStatus statusOn(const QDate& today) const;
    /// Whether it can be used on that day.
    [[nodiscard]] bool isUsableOn(const QDate& today) const;
};

template <>
struct Declaration<Voucher>
{
    using Draft = VoucherDraft;
    static constexpr const char* table = "vouchers";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "VOUCHER";
    static constexpr auto fixed =
        std::make_tuple(column("id", &Voucher::id), column("userId", &Voucher::userId),
                        column("usedAmount", &Voucher::usedAmount), column("status", &Voucher::status),
                        column("parentVoucherId", &Voucher::parentVoucherId),
                        column("createdAt", &Voucher::createdAt), column("updatedAt", &Voucher::updatedAt));
    static constexpr auto draft = std::make_tuple(
        column("type", &VoucherDraft::type).atMost(50),
        column("issuer", &VoucherDraft::issuer).inSearch().atMost(255),
        column("voucherNumber", &VoucherDraft::voucherNumber).inSearch().notCopied().atMost(100),
        column("associatedAccount", &VoucherDraft::associatedAccount).orNull().inSearch().atMost(255),
        column("currency", &VoucherDraft::currency).orNull().atMost(3),
        column("totalValue", &VoucherDraft::totalValue),
        column("openingUsedAmount", &VoucherDraft::openingUsedAmount),
        column("expirationDate", &VoucherDraft::expirationDate),
        largeColumn("notes", &VoucherDraft::notes).orNull().atMost(voucherNotesLimit));
};

/// Texts trimmed and in one form, the currency in capitals, the type as the list writes it.
[[nodiscard]] VoucherDraft normalized(VoucherDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const VoucherDraft& draft);

/// Why the amount cannot be one of its currency, as a sentence; nothing when it can.
[[nodiscard]] QString amountFault(const Money& amount);

/// All but the last four characters as bullets, whose count does not tell the length: "••••4821". A number of
/// four or less is hidden whole.
[[nodiscard]] QString maskedNumber(const QString& number);

} // namespace viatica
