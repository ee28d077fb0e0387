// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/restore_run.h"

#include "gui/requests.h"

#include <algorithm>
#include <utility>

namespace viatica {

namespace {

// People and trips before what refers to them, vouchers before the flights that use them.
int rankOf(const TrashEntry& entry)
{
    const QStringList first{QStringLiteral("COMPANION"), QStringLiteral("TRIP"), QStringLiteral("VOUCHER")};
    const qsizetype rank = first.indexOf(entry.kind);
    return rank < 0 ? int(first.size()) : int(rank);
}

} // namespace

RestoreRun::RestoreRun(TrashService& trash, Requests& requests, QObject* parent)
    : QObject(parent)
    , m_trash(trash)
    , m_requests(requests)
{
}

void RestoreRun::start(QList<TrashEntry> entries, bool withoutVoucherUses)
{
    if (m_running || entries.isEmpty())
        return;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TrashEntry& a, const TrashEntry& b) { return rankOf(a) < rankOf(b); });
    m_left = std::move(entries);
    m_total = int(m_left.size());
    m_withoutVoucherUses = withoutVoucherUses;
    m_result = {};
    m_running = true;
    m_requests.begin(this, [] {}); // the whole run is one piece of work; what is under way is cancelled by itself
    next();
}

void RestoreRun::next()
{
    Q_EMIT progressed();
    if (m_left.isEmpty()) {
        finish();
        return;
    }
    const TrashEntry entry = m_left.first();
    m_requests.write(
        m_trash.restore(entry.id, m_withoutVoucherUses),
        [this](const RestoreReport& report) {
            m_result.restored.append(report);
            m_left.removeFirst();
            next();
        },
        [this, entry](const Error& error) { failed(entry, error); });
}

void RestoreRun::failed(const TrashEntry& entry, const Error& error)
{
    switch (error.kind()) {
    case ErrorKind::NotFound:
        ++m_result.missing;
        break;
    case ErrorKind::InsufficientBalance:
    case ErrorKind::Conflict:
        m_result.refused.append(entry);
        if (!m_result.refusal)
            m_result.refusal = error;
        m_result.vouchersInTheWay = m_result.vouchersInTheWay
            || (!m_withoutVoucherUses && error.constraint() != QLatin1String("vouchers_voucher_number"));
        break;
    default:
        m_result.open = std::exchange(m_left, {});
        m_result.interruption = error;
        finish();
        return;
    }
    m_left.removeFirst();
    next();
}

void RestoreRun::finish()
{
    m_running = false;
    m_requests.end(this);
    Q_EMIT finished(std::exchange(m_result, {}));
}

} // namespace viatica
