// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace viatica {

class NoticeBar;

/// Tells in a bar how long it is until the next try to reach the database, while the bar is shown.
class RetryCountdown final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p bar.
    explicit RetryCountdown(NoticeBar* bar);
    /// The next try is so far away.
    void begin(std::chrono::milliseconds pause);

private:
    void tick();

    NoticeBar* m_bar;
    QDeadlineTimer m_end;
    QTimer m_timer;
};

} // namespace viatica
