// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/test_database.h"

#include <QSignalSpy>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

const auto anna = QStringLiteral("Anna");
const auto ben = QStringLiteral("Ben");

/// A signed-in program on a database of its own, another program's view of the same user, and the tables'
/// owner.
struct Bench
{
    Bench()
        : program(database.profile())
        , user(signUp(program, anna).user.id)
        , raw(database.profile())
    {
    }

    QString trip(const QString& name)
    {
        return raw.value("INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
                         "VALUES ($1, $2, '2027-05-01', '2027-05-09') RETURNING id",
                         {user.toString(), name});
    }
    QString flight(const QString& trip)
    {
        return raw.value(
            "INSERT INTO flights (\"tripId\", \"userId\", \"flightNumber\", origin, destination, "
            "\"departureDateTime\", \"arrivalDateTime\") VALUES ($1, $2, 'SK1', 'CPH', 'OSL', "
            "'2027-05-01 08:00Z', '2027-05-01 09:00Z') RETURNING id",
            {trip, user.toString()});
    }
    QString companion(const QString& name)
    {
        return raw.value("INSERT INTO travel_companions (\"createdBy\", name) VALUES ($1, $2) RETURNING id",
                         {user.toString(), name});
    }
    QString voucher(const QString& number)
    {
        return raw.value("INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", currency, "
                         "\"totalValue\") VALUES ($1, 'FLIGHT', 'SAS', $2, 'EUR', 100) RETURNING id",
                         {user.toString(), number});
    }
    void use(const QString& voucher, const QString& flight, int amount)
    {
        raw.query(
            "INSERT INTO voucher_attachments (\"voucherId\", \"flightId\", \"travelerType\", \"travelerId\", "
            "\"amountUsed\") VALUES ($1, $2, 'USER', $3, $4)",
            {voucher, flight, user.toString(), QString::number(amount)});
    }
    /// Deletes as the program does, in one transaction; returns the entries of the trash.
    QList<TrashId> remove(const QString& kind, const QStringList& ids)
    {
        RawClient client(database.profile(),
                         "-c role=viatica_app -c viatica.session=" + program.database.session());
        const auto rows =
            client.query("SELECT \"trashId\" FROM viatica.trash_rows($1, $2::uuid[])",
                         {kind, QLatin1Char('{') + ids.join(QLatin1Char(',')) + QLatin1Char('}')});
        QList<TrashId> entries;
        for (const QStringList& row : rows)
            entries << *TrashId::fromString(row.at(0));
        return entries;
    }
    TrashId remove(const QString& kind, const QString& id) { return remove(kind, QStringList{id}).value(0); }

    /// Everything that the user has, for comparing, but for vouchers.
    QString content()
    {
        QString all;
        const auto tables = raw.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' "
                                      "AND tablename <> 'vouchers' ORDER BY 1");
        for (const QStringList& table : tables)
            all +=
                raw.value("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM public." +
                          table.at(0).toUtf8() + " t");
        return all;
    }

    TestDatabase database;
    Program program;
    UserId user;
    RawClient raw;
};

} // namespace

class TestTrashService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodySignedInIsToldToSignInWithoutARoundTrip()
    {
        const TestDatabase database;
        Program program(database.profile());
        AWAIT_ERROR(list, program.trash.list(), ErrorKind::AccessDenied);
        AWAIT_ERROR(restore, program.trash.restore(TrashId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(empty, program.trash.empty({TrashId::create()}), ErrorKind::AccessDenied);
        QCOMPARE(program.statements(), 0u);
    }

    void anEndedSessionDoesNotLookLikeAnEmptyTrash()
    {
        Bench bench;
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Oslo")));
        bench.raw.query("DELETE FROM viatica.sessions");
        AWAIT_ERROR(list, bench.program.trash.list(), ErrorKind::AccessDenied);
        AWAIT_ERROR(restore, bench.program.trash.restore(entry), ErrorKind::AccessDenied);
        AWAIT_ERROR(empty, bench.program.trash.empty({entry}), ErrorKind::AccessDenied);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM viatica.trash"), QStringLiteral("1"));
    }

    void anEmptyTrashIsAnEmptyPage()
    {
        Bench bench;
        const TrashList page = await(bench.program.trash.list());
        QVERIFY(page.rows.isEmpty());
        QVERIFY(page.next.isEmpty());
    }

    void whatWasDeletedIsListedTheNewestFirst()
    {
        Bench bench;
        const QString trip = bench.trip(QStringLiteral("'; DROP TABLE trips; -- 🧳 שלום"));
        const QString flight = bench.flight({});
        const QString voucher = bench.voucher(QStringLiteral("V-1"));
        const TrashId first = bench.remove(QStringLiteral("TRIP"), trip);
        const TrashId second = bench.remove(QStringLiteral("FLIGHT"), flight);
        const TrashId third = bench.remove(QStringLiteral("VOUCHER"), voucher);

        const quint64 before = bench.program.statements();
        const TrashList page = await(bench.program.trash.list());
        QCOMPARE(bench.program.statements() - before, 1u);
        QCOMPARE(page.rows.size(), 3);
        QVERIFY(page.next.isEmpty());
        QCOMPARE(page.rows.at(0).id, third);
        QCOMPARE(page.rows.at(0).kind, QStringLiteral("VOUCHER"));
        QCOMPARE(page.rows.at(0).title, QStringLiteral("SAS V-1"));
        QCOMPARE(page.rows.at(1).id, second);
        QCOMPARE(page.rows.at(1).rowId, QUuid::fromString(flight));
        QCOMPARE(page.rows.at(2).id, first);
        QCOMPARE(page.rows.at(2).title, QStringLiteral("'; DROP TABLE trips; -- 🧳 שלום"));
        QVERIFY(qAbs(page.rows.at(2).deletedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void pagesLoseAndDoubleNothing_data()
    {
        QTest::addColumn<QByteArray>("times");
        QTest::newRow("all at one instant") << QByteArray("now()");
        QTest::newRow("microseconds apart") << QByteArray("now() - random() * interval '900 microseconds'");
        QTest::newRow("at whole seconds")
            << QByteArray("date_trunc('second', now()) - floor(random() * 5) * interval '1 s'");
    }
    void pagesLoseAndDoubleNothing()
    {
        QFETCH(QByteArray, times);
        Bench bench;
        bench.raw.query(
            "INSERT INTO viatica.trash (\"userId\", kind, \"rowId\", title, \"deletedAt\", content) "
            "SELECT $1, 'TRIP', gen_random_uuid(), 'n' || n, " +
                times + ", '{}' FROM generate_series(1, 25) n",
            {bench.user.toString()});
        QStringList paged;
        QString after;
        int pages = 0;
        do {
            const TrashList page = await(bench.program.trash.list(10, after));
            for (const TrashEntry& entry : page.rows)
                paged << entry.id.toString();
            after = page.next;
            ++pages;
        } while (!after.isEmpty());
        QCOMPARE(pages, 3);
        QStringList inOrder;
        for (const QStringList& row :
             bench.raw.query("SELECT id FROM viatica.trash ORDER BY \"deletedAt\" DESC, id"))
            inOrder << row.at(0);
        QCOMPARE(paged, inOrder);
    }

    void aFullLastPageHasNoNext()
    {
        Bench bench;
        bench.remove(QStringLiteral("TRIP"),
                     {bench.trip(QStringLiteral("a")), bench.trip(QStringLiteral("b"))});
        const TrashList page = await(bench.program.trash.list(2));
        QCOMPARE(page.rows.size(), 2);
        QVERIFY(page.next.isEmpty());
    }

    void aCursorThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("cursor");
        const auto encoded = [](const char* text) {
            return QString::fromLatin1(QByteArray(text).toBase64());
        };
        QTest::newRow("any text") << QStringLiteral("page 2");
        QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --");
        QTest::newRow("no id") << encoded("2027-01-01 00:00:00+00/");
        QTest::newRow("no time") << encoded("/0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01");
        QTest::newRow("SQL for a time") << encoded("now()/0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01");
        QTest::newRow("three parts") << encoded(
            "2027-01-01 00:00:00+00/0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01/x");
    }
    void aCursorThatIsNoneIsRefused()
    {
        QFETCH(QString, cursor);
        Bench bench;
        const quint64 before = bench.program.statements();
        AWAIT_ERROR(error, bench.program.trash.list(10, cursor), ErrorKind::Validation);
        QCOMPARE(bench.program.statements(), before);
    }

    void aTripComesBackAsItWasWithAllThatHangsOnIt()
    {
        Bench bench;
        const QString trip = bench.trip(QStringLiteral("Oslo"));
        const QString flight = bench.flight(trip);
        const QString cleo = bench.companion(QStringLiteral("Cleo"));
        bench.raw.query("INSERT INTO trip_companions (\"tripId\", \"companionId\") VALUES ($1, $2)",
                        {trip, cleo});
        bench.raw.query(
            "INSERT INTO item_companions (\"itemType\", \"itemId\", \"travelerType\", \"travelerId\") "
            "VALUES ('FLIGHT', $1, 'COMPANION', $2)",
            {flight, cleo});
        const QString voucher = bench.voucher(QStringLiteral("V-1"));
        bench.use(voucher, flight, 40);
        const QString before = bench.content();

        const TrashId entry = bench.remove(QStringLiteral("TRIP"), trip);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM flights"), QStringLiteral("0"));
        QCOMPARE(bench.raw.value("SELECT \"usedAmount\" FROM vouchers"), QStringLiteral("0.00"));

        const QSignalSpy restored(&bench.program.trash, &TrashService::restored);
        const QSignalSpy changed(&bench.program.trash, &TrashService::trashChanged);
        const RestoreReport report = await(bench.program.trash.restore(entry));
        QCOMPARE(report.kind, QStringLiteral("TRIP"));
        QCOMPARE(report.rowId, QUuid::fromString(trip));
        QCOMPARE(report.title, QStringLiteral("Oslo"));
        QVERIFY(report.leftOut.isEmpty());
        QCOMPARE(report.restored.value(QStringLiteral("trips")), 1);
        QCOMPARE(report.restored.value(QStringLiteral("flights")), 1);
        QCOMPARE(report.restored.value(QStringLiteral("voucher_attachments")), 1);
        QCOMPARE(restored.size(), 1);
        QCOMPARE(changed.size(), 1);
        // The voucher's own row was written, for its balance went and came back. All else is the same to the
        // byte.
        QCOMPARE(bench.raw.value("SELECT \"usedAmount\" FROM vouchers"), QStringLiteral("40.00"));
        QCOMPARE(bench.content(), before);
        QVERIFY(await(bench.program.trash.list()).rows.isEmpty());
    }

    void aRestoreDropsWhatIsCachedOfAllItTouches()
    {
        Bench bench;
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Oslo")));
        CacheService& cache = bench.program.cache;
        const QString id = bench.user.toString();
        for (const QString& key :
             {QStringLiteral("trips:user:") + id + QStringLiteral(":all:1"),
              QStringLiteral("trips:stats:") + id, QStringLiteral("companions:user:") + id,
              QStringLiteral("vouchers:user:") + id, QStringLiteral("airport:code:ORD")})
            cache.insert(key, 1, std::chrono::hours(1), key, cache.generation(key));
        await(bench.program.trash.restore(entry));
        QCOMPARE(cache.size(), 1);
        QVERIFY(cache.find<int>(QStringLiteral("airport:code:ORD")));
    }

    void whatIsGoneSinceIsLeftOutAndNamed()
    {
        Bench bench;
        const QString trip = bench.trip(QStringLiteral("Oslo"));
        const QString flight = bench.flight(trip);
        const QString cleo = bench.companion(QStringLiteral("Cleo"));
        bench.raw.query("INSERT INTO trip_companions (\"tripId\", \"companionId\") VALUES ($1, $2)",
                        {trip, cleo});
        bench.use(bench.voucher(QStringLiteral("V-1")), flight, 40);
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), trip);
        bench.remove(QStringLiteral("COMPANION"), cleo);
        bench.raw.query("DELETE FROM vouchers");

        const RestoreReport report = await(bench.program.trash.restore(entry));
        QCOMPARE(report.leftOut.size(), 2);
        QStringList sentences;
        for (const auto& leftOut : report.leftOut)
            sentences << displayText(leftOut);
        const QString all = sentences.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Cleo")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("SAS V-1")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("voucher was deleted")), qPrintable(all));
        QCOMPARE(bench.raw.value("SELECT count(*) FROM flights"), QStringLiteral("1"));
    }

    void aBalanceSpentSinceRefusesWholeAndOffersTheRest()
    {
        Bench bench;
        const QString trip = bench.trip(QStringLiteral("Oslo"));
        const QString voucher = bench.voucher(QStringLiteral("V-1"));
        bench.use(voucher, bench.flight(trip), 80);
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), trip);
        bench.use(voucher, bench.flight({}), 80);

        AWAIT_ERROR(spent, bench.program.trash.restore(entry), ErrorKind::InsufficientBalance);
        QVERIFY(spent->message().contains(QStringLiteral("without its voucher uses")));
        QCOMPARE(bench.raw.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(await(bench.program.trash.list()).rows.size(), 1);

        const RestoreReport report = await(bench.program.trash.restore(entry, true));
        QCOMPARE(report.leftOut.size(), 1);
        QVERIFY(displayText(report.leftOut.at(0)).contains(QStringLiteral("SAS V-1")));
        QCOMPARE(bench.raw.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(bench.raw.value("SELECT \"usedAmount\" FROM vouchers"), QStringLiteral("80.00"));
    }

    void aVoucherNumberGivenAgainRefusesTheRestoreAndSaysSo()
    {
        Bench bench;
        const TrashId entry = bench.remove(QStringLiteral("VOUCHER"), bench.voucher(QStringLiteral("V-1")));
        const QString second = bench.voucher(QStringLiteral("V-1"));
        AWAIT_ERROR(taken, bench.program.trash.restore(entry), ErrorKind::Conflict);
        QVERIFY(taken->fields().contains(QStringLiteral("voucherNumber")));
        QVERIFY(taken->message().contains(QStringLiteral("number")));
        bench.raw.query("UPDATE vouchers SET \"voucherNumber\" = 'V-2' WHERE id = $1", {second});
        QCOMPARE(await(bench.program.trash.restore(entry)).title, QStringLiteral("SAS V-1"));
    }

    void nothingComesBackTwice()
    {
        Bench bench;
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Oslo")));
        await(bench.program.trash.restore(entry));
        AWAIT_ERROR(again, bench.program.trash.restore(entry), ErrorKind::NotFound);
        QCOMPARE(bench.raw.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void theTrashOfSomebodyElseAnswersLikeAnEmptyOne()
    {
        Bench bench;
        const TrashId entry = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("Oslo")));
        Program stranger(bench.database.profile());
        signUp(stranger, ben);
        const QSignalSpy changed(&stranger.trash, &TrashService::trashChanged);
        QVERIFY(await(stranger.trash.list()).rows.isEmpty());
        AWAIT_ERROR(foreign, stranger.trash.restore(entry), ErrorKind::NotFound);
        AWAIT_ERROR(missing, stranger.trash.restore(TrashId::create()), ErrorKind::NotFound);
        QCOMPARE(foreign->message(), missing->message());
        QCOMPARE(await(stranger.trash.empty({entry})), 0);
        QVERIFY(changed.isEmpty());
        QCOMPARE(await(bench.program.trash.list()).rows.size(), 1);
    }

    void emptyingTakesWhatWasChosenForGood()
    {
        Bench bench;
        const TrashId first = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("a")));
        const TrashId second = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("b")));
        const TrashId third = bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("c")));
        const QSignalSpy changed(&bench.program.trash, &TrashService::trashChanged);
        QCOMPARE(await(bench.program.trash.empty({})), 0);
        QVERIFY(changed.isEmpty());
        QCOMPARE(await(bench.program.trash.empty({first, second, TrashId::create()})), 2);
        QCOMPARE(changed.size(), 1);
        const TrashList page = await(bench.program.trash.list());
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.at(0).id, third);
        AWAIT_ERROR(gone, bench.program.trash.restore(first), ErrorKind::NotFound);
    }

    void afterThirtyDaysTheNextSignInClearsAway()
    {
        Bench bench;
        bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("old")));
        bench.raw.query("UPDATE viatica.trash SET \"deletedAt\" = now() - interval '30 days 1 minute'");
        bench.remove(QStringLiteral("TRIP"), bench.trip(QStringLiteral("new")));
        QCOMPARE(await(bench.program.trash.list()).rows.size(), 2);
        Program next(bench.database.profile());
        await(next.users.resumeSession(bench.program.database.session()));
        const TrashList page = await(next.trash.list());
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.at(0).title, QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(TestTrashService)
#include "test_trash_service.moc"
