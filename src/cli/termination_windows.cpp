// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runtime.h"

#include <QPointer>

#include <windows.h>

namespace viatica {

namespace {

QPointer<QObject> receiver;
std::function<void()> terminationHandler;

BOOL WINAPI noteEvent(DWORD)
{
    // Windows calls this on a thread of its own.
    if (receiver)
        QMetaObject::invokeMethod(
            receiver.data(), [] { terminationHandler(); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void watchTermination(QObject& context, std::function<void()> handler)
{
    receiver = &context;
    terminationHandler = std::move(handler);
    SetConsoleCtrlHandler(noteEvent, TRUE);
}

} // namespace viatica
