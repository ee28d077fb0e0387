// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_conflict.h"

#include "gui/conflict_dialog.h"
#include "gui/requests.h"
#include "models/conflict.h"
#include "services/trip_service.h"

#include <QCoreApplication>

#include <utility>

namespace viatica {

namespace {

/// One conflict, from the question to what is saved. It belongs to its dialog and closes it.
class TripConflictCase final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripConflict)

public:
    TripConflictCase(ConflictDialog* dialog, TripService& trips, TripId id, TripConflict conflict,
                     ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done);

private:
    [[nodiscard]] ConflictView view() const;
    [[nodiscard]] ConflictView goneView() const;
    void show() { m_dialog->setView(m_conflict.theirs ? view() : goneView()); }
    void save();
    void saveAsNew();
    void failed(const Error& error);
    void end(const TripConflictOutcome& outcome);

    ConflictDialog* m_dialog;
    TripService& m_trips;
    TripId m_id;
    TripId m_newId = TripId::create(); ///< the same for each try, so that none is doubled
    TripConflict m_conflict;
    ConflictOccasion m_occasion;
    std::function<void(const TripConflictOutcome&)> m_done;
    Requests* m_requests;
};

TripConflictCase::TripConflictCase(ConflictDialog* dialog, TripService& trips, TripId id, TripConflict conflict,
                                   ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_trips(trips)
    , m_id(id)
    , m_conflict(std::move(conflict))
    , m_occasion(occasion)
    , m_done(std::move(done))
    , m_requests(new Requests(this))
{
    using Kind = TripConflictOutcome::Kind;
    connect(dialog, &ConflictDialog::saveRequested, this, [this] { save(); });
    connect(dialog, &ConflictDialog::saveAsNewRequested, this, [this] { saveAsNew(); });
    connect(dialog, &ConflictDialog::discardRequested, this, [this] { end({Kind::Discarded, {}, {}}); });
    connect(dialog, &ConflictDialog::backRequested, this, [this] { end({Kind::Back, {}, {}}); });
    connect(dialog, &ConflictDialog::cancelRequested, m_requests, &Requests::cancel);
    connect(m_requests, &Requests::busyChanged, dialog, &ConflictDialog::setBusy);
    connect(m_requests, &Requests::slowChanged, dialog, &ConflictDialog::setSlow);
    show();
}

ConflictView TripConflictCase::view() const
{
    const bool editing = m_occasion == ConflictOccasion::Editing;
    const Trip& theirs = *m_conflict.theirs;
    ConflictView view;
    view.title = tr("“%1” was changed by somebody else").arg(theirs.name);
    view.text = editing ? tr("It was saved elsewhere while you were editing it. Choose field by field what to keep; "
                             "nothing is saved before you say so.")
                        : tr("Since the change that you take back, the same was changed again. Choose field by field "
                             "what to keep; nothing is saved before you say so.");
    view.mineTitle = editing ? tr("Mine") : tr("As it was");
    view.theirsTitle = editing ? tr("Theirs") : tr("As it is now");
    view.backText = editing ? tr("&Keep Editing") : tr("&Leave It as It Is");
    view.fields = conflictFields<Trip>(m_dialog->locale(), m_conflict.base, m_conflict.mine, theirs, tripFieldName);
    view.validate = [mine = m_conflict.mine, theirs](const ConflictChoices& choices) {
        return validate(normalized(chosenDraft<Trip>(mine, theirs, choices)));
    };
    return view;
}

ConflictView TripConflictCase::goneView() const
{
    ConflictView view;
    view.gone = true;
    view.title = tr("“%1” is gone").arg(m_conflict.base.name);
    view.text = tr("It was deleted, or is no longer yours to change. What you have is still here and can be saved as "
                   "a new trip.");
    view.mineTitle = m_occasion == ConflictOccasion::Editing ? tr("What you typed") : tr("As it was");
    view.backText = m_occasion == ConflictOccasion::Editing ? tr("&Keep Editing") : tr("&Back");
    view.fields = draftFields<Trip>(m_dialog->locale(), m_conflict.mine, tripFieldName);
    return view;
}

void TripConflictCase::save()
{
    const Trip theirs = *m_conflict.theirs;
    const TripDraft merged
        = normalized(chosenDraft<Trip>(m_conflict.mine, theirs, m_dialog->model().choices()));
    m_dialog->setSaving(true);
    m_requests->write(
        m_trips.updateTrip(m_id, merged, theirs.version),
        [this, theirs](const Trip& trip) {
            end({TripConflictOutcome::Kind::Saved, trip, theirs});
        },
        [this](const Error& error) { failed(error); });
}

void TripConflictCase::saveAsNew()
{
    m_dialog->setSaving(true);
    m_requests->write(
        m_trips.createTrip(m_conflict.mine, m_newId),
        [this](const Trip& trip) {
            end({TripConflictOutcome::Kind::SavedAsNew, trip, {}});
        },
        [this](const Error& error) { failed(error); });
}

void TripConflictCase::failed(const Error& error)
{
    m_dialog->setSaving(false);
    if (error.kind() == ErrorKind::Cancelled) {
        m_dialog->showNotice(tr("Saving was cancelled. What you chose is still here."));
    } else if (error.kind() == ErrorKind::Stale) {
        const Trip* theirs = error.current<Trip>();
        m_conflict.theirs = theirs ? std::optional(*theirs) : std::nullopt;
        show();
        if (theirs)
            m_dialog->showNotice(tr("It was saved once more meanwhile. This is the newest state; what you chose "
                                    "is still chosen where it means the same."));
    } else {
        QString text = error.fields().isEmpty() ? error.message()
                                                : QStringList(error.fields().values()).join(QLatin1Char('\n'));
        if (error.kind() == ErrorKind::ConnectionLost || error.kind() == ErrorKind::Timeout)
            text += QLatin1Char(' ') + tr("What you chose is kept: save again when the connection is back.");
        if (error.kind() == ErrorKind::ConnectionLost)
            m_dialog->showProblem(text, tr("The connection is back. What you chose is kept: please save again."));
        else
            m_dialog->showProblem(text);
    }
}

void TripConflictCase::end(const TripConflictOutcome& outcome)
{
    const auto done = std::exchange(m_done, {});
    if (!done)
        return;
    m_dialog->done(QDialog::Accepted);
    done(outcome);
}

} // namespace

QString tripFieldName(const QString& column)
{
    static constexpr std::pair<const char*, const char*> names[]{
        {"name", QT_TRANSLATE_NOOP("viatica::TripConflict", "Name")},
        {"departureDate", QT_TRANSLATE_NOOP("viatica::TripConflict", "Departure")},
        {"returnDate", QT_TRANSLATE_NOOP("viatica::TripConflict", "Return")},
        {"purpose", QT_TRANSLATE_NOOP("viatica::TripConflict", "Purpose")},
        {"description", QT_TRANSLATE_NOOP("viatica::TripConflict", "Description")},
    };
    for (const auto& [known, text] : names)
        if (column == QLatin1String(known))
            return QCoreApplication::translate("viatica::TripConflict", text);
    return column;
}

QDialog* resolveTripConflict(QWidget* parent, TripService& trips, TripId id, const TripConflict& conflict,
                             ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done)
{
    auto* dialog = new ConflictDialog(parent);
    new TripConflictCase(dialog, trips, id, conflict, occasion, std::move(done));
    dialog->open();
    return dialog;
}

} // namespace viatica
