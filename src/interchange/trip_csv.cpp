// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/trip_csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QSaveFile>


namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripCsvExport)
};

/// Large enough that the round trips do not count, small enough that writing a page does not hold the window up.
constexpr int tripsPerPage = 500;
constexpr int tripsPerPageWithItems = 100;

Error cannotWrite(const QString& reason)
{
    const QString sentence = Messages::tr("The file cannot be written: %1.").arg(reason);
    return {ErrorKind::Validation, sentence, {{QStringLiteral("file"), sentence}}};
}

} // namespace

/// One export on its way. It is a child of its TripCsvExport and deletes itself at the end.
class TripCsvExport::Run final : public QObject
{
public:
    Run(TripService& trips, const TripQuery& query, const TripCsvOptions& options)
        : m_trips(trips)
        , m_query(query)
        , m_withItems(options.items)
        , m_format(options)
        , m_writer(options)
    {
        m_query.after.clear();
        m_query.page = 1;
        m_query.limit = m_withItems ? tripsPerPageWithItems : tripsPerPage;
    }

    ~Run() override
    {
        if (!m_ended)
            fail(std::make_exception_ptr(
                Error(ErrorKind::Cancelled, Messages::tr("The export was cancelled."))));
    }

    void writeTo(const QString& path)
    {
        // Renaming over a device or a named pipe would replace it by a file.
        const QFileInfo target(path);
        if (target.exists() && !target.isFile()) {
            m_file = std::make_unique<QFile>(path);
        } else {
            auto file = std::make_unique<QSaveFile>(path);
            m_replacement = file.get();
            m_file = std::move(file);
        }
        m_device = m_file.get();
    }
    void writeTo(QIODevice& device) { m_device = &device; }

    QFuture<CsvReport> start(TripCsvExport& owner)
    {
        m_owner = &owner;
        m_promise.start();
        connect(&m_own, &QFutureWatcherBase::canceled, this, [this] { m_page.cancel(); });
        m_own.setFuture(m_promise.future());
        connect(&m_watcher, &QFutureWatcherBase::finished, this, &Run::takePage);
        if (m_file && !m_file->open(QIODevice::WriteOnly)) {
            fail(std::make_exception_ptr(cannotWrite(m_file->errorString())));
            deleteLater();
        } else {
            m_format.writeHeader(m_writer);
            request();
        }
        return m_promise.future();
    }

private:
    void request()
    {
        m_page = m_trips.getTripsForExport(m_query, m_withItems);
        m_watcher.setFuture(m_page);
    }

    void takePage()
    {
        try {
            if (m_promise.isCanceled())
                throw Error(ErrorKind::Cancelled, Messages::tr("The export was cancelled."));
            const TripExportPage page = m_page.result();
            if (m_query.after.isEmpty())
                m_total = page.total;
            const bool more = !page.next.isEmpty();
            m_query.after = page.next;
            ++m_query.page;
            if (more)
                request(); // the database reads on while this page is written
            write(page);
            Q_EMIT m_owner->progress(m_report.trips, std::max(m_total, m_report.trips));
            if (!more)
                succeed();
        } catch (...) {
            fail(std::current_exception());
        }
        if (m_ended)
            deleteLater();
    }

    void write(const TripExportPage& page)
    {
        for (const TripSummary& trip : page.rows)
            m_report.rows += m_format.writeTrip(m_writer, trip, page.items.value(trip.id));
        const QByteArray bytes = m_writer.take();
        if (m_device->write(bytes) != bytes.size())
            throw cannotWrite(m_device->errorString());
        m_report.trips += page.rows.size();
        m_report.bytes += bytes.size();
    }

    void succeed()
    {
        // What is still in a buffer may not fit on the disk; QSaveFile itself would not notice.
        auto* file = qobject_cast<QFileDevice*>(m_device);
        if ((file && !file->flush()) || (m_replacement && !m_replacement->commit()))
            throw cannotWrite(m_device->errorString());
        m_promise.addResult(m_report);
        end();
    }

    void fail(const std::exception_ptr& error)
    {
        if (m_replacement)
            m_replacement->cancelWriting();
        m_page.cancel();
        m_promise.setException(error);
        end();
    }

    void end()
    {
        m_ended = true;
        m_watcher.disconnect(this);
        m_own.disconnect(this);
        m_promise.finish();
    }

    TripService& m_trips;
    TripCsvExport* m_owner = nullptr;
    TripQuery m_query;
    const bool m_withItems;
    const TripCsvFormat m_format;
    CsvWriter m_writer;
    std::unique_ptr<QFileDevice> m_file;
    QSaveFile* m_replacement = nullptr; ///< m_file, where it is to be renamed at the end
    QIODevice* m_device = nullptr;
    QPromise<CsvReport> m_promise;
    QFutureWatcher<CsvReport> m_own;
    QFuture<TripExportPage> m_page;
    QFutureWatcher<TripExportPage> m_watcher;
    CsvReport m_report;
    qint64 m_total = 0;
    bool m_ended = false;
};

TripCsvExport::TripCsvExport(TripService& trips, QObject* parent)
    : QObject(parent)
    , m_trips(trips)
{
}

TripCsvExport::~TripCsvExport() = default;

QFuture<CsvReport> TripCsvExport::exportTrips(const TripQuery& query, const QString& path,
                                              const TripCsvOptions& options)
{
    auto run = std::make_unique<Run>(m_trips, query, options);
    run->writeTo(path);
    return start(std::move(run));
}

QFuture<CsvReport> TripCsvExport::exportTrips(const TripQuery& query, QIODevice& device,
                                              const TripCsvOptions& options)
{
    auto run = std::make_unique<Run>(m_trips, query, options);
    run->writeTo(device);
    return start(std::move(run));
}

QFuture<CsvReport> TripCsvExport::start(std::unique_ptr<Run> run)
{
    Run* running = run.release();
    running->setParent(this);
    return running->start(*this);
}

} // namespace viatica
