// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/credentials.h"
#include "cli/runtime.h"

#include <QScopeGuard>

#include <cerrno>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace viatica {

std::optional<QString> askPassword(const QString& prompt)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return std::nullopt;
    const auto closed = qScopeGuard([terminal] { close(terminal); });
    const auto print = [terminal](const QByteArray& bytes) {
        [[maybe_unused]] const auto written = write(terminal, bytes.constData(), size_t(bytes.size()));
    };

    termios before{};
    if (tcgetattr(terminal, &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &silent);
    const auto echoing = qScopeGuard([&] {
        tcsetattr(terminal, TCSAFLUSH, &before);
        print("\n");
    });

    print(prompt.toUtf8());
    QByteArray line;
    for (char c = 0; line.size() < 4096;) {
        const ssize_t count = read(terminal, &c, 1);
        if (count < 0 && errno == EINTR)
            throw Runtime::cancelled();
        if (count <= 0 || c == '\n')
            break;
        line += c;
    }
    return QString::fromUtf8(line);
}

} // namespace viatica
