// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace viatica::test {

/// What a run of viaticactl left.
struct Outcome
{
    int status = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray error;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString text(const char* key) const { return json().value(QLatin1String(key)).toString(); }
    [[nodiscard]] QJsonArray items() const { return json().value(QLatin1String("items")).toArray(); }
    /// The values of one key of all items.
    [[nodiscard]] QStringList column(const char* key) const;
    [[nodiscard]] QString field(const char* name) const
    {
        return json().value(QLatin1String("fields")).toObject().value(QLatin1String(name)).toString();
    }
};

/// A person at a terminal: an environment with a home of its own, no keychain, and no database but the one
/// that the test chooses. Runs the real program.
class Terminal
{
public:
    Terminal();

    /// Everything goes to this database from now on, by DATABASE_URL.
    void use(const ConnectionProfile& profile) { set("DATABASE_URL", profile.toUrl()); }
    void set(const char* variable, const QString& value)
    {
        m_environment.insert(QLatin1String(variable), value);
    }
    void unset(const char* variable) { m_environment.remove(QLatin1String(variable)); }
    [[nodiscard]] const QProcessEnvironment& environment() const { return m_environment; }
    /// A folder that nothing but this terminal uses.
    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }

    /// Starts a run that the test looks at while it lasts.
    void start(QProcess& process, const QStringList& arguments) const;
    [[nodiscard]] static Outcome finish(QProcess& process, int milliseconds = 60'000);
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// The same with --json.
    Outcome json(const QStringList& arguments) const
    {
        return run(arguments + QStringList{QStringLiteral("--json")});
    }

    /// Registers NAME@example.org with passwordOf(NAME), and acts as that user from now on.
    void signUp(const QString& name);
    /// The same in no time, without the program: the account's password is none, its session is real.
    void actAs(const QString& name, const ConnectionProfile& profile);
    [[nodiscard]] static QString passwordOf(const QString& name);
    [[nodiscard]] QString session() const { return m_environment.value(QStringLiteral("VIATICA_SESSION")); }

    /// Makes a trip and returns its id.
    QString addTrip(const QString& name, const QString& from, const QString& to) const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// "trips list --limit 2" as a list.
[[nodiscard]] QStringList words(const char* commandLine);

} // namespace viatica::test

/// Fails the test function unless a run ended with this status; shows what it said.
#define RUNS_WITH(outcome, expectedStatus)                                                                   \
    QVERIFY2((outcome).status == (expectedStatus),                                                           \
             (QByteArray::number((outcome).status) + ' ' + (outcome).error + (outcome).out.left(500))        \
                 .constData())
