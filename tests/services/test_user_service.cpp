// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QSignalSpy>
#include <QSysInfo>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

const auto anna = QStringLiteral("Anna");
const auto ben = QStringLiteral("Ben");
const auto annasAddress = QStringLiteral("anna@example.org");
const auto annasPassword = QStringLiteral("correct horse of Anna");
const auto hostile = QStringLiteral("'; DROP TABLE trips; --");

} // namespace

/// Making an account, signing in and out. What follows from being signed in is in test_account.
class TestUserService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registeringMakesAnAccountAndSignsIn()
    {
        const TestDatabase database;
        Program program(database.profile());
        const QSignalSpy signedIn(&program.session, &Session::signedIn);
        Registration registration = registrationOf(anna);
        registration.email = QStringLiteral("  Anna@Example.ORG ");
        registration.firstName = QStringLiteral("  Anna ");
        const SignIn made = await(program.users.registerUser(registration));

        QCOMPARE(made.user.email, annasAddress);
        QCOMPARE(made.user.fullName(), QStringLiteral("Anna Example"));
        QVERIFY(made.user.createdAt.isValid());
        QCOMPARE(made.token.size(), 64);
        QCOMPARE(signedIn.size(), 1);
        QCOMPARE(program.session.userId(), made.user.id);
        QCOMPARE(program.database.session(), made.token);

        RawClient raw(database.profile());
        const auto row =
            raw.query("SELECT id, email, \"firstName\", \"lastName\", password FROM users").at(0);
        QCOMPARE(row.at(0), made.user.id.toString());
        QCOMPARE(row.at(1), annasAddress);
        QCOMPARE(row.at(2), anna);
        QVERIFY(row.at(4).startsWith(QStringLiteral("$2a$12$")));
    }

    void onlyAHashOfTheTokenIsStored()
    {
        const TestDatabase database;
        Program program(database.profile());
        const SignIn made = signUp(program, anna);
        RawClient raw(database.profile());
        QCOMPARE(raw.value("SELECT count(*) FROM viatica.sessions"), QStringLiteral("1"));
        QCOMPARE(raw.value("SELECT count(*) FROM viatica.sessions s WHERE s::text ~* $1",
                           {QString::fromLatin1(made.token)}),
                 QStringLiteral("0"));
    }

    void everyFaultOfARegistrationIsNamedAtOnceAndNothingTravels()
    {
        const TestDatabase database;
        Program program(database.profile());
        Registration registration;
        registration.email = QStringLiteral("anna at example");
        registration.password = QStringLiteral("short");
        registration.lastName = QString(101, QLatin1Char('x'));
        AWAIT_ERROR(error, program.users.registerUser(registration), ErrorKind::Validation);
        QCOMPARE(error->fields().size(), 4);
        for (const char* field : {"email", "password", "firstName", "lastName"})
            QVERIFY2(!error->fields().value(QLatin1String(field)).isEmpty(), field);
        QCOMPARE(program.statements(), 0u);
        QVERIFY(!program.session.isSignedIn());
    }

    void namesOfAnyScriptComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("emoji") << QStringLiteral("🧳👩‍👩‍👧");
        QTest::newRow("a hundred emoji") << QStringLiteral("🧳").repeated(100);
        QTest::newRow("right to left") << QStringLiteral("שרה ‏Sara سارة");
        QTest::newRow("one that SQL would act on") << hostile;
        QTest::newRow("quotes and escapes") << QStringLiteral("O'Neil \\ \"x\" $1 %s {}");
    }
    void namesOfAnyScriptComeBackAsTheyWere()
    {
        QFETCH(QString, name);
        const TestDatabase database;
        Program program(database.profile());
        Registration registration = registrationOf(anna);
        registration.firstName = name;
        registration.lastName = name;
        const SignIn made = await(program.users.registerUser(registration));
        QCOMPARE(made.user.firstName, name);
        QCOMPARE(await(program.users.currentUser()).lastName, name);
        RawClient raw(database.profile());
        QCOMPARE(raw.value("SELECT \"firstName\" FROM users"), name);
        QCOMPARE(raw.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void hostileTextIsOnlyTextInEveryField()
    {
        const TestDatabase database;
        Program program(database.profile());
        Registration registration;
        registration.firstName = hostile;
        registration.lastName = hostile;
        registration.password = hostile;
        registration.email = QStringLiteral("';drop/**/table/**/trips;--@example.org");
        const SignIn made = await(program.users.registerUser(registration));
        QCOMPARE(made.user.email, registration.email);
        const SignIn again = await(program.users.signIn(registration.email, hostile));
        QCOMPARE(again.user.id, made.user.id);
        AWAIT_ERROR(address, program.users.signIn(hostile + QStringLiteral("@example.org"), hostile),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(token, program.users.resumeSession(hostile.toUtf8()), ErrorKind::AccessDenied);
        QCOMPARE(RawClient(database.profile()).value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void aPasswordHasEightTo72Bytes_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("7") << QString(7, QLatin1Char('x')) << false;
        QTest::newRow("8") << QString(8, QLatin1Char('x')) << true;
        QTest::newRow("72") << QString(72, QLatin1Char('x')) << true;
        QTest::newRow("73") << QString(73, QLatin1Char('x')) << false;
        QTest::newRow("72 in 18 emoji") << QStringLiteral("🧳").repeated(18) << true;
        QTest::newRow("76 in 19 emoji") << QStringLiteral("🧳").repeated(19) << false;
        QTest::newRow("a NUL") << QStringLiteral("password") + QChar(0) + QStringLiteral("x") << false;
    }
    void aPasswordHasEightTo72Bytes()
    {
        QFETCH(QString, password);
        QFETCH(bool, accepted);
        const TestDatabase database;
        Program program(database.profile());
        Registration registration = registrationOf(anna);
        registration.password = password;
        const auto error = awaitError(program.users.registerUser(registration));
        QCOMPARE(!error.has_value(), accepted);
        if (error)
            QVERIFY(error->fields().contains(QStringLiteral("password")));
        else
            QCOMPARE(await(program.users.signIn(annasAddress, password)).user.firstName, anna);
    }

    void anAddressHasOneAccountInWhateverCase()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        Program other(database.profile());
        Registration again = registrationOf(anna);
        again.email = QStringLiteral(" ANNA@example.org");
        AWAIT_ERROR(error, other.users.registerUser(again), ErrorKind::Conflict);
        QVERIFY(error->fields().contains(QStringLiteral("email")));
        QVERIFY(!other.session.isSignedIn());
    }

    void signingInTakesAnyCaseOfTheAddress()
    {
        const TestDatabase database;
        Program first(database.profile());
        const SignIn made = signUp(first, anna);
        Program second(database.profile());
        const SignIn again = await(second.users.signIn(QStringLiteral(" ANNA@Example.org "), annasPassword));
        QCOMPARE(again.user.id, made.user.id);
        QCOMPARE(again.user.fullName(), QStringLiteral("Anna Example"));
        QVERIFY(again.token != made.token);
        QCOMPARE(second.session.userId(), made.user.id);
        QCOMPARE(second.database.session(), again.token);
    }

    void signingInIsAFixedNumberOfStatements()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        const quint64 before = program.statements();
        await(program.users.signIn(annasAddress, annasPassword));
        QCOMPARE(program.statements() - before, 4u);
    }

    void aWrongPasswordAndAnUnknownAddressAreToldAlike()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        Program guesser(database.profile());
        AWAIT_ERROR(wrong, guesser.users.signIn(annasAddress, QStringLiteral("wrong horse")),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(unknown, guesser.users.signIn(QStringLiteral("nobody@example.org"), annasPassword),
                    ErrorKind::AccessDenied);
        QCOMPARE(wrong->message(), unknown->message());
        QVERIFY(wrong->fields().isEmpty());
        QVERIFY(!guesser.session.isSignedIn());
        QVERIFY(guesser.database.session().isEmpty());
    }

    void onlyTheWholePasswordOpens_data()
    {
        QTest::addColumn<QString>("guess");
        QTest::newRow("a part") << annasPassword.chopped(1);
        QTest::newRow("more") << annasPassword + QLatin1Char('x');
        QTest::newRow("another case") << annasPassword.toUpper();
        QTest::newRow("a space more") << annasPassword + QLatin1Char(' ');
    }
    void onlyTheWholePasswordOpens()
    {
        QFETCH(QString, guess);
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        AWAIT_ERROR(error, program.users.signIn(annasAddress, guess), ErrorKind::AccessDenied);
    }

    void whatCannotBeAnAddressOrAPasswordIsNamedBeforeItTravels()
    {
        const TestDatabase database;
        Program program(database.profile());
        AWAIT_ERROR(empty, program.users.signIn({}, {}), ErrorKind::Validation);
        QVERIFY(empty->fields().contains(QStringLiteral("email")));
        QVERIFY(empty->fields().contains(QStringLiteral("password")));
        AWAIT_ERROR(noAddress, program.users.signIn(anna, annasPassword), ErrorKind::Validation);
        AWAIT_ERROR(cut, program.users.signIn(annasAddress, annasPassword + QChar(0) + QLatin1Char('x')),
                    ErrorKind::Validation);
        QCOMPARE(program.statements(), 0u);
    }

    void accountsOfOtherProgramsOpenToo()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        // "other program", of cost 4 and with the prefix that Node's bcrypt writes
        raw.script("INSERT INTO users (id, email, password, \"firstName\", \"lastName\", \"createdAt\", "
                   "\"updatedAt\") "
                   "SELECT gen_random_uuid(), 'node@intranet', regexp_replace(h, '^\\$2a', '$2b'), 'N', 'N', "
                   "now(), now() "
                   "FROM viatica.bcrypt('other program', viatica.bcrypt_salt(4)) h");
        Program program(database.profile());
        const SignIn signIn =
            await(program.users.signIn(QStringLiteral("node@intranet"), QStringLiteral("other program")));
        QCOMPARE(signIn.user.firstName, QStringLiteral("N"));
        QVERIFY(raw.value("SELECT password FROM users").startsWith(QStringLiteral("$2a$12$")));
        QVERIFY(await(program.users.signIn(QStringLiteral("node@intranet"), QStringLiteral("other program")))
                    .token.size());
    }

    void fiveFailuresLockAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("of an account") << annasAddress;
        QTest::newRow("of nobody") << QStringLiteral("nobody@example.org");
    }
    void fiveFailuresLockAnAddress()
    {
        QFETCH(QString, address);
        const TestDatabase database;
        Program owner(database.profile());
        signUp(owner, anna);
        // Each guess by another program: going away does not undo the count.
        for (int i = 0; i < 5; ++i) {
            Program guesser(database.profile());
            AWAIT_ERROR(wrong, guesser.users.signIn(address, QStringLiteral("guess %1").arg(i)),
                        ErrorKind::AccessDenied);
            QVERIFY(!wrong->message().contains(QLatin1Char(':')));
        }
        Program late(database.profile());
        const QDateTime before = QDateTime::currentDateTime();
        AWAIT_ERROR(locked, late.users.signIn(address, annasPassword), ErrorKind::AccessDenied);
        // It says when, in local time: 15 minutes from the fifth failure.
        bool saysWhen = false;
        for (int minutes = 13; minutes <= 17; ++minutes) {
            const QTime time = before.addSecs(minutes * 60).time();
            const QTime opens(time.hour(), time.minute());
            saysWhen =
                saysWhen || locked->message().contains(QLocale().toString(opens, QLocale::ShortFormat));
        }
        QVERIFY2(saysWhen, locked->what());

        RawClient(database.profile())
            .query("UPDATE viatica.sign_in_attempts SET \"attemptedAt\" = \"attemptedAt\" - interval '16 "
                   "minutes'");
        const auto after = awaitError(late.users.signIn(address, annasPassword));
        QCOMPARE(after.has_value(), address != annasAddress);
        if (after)
            QVERIFY(!after->message().contains(QLatin1Char(':')));
    }

    void aLockedAddressLeavesOthersAlone()
    {
        const TestDatabase database;
        Program owner(database.profile());
        signUp(owner, anna);
        Program guesser(database.profile());
        for (int i = 0; i < 6; ++i)
            QVERIFY(
                awaitError(guesser.users.signIn(QStringLiteral("ben@example.org"), QStringLiteral("guess"))));
        QVERIFY(!awaitError(owner.users.signIn(annasAddress, annasPassword)));
    }

    void successForgetsEarlierFailures()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 4; ++i)
                QVERIFY(awaitError(program.users.signIn(annasAddress, QStringLiteral("guess"))));
            QVERIFY(!awaitError(program.users.signIn(annasAddress, annasPassword)));
        }
    }

    void aRememberedSessionGoesOn()
    {
        const TestDatabase database;
        QByteArray token;
        {
            Program first(database.profile());
            token = signUp(first, anna).token;
        }
        Program next(database.profile());
        const QSignalSpy signedIn(&next.session, &Session::signedIn);
        const User user = await(next.users.resumeSession(token));
        QCOMPARE(user.email, annasAddress);
        QCOMPARE(signedIn.size(), 1);
        QCOMPARE(next.session.userId(), user.id);
        QCOMPARE(next.database.session(), token);
        QCOMPARE(await(next.users.currentUser()).id, user.id);
    }

    void aTokenThatIsNoneOpensNothing_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("short") << QByteArray("abc");
        QTest::newRow("forged") << QByteArray(64, 'a');
        QTest::newRow("of 64 other characters") << QByteArray(64, '\'');
        QTest::newRow("with an option") << QByteArray("x -c role=postgres").leftJustified(64, ' ');
    }
    void aTokenThatIsNoneOpensNothing()
    {
        QFETCH(QByteArray, token);
        const TestDatabase database;
        Program owner(database.profile());
        signUp(owner, anna);
        Program thief(database.profile());
        AWAIT_ERROR(error, thief.users.resumeSession(token), ErrorKind::AccessDenied);
        QVERIFY(!thief.session.isSignedIn());
        QVERIFY(thief.database.session().isEmpty());
    }

    void aSessionEndsAfterThirtyDaysWithoutUse()
    {
        const TestDatabase database;
        Program first(database.profile());
        const QByteArray token = signUp(first, anna).token;
        RawClient raw(database.profile());
        raw.query("UPDATE viatica.sessions SET \"expiresAt\" = now() + interval '1 day'");
        Program second(database.profile());
        await(second.users.resumeSession(token));
        QCOMPARE(raw.value("SELECT \"expiresAt\" > now() + interval '29 days' FROM viatica.sessions"),
                 QStringLiteral("t"));

        raw.query("UPDATE viatica.sessions SET \"expiresAt\" = now() - interval '1 second'");
        Program third(database.profile());
        AWAIT_ERROR(expired, third.users.resumeSession(token), ErrorKind::AccessDenied);
        // A program that runs learns it with its next question.
        AWAIT_ERROR(running, second.users.currentUser(), ErrorKind::AccessDenied);
    }

    void aServerOutOfReachLeavesTheTokenForTheNextTry()
    {
        const TestDatabase database;
        ConnectionProfile nowhere = database.profile();
        nowhere.database = QStringLiteral("does_not_exist");
        Program program(nowhere);
        AWAIT_ERROR(error, program.users.resumeSession(QByteArray(64, 'a')), ErrorKind::ConnectionLost);
        QVERIFY(!program.session.isSignedIn());
    }

    void signingOutEndsTheSessionHereAndOnTheServer()
    {
        const TestDatabase database;
        Program program(database.profile());
        const QByteArray token = signUp(program, anna).token;
        const QSignalSpy signedOut(&program.session, &Session::signedOut);
        const auto future = program.users.signOut();
        QVERIFY(!program.session.isSignedIn());
        QVERIFY(program.database.session().isEmpty());
        QCOMPARE(signedOut.size(), 1);
        await(future);
        QCOMPARE(RawClient(database.profile()).value("SELECT count(*) FROM viatica.sessions"),
                 QStringLiteral("0"));
        Program other(database.profile());
        AWAIT_ERROR(error, other.users.resumeSession(token), ErrorKind::AccessDenied);
        QVERIFY(!awaitError(program.users.signOut()));
    }

    void signingOutForgetsAlsoWhenTheServerIsOutOfReach()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        ConnectionProfile maintenance = database.profile();
        maintenance.database = QStringLiteral("postgres");
        RawClient raw(maintenance);
        const QString name = database.profile().database;
        raw.script("ALTER DATABASE \"" + name.toUtf8() + "\" ALLOW_CONNECTIONS false");
        raw.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", {name});
        AWAIT_ERROR(error, program.users.signOut(), ErrorKind::ConnectionLost);
        QVERIFY(!program.session.isSignedIn());
        QVERIFY(program.database.session().isEmpty());
        raw.script("ALTER DATABASE \"" + name.toUtf8() + "\" ALLOW_CONNECTIONS true");
    }

    void anotherUserFindsNothingOfTheOneBefore()
    {
        const TestDatabase database;
        Program program(database.profile());
        const SignIn first = signUp(program, anna);
        const auto key = QStringLiteral("trips:user:%1:all:1").arg(first.user.id.toString());
        const auto started = program.cache.generation(key);
        program.cache.insert(key, 1, std::chrono::hours(1), key, started);
        await(program.users.signOut());
        QCOMPARE(program.cache.size(), 0);
        // Nor does a read that is still under way put it back.
        program.cache.insert(key, 1, std::chrono::hours(1), key, started);
        QCOMPARE(program.cache.size(), 0);
        const SignIn second = signUp(program, ben);
        QCOMPARE(await(program.users.currentUser()).id, second.user.id);
    }

    void neitherPasswordNorTokenCanBeSeenOnTheServer();

private:
};

void TestUserService::neitherPasswordNorTokenCanBeSeenOnTheServer()
{
    const TestDatabase database;
    RawClient observer(database.profile());
    QString seen;
    const auto watch = [&](const auto& future) {
        while (!future.isFinished()) {
            for (const QStringList& row : observer.query("SELECT query FROM pg_stat_activity"))
                seen += row.at(0);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    };
    Program program(database.profile());
    const auto registering = program.users.registerUser(registrationOf(anna));
    watch(registering);
    const QByteArray first = registering.result().token;
    const auto signingIn = program.users.signIn(annasAddress, annasPassword);
    watch(signingIn);
    const QByteArray second = signingIn.result().token;
    watch(program.users.resumeSession(first));
    watch(program.users.changePassword(annasPassword, QStringLiteral("another horse of Anna")));
    // What fails is what servers log.
    watch(program.users.registerUser(registrationOf(anna)));
    watch(
        program.users.changeEmail(QStringLiteral("another horse of Anna"), QStringLiteral("a@example.org")));
    QVERIFY(seen.contains(QStringLiteral("sign_in")));

    QFile log(TestServer::shared().logFile());
    QVERIFY(log.open(QFile::ReadOnly));
    const QByteArray logged = log.readAll();
    for (const QByteArray& secret :
         {annasPassword.toUtf8(), QByteArray("another horse of Anna"), first, second}) {
        QVERIFY(!seen.toUtf8().contains(secret));
        QVERIFY(!logged.contains(secret));
    }
}

QTEST_GUILESS_MAIN(TestUserService)
#include "test_user_service.moc"
