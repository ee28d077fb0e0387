// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace viatica::test {

QString temporaryFolder()
{
    constexpr qint64 enough = qint64{1} << 30;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool fits =
        memory.isReady() && memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > enough;
    return fits && QFileInfo(memory.rootPath()).isWritable() ? memory.rootPath() : QDir::tempPath();
}

} // namespace viatica::test
