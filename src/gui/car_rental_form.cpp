// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/car_rental_form.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/moment_edit.h"
#include "ui_car_rental_form.h"

#include <algorithm>

namespace viatica {

namespace {

const QTime usualTime(10, 0); ///< to pick up and to return, so that whole days are paid

/// The next full hour, with some minutes to get there; late at night the last one of the day.
QTime fullHourAfter(const QTime& time)
{
    return QTime(std::min(time.hour() + 1, 23), 0);
}

} // namespace

CarRentalForm::CarRentalForm(const FormLists& lists, QWidget* parent)
    : ItemForm(parent)
    , m_ui(std::make_unique<Ui::CarRentalForm>())
{
    m_ui->setupUi(this);
    m_ui->pickup->setSubject(tr("Pick-up"));
    m_ui->dropoff->setSubject(tr("Return"));
    connectPlace(*m_ui->pickupPlace, *m_ui->pickupZone, *m_ui->pickupPosition, lists,
                 [this] { pickupPlaceChanged(); });
    connectPlace(*m_ui->dropoffPlace, *m_ui->dropoffZone, *m_ui->dropoffPosition, lists,
                 [this] { zonesChanged(); });
    connect(m_ui->pickupPlace, &QLineEdit::textChanged, this, &CarRentalForm::pickupPlaceChanged);
    connect(m_ui->dropoffPlace, &QLineEdit::textEdited, this,
            [this](const QString& typed) { m_returnPlaceTouched = !typed.isEmpty(); });
    connect(m_ui->dropoffPlace, &CityField::cityChosen, this, [this] { m_returnPlaceTouched = true; });
    connect(m_ui->pickup, &MomentEdit::dateEdited, this, &CarRentalForm::proposeReturn);
    connect(m_ui->dropoff, &MomentEdit::dateEdited, this,
            [this] { m_returnDateTouched = !m_ui->dropoff->dateField().text().isEmpty(); });
    connect(m_ui->pickup, &MomentEdit::edited, this, &CarRentalForm::update);
    connect(m_ui->dropoff, &MomentEdit::edited, this, &CarRentalForm::update);
    m_ui->summary->hide();
}

CarRentalForm::~CarRentalForm() = default;

void CarRentalForm::begin(const TripContext& trip, const QDate& today)
{
    m_showing = true;
    const PlaceBefore before = placeBefore(trip);
    const QDate reference = trip.departure.isValid() ? trip.departure : today;
    for (MomentEdit* moment : {m_ui->pickup, m_ui->dropoff})
        moment->dateField().setReference(reference);
    m_ui->pickupPlace->setText(before.place.isEmpty() ? before.airport : before.place);
    m_ui->dropoffPlace->setText(m_ui->pickupPlace->text());
    m_ui->pickupZone->setZone(before.zone);
    m_ui->dropoffZone->setZone(before.zone);
    const QDate day = before.since.isValid() ? localMoment(before.since, before.zone).date() : reference;
    m_ui->pickup->setDate(day);
    m_ui->pickup->setTime(usualTime);
    // Nobody has a car before the way there has ended.
    if (before.since.isValid() && localMoment(before.since, before.zone).time() > usualTime)
        m_ui->pickup->setTime(fullHourAfter(localMoment(before.since, before.zone).time()));
    m_ui->dropoff->setDate(trip.returning.isValid() && trip.returning > day ? trip.returning
                                                                            : day.addDays(1));
    m_ui->dropoff->setTime(usualTime);
    m_lastPickup = day;
    m_showing = false;
    zonesChanged();
}

void CarRentalForm::show(const AnyItem& item)
{
    const auto& rental = std::get<CarRental>(item);
    m_showing = true;
    m_returnPlaceTouched = true;
    m_returnDateTouched = true;
    m_ui->company->setText(rental.company);
    m_ui->vehicle->setText(rental.vehicle);
    m_ui->pickupPlace->setText(rental.pickupLocation);
    m_ui->dropoffPlace->setText(rental.dropoffLocation);
    m_ui->pickupZone->setZone(rental.pickupTimezone);
    m_ui->dropoffZone->setZone(rental.dropoffTimezone);
    m_ui->pickup->setZone(rental.pickupTimezone);
    m_ui->dropoff->setZone(rental.dropoffTimezone);
    m_ui->pickup->setMoment(rental.pickup);
    m_ui->dropoff->setMoment(rental.dropoff);
    m_ui->pickupPosition->setPosition(positionOf(rental.pickupLatitude, rental.pickupLongitude));
    m_ui->dropoffPosition->setPosition(positionOf(rental.dropoffLatitude, rental.dropoffLongitude));
    m_showing = false;
    update();
}

void CarRentalForm::write(AnyItem& item) const
{
    auto& rental = std::get<CarRental>(item);
    rental.company = m_ui->company->text();
    rental.vehicle = m_ui->vehicle->text();
    rental.pickupLocation = m_ui->pickupPlace->text();
    rental.dropoffLocation = m_ui->dropoffPlace->text();
    rental.pickupTimezone = m_ui->pickupZone->zone();
    rental.dropoffTimezone = m_ui->dropoffZone->zone();
    rental.pickup = m_ui->pickup->instant();
    rental.dropoff = m_ui->dropoff->instant();
    setPosition(m_ui->pickupPosition->position(), rental.pickupLatitude, rental.pickupLongitude);
    setPosition(m_ui->dropoffPosition->position(), rental.dropoffLatitude, rental.dropoffLongitude);
}

void CarRentalForm::addMessages(FormMessages& messages)
{
    messages.add(QStringLiteral("company"), m_ui->company, m_ui->companyMessage);
    messages.add(QStringLiteral("vehicle"), m_ui->vehicle, m_ui->vehicleMessage);
    messages.add(QStringLiteral("pickupLocation"), m_ui->pickupPlace, m_ui->pickupPlaceMessage);
    addMoment(messages, "pickupDateTime", *m_ui->pickup, m_ui->pickupMessage);
    messages.add(QStringLiteral("pickupTimezone"), m_ui->pickupZone, m_ui->pickupZoneMessage);
    messages.add(QStringLiteral("pickupLatitude"), m_ui->pickupPosition, m_ui->pickupPositionMessage);
    messages.add(QStringLiteral("dropoffLocation"), m_ui->dropoffPlace, m_ui->dropoffPlaceMessage);
    addMoment(messages, "dropoffDateTime", *m_ui->dropoff, m_ui->dropoffMessage);
    messages.add(QStringLiteral("dropoffTimezone"), m_ui->dropoffZone, m_ui->dropoffZoneMessage);
    messages.add(QStringLiteral("dropoffLatitude"), m_ui->dropoffPosition, m_ui->dropoffPositionMessage);
}

FieldErrors CarRentalForm::problems() const
{
    FieldErrors found;
    addProblem(found, "pickupDateTime", *m_ui->pickup);
    addProblem(found, "dropoffDateTime", *m_ui->dropoff);
    addProblem(found, "pickupLatitude", *m_ui->pickupPosition);
    addProblem(found, "dropoffLatitude", *m_ui->dropoffPosition);
    return found;
}

void CarRentalForm::setReadOnly(bool readOnly)
{
    setFieldsReadOnly(this, readOnly);
}

QWidget* CarRentalForm::firstField() const
{
    return m_ui->company;
}

void CarRentalForm::pickupPlaceChanged()
{
    if (!m_showing && !m_returnPlaceTouched) {
        m_ui->dropoffPlace->setText(m_ui->pickupPlace->text());
        m_ui->dropoffZone->setZone(m_ui->pickupZone->zone());
        m_ui->dropoffPosition->setPosition(m_ui->pickupPosition->position());
    }
    zonesChanged();
}

void CarRentalForm::zonesChanged()
{
    m_ui->pickup->setZone(m_ui->pickupZone->zone());
    m_ui->dropoff->setZone(m_ui->dropoffZone->zone());
    update();
}

// While nobody has chosen the day of the return, the rental keeps its length where it would have none.
void CarRentalForm::proposeReturn()
{
    const QDate day = m_ui->pickup->date();
    if (m_showing || !day.isValid())
        return;
    const QDate back = m_ui->dropoff->date();
    if (!m_returnDateTouched && back.isValid() && m_lastPickup.isValid() && back <= day)
        m_ui->dropoff->setDate(back.addDays(m_lastPickup.daysTo(day)));
    m_lastPickup = day;
}

void CarRentalForm::update()
{
    if (m_showing)
        return;
    m_ui->pickupZone->setMoment(m_ui->pickup->instant());
    m_ui->dropoffZone->setMoment(m_ui->dropoff->instant());
    setNote(m_ui->summary, spanBetween(*m_ui->pickup, *m_ui->dropoff));
    Q_EMIT edited();
}

} // namespace viatica
