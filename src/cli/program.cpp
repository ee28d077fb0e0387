// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/commands.h"
#include "cli/context.h"
#include "secrets/fallback_store.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

ExitStatus exitStatus(const Error& error)
{
    return error.kind() == ErrorKind::ConnectionLost ? ExitStatus::NoConnection : ExitStatus::Refused;
}

/// Runs a step and says what went wrong.
template <class Step>
ExitStatus guarded(const Output& output, const Step& step)
{
    try {
        step();
        return ExitStatus::Done;
    } catch (const UsageError& error) {
        output.usageError(error.message());
        return ExitStatus::Usage;
    } catch (const Error& error) {
        output.error(error);
        return exitStatus(error);
    } catch (const std::exception& exception) {
        output.error(Error(ErrorKind::Internal, Messages::tr("Something went wrong inside Viatica (%1).")
                                                    .arg(QString::fromUtf8(exception.what()))));
        return ExitStatus::Refused;
    }
}

ExitStatus runCommand(const Invocation& invocation, const Output& output)
{
    Runtime runtime;
    watchTermination(runtime, [&runtime] { runtime.interrupt(); });
    const SystemClock clock;
    const std::unique_ptr<SecretStore> secretStore = makeSecretStore();
    Context context(runtime, invocation, output, QProcessEnvironment::systemEnvironment(),
                    EnvironmentSecrets::take(), *secretStore, clock);
    const ExitStatus status = guarded(output, [&] { invocation.command->run(context); });
    // What the command was for is said already; a failure to leave everything as it was still has to be.
    const ExitStatus ending =
        guarded(status == ExitStatus::Done ? output : Output(false), [&] { context.close(); });
    return status == ExitStatus::Done ? ending : status;
}

/// Overwrites what stands between ":" and "@" of "postgresql://name:password@…".
void blankPassword(char* argument)
{
    char* authority = std::strstr(argument, "://");
    if (!authority)
        return;
    authority += 3;
    char* end = authority + std::strcspn(authority, "/?");
    char* at = std::find(authority, end, '@');
    char* colon = std::find(authority, at, ':');
    if (at != end && colon != at)
        std::fill(colon + 1, at, '*');
}

} // namespace

std::optional<QStringList> takeArguments(int argc, char** argv)
{
    QStringList arguments;
    bool areReadable = true;
    for (int i = 1; i < argc; ++i) {
#ifdef Q_OS_WIN
        arguments << QString::fromLocal8Bit(argv[i]);
#else
        QStringDecoder decoder(QStringConverter::Utf8);
        arguments << decoder(QByteArrayView(argv[i], qsizetype(std::strlen(argv[i]))));
        areReadable = areReadable && !decoder.hasError();
#endif
        blankPassword(argv[i]);
    }
    return areReadable ? std::optional(arguments) : std::nullopt;
}

ExitStatus refuseUnreadableArguments()
{
    Output(false).usageError(Messages::tr("An argument is not in UTF-8."));
    return ExitStatus::Usage;
}

ExitStatus runProgram(const QStringList& arguments)
{
    const QList<Command> commands = allCommands();
    Invocation invocation;
    try {
        invocation = parseArguments(arguments, commands);
    } catch (const UsageError& error) {
        Output(arguments.contains(QLatin1String("--json"))).usageError(error.message());
        return ExitStatus::Usage;
    }
    if (invocation.version)
        return guarded(Output(false), [] { Output::raw("viaticactl " VIATICA_VERSION "\n"); });
    if (invocation.help)
        return guarded(Output(false), [&] { Output::raw(helpText(invocation.path, commands).toUtf8()); });
    return runCommand(invocation, Output(invocation.has(QStringLiteral("json"))));
}

} // namespace viatica
