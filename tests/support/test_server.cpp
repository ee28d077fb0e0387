// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_server.h"

#include "db/migrator.h"
#include "db/server_account.h"
#include "db/shared_lock.h"
#include "support/temporary_folder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStringBuilder>

namespace viatica::test {

namespace {

/// Held while a template is made; any number that nothing else on the test server uses.
constexpr auto lockTemplates = "SELECT pg_advisory_lock(7146285)";
constexpr auto unlockTemplates = "SELECT pg_advisory_unlock(7146285)";

bool databaseExists(Connection& connection, const QByteArray& name)
{
    return !connection.executeOnce("SELECT FROM pg_database WHERE datname = '" + name + "'").isEmpty();
}

TestServer* sharedServer = nullptr;

} // namespace

LocalServerOptions TestServer::options()
{
    const QByteArray build = QByteArrayLiteral(VIATICA_BUILD_FOLDER);
    const QByteArray hash = QCryptographicHash::hash(build, QCryptographicHash::Sha256).toHex().left(8);
    LocalServerOptions options;
    // The account is part of the name, so that root and somebody else can run the tests of one build folder.
    options.dataFolder =
        QStringLiteral("%1/viatica-tests-%2-%3")
            .arg(temporaryFolder(), ServerAccount::forFolders({}).name(), QString::fromLatin1(hash));
    options.runtimeFolder.clear();
    options.throwaway = true;
    return options;
}

TestServer& TestServer::shared()
{
    if (sharedServer == nullptr) {
        sharedServer = new TestServer;
        qAddPostRoutine([] {
            sharedServer->release();
            delete std::exchange(sharedServer, nullptr);
        });
    }
    return *sharedServer;
}

TestServer::TestServer()
    : m_server(options())
    , m_profile(m_server.ensureRunning())
    , m_maintenance(Connection::open(profile(QStringLiteral("postgres")), {Identity::Login, {}}))
{
    m_profile.isPrivate = false; // for the program it is a server like any other
}

void TestServer::release()
{
    m_maintenance.reset();
    m_server.release(LocalServer::StopPolicy::LastStops);
}

ConnectionProfile TestServer::profile(const QString& database) const
{
    ConnectionProfile profile = m_profile;
    profile.database = database;
    return profile;
}

QByteArray TestServer::migratedTemplate()
{
    if (!m_migratedTemplate.isEmpty())
        return m_migratedTemplate;
    const QList<Migration> migrations = loadMigrations();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Migration& migration : migrations)
        hash.addData(migration.checksum());
    const QByteArray name = "migrated_" + hash.result().toHex().left(16);
    m_maintenance->executeOnce(lockTemplates);
    if (!databaseExists(*m_maintenance, name)) {
        // Takes its final name when it is whole: a test that is killed leaves only one that is made anew.
        m_maintenance->executeOnce("DROP DATABASE IF EXISTS unfinished");
        m_maintenance->executeOnce("CREATE DATABASE unfinished");
        const auto connection =
            Connection::open(profile(QStringLiteral("unfinished")), {Identity::Login, {}});
        Migrator(*connection, migrations).migrate();
    }
    if (!databaseExists(*m_maintenance, name))
        m_maintenance->executeOnce("ALTER DATABASE unfinished RENAME TO " + name);
    m_maintenance->executeOnce(unlockTemplates);
    m_migratedTemplate = name;
    return name;
}

void TestServer::removeUnused()
{
    const DataFolder folder(options().dataFolder);
    if (!folder.exists())
        return;
    LocalServer(options()).stop();
    SharedLock use(folder.useLock());
    if (use.tryExclusive())
        QDir(folder.path()).removeRecursively();
}

} // namespace viatica::test
