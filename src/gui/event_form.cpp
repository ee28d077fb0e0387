// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/event_form.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/form_parts.h"
#include "gui/moment_edit.h"
#include "ui_event_form.h"

namespace viatica {

EventForm::EventForm(const FormLists& lists, QWidget* parent)
    : ItemForm(parent)
    , m_ui(std::make_unique<Ui::EventForm>())
{
    m_ui->setupUi(this);
    m_ui->start->setSubject(tr("Begin"));
    m_ui->end->setSubject(tr("End"));
    m_ui->end->setOptional(true);
    m_ui->category->setPlaceholderText(tr("Concert, dinner, meeting"));
    connectPlace(*m_ui->location, *m_ui->zone, *m_ui->position, lists, [this] { setZone(m_ui->zone->zone()); });
    connect(m_ui->allDay, &QCheckBox::toggled, this, &EventForm::setAllDay);
    connect(m_ui->start, &MomentEdit::edited, this, &EventForm::update);
    connect(m_ui->end, &MomentEdit::edited, this, &EventForm::update);
    m_ui->summary->hide();
}

EventForm::~EventForm() = default;

void EventForm::begin(const TripContext& trip, const QDate& today)
{
    m_showing = true;
    const PlaceBefore before = placeBefore(trip);
    const QDate reference = trip.departure.isValid() ? trip.departure : today;
    for (MomentEdit* moment : {m_ui->start, m_ui->end})
        moment->dateField().setReference(reference);
    setZone(before.zone);
    m_ui->start->setDate(before.since.isValid() ? localMoment(before.since, before.zone).date() : reference);
    m_showing = false;
    update();
}

void EventForm::show(const AnyItem& item)
{
    const auto& event = std::get<Event>(item);
    m_showing = true;
    m_ui->name->setText(event.name);
    m_ui->category->setText(event.category);
    m_ui->allDay->setChecked(event.allDay);
    setZone(event.timezone);
    m_ui->start->setMoment(event.start);
    m_ui->end->setMoment(event.end);
    // The end of whole days is the midnight after the last one; people name the last one.
    if (event.allDay && event.end > event.start)
        m_ui->end->setDate(m_ui->end->date().addDays(-1));
    m_ui->location->setText(event.location);
    m_ui->address->setText(event.address);
    m_ui->position->setPosition(positionOf(event.latitude, event.longitude));
    m_ui->phone->setText(event.contactPhone);
    m_ui->email->setText(event.contactEmail);
    m_ui->url->setText(event.url);
    m_showing = false;
    update();
}

QDateTime EventForm::end() const
{
    if (!m_ui->allDay->isChecked() || m_ui->end->isEmpty())
        return m_ui->end->instant();
    const auto midnight = instantOf(m_ui->end->date().addDays(1), QTime(0, 0), m_ui->zone->zone());
    return midnight ? midnight->instant : QDateTime();
}

void EventForm::write(AnyItem& item) const
{
    auto& event = std::get<Event>(item);
    event.name = m_ui->name->text();
    event.category = m_ui->category->text();
    event.allDay = m_ui->allDay->isChecked();
    event.timezone = m_ui->zone->zone();
    event.start = m_ui->start->instant();
    event.end = end();
    event.location = m_ui->location->text();
    event.address = m_ui->address->text();
    setPosition(m_ui->position->position(), event.latitude, event.longitude);
    event.contactPhone = m_ui->phone->text();
    event.contactEmail = m_ui->email->text();
    event.url = m_ui->url->text();
}

void EventForm::addMessages(FormMessages& messages)
{
    messages.add(QStringLiteral("name"), m_ui->name, m_ui->nameMessage);
    messages.add(QStringLiteral("category"), m_ui->category, m_ui->categoryMessage);
    addMoment(messages, "startDateTime", *m_ui->start, m_ui->startMessage);
    addMoment(messages, "endDateTime", *m_ui->end, m_ui->endMessage);
    messages.add(QStringLiteral("location"), m_ui->location, m_ui->locationMessage);
    messages.add(QStringLiteral("address"), m_ui->address, m_ui->addressMessage);
    messages.add(QStringLiteral("timezone"), m_ui->zone, m_ui->zoneMessage);
    messages.add(QStringLiteral("latitude"), m_ui->position, m_ui->positionMessage);
    messages.add(QStringLiteral("contactPhone"), m_ui->phone, m_ui->phoneMessage);
    messages.add(QStringLiteral("contactEmail"), m_ui->email, m_ui->emailMessage);
    messages.add(QStringLiteral("url"), m_ui->url, m_ui->urlMessage);
}

FieldErrors EventForm::problems() const
{
    FieldErrors found;
    addProblem(found, "startDateTime", *m_ui->start);
    addProblem(found, "endDateTime", *m_ui->end);
    addProblem(found, "latitude", *m_ui->position);
    // Half an end is none: it would be dropped without a word.
    if (!m_ui->end->isEmpty() && !m_ui->end->instant().isValid() && m_ui->end->problem().isEmpty())
        found.insert(QStringLiteral("endDateTime"), tr("An end is a date and a time. Leave both empty if nobody knows it."));
    return found;
}

void EventForm::setReadOnly(bool readOnly)
{
    setFieldsReadOnly(this, readOnly);
}

QWidget* EventForm::firstField() const
{
    return m_ui->name;
}

void EventForm::setZone(const QString& zone)
{
    m_ui->zone->setZone(zone);
    m_ui->start->setZone(zone);
    m_ui->end->setZone(zone);
    update();
}

void EventForm::setAllDay(bool allDay)
{
    m_ui->start->setWholeDay(allDay);
    m_ui->end->setWholeDay(allDay);
    update();
}

void EventForm::update()
{
    if (m_showing)
        return;
    m_ui->zone->setMoment(m_ui->start->instant());
    const bool allDay = m_ui->allDay->isChecked();
    m_ui->end->setRemark(m_ui->end->isEmpty() ? tr("if known") : allDay ? QString() : daysLaterText(*m_ui->start, *m_ui->end));
    setNote(m_ui->summary, allDay ? QString() : spanBetween(*m_ui->start, *m_ui->end));
    Q_EMIT edited();
}

} // namespace viatica
