// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_faults.h"

#include "db/connection.h"
#include "services/voucher_sql.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherService)
};

Error validation(const char* column, const QString& sentence)
{
    return {ErrorKind::Validation, sentence, {{QLatin1String(column), sentence}}};
}

/// "ITA ••••4821": enough to tell vouchers apart.
QString nameOf(const Voucher& voucher)
{
    return voucher.issuer + QLatin1Char(' ') + maskedNumber(voucher.voucherNumber);
}

QHash<VoucherId, Voucher> vouchersOf(Connection& connection, UserId user, const QList<VoucherUse>& uses)
{
    static const Statement statement(
        "SELECT " + vouchersql::voucherColumns() +
        R"( FROM vouchers v WHERE v."userId" = $1 AND v."id" = ANY($2::uuid[]))");
    QList<VoucherId> ids;
    for (const VoucherUse& use : uses)
        ids.append(use.voucher);
    const Result result = connection.execute(statement, user, ids);
    QHash<VoucherId, Voucher> vouchers;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        const Voucher voucher = vouchersql::readVoucher(row);
        vouchers.insert(voucher.id, voucher);
    }
    return vouchers;
}

/// A sentence of our own for the person, the database's words for the program.
Error withConstraintOf(Error error, const Error& refusal)
{
    error.withSqlState(refusal.sqlState()).withConstraint(refusal.constraint());
    return error;
}

} // namespace

Error wrongCurrency(const Voucher& voucher)
{
    return validation("amountUsed", Messages::tr("%1 is in %2.").arg(nameOf(voucher), voucher.currency));
}

Error notOnFlight()
{
    const QString sentence = Messages::tr("This traveller is not on the flight.");
    return {ErrorKind::InvalidReference, sentence, {{QStringLiteral("travelerId"), sentence}}};
}

Error amountNeeded()
{
    return validation("amountUsed", Messages::tr("The amount must be more than zero."));
}

Error certificateHasNoAmount()
{
    return validation("amountUsed", Messages::tr("This voucher has no value; it is used as a whole."));
}

Error notUsable(const Voucher& voucher, const QDate& today)
{
    const QString name = nameOf(voucher);
    switch (voucher.statusOn(today)) {
    case VoucherStatus::Expired:
        return validation("voucherId",
                          Messages::tr("%1 expired on %2.")
                              .arg(name, QLocale().toString(voucher.expirationDate, QLocale::ShortFormat)));
    case VoucherStatus::Transferred:
        return validation("voucherId",
                          Messages::tr("%1 was reissued; what was left is on the new voucher.").arg(name));
    case VoucherStatus::Used:
    case VoucherStatus::Open:
    case VoucherStatus::PartiallyUsed:
        break;
    }
    return validation("voucherId", Messages::tr("%1 is used up.").arg(name));
}

Error insufficientBalance(const Voucher& voucher, const Money& balance, const Money& wanted)
{
    const QLocale locale;
    const QString sentence =
        Messages::tr("%1 has %2 left; %3 is more than that.")
            .arg(nameOf(voucher), displayText(balance, locale), displayText(wanted, locale));
    return {ErrorKind::InsufficientBalance, sentence, {{QStringLiteral("amountUsed"), sentence}}};
}

Error explainedRefusal(Connection& connection, UserId user, const QDate& today, const QList<VoucherUse>& uses,
                       const QList<Money>& before, const Error& refusal)
{
    const QHash<VoucherId, Voucher> vouchers = vouchersOf(connection, user, uses);
    QHash<VoucherId, qint64> wanted;
    QHash<VoucherId, qint64> returned;
    for (qsizetype i = 0; i < uses.size(); ++i) {
        const VoucherUse& use = uses.at(i);
        wanted[use.voucher] += use.amount.hundredths();
        returned[use.voucher] += i < before.size() ? before.at(i).hundredths() : 0;
        if (!vouchers.contains(use.voucher))
            return refusal;
    }
    for (const VoucherUse& use : uses) {
        const Voucher& voucher = vouchers[use.voucher];
        const VoucherStatus status = voucher.statusOn(today);
        const bool isUsed = status == VoucherStatus::Used && returned.value(use.voucher) == 0;
        if (isUsed || status == VoucherStatus::Expired || status == VoucherStatus::Transferred)
            return withConstraintOf(notUsable(voucher, today), refusal);
        const auto remaining = voucher.remaining();
        if (!remaining && use.amount.hundredths() > 0)
            return withConstraintOf(certificateHasNoAmount(), refusal);
        if (!remaining)
            continue;
        if (!use.amount.isZero() && use.amount.currency() != voucher.currency)
            return withConstraintOf(wrongCurrency(voucher), refusal);
        const qint64 balance = remaining->hundredths() + returned.value(use.voucher);
        if (wanted.value(use.voucher) > balance)
            return withConstraintOf(
                insufficientBalance(voucher, Money::ofSum(balance, voucher.currency),
                                    Money::ofSum(wanted.value(use.voucher), voucher.currency)),
                refusal);
    }
    return refusal;
}

} // namespace viatica
