// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection_watch.h"

#include "app/database_opening.h"
#include "gui/main_window.h"
#include "gui/notice_bar.h"

namespace viatica {

ConnectionWatch::ConnectionWatch(MainWindow& window, DatabaseOpening& opening, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_opening(opening)
{
    connect(&m_opening, &DatabaseOpening::connecting, this, &ConnectionWatch::begin);
    connect(&m_opening, &DatabaseOpening::reviveFailed, this, &ConnectionWatch::showProblem);
    connect(&m_window, &MainWindow::retryConnectionRequested, this, &ConnectionWatch::retry);
}

ConnectionWatch::~ConnectionWatch() = default;

void ConnectionWatch::begin()
{
    Database& database = m_opening.data()->database;
    connect(&database, &Database::stateChanged, this, &ConnectionWatch::changed);
    connect(&database, &Database::retryScheduled, this, [this](std::chrono::milliseconds pause) {
        m_window.setNextAttempt(pause);
        m_opening.revive(); // once more each time: what kept it from starting may be mended meanwhile
    });
    connect(&database, &Database::reconnected, this, &ConnectionWatch::reconnected);
    m_window.setConnection({}, m_opening.place(), database.profile().isWeak());
}

void ConnectionWatch::changed(Database::State state)
{
    Database& database = m_opening.data()->database;
    if (state == Database::State::Connected) {
        m_window.setConnection({}, m_opening.place(), database.profile().isWeak());
    } else if (state == Database::State::Lost) {
        showProblem(database.failure()->message());
    }
}

void ConnectionWatch::showProblem(const QString& message)
{
    m_window.setConnection(message, m_opening.place());
    const std::optional<Error> failure = m_opening.data()->database.failure();
    const bool wantsPassword = failure && failure->fields().contains(QStringLiteral("password"));
    if (wantsPassword)
        m_window.connectionBar().setAlternative(tr("&Enter Password…"),
                                                [this, error = *failure] { Q_EMIT passwordWanted(error); });
    else
        m_window.connectionBar().setAlternative(tr("&Other Database…"), [this] { Q_EMIT otherDatabaseWanted(); });
}

// What others did meanwhile was not heard.
void ConnectionWatch::reconnected()
{
    m_opening.data()->cache.clear();
    if (!m_opening.data()->session.isSignedIn())
        return;
    m_opening.data()->trips.invalidate();
    m_opening.data()->vouchers.invalidate();
}

void ConnectionWatch::retry()
{
    if (!m_opening.data() || !m_opening.data()->session.isSignedIn())
        return;
    m_opening.revive();
    m_window.setNextAttempt({});
    m_opening.data()->database.retryNow(); // the bar shows how it went
}

} // namespace viatica
