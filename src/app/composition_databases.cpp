// SPDX-License-Identifier: GPL-3.0-or-later
// The databases that a person chooses among: the second half of Composition.
#include "app/composition.h"
#include "gui/connect_page.h"
#include "gui/databases_dialog.h"
#include "gui/requests.h"
#include "secrets/secret_store.h"

namespace viatica {

void Composition::showDatabases()
{
    std::optional<QString> current;
    if (m_opening->data() && !m_isNamed)
        current = m_opening->choice().savedId;
    auto* dialog = new DatabasesDialog(m_databases, current, m_parts.dialogs, m_window.get());
    connect(dialog, &DatabasesDialog::openRequested, this, [this, current](const QString& id) {
        if (current == id && m_window->tripsPage())
            m_window->showWorkspace();
        else if (id.isEmpty())
            lookForPrivateDatabase();
        else
            openSaved(id);
    });
    connect(dialog, &DatabasesDialog::addRequested, this, [this] {
        m_connectPage->begin();
        m_window->showOpening(m_connectPage);
    });
    connect(dialog, &DatabasesDialog::editRequested, this, [this](const QString& id) { edit(id); });
    connect(dialog, &DatabasesDialog::removed, this, &Composition::forgetSecrets);
    dialog->open();
}

void Composition::edit(const QString& id, const std::optional<Error>& error)
{
    const auto saved = m_databases.find(id);
    if (!saved)
        return;
    m_requests->read(
        m_parts.secrets.read(passwordKey(saved->profile.toUrl())),
        [this, database = *saved, error](const std::optional<QString>& password) mutable {
            database.profile.password = password.value_or(QString());
            fillForm(database, error);
        },
        [this, database = *saved, error](const Error&) { fillForm(database, error); });
}

// The password is wrong, or none is kept: the form of this database asks for it.
void Composition::editCurrent(const Error& error)
{
    const DatabaseChoice choice = m_opening->choice();
    if (m_databases.find(choice.savedId))
        edit(choice.savedId, error);
    else if (choice.profile)
        fillForm({{}, {}, *choice.profile}, error);
}

void Composition::fillForm(const SavedDatabase& database, const std::optional<Error>& error)
{
    m_connectPage->begin(database);
    if (error)
        m_connectPage->showError(*error);
    m_window->showOpening(m_connectPage);
}

// What was named on the command line stays nameless.
void Composition::connected(SavedDatabase database)
{
    if (!m_window->closeForms())
        return; // nothing is saved or forgotten: the form of the connection stays as it is
    const bool isNamed = m_isNamed && database.id.isEmpty() && m_parts.profile &&
        m_parts.profile->toUrl() == database.profile.toUrl();
    if (!isNamed) {
        if (const auto before = m_databases.find(database.id);
            before && before->profile.toUrl() != database.profile.toUrl())
            forgetSecrets(*before);
        database = m_databases.save(database);
        if (!database.profile.password.isEmpty())
            m_parts.secrets.write(passwordKey(database.profile.toUrl()), database.profile.password);
    }
    m_isNamed = isNamed;
    open({database.profile, database.id}, DatabaseOpening::Occasion::Usual, AccountFlow::Entry::Resume);
    m_connectPage->clear();
}

void Composition::forgetSecrets(const SavedDatabase& database)
{
    const QString url = database.profile.toUrl();
    for (const SavedDatabase& other : m_databases.all())
        if (other.id != database.id && other.profile.toUrl() == url)
            return; // the same place under another name: it still needs them
    m_parts.secrets.remove(passwordKey(url));
    m_parts.secrets.remove(sessionKey(url));
}

} // namespace viatica
