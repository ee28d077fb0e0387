// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtime.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace viatica {

namespace {

// A handler may do next to nothing; it writes a byte, and the event loop does the rest.
std::array<int, 2> signalPipe{-1, -1};

extern "C" void noteSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
    errno = saved;
}

} // namespace

void watchTermination(QObject& context, std::function<void()> handler)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (pipe(signalPipe.data()) != 0)
        return; // signals keep their default effect
    for (const int end : signalPipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto* notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &context);
    QObject::connect(notifier, &QSocketNotifier::activated, &context, [handler = std::move(handler)] {
        std::array<char, 16> bytes{};
        while (read(signalPipe[0], bytes.data(), bytes.size()) > 0) {
        }
        handler();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal; // without SA_RESTART: a prompt for a password is to end
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // nohup stays in force
            sigaction(signal, &action, nullptr);
    }
}

} // namespace viatica
