// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QJsonObject>
#include <QString>

namespace viatica::test {

/// The Sequelize client, as another program beside Viatica. It logs in as the owner of the tables, as a trusted
/// server does.
class NodeClient
{
public:
    /// Puts the client together in the build folder; takes some seconds and the network the first time.
    /// @return why it cannot be had here; empty when it can. @throws std::runtime_error for what is a fault
    static QString prepare();

    explicit NodeClient(const ConnectionProfile& profile);

    /// Runs commands/@p command.js and returns its answer. @throws std::runtime_error with what the client complained of
    [[nodiscard]] QJsonObject run(const QString& command, const QJsonObject& input = {}) const;

private:
    QString m_url;
};

} // namespace viatica::test
