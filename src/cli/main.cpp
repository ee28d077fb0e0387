// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    using namespace viatica;
    const auto arguments = takeArguments(argc, argv);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("viatica"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIATICA_VERSION));
    return static_cast<int>(arguments ? runProgram(*arguments) : refuseUnreadableArguments());
}
