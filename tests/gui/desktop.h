// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "gui/scripted_dialogs.h"
#include "gui/settings.h"
#include "secrets/ask_each_time_store.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QTest>

namespace viatica {
class TripDialog;
class TripsPage;
class TripTableModel;
class TripTableView;
} // namespace viatica

namespace viatica::test {

/// The widget of that name, for tests to click and type on. Throws when there is none, so that a test says
/// what it misses instead of crashing.
template <class Widget>
Widget* child(QWidget* parent, const char* name)
{
    auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
    if (!found)
        throw std::runtime_error(std::string("no widget named ") + name);
    return found;
}

/// Replaces what a field holds by typing.
void type(QWidget* field, const QString& text);
void click(QWidget* widget);

/// The desktop program as main() makes it, on a database of the test's own, with dialogs that answer by
/// themselves and secrets in memory. It is the first of March 2027.
class Desktop
{
public:
    Desktop();
    ~Desktop();
    /// Another way to the same database (a relay), from the next start on.
    void use(const ConnectionProfile& profile) { m_profile = profile; }

    /// The program starts, as on another day: settings and secrets stay.
    void start();
    void stop();
    /// Anna's account, made behind the program's back.
    void makeAccount();
    /// The account, and the program started with a remembered session of it.
    void signIn();
    /// Rows made behind the program's back.
    QString makeTrip(const QString& name, const QString& departure, const QString& back,
                     const QString& description = QStringLiteral(""));
    void makeTrips(int count);
    /// Reads the list again and waits for it.
    void refresh();

    [[nodiscard]] MainWindow& window() { return m_composition->window(); }
    [[nodiscard]] Composition& composition() { return *m_composition; }
    [[nodiscard]] TripsPage& trips();
    [[nodiscard]] TripTableModel& model();
    [[nodiscard]] TripTableView& table();
    /// The open trip dialog; null when there is none.
    [[nodiscard]] TripDialog* dialog();
    /// Names in the list, separated by commas.
    [[nodiscard]] QString names();
    [[nodiscard]] bool isSignedIn() { return window().tripsPage() != nullptr; }

    static constexpr const char* email = "anna@example.org";
    static constexpr const char* password = "correct horse of Anna";

    TestDatabase database;
    ConnectionProfile direct;       ///< as the owner of everything, not through a relay
    std::unique_ptr<RawClient> raw; ///< likewise
    FakeClock clock;
    ScriptedDialogs dialogs;
    AskEachTimeStore secrets;
    Settings settings;
    std::chrono::milliseconds lookAtTheDay{30'000}; ///< from the next start on

private:
    ConnectionProfile m_profile;
    QString m_user;
    std::unique_ptr<Composition> m_composition;
};

} // namespace viatica::test
