// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <exception>
#include <functional>
#include <optional>

namespace viatica {

class Context;

/// Wrong usage: exit status 2.
class UsageError : public std::exception
{
public:
    explicit UsageError(const QString& message)
        : m_message(message)
        , m_what(message.toUtf8())
    {
    }
    [[nodiscard]] const QString& message() const { return m_message; }
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    QString m_message;
    QByteArray m_what;
};

struct Option
{
    QString name;      ///< without the dashes
    QString valueName; ///< for the help; empty for a switch
    QString help;
    bool required = false;
    bool repeatable = false;
};

/// One command of the program, as the help shows it and the parser takes it.
struct Command
{
    QStringList path; ///< "trips", "list"
    QString argument; ///< name of its one argument ("ID"), which is required then; empty if it takes none
    QString summary;
    QList<Option> options;
    std::function<void(Context&)> run;
};

/// What was typed.
struct Invocation
{
    const Command* command = nullptr; ///< nullptr when help is asked for above the commands
    QStringList path;                 ///< the words so far, for the help
    bool help = false;
    bool version = false;
    QString argument;
    QHash<QString, QString> options; ///< switches are there with an empty value
    QHash<QString, QStringList> repeated; ///< all values of a repeatable option that is given, in their order

    [[nodiscard]] bool has(const QString& option) const { return options.contains(option); }
    [[nodiscard]] std::optional<QString> value(const QString& option) const
    {
        const auto found = options.constFind(option);
        return found == options.constEnd() ? std::nullopt : std::optional(*found);
    }
};

/// Options that every command takes.
[[nodiscard]] QList<Option> globalOptions();

/// @p arguments without the program's name. @throws UsageError; what was typed as an option's value is never
/// repeated.
[[nodiscard]] Invocation parseArguments(const QStringList& arguments, const QList<Command>& commands);

/// The help for a path: of the program, of a group ("trips") or of a command.
[[nodiscard]] QString helpText(const QStringList& path, const QList<Command>& commands);

} // namespace viatica
