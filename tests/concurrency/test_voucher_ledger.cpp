// SPDX-License-Identifier: GPL-3.0-or-later
#include "voucher_account.h"

#include <QtTest>

#include <functional>
#include <latch>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

using namespace viatica;
using namespace viatica::test;

namespace {

constexpr int programs = 20;

const QByteArray attach = "INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", "
                          "\"travelerId\", \"amountUsed\") VALUES ($1, $2, 'USER', $3, 10)";

/// What one program does; throws SqlError.
using Action = std::function<void(RawClient&, const QStringList&)>;

/// Runs an action on as many connections at once and counts how each ended: by SQLSTATE, "" for success.
std::map<QString, int> runTogether(int count, const std::function<std::unique_ptr<RawClient>()>& connect,
                                   const std::function<void(RawClient&, int)>& action)
{
    std::map<QString, int> outcomes;
    std::mutex mutex;
    std::latch start(count);
    std::vector<std::thread> threads;
    threads.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            QString outcome;
            try {
                const auto client = connect();
                start.arrive_and_wait();
                action(*client, i);
            } catch (const SqlError& error) {
                outcome = error.sqlState();
            }
            const std::lock_guard lock(mutex);
            ++outcomes[outcome];
        });
    for (std::thread& thread : threads)
        thread.join();
    return outcomes;
}

/// Statements in one transaction, as a program with a transaction of its own runs them.
void inTransaction(RawClient& client, const std::function<void()>& statements)
{
    client.script("BEGIN");
    try {
        statements();
        client.script("COMMIT");
    } catch (const SqlError&) {
        client.script("ROLLBACK");
        throw;
    }
}

} // namespace

Q_DECLARE_METATYPE(Action)

/// However many programs use a voucher at once, no money is spent twice and none gets lost.
class TestVoucherLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyProgramsSpendNoMoreThanThereIs_data()
    {
        QTest::addColumn<bool>("asProgram");
        QTest::addColumn<Action>("action");
        const Action plain = [](RawClient& client, const QStringList& ids) { client.query(attach, ids); };
        const QByteArray spend = "UPDATE vouchers SET \"usedAmount\" = \"usedAmount\" + 10 WHERE id = $1";
        QTest::newRow("as the program") << true << plain;
        QTest::newRow("as the owner of the tables") << false << plain;
        QTest::newRow("in a transaction of its own")
            << true << Action([](RawClient& client, const QStringList& ids) {
                   inTransaction(client, [&] {
                       client.query("SELECT \"usedAmount\" FROM vouchers WHERE id = $1", {ids.at(0)});
                       client.query(attach, ids);
                   });
               });
        QTest::newRow("with a client that adds it up itself, before")
            << false << Action([spend](RawClient& client, const QStringList& ids) {
                   inTransaction(client, [&] {
                       client.query(spend, {ids.at(0)});
                       client.query(attach, ids);
                   });
               });
        QTest::newRow("with a client that adds it up itself, after")
            << false << Action([spend](RawClient& client, const QStringList& ids) {
                   inTransaction(client, [&] {
                       client.query(attach, ids);
                       client.query(spend, {ids.at(0)});
                   });
               });
        QTest::newRow("with a client that writes what it read, without a transaction")
            << false << Action([](RawClient& client, const QStringList& ids) {
                   const QString used =
                       client.value("SELECT \"usedAmount\" FROM vouchers WHERE id = $1", {ids.at(0)});
                   client.query(attach, ids);
                   client.query(
                       "UPDATE vouchers SET \"usedAmount\" = $2::numeric + 10, status = 'OPEN' WHERE id = $1",
                       {ids.at(0), used});
               });
        QTest::newRow("one snapshot for everything")
            << true << Action([](RawClient& client, const QStringList& ids) {
                   // Such a program has to try again when it lost.
                   for (;;) {
                       try {
                           client.script("BEGIN ISOLATION LEVEL SERIALIZABLE");
                           client.query(attach, ids);
                           client.script("COMMIT");
                           return;
                       } catch (const SqlError& error) {
                           client.script("ROLLBACK");
                           if (error.sqlState() != QStringLiteral("40001"))
                               throw;
                       }
                   }
               });
    }
    void twentyProgramsSpendNoMoreThanThereIs()
    {
        QFETCH(bool, asProgram);
        QFETCH(Action, action);
        VoucherAccount account;
        const QString voucher = account.addVoucher(QStringLiteral("100.00"));
        const QString flight = account.addFlight();
        auto outcomes = runTogether(
            programs, [&] { return asProgram ? account.asProgram() : account.asOwner(); },
            [&](RawClient& client, int) {
                action(client, {voucher, flight, account.user()});
            });
        // A program may come so late that it finds the voucher used up already.
        const int refused =
            outcomes[QStringLiteral("VI001")] + (asProgram ? outcomes[QStringLiteral("VI002")] : 0);
        QCOMPARE(outcomes[QString()], 10);
        QCOMPARE(refused, 10);
        QCOMPARE(account.owner().value("SELECT \"usedAmount\" || ' ' || status FROM vouchers"),
                 QStringLiteral("100.00 USED"));
        QCOMPARE(account.owner().value("SELECT sum(\"amountUsed\") FROM voucher_attachments"),
                 QStringLiteral("100.00"));
        QCOMPARE(account.faults(), QString());
    }

    void usesOfSeveralVouchersInAnyOrderDoNotBlockEachOther()
    {
        VoucherAccount account;
        QStringList vouchers;
        for (int i = 0; i < 5; ++i)
            vouchers << account.addVoucher(QStringLiteral("1000.00"));
        const QString flight = account.addFlight();
        auto outcomes = runTogether(
            programs, [&] { return account.asProgram(); },
            [&](RawClient& client, int i) {
                for (int round = 0; round < 5; ++round) {
                    QStringList order = vouchers;
                    std::rotate(order.begin(), order.begin() + (i + round) % 5, order.end());
                    if (i % 2 != 0)
                        std::reverse(order.begin(), order.end());
                    client.query(
                        "INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", "
                        "\"travelerId\", \"amountUsed\") SELECT v, $2, 'USER', $3, 1 FROM "
                        "unnest(string_to_array($1, ',')::uuid[]) v",
                        {order.join(QLatin1Char(',')), flight, account.user()});
                }
            });
        QCOMPARE(outcomes[QString()], programs);
        QCOMPARE(account.owner().value("SELECT string_agg(DISTINCT \"usedAmount\"::text, ',') FROM vouchers"),
                 QStringLiteral("100.00"));
        QCOMPARE(account.faults(), QString());
    }

    void attachingChangingAndDetachingAtOnceKeepsTheLedger()
    {
        VoucherAccount account;
        const QString voucher = account.addVoucher(QStringLiteral("500.00"), QStringLiteral("7.50"));
        auto outcomes = runTogether(
            programs, [&] { return account.asProgram(); },
            [&](RawClient& client, int i) {
                const QString flight = client.value(
                    "INSERT INTO flights (\"userId\", \"flightNumber\", origin, destination, "
                    "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, 'X', 'A', 'B', now(), now()) "
                    "RETURNING id",
                    {account.user()});
                for (int round = 0; round < 5; ++round)
                    client.query(attach, {voucher, flight, account.user()});
                client.query("UPDATE voucher_attachments SET \"amountUsed\" = \"amountUsed\" / 2 WHERE "
                             "\"flightId\" = $1",
                             {flight});
                if (i % 3 == 0)
                    client.query("DELETE FROM voucher_attachments WHERE \"flightId\" = $1", {flight});
                else if (i % 3 == 1)
                    client.query("DELETE FROM flights WHERE id = $1", {flight});
            });
        // Twenty times fifty is more than there is: who comes too late is refused, and nothing else happens.
        for (const auto& [state, count] : outcomes)
            QVERIFY2(state.isEmpty() || state.startsWith(QStringLiteral("VI00")), qPrintable(state));
        QCOMPARE(account.faults(), QString());
    }

    void deletingAndRestoringFlightsWhileTheirVouchersAreUsedDoesNotBlock()
    {
        VoucherAccount account;
        QStringList vouchers;
        QStringList flights;
        for (int i = 0; i < 10; ++i) {
            vouchers << account.addVoucher(QStringLiteral("100000.00"));
            flights << account.addFlight();
        }
        const auto outcomes = runTogether(
            programs, [&] { return account.asProgram(); },
            [&](RawClient& client, int i) {
                for (int round = 0; round < 6; ++round) {
                    try {
                        if (i % 4 == 0) {
                            // Each deletes two flights of its own, in either order.
                            const QStringList two{flights.at(i / 2 + round % 2),
                                                  flights.at(i / 2 + (round + 1) % 2)};
                            const auto trashed =
                                client.query("SELECT \"trashId\" FROM viatica.trash_rows('FLIGHT', "
                                             "string_to_array($1, ',')::uuid[])",
                                             {two.join(QLatin1Char(','))});
                            for (const QStringList& row : trashed)
                                client.query("SELECT viatica.restore($1)", {row.at(0)});
                        } else {
                            client.query(attach, {vouchers.at((i * 3 + round) % 10),
                                                  flights.at((i + round * 3) % 10), account.user()});
                        }
                    } catch (const SqlError& error) {
                        // The flight may be away at that moment, or come back at that moment; that is no
                        // blocking.
                        if (error.sqlState() != QStringLiteral("23503") &&
                            error.sqlState() != QStringLiteral("42501"))
                            throw;
                    }
                }
            });
        for (const auto& [state, count] : outcomes)
            QVERIFY2(state.isEmpty(), qPrintable(state));
        QCOMPARE(account.owner().value("SELECT count(*) FROM flights"), QStringLiteral("10"));
        QCOMPARE(account.faults(), QString());
    }

    void aFlightThatComesBackWhileItIsDeletedDoesNotBlock()
    {
        VoucherAccount account;
        const QString voucher = account.addVoucher(QStringLiteral("100.00"));
        const QString flight = account.addFlight();
        const QString returning = account.addFlight();
        account.owner().query(attach, {voucher, flight, account.user()});
        const auto deleting = account.asProgram();
        const auto paying = account.asProgram();
        const auto other = account.asProgram();
        const QString trashed = other->value(
            "SELECT \"trashId\" FROM viatica.trash_rows('FLIGHT', ARRAY[$1]::uuid[])", {returning});

        // The deleting program waits for the voucher, when it has seen that one of the two flights is not
        // there.
        account.owner().script("BEGIN; SELECT FROM vouchers FOR UPDATE");
        deleting->start("SELECT FROM viatica.trash_rows('FLIGHT', ARRAY[$1, $2]::uuid[])",
                        {flight, returning});
        const QByteArray waiting = "SELECT cardinality(pg_blocking_pids($1::int)) > 0";
        const QStringList pid{QString::number(deleting->backendPid())};
        QTRY_COMPARE(other->value(waiting, pid), QStringLiteral("t"));
        // That one comes back, and somebody works on it and pays for it with the same voucher.
        other->query("SELECT viatica.restore($1)", {trashed});
        paying->script("BEGIN");
        paying->query("UPDATE flights SET notes = 'x' WHERE id = $1", {returning});
        account.owner().script("COMMIT");
        QTRY_COMPARE(
            account.owner().value("SELECT state = 'idle' OR $2::int = ANY (pg_blocking_pids(pid)) FROM "
                                  "pg_stat_activity WHERE pid = $1::int",
                                  {pid.at(0), QString::number(paying->backendPid())}),
            QStringLiteral("t"));
        QString outcome;
        try {
            paying->query(attach, {voucher, returning, account.user()});
            paying->script("COMMIT");
            deleting->finish();
        } catch (const SqlError& error) {
            outcome = error.sqlState();
        }
        QCOMPARE(outcome, QString());
    }

    void reissuingAndSpendingAtOnceDoesNotMakeMoney()
    {
        VoucherAccount account;
        const QString voucher = account.addVoucher(QStringLiteral("100.00"));
        const QString flight = account.addFlight();
        auto outcomes = runTogether(
            programs, [&] { return account.asProgram(); },
            [&](RawClient& client, int i) {
                if (i % 2 == 0)
                    client.query(attach, {voucher, flight, account.user()});
                else
                    client.query(
                        "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
                        "\"parentVoucherId\") SELECT \"userId\", type, issuer, $2, \"totalValue\" - "
                        "\"usedAmount\", id FROM vouchers WHERE id = $1",
                        {voucher, QStringLiteral("R-%1").arg(i)});
            });
        for (const auto& [state, count] : outcomes)
            QVERIFY2(state.isEmpty() || state.startsWith(QStringLiteral("VI00")), qPrintable(state));
        QCOMPARE(account.faults(), QString());
        const QString spent = account.owner().value(
            "SELECT coalesce((SELECT sum(\"amountUsed\") FROM voucher_attachments), 0) + "
            "coalesce((SELECT sum(\"totalValue\") FROM vouchers WHERE "
            "\"parentVoucherId\" IS NOT NULL), 0) <= 100");
        QCOMPARE(spent, QStringLiteral("t"));
    }

    void deletingTheVoucherWhileOthersSpendItLeavesNothingBehind()
    {
        VoucherAccount account;
        const QString voucher = account.addVoucher(QStringLiteral("1000.00"));
        const QString flight = account.addFlight();
        auto outcomes = runTogether(
            programs, [&] { return account.asProgram(); },
            [&](RawClient& client, int i) {
                if (i == programs / 2)
                    client.query("DELETE FROM vouchers WHERE id = $1", {voucher});
                else
                    client.query(attach, {voucher, flight, account.user()});
            });
        for (const auto& [state, count] : outcomes)
            QVERIFY2(state.isEmpty() || state == QStringLiteral("23503"), qPrintable(state));
        QCOMPARE(account.owner().value("SELECT count(*) FROM voucher_attachments"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(TestVoucherLedger)
#include "test_voucher_ledger.moc"
