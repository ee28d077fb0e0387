// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace viatica {

class ActionRegistry;
class BusyLine;
class Clock;
class PaletteModel;
class Requests;
class TripService;

/// The search over everything: a field and a list over the top of the window. Actions and pages answer at once, trips
/// a moment later. Arrow keys choose, Return opens, Escape closes and gives the keyboard back. It lies inside its
/// window (no popup of the window system), so that input methods work in it.
class SearchPalette final : public QFrame
{
    Q_OBJECT

public:
    SearchPalette(ActionRegistry& actions, QWidget* window);

    /// Whose trips are searched; null while nobody is signed in.
    void setTrips(TripService* trips, const Clock* clock);
    void open();
    void close();

    [[nodiscard]] QLineEdit& field() const { return *m_field; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] PaletteModel& model() const { return *m_model; }
    /// What is said below the list: that nothing was found, or why trips could not be searched.
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void tripChosen(const viatica::Trip& trip);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void collectCommands();
    void queryChanged(const QString& text);
    void searchTrips();
    void updateMessage(const QString& problem = {});
    void step(int steps, bool around);
    void setCurrentRow(int row);
    void activate(int row);
    void place();
    void focusMoved(QWidget* now);

    ActionRegistry& m_actions;
    TripService* m_trips = nullptr;
    const Clock* m_clock = nullptr;
    PaletteModel* m_model;
    QLineEdit* m_field;
    BusyLine* m_busy;
    QListView* m_list;
    QLabel* m_message;
    Requests* m_requests;
    QTimer m_searchTimer;
    QPointer<QWidget> m_before; ///< had the keyboard when the palette opened
    quint64 m_search = 0;       ///< counts searches, so that a late answer is known as one
};

} // namespace viatica
