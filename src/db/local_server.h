// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "db/data_folder.h"
#include "db/local_cluster.h"
#include "db/postgres_binaries.h"
#include "db/shared_lock.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

namespace viatica {

/// What ensureRunning() is doing, for a progress display. Not every start passes every step.
enum class LocalServerStep {
    Waiting,  ///< for another program that is making, starting or stopping the server
    Creating, ///< an empty database; only at the very first start
    Starting,
    Recovering, ///< what was written before a crash is brought in; may take minutes
    Ready,
};

/// Where the private server lives and what it may use. The defaults are right for programs; tests change
/// them.
struct LocalServerOptions
{
    QString dataFolder = DataFolder::usualPath();
    QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QStringList binaryFolders = PostgresBinaries::usualFolders();
    /// Called on the thread of ensureRunning().
    std::function<void(LocalServerStep)> progress;
    /// Set from any thread to give up; ensureRunning() then throws Error(Cancelled) within milliseconds.
    const std::atomic<bool>* cancelled = nullptr;
    /// Whether the server listens on a loopback port with a password, as it must on Windows, instead of a
    /// socket.
#ifdef Q_OS_WIN
    bool loopback = true;
#else
    bool loopback = false;
#endif
    /// Keep that password in a secret store: read (empty if there is none) and write. Used with loopback
    /// only.
    std::function<QString()> readPassword;
    std::function<void(const QString&)> writePassword;
    /// For tests: nothing is written through to the disk, so that a power cut would lose it.
    bool throwaway = false;
};

/// The PostgreSQL server that a program runs for its user when no other database is chosen. Several programs
/// use one server together: each holds a lock while it does, and the last one to leave stops the server. The
/// server itself is a process of its own, so that a crash of a program takes nothing along.
///
/// Every function blocks, up to minutes: call them on a worker thread, on one thread at a time.
class LocalServer
{
public:
    explicit LocalServer(LocalServerOptions options = {});
    /// Lets go of the lock and leaves the server running; release() is the orderly way.
    ~LocalServer();
    Q_DISABLE_COPY_MOVE(LocalServer)

    /// Makes the database if there is none, starts the server if it does not run, and counts this program
    /// among those that use it. May be called again when connections break: it brings a server back that has
    /// died.
    /// @returns how to connect: user and database "viatica".
    /// @throws Error(ConnectionLost) with a sentence that says what to do, Error(Timeout), Error(Cancelled)
    [[nodiscard]] ConnectionProfile ensureRunning();

    enum class StopPolicy {
        LastStops,    ///< a window: when no other program uses the server, it is stopped
        LeaveAsFound, ///< the terminal program: the same, unless the server already ran without any program
    };
    /// Ends this program's use; its connections have to be closed before. Does nothing without
    /// ensureRunning().
    /// @throws Error(ConnectionLost), Error(Timeout) when the server should stop and does not
    void release(StopPolicy policy);

    /// Stops the server if no program uses it.
    /// @returns false when it was not running. @throws Error(Conflict) while a program uses it; else as
    /// release()
    bool stop();

    struct Status
    {
        QString dataFolder;
        QString logFile;
        std::optional<int> version;           ///< of the cluster; nothing before the first start
        std::optional<PostmasterFile> server; ///< nothing when it does not run
    };
    /// How things are, without changing or starting anything.
    /// @throws Error(ConnectionLost) when the data folder is damaged or somebody else's
    [[nodiscard]] Status status() const;

private:
    void report(LocalServerStep step) const;
    [[nodiscard]] LocalCluster cluster() const;
    [[nodiscard]] PostgresBinaries binaries() const;
    void joinUsers();
    [[nodiscard]] std::optional<PostmasterFile> answering() const;
    [[nodiscard]] PostmasterFile startAlone();
    [[nodiscard]] ServerAccess access() const;
    [[nodiscard]] ConnectionProfile profile(const PostmasterFile& server) const;
    void waitFor(const std::function<bool()>& reached) const;

    LocalServerOptions m_options;
    ServerAccount m_account;
    DataFolder m_folder;
    std::optional<SharedLock> m_use; ///< held shared between ensureRunning() and release()
    bool m_foundAlone = false;       ///< the server ran without any program when this one came
};

} // namespace viatica
