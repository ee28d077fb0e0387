// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/geo.h"

#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QLayout;
class QWidget;

/// What the forms of the five kinds of items share.
namespace viatica {

class CityField;
class FieldMessage;
class FormMessages;
class MomentEdit;
class PositionField;
class ZoneField;
struct FormLists;

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
/// Lets Tab go through all that a layout holds as it is read: line by line.
void setReadingOrder(const QLayout* layout);
/// Registers both fields of a moment.
void addMoment(FormMessages& messages, const char* column, MomentEdit& moment, FieldMessage* message);

/// A city that is chosen brings zone and position along; @p changed is called then, and when another zone is chosen.
void connectPlace(CityField& place, ZoneField& zone, PositionField& position, const FormLists& lists,
                  const std::function<void()>& changed);

/// The place of two columns, where both are there.
[[nodiscard]] std::optional<GeoPoint> positionOf(const std::optional<double>& latitude,
                                                 const std::optional<double>& longitude);
void setPosition(const std::optional<GeoPoint>& position, std::optional<double>& latitude,
                 std::optional<double>& longitude);

/// "+1 day" where the second date is later than the first, "−1 day" where it is earlier, across the date line.
[[nodiscard]] QString daysLaterText(const MomentEdit& from, const MomentEdit& to);
/// How long it is between two moments; empty while one is missing.
[[nodiscard]] QString spanBetween(const MomentEdit& from, const MomentEdit& to);

} // namespace viatica
