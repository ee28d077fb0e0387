// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stall_meter.h"

#include <QCoreApplication>
#include <QEvent>

namespace viatica::test {

namespace {

const int heartbeatType = QEvent::registerEventType();

} // namespace

StallMeter::StallMeter()
    : m_thread([this] { beat(); })
{
}

StallMeter::~StallMeter()
{
    m_stopping = true;
    m_thread.join();
}

void StallMeter::beat()
{
    while (!m_stopping) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (m_sent != 0)
            continue;
        m_sent = Clock::now().time_since_epoch().count();
        QCoreApplication::postEvent(this, new QEvent(static_cast<QEvent::Type>(heartbeatType)),
                                    Qt::HighEventPriority);
    }
}

bool StallMeter::event(QEvent* event)
{
    if (event->type() != heartbeatType)
        return QObject::event(event);
    const auto took = Clock::now().time_since_epoch().count() - m_sent;
    if (took > m_longest)
        m_longest = took;
    m_sent = 0;
    return true;
}

double StallMeter::longest() const
{
    const Clock::rep sent = m_sent;
    const auto pending = sent == 0 ? 0 : Clock::now().time_since_epoch().count() - sent;
    const Clock::duration stall(std::max<Clock::rep>(pending, m_longest));
    return std::chrono::duration<double, std::milli>(stall).count();
}

void StallMeter::reset()
{
    m_longest = 0;
    if (m_sent != 0)
        m_sent = Clock::now().time_since_epoch().count();
}

} // namespace viatica::test
