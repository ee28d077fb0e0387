// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "app/connection_watch.h"
#include "app/start_trace.h"
#include "gui/connect_page.h"
#include "gui/progress_page.h"
#include "gui/requests.h"
#include "gui/start_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"
#include "secrets/secret_store.h"
#include "services/connection_check.h"

#include <QPointer>
#include <QTimer>

namespace viatica {

namespace {

/// After the first list: what is being looked at has the machine to itself. A field that needs airports before that does
/// not wait for it.
constexpr std::chrono::seconds airportPause{2};

/// What Setting::LastDatabase calls the private one.
QString privateName()
{
    return QStringLiteral("local");
}

} // namespace

Composition::Composition(CompositionParts parts, QObject* parent)
    : QObject(parent)
    , m_secrets(parts.secrets)
    , m_parts{std::move(parts.profile), std::move(parts.localServer), m_secrets, parts.settings, parts.dialogs,
              parts.clock, parts.lookAtTheDay, parts.waitForSecrets}
    , m_databases(m_parts.settings)
    , m_window(std::make_unique<MainWindow>(m_parts.settings, m_parts.dialogs))
    , m_check(std::make_unique<ConnectionCheck>())
    , m_startPage(new StartPage)
    , m_connectPage(new ConnectPage(*m_check, m_parts.dialogs))
    , m_opening(std::make_unique<DatabaseOpening>(m_parts, *m_window))
    , m_account(std::make_unique<AccountFlow>(m_parts, *m_window, *m_opening))
    , m_watch(std::make_unique<ConnectionWatch>(*m_window, *m_opening))
    , m_requests(std::make_unique<Requests>(nullptr))
{
    m_window->addOpening(m_startPage);
    m_window->addOpening(m_connectPage);
    connect(m_window.get(), &MainWindow::closeRequested, this, &Composition::close);
    wireStart();
    wireDatabase();
    wireAccount();
}

Composition::~Composition()
{
    close();
    m_opening->finish();
}

void Composition::wireStart()
{
    connect(m_startPage, &StartPage::hereChosen, this, &Composition::startHere);
    connect(m_startPage, &StartPage::serverChosen, this, [this] {
        m_connectPage->begin();
        m_window->showOpening(m_connectPage);
    });
    connect(m_startPage, &StartPage::sampleChosen, this, [this] { openPrivate(AccountFlow::Entry::Sample); });
    connect(&m_window->welcomePage(), &WelcomePage::backRequested, this, [this] {
        if (m_window->tripsPage())
            m_window->showWorkspace(); // the sample goes on
        else
            showStart();
    });
    // Before there is a database, the account is what the first start ends with.
    connect(&m_window->welcomePage(), &WelcomePage::submitted, this, [this] {
        if (!m_opening->data())
            openPrivate(AccountFlow::Entry::Register);
    });
}

void Composition::wireDatabase()
{
    connect(m_window.get(), &MainWindow::openDatabaseRequested, this, &Composition::showDatabases);
    connect(m_watch.get(), &ConnectionWatch::otherDatabaseWanted, this, &Composition::showDatabases);
    connect(m_watch.get(), &ConnectionWatch::passwordWanted, this, &Composition::editCurrent);
    connect(m_opening.get(), &DatabaseOpening::passwordRefused, this, &Composition::editCurrent);
    connect(m_opening.get(), &DatabaseOpening::ready, this, [this] { m_account->begin(m_entry); });
    connect(m_opening.get(), &DatabaseOpening::givenUp, this, [this] {
        m_account->leave();
        if (m_opening->occasion() == DatabaseOpening::Occasion::FirstTime)
            startHere();
        else if (m_opening->occasion() == DatabaseOpening::Occasion::Sample)
            showStart();
        else
            showDatabases();
    });
    connect(m_connectPage, &ConnectPage::accepted, this, &Composition::connected);
    connect(m_connectPage, &ConnectPage::backRequested, this, &Composition::goBack);
}

void Composition::wireAccount()
{
    connect(m_window.get(), &MainWindow::signOutRequested, m_account.get(), &AccountFlow::signOut);
    connect(m_window.get(), &MainWindow::signInRequested, m_account.get(), &AccountFlow::sessionEnded);
    connect(m_window.get(), &MainWindow::leaveSampleRequested, m_account.get(), &AccountFlow::leaveSample);
    connect(m_account.get(), &AccountFlow::entered, this, &Composition::entered);
    connect(m_account.get(), &AccountFlow::choiceWanted, this, &Composition::showStart);
    connect(m_account.get(), &AccountFlow::connectionWanted, m_watch.get(), &ConnectionWatch::retry);
}

// --- Which database ------------------------------------------------------------------------------------------------

void Composition::start()
{
    m_window->progressPage().begin(tr("Opening your trips"), {}, false);
    m_window->showProgress();
    m_window->show();
    qCDebug(startTrace, "window");
    chooseAtStart();
}

void Composition::chooseAtStart()
{
    if (m_parts.profile) {
        m_isNamed = true;
        open({m_parts.profile, {}}, DatabaseOpening::Occasion::Usual, AccountFlow::Entry::Resume);
        return;
    }
    const QString last = m_parts.settings.value(Setting::LastDatabase).toString();
    if (const auto saved = m_databases.find(last))
        openSaved(saved->id);
    else
        lookForPrivateDatabase();
}

void Composition::lookForPrivateDatabase()
{
    m_requests->read(
        m_opening->privateDatabaseExists(),
        [this](bool exists) {
            if (exists)
                openPrivate(AccountFlow::Entry::Resume);
            else
                showStart();
        },
        [this](const Error& error) {
            // Also from the list of databases, over whatever page is shown; an open database stays open.
            m_window->progressPage().begin(tr("Opening your trips"), {}, false);
            m_window->showProgress();
            m_window->progressPage().fail(error.message(), [this] { lookForPrivateDatabase(); });
        });
}

void Composition::openPrivate(AccountFlow::Entry entry)
{
    const auto occasion = entry == AccountFlow::Entry::Resume ? DatabaseOpening::Occasion::Usual
        : entry == AccountFlow::Entry::Register               ? DatabaseOpening::Occasion::FirstTime
                                                              : DatabaseOpening::Occasion::Sample;
    if (open({}, occasion, entry))
        m_isNamed = false;
}

void Composition::openSaved(const QString& id)
{
    const auto saved = m_databases.find(id);
    if (saved && open({saved->profile, saved->id}, DatabaseOpening::Occasion::Usual, AccountFlow::Entry::Resume))
        m_isNamed = false;
}

bool Composition::open(const DatabaseChoice& choice, DatabaseOpening::Occasion occasion, AccountFlow::Entry entry)
{
    if (!m_window->closeForms())
        return false;
    m_account->leave();
    m_entry = entry;
    m_opening->open(choice, occasion);
    return true;
}

void Composition::entered()
{
    traceList();
    prepareAirports();
    if (m_isNamed)
        return;
    const DatabaseChoice& choice = m_opening->choice();
    m_parts.settings.set(Setting::LastDatabase, choice.isPrivate() ? privateName() : choice.savedId);
}

void Composition::prepareAirports()
{
    const auto later = [this, seeds = QPointer(&m_opening->data()->seeds)] {
        QTimer::singleShot(airportPause, this, [this, seeds] {
            if (!seeds || m_life != Life::Open)
                return;
            const auto reload = [this, seeds] {
                if (seeds && m_opening->data())
                    m_opening->data()->airports.reload();
            };
            // Where this login may not load them, the program's own list does as well.
            m_requests->read(
                seeds->seedAirportsIfNewer(),
                [reload](const AirportSeed& seed) {
                    if (seed.written == 0) // else the service tells of it
                        reload();
                },
                [reload](const Error&) { reload(); });
        });
    };
    connect(&m_window->tripsPage()->model(), &TripTableModel::loaded, this, later, Qt::SingleShotConnection);
}

void Composition::traceList()
{
    qCDebug(startTrace, "session");
    if (!startTrace().isDebugEnabled())
        return;
    // After what is posted by then: layouts and the first picture of the filled list.
    const auto filled = [this] { QTimer::singleShot(0, this, [] { qCDebug(startTrace, "list"); }); };
    connect(&m_window->tripsPage()->model(), &TripTableModel::loaded, this, filled, Qt::SingleShotConnection);
}

// --- Places to choose ----------------------------------------------------------------------------------------------

void Composition::showStart(const QString& why)
{
    m_startPage->showProblem(why);
    m_window->showOpening(m_startPage);
}

// An account makes the private database, if there is none yet.
void Composition::startHere()
{
    WelcomePage& page = m_window->welcomePage();
    if (m_opening->data() && !m_opening->choice().isPrivate()) {
        m_account->leave();
        m_opening->close(); // the account is not meant for that server
    }
    const bool isOpen = m_opening->data() != nullptr;
    page.setPurpose(isOpen ? WelcomePage::Purpose::NewAccount : WelcomePage::Purpose::FirstStart);
    page.setCanGoBack(true);
    m_window->showWelcome();
}

// From the form of a connection to where the person came from.
void Composition::goBack()
{
    m_connectPage->clear();
    if (m_window->tripsPage())
        m_window->showWorkspace();
    else if (m_parts.settings.value(Setting::LastDatabase).toString().isEmpty())
        showStart();
    else {
        m_window->showProgress();
        showDatabases();
    }
}

// --- The end -------------------------------------------------------------------------------------------------------

void Composition::close()
{
    if (m_life != Life::Open)
        return;
    m_life = Life::Closing;
    m_account->keepUnsaved();
    m_window->hide();
    Q_EMIT closing();
    m_account->leave();
    m_connectPage->clear();
    m_requests->cancel();
    connect(m_opening.get(), &DatabaseOpening::closed, this, [this] {
        m_isDatabaseClosed = true;
        endWhenClosed();
    });
    connect(&m_secrets, &AwaitedStore::settled, this, &Composition::endWhenClosed);
    connect(&m_patience, &QTimer::timeout, this, &Composition::endWhenClosed);
    m_patience.setSingleShot(true);
    m_patience.start(m_parts.waitForSecrets);
    m_opening->close();
}

void Composition::endWhenClosed()
{
    const bool isRemembered = !m_secrets.isPending() || !m_patience.isActive();
    if (m_life == Life::Closed || !m_isDatabaseClosed || !isRemembered)
        return;
    m_life = Life::Closed;
    Q_EMIT closed();
}

} // namespace viatica
