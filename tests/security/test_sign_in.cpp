// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

#include <functional>
#include <limits>
#include <memory>
#include <vector>

using namespace viatica;
using namespace viatica::test;

namespace {

const auto anna = QStringLiteral("anna@example.org");
const auto password = QStringLiteral("correct horse");

/// A database with Anna's account and a connection that nobody is signed in on.
class Door
{
public:
    Door()
        : owner(m_database.profile())
        , app(m_database.profile(), "-c role=viatica_app")
    {
        addAccount(anna, owner.value("SELECT viatica.bcrypt($1, viatica.bcrypt_salt(4))", {password}));
    }

    void addAccount(const QString& email, const QString& hash)
    {
        owner.query(
            "INSERT INTO users (email, password, \"firstName\", \"lastName\") VALUES ($1, $2, 'A', 'B')",
            {email, hash});
    }
    [[nodiscard]] std::unique_ptr<RawClient> connect(const QString& token = {}) const
    {
        return std::make_unique<RawClient>(m_database.profile(),
                                           "-c role=viatica_app -c viatica.session=" + token.toLatin1());
    }

    QString begin(const QString& email, const QString& secret)
    {
        return app.value("SELECT viatica.begin_sign_in($1, $2)", {email, secret});
    }
    /// The whole row: status, lockedUntil, token, id, email, …
    QStringList answer(const QString& attempt, const QString& email, const QString& secret)
    {
        const auto rows =
            app.query("SELECT * FROM viatica.sign_in($1, $2, $3, 'a test')", {attempt, email, secret});
        return rows.size() == 1 ? rows.at(0) : QStringList{QStringLiteral("%1 rows").arg(rows.size())};
    }
    QString status(const QString& attempt, const QString& email = anna, const QString& secret = password)
    {
        return answer(attempt, email, secret).at(0);
    }
    /// Both steps, as a program does them.
    QString signIn(const QString& email = anna, const QString& secret = password)
    {
        return status(begin(email, secret), email, secret);
    }
    QString token() { return answer(begin(anna, password), anna, password).at(2); }
    /// Tries that fail without being looked at: they count from their first step on.
    void fail(int times, const QString& email = anna)
    {
        for (int i = 0; i < times; ++i)
            begin(email, QStringLiteral("guess %1").arg(i));
    }
    void letTimePass(const char* interval)
    {
        owner.query("UPDATE viatica.sign_in_attempts SET \"attemptedAt\" = \"attemptedAt\" - $1::interval",
                    {QString::fromLatin1(interval)});
    }

private:
    TestDatabase m_database;

public:
    RawClient owner;
    RawClient app;
};

const auto ok = QStringLiteral("OK");
const auto wrong = QStringLiteral("WRONG");
const auto locked = QStringLiteral("LOCKED");
const auto noAttempt = QStringLiteral("NO_ATTEMPT");

} // namespace

Q_DECLARE_METATYPE(std::function<QString(Door&)>)

/// Guessing passwords costs a counted try each, whatever the guesser does with transactions, and nothing that
/// a thief of the database finds opens an account.
class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightPasswordOpensTheAccount()
    {
        Door door;
        const QStringList row = door.answer(door.begin(anna, password), anna, password);
        QCOMPARE(row.at(0), ok);
        QVERIFY(row.at(1).isNull());
        QCOMPARE(row.at(4), anna);
        QCOMPARE(door.connect(row.at(2))->value("SELECT email FROM users"), anna);
        QCOMPARE(door.signIn(QStringLiteral(" ANNA@Example.org\t")), ok);
        QCOMPARE(door.signIn(anna, QStringLiteral("correct Horse")), wrong);
    }

    void theSecondStepNeedsTheFirst_data()
    {
        QTest::addColumn<std::function<QString(Door&)>>("attack");
        const auto row = [](const char* name, const std::function<QString(Door&)>& attack) {
            QTest::newRow(name) << attack;
        };
        row("no attempt", [](Door& door) { return door.status({}); });
        row("an attempt that never was",
            [](Door& door) { return door.status(QStringLiteral("00000000-0000-4000-8000-000000000000")); });
        row("both in one statement", [](Door& door) {
            return door.app.value(
                "SELECT status FROM viatica.sign_in(viatica.begin_sign_in($1, $2), $1, $2, '')",
                {anna, password});
        });
        row("both in one transaction", [](Door& door) {
            door.app.script("BEGIN");
            QString status = door.status(door.begin(anna, password));
            door.app.script("COMMIT");
            return status;
        });
        row("the first in a part of the transaction", [](Door& door) {
            door.app.script("BEGIN; SAVEPOINT part");
            const QString attempt = door.begin(anna, password);
            door.app.script("RELEASE part");
            QString status = door.status(attempt);
            door.app.script("COMMIT");
            return status;
        });
        row("a first step that was taken back", [](Door& door) {
            door.app.script("BEGIN");
            const QString attempt = door.begin(anna, password);
            door.app.script("ROLLBACK");
            return door.status(attempt);
        });
        row("a first step that is still open elsewhere", [](Door& door) {
            const auto other = door.connect();
            other->script("BEGIN");
            const QString attempt = other->value("SELECT viatica.begin_sign_in($1, $2)", {anna, password});
            QString status = door.status(attempt);
            other->script("ROLLBACK");
            return status;
        });
        row("a first step after this transaction's view of the world", [](Door& door) {
            door.app.script("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM viatica.migrations");
            const QString attempt =
                door.connect()->value("SELECT viatica.begin_sign_in($1, $2)", {anna, password});
            QString status = door.status(attempt);
            door.app.script("COMMIT");
            return status;
        });
        row("another address",
            [](Door& door) { return door.status(door.begin(QStringLiteral("ben@example.org"), password)); });
        row("another password",
            [](Door& door) { return door.status(door.begin(anna, QStringLiteral("something else"))); });
        row("a used attempt", [](Door& door) {
            const QString attempt = door.begin(anna, password);
            door.status(attempt);
            return door.status(attempt);
        });
        row("a used attempt that was wrong", [](Door& door) {
            const auto guess = QStringLiteral("guess");
            const QString attempt = door.begin(anna, guess);
            door.status(attempt, anna, guess);
            return door.status(attempt, anna, guess);
        });
        row("an attempt older than a minute", [](Door& door) {
            const QString attempt = door.begin(anna, password);
            door.letTimePass("61 seconds");
            return door.status(attempt);
        });
    }
    void theSecondStepNeedsTheFirst()
    {
        QFETCH(std::function<QString(Door&)>, attack);
        Door door;
        QCOMPARE(attack(door), noAttempt);
    }

    void anAttemptLastsForAMinute()
    {
        Door door;
        const QString attempt = door.begin(anna, password);
        door.letTimePass("50 seconds");
        QCOMPARE(door.status(attempt), ok);
    }

    void takingTheAnswerBackDoesNotTakeTheCountBack()
    {
        Door door;
        const auto guess = QStringLiteral("guess");
        for (int i = 0; i < 5; ++i) {
            const QString attempt = door.begin(anna, guess);
            door.app.script("BEGIN");
            QCOMPARE(door.status(attempt, anna, guess), wrong);
            door.app.script("ROLLBACK");
        }
        QCOMPARE(door.signIn(), locked);
    }

    void nullsAreNoWayIn()
    {
        Door door;
        QCOMPARE(door.app.value("SELECT status FROM viatica.sign_in(NULL, NULL, NULL, NULL)"), noAttempt);
        const QString attempt = door.app.value("SELECT viatica.begin_sign_in($1, NULL)", {anna});
        QCOMPARE(door.app.value("SELECT status FROM viatica.sign_in($1, $2, NULL, NULL)", {attempt, anna}),
                 wrong);
        QVERIFY(!door.app.value("SELECT viatica.begin_sign_in(NULL, NULL)").isEmpty());
    }

    void fiveFailuresLockAnAddress_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("known") << anna;
        QTest::newRow("unknown") << QStringLiteral("nobody@example.org");
    }
    void fiveFailuresLockAnAddress()
    {
        QFETCH(QString, email);
        Door door;
        const auto guess = QStringLiteral("guess");
        door.fail(4, email);
        QCOMPARE(door.signIn(email, guess), wrong); // the fifth
        const QStringList row = door.answer(door.begin(email, password), email, password);
        QCOMPARE(row.at(0), locked);
        QVERIFY(row.at(2).isNull());
        const QString minutes =
            door.owner.value("SELECT round(extract(epoch FROM $1::timestamptz - now()) / 60)", {row.at(1)});
        QCOMPARE(minutes, QStringLiteral("15"));
        // However it is written.
        QCOMPARE(door.signIn(QLatin1Char(' ') + email.toUpper(), password), locked);
    }

    void anotherAddressIsNotLocked()
    {
        Door door;
        door.fail(6, QStringLiteral("ben@example.org"));
        QCOMPARE(door.signIn(), ok);
    }

    void fourFailuresDoNotLock()
    {
        Door door;
        door.fail(4);
        QCOMPARE(door.signIn(), ok);
    }

    void successClearsTheFailures()
    {
        Door door;
        door.fail(4);
        QCOMPARE(door.signIn(), ok);
        QCOMPARE(door.owner.value("SELECT count(*) FROM viatica.sign_in_attempts"), QStringLiteral("0"));
        door.fail(4);
        QCOMPARE(door.signIn(), ok);
    }

    void aLockEndsAfterAQuarterOfAnHour()
    {
        Door door;
        door.fail(5);
        door.letTimePass("14 minutes 50 seconds");
        QCOMPARE(door.signIn(), locked);
        door.letTimePass("15 seconds");
        QCOMPARE(door.signIn(), ok);
    }

    void triesWhileLockedDoNotMakeTheLockLonger()
    {
        Door door;
        door.fail(5);
        door.letTimePass("10 minutes");
        door.fail(5);
        QCOMPARE(door.signIn(), locked);
        door.letTimePass("5 minutes 5 seconds");
        QCOMPARE(door.signIn(), ok);
    }

    void failuresFarApartDoNotLock()
    {
        Door door;
        for (int i = 0; i < 6; ++i) {
            door.fail(1);
            door.letTimePass("4 minutes");
        }
        QCOMPARE(door.signIn(), ok);
    }

    void manyGuessesAtOnceAreNotManyChances()
    {
        // All first steps, then all second steps: no more of them are looked at than one after the other.
        Door door;
        QStringList attempts;
        for (int i = 0; i < 20; ++i)
            attempts << door.begin(anna, QStringLiteral("guess %1").arg(i));
        int looked = 0;
        for (int i = 0; i < 20; ++i)
            if (door.status(attempts.at(i), anna, QStringLiteral("guess %1").arg(i)) != locked)
                ++looked;
        QVERIFY2(looked <= 5, qPrintable(QString::number(looked)));
    }

    void eachOfManyConnectionsWithItsOwnViewOfTheWorldGetsNoMoreChances()
    {
        Door door;
        std::vector<std::unique_ptr<RawClient>> clients;
        QStringList attempts;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(door.connect());
            attempts << clients.back()->value("SELECT viatica.begin_sign_in($1, $2)",
                                              {anna, QStringLiteral("guess %1").arg(i)});
            clients.back()->script(
                "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM viatica.migrations");
        }
        int looked = 0;
        for (int i = 0; i < 10; ++i)
            if (clients.at(size_t(i))->value("SELECT status FROM viatica.sign_in($1, $2, $3, '')",
                                             {attempts.at(i), anna, QStringLiteral("guess %1").arg(i)}) !=
                locked)
                ++looked;
        QVERIFY2(looked <= 5, qPrintable(QString::number(looked)));
    }

    void hashesOfOtherProgramsAreUnderstoodAndRenewed_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("renewed");
        // A published pair of password and hash.
        const auto vector = QStringLiteral("$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");
        QTest::newRow("2a") << QStringLiteral("$2a") + vector << true;
        QTest::newRow("2b, as Node's bcrypt writes") << QStringLiteral("$2b") + vector << true;
        QTest::newRow("2y, as PHP writes") << QStringLiteral("$2y") + vector << true;
        QTest::newRow("of this cost") << QString() << false;
    }
    void hashesOfOtherProgramsAreUnderstoodAndRenewed()
    {
        QFETCH(QString, hash);
        QFETCH(bool, renewed);
        Door door;
        const auto ben = QStringLiteral("ben@example.org");
        const auto secret = QStringLiteral("U*U");
        if (hash.isEmpty())
            hash = door.owner.value("SELECT viatica.hash_password($1)", {secret});
        door.addAccount(ben, hash);
        QCOMPARE(door.signIn(ben, QStringLiteral("U*V")), wrong);
        QCOMPARE(door.owner.value("SELECT password FROM users WHERE email = $1", {ben}), hash);
        QCOMPARE(door.signIn(ben, secret), ok);
        const QString stored = door.owner.value("SELECT password FROM users WHERE email = $1", {ben});
        QVERIFY2(stored.startsWith(QStringLiteral("$2a$12$")), qPrintable(stored));
        QCOMPARE(stored != hash, renewed);
        QCOMPARE(door.signIn(ben, secret), ok);
    }

    void whatIsNoHashOpensNothing_data()
    {
        QTest::addColumn<QString>("stored");
        for (const char* stored :
             {"", "!", "correct horse", "$2a$12$", "$2a$12$tooshort", "$1$abcdefgh$",
              "$2x$05$CCCCCCCCCCCCCCCCCCCCC.", "$2a$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
              "$2a$03$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
              "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW\n", "*0", "*1", "xx"})
            QTest::addRow("'%s'", QByteArray(stored).simplified().constData()) << QString::fromLatin1(stored);
    }
    void whatIsNoHashOpensNothing()
    {
        QFETCH(QString, stored);
        Door door;
        const auto ben = QStringLiteral("ben@example.org");
        door.addAccount(ben, stored);
        QCOMPARE(door.signIn(ben, stored.contains(QStringLiteral("CCC")) ? QStringLiteral("U*U") : stored),
                 wrong);
    }

    void theEmptyPasswordOpensNothing()
    {
        Door door;
        const auto ben = QStringLiteral("ben@example.org");
        door.addAccount(ben, door.owner.value("SELECT viatica.bcrypt('', viatica.bcrypt_salt(4))"));
        QCOMPARE(door.signIn(ben, QStringLiteral("")), wrong);
    }

    void everyTryHashesOnce_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("known") << QStringLiteral("ben@example.org");
        QTest::newRow("unknown") << QStringLiteral("nobody@example.org");
        QTest::newRow("known, not a hash") << QStringLiteral("carla@example.org");
    }
    void everyTryHashesOnce()
    {
        // What the server counts, because times on a busy machine prove nothing.
        QFETCH(QString, email);
        Door door;
        door.addAccount(QStringLiteral("ben@example.org"),
                        door.owner.value("SELECT viatica.hash_password('x')"));
        door.addAccount(QStringLiteral("carla@example.org"), QStringLiteral("!"));
        const QString attempt = door.begin(email, password);
        door.owner.script("SET track_functions = 'all'; BEGIN");
        QCOMPARE(door.owner.value("SELECT status FROM viatica.sign_in($1, $2, $3, '')",
                                  {attempt, email, password}),
                 wrong);
        QCOMPARE(
            door.owner.value("SELECT calls FROM pg_stat_xact_user_functions WHERE schemaname = 'viatica' AND "
                             "funcname = 'bcrypt'"),
            QStringLiteral("1"));
        door.owner.script("ROLLBACK");
    }

    void anAccountOfAnotherProgramIsNotToldFromNoneByTime()
    {
        Door door; // Anna's hash is a cheap one
        const auto quickest = [&](const QString& email) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 2; ++i) {
                const auto guess = QStringLiteral("guess");
                const QString attempt = door.begin(email, guess);
                QElapsedTimer timer;
                timer.start();
                door.status(attempt, email, guess);
                best = std::min(best, timer.nsecsElapsed());
            }
            return best;
        };
        const qint64 known = quickest(anna);
        const qint64 unknown = quickest(QStringLiteral("nobody@example.org"));
        QVERIFY2(known * 3 > unknown, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(known).arg(unknown)));
    }

    void onlyTheHashOfATokenIsStored()
    {
        Door door;
        const QString token = door.token();
        static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
        QVERIFY(form.match(token).hasMatch());
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray::fromHex(token.toLatin1()), QCryptographicHash::Sha256)
                .toHex();
        QCOMPARE(door.owner.value("SELECT encode(\"tokenHash\", 'hex') FROM viatica.sessions"),
                 QString::fromLatin1(hash));
        // Nowhere in the whole database, in no form.
        const auto tables = door.owner.query("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' "
                                             "AND relnamespace::regnamespace::text IN "
                                             "('public', 'viatica')");
        for (const QStringList& table : tables)
            QCOMPARE(
                door.owner.value("SELECT count(*) FROM " + table.at(0).toUtf8() +
                                     " t WHERE strpos(lower(t::text), $1) > 0 OR strpos(t::text, $2) > 0",
                                 {token, password}),
                QStringLiteral("0"));
        QVERIFY(door.token() != token);
    }

    void fingerprintsAreGoneOnceTheyHaveServed()
    {
        Door door;
        const auto guess = QStringLiteral("guess");
        const QByteArray left = "SELECT count(fingerprint) FROM viatica.sign_in_attempts";
        const QString attempt = door.begin(anna, guess);
        QCOMPARE(door.owner.value(left), QStringLiteral("1"));
        QCOMPARE(door.status(attempt, anna, guess), wrong);
        QCOMPARE(door.owner.value(left), QStringLiteral("0"));
        QCOMPARE(door.owner.value("SELECT count(*) FROM viatica.sign_in_attempts"), QStringLiteral("1"));
    }

    void fingerprintsThatNobodyCameBackForGoAfterAMinute()
    {
        Door door;
        door.fail(2);
        door.letTimePass("61 seconds");
        door.begin(QStringLiteral("ben@example.org"), password);
        QCOMPARE(door.owner.value("SELECT count(fingerprint) FROM viatica.sign_in_attempts"),
                 QStringLiteral("1"));
        door.letTimePass("30 minutes");
        door.begin(QStringLiteral("ben@example.org"), password);
        QCOMPARE(door.owner.value("SELECT count(*) FROM viatica.sign_in_attempts"), QStringLiteral("1"));
    }

    void whatIsKeptOfATryCannotBeGuessedBackWithoutTheSecret()
    {
        Door door;
        door.begin(anna, password);
        const auto row =
            door.owner.query("SELECT encode(\"emailHash\", 'hex'), encode(fingerprint, 'hex') FROM "
                             "viatica.sign_in_attempts");
        for (const QString& text :
             {anna, password, QStringLiteral("email:") + anna, QStringLiteral("password:") + password}) {
            const QByteArray hash =
                QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
            QVERIFY(!row.at(0).contains(QString::fromLatin1(hash)));
        }
    }

    void aSessionLastsThirtyDaysFromItsLastUse()
    {
        Door door;
        const auto client = door.connect(door.token());
        const QByteArray days =
            "SELECT round(extract(epoch FROM \"expiresAt\" - now()) / 86400) FROM viatica.sessions";
        QCOMPARE(door.owner.value(days), QStringLiteral("30"));
        door.owner.script("UPDATE viatica.sessions SET \"expiresAt\" = now() + interval '1 day'");
        QCOMPARE(client->value("SELECT email FROM viatica.resume_session()"), anna);
        QCOMPARE(door.owner.value(days), QStringLiteral("30"));
        door.owner.script("UPDATE viatica.sessions SET \"expiresAt\" = now() - interval '1 second'");
        QCOMPARE(client->query("SELECT FROM viatica.resume_session()").size(), 0);
        QCOMPARE(client->value("SELECT count(*) FROM users"), QStringLiteral("0"));
        QCOMPARE(door.signIn(), ok); // clears the expired one away
        QCOMPARE(door.owner.value("SELECT count(*) FROM viatica.sessions"), QStringLiteral("1"));
    }

    void anotherAccountsChangesNeedAnotherAccountsPassword_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("password") << QByteArray("SELECT viatica.change_password($1, $2, 'another secret')");
        QTest::newRow("address") << QByteArray("SELECT viatica.change_email($1, $2, 'new@example.org')");
        QTest::newRow("deletion") << QByteArray("SELECT viatica.delete_account($1, $2)");
    }
    void anotherAccountsChangesNeedAnotherAccountsPassword()
    {
        QFETCH(QByteArray, sql);
        Door door;
        const auto ben = QStringLiteral("ben@example.org");
        door.addAccount(ben, door.owner.value("SELECT viatica.bcrypt('x', viatica.bcrypt_salt(4))"));
        const QByteArray everything = "SELECT string_agg(u::text, ',' ORDER BY u.id) FROM users u";
        const auto annas = door.connect(door.token());
        const auto before = door.owner.value(everything);
        const auto call = [&](RawClient& client, const QString& attempt, const QString& secret) {
            return client.value(sql, {attempt, secret});
        };
        // Nobody is signed in; the attempt is another account's; the password is wrong; no attempt at all.
        QCOMPARE(call(door.app, door.begin(anna, password), password), noAttempt);
        QCOMPARE(call(*annas, door.begin(ben, QStringLiteral("x")), QStringLiteral("x")), noAttempt);
        QCOMPARE(call(*annas, door.begin(anna, QStringLiteral("x")), QStringLiteral("x")), wrong);
        QCOMPARE(call(*annas, {}, password), noAttempt);
        QCOMPARE(door.owner.value(everything), before);
        // Guesses count like those at the door.
        door.fail(3);
        QCOMPARE(call(*annas, door.begin(anna, password), password), locked);
        QCOMPARE(door.owner.value(everything), before);
        door.letTimePass("16 minutes");
        QCOMPARE(call(*annas, door.begin(anna, password), password), ok);
        QVERIFY(door.owner.value(everything) != before);
    }

    void aNewPasswordEndsEveryOtherSession()
    {
        Door door;
        const auto here = door.connect(door.token());
        const auto elsewhere = door.connect(door.token());
        QCOMPARE(here->value("SELECT viatica.change_password($1, $2, 'another secret')",
                             {door.begin(anna, password), password}),
                 ok);
        QCOMPARE(here->value("SELECT count(*) FROM users"), QStringLiteral("1"));
        QCOMPARE(elsewhere->value("SELECT count(*) FROM users"), QStringLiteral("0"));
        QCOMPARE(door.signIn(), wrong);
        QCOMPARE(door.signIn(anna, QStringLiteral("another secret")), ok);
    }

    void registeringAgainIsNoWayToGuess()
    {
        Door door;
        const QByteArray call = "SELECT status FROM viatica.register($1, $2, $3, 'B', 'C', '')";
        const auto id = QStringLiteral("00000000-0000-4000-8000-00000000000b");
        const auto ben = QStringLiteral("ben@example.org");
        QCOMPARE(door.app.value(call, {id, ben, password}), ok);
        QCOMPARE(door.app.value(call, {id, ben, password}), ok); // the answer was lost
        QCOMPARE(door.app.stateOf(call, {id, ben, QStringLiteral("another guess")}), QStringLiteral("23505"));
        QCOMPARE(door.app.stateOf(call, {{}, ben, password}), QStringLiteral("23505"));
        QCOMPARE(door.app.stateOf(call, {id, QStringLiteral("other@example.org"), password}),
                 QStringLiteral("23505"));
        door.owner.script("UPDATE users SET \"createdAt\" = \"createdAt\" - interval '11 minutes'");
        QCOMPARE(door.app.stateOf(call, {id, ben, password}), QStringLiteral("23505"));
    }

    void twoAccountsThatDifferInCapitalsStayApart()
    {
        Door door;
        door.addAccount(QStringLiteral("Anna@example.org"),
                        door.owner.value("SELECT viatica.bcrypt('another one', viatica.bcrypt_salt(4))"));
        QCOMPARE(door.answer(door.begin(anna, password), anna, password).at(4), anna);
        QCOMPARE(door.signIn(anna, QStringLiteral("another one")), wrong);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
