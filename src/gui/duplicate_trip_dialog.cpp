// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duplicate_trip_dialog.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "models/trip_text.h"
#include "services/trip_service.h"
#include "ui_duplicate_trip_dialog.h"

#include <QPushButton>

namespace viatica {

DuplicateTripDialog::DuplicateTripDialog(TripService& trips, const TripSummary& trip, const QDate& today,
                                         QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DuplicateTripDialog>())
    , m_trips(trips)
    , m_trip(trip)
    , m_requests(new Requests(this))
    , m_copy(TripId::create())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    resize(scaled(this, 520), sizeHint().height());
    m_ui->departure->setReference(today);
    m_ui->name->setText(trip.name);
    QDate proposed = trip.departureDate;
    while (proposed < today || proposed == trip.departureDate)
        proposed = proposed.addYears(1);
    m_ui->departure->setDate(proposed);
    m_messages = new FormMessages(this, [this] { return validate(normalized(draft())); });
    m_messages->add(QStringLiteral("name"), m_ui->name, m_ui->nameMessage);
    m_messages->add(QStringLiteral("departureDate"), m_ui->departure, m_ui->departureMessage);
    connect(m_ui->departure, &DateField::dateChanged, this, &DuplicateTripDialog::showDates);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    setUpButtons();
    showDates();
    showContents();
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

DuplicateTripDialog::~DuplicateTripDialog() = default;

void DuplicateTripDialog::setUpButtons()
{
    QPushButton* make = m_ui->buttons->button(QDialogButtonBox::Save);
    make->setText(tr("D&uplicate"));
    make->setDefault(true);
    QPushButton* leave = m_ui->buttons->button(QDialogButtonBox::Discard);
    leave->setText(tr("Dis&card"));
    leave->setAutoDefault(false);
    setTabOrder(m_ui->departure, make);
    setTabOrder(make, leave);
    connect(make, &QPushButton::clicked, this, &DuplicateTripDialog::duplicate);
    connect(leave, &QPushButton::clicked, this, [this] {
        if (m_working)
            m_requests->cancel();
        else
            done(Rejected);
    });
    connect(m_requests, &Requests::slowChanged, this, [this, leave](bool slow) {
        leave->setText(slow ? tr("&Cancel Copying") : tr("Dis&card"));
        leave->setEnabled(slow || !m_working);
    });
}

TripDraft DuplicateTripDialog::draft() const
{
    TripDraft draft = m_trip;
    draft.name = m_ui->name->text();
    draft.departureDate = m_ui->departure->date();
    draft.returnDate = draft.departureDate.addDays(m_trip.days() - 1);
    return draft;
}

void DuplicateTripDialog::showDates()
{
    const TripDraft copy = draft();
    if (!copy.departureDate.isValid()) {
        m_ui->dates->clear();
        return;
    }
    m_ui->dates->setText(tr("%1, %2", "dates, days")
                             .arg(dateRange(locale(), copy.departureDate, copy.returnDate),
                                  tr("%Ln day(s)", nullptr, int(m_trip.days()))));
}

void DuplicateTripDialog::showContents()
{
    const QString items = itemsText(m_trip);
    m_ui->contents->setText(items.isEmpty()
                                ? tr("The trip has no bookings: the copy begins with its companions and its text.")
                                : tr("Copied with it: %1. Each moves by as many days as the trip, at the same local time.")
                                      .arg(items));
}

void DuplicateTripDialog::duplicate()
{
    if (m_working || !m_messages->check())
        return;
    m_ui->notice->dismiss();
    setWorking(true);
    const TripDraft copy = normalized(draft());
    m_requests->write(
        m_trips.duplicateTrip(m_trip.id, copy.departureDate, m_copy, copy.name),
        [this](const Trip& made) {
            Q_EMIT duplicated(made);
            done(Accepted);
        },
        [this](const Error& error) {
            setWorking(false);
            showError(error);
        });
}

void DuplicateTripDialog::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("Copying was cancelled. What you typed is still here."));
        return;
    }
    if (error.kind() == ErrorKind::ConnectionLost) {
        m_ui->notice->showUntilConnected(
            error.message(), tr("The connection is back. What you typed is still here: please try again."));
        return;
    }
    const QStringList others = m_messages->show(error.fields());
    if (error.fields().isEmpty() || !others.isEmpty())
        m_ui->notice->show(NoticeBar::Kind::Problem,
                           others.isEmpty() ? error.message() : others.join(QLatin1Char('\n')));
}

void DuplicateTripDialog::setWorking(bool working)
{
    m_working = working;
    m_ui->name->setReadOnly(working);
    m_ui->departure->setEnabled(!working);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!working);
    m_ui->buttons->button(QDialogButtonBox::Discard)->setEnabled(!working);
}

void DuplicateTripDialog::reject()
{
    if (!m_working)
        done(Rejected);
}

} // namespace viatica
