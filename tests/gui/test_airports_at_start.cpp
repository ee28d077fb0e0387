// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "services/airport_service.h"
#include "support/plain_login.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// The airports come by themselves, once the person has something to look at.
class AirportsAtStartTest : public QObject
{
    Q_OBJECT

private:
    static QStringList found(Desktop& desktop, const QString& text)
    {
        QStringList codes;
        for (const Airport& airport : await(desktop.composition().services()->airports.searchAirports(text)))
            codes << airport.iata;
        return codes;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theOwnersDatabaseGetsTheProgramsAirports()
    {
        Desktop desktop;
        desktop.raw->script(
            "INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here')");
        desktop.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(desktop.raw->value("SELECT count(*) FROM airports").toInt() > 5'000, 30'000);
        QTRY_COMPARE(found(desktop, QStringLiteral("q0q")).value(0), QStringLiteral("Q0Q"));
        QCOMPARE(found(desktop, QStringLiteral("frankfurt")).constFirst(), QStringLiteral("FRA"));
    }

    void whereTheLoginMayNotLoadThemTheProgramsListWillDo()
    {
        Desktop desktop;
        const PlainLogin login(*desktop.raw, "IN ROLE viatica_app");
        desktop.use(login.profile(desktop.direct));
        desktop.signIn();
        QSignalSpy changed(&desktop.composition().services()->airports, &AirportService::airportsChanged);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QCOMPARE(found(desktop, QStringLiteral("frankfurt")).constFirst(), QStringLiteral("FRA"));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM airports"), QStringLiteral("0"));
        QVERIFY(desktop.isSignedIn());
        desktop.stop();
    }
};

QTEST_MAIN(AirportsAtStartTest)
#include "test_airports_at_start.moc"
