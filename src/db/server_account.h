// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <vector>

namespace viatica {

/// The system account that the private server runs as. Usually that is the user who runs the program;
/// PostgreSQL refuses to run as root, so for root it is another one. A value type. On Windows always the
/// user.
class ServerAccount
{
public:
    /// The account for a server that works in @p folders: for root the owner of the first of them that exists
    /// and is not root's, else `postgres`, else `nobody`; for anybody else that user.
    /// @throws Error(ConnectionLost) when root has none of these.
    [[nodiscard]] static ServerAccount forFolders(const QStringList& folders);

    /// Whether it is the user of this program, so that nothing has to be handed over.
    [[nodiscard]] bool isSelf() const { return m_isSelf; }
    [[nodiscard]] quint32 uid() const { return m_uid; }
    /// The account's name, or its number where it has none.
    [[nodiscard]] const QString& name() const { return m_name; }

    /// Makes @p process start as this account, in the folder `/`, with no file of this program open but the
    /// three standard ones. To be called before start().
    void prepare(QProcess& process) const;

    /// Makes this account the owner of a file or folder (of a link itself, where @p path is one).
    /// @throws Error(ConnectionLost) when the system refuses.
    void own(const QString& path) const;

    /// The first folder on the way from the root to @p folder (itself included) that this account cannot
    /// enter; empty when it can enter all. Asks the system as that account, so that access lists count too.
    [[nodiscard]] QString firstClosedFolder(const QString& folder) const;

private:
    bool m_isSelf = true;
    quint32 m_uid = 0;
    quint32 m_gid = 0;
    QString m_name;
    std::vector<quint32> m_groups;
};

} // namespace viatica
