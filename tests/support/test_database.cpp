// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_database.h"

#include "support/test_server.h"

#include <QCoreApplication>

namespace viatica::test {

TestDatabase::TestDatabase(Content content)
{
    static int count = 0;
    TestServer& server = TestServer::shared();
    m_name =
        "test_" + QByteArray::number(QCoreApplication::applicationPid()) + '_' + QByteArray::number(++count);
    const QByteArray model =
        content == Content::Migrated ? server.migratedTemplate() : QByteArrayLiteral("template1");
    // Copying files is the faster way as long as nothing is written through to the disk.
    server.maintenance().executeOnce("CREATE DATABASE " + m_name + " STRATEGY FILE_COPY TEMPLATE " + model);
    m_profile = server.profile(QString::fromLatin1(m_name));
}

TestDatabase::~TestDatabase()
{
    TestServer::shared().maintenance().executeOnce("DROP DATABASE " + m_name + " WITH (FORCE)");
}

} // namespace viatica::test
