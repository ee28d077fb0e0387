// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of changes, and the end of a day. The subjects have files of their own.
#include "services/voucher_service.h"

#include "db/database.h"
#include "domain/clock.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/server_session.h"
#include "services/service_error.h"
#include "services/session.h"

#include <QPointer>

namespace viatica {

VoucherService::VoucherService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
    , m_clock(clock)
{
}

UserId VoucherService::signedInUser() const
{
    requireSignedIn(m_session.isSignedIn());
    return m_session.userId();
}

void VoucherService::noteChanged(UserId user, const QList<VoucherId>& vouchers,
                                 const QList<FlightId>& flights)
{
    if (vouchers.isEmpty())
        return;
    m_cache.invalidateUserVouchers(user);
    // Statistics of trips count what was used on their flights.
    m_cache.invalidateTripStats(user);
    if (m_session.userId() != user)
        return;
    Q_EMIT vouchersChanged(vouchers);
    if (!flights.isEmpty())
        Q_EMIT usesChanged(flights);
}

void VoucherService::noteUses(UserId user, const QList<VoucherAttachment>& uses)
{
    QList<VoucherId> vouchers;
    QList<FlightId> flights;
    for (const VoucherAttachment& use : uses) {
        if (!vouchers.contains(use.voucher))
            vouchers.append(use.voucher);
        if (!flights.contains(use.flight))
            flights.append(use.flight);
    }
    noteChanged(user, vouchers, flights);
}

// Uses went with them, and what they were issued for is open again: any of the others may have changed.
void VoucherService::noteRemoved(UserId user, const QList<TrashedVoucher>& trashed)
{
    if (trashed.isEmpty())
        return;
    m_cache.invalidateUserVouchers(user);
    m_cache.invalidateTripStats(user);
    if (m_session.userId() != user)
        return;
    QList<VoucherId> gone;
    for (const TrashedVoucher& voucher : trashed)
        gone.append(voucher.voucher);
    Q_EMIT vouchersRemoved(gone);
    Q_EMIT vouchersReset();
}

void VoucherService::invalidate()
{
    if (m_session.isSignedIn())
        m_cache.invalidateUserVouchers(m_session.userId());
    Q_EMIT vouchersReset();
}

QFuture<int> VoucherService::expireVouchers()
{
    return guarded<int>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, today = m_clock.today()](Connection& connection) {
                static const Statement statement(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
                const int changed = connection.execute(statement, today).value<int>();
                if (changed == 0)
                    requireSession(connection, user);
                return changed;
            },
            [user, self = QPointer(this)](int changed) {
                if (!self || changed == 0)
                    return;
                self->m_cache.invalidateUserVouchers(user);
                if (self->m_session.userId() == user)
                    Q_EMIT self->vouchersReset();
            });
    });
}

} // namespace viatica
