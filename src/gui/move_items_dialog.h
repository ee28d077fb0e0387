// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_service.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QStandardItemModel;

namespace Ui {
class MoveItemsDialog;
}

namespace viatica {

class Requests;

/// Asks into which trip bookings go: the user's own trips, to be searched by name, or none. Deletes itself when it
/// closes.
class MoveItemsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p what names the bookings; @p from is the trip where they are, null for none.
    MoveItemsDialog(TripService& trips, const QString& what, TripId from, QWidget* parent = nullptr);
    ~MoveItemsDialog() override;

Q_SIGNALS:
    /// A null trip for none.
    void chosen(viatica::TripId trip, const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpButtons();
    void read();
    void list(const QList<TripSummary>& trips);
    void choose();

    std::unique_ptr<Ui::MoveItemsDialog> m_ui;
    TripService& m_trips;
    const TripId m_from;
    QStandardItemModel* m_model;
    Requests* m_requests;
    QTimer m_pause;
    bool m_chosen = false; ///< Enter came before the list of what was typed
    quint64 m_generation = 0; ///< of what was typed; older answers are dropped
};

} // namespace viatica
