// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/trip.h"

#include <QDialog>

#include <memory>

namespace Ui {
class DuplicateTripDialog;
}

namespace viatica {

class FormMessages;
class Requests;
class TripService;

/// Makes a copy of a trip on other days. It closes when the copy is there; what fails keeps it open with what was
/// typed. Deletes itself when it closes.
class DuplicateTripDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p today decides which day is proposed: that of the trip, years later, so that it lies ahead.
    DuplicateTripDialog(TripService& trips, const TripSummary& trip, const QDate& today, QWidget* parent = nullptr);
    ~DuplicateTripDialog() override;

    void duplicate();
    void reject() override;

Q_SIGNALS:
    void duplicated(const viatica::Trip& copy);

private:
    void setUpButtons();
    void showDates();
    void showContents();
    void showError(const Error& error);
    void setWorking(bool working);
    [[nodiscard]] TripDraft draft() const;

    std::unique_ptr<Ui::DuplicateTripDialog> m_ui;
    TripService& m_trips;
    const TripSummary m_trip;
    FormMessages* m_messages;
    Requests* m_requests;
    TripId m_copy; ///< of one attempt, repeated or not
    bool m_working = false;
};

} // namespace viatica
