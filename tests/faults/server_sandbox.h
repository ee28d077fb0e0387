// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/local_server.h"
#include "domain/error.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <memory>

namespace viatica::test {

/// A data folder of one test function's own, and the servers that the function starts on it: stopped and
/// removed at the end, however the function ends. Everything lies below a folder that PostgreSQL's user can
/// enter.
class ServerSandbox
{
public:
    ServerSandbox();
    ~ServerSandbox();
    Q_DISABLE_COPY_MOVE(ServerSandbox)

    /// An absolute path in the sandbox.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString dataFolder() const { return m_options.dataFolder; }
    [[nodiscard]] QString cluster() const { return DataFolder(dataFolder()).cluster(); }
    /// To be changed before the first use.
    [[nodiscard]] LocalServerOptions& options() { return m_options; }

    /// Puts a finished cluster into the data folder, copied from one that is made once per program.
    void fill();

    /// What a program that starts now would use.
    [[nodiscard]] std::unique_ptr<LocalServer> program() const
    {
        return std::make_unique<LocalServer>(m_options);
    }
    /// The process number of the running server; 0 when it does not run.
    [[nodiscard]] qint64 serverPid() const;
    /// Ends the running server as a crash does, and waits until it is gone.
    void killServer() const;

    /// Gives a server that listens on loopback a certificate for 127.0.0.1 that signs itself: server.crt in the
    /// sandbox. Takes effect within moments.
    void switchTlsOn(const ConnectionProfile& owner) const;

    /// All files below the data folder with their sizes and contents' hashes, to see that nothing was
    /// touched.
    [[nodiscard]] QStringList snapshot() const;
    [[nodiscard]] QByteArray read(const QString& path) const;
    /// Overwrites a file; its owner stays.
    void write(const QString& path, const QByteArray& content) const;

private:
    [[nodiscard]] bool end(int signal) const;

    QTemporaryDir m_folder;
    LocalServerOptions m_options;
};

/// Another program that uses the server of a sandbox: this test's own executable, which does nothing else.
class OtherProgram
{
public:
    explicit OtherProgram(const LocalServerOptions& options);
    ~OtherProgram();
    Q_DISABLE_COPY_MOVE(OtherProgram)

    /// Waits until it is connected. @returns false when it failed
    [[nodiscard]] bool waitUntilReady();
    /// Lets it end in order, as a window that is closed.
    void leave();
    /// Ends it as a crash does.
    void kill();

private:
    QProcess m_process;
};

/// The sentence with which @p call fails, as text of kind and message; empty when it succeeds.
[[nodiscard]] QString failureOf(const std::function<void()>& call);

/// What main() of a test of servers does: acts as OtherProgram where asked to, gives root's rights up where
/// the environment asks for it (VIATICA_TEST_AS_NOBODY), else returns nothing and the tests run.
[[nodiscard]] std::optional<int> beforeServerTests(int argc, char** argv);
/// Removes what the tests shared.
void afterServerTests();

} // namespace viatica::test

/// The main() of a test of servers.
#define VIATICA_SERVER_TEST_MAIN(TestClass)                                                                  \
    int main(int argc, char** argv)                                                                          \
    {                                                                                                        \
        if (const auto code = viatica::test::beforeServerTests(argc, argv))                                  \
            return *code;                                                                                    \
        QCoreApplication application(argc, argv);                                                            \
        TestClass test;                                                                                      \
        const int failures = QTest::qExec(&test, argc, argv);                                                \
        viatica::test::afterServerTests();                                                                   \
        return failures;                                                                                     \
    }
