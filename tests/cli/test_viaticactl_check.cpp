// SPDX-License-Identifier: GPL-3.0-or-later
// The real program finds what does not fit together on a trip.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

using namespace viatica;
using namespace viatica::test;

class TestViaticactlCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFindingIsToldAndIgnored()
    {
        const TestDatabase database;
        Terminal terminal;
        terminal.use(database.profile());
        terminal.actAs(QStringLiteral("Ada"), database.profile());
        const QString trip = terminal.addTrip(QStringLiteral("Lisbon"), QStringLiteral("2027-06-01"),
                                              QStringLiteral("2027-06-01"));
        RawClient raw(database.profile());
        const QStringList check{QStringLiteral("trips"), QStringLiteral("check"), trip};
        Outcome outcome = terminal.run(check);
        RUNS_WITH(outcome, 0);
        QVERIFY(outcome.out.contains("Nothing to complain about"));

        raw.query("INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\","
                  " \"arrivalDateTime\") VALUES ($1, 'LH1', 'MUC', 'FRA', '2027-06-01 06:00Z', '2027-06-01 07:00Z'),"
                  " ($1, 'LH2', 'FRA', 'MUC', '2027-06-01 07:30Z', '2027-06-01 08:30Z')",
                  {trip});
        outcome = terminal.json(check);
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.items().size(), 1);
        const QJsonObject finding = outcome.items().first().toObject();
        QCOMPARE(finding.value(QLatin1String("kind")).toString(), QStringLiteral("short-connection"));
        QCOMPARE(finding.value(QLatin1String("severity")).toString(), QStringLiteral("warning"));
        QCOMPARE(finding.value(QLatin1String("items")).toArray().size(), 2);
        QVERIFY(finding.value(QLatin1String("sentence")).toString().contains(QStringLiteral("30 min")));
        const QString key = finding.value(QLatin1String("key")).toString();
        QVERIFY(terminal.run(check).out.contains(key.toUtf8()));

        outcome = terminal.json(check + QStringList{QStringLiteral("--ignore"), key});
        RUNS_WITH(outcome, 0);
        QVERIFY(outcome.items().isEmpty());
        QCOMPARE(raw.value("SELECT key FROM viatica.ignored_findings WHERE \"tripId\" = $1", {trip}), key);
        outcome = terminal.json(check + QStringList{QStringLiteral("--all")});
        QVERIFY(outcome.items().first().toObject().value(QLatin1String("ignored")).toBool());
        outcome = terminal.json(check + QStringList{QStringLiteral("--unignore"), key});
        QCOMPARE(outcome.items().size(), 1);
    }

    void whatIsNotThereIsSaid()
    {
        const TestDatabase database;
        Terminal terminal;
        terminal.use(database.profile());
        terminal.actAs(QStringLiteral("Ada"), database.profile());
        const QString trip = terminal.addTrip(QStringLiteral("Lisbon"), QStringLiteral("2027-06-01"),
                                              QStringLiteral("2027-06-01"));
        Outcome outcome = terminal.json(words("trips check no-trip"));
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
        outcome = terminal.json({QStringLiteral("trips"), QStringLiteral("check"), trip, QStringLiteral("--ignore"),
                                 QStringLiteral("overlap-1")});
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
        RUNS_WITH(terminal.run(words("trips check")), 2);
    }
};

QTEST_GUILESS_MAIN(TestViaticactlCheck)
#include "test_viaticactl_check.moc"
