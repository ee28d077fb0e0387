// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "domain/translation.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    using namespace viatica;
    const auto arguments = takeArguments(argc, argv);
    QCoreApplication application(argc, argv);
    installTranslations(application);
    QCoreApplication::setApplicationName(QStringLiteral("viatica"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIATICA_VERSION));
    installTranslations(application);
    return static_cast<int>(arguments ? runProgram(*arguments) : refuseUnreadableArguments());
}
