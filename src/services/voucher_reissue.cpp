// SPDX-License-Identifier: GPL-3.0-or-later
// A new voucher for what is left of an old one.
#include "domain/clock.h"
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/guarded.h"
#include "services/voucher_faults.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

#include <QCoreApplication>
#include <QPointer>

namespace viatica {

namespace {

using Vouchers = BaseService<Voucher>;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherService)
};

/// What is left of the voucher "v" and is not in a reissue of it yet.
QByteArray balance()
{
    return R"((v."totalValue" - v."usedAmount" - (SELECT coalesce(sum(r."totalValue"), 0) FROM vouchers r)"
           R"( WHERE r."parentVoucherId" = v."id")))";
}

/// $1 is the old voucher, $2 the user, $3 the new one, $4 its number, $5 its last day, $6 the issuer and $7
/// the notes, NULL to keep the old ones. The old one is locked before its balance is read. Nothing is
/// inserted where nothing is left.
QByteArray reissueStatement()
{
    return R"(WITH old AS MATERIALIZED (SELECT v."id", v."userId", v."type", v."issuer", v."associatedAccount",)"
           R"( v."currency", v."totalValue", v."usedAmount", v."status", v."notes" FROM vouchers v)"
           R"( WHERE v."id" = $1::uuid AND v."userId" = $2::uuid FOR NO KEY UPDATE))"
           R"( INSERT INTO vouchers AS n ("id", "userId", "type", "issuer", "voucherNumber", "associatedAccount",)"
           R"( "currency", "totalValue", "expirationDate", "parentVoucherId", "notes") SELECT $3::uuid, v."userId",)"
           R"( v."type", coalesce($6::text, v."issuer"), $4::text, v."associatedAccount", v."currency", )" +
           balance() +
           R"(, $5::date, v."id", coalesce($7::text, v."notes") FROM old v WHERE CASE WHEN)"
           R"( v."totalValue" IS NULL THEN v."status" NOT IN ('USED', 'TRANSFERRED') ELSE )" +
           balance() + R"( > 0 END ON CONFLICT ("id") DO NOTHING RETURNING n."id")";
}

/// What can be wrong with a reissue before anything is known of the old voucher.
Reissue checked(const Reissue& reissue)
{
    VoucherDraft draft;
    draft.type = QStringLiteral("GENERAL");
    draft.issuer = reissue.issuer.value_or(QStringLiteral("-"));
    draft.voucherNumber = reissue.voucherNumber;
    draft.expirationDate = reissue.expirationDate;
    draft.notes = reissue.notes.value_or(QString());
    draft = normalized(draft);
    throwIfInvalid(validate(draft), Messages::tr("The voucher cannot be reissued like this."));
    Reissue clean{draft.voucherNumber, draft.expirationDate, reissue.issuer, reissue.notes};
    if (clean.issuer)
        clean.issuer = draft.issuer;
    if (clean.notes)
        clean.notes = draft.notes;
    return clean;
}

/// Nothing was inserted: the repeat of a reissue whose answer was lost, or why it cannot be made.
/// @throws Error unless it is the repeat
void requireMade(Connection& connection, UserId user, VoucherId id, const Reissue& reissue, VoucherId newId)
{
    const Voucher old = Vouchers::findByIdAndVerifyOwnership(connection, id, user);
    const std::optional<Voucher> existing = Vouchers::findById(connection, newId, user);
    if (existing && existing->parentVoucherId == id && existing->voucherNumber == reissue.voucherNumber)
        return;
    if (existing)
        throw idTaken();
    const QString sentence = Messages::tr("Nothing is left on this voucher that could be reissued.");
    throw Error(ErrorKind::InsufficientBalance, sentence);
}

void makeReissue(Connection& connection, UserId user, VoucherId id, const Reissue& reissue, VoucherId newId)
{
    static const Statement statement(reissueStatement());
    for (bool isSecond = false;; isSecond = true) {
        try {
            const Result result = connection.execute(statement, id, user, newId, reissue.voucherNumber,
                                                     reissue.expirationDate, reissue.issuer, reissue.notes);
            if (result.isEmpty())
                requireMade(connection, user, id, reissue, newId);
            return;
        } catch (const Error& error) {
            // Somebody else reissued it while this waited for the lock; the statement did not see that one
            // yet.
            const bool isOvertaken = error.sqlState() == QLatin1String("VI001");
            if (!isOvertaken || isSecond)
                throw;
        }
    }
}

} // namespace

QFuture<Voucher> VoucherService::reissueVoucher(VoucherId id, const Reissue& reissue, VoucherId newId)
{
    return guarded<Voucher>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, today = m_clock.today(), clean = checked(reissue)](Connection& connection) {
                static const Statement expire(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
                makeReissue(connection, user, id, clean, newId);
                if (clean.expirationDate.isValid() && clean.expirationDate < today)
                    connection.execute(expire, today);
                Voucher made = Vouchers::findByIdAndVerifyOwnership(connection, newId, user);
                vouchersql::completeCurrency(made);
                return made;
            },
            [self = QPointer(this), id, user](const Voucher& made) {
                if (self)
                    self->noteChanged(user, {made.id, id});
            });
    });
}

} // namespace viatica
