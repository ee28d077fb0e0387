// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace viatica {

/// A file that several programs can hold locked at once, so that the last of them can find out that it is the
/// last. The kernel lets go of the lock when a program ends in whatever way; the file itself stays and means
/// nothing. Not inherited by child processes. Not thread-safe; two objects on one file exclude each other
/// within a program too.
class SharedLock
{
public:
    /// Opens the file, creating it with access for its owner only. Holds nothing yet.
    /// @throws Error(ConnectionLost) with the reason of the system when it cannot be opened.
    explicit SharedLock(const QString& path);
    ~SharedLock();
    Q_DISABLE_COPY_MOVE(SharedLock)

    /// Takes the lock beside others, or turns an exclusive one into it. Does not wait.
    /// @returns false while somebody holds it exclusively; then this object holds nothing.
    [[nodiscard]] bool tryShared();
    /// Takes the lock alone, or upgrades a shared one. Does not wait.
    /// @returns false while somebody else holds it; then this object holds nothing any more, a shared lock it
    /// had
    ///          included. Of several holders that try this one after the other, the last one succeeds.
    [[nodiscard]] bool tryExclusive();
    /// Lets go of whatever is held.
    void release();

private:
    enum class Mode { Shared, Exclusive };
    bool tryLock(Mode mode);

#ifdef Q_OS_WIN
    void* m_handle = nullptr;
    bool m_held = false;
#else
    int m_descriptor = -1;
#endif
};

} // namespace viatica
