// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "gui/choice_card.h"
#include "gui/connect_page.h"
#include "gui/databases_dialog.h"
#include "gui/start_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace viatica::test {

Computer::Computer()
    : folder(temporaryFolder() + QStringLiteral("/computer-XXXXXX"))
    , options(TestServer::options())
{
    options.dataFolder = folder.path() + QStringLiteral("/data");
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
}

Computer::~Computer()
{
    stop();
}

void Computer::start()
{
    stop();
    program = std::make_unique<Composition>(
        CompositionParts{named, options, *keyring, settings, dialogs, clock, std::chrono::seconds(30), waitForSecrets});
    program->start();
}

void Computer::stop()
{
    if (program)
        program->close();
    program.reset();
}

bool Computer::isIn(const ConnectionProfile& profile) const
{
    return isSignedIn() && program->services()->database.profile().toUrl() == profile.toUrl() &&
        window().tripsPage()->model().isCurrent();
}

DatabasesDialog* Computer::databases() const
{
    for (DatabasesDialog* dialog : window().findChildren<DatabasesDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

void Computer::openForm() const
{
    QTRY_VERIFY(program->startPage().isVisible());
    click(child<ChoiceCard>(&program->startPage(), "elsewhere"));
    QTRY_VERIFY(page().isVisible());
}

void Computer::describe(const ConnectionProfile& profile, const QString& name) const
{
    type(child<QLineEdit>(&page(), "host"), profile.hosts.first().name);
    type(child<QLineEdit>(&page(), "port"), QString::number(profile.hosts.first().port));
    type(child<QLineEdit>(&page(), "database"), profile.database);
    type(child<QLineEdit>(&page(), "user"), profile.user);
    type(child<QLineEdit>(&page(), "password"), QStringLiteral("a login's secret"));
    type(child<QLineEdit>(&page(), "name"), name);
}

QString Computer::makeAccount(const ConnectionProfile& profile)
{
    return RawClient(profile).value(
        "INSERT INTO users (id, email, password, \"firstName\", \"lastName\") VALUES (gen_random_uuid(), $1, "
        "viatica.bcrypt($2, viatica.bcrypt_salt(4)), 'Anna', 'Example') RETURNING id",
        {QString::fromLatin1(Desktop::email), QString::fromLatin1(Desktop::password)});
}

void Computer::remember(const ConnectionProfile& profile, const std::optional<ConnectionProfile>& way)
{
    const QByteArray token(64, 'a');
    RawClient(profile).query(
        "INSERT INTO viatica.sessions (\"userId\", \"tokenHash\") VALUES ($1, sha256(decode($2, 'hex')))",
        {makeAccount(profile), QString::fromLatin1(token)});
    (void)secrets.write(sessionKey(way.value_or(profile).toUrl()), QString::fromLatin1(token));
}

void Computer::save(const QString& name, const ConnectionProfile& profile)
{
    const SavedDatabase saved = SavedDatabases(settings).save({{}, name, profile});
    if (settings.value(Setting::LastDatabase).toString().isEmpty())
        settings.set(Setting::LastDatabase, saved.id);
}

void Computer::switchTo(const QString& name) const
{
    window().actions().action(ActionId::OpenDatabase)->trigger();
    QTRY_VERIFY(databases() != nullptr);
    QVERIFY(choose(*databases(), name));
    click(child<QPushButton>(databases(), "open"));
}

void Computer::startHere() const
{
    QTRY_VERIFY(program->startPage().isVisible());
    QTest::keyClick(child<ChoiceCard>(&program->startPage(), "here"), Qt::Key_Return);
    WelcomePage& account = window().welcomePage();
    QTRY_VERIFY(account.isVisible());
    type(child<QLineEdit>(&account, "firstName"), QStringLiteral("Anna"));
    type(child<QLineEdit>(&account, "lastName"), QStringLiteral("Example"));
    type(child<QLineEdit>(&account, "email"), QString::fromLatin1(Desktop::email));
    type(child<QLineEdit>(&account, "password"), QString::fromLatin1(Desktop::password));
    click(child<QPushButton>(&account, "go"));
    QTRY_VERIFY_WITH_TIMEOUT(isSignedIn(), 30'000);
}

bool choose(DatabasesDialog& dialog, const QString& name)
{
    auto* list = child<QTreeView>(&dialog, "list");
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->currentIndex().siblingAtColumn(0).data().toString() == name)
            return true;
        QTest::keyClick(list, Qt::Key_Down);
    }
    return false;
}

} // namespace viatica::test
