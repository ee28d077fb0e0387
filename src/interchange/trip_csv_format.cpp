// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/trip_csv_format.h"

#include "domain/csv_reader.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <type_traits>

namespace viatica {

namespace {

/// Writes one cell. There is no item where a trip has none.
using WriteCell = std::function<void(CsvWriter&, const TripSummary&, const ExportedItem*)>;

struct CsvColumn
{
    QString name;
    WriteCell write;
};

struct Count
{
    const char* name;
    int TripSummary::*member;
};

constexpr Count counts[] = {
    {"flightCount", &TripSummary::flights},
    {"hotelCount", &TripSummary::hotels},
    {"transportationCount", &TripSummary::transportation},
    {"carRentalCount", &TripSummary::carRentals},
    {"eventCount", &TripSummary::events},
    {"companionCount", &TripSummary::companions},
};

struct ItemText
{
    const char* name;
    QString ExportedItem::*member;
};

constexpr ItemText itemTexts[] = {
    {"itemKind", &ExportedItem::kind},
    {"itemTitle", &ExportedItem::title},
    {"itemFrom", &ExportedItem::from},
    {"itemTo", &ExportedItem::to},
    {"itemStart", &ExportedItem::start},
    {"itemStartZone", &ExportedItem::startZone},
    {"itemEnd", &ExportedItem::end},
    {"itemEndZone", &ExportedItem::endZone},
    {"itemConfirmationCode", &ExportedItem::confirmationCode},
    {"itemTravellers", &ExportedItem::travellers},
};

template <class Value>
void write(CsvWriter& writer, const Value& value)
{
    if constexpr (std::is_same_v<Value, QString>)
        writer.text(value);
    else if constexpr (std::is_same_v<Value, QDate>)
        writer.date(value);
    else if constexpr (std::is_same_v<Value, QDateTime>)
        writer.instant(value);
    else if constexpr (std::is_same_v<Value, TripPurpose>)
        writer.text(toString(value));
    else
        writer.text(value.toString());
}

/// The id, what the user wrote, the counts, what the database wrote. The owner's id says nothing to a reader; its
/// place has the owner's name.
QList<CsvColumn> makeColumns()
{
    QList<CsvColumn> columns;
    const auto add = [&](const auto& column) {
        columns.append({QLatin1String(column.name),
                        [member = column.member](CsvWriter& writer, const TripSummary& trip, const ExportedItem*) {
                            write(writer, trip.*member);
                        }});
    };
    const auto addFixed = [&](bool id) {
        const auto one = [&](const auto& column) {
            if (qstrcmp(column.name, Declaration<Trip>::owner) != 0 && (qstrcmp(column.name, "id") == 0) == id)
                add(column);
        };
        std::apply([&](const auto&... column) { (one(column), ...); }, Declaration<Trip>::fixed);
    };
    addFixed(true);
    forEachDraftColumn<Trip>(add);
    for (const Count& count : counts)
        columns.append({QLatin1String(count.name),
                        [member = count.member](CsvWriter& writer, const TripSummary& trip, const ExportedItem*) {
                            writer.number(trip.*member);
                        }});
    addFixed(false);
    columns.append({QStringLiteral("sharedBy"), [](CsvWriter& writer, const TripSummary& trip, const ExportedItem*) {
                        writer.text(trip.sharedBy);
                    }});
    for (const ItemText& text : itemTexts)
        columns.append({QLatin1String(text.name),
                        [member = text.member](CsvWriter& writer, const TripSummary&, const ExportedItem* item) {
                            writer.text(item ? item->*member : QString());
                        }});
    return columns;
}

const QList<CsvColumn>& allColumns()
{
    static const QList<CsvColumn> columns = makeColumns();
    return columns;
}

} // namespace

QStringList tripCsvColumns(bool withItems)
{
    QStringList names;
    for (const CsvColumn& column : allColumns())
        names.append(column.name);
    return withItems ? names : names.mid(0, names.size() - qsizetype(std::size(itemTexts)));
}

TripCsvFormat::TripCsvFormat(const TripCsvOptions& options)
    : m_items(options.items)
{
    const QStringList known = tripCsvColumns(options.items);
    for (const QString& name : options.columns)
        if (const qsizetype place = known.indexOf(name); place >= 0)
            m_columns.append(place);
    if (m_columns.isEmpty()) {
        m_columns.resize(known.size());
        std::iota(m_columns.begin(), m_columns.end(), qsizetype(0));
    }
}

void TripCsvFormat::writeHeader(CsvWriter& writer) const
{
    for (const qsizetype column : m_columns)
        writer.text(allColumns().at(column).name);
    writer.endRecord();
}

qint64 TripCsvFormat::writeTrip(CsvWriter& writer, const TripSummary& trip, const QList<ExportedItem>& items) const
{
    const auto writeRecord = [&](const ExportedItem* item) {
        for (const qsizetype column : m_columns)
            allColumns().at(column).write(writer, trip, item);
        writer.endRecord();
    };
    if (!m_items || items.isEmpty()) {
        writeRecord(nullptr);
        return 1;
    }
    for (const ExportedItem& item : items)
        writeRecord(&item);
    return items.size();
}

QList<QStringList> tripCsvPreview(const TripExportPage& page, const TripCsvOptions& options, int limit)
{
    const TripCsvFormat format(options);
    CsvWriter writer; // without a byte order mark: it is no part of a cell
    format.writeHeader(writer);
    for (const TripSummary& trip : page.rows)
        format.writeTrip(writer, trip, page.items.value(trip.id));
    // Read back, so that what is shown is what a reader of the file gets.
    const QString text = QString::fromUtf8(writer.take());
    CsvReader reader(text);
    QList<QStringList> records;
    while (records.size() <= limit) {
        const auto record = reader.next();
        if (!record)
            break;
        records.append(*record);
    }
    return records;
}

} // namespace viatica
