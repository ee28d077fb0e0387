// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to an account while the window is open: the second half of AccountFlow.
#include "app/account_flow.h"
#include "app/database_opening.h"
#include "gui/main_window.h"
#include "gui/progress_page.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/sign_in_dialog.h"
#include "gui/sign_in_page.h"
#include "gui/trips_page.h"
#include "gui/unsaved_trip.h"
#include "gui/welcome_page.h"
#include "secrets/secret_store.h"

#include <QApplication>

namespace viatica {

void AccountFlow::leave()
{
    forgetRequests();
    m_dayTimer.stop();
    if (m_dialog)
        m_dialog->deleteLater(); // it may be what calls this
    m_dialog = nullptr;
    m_window.leave();
    m_window.setSample(false);
}

// --- The sample ----------------------------------------------------------------------------------------------------

// Made anew each time, so that its dates lie around today and nobody needs to know a password.
void AccountFlow::makeSample()
{
    const auto failed = [this](const Error& error) { failAtStep(error.message(), Entry::Sample); };
    m_requests->write(
        m_opening.data()->seeds.removeSampleAccount(),
        [this, failed] {
            m_requests->write(
                m_opening.data()->users.registerUser(sampleRegistration()),
                [this](const SignIn&) {
                    m_parts.settings.set(Setting::LookingAround, true);
                    fillSample();
                },
                failed);
        },
        failed);
}

void AccountFlow::fillSample()
{
    m_window.progressPage().setStep(DatabaseOpening::SampleStep);
    const auto failed = [this](const Error& error) { failAtStep(error.message(), Entry::Sample); };
    m_requests->write(
        m_opening.data()->seeds.seedAirports(),
        [this, failed](const AirportSeed&) {
            m_requests->write(
                m_opening.data()->seeds.seedSample(), [this](const SampleSeed&) { enter(); }, failed);
        },
        failed);
}

bool AccountFlow::isSample() const
{
    return m_opening.choice().isPrivate() && m_opening.data() &&
        m_opening.data()->session.user().email == sampleEmail();
}

void AccountFlow::leaveSample()
{
    if (isSample() && m_window.closeForms())
        showRegistration();
}

void AccountFlow::leaveEndedSample(const QString& why)
{
    if (!isSample() || !m_window.closeForms())
        return;
    leave();
    forgetSession();
    Q_EMIT choiceWanted(why);
}

// --- The session ---------------------------------------------------------------------------------------------------

void AccountFlow::sessionEnded()
{
    DataServices* data = m_opening.data();
    const bool isAsked = m_dialog && m_dialog->isVisible();
    if (isAsked || !data || !data->session.isSignedIn())
        return;
    // Without a connection nothing is known about the session, and the bar says what is the matter.
    if (data->database.state() == Database::State::Lost) {
        Q_EMIT connectionWanted();
        return;
    }
    const QString why = tr("Your session has ended. Please sign in again.");
    if (isSample()) {
        // Afterwards: what asks for this may be the form that closes.
        QMetaObject::invokeMethod(
            this, [this, why] { leaveEndedSample(why); }, Qt::QueuedConnection);
        return;
    }
    QWidget* over = QApplication::activeModalWidget();
    m_dialog = new SignInDialog(data->session.user().email, why, over ? over : &m_window);
    SignInPage& page = m_dialog->page();
    page.setRemember(m_parts.settings.value(Setting::RememberSession).toBool());
    connect(&page, &SignInPage::submitted, this, [this] { signInAgain(*m_dialog); });
    connect(&page, &SignInPage::cancelRequested, this, &AccountFlow::cancel);
    // Afterwards: the dialog may lie over a form and go with it.
    connect(
        &page, &SignInPage::signOutRequested, this,
        [this] {
            if (!m_dialog)
                return;
            m_dialog->reject();
            if (m_window.closeForms())
                signOut();
        },
        Qt::QueuedConnection);
    m_dialog->open();
}

void AccountFlow::signInAgain(SignInDialog& dialog)
{
    SignInPage& page = dialog.page();
    page.setWorking(true);
    m_requests->read(
        m_opening.data()->users.signIn(page.email(), page.password()),
        [this, dialog = QPointer(&dialog), remembered = page.remember()](const SignIn& signIn) {
            m_parts.settings.set(Setting::RememberSession, remembered);
            remember(signIn, remembered);
            m_renewed = {}; // the day may have changed while nobody was signed in
            m_opening.data()->trips.invalidate(); // whatever was read without a session
            m_opening.data()->vouchers.invalidate();
            if (dialog)
                dialog->accept();
        },
        [dialog = QPointer(&dialog)](const Error& error) {
            if (!dialog)
                return;
            dialog->page().setWorking(false);
            dialog->page().showError(error);
        });
}

// A session lasts 30 days from its last use, and vouchers expire at midnight: both are seen to once a day, also in a
// window that is never closed. What fails is tried again at the next look.
void AccountFlow::lookAtTheDay()
{
    DataServices* data = m_opening.data();
    const QDate today = m_parts.clock.today();
    if (m_renewing || m_renewed == today || !data || !data->session.isSignedIn())
        return;
    m_renewing = true;
    m_requests->read(
        data->users.resumeSession(data->database.session()),
        [this, today](const User&) {
            m_renewing = false;
            m_renewed = today;
            m_opening.data()->trips.invalidate();
            m_opening.data()->vouchers.invalidate(); // resuming has marked what expired
        },
        [this, today](const Error& error) {
            m_renewing = false;
            if (error.kind() != ErrorKind::AccessDenied)
                return;
            // Asked once a day: whoever closes the question wants to go on reading.
            if (m_opening.data()->database.state() != Database::State::Lost)
                m_renewed = today;
            // Afterwards: leaving would delete what calls this.
            QMetaObject::invokeMethod(this, &AccountFlow::sessionEnded, Qt::QueuedConnection);
        });
}

// --- What was being typed ------------------------------------------------------------------------------------------

QString AccountFlow::ownerOfUnsaved() const
{
    return m_opening.data()->session.userId().toString() + QLatin1Char(' ') + m_opening.keychainKey();
}

void AccountFlow::keepUnsaved()
{
    if (!m_window.tripsPage() || !m_opening.data()->session.isSignedIn())
        return;
    if (const auto unsaved = m_window.tripsPage()->unsaved()) {
        m_parts.settings.set(Setting::UnsavedTrip, unsaved->toText(ownerOfUnsaved()));
        m_parts.settings.sync(); // closing may take longer than whoever ends the program waits
    }
}

void AccountFlow::offerUnsaved()
{
    const QString text = m_parts.settings.value(Setting::UnsavedTrip).toString();
    if (const auto unsaved = UnsavedTrip::fromText(text, ownerOfUnsaved()))
        m_window.tripsPage()->openUnsaved(*unsaved);
}

} // namespace viatica
