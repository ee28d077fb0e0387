// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"
#include "gui/trip_conflict.h"

#include <QDialog>
#include <QStringList>

#include <memory>
#include <optional>

namespace Ui {
class TripDialog;
}

namespace viatica {

class Clock;
class Dialogs;
class Error;
class FormMessages;
class Requests;
class TripService;
struct UnsavedTrip;

/// Makes a trip or changes one. It closes when the trip is saved; a save that fails keeps it open with everything
/// that was typed. When somebody else has changed other fields meanwhile, both changes are kept; when they have
/// changed the same ones, it asks. Deletes itself when it closes.
class TripDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A new trip.
    TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, QWidget* parent = nullptr);
    /// Changes a trip as it was read.
    TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, const Trip& trip, QWidget* parent = nullptr);
    /// Goes on with what was being typed when the program was ended.
    TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, const UnsavedTrip& unsaved,
               QWidget* parent = nullptr);
    ~TripDialog() override;

    [[nodiscard]] TripDraft draft() const;
    /// Whether something differs from what was there at the beginning.
    [[nodiscard]] bool isDirty() const;
    /// What it takes to go on later.
    [[nodiscard]] UnsavedTrip unsaved() const;

    void save();
    void reject() override;

Q_SIGNALS:
    /// @p before is what the saved trip has replaced; nothing when it is new.
    void saved(const viatica::Trip& trip, const std::optional<viatica::TripDraft>& before);
    /// After saved(): a sentence about what somebody else had changed meanwhile, which was kept.
    void othersKept(const QString& sentence);
    /// The session has ended; the dialog stays as it is.
    void signInRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUp();
    void showDraft(const TripDraft& draft);
    void departureChanged(const QDate& date);
    void updateDays();
    void send(const TripDraft& draft);
    void finishSaved(const Trip& trip);
    void showError(const Error& error, const TripDraft& sent);
    void bringTogether(const TripDraft& sent, const Trip* theirs);
    void noteOthers(const QStringList& theirs, const QStringList& mine);
    void resolved(const TripConflictOutcome& outcome);
    void findAlreadySaved(const TripDraft& sent, const Error& error);
    void setSaving(bool saving);
    void discard();

    std::unique_ptr<Ui::TripDialog> m_ui;
    TripService& m_trips;
    Dialogs& m_dialogs;
    const Clock& m_clock;
    FormMessages* m_messages;
    Requests* m_requests;
    TripId m_id;
    std::optional<RowVersion> m_version; ///< nothing for a new trip
    bool m_isNew = false; ///< this dialog makes it, even if an earlier answer was lost and m_version is known since
    TripDraft m_base;
    QStringList m_othersKept; ///< names of fields that somebody else changed while the dialog was open
    QDate m_lastDeparture;
    bool m_returnTouched = false;
    bool m_saving = false;
    bool m_showing = false;
};

} // namespace viatica
