// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

const QString program = QStringLiteral("viaticactl");

bool beginsWith(const QStringList& path, const QStringList& prefix)
{
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

bool isKnown(const QStringList& prefix, const QList<Command>& commands)
{
    return std::any_of(commands.begin(), commands.end(),
                       [&](const Command& command) { return beginsWith(command.path, prefix); });
}

const Command* findCommand(const QStringList& path, const QList<Command>& commands)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& command) { return command.path == path; });
    return found == commands.end() ? nullptr : &*found;
}

/// The words that may follow a path, each once, in the order of the table.
QStringList nextWords(const QStringList& path, const QList<Command>& commands)
{
    QStringList words;
    for (const Command& command : commands)
        if (command.path.size() > path.size() && beginsWith(command.path, path) &&
            !words.contains(command.path.at(path.size())))
            words << command.path.at(path.size());
    return words;
}

QString seeHelp(const QStringList& path)
{
    const QString command = (QStringList{program} + path).join(QLatin1Char(' '));
    return Messages::tr("See “%1 --help”.").arg(command);
}

QString usageOf(const Option& option)
{
    const QString name = QLatin1String("--") + option.name;
    const QString more = option.repeatable ? QStringLiteral("…") : QString();
    return option.valueName.isEmpty() ? name : name + QLatin1Char(' ') + option.valueName + more;
}

QString listed(const QList<std::pair<QString, QString>>& entries)
{
    qsizetype width = 0;
    for (const auto& entry : entries)
        width = std::max(width, entry.first.size());
    QString text;
    for (const auto& [name, help] : entries)
        text += QLatin1String("  ") + name.leftJustified(width + 2) + help + QLatin1Char('\n');
    return text;
}

QString listed(const QList<Option>& options)
{
    QList<std::pair<QString, QString>> entries;
    for (const Option& option : options)
        entries.append({usageOf(option), option.help});
    return listed(entries);
}

/// Reads the arguments one after another.
class Parser
{
public:
    Parser(const QStringList& arguments, const QList<Command>& commands)
        : m_arguments(arguments)
        , m_commands(commands)
        , m_globals(globalOptions())
    {
    }

    Invocation parse()
    {
        bool optionsEnded = false;
        while (m_next < m_arguments.size()) {
            const QString word = m_arguments.at(m_next++);
            if (!optionsEnded && word == QLatin1String("--"))
                optionsEnded = true;
            else if (!optionsEnded && word.startsWith(QLatin1Char('-')) && word.size() > 1)
                takeOption(word);
            else
                takeWord(word);
            if (m_invocation.help || m_invocation.version)
                return m_invocation;
        }
        check();
        return m_invocation;
    }

private:
    void takeWord(const QString& word)
    {
        if (m_invocation.command) {
            if (m_invocation.command->argument.isEmpty() || m_hasArgument)
                throw UsageError(
                    Messages::tr("There is an argument too many. %1").arg(seeHelp(m_invocation.path)));
            m_invocation.argument = word;
            m_hasArgument = true;
            return;
        }
        const QStringList path = m_invocation.path + QStringList{word};
        if (!isKnown(path, m_commands))
            throw UsageError(Messages::tr("There is no command “%1”. %2")
                                 .arg(path.join(QLatin1Char(' ')).left(80), seeHelp(m_invocation.path)));
        m_invocation.path = path;
        m_invocation.command = findCommand(path, m_commands);
    }

    void takeOption(const QString& word)
    {
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            m_invocation.help = true;
            return;
        }
        if (word == QLatin1String("--version")) {
            m_invocation.version = true;
            return;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.startsWith(QLatin1String("--"))
                                 ? word.sliced(2, (equals < 0 ? word.size() : equals) - 2)
                                 : QString();
        const Option* option = find(name);
        if (!option)
            throw UsageError(unknown(word, name));
        if (m_invocation.has(name) && !option->repeatable)
            throw UsageError(Messages::tr("--%1 is given twice.").arg(name));
        if (option->valueName.isEmpty()) {
            if (equals >= 0)
                throw UsageError(Messages::tr("--%1 takes no value.").arg(name));
            m_invocation.options.insert(name, QString());
            return;
        }
        // What follows is the value, whatever it looks like: a trip may be called "--help".
        if (equals < 0 && m_next >= m_arguments.size())
            throw UsageError(Messages::tr("--%1 needs a value (%2).").arg(name, option->valueName));
        const QString value = equals >= 0 ? word.sliced(equals + 1) : m_arguments.at(m_next++);
        m_invocation.options.insert(name, value);
        if (option->repeatable)
            m_invocation.repeated[name].append(value);
    }

    [[nodiscard]] const Option* find(const QString& name) const
    {
        const auto isNamed = [&](const Option& option) { return option.name == name; };
        if (const auto found = std::find_if(m_globals.begin(), m_globals.end(), isNamed);
            found != m_globals.end())
            return &*found;
        if (!m_invocation.command)
            return nullptr;
        const QList<Option>& own = m_invocation.command->options;
        const auto found = std::find_if(own.begin(), own.end(), isNamed);
        return found == own.end() ? nullptr : &*found;
    }

    /// Says only what stands before "=": what follows may be a secret.
    [[nodiscard]] QString unknown(const QString& word, const QString& name) const
    {
        if (name == QLatin1String("password") || name == QLatin1String("session") ||
            name == QLatin1String("token"))
            return Messages::tr(
                "A secret is never taken from an argument, because every user of this computer can read "
                "those. Passwords come from the terminal, from VIATICA_PASSWORD or from --password-fd, a "
                "session from VIATICA_SESSION.");
        const QString shown = word.left(word.indexOf(QLatin1Char('='))).left(80);
        if (!m_invocation.command && !m_invocation.path.isEmpty())
            return Messages::tr("“%1” is not an option here; options of a command stand behind it. %2")
                .arg(shown, seeHelp(m_invocation.path));
        return Messages::tr("There is no option “%1”. %2").arg(shown, seeHelp(m_invocation.path));
    }

    void check() const
    {
        const Command* command = m_invocation.command;
        if (!command) {
            const QString words = nextWords(m_invocation.path, m_commands).join(QStringLiteral(", "));
            throw UsageError((m_invocation.path.isEmpty() ? Messages::tr("Which command? There are: %1. %2")
                                                          : Messages::tr("Which of these? %1. %2"))
                                 .arg(words, seeHelp(m_invocation.path)));
        }
        if (!command->argument.isEmpty() && !m_hasArgument)
            throw UsageError(
                Messages::tr("%1 is missing. %2").arg(command->argument, seeHelp(m_invocation.path)));
        for (const Option& option : command->options)
            if (option.required && !m_invocation.has(option.name))
                throw UsageError(
                    Messages::tr("--%1 is missing. %2").arg(option.name, seeHelp(m_invocation.path)));
    }

    const QStringList& m_arguments;
    const QList<Command>& m_commands;
    const QList<Option> m_globals;
    Invocation m_invocation;
    qsizetype m_next = 0;
    bool m_hasArgument = false;
};

QString commandHelp(const Command& command)
{
    QString usage = (QStringList{program} + command.path).join(QLatin1Char(' '));
    if (!command.argument.isEmpty())
        usage += QLatin1Char(' ') + command.argument;
    for (const Option& option : command.options)
        usage += (option.required ? QStringLiteral(" %1") : QStringLiteral(" [%1]")).arg(usageOf(option));
    QString text = command.summary + QLatin1String("\n\n") + Messages::tr("Usage:") + QLatin1String("\n  ") +
                   usage + QLatin1Char('\n');
    if (!command.options.isEmpty())
        text += QLatin1Char('\n') + Messages::tr("Options:") + QLatin1Char('\n') + listed(command.options);
    return text + QLatin1Char('\n') + Messages::tr("Options of every command:") + QLatin1Char('\n') +
           listed(globalOptions());
}

} // namespace

QList<Option> globalOptions()
{
    return {
        {QStringLiteral("database"), QStringLiteral("URL"),
         Messages::tr(
             "postgresql://…; else DATABASE_URL, else PG* variables, else the private local server")},
        {QStringLiteral("email"), QStringLiteral("E"),
         Messages::tr("who, where no session is remembered or given in VIATICA_SESSION")},
        {QStringLiteral("password-fd"), QStringLiteral("N"),
         Messages::tr(
             "read the password from this file descriptor; else VIATICA_PASSWORD, else the terminal")},
        {QStringLiteral("json"),
         {},
         Messages::tr("print one JSON document; of a failure too: kind, message, fields")},
    };
}

Invocation parseArguments(const QStringList& arguments, const QList<Command>& commands)
{
    return Parser(arguments, commands).parse();
}

QString helpText(const QStringList& path, const QList<Command>& commands)
{
    if (const Command* command = findCommand(path, commands))
        return commandHelp(*command);
    QList<std::pair<QString, QString>> entries;
    for (const Command& command : commands) {
        if (!beginsWith(command.path, path))
            continue;
        QString name = command.path.mid(path.size()).join(QLatin1Char(' '));
        if (!command.argument.isEmpty())
            name += QLatin1Char(' ') + command.argument;
        entries.append({name, command.summary});
    }
    const QString usage = (QStringList{program} + path).join(QLatin1Char(' '));
    QString text = path.isEmpty()
                       ? Messages::tr("Viatica in the terminal: the desktop program's data for scripts, "
                                      "servers and tests.") +
                             QLatin1String("\n\n")
                       : QString();
    text += Messages::tr("Usage:") + QLatin1String("\n  ") + usage + Messages::tr(" COMMAND [options]") +
            QLatin1String("\n\n") + Messages::tr("Commands:") + QLatin1Char('\n') + listed(entries) +
            QLatin1Char('\n') + Messages::tr("Options of every command:") + QLatin1Char('\n') +
            listed(globalOptions());
    if (path.isEmpty())
        text += QLatin1Char('\n') +
                Messages::tr("“%1 COMMAND --help” says more.\n"
                             "Exit status: 0 done, 1 refused, 2 wrong usage, 3 no connection.\n")
                    .arg(program);
    return text;
}

} // namespace viatica
