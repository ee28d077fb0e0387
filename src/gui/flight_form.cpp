// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/flight_form.h"

#include "domain/flight_estimate.h"
#include "domain/zone.h"
#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/moment_edit.h"
#include "gui/time_field.h"
#include "models/zone_label.h"
#include "services/airport_service.h"
#include "ui_flight_form.h"

#include <cmath>

namespace viatica {

namespace {

constexpr int usualStay = 7; ///< days, where no trip says when it ends

QString canonical(const QString& zone)
{
    const auto known = canonicalZone(zone);
    return known ? QString::fromLatin1(*known) : zone;
}

} // namespace

FlightForm::FlightForm(const FormLists& lists, QWidget* parent)
    : ItemForm(parent)
    , m_ui(std::make_unique<Ui::FlightForm>())
    , m_lists(lists)
{
    m_ui->setupUi(this);
    m_ui->number->setPlaceholderText(QStringLiteral("LH 714"));
    m_ui->number->setMaximumWidth(fieldWidth(this, 12));
    m_ui->returnNumber->setMaximumWidth(fieldWidth(this, 12));
    m_ui->departure->setSubject(tr("Departure"));
    m_ui->arrival->setSubject(tr("Arrival"));
    setUpLeg(*m_ui->origin, *m_ui->originZone);
    setUpLeg(*m_ui->destination, *m_ui->destinationZone);
    connect(m_ui->number, &QLineEdit::textChanged, this, &FlightForm::updateNumber);
    connect(m_ui->number, &QLineEdit::textEdited, this, &ItemForm::edited);
    connect(m_ui->departure, &MomentEdit::edited, this, &FlightForm::update);
    connect(m_ui->arrival, &MomentEdit::edited, this, &FlightForm::update);
    connect(m_ui->arrival, &MomentEdit::dateEdited, this,
            [this] { m_arrivalTouched = !m_ui->arrival->dateField().text().isEmpty(); });
    for (MomentEdit* moment : {m_ui->arrival, m_ui->returnArrival})
        connect(&moment->dateField(), &QLineEdit::editingFinished, this, &FlightForm::update);
    setUpReturn();
    update();
}

FlightForm::~FlightForm() = default;

void FlightForm::setUpLeg(AirportField& place, ZoneField& zone)
{
    place.setAirports(m_lists.airports);
    zone.setCities(m_lists.cities);
    connect(&place, &AirportField::placeEdited, this, [this, &place, &zone] { placeChanged(place, zone, true); });
    connect(&place, &AirportField::airportChanged, this, [this, &place, &zone] { placeChanged(place, zone, false); });
    connect(&zone, &ZoneField::zoneEdited, this, &FlightForm::zonesChanged);
}

void FlightForm::setUpReturn()
{
    m_ui->returnDeparture->setSubject(tr("Departure of the return flight"));
    m_ui->returnArrival->setSubject(tr("Arrival of the return flight"));
    setReturnVisible(false);
    connect(m_ui->addReturn, &QCheckBox::toggled, this, [this](bool on) {
        setReturnVisible(on);
        updateReturn();
        Q_EMIT edited();
    });
    connect(m_ui->returnDeparture, &MomentEdit::dateEdited, this, [this] { m_returnDateTouched = true; });
    connect(m_ui->returnArrival, &MomentEdit::dateEdited, this,
            [this] { m_returnArrivalTouched = !m_ui->returnArrival->dateField().text().isEmpty(); });
    for (MomentEdit* moment : {m_ui->returnDeparture, m_ui->returnArrival})
        connect(moment, &MomentEdit::edited, this, [this] {
            updateReturn();
            Q_EMIT edited();
        });
}

void FlightForm::setReturnVisible(bool visible)
{
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_ui->returnNumberLabel, m_ui->returnNumber, m_ui->returnRoute, m_ui->returnDepartureLabel,
             m_ui->returnDeparture, m_ui->returnArrivalLabel, m_ui->returnArrival})
        part->setVisible(visible);
    m_ui->returnSummary->setVisible(visible && !m_ui->returnSummary->text().isEmpty());
    if (!visible)
        for (FieldMessage* message : {m_ui->returnNumberMessage, m_ui->returnDepartureMessage, m_ui->returnArrivalMessage})
            message->setMessage({});
}

void FlightForm::begin(const TripContext& trip, const QDate& today)
{
    m_showing = true;
    m_tripReturn = trip.returning;
    const PlaceBefore before = placeBefore(trip);
    if (!before.airport.isEmpty())
        m_ui->origin->setPlace(before.airport);
    const QDate day = before.since.isValid() ? localMoment(before.since, before.zone).date()
                      : trip.departure.isValid() ? trip.departure
                                                 : today;
    for (MomentEdit* moment : {m_ui->departure, m_ui->arrival, m_ui->returnDeparture, m_ui->returnArrival})
        moment->dateField().setReference(trip.departure.isValid() ? trip.departure : today);
    m_ui->departure->setDate(day);
    m_ui->arrival->setDate(day);
    m_showing = false;
    update();
}

void FlightForm::show(const AnyItem& item)
{
    const auto& flight = std::get<Flight>(item);
    m_showing = true;
    m_ui->number->setText(flight.flightNumber);
    m_ui->originZone->setZone(flight.originTimezone);
    m_ui->destinationZone->setZone(flight.destinationTimezone);
    m_ui->origin->setPlace(flight.origin);
    m_ui->destination->setPlace(flight.destination);
    m_ui->departure->setZone(m_ui->originZone->zone());
    m_ui->arrival->setZone(m_ui->destinationZone->zone());
    m_ui->departure->setMoment(flight.departure);
    m_ui->arrival->setMoment(flight.arrival);
    m_arrivalTouched = flight.arrival.isValid();
    // The flight back of one that is there already is a flight of its own.
    m_ui->addReturn->hide();
    m_showing = false;
    updateNumber();
    update();
}

void FlightForm::write(AnyItem& item) const
{
    auto& flight = std::get<Flight>(item);
    flight.flightNumber = m_ui->number->text();
    flight.origin = m_ui->origin->place();
    flight.destination = m_ui->destination->place();
    flight.originTimezone = m_ui->originZone->zone();
    flight.destinationTimezone = m_ui->destinationZone->zone();
    flight.departure = m_ui->departure->instant();
    flight.arrival = m_ui->arrival->instant();
}

void FlightForm::addMessages(FormMessages& messages)
{
    messages.add(QStringLiteral("flightNumber"), m_ui->number, m_ui->numberMessage);
    messages.add(QStringLiteral("origin"), m_ui->origin, m_ui->originMessage);
    messages.add(QStringLiteral("originTimezone"), m_ui->originZone, m_ui->originZoneMessage);
    addMoment(messages, "departureDateTime", *m_ui->departure, m_ui->departureMessage);
    messages.add(QStringLiteral("destination"), m_ui->destination, m_ui->destinationMessage);
    messages.add(QStringLiteral("destinationTimezone"), m_ui->destinationZone, m_ui->destinationZoneMessage);
    addMoment(messages, "arrivalDateTime", *m_ui->arrival, m_ui->arrivalMessage);
    messages.add(QStringLiteral("return.flightNumber"), m_ui->returnNumber, m_ui->returnNumberMessage);
    addMoment(messages, "return.departureDateTime", *m_ui->returnDeparture, m_ui->returnDepartureMessage);
    addMoment(messages, "return.arrivalDateTime", *m_ui->returnArrival, m_ui->returnArrivalMessage);
}

FieldErrors FlightForm::problems() const
{
    FieldErrors found;
    addProblem(found, "departureDateTime", *m_ui->departure);
    addProblem(found, "arrivalDateTime", *m_ui->arrival);
    return found;
}

void FlightForm::setReadOnly(bool readOnly)
{
    setFieldsReadOnly(this, readOnly);
}

QWidget* FlightForm::firstField() const
{
    return m_ui->number;
}

// --- What follows from what -----------------------------------------------------------------------------------------

// A place that somebody has chosen brings its zone along; one that was only shown keeps the zone that was stored.
void FlightForm::placeChanged(AirportField& place, ZoneField& zone, bool edited)
{
    if (place.airport() && (edited || zone.zone().isEmpty()))
        zone.setZone(canonical(place.airport()->timezone));
    if (place.airport() && canonical(place.airport()->timezone) == canonical(zone.zone()))
        m_brought.insert(&place, zone.zone());
    else if (edited && !place.airport() && !zone.zone().isEmpty() && m_brought.take(&place) == zone.zone())
        zone.setZone({}); // of the airport that stood there before
    zonesChanged();
    if (edited)
        Q_EMIT this->edited();
}

void FlightForm::zonesChanged()
{
    m_ui->departure->setZone(m_ui->originZone->zone());
    m_ui->arrival->setZone(m_ui->destinationZone->zone());
    m_ui->returnDeparture->setZone(m_ui->destinationZone->zone());
    m_ui->returnArrival->setZone(m_ui->originZone->zone());
    update();
}

void FlightForm::update()
{
    if (m_showing)
        return;
    updateZoneRows();
    proposeArrival(*m_ui->departure, *m_ui->arrival, m_arrivalTouched);
    m_ui->departure->setRemark(zoneRemark(*m_ui->departure));
    m_ui->arrival->setRemark(arrivalRemark(*m_ui->departure, *m_ui->arrival));
    m_ui->originZone->setMoment(m_ui->departure->instant());
    m_ui->destinationZone->setMoment(m_ui->arrival->instant());
    setNote(m_ui->summary, summary(*m_ui->departure, *m_ui->arrival));
    updateReturn();
    Q_EMIT edited();
}

void FlightForm::updateNumber()
{
    const QString typed = m_ui->number->text();
    const ParsedFlightNumber parsed = m_lists.airports.parseFlightNumber(typed);
    m_ui->airline->setText(parsed.airline ? parsed.airline->name : QString());
    setNote(m_ui->numberNote, typed.trimmed().isEmpty() ? QString() : parsed.problem);
}

// Only where the airport does not say it: a place that is not in the list, or a flight that was saved otherwise.
void FlightForm::updateZoneRows()
{
    const auto showRow = [](const AirportField& place, QWidget* label, ZoneField* zone) {
        const bool known = place.airport() && canonical(place.airport()->timezone) == canonical(zone->zone());
        const bool wanted = !known && !place.place().isEmpty();
        label->setVisible(wanted);
        zone->setVisible(wanted);
    };
    showRow(*m_ui->origin, m_ui->originZoneLabel, m_ui->originZone);
    showRow(*m_ui->destination, m_ui->destinationZoneLabel, m_ui->destinationZone);
}

std::optional<double> FlightForm::kilometers() const
{
    const auto& from = m_ui->origin->airport();
    const auto& to = m_ui->destination->airport();
    if (!from || !to || !from->position || !to->position)
        return std::nullopt;
    return greatCircleKilometers(*from->position, *to->position);
}

void FlightForm::proposeArrival(const MomentEdit& departure, MomentEdit& arrival, bool touched)
{
    // Nothing appears under somebody's hands.
    if (touched || arrival.dateField().hasFocus() || !departure.date().isValid())
        return;
    const auto distance = kilometers();
    const auto usual = distance ? std::optional(estimatedFlightTime(*distance)) : std::nullopt;
    QDate day = departure.date();
    if (departure.instant().isValid() && arrival.time().isValid())
        day = likelyArrivalDate(departure.instant(), arrival.time(), arrival.zone(), usual).value_or(day);
    else if (departure.instant().isValid() && usual)
        day = localMoment(departure.instant().addSecs(std::chrono::seconds(*usual).count()), arrival.zone()).date();
    if (day != arrival.date())
        arrival.setDate(day);
}

QString FlightForm::arrivalRemark(const MomentEdit& departure, const MomentEdit& arrival) const
{
    QStringList parts{daysLaterText(departure, arrival), zoneRemark(arrival)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString FlightForm::summary(const MomentEdit& departure, const MomentEdit& arrival) const
{
    QStringList parts;
    if (const auto distance = kilometers())
        parts.append(tr("%1 km").arg(locale().toString(qlonglong(std::llround(*distance)))));
    parts.append(spanBetween(departure, arrival));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// --- The flight back ------------------------------------------------------------------------------------------------

void FlightForm::updateReturn()
{
    if (!m_ui->addReturn->isChecked())
        return;
    const QDate arrives = m_ui->arrival->date();
    if (!m_returnDateTouched && arrives.isValid()) {
        const QDate day = m_tripReturn.isValid() && m_tripReturn > arrives ? m_tripReturn : arrives.addDays(usualStay);
        if (day != m_ui->returnDeparture->date())
            m_ui->returnDeparture->setDate(day);
    }
    proposeArrival(*m_ui->returnDeparture, *m_ui->returnArrival, m_returnArrivalTouched);
    m_ui->returnRoute->setText(QStringLiteral("%1 → %2").arg(m_ui->destination->place(), m_ui->origin->place()));
    m_ui->returnDeparture->setRemark(zoneRemark(*m_ui->returnDeparture));
    m_ui->returnArrival->setRemark(arrivalRemark(*m_ui->returnDeparture, *m_ui->returnArrival));
    setNote(m_ui->returnSummary, summary(*m_ui->returnDeparture, *m_ui->returnArrival));
}

FlightDraft FlightForm::returnDraft() const
{
    FlightDraft back;
    back.flightNumber = m_ui->returnNumber->text();
    back.origin = m_ui->destination->place();
    back.destination = m_ui->origin->place();
    back.originTimezone = m_ui->destinationZone->zone();
    back.destinationTimezone = m_ui->originZone->zone();
    back.departure = m_ui->returnDeparture->instant();
    back.arrival = m_ui->returnArrival->instant();
    return back;
}

std::optional<AnyItem> FlightForm::companionItem() const
{
    if (!m_ui->addReturn->isChecked())
        return std::nullopt;
    Flight flight;
    static_cast<FlightDraft&>(flight) = returnDraft();
    return AnyItem(flight);
}

FieldErrors FlightForm::companionProblems() const
{
    FieldErrors found;
    if (!m_ui->addReturn->isChecked())
        return found;
    const FlightDraft back = normalized(returnDraft());
    const FieldErrors faults = validate(back);
    for (const char* column : {"flightNumber", "departureDateTime", "arrivalDateTime"})
        if (const QString sentence = faults.value(QLatin1String(column)); !sentence.isEmpty())
            found.insert(QLatin1String("return.") + QLatin1String(column), sentence);
    addProblem(found, "return.departureDateTime", *m_ui->returnDeparture);
    addProblem(found, "return.arrivalDateTime", *m_ui->returnArrival);
    const QString departs = QStringLiteral("return.departureDateTime");
    if (!found.contains(departs) && m_ui->arrival->instant().isValid() && back.departure < m_ui->arrival->instant())
        found.insert(departs, tr("The way back cannot begin before the arrival."));
    return found;
}

void FlightForm::companionSaved()
{
    m_ui->addReturn->setChecked(false);
    m_ui->addReturn->hide();
}

} // namespace viatica
