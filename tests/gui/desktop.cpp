// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/last_emails.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/test_server.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace viatica::test {

void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    const bool latin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (latin && text.size() < 1000) {
        QTest::keyClicks(field, text);
    } else { // as an input method or a paste hands it over
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
}

void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

Desktop::Desktop()
    : direct(database.profile())
    , raw(std::make_unique<RawClient>(direct))
    , m_profile(direct)
{
}

Desktop::~Desktop()
{
    stop();
}

void Desktop::start()
{
    stop();
    m_composition = std::make_unique<Composition>(
        CompositionParts{m_profile, LocalServerOptions(), secrets, settings, dialogs, clock, lookAtTheDay});
    m_composition->start();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
}

void Desktop::stop()
{
    if (m_composition)
        m_composition->close();
    m_composition.reset();
}

void Desktop::makeAccount()
{
    m_user = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Cost 4 instead of 12: what is tested here is not the hash.
    raw->query("INSERT INTO users (id, email, password, \"firstName\", \"lastName\") VALUES ($1, $2, "
               "viatica.bcrypt($3, viatica.bcrypt_salt(4)), 'Anna', 'Example')",
               {m_user, QString::fromLatin1(email), QString::fromLatin1(password)});
    LastEmails(settings).set(keychainName(m_profile), QString::fromLatin1(email));
}

void Desktop::signIn()
{
    makeAccount();
    const QByteArray token(64, 'a');
    raw->query(
        "INSERT INTO viatica.sessions (\"userId\", \"tokenHash\") VALUES ($1, sha256(decode($2, 'hex')))",
        {m_user, QString::fromLatin1(token)});
    (void)secrets.write(sessionKey(m_profile.toUrl()), QString::fromLatin1(token));
    start();
    QVERIFY(QTest::qWaitFor([this] { return isSignedIn() && model().isCurrent() && !model().isLoading(); }));
}

QString Desktop::makeTrip(const QString& name, const QString& departure, const QString& back,
                          const QString& description)
{
    if (m_user.isEmpty())
        m_user = raw->value("SELECT id FROM users LIMIT 1");
    return raw->value(
        "INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, description) "
        "VALUES (gen_random_uuid(), $1, $2, $3, $4, 'pleasure', $5) RETURNING id",
        {m_user, name, departure, back, description});
}

void Desktop::makeTrips(int count)
{
    raw->query(
        "INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, description) "
        "SELECT gen_random_uuid(), $1, 'Trip ' || lpad(n::text, 4, '0'), date '2027-03-02' + n, "
        "date '2027-03-09' + n, 'business', '' FROM generate_series(1, $2::int) AS n",
        {m_user, QString::number(count)});
}

void Desktop::refresh()
{
    m_composition->services()->trips.invalidate();
    QVERIFY(QTest::qWaitFor([this] { return model().isLoading(); }));
    QVERIFY(QTest::qWaitFor([this] { return !model().isLoading(); }));
}

TripsPage& Desktop::trips()
{
    if (!window().tripsPage())
        throw std::runtime_error("nobody is signed in");
    return *window().tripsPage();
}

TripTableModel& Desktop::model()
{
    return trips().model();
}

TripTableView& Desktop::table()
{
    return trips().table();
}

TripDialog* Desktop::dialog()
{
    for (TripDialog* dialog : trips().findChildren<TripDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

QString Desktop::names()
{
    QStringList names;
    for (int row = 0; row < model().rowCount(); ++row)
        names.append(model().trip(row).name);
    return names.join(QLatin1Char(','));
}

} // namespace viatica::test
