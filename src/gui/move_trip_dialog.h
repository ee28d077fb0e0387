// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "services/trip_service.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class MoveTripDialog;
}

namespace viatica {

class FormMessages;
class Requests;
class TripMoveModel;

/// Lets a trip depart on another day, and shows beforehand what that does to each of its bookings. It closes when
/// the trip is moved; what fails keeps it open. Deletes itself when it closes.
class MoveTripDialog final : public QDialog
{
    Q_OBJECT

public:
    MoveTripDialog(TripService& trips, const TripSummary& trip, QWidget* parent = nullptr);
    ~MoveTripDialog() override;

    [[nodiscard]] TripMoveModel& model() const { return *m_model; }
    /// Whether the preview is that of the day in the field.
    [[nodiscard]] bool isPreviewCurrent() const;
    void moveTrip();
    void reject() override;

Q_SIGNALS:
    void moved(const viatica::TripMove& move);

private:
    void setUpPreview();
    void setUpButtons();
    void dateChanged();
    void readPreview();
    void showPreview(const TripMovePreview& preview);
    void showDates();
    void showSummary();
    void showError(const Error& error);
    void send();
    void cancelled();
    void setMoving(bool moving);

    std::unique_ptr<Ui::MoveTripDialog> m_ui;
    TripService& m_trips;
    const TripId m_id;
    TripMoveModel* m_model;
    FormMessages* m_messages;
    Requests* m_requests;
    QTimer m_pause;
    TripDraft m_trip; ///< as it was last read
    std::optional<TripMovePreview> m_preview;
    QFuture<TripMovePreview> m_future;
    quint64 m_generation = 0; ///< of the day that was asked about; older answers are dropped
    bool m_moveWhenRead = false;
    bool m_moving = false;
    bool m_noticeOfReading = false; ///< what the bar says is out of date once the preview has been read
};

} // namespace viatica
