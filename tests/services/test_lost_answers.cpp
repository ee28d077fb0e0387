// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/tcp_relay.h"
#include "support/test_database.h"

#include <QSignalSpy>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

const auto anna = QStringLiteral("Anna");
const auto address = QStringLiteral("anna@example.org");
const auto password = QStringLiteral("correct horse of Anna");
const auto newPassword = QStringLiteral("another horse of Anna");

/// A program behind a network that breaks just when the database has got the order: it is carried out, and
/// the answer never comes.
struct Bench
{
    Bench()
        : relay(database.profile())
        , program(relay.profile())
        , raw(database.profile())
    {
    }

    void loseTheAnswerTo(const QByteArray& order)
    {
        connections = relay.acceptedConnections();
        relay.cutAt(TcpRelay::Direction::ToServer, order, true);
    }
    /// Whether the network did break, so that the program had to connect anew.
    [[nodiscard]] bool wasLost() const { return relay.acceptedConnections() > connections; }
    /// A program that has worked already tries again by itself; one at its very first question says what
    /// happened.
    void warmUp() { (void)awaitError(program.users.resumeSession(QByteArray(64, '0'))); }

    TestDatabase database;
    TcpRelay relay;
    Program program;
    RawClient raw;
    int connections = 0;
};

} // namespace

/// No order is carried out twice, and none that was carried out is reported as a failure.
class TestLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registeringIsDoneOnce()
    {
        Bench bench;
        bench.warmUp();
        bench.loseTheAnswerTo("viatica.register");
        const SignIn made = signUp(bench.program, anna);
        QCOMPARE(made.user.email, address);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM users"), QStringLiteral("1"));
        QCOMPARE(await(bench.program.users.currentUser()).id, made.user.id);
        QVERIFY(bench.wasLost());
    }

    void registeringAgainAfterAFailureGoesOnWithTheSameAccount()
    {
        Bench bench;
        bench.loseTheAnswerTo("viatica.register");
        AWAIT_ERROR(lost, bench.program.users.registerUser(registrationOf(anna)), ErrorKind::ConnectionLost);
        QTRY_COMPARE(bench.raw.value("SELECT count(*) FROM users"), QStringLiteral("1"));
        QCOMPARE(signUp(bench.program, anna).user.email, address);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM users"), QStringLiteral("1"));
        QVERIFY(bench.wasLost());
    }

    void anAddressOfSomebodyElseStaysAConflict()
    {
        Bench bench;
        Program other(bench.database.profile());
        signUp(other, anna);
        bench.warmUp();
        bench.loseTheAnswerTo("viatica.register");
        AWAIT_ERROR(taken, bench.program.users.registerUser(registrationOf(anna)), ErrorKind::Conflict);
        QVERIFY(!bench.program.session.isSignedIn());
        QVERIFY(bench.wasLost());
    }

    void signingInIsTriedAgain()
    {
        Bench bench;
        signUp(bench.program, anna);
        await(bench.program.users.signOut());
        bench.loseTheAnswerTo("viatica.sign_in(");
        QCOMPARE(await(bench.program.users.signIn(address, password)).user.email, address);
        QVERIFY(bench.program.session.isSignedIn());
        QVERIFY(bench.wasLost());
    }

    void aNewAddressIsInForce()
    {
        Bench bench;
        signUp(bench.program, anna);
        (void)await(bench.program.users.currentUser());
        bench.loseTheAnswerTo("viatica.change_email");
        QCOMPARE(await(bench.program.users.changeEmail(password, QStringLiteral("a@example.org"))).email,
                 QStringLiteral("a@example.org"));
        QCOMPARE(bench.program.session.user().email, QStringLiteral("a@example.org"));
        QVERIFY(bench.wasLost());
    }

    void aNewPasswordIsInForce()
    {
        Bench bench;
        signUp(bench.program, anna);
        (void)await(bench.program.users.currentUser());
        bench.loseTheAnswerTo("viatica.change_password");
        QVERIFY(!awaitError(bench.program.users.changePassword(password, newPassword)));
        QVERIFY(!awaitError(bench.program.users.signIn(address, newPassword)));
        QVERIFY(bench.wasLost());
    }

    void aWrongPasswordStaysWrong()
    {
        Bench bench;
        signUp(bench.program, anna);
        (void)await(bench.program.users.currentUser());
        bench.loseTheAnswerTo("viatica.change_password");
        AWAIT_ERROR(wrong, bench.program.users.changePassword(QStringLiteral("guess"), newPassword),
                    ErrorKind::AccessDenied);
        QVERIFY(!awaitError(bench.program.users.signIn(address, password)));
        QVERIFY(bench.wasLost());
    }

    void anEndedSessionHasEnded()
    {
        Bench bench;
        signUp(bench.program, anna);
        Program other(bench.database.profile());
        await(other.users.signIn(address, password));
        const auto sessions = await(bench.program.users.sessions());
        bench.loseTheAnswerTo("viatica.end_session");
        QVERIFY(!awaitError(bench.program.users.endSession(sessions.at(0).id)));
        AWAIT_ERROR(ended, other.users.currentUser(), ErrorKind::AccessDenied);
        QVERIFY(bench.program.session.isSignedIn());
        QVERIFY(bench.wasLost());
    }

    void aDeletedAccountIsGone()
    {
        Bench bench;
        signUp(bench.program, anna);
        (void)await(bench.program.users.currentUser());
        bench.loseTheAnswerTo("viatica.delete_account");
        QVERIFY(!awaitError(bench.program.users.deleteAccount(password)));
        QVERIFY(!bench.program.session.isSignedIn());
        QCOMPARE(bench.raw.value("SELECT count(*) FROM users"), QStringLiteral("0"));
        QVERIFY(bench.wasLost());
    }

    void aRestoreComesBackOnce()
    {
        Bench bench;
        const QString user = signUp(bench.program, anna).user.id.toString();
        const TrashId entry = trashedTrip(bench, user);
        QCOMPARE(await(bench.program.trash.list()).rows.size(), 1);
        const QSignalSpy restored(&bench.program.trash, &TrashService::restored);
        bench.loseTheAnswerTo("viatica.restore(");
        const RestoreReport report = await(bench.program.trash.restore(entry));
        QCOMPARE(report.title, QStringLiteral("Oslo"));
        QCOMPARE(restored.size(), 1);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QVERIFY(bench.wasLost());
    }

    void anEmptiedTrashIsEmpty()
    {
        Bench bench;
        const QString user = signUp(bench.program, anna).user.id.toString();
        const TrashId entry = trashedTrip(bench, user);
        (void)await(bench.program.trash.list());
        const QSignalSpy changed(&bench.program.trash, &TrashService::trashChanged);
        bench.loseTheAnswerTo("viatica.empty_trash");
        QCOMPARE(await(bench.program.trash.empty({entry})), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM viatica.trash"), QStringLiteral("0"));
        QVERIFY(bench.wasLost());
    }

private:
    static TrashId trashedTrip(Bench& bench, const QString& user)
    {
        const QString trip =
            bench.raw.value("INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
                            "VALUES ($1, 'Oslo', '2027-05-01', '2027-05-09') RETURNING id",
                            {user});
        RawClient client(bench.database.profile(),
                         "-c role=viatica_app -c viatica.session=" + bench.program.database.session());
        return *TrashId::fromString(
            client.value("SELECT \"trashId\" FROM viatica.trash_rows('TRIP', ARRAY[$1::uuid])", {trip}));
    }
};

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "test_lost_answers.moc"
