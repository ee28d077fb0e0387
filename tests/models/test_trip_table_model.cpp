// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "models/trip_table_model.h"
#include "services/trip_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace viatica;
using namespace viatica::test;

namespace {

/// Notes what the model tells its views, in words.
class Diary : public QObject
{
public:
    explicit Diary(QAbstractItemModel& model)
    {
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { lines.append(QStringLiteral("reset")); });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
            lines.append(QStringLiteral("inserted %1-%2").arg(first).arg(last));
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
            lines.append(QStringLiteral("removed %1-%2").arg(first).arg(last));
        });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex&, int first, int, const QModelIndex&, int to) {
                    lines.append(QStringLiteral("moved %1 before %2").arg(first).arg(to));
                });
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
            lines.append(QStringLiteral("changed %1-%2").arg(from.row()).arg(to.row()));
        });
    }
    QStringList lines;
};

struct Table : TripFixture
{
    TripTableModel model{trips, clock, QLocale(QStringLiteral("en_GB"))};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    Diary diary{model};

    bool settle()
    {
        return QTest::qWaitFor([this] { return !model.isLoading() && model.isCurrent(); });
    }
    /// Waits for what a signal of the services sets off.
    bool follow(const std::function<void()>& act)
    {
        const QSignalSpy loaded(&model, &TripTableModel::loaded);
        act();
        return QTest::qWaitFor([&] { return loaded.count() > 0 && !model.isLoading(); });
    }
    void makeMany(int count)
    {
        raw.query("INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, description) "
                  "SELECT gen_random_uuid(), $1, 'Trip ' || lpad(n::text, 4, '0'), date '2027-03-02' + n / 3, "
                  "date '2027-03-09' + n / 3, 'business', '' FROM generate_series(1, $2::int) AS n",
                  {anna.user.id.toString(), QString::number(count)});
    }
    [[nodiscard]] QString names() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row, 0).data().toString());
        return list.join(QLatin1Char(','));
    }
    [[nodiscard]] QVariant cell(int row, TripTableModel::Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, int(column)).data(role);
    }
};

using Show = TripTableModel::Column;

} // namespace

class TripTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void aRowSaysEverythingAboutATrip()
    {
        Table table;
        const TripId tokyo = table.makeTrip(table.anna, QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"),
                                            QStringLiteral("2027-06-15"));
        table.fillTrip(table.anna, tokyo);
        table.addCompanion(table.anna, tokyo, QStringLiteral("Carla"));
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        QCOMPARE(table.model.rowCount(), 1);
        QCOMPARE(table.cell(0, Show::Name).toString(), QStringLiteral("Tokyo"));
        QCOMPARE(table.cell(0, Show::Dates).toString(), QString::fromUtf8("1–15 Jun 2027"));
        QCOMPARE(table.cell(0, Show::Days).toString(), QStringLiteral("15"));
        QCOMPARE(table.cell(0, Show::Purpose).toString(), QStringLiteral("Pleasure"));
        QCOMPARE(table.cell(0, Show::Items).toString(), QStringLiteral("10"));
        QCOMPARE(table.cell(0, Show::People).toString(), QStringLiteral("1"));
        QCOMPARE(table.cell(0, Show::When).toString(), QStringLiteral("in 3 months"));
        QCOMPARE(table.cell(0, Show::Dates, TripTableModel::SortRole).toDate(), QDate(2027, 6, 1));
        QCOMPARE(table.cell(0, Show::Items, TripTableModel::SortRole).toInt(), 10);
        QVERIFY(table.cell(0, Show::Days, Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
        QVERIFY(table.cell(0, Show::Items, Qt::ToolTipRole).toString().contains(QStringLiteral("2 flights")));
    }

    void aScreenReaderReadsARowAsASentence()
    {
        Table table;
        const TripId tokyo = table.makeTrip(table.anna, QStringLiteral("Tokyo"), QStringLiteral("2027-03-02"),
                                            QStringLiteral("2027-03-02"));
        table.addCompanion(table.anna, tokyo, QStringLiteral("Carla"));
        table.model.setFilter(TripFilter::All);
        QVERIFY(table.settle());
        QCOMPARE(table.cell(0, Show::Name, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Tokyo, 2 Mar 2027, 1 day, Pleasure, 1 companion, tomorrow"));
        QCOMPARE(table.cell(0, Show::Days, Qt::AccessibleTextRole).toString(), QStringLiteral("Days: 1"));
    }

    void aSharedTripNamesItsOwner()
    {
        Table table;
        const TripId trip = table.makeTrip(table.ben, QStringLiteral("Lagos"), QStringLiteral("2027-05-01"),
                                           QStringLiteral("2027-05-09"));
        table.share(trip, table.anna);
        table.model.setFilter(TripFilter::All);
        QVERIFY(table.settle());
        QCOMPARE(table.cell(0, Show::Name, TripTableModel::NoteRole).toString(),
                 QStringLiteral("shared by Ben Okafor"));
    }

    void rowsComeAsTheyAreScrolledTo()
    {
        Table table;
        table.makeMany(250);
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        QCOMPARE(table.model.rowCount(), 100);
        QCOMPARE(table.model.total(), 250);
        QCOMPARE(table.diary.lines, QStringList{QStringLiteral("reset")});
        QVERIFY(table.model.canFetchMore({}));
        QVERIFY(table.follow([&] { table.model.fetchMore({}); }));
        QVERIFY(table.follow([&] { table.model.prefetch(180); }));
        QCOMPARE(table.model.rowCount(), 250);
        QVERIFY(!table.model.canFetchMore({}));
        QCOMPARE(table.diary.lines, (QStringList{QStringLiteral("reset"), QStringLiteral("inserted 100-199"),
                                                 QStringLiteral("inserted 200-249")}));
        QSet<QString> all;
        for (int row = 0; row < 250; ++row)
            all.insert(table.model.trip(row).name);
        QCOMPARE(all.size(), 250);
    }

    void farFromTheEndNothingIsRead()
    {
        Table table;
        table.makeMany(120);
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        table.model.prefetch(10);
        QVERIFY(!table.model.isLoading());
    }

    void aNewTripAppearsWhereItBelongs()
    {
        Table table;
        table.makeTrip(table.anna, QStringLiteral("A"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-02"));
        table.makeTrip(table.anna, QStringLiteral("C"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        table.diary.lines.clear();
        TripDraft draft = TripFixture::draft(QStringLiteral("B"));
        draft.departureDate = QDate(2027, 5, 1);
        draft.returnDate = QDate(2027, 5, 2);
        QVERIFY(table.follow([&] { await(table.trips.createTrip(draft)); }));
        QCOMPARE(table.names(), QStringLiteral("A,B,C"));
        QCOMPARE(table.diary.lines, QStringList{QStringLiteral("inserted 1-1")});
        QCOMPARE(table.model.total(), 3);
    }

    void aChangedTripMovesAndTheOthersStay()
    {
        Table table;
        const TripId a = table.makeTrip(table.anna, QStringLiteral("A"), QStringLiteral("2027-04-01"),
                                        QStringLiteral("2027-04-02"));
        table.makeTrip(table.anna, QStringLiteral("B"), QStringLiteral("2027-05-01"), QStringLiteral("2027-05-02"));
        table.makeTrip(table.anna, QStringLiteral("C"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        const QPersistentModelIndex selected = table.model.index(0, 0);
        table.diary.lines.clear();
        const Trip trip = await(table.trips.getTrip(a));
        TripDraft draft = trip;
        draft.departureDate = QDate(2027, 5, 20);
        draft.returnDate = QDate(2027, 5, 25);
        QVERIFY(table.follow([&] { await(table.trips.updateTrip(a, draft, trip.version)); }));
        QCOMPARE(table.names(), QStringLiteral("B,A,C"));
        QCOMPARE(table.diary.lines, (QStringList{QStringLiteral("moved 0 before 2"), QStringLiteral("changed 1-1")}));
        QCOMPARE(selected.row(), 1);
    }

    void deletedTripsGoAtOnceAndComeBack()
    {
        Table table;
        QList<TripId> ids;
        for (const char* name : {"A", "B", "C", "D"})
            ids.append(table.makeTrip(table.anna, QString::fromLatin1(name), QStringLiteral("2027-04-01"),
                                      QStringLiteral("2027-04-02")));
        table.model.setFilter(TripFilter::All);
        table.model.sort(int(Show::Name));
        QVERIFY(table.settle());
        table.diary.lines.clear();
        QVERIFY(table.follow([&] { await(table.trips.deleteTrips({ids.at(1), ids.at(2)})); }));
        QCOMPARE(table.names(), QStringLiteral("A,D"));
        QCOMPARE(table.diary.lines, QStringList{QStringLiteral("removed 1-2")});
        QCOMPARE(table.model.total(), 2);
    }

    void whatSomebodyElseChangedIsReadRowByRow()
    {
        Table table;
        table.makeMany(150);
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        QVERIFY(table.follow([&] { table.model.fetchMore({}); }));
        table.diary.lines.clear();
        table.raw.query("DELETE FROM trips WHERE name = 'Trip 0120'");
        table.raw.query("UPDATE trips SET purpose = 'other' WHERE name = 'Trip 0007'");
        table.makeTrip(table.anna, QStringLiteral("First"), QStringLiteral("2027-03-01"), QStringLiteral("2027-03-09"));
        QVERIFY(table.follow([&] { table.trips.invalidate(); }));
        QCOMPARE(table.model.rowCount(), 150);
        QCOMPARE(table.diary.lines.size(), 3);
        QVERIFY(!table.diary.lines.contains(QStringLiteral("reset")));
        QVERIFY(table.diary.lines.contains(QStringLiteral("inserted 0-0")));
        QCOMPARE(table.names().left(5), QStringLiteral("First"));
    }

    void theDatabaseSortsByNameDepartureAndReturn()
    {
        Table table;
        table.makeTrip(table.anna, QStringLiteral("b"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-30"));
        table.makeTrip(table.anna, QStringLiteral("Ä"), QStringLiteral("2027-04-02"), QStringLiteral("2027-04-03"));
        table.makeTrip(table.anna, QStringLiteral("c"), QStringLiteral("2027-04-03"), QStringLiteral("2027-04-04"));
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        QCOMPARE(table.model.sortColumn(), Show::Dates);
        QCOMPARE(table.names(), QString::fromUtf8("b,Ä,c"));
        table.model.sort(int(Show::Name), Qt::AscendingOrder);
        QVERIFY(table.settle());
        QCOMPARE(table.names(), QString::fromUtf8("Ä,b,c"));
        table.model.sort(int(Show::Name), Qt::DescendingOrder);
        QVERIFY(table.settle());
        QCOMPARE(table.names(), QString::fromUtf8("c,b,Ä"));
        table.model.sort(int(Show::Purpose)); // cannot be sorted: nothing happens
        QCOMPARE(table.model.sortColumn(), Show::Name);
        QVERIFY(!table.model.isLoading());
    }

    void eachFilterKeepsItsOwnOrder()
    {
        Table table;
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        table.model.sort(int(Show::Name));
        table.model.setFilter(TripFilter::Past);
        QVERIFY(table.settle());
        QCOMPARE(table.model.sortColumn(), Show::When);
        QCOMPARE(table.model.sortOrder(), Qt::DescendingOrder);
        table.model.setFilter(TripFilter::Upcoming);
        QVERIFY(table.settle());
        QCOMPARE(table.model.sortColumn(), Show::Name);
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        Table table;
        table.makeTrip(table.anna, QStringLiteral("Past"), QStringLiteral("2026-04-01"), QStringLiteral("2026-04-30"));
        table.makeTrip(table.anna, QStringLiteral("Paris"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-30"));
        table.makeTrip(table.anna, QStringLiteral("Rome"), QStringLiteral("2027-04-02"), QStringLiteral("2027-04-03"));
        const QSignalSpy failed(&table.model, &TripTableModel::failed);
        table.model.setFilter(TripFilter::Past);
        table.model.setFilter(TripFilter::All);
        table.model.setSearch(QStringLiteral("Pa"));
        table.model.setSearch(QStringLiteral("Paris"));
        QVERIFY(table.settle());
        QCOMPARE(table.names(), QStringLiteral("Paris"));
        QCOMPARE(table.diary.lines, QStringList{QStringLiteral("reset")});
        QCOMPARE(failed.count(), 0);
    }

    void afterAFailureTheRowsStayAndARefreshGoesOn()
    {
        Table table;
        table.makeTrip(table.anna, QStringLiteral("Paris"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-30"));
        table.model.setFilter(TripFilter::All);
        QVERIFY(table.settle());
        QList<ErrorKind> failures;
        QObject::connect(&table.model, &TripTableModel::failed, &table.model,
                         [&](const Error& error) { failures.append(error.kind()); });
        table.raw.query("UPDATE viatica.sessions SET \"expiresAt\" = now() - interval '1 day'");
        table.program.cache.clear();
        table.model.refresh();
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(failures.first() == ErrorKind::AccessDenied);
        QCOMPARE(table.names(), QStringLiteral("Paris"));
        QVERIFY(!table.model.isLoading());
        table.raw.query("UPDATE viatica.sessions SET \"expiresAt\" = now() + interval '1 day'");
        QVERIFY(table.follow([&] { table.model.refresh(); }));
        QCOMPARE(table.names(), QStringLiteral("Paris"));
    }

    void aModelMayGoWhileItReads()
    {
        TripFixture fixture;
        {
            TripTableModel model(fixture.trips, fixture.clock);
            model.setFilter(TripFilter::All);
        }
        QCOMPARE(await(fixture.trips.getTripCounts()).all, 0);
    }
};

QTEST_GUILESS_MAIN(TripTableModelTest)
#include "test_trip_table_model.moc"
