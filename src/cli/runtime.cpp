// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtime.h"

#include <QScopeGuard>
#include <QTimer>

#include <chrono>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

/// How long a cancelled request may take to end by itself before the command goes on without it; closing the
/// database ends it for good.
constexpr std::chrono::seconds patienceAfterCancel{2};

} // namespace

Error Runtime::cancelled()
{
    return {ErrorKind::Cancelled, Messages::tr("Cancelled.")};
}

void Runtime::interrupt()
{
    if (m_interrupted || m_cleaningUp)
        return;
    m_interrupted = true;
    Q_EMIT interrupted();
}

void Runtime::turnLoop(const std::function<bool()>& isDone)
{
    Q_ASSERT_X(!m_waiting, "Runtime", "event loops do not nest");
    m_waiting = true;
    const auto waited = qScopeGuard([this] { m_waiting = false; });
    while (!isDone())
        QCoreApplication::exec();
}

void Runtime::waitUntilDone(const std::function<void()>& cancel, const std::function<bool()>& isDone)
{
    if (m_cleaningUp) {
        turnLoop(isDone);
        return;
    }
    bool gaveUp = false;
    QTimer patience;
    patience.setSingleShot(true);
    connect(&patience, &QTimer::timeout, this, [&gaveUp] {
        gaveUp = true;
        QCoreApplication::exit();
    });
    const auto stop = [&] {
        cancel();
        patience.start(patienceAfterCancel);
    };
    const auto connection = connect(this, &Runtime::interrupted, this, stop);
    const auto disconnected = qScopeGuard([&] { disconnect(connection); });
    if (m_interrupted)
        stop();
    turnLoop([&] { return gaveUp || isDone(); });
}

} // namespace viatica
