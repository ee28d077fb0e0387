// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace viatica::test {

/// The Sequelize client, as another program beside Viatica. It logs in as the owner of the tables, as a
/// trusted server does.
class NodeClient
{
public:
    /// Puts the client together in the build folder; takes some seconds and the network the first time.
    /// @return why it cannot be had here; empty when it can. @throws std::runtime_error for what is a fault
    static QString prepare();

    /// Starts it; it needs a moment, which the test can use.
    explicit NodeClient(const ConnectionProfile& profile);
    ~NodeClient();
    Q_DISABLE_COPY_MOVE(NodeClient)

    /// Runs commands/@p command.js and returns its answer. @throws std::runtime_error with what the client
    /// complained of
    QJsonObject run(const QString& command, const QJsonObject& input = {});

private:
    QProcess m_process;
};

} // namespace viatica::test
