// SPDX-License-Identifier: GPL-3.0-or-later
// Vouchers from the terminal.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QFile>

using namespace viatica;
using namespace viatica::test;

class TestViaticactlVouchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_terminal = std::make_unique<Terminal>();
        m_database = std::make_unique<TestDatabase>();
        m_terminal->use(m_database->profile());
        m_terminal->actAs(QStringLiteral("anna"), m_database->profile());
    }
    void cleanup()
    {
        m_terminal.reset();
        m_database.reset();
    }

    void aVoucherIsAddedUsedReissuedAndDeleted()
    {
        const QString id = add("05512344821 --total 100 --used 10.50 --expires 2099-06-30");
        const QString flight = addFlight();
        const Outcome use =
            m_terminal->json(words("vouchers attach") + QStringList{id} +
                             words("--amount 20.25 --traveller me --flight") + QStringList{flight});
        RUNS_WITH(use, 0);
        QCOMPARE(use.text("amountUsed"), QStringLiteral("20.25"));
        const Outcome shown = m_terminal->json(words("vouchers show") + QStringList{id});
        QCOMPARE(shown.text("voucherNumber"), QStringLiteral("05512344821"));
        QCOMPARE(shown.text("remainingBalance"), QStringLiteral("69.25"));
        QCOMPARE(shown.text("status"), QStringLiteral("PARTIALLY_USED"));
        const Outcome more = m_terminal->json(words("vouchers attach") + QStringList{id} +
                                              words("--amount 69.26 --flight") + QStringList{flight});
        RUNS_WITH(more, 1);
        QCOMPARE(more.text("kind"), QStringLiteral("InsufficientBalance"));
        const Outcome history = m_terminal->json(words("vouchers history") + QStringList{id});
        QCOMPARE(history.json().value(QLatin1String("attachments")).toArray().size(), 1);
        QVERIFY(!history.out.contains("0551234"));
        QCOMPARE(m_terminal->run(words("vouchers detach") + QStringList{use.text("id")}).status, 0);
        QCOMPARE(m_terminal->run(words("vouchers detach") + QStringList{use.text("id")}).status, 1);
        const Outcome made = m_terminal->json(words("vouchers reissue") + QStringList{id} +
                                              words("--number R-1 --expires 2100-01-31"));
        RUNS_WITH(made, 0);
        QCOMPARE(made.text("totalValue"), QStringLiteral("89.50"));
        QCOMPARE(made.text("parentVoucherId"), id);
        QCOMPARE(m_terminal->run(words("vouchers delete") + QStringList{made.text("id")}).status, 0);
        QCOMPARE(m_terminal->json(words("vouchers show") + QStringList{id}).text("status"),
                 QStringLiteral("PARTIALLY_USED"));
    }

    void numbersAreHiddenUnlessAskedFor()
    {
        add("05512344821 --total 100 --expires 2099-06-30");
        for (const char* command : {"vouchers list", "vouchers list --json", "vouchers expiring --days 36500",
                                    "vouchers export --format csv"}) {
            const Outcome hidden = m_terminal->run(words(command));
            RUNS_WITH(hidden, 0);
            QVERIFY2(!hidden.out.contains("055123"), command);
            QVERIFY2(hidden.out.contains("4821"), hidden.out.constData());
            QVERIFY2(m_terminal->run(words(command) + words("--numbers")).out.contains("05512344821"),
                     command);
        }
    }

    void usesGoToCsv()
    {
        const QString id = add("A-100001 --total 100");
        const QString flight = addFlight();
        QCOMPARE(m_terminal
                     ->run(words("vouchers attach") + QStringList{id} + words("--amount 20.25 --flight") +
                           QStringList{flight})
                     .status,
                 0);
        const QString path = m_terminal->path(QStringLiteral("uses.csv"));
        const Outcome report = m_terminal->json(
            words("vouchers export --format csv --ledger --numbers --output") + QStringList{path});
        RUNS_WITH(report, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(report.json().value(QLatin1String("rows")).toInt(), 1);
        QVERIFY2(csv.contains("A-100001,") && csv.contains(",EUR,20.25,"), csv.constData());
        QCOMPARE(m_terminal->run(words("vouchers export --format csv --output /nowhere/at/all.csv")).status,
                 1);
    }

    void sumsAndSuggestionsAreShown()
    {
        add("A-100001 --total 30 --expires 2099-06-30");
        add("A-100002 --total 50");
        const Outcome sums = m_terminal->json(words("vouchers statistics"));
        RUNS_WITH(sums, 0);
        const QJsonArray currencies = sums.json().value(QLatin1String("currencies")).toArray();
        QCOMPARE(currencies.at(0).toObject().value(QLatin1String("remaining")).toString(),
                 QStringLiteral("80.00"));
        const Outcome suggestion = m_terminal->json(
            words("vouchers suggest --cost 40 --currency EUR --flight") + QStringList{addFlight()});
        RUNS_WITH(suggestion, 0);
        QCOMPARE(suggestion.column("amount"),
                 (QStringList{QStringLiteral("30.00"), QStringLiteral("10.00")}));
        QCOMPARE(suggestion.text("uncovered"), QStringLiteral("0.00"));
    }

    void wrongInputIsToldFieldByField_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char* options, const QStringList& fields) {
            QTest::newRow(options) << QString::fromLatin1(options) << fields;
        };
        row("--total -5", {QStringLiteral("totalValue")});
        row("--total 0", {QStringLiteral("totalValue")});
        row("--total 1e9", {QStringLiteral("totalValue")});
        row("--total 12.345", {QStringLiteral("totalValue")});
        row("--total 100000000", {QStringLiteral("totalValue")});
        row("--total 5 --used 6", {QStringLiteral("openingUsedAmount")});
        row("--total 5 --expires 30.6.2027", {QStringLiteral("expirationDate")});
        row("--total 12.50 --currency JPY", {QStringLiteral("totalValue")});
        row("--total x --expires x", {QStringLiteral("expirationDate"), QStringLiteral("totalValue")});
        row("--total 5 --currency KWD", {});
    }
    void wrongInputIsToldFieldByField()
    {
        QFETCH(QString, options);
        QFETCH(QStringList, fields);
        QStringList line = words("vouchers add --type gift_card --issuer ITA --number A-1");
        if (!options.contains(QLatin1String("--currency")))
            line += words("--currency EUR");
        const Outcome outcome = m_terminal->json(line + options.split(QLatin1Char(' ')));
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("Validation"));
        for (const QString& field : fields)
            QVERIFY2(!outcome.field(field.toLatin1().constData()).isEmpty(), outcome.out.constData());
    }

    void certificatesAreMarkedAndChanged()
    {
        const QString id = add("C-1");
        QCOMPARE(m_terminal->json(words("vouchers mark --used yes") + QStringList{id}).text("status"),
                 QStringLiteral("USED"));
        QCOMPARE(m_terminal->json(words("vouchers mark --used no") + QStringList{id}).text("status"),
                 QStringLiteral("OPEN"));
        const Outcome changed =
            m_terminal->json(words("vouchers update --total 12.5 --expires none") + QStringList{id});
        RUNS_WITH(changed, 0);
        QCOMPARE(changed.text("totalValue"), QStringLiteral("12.50"));
        QCOMPARE(m_terminal->run(words("vouchers update") + QStringList{id}).status, 2);
        QCOMPARE(m_terminal->run(words("vouchers show nonsense")).status, 1);
    }

private:
    QString add(const char* options)
    {
        const Outcome outcome = m_terminal->json(
            words("vouchers add --type travel_credit --issuer ITA --currency EUR --number") + words(options));
        return outcome.text("id");
    }
    QString addFlight()
    {
        RawClient raw(m_database->profile());
        return raw.value(
            R"(INSERT INTO flights ("userId", "flightNumber", origin, destination, "departureDateTime",)"
            R"( "arrivalDateTime") SELECT id, 'LH716', 'FRA', 'HND', now() + interval '9 days',)"
            R"( now() + interval '10 days' FROM users RETURNING id)");
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Terminal> m_terminal;
};

QTEST_GUILESS_MAIN(TestViaticactlVouchers)
#include "test_viaticactl_vouchers.moc"
