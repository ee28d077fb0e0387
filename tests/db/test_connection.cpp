// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "domain/error.h"
#include "support/test_database.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

/// The kind of the error that a call throws, as a word; "none" when it throws none.
template <class Call>
QString kindOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return toString(error.kind());
    }
    return QStringLiteral("none");
}

const QString internal = toString(ErrorKind::Internal);

template <class Call>
QString stateOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.sqlState();
    }
    return QStringLiteral("none");
}

Result ask(Connection& connection, const char* sql, const QList<Parameter>& values = {})
{
    return connection.executeOnce(QByteArray(sql), values);
}

} // namespace

/// What a Connection promises, and that none of the traps of drivers that put values into texts is left.
class TestConnection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_connection = Connection::open(m_database->profile(), {Identity::Login, {}});
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void aScriptReportsAFailureOfItsLaterStatement()
    {
        QCOMPARE(stateOf([&] { m_connection->executeScript("CREATE TABLE a (n int); SELECT 1/0; CREATE TABLE b (n int)"); }),
                 QStringLiteral("22012"));
        QVERIFY(!ask(*m_connection, "SELECT to_regclass('a') IS NOT NULL").value<bool>());
        QCOMPARE(ask(*m_connection, "SELECT 1").value<int>(), 1);
    }

    void aScriptTakesDefinitionsWithDollarQuotesColonsAndQuestionMarks()
    {
        m_connection->executeScript("-- it's a comment with :names and ? marks\n"
                                    "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $body$\n"
                                    "BEGIN RETURN 'a:b ?' || E'\\'; COMMIT'; END $body$; CREATE TABLE t (x text)");
        QCOMPARE(ask(*m_connection, "SELECT f()").value<QString>(), QStringLiteral("a:b ?'; COMMIT"));
    }

    void aScriptThatWouldEndItsTransactionIsRefusedBeforeItRuns_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char* script : {"CREATE TABLE a (n int); COMMIT", "commit", "/* x */ ROLLBACK;", "BEGIN; SELECT 1",
                                   "SELECT ';'; END", "START TRANSACTION", "select E'\\''; abort"})
            QTest::newRow(script) << QByteArray(script);
    }
    void aScriptThatWouldEndItsTransactionIsRefusedBeforeItRuns()
    {
        QFETCH(QByteArray, script);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("end its own transaction")));
        QCOMPARE(kindOf([&] { m_connection->executeScript(script); }), internal);
        QVERIFY(!ask(*m_connection, "SELECT to_regclass('a') IS NOT NULL").value<bool>());
    }

    void amountsArriveToTheCent()
    {
        QCOMPARE(ask(*m_connection, "SELECT 99999999.99::numeric(10,2)").value<QString>(), QStringLiteral("99999999.99"));
        QCOMPARE(ask(*m_connection, "SELECT $1::numeric(10,2)", {"0.10"}).value<QString>(), QStringLiteral("0.10"));
    }

    void largeNumbersKeepTheirSign()
    {
        QCOMPARE(ask(*m_connection, "SELECT 9223372036854775807").value<qint64>(), std::numeric_limits<qint64>::max());
        QCOMPARE(ask(*m_connection, "SELECT -9223372036854775807").value<qint64>(), -std::numeric_limits<qint64>::max());
    }

    void theSessionIsInUtcWhateverTheServerSays()
    {
        ask(*m_connection, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), "
                           "'Asia/Kolkata'); END $$");
        const auto fresh = Connection::open(m_database->profile(), {Identity::Login, {}});
        QCOMPARE(ask(*fresh, "SHOW timezone").value<QString>(), QStringLiteral("UTC"));
    }

    void instantsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QDateTime>("instant");
        QTest::newRow("now-ish") << QDateTime({2026, 11, 22}, {3, 30, 15, 123}, Qt::UTC);
        QTest::newRow("before 1970") << QDateTime({1969, 12, 31}, {23, 59, 59, 999}, Qt::UTC);
        QTest::newRow("far") << QDateTime({2199, 6, 1}, {0, 0, 0, 1}, Qt::UTC);
        QTest::newRow("in another zone") << QDateTime({2027, 3, 28}, {2, 30}, Qt::OffsetFromUTC, 5 * 3600 + 45 * 60);
    }
    void instantsComeBackAsTheyWere()
    {
        QFETCH(QDateTime, instant);
        const QByteArray sql = "SELECT " + Codec<QDateTime>::select("$1::timestamptz");
        const auto back = m_connection->executeOnce(sql, {Codec<QDateTime>::encode(instant)}).value<QDateTime>();
        QCOMPARE(back, instant);
        QCOMPARE(back.timeSpec(), Qt::UTC);
    }

    void aMissingValueIsAnErrorAndNeverNull()
    {
        static const Statement two(QByteArrayLiteral("SELECT $1::text || $2::text"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("08P01")));
        QCOMPARE(kindOf([&] { m_connection->execute(two, QStringLiteral("one")); }), internal);
        QCOMPARE(m_connection->execute(two, QStringLiteral("a"), QStringLiteral("b")).value<QString>(),
                 QStringLiteral("ab"));
    }

    void anEmptyTextIsNotNullAndOnlyAnEmptyOptionalIs()
    {
        static const Statement isNull(QByteArrayLiteral("SELECT $1::text IS NULL"));
        QVERIFY(!m_connection->execute(isNull, QString()).value<bool>());
        QVERIFY(!m_connection->execute(isNull, QStringLiteral("")).value<bool>());
        QVERIFY(m_connection->execute(isNull, std::optional<QString>()).value<bool>());
    }

    void operatorsSlicesAndCommentsReachTheServerAsWritten()
    {
        QVERIFY(ask(*m_connection, "SELECT '{\"a\":1}'::jsonb ? 'a' -- isn't :that ? fine\n").value<bool>());
        QCOMPARE(ask(*m_connection, "SELECT array_length((ARRAY[1,2,3])[1:2], 1)").value<int>(), 2);
    }

    void listsOfAnyTextsBindAsArrays()
    {
        const QStringList texts{QStringLiteral("a,b"), QStringLiteral("\"quoted\""), QStringLiteral("back\\slash"),
                                QStringLiteral("{curly}"), QStringLiteral("NULL"), QString(), QStringLiteral("😀")};
        const Result result = ask(*m_connection, "SELECT unnest($1::text[])", {Codec<QStringList>::encode(texts)});
        QCOMPARE(result.rowCount(), int(texts.size()));
        for (int i = 0; i < result.rowCount(); ++i)
            QCOMPARE(result.row(i).next<QString>(), texts.at(i).isNull() ? QStringLiteral("") : texts.at(i));
    }

    void aTransactionWithinATransactionIsRefused()
    {
        const Transaction outer(*m_connection);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("within a transaction")));
        QCOMPARE(kindOf([&] { const Transaction inner(*m_connection); }), internal);
    }

    void whatIsNotCommittedIsRolledBack()
    {
        ask(*m_connection, "CREATE TABLE t (n int)");
        {
            const Transaction transaction(*m_connection);
            ask(*m_connection, "INSERT INTO t VALUES (1)");
        }
        QCOMPARE(ask(*m_connection, "SELECT count(*) FROM t").value<int>(), 0);
    }

    void committingAFailedTransactionIsAnError()
    {
        ask(*m_connection, "CREATE TABLE t (n int)");
        Transaction transaction(*m_connection);
        ask(*m_connection, "INSERT INTO t VALUES (1)");
        QCOMPARE(stateOf([&] { ask(*m_connection, "SELECT 1/0"); }), QStringLiteral("22012"));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("commit of a failed")));
        QCOMPARE(kindOf([&] { transaction.commit(); }), internal);
    }

    void aTransactionCostsOneRoundTripMoreThanItsStatements()
    {
        ConnectionCounters counters;
        const auto connection = Connection::open(m_database->profile(), {Identity::Login, {}}, &counters);
        static const Statement one(QByteArrayLiteral("SELECT 1"));
        Transaction transaction(*connection);
        connection->execute(one); // BEGIN, Parse, Bind and Execute travel together
        connection->execute(one);
        transaction.commit();
        QCOMPARE(counters.roundTrips.load(), 3U);
        QCOMPARE(counters.statements.load(), 2U);
    }

    void statementsArePreparedOnceAndLeaveNothingBehindWhenATransactionFails()
    {
        static const Statement divide(QByteArrayLiteral("SELECT 1 / $1::int"));
        for (int i = 0; i < 3; ++i) {
            const Transaction transaction(*m_connection);
            QCOMPARE(stateOf([&] { m_connection->execute(divide, 0); }), QStringLiteral("22012"));
        }
        QCOMPARE(m_connection->execute(divide, 1).value<int>(), 1);
        QCOMPARE(ask(*m_connection, "SELECT count(*) FROM pg_prepared_statements").value<int>(), 1);
        QCOMPARE(m_connection->preparedCount(), 1);
    }

    void valuesNeverShowInTheListOfRunningStatements()
    {
        static const Statement look(QByteArrayLiteral(
            "SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid() AND $1::text IS NOT NULL"));
        const QString seen = m_connection->execute(look, QStringLiteral("open-sesame-4711")).value<QString>();
        QVERIFY(seen.contains(QLatin1String("pg_stat_activity")));
        QVERIFY(!seen.contains(QLatin1String("4711")));
    }

    void aDeadConnectionIsNoticedAndSaysSo()
    {
        const auto other = Connection::open(m_database->profile(), {Identity::Login, {}});
        ask(*other, "SELECT pg_terminate_backend($1)", {QByteArray::number(m_connection->backendPid())});
        QTRY_VERIFY_WITH_TIMEOUT(m_connection->isStale(), 30'000);
        QCOMPARE(kindOf([&] { ask(*m_connection, "SELECT 1"); }), toString(ErrorKind::ConnectionLost));
        QVERIFY(m_connection->isBroken());
    }

    void cancellingEndsTheStatementOnTheServerSoon()
    {
        std::atomic<bool> cancelled{false};
        m_connection->setCancelCheck([&] { return cancelled.load(); });
        std::thread later([&] {
            const auto observer = Connection::open(m_database->profile(), {Identity::Login, {}});
            while (ask(*observer, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'").value<int>() == 0)
                std::this_thread::yield();
            cancelled = true;
        });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf([&] { ask(*m_connection, "SELECT pg_sleep(100)"); }), toString(ErrorKind::Cancelled));
        later.join();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        m_connection->setCancelCheck({});
        QVERIFY(!m_connection->isBroken());
        QCOMPARE(ask(*m_connection, "SELECT 1").value<int>(), 1);
    }

    void aStatementThatTakesTooLongIsATimeout()
    {
        ConnectionProfile profile = m_database->profile();
        profile.limits.statement = std::chrono::milliseconds(50);
        const auto connection = Connection::open(profile, {Identity::Login, {}});
        QCOMPARE(kindOf([&] { ask(*connection, "SELECT pg_sleep(100)"); }), toString(ErrorKind::Timeout));
    }

    void aCopyToTheProgramFailsAtOnceInsteadOfHanging()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("COPY")));
        QCOMPARE(kindOf([&] { m_connection->executeScript("COPY (SELECT 1) TO STDOUT"); }), internal);
        QVERIFY(m_connection->isBroken());
    }

    void aTextOfTenMegabytesTravelsBothWays()
    {
        const QString text(10 * 1024 * 1024, QLatin1Char('x'));
        static const Statement echo(QByteArrayLiteral("SELECT $1::text"));
        QCOMPARE(m_connection->execute(echo, text).value<QString>().size(), text.size());
    }

    void aStateOfTheDatabaseHasItsKind_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("field");
        QTest::newRow("unique") << QByteArray("INSERT INTO e VALUES (1, 1)") << ErrorKind::Conflict << QString();
        QTest::newRow("foreign key") << QByteArray("INSERT INTO e VALUES (2, 9)") << ErrorKind::InvalidReference
                                     << QString();
        QTest::newRow("check") << QByteArray("INSERT INTO e VALUES (-1, 1)") << ErrorKind::Validation << QString();
        QTest::newRow("not null") << QByteArray("INSERT INTO e VALUES (2, NULL)") << ErrorKind::Validation
                                  << QStringLiteral("other");
        QTest::newRow("too long") << QByteArray("SELECT 'abc'::text::varchar(2); INSERT INTO s VALUES ('abc')")
                                  << ErrorKind::Validation << QString();
        QTest::newRow("too large") << QByteArray("SELECT 99999999999::int") << ErrorKind::Validation << QString();
        QTest::newRow("no uuid") << QByteArray("SELECT 'x'::uuid") << ErrorKind::Validation << QString();
        QTest::newRow("balance") << QByteArray("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'VI001'; END $$")
                                 << ErrorKind::InsufficientBalance << QString();
        QTest::newRow("no right") << QByteArray("SET ROLE viatica_app; SELECT * FROM e") << ErrorKind::AccessDenied
                                  << QString();
        QTest::newRow("disk full") << QByteArray("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$")
                                   << ErrorKind::Internal << QString();
        QTest::newRow("no row") << QByteArray("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'P0002'; END $$")
                                << ErrorKind::NotFound << QString();
        QTest::newRow("lock") << QByteArray("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '55P03'; END $$")
                              << ErrorKind::Timeout << QString();
        QTest::newRow("stopped") << QByteArray("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P01'; END $$")
                                 << ErrorKind::ConnectionLost << QString();
    }
    void aStateOfTheDatabaseHasItsKind()
    {
        QFETCH(QByteArray, sql);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, field);
        m_connection->executeScript(
            "CREATE TABLE e (n int CONSTRAINT e_n_positive CHECK (n > 0) PRIMARY KEY, other int NOT NULL REFERENCES e);"
            "CREATE TABLE s (x varchar(2)); INSERT INTO e VALUES (1, 1)");
        if (kind == ErrorKind::Internal)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("SQLSTATE")));
        try {
            m_connection->executeScript(sql);
            QFAIL("nothing was refused");
        } catch (const Error& error) {
            QCOMPARE(toString(error.kind()), toString(kind));
            QVERIFY(!error.message().isEmpty());
            if (!field.isEmpty())
                QVERIFY(error.fields().contains(field));
        }
    }

    void aConstraintIsKnownByItsNameWhateverTheMessageSays()
    {
        m_connection->executeScript("CREATE TABLE e (n int CONSTRAINT e_n_positive CHECK (n > 0))");
        try {
            m_connection->executeScript("INSERT INTO e VALUES (-1)");
            QFAIL("nothing was refused");
        } catch (const Error& error) {
            QCOMPARE(error.constraint(), QStringLiteral("e_n_positive"));
            QVERIFY(!QString::fromUtf8(error.what()).contains(QLatin1String("-1")));
        }
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
