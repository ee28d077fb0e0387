// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "db/migrator.h"
#include "domain/text.h"
#include "gui/progress_page.h"
#include "gui/requests.h"
#include "gui/sign_in_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "secrets/secret_store.h"

namespace viatica {

Composition::Composition(CompositionParts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_window(std::make_unique<MainWindow>(m_parts.settings, m_parts.dialogs))
    , m_requests(new Requests(this))
{
    if (!m_parts.profile) {
        m_host = std::make_unique<LocalServerHost>(m_parts.localServer);
        connect(m_host.get(), &LocalServerHost::step, this, [this](LocalServerStep step) {
            if (step == LocalServerStep::Ready)
                m_window->progressPage().setStep(SchemaStep);
        });
    }
    connect(m_window.get(), &MainWindow::closeRequested, this, &Composition::close);
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Composition::signOut);
    connect(m_window.get(), &MainWindow::signInRequested, this, &Composition::sessionEnded);
    connect(m_window.get(), &MainWindow::retryConnectionRequested, this, &Composition::retryConnection);
    connect(&m_window->welcomePage(), &WelcomePage::submitted, this, &Composition::registerAccount);
    connect(&m_window->welcomePage(), &WelcomePage::signInRequested, m_window.get(), &MainWindow::showSignIn);
    connect(&m_window->signInPage(), &SignInPage::submitted, this, &Composition::signIn);
    connect(&m_window->signInPage(), &SignInPage::createAccountRequested, this, [this] {
        m_window->welcomePage().setPurpose(WelcomePage::Purpose::NewAccount, place());
        m_window->showWelcome();
    });
    connect(&m_window->progressPage(), &ProgressPage::backRequested, m_window.get(), &MainWindow::showWelcome);
    connect(m_requests, &Requests::busyChanged, &m_window->signInPage(), &SignInPage::setBusy);
}

Composition::~Composition()
{
    if (!m_closed)
        close();
}

void Composition::start()
{
    showStarting(false);
    m_window->show();
    begin();
}

void Composition::begin()
{
    if (m_parts.profile) {
        openDatabase(*m_parts.profile);
        return;
    }
    m_requests->read(
        m_host->exists(),
        [this](bool exists) {
            if (exists) {
                startLocalServer();
                return;
            }
            m_window->welcomePage().setPurpose(WelcomePage::Purpose::FirstStart);
            m_window->showWelcome();
        },
        [this](const Error& error) {
            m_window->progressPage().fail(error.message(), [this] {
                showStarting(false);
                begin();
            });
        });
}

void Composition::showStarting(bool firstTime)
{
    QStringList steps;
    if (m_parts.profile)
        steps.append(tr("Connect to %1").arg(m_parts.profile->displayName()));
    else
        steps.append(firstTime ? tr("Make the private database on this computer") : tr("Start the private database"));
    steps.append(firstTime ? tr("Make the tables") : tr("Check the tables"));
    steps.append(firstTime ? tr("Make your account") : tr("Sign in"));
    m_window->progressPage().begin(firstTime ? tr("Setting up") : tr("Opening your trips"), steps, firstTime);
    m_window->showProgress();
}

// --- Bringing a database up ----------------------------------------------------------------------------------------

void Composition::startLocalServer()
{
    m_requests->read(
        m_host->start(), [this](const ConnectionProfile& profile) { openDatabase(profile); },
        [this](const Error& error) {
            m_window->progressPage().fail(error.message(), [this] {
                m_window->progressPage().setStep(ServerStep);
                startLocalServer();
            });
        });
}

void Composition::openDatabase(const ConnectionProfile& profile)
{
    m_data = std::make_unique<DataServices>(profile, m_parts.clock,
                                            m_host ? m_parts.localServer.dataFolder : QString());
    connect(&m_data->database, &Database::stateChanged, this, &Composition::connectionChanged);
    connect(&m_data->database, &Database::reconnected, this, &Composition::reconnected);
    m_window->signInPage().setWhere(m_host ? QString() : place());
    m_window->setConnection({}, place(), profile.isWeak());
    bringSchemaUp();
}

// The private server is ours to migrate; on any other its owner decides when, and this program only checks.
void Composition::bringSchemaUp()
{
    const auto failed = [this](const Error& error) {
        m_window->progressPage().fail(error.message(), [this] {
            m_window->progressPage().setStep(m_host ? SchemaStep : ServerStep);
            bringSchemaUp();
        });
    };
    if (m_host)
        m_requests->write(
            m_data->database.runAsLogin([](Connection& connection) { Migrator(connection).migrate(); }),
            [this](auto...) { databaseReady(); }, failed);
    else
        m_requests->read(
            m_data->database.run([](Connection& connection) { Migrator(connection).requireCurrent(); }),
            [this] { databaseReady(); }, failed);
}

void Composition::databaseReady()
{
    m_window->progressPage().setStep(AccountStep);
    if (m_registering)
        registerAccount();
    else
        resume();
}

// --- Who is it? ----------------------------------------------------------------------------------------------------

void Composition::resume()
{
    m_requests->read(
        m_parts.secrets.read(keyOfSession()),
        [this](const std::optional<QString>& token) {
            if (token && !token->isEmpty())
                resumeWith(token->toLatin1());
            else
                askForAccount();
        },
        [this](const Error&) { askForAccount(); });
}

void Composition::resumeWith(const QByteArray& token)
{
    m_requests->read(
        m_data->users.resumeSession(token), [this](const User&) { enter(); },
        [this, token](const Error& error) {
            if (error.kind() == ErrorKind::AccessDenied) {
                m_parts.secrets.remove(keyOfSession());
                askForAccount(error.message());
                return;
            }
            m_window->progressPage().fail(error.message(), [this, token] {
                m_window->progressPage().setStep(AccountStep);
                resumeWith(token);
            });
        });
}

void Composition::askForAccount(const QString& why)
{
    const QString email = m_parts.settings.value(Setting::LastEmail).toString();
    m_window->signInPage().clearPassword();
    m_window->signInPage().setEmail(email);
    m_window->signInPage().setRemember(m_parts.settings.value(Setting::RememberSession).toBool());
    if (!why.isEmpty())
        m_window->signInPage().showNotice(why);
    if (email.isEmpty() && why.isEmpty()) {
        // Nobody has been here before.
        m_window->welcomePage().setPurpose(WelcomePage::Purpose::NewAccount, m_host ? QString() : place());
        m_window->showWelcome();
    } else {
        m_window->showSignIn();
    }
}

void Composition::registerAccount()
{
    WelcomePage& page = m_window->welcomePage();
    if (!m_data) {
        m_registering = true;
        showStarting(true);
        startLocalServer();
        return;
    }
    page.setWorking(true);
    const bool remember = page.remember();
    m_requests->write(
        m_data->users.registerUser(page.registration()),
        [this, &page, remember](const SignIn& signIn) {
            page.setWorking(false);
            page.clear();
            m_registering = false;
            signedIn(signIn, remember);
        },
        [this, &page](const Error& error) {
            page.setWorking(false);
            m_registering = false;
            page.setPurpose(WelcomePage::Purpose::NewAccount, m_host ? QString() : place());
            m_window->showWelcome();
            page.showError(error);
        });
}

void Composition::signIn()
{
    SignInPage& page = m_window->signInPage();
    page.setWorking(true);
    const bool remember = page.remember();
    m_requests->read(
        m_data->users.signIn(page.email(), page.password()),
        [this, &page, remember](const SignIn& signIn) {
            page.setWorking(false);
            page.clearPassword();
            signedIn(signIn, remember);
        },
        [&page](const Error& error) {
            page.setWorking(false);
            page.showError(error);
        });
}

void Composition::signedIn(const SignIn& signIn, bool remember)
{
    m_parts.settings.set(Setting::LastEmail, signIn.user.email);
    m_parts.settings.set(Setting::RememberSession, remember);
    if (remember)
        m_parts.secrets.write(keyOfSession(), QString::fromLatin1(signIn.token));
    else
        m_parts.secrets.remove(keyOfSession());
    enter();
}

void Composition::enter()
{
    m_window->enter(m_data->forWindows());
}

void Composition::signOut()
{
    m_window->leave();
    m_parts.secrets.remove(keyOfSession());
    m_requests->write(
        m_data->users.signOut(), [] {},
        [](const Error&) {}); // forgotten here; the server's side expires
    askForAccount();
}

// The server no longer knows the session: somebody ended it from elsewhere, or it expired.
void Composition::sessionEnded()
{
    m_window->leave();
    m_parts.secrets.remove(keyOfSession());
    m_requests->write(
        m_data->users.signOut(), [] {}, [](const Error&) {});
    askForAccount(tr("Your session has ended. Please sign in again."));
}

// --- The connection ------------------------------------------------------------------------------------------------

void Composition::connectionChanged(Database::State state, const QString& message)
{
    if (state == Database::State::Lost) {
        m_window->setConnection(message, place());
        reviveLocalServer();
    } else if (state == Database::State::Connected) {
        m_window->setConnection({}, place(), m_data->database.profile().isWeak());
    }
}

// What others did meanwhile was not heard.
void Composition::reconnected()
{
    m_data->cache.clear();
    if (m_data->session.isSignedIn())
        m_data->trips.invalidate();
}

void Composition::retryConnection()
{
    if (!m_data->session.isSignedIn())
        return;
    reviveLocalServer();
    m_requests->read(
        m_data->users.currentUser(), [](const User&) {}, [](const Error&) {}); // the bar shows how it went
}

void Composition::reviveLocalServer()
{
    if (!m_host || m_reviving)
        return;
    m_reviving = true;
    m_requests->read(
        m_host->start(), [this](const ConnectionProfile&) { m_reviving = false; },
        [this](const Error& error) {
            m_reviving = false;
            m_window->setConnection(error.message(), place());
        });
}

// --- Names and the end ---------------------------------------------------------------------------------------------

QString Composition::place() const
{
    return m_host ? tr("Private database on this computer") : m_parts.profile->displayName();
}

// The terminal program uses the same names, so that one sign-in serves both.
QString Composition::keyOfSession() const
{
    return sessionKey(keychainName(m_parts.profile));
}

void Composition::close()
{
    if (m_closed)
        return;
    m_closed = true;
    m_window->hide();
    m_window->leave();
    delete m_requests;
    m_requests = nullptr;
    if (m_data) {
        m_data->database.disconnect(this);
        m_data->database.close();
    }
    if (m_host)
        if (const QString problem = m_host->release(); !problem.isEmpty())
            qWarning("%s", qPrintable(problem));
    Q_EMIT closed();
}

} // namespace viatica
