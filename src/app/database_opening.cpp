// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database_opening.h"

#include "app/start_trace.h"
#include "db/migrator.h"
#include "gui/main_window.h"
#include "gui/progress_page.h"
#include "gui/requests.h"
#include "secrets/secret_store.h"

namespace viatica {

DatabaseOpening::DatabaseOpening(const CompositionParts& parts, MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(window)
{
    forgetRequests();
    connect(&m_window.progressPage(), &ProgressPage::backRequested, this, &DatabaseOpening::giveUp);
    connect(&m_closing, &DatabaseClosing::closed, this, &DatabaseOpening::wasClosed);
}

DatabaseOpening::~DatabaseOpening()
{
    finish();
}

// Answers to what was asked before no longer matter.
void DatabaseOpening::forgetRequests()
{
    if (m_requests)
        m_requests->cancel();
    m_requests = std::make_unique<Requests>(nullptr);
    connect(m_requests.get(), &Requests::slowChanged, &m_window.progressPage(), &ProgressPage::setSlow);
    m_reviving = false;
}

LocalServerHost& DatabaseOpening::host()
{
    if (!m_host) {
        m_host = std::make_unique<LocalServerHost>(m_parts.localServer, m_parts.secrets);
        connect(m_host.get(), &LocalServerHost::step, this, [this](LocalServerStep step) {
            if (step == LocalServerStep::Ready && m_needsServer && !m_data) // else it is of an earlier opening
                m_window.progressPage().setStep(SchemaStep);
        });
    }
    return *m_host;
}

QFuture<bool> DatabaseOpening::privateDatabaseExists()
{
    return host().exists();
}

void DatabaseOpening::open(const DatabaseChoice& choice, Occasion occasion)
{
    close();
    m_choice = choice;
    m_occasion = occasion;
    showSteps();
    if (m_choice.isPrivate())
        startPrivateServer();
    else if (m_choice.profile->password.isEmpty())
        readPassword();
    else
        connectTo(*m_choice.profile);
}

void DatabaseOpening::showSteps()
{
    const bool isNew = m_occasion != Occasion::Usual;
    QStringList steps;
    if (!m_choice.isPrivate())
        steps.append(tr("Connect to %1").arg(m_choice.profile->displayName()));
    else
        steps.append(isNew ? tr("Make the private database on this computer") : tr("Start the private database"));
    steps.append(isNew ? tr("Make the tables") : tr("Check the tables"));
    steps.append(m_occasion == Occasion::Usual           ? tr("Sign in")
                     : m_occasion == Occasion::FirstTime ? tr("Make your account")
                                                         : tr("Make an account to look around with"));
    if (m_occasion == Occasion::Sample)
        steps.append(tr("Fill it with trips"));
    m_window.progressPage().begin(isNew ? tr("Setting up") : tr("Opening your trips"), steps, true);
    m_window.progressPage().setBackText(isNew ? tr("&Back") : tr("&Other Database…"));
    m_window.showProgress();
}

void DatabaseOpening::startPrivateServer()
{
    m_needsServer = true;
    m_requests->read(
        host().start(), [this](const ConnectionProfile& profile) { connectTo(profile); },
        [this](const Error& error) { fail(error); });
}

void DatabaseOpening::readPassword()
{
    m_requests->read(
        m_parts.secrets.read(passwordKey(m_choice.profile->toUrl())),
        [this](const std::optional<QString>& password) {
            m_choice.profile->password = password.value_or(QString());
            connectTo(*m_choice.profile);
        },
        [this](const Error& error) { fail(error); });
}

void DatabaseOpening::connectTo(const ConnectionProfile& profile)
{
    qCDebug(startTrace, "server");
    m_data = std::make_unique<DataServices>(profile, m_parts.clock,
                                            m_choice.isPrivate() ? m_parts.localServer.dataFolder : QString());
    Q_EMIT connecting();
    bringSchemaUp();
}

// The private server is ours to migrate; on any other its owner decides when, and this program only checks.
void DatabaseOpening::bringSchemaUp()
{
    const auto done = [this](auto...) {
        qCDebug(startTrace, "tables");
        m_window.progressPage().setStep(AccountStep);
        Q_EMIT ready();
    };
    const auto failed = [this](const Error& error) { fail(error); };
    if (m_choice.isPrivate())
        m_requests->write(
            m_data->database.runAsLogin([](Connection& connection) { Migrator(connection).migrate(); }), done, failed);
    else
        m_requests->read(
            m_data->database.run([](Connection& connection) { Migrator(connection).requireCurrent(); }), done, failed);
}

void DatabaseOpening::fail(const Error& error)
{
    m_window.progressPage().fail(error.message(), [this] { open(m_choice, m_occasion); });
    if (!m_choice.isPrivate() && error.fields().contains(QStringLiteral("password")))
        Q_EMIT passwordRefused(error);
}

void DatabaseOpening::giveUp()
{
    close();
    m_window.progressPage().fail(tr("This was ended before it was done. Nothing is lost."),
                                 [this] { open(m_choice, m_occasion); });
    Q_EMIT givenUp();
}

// --- Closing -------------------------------------------------------------------------------------------------------

void DatabaseOpening::close()
{
    forgetRequests();
    m_needsServer = false;
    if (m_host)
        m_host->cancel();
    if (m_data)
        m_closing.add(std::move(m_data));
    else
        letServerGo();
}

void DatabaseOpening::wasClosed(const QString& url)
{
    // The same database was opened again meanwhile, and its list read before the last of the earlier work was done.
    if (m_data && m_data->database.profile().toUrl() == url && m_data->session.isSignedIn()) {
        m_data->cache.clear();
        m_data->trips.invalidate();
        m_data->vouchers.invalidate();
    }
    letServerGo();
}

void DatabaseOpening::letServerGo()
{
    if (!m_closing.isEmpty() || m_needsServer)
        return;
    const auto released = [this](const QString& problem) {
        if (!problem.isEmpty())
            qWarning("%s", qPrintable(problem));
        if (m_closing.isEmpty() && !m_data)
            Q_EMIT closed();
    };
    watchFuture(m_host ? m_host->release() : readyFuture(QString()), this, released,
                [released](const Error& error) { released(error.message()); });
}

void DatabaseOpening::finish()
{
    forgetRequests();
    if (m_data)
        m_closing.add(std::move(m_data));
    m_closing.finish();
    if (m_host)
        if (const QString problem = m_host->finish(); !problem.isEmpty())
            qWarning("%s", qPrintable(problem));
}

// --- While it is open ----------------------------------------------------------------------------------------------

void DatabaseOpening::revive()
{
    if (!m_choice.isPrivate() || !m_data || m_reviving)
        return;
    m_reviving = true;
    m_requests->read(
        host().start(), [this](const ConnectionProfile&) { m_reviving = false; },
        [this](const Error& error) {
            m_reviving = false;
            Q_EMIT reviveFailed(error.message());
        });
}

QString DatabaseOpening::place() const
{
    return m_choice.isPrivate() ? tr("Private database on this computer") : m_choice.profile->displayName();
}

QString DatabaseOpening::keychainKey() const
{
    return keychainName(m_choice.profile);
}

} // namespace viatica
