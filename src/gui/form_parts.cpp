// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form_parts.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/moment_edit.h"
#include "gui/position_field.h"
#include "gui/theme.h"
#include "gui/time_field.h"
#include "models/zone_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace viatica {

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

} // namespace viatica
