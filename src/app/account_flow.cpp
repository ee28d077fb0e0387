// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_flow.h"

#include "app/database_opening.h"
#include "gui/last_emails.h"
#include "gui/main_window.h"
#include "gui/progress_page.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/sign_in_dialog.h"
#include "gui/sign_in_page.h"
#include "gui/welcome_page.h"
#include "secrets/secret_store.h"

namespace viatica {

AccountFlow::AccountFlow(const CompositionParts& parts, MainWindow& window, DatabaseOpening& opening,
                         QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(window)
    , m_opening(opening)
{
    forgetRequests();
    m_dayTimer.setInterval(parts.lookAtTheDay);
    connect(&m_dayTimer, &QTimer::timeout, this, &AccountFlow::lookAtTheDay);
    connect(&m_window.welcomePage(), &WelcomePage::submitted, this, [this] {
        if (m_opening.data())
            registerAccount();
    });
    connect(&m_window.welcomePage(), &WelcomePage::signInRequested, &m_window, &MainWindow::showSignIn);
    connect(&m_window.signInPage(), &SignInPage::submitted, this, [this] { signInAt(m_window.signInPage()); });
    connect(&m_window.signInPage(), &SignInPage::cancelRequested, this, &AccountFlow::cancel);
    connect(&m_window.welcomePage(), &WelcomePage::cancelRequested, this, &AccountFlow::cancel);
    connect(&m_window.signInPage(), &SignInPage::createAccountRequested, this, &AccountFlow::showRegistration);
}

AccountFlow::~AccountFlow() = default;

void AccountFlow::forgetRequests()
{
    if (m_requests)
        m_requests->cancel();
    m_requests = std::make_unique<Requests>(nullptr);
    connect(m_requests.get(), &Requests::busyChanged, this, &AccountFlow::setBusy);
    connect(m_requests.get(), &Requests::slowChanged, this, &AccountFlow::setSlow);
    m_renewing = false;
}

// Shown wherever somebody waits; a page without work under way takes no notice.
void AccountFlow::setBusy(bool busy)
{
    m_window.signInPage().setBusy(busy);
    m_window.welcomePage().setBusy(busy);
    if (m_dialog)
        m_dialog->page().setBusy(busy);
}

void AccountFlow::setSlow(bool slow)
{
    m_window.progressPage().setSlow(slow);
    m_window.signInPage().setSlow(slow);
    m_window.welcomePage().setSlow(slow);
    if (m_dialog)
        m_dialog->page().setSlow(slow);
}

void AccountFlow::cancel()
{
    m_requests->cancel();
}

void AccountFlow::begin(Entry entry)
{
    forgetRequests();
    m_window.signInPage().setWhere(m_opening.choice().isPrivate() ? QString() : m_opening.place());
    switch (entry) {
    case Entry::Resume:
        resume();
        break;
    case Entry::Register:
        registerAccount();
        break;
    case Entry::Sample:
        makeSample();
        break;
    }
}

void AccountFlow::failAtStep(const QString& message, Entry again)
{
    m_window.progressPage().fail(message, [this, again] {
        m_window.progressPage().setStep(DatabaseOpening::AccountStep);
        begin(again);
    });
}

// --- The remembered session ----------------------------------------------------------------------------------------

void AccountFlow::resume()
{
    if (m_opening.choice().isPrivate() && m_parts.settings.value(Setting::LookingAround).toBool()) {
        resumeSample();
        return;
    }
    m_requests->read(
        m_parts.secrets.read(sessionKeyHere()),
        [this](const std::optional<QString>& token) {
            if (token && !token->isEmpty())
                resumeWith(token->toLatin1());
            else
                askForAccount();
        },
        [this](const Error&) { askForAccount(); });
}

// Whoever only looks around is not asked to unlock a keychain: nothing of the sample is kept there.
void AccountFlow::resumeSample()
{
    m_requests->read(
        m_opening.data()->seeds.openSampleSession(),
        [this](const QByteArray& token) {
            if (!token.isEmpty()) {
                resumeWith(token);
                return;
            }
            m_parts.settings.set(Setting::LookingAround, false);
            resume();
        },
        [this](const Error& error) { failAtStep(error.message(), Entry::Resume); });
}

void AccountFlow::resumeWith(const QByteArray& token)
{
    m_requests->read(
        m_opening.data()->users.resumeSession(token), [this](const User&) { enter(); },
        [this](const Error& error) {
            const bool isConnected = m_opening.data()->database.state() == Database::State::Connected;
            if (error.kind() == ErrorKind::AccessDenied && isConnected) {
                forgetSession();
                askForAccount(error.message());
            } else {
                failAtStep(error.message(), Entry::Resume);
            }
        });
}

void AccountFlow::askForAccount(const QString& why)
{
    const QString email = LastEmails(m_parts.settings).on(m_opening.keychainKey());
    if (email.isEmpty() && m_opening.choice().isPrivate()) {
        Q_EMIT choiceWanted(why);
        return;
    }
    SignInPage& page = m_window.signInPage();
    page.clearPassword();
    page.setEmail(email);
    page.setRemember(m_parts.settings.value(Setting::RememberSession).toBool());
    if (!why.isEmpty())
        page.showNotice(why);
    if (email.isEmpty() && why.isEmpty())
        showRegistration(); // nobody has been here before
    else
        m_window.showSignIn();
}

// --- Accounts ------------------------------------------------------------------------------------------------------

void AccountFlow::showRegistration()
{
    const bool isPrivate = m_opening.choice().isPrivate();
    m_window.welcomePage().setPurpose(WelcomePage::Purpose::NewAccount, isPrivate ? QString() : m_opening.place());
    m_window.welcomePage().setCanGoBack(isPrivate);
    m_window.showWelcome();
}

void AccountFlow::registerAccount()
{
    WelcomePage& page = m_window.welcomePage();
    page.setWorking(true);
    m_requests->write(
        m_opening.data()->users.registerUser(page.registration()),
        [this, &page, remember = page.remember()](const SignIn& signIn) {
            page.setWorking(false);
            page.clear();
            signedIn(signIn, remember);
        },
        [this, &page](const Error& error) {
            page.setWorking(false);
            showRegistration();
            page.showError(error);
        });
}

void AccountFlow::signInAt(SignInPage& page)
{
    page.setWorking(true);
    m_requests->read(
        m_opening.data()->users.signIn(page.email(), page.password()),
        [this, &page, remember = page.remember()](const SignIn& signIn) {
            page.setWorking(false);
            page.clearPassword();
            signedIn(signIn, remember);
        },
        [&page](const Error& error) {
            page.setWorking(false);
            page.showError(error);
        });
}

void AccountFlow::signedIn(const SignIn& signIn, bool remembered)
{
    LastEmails(m_parts.settings).set(m_opening.keychainKey(), signIn.user.email);
    m_parts.settings.set(Setting::RememberSession, remembered);
    remember(signIn, remembered);
    enter();
}

void AccountFlow::remember(const SignIn& signIn, bool remember)
{
    if (m_opening.choice().isPrivate())
        m_parts.settings.set(Setting::LookingAround, false);
    if (remember)
        m_parts.secrets.write(sessionKeyHere(), QString::fromLatin1(signIn.token));
    else
        m_parts.secrets.remove(sessionKeyHere());
}

void AccountFlow::enter()
{
    m_window.enter(m_opening.data()->forWindows());
    m_window.setSample(isSample());
    m_renewed = m_parts.clock.today();
    m_dayTimer.start();
    offerUnsaved();
    Q_EMIT entered();
}

void AccountFlow::signOut()
{
    const bool wasSample = isSample();
    leave();
    forgetSession();
    m_requests->write(
        m_opening.data()->users.signOut(), [] {},
        [](const Error&) {}); // forgotten here; the server's side expires
    if (wasSample)
        Q_EMIT choiceWanted({});
    else
        askForAccount();
}

void AccountFlow::forgetSession()
{
    if (m_opening.choice().isPrivate() && m_parts.settings.value(Setting::LookingAround).toBool()) {
        m_parts.settings.set(Setting::LookingAround, false);
        return;
    }
    m_parts.secrets.remove(sessionKeyHere());
}

QString AccountFlow::sessionKeyHere() const
{
    return sessionKey(m_opening.keychainKey());
}

} // namespace viatica
