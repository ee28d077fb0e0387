// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/requests.h"

#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

Requests::Requests(QObject* owner)
    : QObject(owner)
{
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(300ms);
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(2s);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] { setBusy(true); });
    connect(&m_slowTimer, &QTimer::timeout, this, [this] { setSlow(true); });
}

Requests::~Requests()
{
    for (const Pending& pending : std::as_const(m_pending))
        if (pending.withOwner)
            pending.cancel();
}

void Requests::cancel()
{
    const QHash<const QObject*, Pending> pending = m_pending;
    for (const Pending& one : pending)
        one.cancel();
}

void Requests::begin(const QObject* key, std::function<void()> cancel)
{
    add(key, {std::move(cancel), false});
}

void Requests::end(const QObject* key)
{
    remove(key);
}

void Requests::add(const QObject* key, Pending pending)
{
    if (m_pending.isEmpty()) {
        m_busyTimer.start();
        m_slowTimer.start();
    }
    m_pending.insert(key, std::move(pending));
}

void Requests::finish(QObject* key)
{
    remove(key);
    delete key;
}

void Requests::remove(const QObject* key)
{
    if (m_pending.remove(key) == 0 || !m_pending.isEmpty())
        return;
    m_busyTimer.stop();
    m_slowTimer.stop();
    setBusy(false);
    setSlow(false);
}

void Requests::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

void Requests::setSlow(bool slow)
{
    if (slow == m_slow)
        return;
    m_slow = slow;
    Q_EMIT slowChanged(slow);
}

} // namespace viatica
