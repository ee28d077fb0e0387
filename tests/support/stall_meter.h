// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <thread>

namespace viatica::test {

/// Measures the longest time for which an event loop did not turn, as a person at a window would feel it. A
/// thread of its own posts a heartbeat every millisecond and looks how long it takes to be answered; a loop
/// that still hangs at the end counts too. Made on the thread that is measured.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    StallMeter();
    ~StallMeter() override;

    /// The longest stall since the beginning or the last reset(), in milliseconds, to a millisecond.
    [[nodiscard]] double longest() const;
    /// Forgets what was, for example the time it took to open the window.
    void reset();

protected:
    bool event(QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;
    void beat();

    std::atomic<Clock::rep> m_longest{0};
    std::atomic<Clock::rep> m_sent{0}; ///< when the heartbeat that is on its way was posted; 0 when none is
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace viatica::test
