// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/connection_profile.h"
#include "db/local_server.h"

#include <memory>

namespace viatica::test {

/// The PostgreSQL that all tests of one build folder share: the program's own LocalServer in a folder of its
/// own below the system's temporary one, without writing through to the disk. The first test to need it
/// starts it, the last one to end stops it, and ctest removes the folder before and after a run.
class TestServer
{
public:
    /// Starts it on first use; it is let go with the application object. Main thread only.
    static TestServer& shared();

    /// How to connect as the owner of everything, to the database @p database.
    [[nodiscard]] ConnectionProfile profile(const QString& database) const;
    [[nodiscard]] QString logFile() const { return m_server.status().logFile; }

    /// A connection to no test's database in particular: for CREATE DATABASE and the like.
    [[nodiscard]] Connection& maintenance() { return *m_maintenance; }
    /// The name of a database that holds the program's schema and nothing else, to clone; made on first use.
    [[nodiscard]] QByteArray migratedTemplate();

    /// What the shared server runs with.
    [[nodiscard]] static LocalServerOptions options();
    /// Stops the shared server and removes its folder, unless a test is using it.
    static void removeUnused();

private:
    TestServer();
    void release();

    LocalServer m_server;
    ConnectionProfile m_profile;
    std::unique_ptr<Connection> m_maintenance;
    QByteArray m_migratedTemplate;
};

} // namespace viatica::test
