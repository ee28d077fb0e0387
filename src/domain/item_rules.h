// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "domain/geo.h"
#include "domain/text.h"

#include <QDateTime>

#include <cmath>
#include <optional>

/// The rules that the drafts of the five kinds of items share.
namespace viatica::itemrules {

/// Texts trimmed and in one form, coordinates to six decimals as the columns have them.
template <class Entity>
void normalize(typename Declaration<Entity>::Draft& draft)
{
    forEachDraftColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        Value& value = draft.*column.member;
        if constexpr (std::is_same_v<Value, QString>)
            value = column.large ? multiLine(value) : singleLine(value);
        else if constexpr (std::is_same_v<Value, std::optional<double>>)
            value = value && std::isfinite(*value) ? std::optional(std::round(*value * 1e6) / 1e6) : value;
    });
}

/// Keeps the first fault of a column.
void add(FieldErrors& faults, const char* column, const QString& sentence);

/// A text that is too long or cannot be stored. Nothing for any other.
[[nodiscard]] QString textFault(const QString& text, int maxLength);

/// Every text against the length of its column.
template <class Entity>
void checkTexts(FieldErrors& faults, const typename Declaration<Entity>::Draft& draft)
{
    forEachDraftColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>)
            add(faults, column.name, textFault(draft.*column.member, column.maxLength));
    });
}

void require(FieldErrors& faults, const char* column, const QString& text, const QString& sentence);
/// Whether it is a moment that the database and every other program can hold: in the years 1 to 9999.
[[nodiscard]] bool isUsable(const QDateTime& instant);
/// An empty zone is allowed; any other must be one that is known.
void checkZone(FieldErrors& faults, const char* column, const QString& zone);
/// Both or none, and on the globe.
void checkPosition(FieldErrors& faults, const char* latitudeColumn, const std::optional<double>& latitude,
                   const char* longitudeColumn, const std::optional<double>& longitude);
/// The place, where both numbers are there and on the globe.
[[nodiscard]] std::optional<GeoPoint> position(const std::optional<double>& latitude,
                                               const std::optional<double>& longitude);

} // namespace viatica::itemrules
