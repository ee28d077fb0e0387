// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/hotel_form.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/moment_edit.h"
#include "models/future_watch.h"
#include "services/airport_service.h"
#include "ui_hotel_form.h"

namespace viatica {

namespace {

const QTime usualCheckIn(15, 0);
const QTime usualCheckOut(11, 0);

} // namespace

HotelForm::HotelForm(const FormLists& lists, QWidget* parent)
    : ItemForm(parent)
    , m_ui(std::make_unique<Ui::HotelForm>())
    , m_lists(lists)
{
    m_ui->setupUi(this);
    m_ui->checkIn->setSubject(tr("Check-in"));
    m_ui->checkOut->setSubject(tr("Check-out"));
    m_ui->room->setMaximumWidth(fieldWidth(this, 16));
    m_ui->city->setCities(lists.cities);
    m_ui->zone->setCities(lists.cities);
    connect(m_ui->city, &CityField::cityChosen, this, [this](const City& city) {
        setZone(city.timezone);
        m_ui->position->setPosition(city.position);
    });
    connect(m_ui->zone, &ZoneField::zoneEdited, this, &HotelForm::setZone);
    connect(m_ui->checkIn, &MomentEdit::dateEdited, this, &HotelForm::proposeCheckOut);
    connect(m_ui->checkOut, &MomentEdit::dateEdited, this,
            [this] { m_checkOutTouched = !m_ui->checkOut->dateField().text().isEmpty(); });
    connect(m_ui->checkIn, &MomentEdit::edited, this, &HotelForm::update);
    connect(m_ui->checkOut, &MomentEdit::edited, this, &HotelForm::update);
}

HotelForm::~HotelForm() = default;

void HotelForm::begin(const TripContext& trip, const QDate& today)
{
    m_showing = true;
    const PlaceBefore before = placeBefore(trip);
    const QDate reference = trip.departure.isValid() ? trip.departure : today;
    for (MomentEdit* moment : {m_ui->checkIn, m_ui->checkOut})
        moment->dateField().setReference(reference);
    m_ui->city->setText(before.place);
    m_ui->zone->setZone(before.zone);
    m_ui->checkIn->setZone(before.zone);
    m_ui->checkOut->setZone(before.zone);
    const QDate arrives = before.since.isValid() ? localMoment(before.since, before.zone).date() : reference;
    m_ui->checkIn->setDate(arrives);
    m_ui->checkIn->setTime(usualCheckIn);
    m_ui->checkOut->setDate(trip.returning.isValid() && trip.returning > arrives ? trip.returning : arrives.addDays(1));
    m_ui->checkOut->setTime(usualCheckOut);
    m_lastCheckIn = arrives;
    m_showing = false;
    update();
    // The airport where somebody arrives tells the city.
    if (!before.airport.isEmpty())
        watchFuture(
            m_lists.airports.getAirportByCode(before.airport), this,
            [this](const std::optional<Airport>& airport) {
                if (airport && m_ui->city->text().isEmpty())
                    m_ui->city->setText(airport->city);
            },
            [](const Error&) {});
}

void HotelForm::show(const AnyItem& item)
{
    const auto& hotel = std::get<Hotel>(item);
    m_showing = true;
    m_ui->name->setText(hotel.name);
    m_ui->city->setText(hotel.city);
    m_ui->address->setText(hotel.address);
    m_ui->zone->setZone(hotel.timezone);
    m_ui->checkIn->setZone(hotel.timezone);
    m_ui->checkOut->setZone(hotel.timezone);
    m_ui->checkIn->setMoment(hotel.checkIn);
    m_ui->checkOut->setMoment(hotel.checkOut);
    m_ui->room->setText(hotel.roomNumber);
    m_ui->phone->setText(hotel.phone);
    m_ui->position->setPosition(positionOf(hotel.latitude, hotel.longitude));
    m_checkOutTouched = true;
    m_showing = false;
    update();
}

void HotelForm::write(AnyItem& item) const
{
    auto& hotel = std::get<Hotel>(item);
    hotel.name = m_ui->name->text();
    hotel.city = m_ui->city->text();
    hotel.address = m_ui->address->text();
    hotel.timezone = m_ui->zone->zone();
    hotel.checkIn = m_ui->checkIn->instant();
    hotel.checkOut = m_ui->checkOut->instant();
    hotel.roomNumber = m_ui->room->text();
    hotel.phone = m_ui->phone->text();
    setPosition(m_ui->position->position(), hotel.latitude, hotel.longitude);
}

void HotelForm::addMessages(FormMessages& messages)
{
    messages.add(QStringLiteral("name"), m_ui->name, m_ui->nameMessage);
    messages.add(QStringLiteral("city"), m_ui->city, m_ui->cityMessage);
    messages.add(QStringLiteral("address"), m_ui->address, m_ui->addressMessage);
    addMoment(messages, "checkInDateTime", *m_ui->checkIn, m_ui->checkInMessage);
    addMoment(messages, "checkOutDateTime", *m_ui->checkOut, m_ui->checkOutMessage);
    messages.add(QStringLiteral("timezone"), m_ui->zone, m_ui->zoneMessage);
    messages.add(QStringLiteral("roomNumber"), m_ui->room, m_ui->roomMessage);
    messages.add(QStringLiteral("phone"), m_ui->phone, m_ui->phoneMessage);
    messages.add(QStringLiteral("latitude"), m_ui->position, m_ui->positionMessage);
}

FieldErrors HotelForm::problems() const
{
    FieldErrors found;
    addProblem(found, "checkInDateTime", *m_ui->checkIn);
    addProblem(found, "checkOutDateTime", *m_ui->checkOut);
    addProblem(found, "latitude", *m_ui->position);
    return found;
}

void HotelForm::setReadOnly(bool readOnly)
{
    setFieldsReadOnly(this, readOnly);
}

QWidget* HotelForm::firstField() const
{
    return m_ui->name;
}

void HotelForm::setZone(const QString& zone)
{
    m_ui->zone->setZone(zone);
    m_ui->checkIn->setZone(zone);
    m_ui->checkOut->setZone(zone);
    update();
}

// While nobody has chosen the day of the check-out, the stay keeps its length.
void HotelForm::proposeCheckOut()
{
    const QDate day = m_ui->checkIn->date();
    if (m_showing || !day.isValid())
        return;
    const QDate out = m_ui->checkOut->date();
    if (!m_checkOutTouched && out.isValid() && m_lastCheckIn.isValid() && out <= day)
        m_ui->checkOut->setDate(out.addDays(m_lastCheckIn.daysTo(day)));
    m_lastCheckIn = day;
}

void HotelForm::update()
{
    if (m_showing)
        return;
    const qint64 nights = m_ui->checkIn->date().daysTo(m_ui->checkOut->date());
    m_ui->checkOut->setRemark(nights > 0 ? tr("%Ln night(s)", nullptr, int(nights)) : QString());
    m_ui->zone->setMoment(m_ui->checkIn->instant());
    Q_EMIT edited();
}

} // namespace viatica
