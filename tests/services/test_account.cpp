// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/test_database.h"

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
const auto newPassword = QStringLiteral("another horse of Anna");

/// How many rows of any table have this text in any column.
int rowsWith(RawClient& raw, const QString& text)
{
    int rows = 0;
    const auto tables = raw.query("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
                                  "WHERE schemaname IN ('public', 'viatica')");
    for (const QStringList& table : tables)
        rows += raw.value("SELECT count(*) FROM " + table.at(0).toUtf8() + " t WHERE strpos(t::text, $1) > 0",
                          {text})
                    .toInt();
    return rows;
}

/// A trip with a flight, a companion on it and a voucher used for it.
void fill(RawClient& raw, UserId user)
{
    const QString id = user.toString();
    const QString trip = raw.value("INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
                                   "VALUES ($1, 'Oslo', '2027-05-01', '2027-05-09') RETURNING id",
                                   {id});
    const QString flight =
        raw.value("INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, "
                  "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, 'SK1', 'CPH', 'OSL', "
                  "'2027-05-01 08:00Z', '2027-05-01 09:00Z') RETURNING id",
                  {trip});
    const QString companion = raw.value(
        "INSERT INTO travel_companions (\"createdBy\", name) VALUES ($1, 'Cleo') RETURNING id", {id});
    raw.query("INSERT INTO trip_companions (\"tripId\", \"companionId\") VALUES ($1, $2)", {trip, companion});
    const QString voucher = raw.value(
        "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", currency, \"totalValue\") "
        "VALUES ($1, 'FLIGHT', 'SK', $2, 'EUR', 100) RETURNING id",
        {id, QStringLiteral("V-") + id});
    raw.query(
        "INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", \"travelerId\", "
        "\"amountUsed\") VALUES ($1, $2, 'COMPANION', $3, 10)",
        {voucher, flight, companion});
}

} // namespace

/// What a signed-in user can do with the account.
class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodySignedInIsToldToSignInWithoutARoundTrip()
    {
        const TestDatabase database;
        Program program(database.profile());
        AWAIT_ERROR(current, program.users.currentUser(), ErrorKind::AccessDenied);
        AWAIT_ERROR(profile, program.users.updateProfile({anna, anna}), ErrorKind::AccessDenied);
        AWAIT_ERROR(email, program.users.changeEmail(annasPassword, annasAddress), ErrorKind::AccessDenied);
        AWAIT_ERROR(password, program.users.changePassword(annasPassword, newPassword),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(sessions, program.users.sessions(), ErrorKind::AccessDenied);
        AWAIT_ERROR(end, program.users.endSession(SessionId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(deletion, program.users.deleteAccount(annasPassword), ErrorKind::AccessDenied);
        QCOMPARE(program.statements(), 0u);
    }

    void aSessionThatEndedElsewhereIsToldByEveryMethod()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        RawClient(database.profile()).query("DELETE FROM viatica.sessions");
        AWAIT_ERROR(current, program.users.currentUser(), ErrorKind::AccessDenied);
        AWAIT_ERROR(profile, program.users.updateProfile({anna, anna}), ErrorKind::AccessDenied);
        AWAIT_ERROR(email, program.users.changeEmail(annasPassword, annasAddress), ErrorKind::AccessDenied);
        AWAIT_ERROR(password, program.users.changePassword(annasPassword, newPassword),
                    ErrorKind::AccessDenied);
        QVERIFY(password->fields().isEmpty());
        AWAIT_ERROR(sessions, program.users.sessions(), ErrorKind::AccessDenied);
        AWAIT_ERROR(end, program.users.endSession(SessionId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(deletion, program.users.deleteAccount(annasPassword), ErrorKind::AccessDenied);
        QCOMPARE(RawClient(database.profile()).value("SELECT count(*) FROM users"), QStringLiteral("1"));
    }

    void aNameCanBeChangedAndOtherProgramsFindIt()
    {
        const TestDatabase database;
        Program program(database.profile());
        const SignIn made = signUp(program, anna);
        Program other(database.profile());
        await(other.users.resumeSession(made.token));

        const QSignalSpy changed(&program.session, &Session::userChanged);
        const User user =
            await(program.users.updateProfile({QStringLiteral("  Änna "), QStringLiteral("🧳 سارة")}));
        QCOMPARE(user.firstName, QStringLiteral("Änna"));
        QCOMPARE(user.lastName, QStringLiteral("🧳 سارة"));
        QCOMPARE(user.email, annasAddress);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(program.session.user().firstName, QStringLiteral("Änna"));

        QCOMPARE(other.session.user().firstName, anna);
        QCOMPARE(await(other.users.currentUser()).firstName, QStringLiteral("Änna"));
        QCOMPARE(other.session.user().firstName, QStringLiteral("Änna"));
    }

    void aNameIsOnlyText()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        const auto hostile = QStringLiteral("'; DROP TABLE trips; --");
        QCOMPARE(await(program.users.updateProfile({hostile, hostile})).lastName, hostile);
        QCOMPARE(RawClient(database.profile()).value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void bothNamesAreCheckedAtOnce()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        const quint64 before = program.statements();
        AWAIT_ERROR(
            error, program.users.updateProfile({QStringLiteral("   "), QStringLiteral("🧳").repeated(101)}),
            ErrorKind::Validation);
        QVERIFY(error->fields().contains(QStringLiteral("firstName")));
        QVERIFY(error->fields().contains(QStringLiteral("lastName")));
        QCOMPARE(program.statements(), before);
        QVERIFY(!awaitError(program.users.updateProfile({anna, QStringLiteral("🧳").repeated(100)})));
    }

    void aNameChangesOnlyTheOwnAccount()
    {
        const TestDatabase database;
        Program first(database.profile());
        signUp(first, anna);
        Program second(database.profile());
        signUp(second, ben);
        await(second.users.updateProfile({QStringLiteral("Benno"), QStringLiteral("B")}));
        QCOMPARE(await(first.users.currentUser()).firstName, anna);
    }

    void anAddressCanBeChangedWithThePassword()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        const User user = await(program.users.changeEmail(annasPassword, QStringLiteral(" New@Example.org")));
        QCOMPARE(user.email, QStringLiteral("new@example.org"));
        QCOMPARE(program.session.user().email, QStringLiteral("new@example.org"));
        Program other(database.profile());
        AWAIT_ERROR(old, other.users.signIn(annasAddress, annasPassword), ErrorKind::AccessDenied);
        QCOMPARE(await(other.users.signIn(QStringLiteral("new@example.org"), annasPassword)).user.id,
                 user.id);
    }

    void anAddressChangedElsewhereDoesNotHinderTheNextChange()
    {
        const TestDatabase database;
        Program program(database.profile());
        const SignIn made = signUp(program, anna);
        Program other(database.profile());
        await(other.users.resumeSession(made.token));
        await(other.users.changeEmail(annasPassword, QStringLiteral("b@example.org")));
        QCOMPARE(await(program.users.changeEmail(annasPassword, QStringLiteral("c@example.org"))).email,
                 QStringLiteral("c@example.org"));
    }

    void aNewAddressIsCheckedWithThePasswordField()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        Program other(database.profile());
        signUp(other, ben);
        AWAIT_ERROR(both, program.users.changeEmail({}, QStringLiteral("no address")), ErrorKind::Validation);
        QVERIFY(both->fields().contains(QStringLiteral("email")));
        QVERIFY(both->fields().contains(QStringLiteral("password")));
        AWAIT_ERROR(wrong,
                    program.users.changeEmail(QStringLiteral("guess"), QStringLiteral("x@example.org")),
                    ErrorKind::AccessDenied);
        QVERIFY(wrong->fields().contains(QStringLiteral("password")));
        AWAIT_ERROR(taken, program.users.changeEmail(annasPassword, QStringLiteral("BEN@example.org")),
                    ErrorKind::Conflict);
        QVERIFY(taken->fields().contains(QStringLiteral("email")));
        // The password was right each time, so that no number of taken addresses locks the account.
        for (int i = 0; i < 5; ++i) {
            AWAIT_ERROR(again, program.users.changeEmail(annasPassword, QStringLiteral("ben@example.org")),
                        ErrorKind::Conflict);
        }
        QCOMPARE(await(program.users.currentUser()).email, annasAddress);
        QCOMPARE(program.session.user().email, annasAddress);
    }

    void aNewPasswordOpensAndEndsTheOtherSessions()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        Program other(database.profile());
        await(other.users.signIn(annasAddress, annasPassword));

        await(program.users.changePassword(annasPassword, newPassword));
        QCOMPARE(await(program.users.currentUser()).email, annasAddress);
        AWAIT_ERROR(ended, other.users.currentUser(), ErrorKind::AccessDenied);
        AWAIT_ERROR(old, other.users.signIn(annasAddress, annasPassword), ErrorKind::AccessDenied);
        QVERIFY(!awaitError(other.users.signIn(annasAddress, newPassword)));
    }

    void aNewPasswordIsCheckedWithTheOld()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        AWAIT_ERROR(both, program.users.changePassword({}, QString(73, QLatin1Char('x'))),
                    ErrorKind::Validation);
        QVERIFY(both->fields().contains(QStringLiteral("password")));
        QVERIFY(both->fields().contains(QStringLiteral("newPassword")));
        AWAIT_ERROR(wrong, program.users.changePassword(QStringLiteral("guess"), newPassword),
                    ErrorKind::AccessDenied);
        QVERIFY(wrong->fields().contains(QStringLiteral("password")));
        QVERIFY(!awaitError(program.users.signIn(annasAddress, annasPassword)));
    }

    void anUnlockedComputerIsNoPlaceToGuess()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        for (int i = 0; i < 5; ++i) {
            AWAIT_ERROR(wrong, program.users.changePassword(QStringLiteral("guess"), newPassword),
                        ErrorKind::AccessDenied);
            QVERIFY(!wrong->fields().isEmpty());
        }
        AWAIT_ERROR(locked, program.users.changePassword(annasPassword, newPassword),
                    ErrorKind::AccessDenied);
        QVERIFY(locked->fields().isEmpty());
        AWAIT_ERROR(deletion, program.users.deleteAccount(annasPassword), ErrorKind::AccessDenied);
        QCOMPARE(await(program.users.currentUser()).email, annasAddress);
    }

    void theUserSeesWhereTheAccountIsSignedIn()
    {
        const TestDatabase database;
        Program first(database.profile());
        signUp(first, anna);
        Program second(database.profile());
        await(second.users.signIn(annasAddress, annasPassword));
        Program stranger(database.profile());
        signUp(stranger, ben);

        const auto sessions = await(second.users.sessions());
        QCOMPARE(sessions.size(), 2);
        QVERIFY(sessions.at(0).current);
        QVERIFY(!sessions.at(1).current);
        QVERIFY(sessions.at(0).createdAt >= sessions.at(1).createdAt);
        QCOMPARE(sessions.at(0).client, QSysInfo::machineHostName().left(100));
        QVERIFY(sessions.at(0).expiresAt > sessions.at(0).lastUsedAt.addDays(29));
        QCOMPARE(await(stranger.users.sessions()).size(), 1);
    }

    void anotherSessionCanBeEnded()
    {
        const TestDatabase database;
        Program lost(database.profile());
        signUp(lost, anna);
        Program here(database.profile());
        await(here.users.signIn(annasAddress, annasPassword));
        const SessionId id = await(here.users.sessions()).at(1).id;
        await(here.users.endSession(id));
        QCOMPARE(await(here.users.sessions()).size(), 1);
        AWAIT_ERROR(ended, lost.users.currentUser(), ErrorKind::AccessDenied);
        AWAIT_ERROR(again, here.users.endSession(id), ErrorKind::NotFound);
        QVERIFY(here.session.isSignedIn());
    }

    void endingTheOwnSessionSignsOut()
    {
        const TestDatabase database;
        Program program(database.profile());
        signUp(program, anna);
        await(program.users.endSession(await(program.users.sessions()).at(0).id));
        QVERIFY(!program.session.isSignedIn());
        QVERIFY(program.database.session().isEmpty());
    }

    void nobodyEndsTheSessionOfSomebodyElse()
    {
        const TestDatabase database;
        Program victim(database.profile());
        signUp(victim, anna);
        const SessionId id = await(victim.users.sessions()).at(0).id;
        Program stranger(database.profile());
        signUp(stranger, ben);
        AWAIT_ERROR(foreign, stranger.users.endSession(id), ErrorKind::NotFound);
        AWAIT_ERROR(missing, stranger.users.endSession(SessionId::create()), ErrorKind::NotFound);
        QCOMPARE(foreign->message(), missing->message());
        QVERIFY(!awaitError(victim.users.currentUser()));
    }

    void deletingAnAccountNeedsThePasswordAndTakesEverything()
    {
        const TestDatabase database;
        Program program(database.profile());
        const UserId id = signUp(program, anna).user.id;
        Program other(database.profile());
        const UserId otherId = signUp(other, ben).user.id;
        RawClient raw(database.profile());
        fill(raw, id);
        fill(raw, otherId);
        const int ofTheOther = rowsWith(raw, otherId.toString());
        QVERIFY(ofTheOther >= 6);

        AWAIT_ERROR(wrong, program.users.deleteAccount(QStringLiteral("guess")), ErrorKind::AccessDenied);
        QVERIFY(wrong->fields().contains(QStringLiteral("password")));
        AWAIT_ERROR(empty, program.users.deleteAccount({}), ErrorKind::Validation);
        QVERIFY(program.session.isSignedIn());

        const QSignalSpy signedOut(&program.session, &Session::signedOut);
        await(program.users.deleteAccount(annasPassword));
        QCOMPARE(signedOut.size(), 1);
        QVERIFY(program.database.session().isEmpty());
        QCOMPARE(rowsWith(raw, id.toString()), 0);
        QCOMPARE(rowsWith(raw, annasAddress), 0);
        QCOMPARE(raw.value("SELECT count(*) FROM flights"), QStringLiteral("1"));
        QCOMPARE(raw.value("SELECT count(*) FROM voucher_attachments"), QStringLiteral("1"));
        QCOMPARE(rowsWith(raw, otherId.toString()), ofTheOther);
        AWAIT_ERROR(gone, program.users.signIn(annasAddress, annasPassword), ErrorKind::AccessDenied);
        QVERIFY(signUp(program, anna).user.id != id);
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "test_account.moc"
