// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/trip.h"
#include "gui/gui_services.h"
#include "gui/page.h"
#include "services/trip_service.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <memory>

class QButtonGroup;

namespace Ui {
class TripsPage;
}

namespace viatica {

class ActionRegistry;
class Dialogs;
class FilterButton;
class Requests;
class Settings;
class TripDialog;
class TripTableModel;
class TripTableView;
class TripChanges;
struct UnsavedTrip;

/// The trips of the user: filters with counts, search, the table, and what can be done with its rows.
class TripsPage final : public Page
{
    Q_OBJECT

public:
    TripsPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes, Dialogs& dialogs,
              Settings& settings, QWidget* parent = nullptr);
    ~TripsPage() override;

    [[nodiscard]] TripTableModel& model() const { return *m_model; }
    [[nodiscard]] TripTableView& table() const;
    [[nodiscard]] FilterButton& filterButton(TripFilter filter) const { return *m_filters.value(filter); }

    void newTrip();
    void editTrip(int row);
    void deleteSelected();
    void exportTrips();
    /// What is being typed in an open form and not saved.
    [[nodiscard]] std::optional<UnsavedTrip> unsaved() const;
    /// Opens that form again.
    void openUnsaved(const UnsavedTrip& unsaved);
    void find();
    /// Lists and selects a trip that was found elsewhere, whatever is listed now.
    void showTrip(const Trip& trip);
    void refresh() override;
    void takeFocus() override;
    void saveState() override;

protected:
    void currentChanged() override;

private:
    void setUpFilters();
    void setUpActions(ActionRegistry& actions);
    void setUpModel();
    void chooseFilter(TripFilter filter);
    void readCounts();
    void showCount();
    void updateActions();
    void updateEmptyState();
    void emptyActivated();
    void showMenu(const QPoint& position);
    void openDialog(TripDialog* dialog);
    void tripSaved(const Trip& trip, const std::optional<TripDraft>& before);
    void deleted(const QList<TrashedTrip>& trashed, qsizetype wanted);
    void showError(const Error& error);
    void selectLater(TripId id);
    void selectWanted();
    void watchTheDay();

    std::unique_ptr<Ui::TripsPage> m_ui;
    const GuiServices m_services;
    ActionRegistry& m_actions;
    TripChanges& m_changes;
    Dialogs& m_dialogs;
    Settings& m_settings;
    TripTableModel* m_model;
    Requests* m_requests;
    QButtonGroup* m_group;
    QHash<TripFilter, FilterButton*> m_filters;
    QPointer<TripDialog> m_dialog;
    QTimer m_searchTimer;
    QTimer m_countTimer;
    QTimer m_dayTimer;
    QDate m_day;
    TripCounts m_counts;
    std::optional<Error> m_failure;
    TripId m_selectLater;
    bool m_readUntilFound = false; ///< m_selectLater may be pages further down
    int m_deletedRow = 0;
};

} // namespace viatica
