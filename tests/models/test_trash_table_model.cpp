// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trash_table_model.h"
#include "services/trip_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

namespace {

struct Fixture : TripFixture
{
    Fixture() { QObject::connect(&model, &TrashTableModel::failed, [this](const Error& error) { failure = error; }); }

    void fill(int count)
    {
        raw.query("INSERT INTO viatica.trash (\"userId\", kind, \"rowId\", title, content, \"deletedAt\") "
                  "SELECT $1, 'TRIP', gen_random_uuid(), 'Trip ' || n, '{}', timestamptz '2027-02-01 12:00Z' + n * "
                  "interval '1 s' FROM generate_series(1, $2::int) AS n",
                  {anna.user.id.toString(), QString::number(count)});
    }
    void wait()
    {
        if (!QTest::qWaitFor([&] { return !model.isLoading(); }))
            throw std::runtime_error("the model does not get ready");
    }
    void read()
    {
        model.refresh();
        wait();
    }

    TrashService trash{program.database, program.session, program.cache};
    TrashTableModel model{trash, trips, clock, QLocale::c()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::optional<Error> failure;
};

} // namespace

class TrashTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowOneAnotherWithoutAGap()
    {
        Fixture f;
        f.fill(450);
        f.read();
        QCOMPARE(f.model.rowCount(), 200);
        QCOMPARE(f.model.total(), 450);
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        while (f.model.canFetchMore({})) {
            f.model.fetchMore({});
            f.wait();
        }
        QCOMPARE(inserted.size(), 2); // one range per page
        QCOMPARE(f.model.rowCount(), 450);
        QSet<TrashId> ids;
        for (int row = 0; row < 450; ++row)
            ids.insert(f.model.entry(row).id);
        QCOMPARE(ids.size(), 450);
        QCOMPARE(f.model.entry(0).title, QStringLiteral("Trip 450"));
        QCOMPARE(f.model.entry(449).title, QStringLiteral("Trip 1"));
    }

    void aChangeIsAnnouncedRowByRowWithoutAReset()
    {
        Fixture f;
        f.fill(5);
        f.read();
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        QCOMPARE(await(f.trash.empty({f.model.entry(1).id})), 1);
        QTRY_COMPARE(f.model.rowCount(), 4);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().at(1).toInt(), 1);
        QCOMPARE(removed.first().at(2).toInt(), 1);
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        const TripPage page = f.page();
        (void)await(f.trips.deleteTrips({page.rows.first().id}));
        QTRY_COMPARE(f.model.rowCount(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QVERIFY(!f.failure);
    }

    void aFailureKeepsTheRows()
    {
        Fixture f;
        f.fill(3);
        f.read();
        f.raw.query("DELETE FROM viatica.sessions");
        f.read();
        QVERIFY(f.failure && f.failure->kind() == ErrorKind::AccessDenied);
        QCOMPARE(f.model.rowCount(), 3);
        QVERIFY(!f.model.canFetchMore({}));
    }

    void daysLeftFollowTheClock()
    {
        Fixture f;
        f.fill(1);
        f.read();
        const auto left = [&] { return f.model.index(0, int(TrashTableModel::Column::Left)).data().toString(); };
        QVERIFY(left().startsWith(QLatin1Char('2')));
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.clock.setToday(QDate(2027, 3, 20));
        f.model.updateTimes();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(left(), QStringLiteral("until today"));
    }

    void everyKindHasANameAndAnIcon()
    {
        for (const char* kind :
             {"TRIP", "FLIGHT", "HOTEL", "TRANSPORTATION", "CAR_RENTAL", "EVENT", "VOUCHER", "COMPANION"})
            QVERIFY(trashKindName(QString::fromLatin1(kind)) != QString::fromLatin1(kind));
    }
};

QTEST_GUILESS_MAIN(TrashTableModelTest)
#include "test_trash_table_model.moc"
