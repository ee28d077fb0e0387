// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/retry_countdown.h"

#include "gui/notice_bar.h"

namespace viatica {

using namespace std::chrono_literals;

RetryCountdown::RetryCountdown(NoticeBar* bar)
    : QObject(bar)
    , m_bar(bar)
{
    m_timer.setInterval(250ms); // so that no second is left out
    connect(&m_timer, &QTimer::timeout, this, &RetryCountdown::tick);
    connect(bar, &NoticeBar::dismissed, this, [this] { m_timer.stop(); });
}

void RetryCountdown::begin(std::chrono::milliseconds pause)
{
    m_end = QDeadlineTimer(pause);
    m_timer.start();
    tick();
}

void RetryCountdown::tick()
{
    const int seconds = int((m_end.remainingTime() + 999) / 1000);
    if (seconds > 0) {
        m_bar->setNote(tr("Next try in %Ln second(s)", nullptr, seconds));
        return;
    }
    m_timer.stop();
    m_bar->setNote(tr("Trying…"));
}

} // namespace viatica
