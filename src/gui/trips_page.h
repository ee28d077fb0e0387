// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/trip.h"
#include "gui/gui_services.h"
#include "gui/itinerary_print.h"
#include "gui/notice_bar.h"
#include "gui/page.h"
#include "services/trip_service.h"

#include <QDialog>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QButtonGroup;

namespace Ui {
class TripsPage;
}

namespace viatica {

class ActionRegistry;
class DetailsSplitter;
class Dialogs;
class FilterButton;
class Requests;
class Settings;
class TripDetailsPane;
class TripPrinting;
class TripDialog;
class TripTableModel;
class TripTableView;
class TripChanges;
class ItemChanges;
struct UnsavedTrip;

/// The trips of the user: filters with counts, search, the table, the chosen trip beside it, and what can be done
/// with them.
class TripsPage final : public Page
{
    Q_OBJECT

public:
    TripsPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes, ItemChanges& itemChanges,
              Dialogs& dialogs, Settings& settings, QWidget* parent = nullptr);
    ~TripsPage() override;

    [[nodiscard]] TripTableModel& model() const { return *m_model; }
    [[nodiscard]] TripTableView& table() const;
    [[nodiscard]] TripDetailsPane& details() const { return *m_details; }
    [[nodiscard]] DetailsSplitter& splitter() const { return *m_splitter; }
    [[nodiscard]] FilterButton& filterButton(TripFilter filter) const { return *m_filters.value(filter); }

    void newTrip();
    void editTrip(int row);
    void duplicateTrip(int row);
    void moveTripDates(int row);
    void chooseColumns();
    void deleteSelected();
    /// Proposes what is chosen, or what is listed.
    void exportTrips(bool preferSelected = false);
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
    void setUpTable();
    void setUpDetails();
    void setUpPrinting();
    [[nodiscard]] std::optional<ItineraryPrint> shownForPrint() const;
    void setUpSearch();
    void followChanges();
    void showBusy();
    void listLoaded();
    void selectionChanged();
    void chooseFilter(TripFilter filter);
    void showFiltered(TripFilter filter);
    void readCounts();
    void showCount();
    void updateActions();
    void updateEmptyState();
    void emptyActivated();
    void showMenu(const QPoint& position);
    /// Whether a dialog may open now: not while another one of this page is.
    [[nodiscard]] bool mayOpen();
    /// Whether the trip in that row can be changed; says so where it cannot.
    [[nodiscard]] bool isOwn(int row);
    void open(QDialog* dialog);
    void openTripDialog(const std::optional<Trip>& trip);
    /// Opens it and hears what becomes of it.
    void follow(TripDialog* dialog);
    void tripSaved(const Trip& trip, const std::optional<TripDraft>& before);
    /// Selects it, or says where it is listed.
    void showSaved(const Trip& trip);
    void deleted(const QList<TrashedTrip>& trashed, qsizetype wanted);
    void showError(const Error& error);
    void showItemError(const Error& error);
    /// As NoticeBar::show(); it stays when the list is read.
    void say(NoticeBar::Kind kind, const QString& text, const QString& action = {},
             std::function<void()> onAction = {}, std::chrono::milliseconds duration = {});
    void selectLater(TripId id);
    void selectTogether();
    void selectWanted();
    /// The list is complete and does not have it.
    void giveUpWanted();
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
    DetailsSplitter* m_splitter;
    TripDetailsPane* m_details;
    QPointer<QDialog> m_dialog;
    QTimer m_searchTimer;
    QTimer m_countTimer;
    QTimer m_dayTimer;
    QDate m_day;
    quint64 m_countGeneration = 0;
    TripCounts m_counts;
    std::optional<Error> m_failure;
    TripId m_selectLater;
    QList<TripId> m_selectTogether; ///< came back together, once the list has been read
    std::optional<Trip> m_saved; ///< it is m_selectLater, and nothing has been said about it
    bool m_readUntilFound = false; ///< m_selectLater may be pages further down
    int m_deletedRow = 0;
    bool m_noticeOfReading = false; ///< what the bar says is out of date once the list has been read
    bool m_noticeOfDeleting = false; ///< the notice says that a delete has failed
    bool m_newList = false; ///< other rows are there since somebody chose one
};

} // namespace viatica
