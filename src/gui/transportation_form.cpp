// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transportation_form.h"

#include "domain/flight_estimate.h"
#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/moment_edit.h"
#include "ui_transportation_form.h"

namespace viatica {

TransportationForm::TransportationForm(const FormLists& lists, QWidget* parent)
    : ItemForm(parent)
    , m_ui(std::make_unique<Ui::TransportationForm>())
{
    m_ui->setupUi(this);
    for (const TransportationMethod method : allTransportationMethods())
        m_ui->method->addItem(displayName(method), toString(method));
    m_ui->number->setMaximumWidth(fieldWidth(this, 16));
    m_ui->departure->setSubject(tr("Departure"));
    m_ui->arrival->setSubject(tr("Arrival"));
    connectPlace(*m_ui->origin, *m_ui->originZone, *m_ui->originPosition, lists, [this] { zonesChanged(); });
    connectPlace(*m_ui->destination, *m_ui->destinationZone, *m_ui->destinationPosition, lists,
                 [this] { zonesChanged(); });
    connect(m_ui->departure, &MomentEdit::edited, this, &TransportationForm::update);
    connect(m_ui->arrival, &MomentEdit::dateEdited, this,
            [this] { m_arrivalTouched = !m_ui->arrival->dateField().text().isEmpty(); });
    connect(m_ui->arrival, &MomentEdit::edited, this, &TransportationForm::update);
    connect(&m_ui->arrival->dateField(), &QLineEdit::editingFinished, this, &TransportationForm::update);
    m_ui->summary->hide();
}

TransportationForm::~TransportationForm() = default;

void TransportationForm::begin(const TripContext& trip, const QDate& today)
{
    m_showing = true;
    const PlaceBefore before = placeBefore(trip);
    const QDate reference = trip.departure.isValid() ? trip.departure : today;
    for (MomentEdit* moment : {m_ui->departure, m_ui->arrival})
        moment->dateField().setReference(reference);
    m_ui->origin->setText(before.place.isEmpty() ? before.airport : before.place);
    m_ui->originZone->setZone(before.zone);
    m_ui->destinationZone->setZone(before.zone); // most rides stay within a zone
    const QDate day = before.since.isValid() ? localMoment(before.since, before.zone).date() : reference;
    m_ui->departure->setDate(day);
    m_ui->arrival->setDate(day);
    m_showing = false;
    zonesChanged();
}

void TransportationForm::show(const AnyItem& item)
{
    const auto& ride = std::get<Transportation>(item);
    m_showing = true;
    m_ui->method->setCurrentIndex(m_ui->method->findData(toString(ride.method)));
    m_ui->carrier->setText(ride.carrier);
    m_ui->number->setText(ride.journeyNumber);
    m_ui->origin->setText(ride.origin);
    m_ui->destination->setText(ride.destination);
    m_ui->originZone->setZone(ride.originTimezone);
    m_ui->destinationZone->setZone(ride.destinationTimezone);
    m_ui->departure->setZone(ride.originTimezone);
    m_ui->arrival->setZone(ride.destinationTimezone);
    m_ui->departure->setMoment(ride.departure);
    m_ui->arrival->setMoment(ride.arrival);
    m_ui->originPosition->setPosition(positionOf(ride.originLatitude, ride.originLongitude));
    m_ui->destinationPosition->setPosition(positionOf(ride.destinationLatitude, ride.destinationLongitude));
    m_arrivalTouched = ride.arrival.isValid();
    m_showing = false;
    update();
}

void TransportationForm::write(AnyItem& item) const
{
    auto& ride = std::get<Transportation>(item);
    ride.method = transportationMethodFromString(m_ui->method->currentData().toString())
                      .value_or(TransportationMethod::Other);
    ride.carrier = m_ui->carrier->text();
    ride.journeyNumber = m_ui->number->text();
    ride.origin = m_ui->origin->text();
    ride.destination = m_ui->destination->text();
    ride.originTimezone = m_ui->originZone->zone();
    ride.destinationTimezone = m_ui->destinationZone->zone();
    ride.departure = m_ui->departure->instant();
    ride.arrival = m_ui->arrival->instant();
    setPosition(m_ui->originPosition->position(), ride.originLatitude, ride.originLongitude);
    setPosition(m_ui->destinationPosition->position(), ride.destinationLatitude, ride.destinationLongitude);
}

void TransportationForm::addMessages(FormMessages& messages)
{
    messages.add(QStringLiteral("carrier"), m_ui->carrier, m_ui->carrierMessage);
    messages.add(QStringLiteral("journeyNumber"), m_ui->number, m_ui->numberMessage);
    messages.add(QStringLiteral("origin"), m_ui->origin, m_ui->originMessage);
    addMoment(messages, "departureDateTime", *m_ui->departure, m_ui->departureMessage);
    messages.add(QStringLiteral("originTimezone"), m_ui->originZone, m_ui->originZoneMessage);
    messages.add(QStringLiteral("originLatitude"), m_ui->originPosition, m_ui->originPositionMessage);
    messages.add(QStringLiteral("destination"), m_ui->destination, m_ui->destinationMessage);
    addMoment(messages, "arrivalDateTime", *m_ui->arrival, m_ui->arrivalMessage);
    messages.add(QStringLiteral("destinationTimezone"), m_ui->destinationZone, m_ui->destinationZoneMessage);
    messages.add(QStringLiteral("destinationLatitude"), m_ui->destinationPosition, m_ui->destinationPositionMessage);
}

FieldErrors TransportationForm::problems() const
{
    FieldErrors found;
    addProblem(found, "departureDateTime", *m_ui->departure);
    addProblem(found, "arrivalDateTime", *m_ui->arrival);
    addProblem(found, "originLatitude", *m_ui->originPosition);
    addProblem(found, "destinationLatitude", *m_ui->destinationPosition);
    return found;
}

void TransportationForm::setReadOnly(bool readOnly)
{
    setFieldsReadOnly(this, readOnly);
}

QWidget* TransportationForm::firstField() const
{
    return m_ui->method;
}

void TransportationForm::zonesChanged()
{
    m_ui->departure->setZone(m_ui->originZone->zone());
    m_ui->arrival->setZone(m_ui->destinationZone->zone());
    update();
}

// The first such time after the departure: a night train arrives on the next day.
void TransportationForm::proposeArrival()
{
    const MomentEdit& departure = *m_ui->departure;
    MomentEdit& arrival = *m_ui->arrival;
    if (m_arrivalTouched || arrival.dateField().hasFocus() || !departure.date().isValid())
        return;
    QDate day = departure.date();
    if (departure.instant().isValid() && arrival.time().isValid())
        day = likelyArrivalDate(departure.instant(), arrival.time(), arrival.zone()).value_or(day);
    if (day != arrival.date())
        arrival.setDate(day);
}

void TransportationForm::update()
{
    if (m_showing)
        return;
    proposeArrival();
    m_ui->originZone->setMoment(m_ui->departure->instant());
    m_ui->destinationZone->setMoment(m_ui->arrival->instant());
    m_ui->arrival->setRemark(daysLaterText(*m_ui->departure, *m_ui->arrival));
    setNote(m_ui->summary, spanBetween(*m_ui->departure, *m_ui->arrival));
    Q_EMIT edited();
}

} // namespace viatica
