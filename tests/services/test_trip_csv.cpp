// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv_reader.h"
#include "interchange/trip_csv.h"
#include "services/trip_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace viatica;
using namespace viatica::test;

namespace {

QList<QStringList> recordsOf(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    CsvReader reader(text);
    QList<QStringList> records;
    while (const auto record = reader.next())
        records << *record;
    return records;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// @p count trips of Anna, many on the same day.
void makeTrips(TripFixture& fixture, int count)
{
    fixture.raw.query(
        "INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\", description) "
        "SELECT $1::uuid, 'Trip ' || n, date '2027-01-01' + n / 7, date '2027-01-02' + n / 7, 'About ' || n "
        "FROM generate_series(1, $2::int) n",
        {fixture.anna.user.id.toString(), QString::number(count)});
}

/// Takes no more than it has room for.
class SmallDevice final : public QIODevice
{
public:
    SmallDevice() { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (size <= m_room) {
            m_room -= size;
            return size;
        }
        setErrorString(QStringLiteral("no room"));
        return -1;
    }

private:
    qint64 m_room = 10'000;
};

} // namespace

class TestTripCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TripFixture>();
        m_export = std::make_unique<TripCsvExport>(m_fixture->trips);
        m_folder = std::make_unique<QTemporaryDir>();
        m_all.filter = TripFilter::All;
    }
    void cleanup()
    {
        m_export.reset();
        m_fixture.reset();
    }

    void everyTripIsThereOnceWithItsDescription();
    void everyColumnSaysWhatItHolds();
    void sharedTripsNameTheirOwner();
    void theListsFilterSearchAndOrderCount();
    void onlyTheFirstPageIsCounted();
    void noTripsMakeAFileWithAHeading();
    void aCancelledExportLeavesNothingBehind();
    void anExportThatLosesItsSessionLeavesTheOldFile();
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsRead();
    void aDiskThatFillsUpIsTold();
    void aNamedPipeIsWrittenToAndStays();
    void anExportEndsWithItsOwner();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("trips.csv")); }
    QStringList entries() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<TripFixture> m_fixture;
    std::unique_ptr<TripCsvExport> m_export;
    std::unique_ptr<QTemporaryDir> m_folder;
    TripQuery m_all;
};

void TestTripCsv::everyTripIsThereOnceWithItsDescription()
{
    makeTrips(*m_fixture, 1'234);
    QSignalSpy progress(m_export.get(), &TripCsvExport::progress);
    const CsvReport report = await(m_export->exportTrips(m_all, path()));
    QCOMPARE(report.rows, 1'234);
    QCOMPARE(report.bytes, QFileInfo(path()).size());
    const QList<QStringList> records = recordsOf(contentOf(path()));
    QCOMPARE(records.size(), 1'235);
    QCOMPARE(records.first(), tripCsvColumns());
    QSet<QString> ids;
    QString before;
    for (const QStringList& record : records.mid(1)) {
        QCOMPARE(record.size(), records.first().size());
        ids.insert(record.at(0));
        QCOMPARE(record.at(5), QStringLiteral("About ") + record.at(1).mid(5));
        QVERIFY(before <= record.at(2));
        before = record.at(2);
    }
    QCOMPARE(ids.size(), 1'234);
    QVERIFY(progress.size() >= 2);
    QCOMPARE(progress.last().at(0).toLongLong(), 1'234);
    for (const QList<QVariant>& step : progress)
        QCOMPARE(step.at(1).toLongLong(), 1'234);
}

void TestTripCsv::everyColumnSaysWhatItHolds()
{
    const TripId id =
        m_fixture->makeTrip(m_fixture->anna, QStringLiteral("=Tokyo, \"2027\""), QStringLiteral("2027-06-01"),
                            QStringLiteral("2027-06-15"), QStringLiteral("two\nlines"));
    m_fixture->fillTrip(m_fixture->anna, id);
    m_fixture->addCompanion(m_fixture->anna, id, QStringLiteral("Cleo"));
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    TripCsvOptions options;
    options.byteOrderMark = true;
    QCOMPARE(await(m_export->exportTrips(m_all, buffer, options)).rows, 1);
    QVERIFY(buffer.data().startsWith("\xEF\xBB\xBFid,name,"));
    const QList<QStringList> records = recordsOf(buffer.data());
    QHash<QString, QString> cells;
    for (qsizetype i = 0; i < records.first().size(); ++i)
        cells.insert(records.first().at(i), records.at(1).at(i));
    QCOMPARE(cells.value(QStringLiteral("id")), id.toString());
    QCOMPARE(cells.value(QStringLiteral("name")), QStringLiteral("'=Tokyo, \"2027\""));
    QCOMPARE(cells.value(QStringLiteral("departureDate")), QStringLiteral("2027-06-01"));
    QCOMPARE(cells.value(QStringLiteral("returnDate")), QStringLiteral("2027-06-15"));
    QCOMPARE(cells.value(QStringLiteral("purpose")), QStringLiteral("pleasure"));
    QCOMPARE(cells.value(QStringLiteral("description")), QStringLiteral("two\nlines"));
    for (const char* count :
         {"flightCount", "hotelCount", "transportationCount", "carRentalCount", "eventCount"})
        QCOMPARE(cells.value(QLatin1String(count)), QStringLiteral("2"));
    QCOMPARE(cells.value(QStringLiteral("companionCount")), QStringLiteral("1"));
    QVERIFY(cells.value(QStringLiteral("createdAt")).endsWith(QLatin1Char('Z')));
    QCOMPARE(cells.value(QStringLiteral("sharedBy")), QString());
    QVERIFY(!cells.contains(QStringLiteral("userId")));
}

void TestTripCsv::sharedTripsNameTheirOwner()
{
    const TripId id =
        m_fixture->makeTrip(m_fixture->ben, QStringLiteral("Oslo"), QStringLiteral("2027-06-01"),
                            QStringLiteral("2027-06-15"), QStringLiteral("Ben's words"));
    m_fixture->makeTrip(m_fixture->ben, QStringLiteral("Secret"), QStringLiteral("2027-06-01"),
                        QStringLiteral("2027-06-15"));
    m_fixture->share(id, m_fixture->anna);
    await(m_export->exportTrips(m_all, path()));
    const QList<QStringList> records = recordsOf(contentOf(path()));
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(1).constLast(), m_fixture->ben.user.fullName());
    QCOMPARE(records.at(1).at(5), QStringLiteral("Ben's words"));
}

void TestTripCsv::theListsFilterSearchAndOrderCount()
{
    makeTrips(*m_fixture, 40);
    TripQuery query;
    query.filter = TripFilter::Past; // of the first of March 2027
    query.search = QStringLiteral("trip 1");
    query.sort = TripSort::Name;
    query.order = Qt::DescendingOrder;
    query.limit = 3; // not the export's business
    query.page = 7;
    await(m_export->exportTrips(query, path()));
    QStringList names;
    for (const QStringList& record : recordsOf(contentOf(path())).mid(1))
        names << record.at(1);
    QCOMPARE(names.size(), 11);
    QCOMPARE(names.first(), QStringLiteral("Trip 19"));
    QCOMPARE(names.last(), QStringLiteral("Trip 1"));
}

void TestTripCsv::onlyTheFirstPageIsCounted()
{
    makeTrips(*m_fixture, 30);
    m_all.limit = 20;
    const TripPage first = await(m_fixture->trips.getTripsForExport(m_all));
    QCOMPARE(first.total, 30);
    QCOMPARE(first.rows.size(), 20);
    QVERIFY(!first.rows.first().description.isEmpty());
    TripQuery next = m_all;
    next.after = first.next;
    const TripPage second = await(m_fixture->trips.getTripsForExport(next));
    QCOMPARE(second.total, -1);
    QCOMPARE(second.rows.size(), 10);
    // One round trip each, whatever the number of rows; nothing of it stays in the cache.
    const auto [statements, roundTrips] =
        m_fixture->program.cost([&] { await(m_fixture->trips.getTripsForExport(next)); });
    QCOMPARE(statements, 1U);
    QCOMPARE(roundTrips, 1U);
}

void TestTripCsv::noTripsMakeAFileWithAHeading()
{
    const CsvReport report = await(m_export->exportTrips(m_all, path()));
    QCOMPARE(report.rows, 0);
    QCOMPARE(recordsOf(contentOf(path())), QList<QStringList>{tripCsvColumns()});
}

void TestTripCsv::aCancelledExportLeavesNothingBehind()
{
    makeTrips(*m_fixture, 3'000);
    QFuture<CsvReport> future;
    connect(m_export.get(), &TripCsvExport::progress, this, [&future] { future.cancel(); });
    future = m_export->exportTrips(m_all, path());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QCOMPARE(future.resultCount(), 0);
    QCOMPARE(entries(), QStringList());
    // And the next one works.
    m_export->disconnect(this);
    QCOMPARE(await(m_export->exportTrips(m_all, path())).rows, 3'000);
    QCOMPARE(entries().size(), 1);
}

void TestTripCsv::anExportThatLosesItsSessionLeavesTheOldFile()
{
    makeTrips(*m_fixture, 3'000);
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    connect(m_export.get(), &TripCsvExport::progress, this,
            [this] { m_fixture->raw.script("DELETE FROM viatica.sessions"); });
    AWAIT_ERROR(error, m_export->exportTrips(m_all, path()), ErrorKind::AccessDenied);
    QCOMPARE(contentOf(path()), QByteArray("old"));
    QCOMPARE(entries().size(), 1);
}

void TestTripCsv::aFileThatCannotBeWrittenIsToldBeforeAnythingIsRead()
{
    const quint64 before = m_fixture->program.database.counters().statements;
    AWAIT_ERROR(error, m_export->exportTrips(m_all, m_folder->filePath(QStringLiteral("no/such/folder.csv"))),
                ErrorKind::Validation);
    QVERIFY(error->fields().contains(QStringLiteral("file")));
    QCOMPARE(m_fixture->program.database.counters().statements.load(), before);
}

void TestTripCsv::aDiskThatFillsUpIsTold()
{
    makeTrips(*m_fixture, 2'000);
    SmallDevice device;
    AWAIT_ERROR(error, m_export->exportTrips(m_all, device), ErrorKind::Validation);
    QVERIFY(error->message().contains(QLatin1String("no room")));
}

void TestTripCsv::aNamedPipeIsWrittenToAndStays()
{
    const QByteArray pipe = QFile::encodeName(path());
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    makeTrips(*m_fixture, 3);
    const CsvReport report = await(m_export->exportTrips(m_all, path()));
    QByteArray content(int(report.bytes), '\0');
    QCOMPARE(::read(reader, content.data(), size_t(content.size())), ssize_t(report.bytes));
    QCOMPARE(recordsOf(content).size(), 4);
    struct stat status = {};
    QCOMPARE(::fstat(reader, &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
    QVERIFY(!QFileInfo(path()).isFile());
    ::close(reader);
}

void TestTripCsv::anExportEndsWithItsOwner()
{
    makeTrips(*m_fixture, 3'000);
    QFuture<CsvReport> future = m_export->exportTrips(m_all, path());
    QSignalSpy progress(m_export.get(), &TripCsvExport::progress);
    QTRY_VERIFY(!progress.isEmpty());
    m_export.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(entries(), QStringList());
}

QTEST_GUILESS_MAIN(TestTripCsv)
#include "test_trip_csv.moc"
