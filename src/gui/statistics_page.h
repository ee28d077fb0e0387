// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "gui/gui_services.h"
#include "gui/page.h"
#include "models/year_measure.h"

#include <QDate>
#include <QTimer>

#include <memory>
#include <optional>

class QLabel;

namespace Ui {
class StatisticsPage;
}

namespace viatica {

class ActionRegistry;
class Requests;
class Settings;
class YearTableModel;

/// What the user's own trips add up to: by year as a chart and as a table, and what was flown most. Read
/// while it is the current page, and again after anything about the trips has changed.
class StatisticsPage final : public Page
{
    Q_OBJECT

public:
    StatisticsPage(const GuiServices& services, ActionRegistry& actions, Settings& settings,
                   QWidget* parent = nullptr);
    ~StatisticsPage() override;

    [[nodiscard]] YearTableModel& model() const { return *m_model; }
    /// Whether what is shown is what the database has, as far as this program knows.
    [[nodiscard]] bool isUpToDate() const { return m_statistics && !m_stale && !m_reading; }

    void copyTable();
    void refresh() override;
    void takeFocus() override;

protected:
    void currentChanged() override;
    void changeEvent(QEvent* event) override;

private:
    void setUpTotals();
    void setUpYears();
    void setUpActions();
    void watchTrips();
    void watchTheDay();
    /// What is shown may be wrong; it is read again once somebody looks at it.
    void noteChange();
    void read();
    void take(const TripStatistics& statistics);
    void fail(const Error& error);
    void setTotal(QLabel* number, const QString& name, qint64 value);
    void showChart();
    void updateState();
    void updateEmptyState();
    void updateActions();
    void setSpaces();

    std::unique_ptr<Ui::StatisticsPage> m_ui;
    const GuiServices m_services;
    ActionRegistry& m_actions;
    Settings& m_settings;
    YearTableModel* m_model;
    Requests* m_requests;
    QLabel* m_all = nullptr;
    QLabel* m_upcoming = nullptr;
    QLabel* m_now = nullptr;
    QLabel* m_past = nullptr;
    QTimer m_readTimer; ///< several changes at once are one reading
    QTimer m_dayTimer;
    QDate m_day;
    std::optional<TripStatistics> m_statistics; ///< what is shown
    std::optional<Error> m_failure;             ///< of a reading that left nothing to show
    bool m_stale = true;
    bool m_reading = false;
    bool m_focusLater = false; ///< the keyboard goes to the table once there is one
};

} // namespace viatica
