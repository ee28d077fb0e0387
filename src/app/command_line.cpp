// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::CommandLine)
};

} // namespace

CommandLine CommandLine::parse(const QStringList& arguments, const QProcessEnvironment& environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Messages::tr("Viatica, a travel planner on your own database."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database(
        QStringLiteral("database"),
        Messages::tr("The database to use: postgresql://user@host/name. Without it DATABASE_URL, the PG* "
                     "variables, or the private database on this computer."),
        QStringLiteral("url"));
    parser.addOption(database);
    parser.process(arguments);

    CommandLine commandLine;
    commandLine.profile = parser.isSet(database) ? ConnectionProfile::fromUrl(parser.value(database))
                                                 : ConnectionProfile::fromEnvironment(environment);
    return commandLine;
}

} // namespace viatica
