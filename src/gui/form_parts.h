// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

class QLabel;
class QWidget;

/// What the forms of the five kinds of items share.
namespace viatica {

class FormMessages;
class FieldMessage;
class MomentEdit;
class PositionField;

/// The width of a field for that many characters.
[[nodiscard]] int fieldWidth(const QWidget* widget, int characters);
/// "Berlin (UTC+2)" for what is typed into the fields; "UTC" without a zone.
[[nodiscard]] QString zoneRemark(const MomentEdit& moment);
/// A line that takes no room while there is nothing to say.
void setNote(QLabel* label, const QString& text);
/// Adds what the clock has to say against a time.
void addProblem(FieldErrors& faults, const char* column, const MomentEdit& moment);
/// Adds that a text is no position.
void addProblem(FieldErrors& faults, const char* column, const PositionField& position);
/// Makes every field of the form accept typing or refuse it.
void setFieldsReadOnly(QWidget* form, bool readOnly);
/// Registers both fields of a moment.
void addMoment(FormMessages& messages, const char* column, MomentEdit& moment, FieldMessage* message);

} // namespace viatica
