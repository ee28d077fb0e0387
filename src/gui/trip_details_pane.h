// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "gui/card.h"
#include "gui/gui_services.h"
#include "models/timeline.h"
#include "services/trip_service.h"

#include <memory>
#include <optional>

namespace Ui {
class TripDetailsPane;
}

namespace viatica {

class ActionRegistry;
class AirportIndex;
class Dialogs;
class ItemActions;
class ItemChanges;
class ItemCommands;
class Requests;
class TripDetailsLoader;
class TimelineModel;
class TimelineView;

/// The chosen trip beside the list: what it is, when it is, who comes along, and what happens on each day. While
/// another trip is being read, the one before stays; several chosen trips are summed up.
class TripDetailsPane final : public Card
{
    Q_OBJECT

public:
    TripDetailsPane(const GuiServices& services, ActionRegistry& actions, ItemChanges& changes, Dialogs& dialogs,
                    QWidget* parent = nullptr);
    ~TripDetailsPane() override;

    /// What is chosen in the list. While the pane is not shown, nothing is read.
    void setTrips(const QList<TripSummary>& chosen);
    void refresh();
    /// The day has changed: countdowns and today's heading.
    void updateToday();

    [[nodiscard]] TimelineModel& model() const { return *m_model; }
    [[nodiscard]] TimelineView& timeline() const;
    [[nodiscard]] ItemCommands& commands() const { return *m_commands; }
    /// "With Ben and Ida"; empty where nobody comes along.
    [[nodiscard]] QString peopleLine() const;
    /// The trip that is shown; nothing while none is.
    [[nodiscard]] const std::optional<TripDetails>& shown() const { return m_shown; }
    [[nodiscard]] Requests& requests() const;

Q_SIGNALS:
    /// Of the trip that is shown.
    void exportRequested();
    /// Something to be told that is no failure.
    void noticed(const QString& sentence);
    void signInRequested();
    /// The session has ended, or the connection is lost: for the page's own notices.
    void failed(const viatica::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpHead(ActionRegistry& actions);
    void setUpTimeline();
    void setUpItems();
    void readAirports();
    void readIgnored();
    void showTimeline();
    void showFindings();
    void editRow(int row);
    void removeRow(int row);
    void ignoreRow(int row);
    [[nodiscard]] std::optional<AnyItem> itemAt(int row) const;
    void showChosen();
    void showDetails(const TripDetails& details);
    void showHead(const TripDetails& details);
    void showDescription();
    void showError(const Error& error);
    void showSummary();
    void showMenu(const QPoint& position);
    [[nodiscard]] bool showsTrip() const;

    std::unique_ptr<Ui::TripDetailsPane> m_ui;
    const GuiServices m_services;
    ActionRegistry& m_actions;
    TripDetailsLoader* m_loader;
    TimelineModel* m_model;
    ItemCommands* m_commands;
    ItemActions* m_itemActions = nullptr;
    Requests* m_background; ///< what the time line is told beside the trip: airports, what is ignored
    std::shared_ptr<const AirportIndex> m_airports; ///< null until it is there
    TimelineFindings m_findings;
    QHash<ItemRef, AnyItem> m_items; ///< of the trip that is shown, for each step of the keyboard
    bool m_ignoredKnown = false; ///< of the trip that is shown
    ItemRef m_selectLater;       ///< saved, but not yet read
    QList<TripSummary> m_chosen;
    std::optional<TripDetails> m_shown;
};

} // namespace viatica
