// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/csv_writer.h"
#include "services/trip_service.h"

#include <QStringList>

namespace viatica {

/// How trips are written as CSV.
struct TripCsvOptions : CsvOptions
{
    /// One record for each item of a trip, the trip's columns repeated; one with empty cells for a trip without any.
    bool items = false;
    /// Names out of tripCsvColumns(), in the order of the file. Others are left out; none means all.
    QStringList columns;
};

/// The names of the columns, in their usual order: those of the table, the counts of what hangs on a trip, and the
/// owner's name of a trip that is shared with the user. With items, theirs follow.
[[nodiscard]] QStringList tripCsvColumns(bool withItems = false);

/// Writes trips as records with the chosen columns.
class TripCsvFormat
{
public:
    explicit TripCsvFormat(const TripCsvOptions& options);

    void writeHeader(CsvWriter& writer) const;
    /// @return how many records that made
    qint64 writeTrip(CsvWriter& writer, const TripSummary& trip, const QList<ExportedItem>& items) const;

private:
    QList<qsizetype> m_columns; ///< places in the list of all columns
    bool m_items;
};

/// The first records as they will stand in the file, cell by cell, the heading first; at most @p limit after it.
[[nodiscard]] QList<QStringList> tripCsvPreview(const TripExportPage& page, const TripCsvOptions& options, int limit);

} // namespace viatica
