// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QByteArray>
#include <QtGlobal>

namespace viatica::test {

/// A database of one test function's own on the shared test server: made by the constructor (about 30 ms),
/// dropped by the destructor together with whatever is still connected. Main thread only.
class TestDatabase
{
public:
    enum class Content {
        Empty,    ///< no schema: for tests of connections and migrations
        Migrated, ///< the program's schema without rows
    };
    explicit TestDatabase(Content content = Content::Migrated);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    /// How to connect: by the server's socket, as the owner of everything. Connections of the program act as
    /// viatica_app by themselves.
    [[nodiscard]] const ConnectionProfile& profile() const { return m_profile; }

private:
    QByteArray m_name;
    ConnectionProfile m_profile;
};

} // namespace viatica::test
