// SPDX-License-Identifier: GPL-3.0-or-later
// Making, changing and deleting vouchers.
#include "domain/clock.h"
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/guarded.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <utility>

namespace viatica {

namespace {

using Vouchers = BaseService<Voucher>;

/// A change meets uses that others make at the same time; so often in a row it cannot be bad luck.
constexpr int mostTries = 20;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherService)
};

/// @throws Error(Validation) with all faults
VoucherDraft checked(const VoucherDraft& draft)
{
    VoucherDraft clean = normalized(draft);
    throwIfInvalid(validate(clean), Messages::tr("The voucher cannot be saved like this."));
    return clean;
}

Error refused(const char* column, const QString& sentence)
{
    return {ErrorKind::Validation, sentence, {{QLatin1String(column), sentence}}};
}

/// Writes the status down at once where the date has passed already. @returns the row as it is then
Voucher settled(Connection& connection, UserId user, const Voucher& voucher, const QDate& today)
{
    static const Statement expire(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
    if (toString(voucher.statusOn(today)) == voucher.status)
        return voucher;
    connection.execute(expire, today);
    return Vouchers::findByIdAndVerifyOwnership(connection, voucher.id, user);
}

/// What a voucher that is in use cannot become: its uses are amounts of its currency.
void requireFitsUses(Connection& connection, VoucherId id, const Voucher& read, const VoucherDraft& draft)
{
    const bool losesValue = read.totalValue && !draft.totalValue;
    if (draft.currency == read.currency && !losesValue)
        return;
    static const Statement statement(
        QByteArrayLiteral(R"(SELECT EXISTS (SELECT FROM voucher_attachments a WHERE a."voucherId" = $1)"
                          R"( AND a."amountUsed" > 0))"));
    if (!connection.execute(statement, id).value<bool>())
        return;
    if (losesValue)
        throw refused("totalValue",
                      Messages::tr("Amounts of this voucher are used on flights; it needs its value."));
    throw refused(
        "currency",
        Messages::tr("Amounts in %1 are used on flights; the currency has to stay.").arg(read.currency));
}

/// Says what is used, where the database only says that it is more than the value.
Error belowUsed(Connection& connection, UserId user, VoucherId id, const Error& refusal)
{
    const std::optional<Voucher> current = Vouchers::findById(connection, id, user);
    if (!current)
        return refusal;
    return refused("totalValue", Messages::tr("The value cannot be below the %1 that are used of it.")
                                     .arg(displayText(current->used(), QLocale())));
}

bool isBelowUsed(const Error& error)
{
    return error.constraint() == QLatin1String("vouchers_used_not_above_total");
}

/// The row to write over, where nothing but its uses moved since it was read.
/// @throws @p stale when more did
RowVersion versionAfterUses(const Error& stale, const Voucher& read)
{
    const auto* current = stale.current<Voucher>();
    if (current == nullptr)
        throw stale;
    Voucher complete = *current;
    vouchersql::completeCurrency(complete);
    if (!sameDraft<Voucher>(complete, read) || complete.parentVoucherId != read.parentVoucherId)
        throw Error(stale).withCurrent(complete);
    return complete.version;
}

Voucher write(Connection& connection, UserId user, const Voucher& read, const VoucherDraft& draft)
{
    RowVersion version = read.version;
    for (int tries = 1;; ++tries) {
        requireFitsUses(connection, read.id, read, draft);
        try {
            return Vouchers::update(connection, read.id, user, draft, version);
        } catch (const Error& error) {
            if (isBelowUsed(error))
                throw belowUsed(connection, user, read.id, error);
            if (error.kind() != ErrorKind::Stale || tries == mostTries)
                throw;
            version = versionAfterUses(error, read);
        }
    }
}

QList<TrashedVoucher> trashedVouchers(const QList<Vouchers::Trashed>& entries)
{
    QList<TrashedVoucher> trashed;
    for (const Vouchers::Trashed& entry : entries)
        trashed.append({entry.trash, entry.id, entry.title});
    return trashed;
}

} // namespace

QFuture<Voucher> VoucherService::createVoucher(const VoucherDraft& draft, VoucherId id)
{
    return guarded<Voucher>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, today = m_clock.today(), clean = checked(draft)](Connection& connection) {
                return settled(connection, user, Vouchers::create(connection, id, user, clean), today);
            },
            [self = QPointer(this), user](const Voucher& made) {
                if (self)
                    self->noteChanged(user, {made.id});
            });
    });
}

QFuture<Voucher> VoucherService::updateVoucher(const Voucher& read, const VoucherDraft& draft)
{
    return guarded<Voucher>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, today = m_clock.today(), clean = checked(draft)](Connection& connection) {
                return settled(connection, user, write(connection, user, read, clean), today);
            },
            [self = QPointer(this), user](const Voucher& changed) {
                if (self)
                    self->noteChanged(user, {changed.id});
            });
    });
}

QFuture<QList<TrashedVoucher>> VoucherService::deleteVouchers(const QList<VoucherId>& ids)
{
    return guarded<QList<TrashedVoucher>>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, wasTried = false](Connection& connection) mutable {
                const bool isRepeat = std::exchange(wasTried, true);
                QList<TrashedVoucher> trashed = trashedVouchers(Vouchers::remove(connection, ids, user));
                // Run again, because the answer was lost: they may have gone the first time.
                if (isRepeat && trashed.size() < ids.size())
                    trashed = trashedVouchers(Vouchers::removedBefore(connection, ids, user));
                return trashed;
            },
            [self = QPointer(this), user](const QList<TrashedVoucher>& trashed) {
                if (self)
                    self->noteRemoved(user, trashed);
            });
    });
}

QFuture<Voucher> VoucherService::markCertificate(VoucherId id, bool used)
{
    return guarded<Voucher>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, today = m_clock.today()](Connection& connection) {
                static const Statement statement(
                    QByteArrayLiteral("SELECT viatica.mark_certificate($1, $2)"));
                connection.execute(statement, id, used);
                return settled(connection, user, Vouchers::findByIdAndVerifyOwnership(connection, id, user),
                               today);
            },
            [self = QPointer(this), user](const Voucher& marked) {
                if (self)
                    self->noteChanged(user, {marked.id});
            });
    });
}

} // namespace viatica
