// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_dialog.h"

#include "domain/clock.h"
#include "domain/merge.h"
#include "gui/date_field.h"
#include "gui/dialogs.h"
#include "gui/field_message.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "gui/unsaved_trip.h"
#include "services/trip_service.h"
#include "ui_trip_dialog.h"

#include <QCloseEvent>
#include <QPushButton>

namespace viatica {

namespace {

constexpr int usualDays = 7;
constexpr int halfAYear = 182;

} // namespace

TripDialog::TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TripDialog>())
    , m_trips(trips)
    , m_dialogs(dialogs)
    , m_clock(clock)
    , m_id(TripId::create())
{
    setUp();
    m_isNew = true;
    m_ui->departure->setReference(clock.today());
    setWindowTitle(tr("New Trip"));
    TripDraft draft;
    draft.departureDate = clock.today();
    draft.returnDate = draft.departureDate.addDays(usualDays - 1);
    showDraft(draft);
    m_base = draft;
}

TripDialog::TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, const Trip& trip,
                       QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TripDialog>())
    , m_trips(trips)
    , m_dialogs(dialogs)
    , m_clock(clock)
    , m_id(trip.id)
    , m_version(trip.version)
{
    setUp();
    setWindowTitle(tr("Edit Trip"));
    m_ui->departure->setReference(trip.departureDate.addDays(-halfAYear)); // the nearest such day
    showDraft(trip);
    m_base = trip;
    m_returnTouched = true;
}

TripDialog::TripDialog(TripService& trips, Dialogs& dialogs, const Clock& clock, const UnsavedTrip& unsaved,
                       QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TripDialog>())
    , m_trips(trips)
    , m_dialogs(dialogs)
    , m_clock(clock)
    , m_id(unsaved.id)
    , m_version(unsaved.version)
{
    setUp();
    m_isNew = !m_version;
    m_ui->departure->setReference(clock.today());
    setWindowTitle(m_isNew ? tr("New Trip") : tr("Edit Trip"));
    showDraft(unsaved.typed);
    m_base = unsaved.base;
    m_returnTouched = true;
    m_ui->notice->show(NoticeBar::Kind::Information,
                       tr("What you typed is back: Viatica was ended before it was saved."));
}

TripDialog::~TripDialog() = default;

void TripDialog::setUp()
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20),
                                         scaled(this, 16));
    m_ui->descriptionLabel->setContentsMargins(0, scaled(this, 6), 0, 0); // level with the first line
    for (const TripPurpose purpose : allTripPurposes())
        m_ui->purpose->addItem(displayName(purpose), toString(purpose));
    m_ui->description->setLimit(tripDescriptionLimit);

    QPushButton* saveButton = m_ui->buttons->button(QDialogButtonBox::Save);
    saveButton->setText(tr("&Save"));
    saveButton->setDefault(true);
    QPushButton* discardButton = m_ui->buttons->button(QDialogButtonBox::Discard);
    discardButton->setText(tr("Dis&card"));
    discardButton->setAutoDefault(false);
    QWidget::setTabOrder(m_ui->description, saveButton);
    QWidget::setTabOrder(saveButton, discardButton);

    m_messages = new FormMessages(this, [this] { return validate(normalized(draft())); });
    m_messages->add(QStringLiteral("name"), m_ui->name, m_ui->nameMessage);
    m_messages->add(QStringLiteral("departureDate"), m_ui->departure, m_ui->departureMessage);
    m_messages->add(QStringLiteral("returnDate"), m_ui->returning, m_ui->returnMessage);
    m_messages->add(QStringLiteral("description"), m_ui->description, m_ui->descriptionMessage);
    m_requests = new Requests(this);

    connect(m_ui->departure, &DateField::dateChanged, this, &TripDialog::departureChanged);
    connect(m_ui->returning, &DateField::dateChanged, this, [this] {
        m_returnTouched = m_returnTouched || !m_showing;
        updateDays();
    });
    connect(m_ui->description, &DescriptionEdit::pasteRefused, this, [this](qsizetype characters) {
        m_ui->descriptionMessage->setMessage(
            tr("That text has %1 characters; a description can have at most %2. It was not pasted.")
                .arg(locale().toString(qlonglong(characters)),
                     locale().toString(qlonglong(tripDescriptionLimit))));
    });
    connect(saveButton, &QPushButton::clicked, this, &TripDialog::save);
    connect(discardButton, &QPushButton::clicked, this, [this] {
        if (m_saving)
            m_requests->cancel();
        else
            discard();
    });
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, this, [this, discardButton](bool slow) {
        discardButton->setText(slow ? tr("&Cancel Saving") : tr("Dis&card"));
        discardButton->setEnabled(slow || !m_saving);
    });
    m_ui->name->setFocus();
}

void TripDialog::showDraft(const TripDraft& draft)
{
    m_showing = true;
    m_ui->name->setText(draft.name);
    m_ui->departure->setDate(draft.departureDate);
    m_ui->returning->setDate(draft.returnDate);
    m_ui->purpose->setCurrentIndex(m_ui->purpose->findData(toString(draft.purpose)));
    m_ui->description->setPlainText(draft.description);
    m_lastDeparture = draft.departureDate;
    m_ui->returning->setReference(draft.departureDate);
    m_showing = false;
    updateDays();
}

TripDraft TripDialog::draft() const
{
    TripDraft draft;
    draft.name = m_ui->name->text();
    draft.departureDate = m_ui->departure->date();
    draft.returnDate = m_ui->returning->date();
    draft.purpose =
        tripPurposeFromString(m_ui->purpose->currentData().toString()).value_or(TripPurpose::Pleasure);
    draft.description = m_ui->description->toPlainText();
    return draft;
}

bool TripDialog::isDirty() const
{
    return !sameDraft<Trip>(normalized(draft()), normalized(m_base));
}

UnsavedTrip TripDialog::unsaved() const
{
    TripDraft typed = draft();
    // A date that is only half typed does not keep the rest from being found again.
    if (!typed.departureDate.isValid())
        typed.departureDate = m_base.departureDate;
    if (!typed.returnDate.isValid())
        typed.returnDate = m_base.returnDate;
    return {m_id, m_version, m_base, typed};
}

// While the return is still the proposed one, it moves along with the departure.
void TripDialog::departureChanged(const QDate& date)
{
    if (!date.isValid()) {
        updateDays();
        return;
    }
    m_ui->returning->setReference(date);
    const bool together = m_lastDeparture.isValid() && m_ui->returning->date().isValid();
    if (!m_showing && !m_returnTouched && together) {
        m_showing = true;
        m_ui->returning->setDate(m_ui->returning->date().addDays(m_lastDeparture.daysTo(date)));
        m_showing = false;
    }
    m_lastDeparture = date;
    updateDays();
}

void TripDialog::updateDays()
{
    const QDate departure = m_ui->departure->date();
    const QDate returning = m_ui->returning->date();
    const qint64 days = departure.isValid() && returning.isValid() ? departure.daysTo(returning) + 1 : 0;
    m_ui->days->setText(days > 0 ? tr("%Ln day(s)", nullptr, int(days)) : QString());
}

void TripDialog::save()
{
    if (m_saving)
        return;
    if (!m_messages->check())
        return;
    send(normalized(draft()));
}

void TripDialog::send(const TripDraft& sent)
{
    m_ui->notice->dismiss();
    setSaving(true);
    m_requests->write(
        m_version ? m_trips.updateTrip(m_id, sent, *m_version) : m_trips.createTrip(sent, m_id),
        [this](const Trip& trip) { finishSaved(trip); },
        [this, sent](const Error& error) {
            setSaving(false);
            showError(error, sent);
        });
}

void TripDialog::finishSaved(const Trip& trip)
{
    setSaving(false);
    Q_EMIT saved(trip, m_isNew ? std::nullopt : std::optional<TripDraft>(m_base));
    if (!m_othersKept.isEmpty())
        Q_EMIT othersKept(tr("“%1” is saved. Somebody else has changed it meanwhile; their change was kept: %2.")
                              .arg(trip.name, locale().createSeparatedList(m_othersKept)));
    done(Accepted);
}

void TripDialog::showError(const Error& error, const TripDraft& sent)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("Saving was cancelled. What you typed is still here."));
        return;
    }
    if (error.kind() == ErrorKind::Stale) {
        bringTogether(sent, error.current<Trip>());
        return;
    }
    if (error.kind() == ErrorKind::AccessDenied) {
        m_ui->notice->show(NoticeBar::Kind::Warning,
                           error.message() + QLatin1Char(' ') + tr("What you typed is still here."), tr("S&ign In"),
                           [this] { Q_EMIT signInRequested(); });
        return;
    }
    if (error.kind() == ErrorKind::Conflict && !m_version && error.fields().isEmpty()) {
        findAlreadySaved(sent, error);
        return;
    }
    const QStringList others = m_messages->show(error.fields());
    QString text = others.isEmpty() ? QString() : others.join(QLatin1Char('\n'));
    if (error.fields().isEmpty())
        text = error.message();
    if (error.kind() == ErrorKind::ConnectionLost || error.kind() == ErrorKind::Timeout)
        text += QLatin1Char(' ') +
                tr("Nothing of what you typed is lost: save again when the connection is back.");
    if (error.kind() == ErrorKind::ConnectionLost)
        m_ui->notice->showUntilConnected(text,
                                         tr("The connection is back. What you typed is still here: please save again."));
    else if (!text.isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem, text);
}

// The answer to an earlier save was lost, but it had arrived; since then something else was typed.
void TripDialog::findAlreadySaved(const TripDraft& sent, const Error& error)
{
    setSaving(true);
    m_requests->read(
        m_trips.getTrip(m_id),
        [this, sent](const Trip& trip) {
            m_version = trip.version;
            m_base = trip;
            send(sent);
        },
        [this, error](const Error&) {
            setSaving(false);
            m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
        });
}

// What touches different fields is no conflict: both changes are saved, and both are shown, should that fail.
void TripDialog::bringTogether(const TripDraft& sent, const Trip* theirs)
{
    if (theirs) {
        const Merge<TripDraft> merge = mergeDrafts<Trip>(m_base, sent, *theirs);
        if (merge.isClean() && validate(merge.draft).isEmpty()) {
            noteOthers(merge.theirs, mergeDrafts<Trip>(m_base, sent, m_base).mine);
            m_base = *theirs;
            m_version = theirs->version;
            showDraft(merge.draft);
            send(merge.draft);
            return;
        }
    }
    resolveTripConflict(this, m_trips, m_id, {m_base, sent, theirs ? std::optional(*theirs) : std::nullopt},
                        ConflictOccasion::Editing, [this](const TripConflictOutcome& outcome) { resolved(outcome); });
}

// What I changed alike is not theirs; it may even be mine, from a save whose answer was lost.
void TripDialog::noteOthers(const QStringList& theirs, const QStringList& mine)
{
    for (const QString& column : theirs)
        if (const QString name = tripFieldName(column); !mine.contains(column) && !m_othersKept.contains(name))
            m_othersKept.append(name);
}

void TripDialog::resolved(const TripConflictOutcome& outcome)
{
    switch (outcome.end) {
    case ConflictEnd::Saved:
        m_base = outcome.replaced;
        m_othersKept.clear(); // it was seen
        finishSaved(outcome.saved);
        break;
    case ConflictEnd::SavedAsNew:
        m_version.reset();
        m_isNew = true;
        finishSaved(outcome.saved);
        break;
    case ConflictEnd::Discarded:
        discard();
        break;
    case ConflictEnd::Back:
        break; // what was typed is still there, and saving asks again
    }
}

void TripDialog::setSaving(bool saving)
{
    m_saving = saving;
    for (QWidget* field : std::initializer_list<QWidget*>{m_ui->departure, m_ui->returning, m_ui->purpose})
        field->setEnabled(!saving);
    m_ui->name->setReadOnly(saving);
    m_ui->description->setReadOnly(saving);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!saving);
    m_ui->buttons->button(QDialogButtonBox::Discard)->setEnabled(!saving);
}

void TripDialog::discard()
{
    done(Rejected);
}

// Escape and the window's own button; Discard says what it does and is not asked about.
void TripDialog::reject()
{
    if (m_saving)
        return;
    if (!isDirty()) {
        discard();
        return;
    }
    Question question;
    question.title = windowTitle();
    question.text = tr("Save what you typed?");
    question.answers = {tr("&Save"), tr("Dis&card"), tr("&Keep Editing")};
    m_dialogs.ask(this, question, [this](int answer) {
        if (answer == 0)
            save();
        else if (answer == 1)
            discard();
    });
}

void TripDialog::closeEvent(QCloseEvent* event)
{
    event->ignore();
    reject();
}

} // namespace viatica
