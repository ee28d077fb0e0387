// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace viatica {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that a logout or a service manager ends the program in order. One
/// object per process; does nothing on Windows, where the session's end closes the window.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace viatica
