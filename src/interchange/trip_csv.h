// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/trip_csv_format.h"
#include "services/trip_service.h"

#include <QFuture>
#include <QIODevice>
#include <QObject>

#include <memory>

namespace viatica {

/// What an export wrote.
struct CsvReport
{
    qint64 trips = 0;
    qint64 rows = 0; ///< without the heading; more than trips where each item has one
    qint64 bytes = 0;
};

/// Exports trips as CSV, page by page: 100,000 of them take no more memory than 1,000. Lives on the services'
/// thread. Each page is read as of its own moment; what others change meanwhile is in or not, but no trip
/// comes twice.
class TripCsvExport final : public QObject
{
    Q_OBJECT

public:
    explicit TripCsvExport(TripService& trips, QObject* parent = nullptr);
    ~TripCsvExport() override;

    /// Writes beside @p path and renames at the end, so that a file of that name is replaced whole or not at
    /// all; a cancelled or failed export leaves nothing behind. (What is no file, as a named pipe, is written
    /// to.) Paging (after, page, limit) of the query is not used. Errors: those of TripService, and
    /// Validation with the field "file" when it cannot be written.
    QFuture<CsvReport> exportTrips(const TripQuery& query, const QString& path,
                                   const TripCsvOptions& options = {});
    /// The same to an open device that outlives the export, such as the standard output.
    QFuture<CsvReport> exportTrips(const TripQuery& query, QIODevice& device, const TripCsvOptions& options = {});

Q_SIGNALS:
    /// After each page, in trips.
    void progress(qint64 done, qint64 total);

private:
    class Run;
    QFuture<CsvReport> start(std::unique_ptr<Run> run);

    TripService& m_trips;
};

} // namespace viatica
