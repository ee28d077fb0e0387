// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_parts.h"

#include "gui/city_field.h"
#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/item_form.h"
#include "gui/moment_edit.h"
#include "gui/position_field.h"
#include "gui/theme.h"
#include "gui/time_field.h"
#include "gui/zone_field.h"
#include "models/trip_context.h"
#include "models/zone_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace viatica {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::FormParts)
};

void collect(const QLayout* layout, QList<QWidget*>& found);

void collect(QLayoutItem* item, QList<QWidget*>& found)
{
    if (!item)
        return;
    if (item->layout()) {
        collect(item->layout(), found);
    } else if (QWidget* widget = item->widget(); widget && !found.contains(widget)) {
        if (widget->focusPolicy() & Qt::TabFocus)
            found.append(widget);
        else if (widget->layout())
            collect(widget->layout(), found);
    }
}

void collect(const QLayout* layout, QList<QWidget*>& found)
{
    if (const auto* grid = qobject_cast<const QGridLayout*>(layout)) {
        for (int row = 0; row < grid->rowCount(); ++row)
            for (int column = 0; column < grid->columnCount(); ++column)
                collect(grid->itemAtPosition(row, column), found);
        return;
    }
    for (int i = 0; i < layout->count(); ++i)
        collect(layout->itemAt(i), found);
}

} // namespace

int fieldWidth(const QWidget* widget, int characters)
{
    return widget->fontMetrics().averageCharWidth() * characters + scaled(widget, 24);
}

QString zoneRemark(const MomentEdit& moment)
{
    const QDateTime instant = moment.instant();
    if (!instant.isValid() || moment.zone().isEmpty())
        return moment.zone().isEmpty() ? QString() : zonePlace(moment.zone());
    return zoneLabel(moment.zone(), instant);
}

void setNote(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void addProblem(FieldErrors& faults, const char* column, const MomentEdit& moment)
{
    if (const QString sentence = moment.problem(); !sentence.isEmpty())
        faults.insert(QLatin1String(column), sentence);
}

void addProblem(FieldErrors& faults, const char* column, const PositionField& position)
{
    if (const QString sentence = position.problem(); !sentence.isEmpty())
        faults.insert(QLatin1String(column), sentence);
}

void setReadingOrder(const QLayout* layout)
{
    QList<QWidget*> fields;
    collect(layout, fields);
    for (qsizetype i = 1; i < fields.size(); ++i)
        QWidget::setTabOrder(fields.at(i - 1), fields.at(i));
}

void addMoment(FormMessages& messages, const char* column, MomentEdit& moment, FieldMessage* message)
{
    messages.add(QLatin1String(column), {&moment.dateField(), &moment.timeField()}, message);
}

void setFieldsReadOnly(QWidget* form, bool readOnly)
{
    const QList<QWidget*> parts = form->findChildren<QWidget*>();
    for (QWidget* part : parts) {
        if (auto* line = qobject_cast<QLineEdit*>(part))
            line->setReadOnly(readOnly);
        else if (auto* text = qobject_cast<QPlainTextEdit*>(part))
            text->setReadOnly(readOnly);
        else if (qobject_cast<QAbstractButton*>(part) || qobject_cast<QComboBox*>(part))
            part->setEnabled(!readOnly);
    }
}

void connectPlace(CityField& place, ZoneField& zone, PositionField& position, const FormLists& lists,
                  const std::function<void()>& changed)
{
    place.setCities(lists.cities);
    zone.setCities(lists.cities);
    QObject::connect(&place, &CityField::cityChosen, &place, [&zone, &position, changed](const City& city) {
        zone.setZone(city.timezone);
        position.setPosition(city.position);
        changed();
    });
    QObject::connect(&zone, &ZoneField::zoneEdited, &place, changed);
}

std::optional<GeoPoint> positionOf(const std::optional<double>& latitude, const std::optional<double>& longitude)
{
    return latitude && longitude ? std::optional(GeoPoint{*latitude, *longitude}) : std::nullopt;
}

void setPosition(const std::optional<GeoPoint>& position, std::optional<double>& latitude,
                 std::optional<double>& longitude)
{
    latitude = position ? std::optional(position->latitude) : std::nullopt;
    longitude = position ? std::optional(position->longitude) : std::nullopt;
}

QString daysLaterText(const MomentEdit& from, const MomentEdit& to)
{
    const qint64 days = from.date().daysTo(to.date());
    if (!from.date().isValid() || !to.date().isValid() || days == 0 || !to.time().isValid())
        return {};
    return days > 0 ? Texts::tr("+%Ln day(s)", nullptr, int(days)) : Texts::tr("−%Ln day(s)", nullptr, int(-days));
}

QString spanBetween(const MomentEdit& from, const MomentEdit& to)
{
    const QDateTime begins = from.instant();
    const QDateTime ends = to.instant();
    if (!begins.isValid() || !ends.isValid() || ends <= begins)
        return {};
    return spanText(from.locale(), std::chrono::seconds(begins.secsTo(ends)));
}

} // namespace viatica
