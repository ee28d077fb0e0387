// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/shared_lock.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::SharedLock)
};

[[noreturn]] void refuse(const QString& path, int code)
{
    throw Error(ErrorKind::ConnectionLost, Messages::tr("The lock file %1 cannot be opened: %2.")
                                               .arg(QDir::toNativeSeparators(path), qt_error_string(code)));
}

} // namespace

#ifdef Q_OS_WIN

SharedLock::SharedLock(const QString& path)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    m_handle = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                           nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (m_handle == INVALID_HANDLE_VALUE)
        refuse(path, static_cast<int>(GetLastError()));
}

SharedLock::~SharedLock()
{
    CloseHandle(m_handle);
}

bool SharedLock::tryLock(Mode mode)
{
    // Windows has no conversion: what is held goes first, which is what flock() does in two steps as well.
    release();
    OVERLAPPED start{};
    const DWORD flags = LOCKFILE_FAIL_IMMEDIATELY | (mode == Mode::Exclusive ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    m_held = LockFileEx(m_handle, flags, 0, 1, 0, &start) != 0;
    return m_held;
}

void SharedLock::release()
{
    if (!m_held)
        return;
    OVERLAPPED start{};
    UnlockFileEx(m_handle, 0, 1, 0, &start);
    m_held = false;
}

#else

SharedLock::SharedLock(const QString& path)
    // A link is not followed: root may be opening this in a folder of somebody else.
    : m_descriptor(
          ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
{
    if (m_descriptor < 0)
        refuse(path, errno);
}

SharedLock::~SharedLock()
{
    ::close(m_descriptor);
}

bool SharedLock::tryLock(Mode mode)
{
    int result = 0;
    do {
        result = ::flock(m_descriptor, (mode == Mode::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    if (result != 0)
        release(); // some systems keep the old lock when a conversion fails, Linux does not: make them alike
    return result == 0;
}

void SharedLock::release()
{
    ::flock(m_descriptor, LOCK_UN);
}

#endif

bool SharedLock::tryShared()
{
    return tryLock(Mode::Shared);
}

bool SharedLock::tryExclusive()
{
    return tryLock(Mode::Exclusive);
}

} // namespace viatica
