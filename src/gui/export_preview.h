// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/trip_csv_format.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableWidget;

namespace viatica {

class BusyLine;
class Error;
class Requests;

/// The first records of an export as they will stand in the file. They are read a moment after the last change; until
/// they are there, those of before stay, paler.
class ExportPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// @p trips outlives this
    void setTrips(TripService& trips) { m_trips = &trips; }
    /// Other columns alone are shown at once, without the database.
    void show(const TripQuery& query, const TripCsvOptions& options);
    /// Whether what is shown is what was asked for last.
    [[nodiscard]] bool isCurrent() const { return m_page.has_value() && !m_waiting; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    /// A preview has arrived, or could not.
    void settled();

private:
    void read();
    void take(const TripExportPage& page);
    void fail(const Error& error);
    void fill();
    void setPale(bool pale);
    void describe();

    TripService* m_trips = nullptr;
    Requests* m_requests;
    BusyLine* m_busy;
    QTableWidget* m_table;
    QLabel* m_note;
    QPushButton* m_action;
    QTimer m_timer;
    TripQuery m_query;
    TripCsvOptions m_options;
    std::optional<TripExportPage> m_page;
    bool m_asked = false;
    bool m_waiting = false;
    int m_generation = 0; ///< of the newest request: answers to earlier ones are dropped
};

} // namespace viatica
