// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "gui/card.h"
#include "services/trip_service.h"

#include <memory>
#include <optional>

class QListView;

namespace Ui {
class TripDetailsPane;
}

namespace viatica {

class ActionRegistry;
class Clock;
class Requests;
class TripDetailsLoader;
class TripOutlineModel;

/// The chosen trip beside the list: what it is, when it is, who comes along, and what happens on each day. While
/// another trip is being read, the one before stays; several chosen trips are summed up.
class TripDetailsPane final : public Card
{
    Q_OBJECT

public:
    TripDetailsPane(TripService& trips, const Clock& clock, ActionRegistry& actions, QWidget* parent = nullptr);
    ~TripDetailsPane() override;

    /// What is chosen in the list. While the pane is not shown, nothing is read.
    void setTrips(const QList<TripSummary>& chosen);
    void refresh();
    /// The day has changed: countdowns and today's heading.
    void updateToday();

    [[nodiscard]] TripOutlineModel& model() const { return *m_model; }
    [[nodiscard]] QListView& outline() const;
    [[nodiscard]] Requests& requests() const;

Q_SIGNALS:
    /// Of the trip that is shown.
    void exportRequested();
    /// The session has ended, or the connection is lost: for the page's own notices.
    void failed(const viatica::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpHead(ActionRegistry& actions);
    void setUpOutline();
    void showChosen();
    void showDetails(const TripDetails& details);
    void showHead(const TripDetails& details);
    void showDescription();
    void showError(const Error& error);
    void showSummary();
    void showMenu(const QPoint& position);
    [[nodiscard]] bool showsTrip() const;

    std::unique_ptr<Ui::TripDetailsPane> m_ui;
    const Clock& m_clock;
    ActionRegistry& m_actions;
    TripDetailsLoader* m_loader;
    TripOutlineModel* m_model;
    QList<TripSummary> m_chosen;
    std::optional<TripDetails> m_shown;
};

} // namespace viatica
