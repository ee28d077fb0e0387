// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

#include <QObject>

namespace viatica {

class DatabaseOpening;
class MainWindow;

/// How the connection is, told to the window; and what can be done when it is lost: try again, enter another password,
/// open another database. What was read stays readable meanwhile.
class ConnectionWatch final : public QObject
{
    Q_OBJECT

public:
    ConnectionWatch(MainWindow& window, DatabaseOpening& opening, QObject* parent = nullptr);
    ~ConnectionWatch() override;

    /// Tries a lost connection at once.
    void retry();

Q_SIGNALS:
    void otherDatabaseWanted();
    /// The server no longer takes the login's password.
    void passwordWanted(const viatica::Error& error);

private:
    void begin();
    void changed(Database::State state);
    void showProblem(const QString& message);
    void reconnected();

    MainWindow& m_window;
    DatabaseOpening& m_opening;
};

} // namespace viatica
