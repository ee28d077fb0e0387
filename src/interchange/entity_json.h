// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/id.h"
#include "domain/trip.h"
#include "domain/voucher.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

/// Rows as JSON objects: the keys are the columns, dates ISO 8601, instants in UTC with "Z", ids and amounts
/// text.
namespace viatica::json {

inline QJsonValue value(const QString& text)
{
    return text;
}

inline QJsonValue value(bool truth)
{
    return truth;
}

inline QJsonValue value(int number)
{
    return number;
}

inline QJsonValue value(qint64 number)
{
    return number;
}

inline QJsonValue value(double number)
{
    return number;
}

inline QJsonValue value(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

inline QJsonValue value(const QDateTime& instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

inline QJsonValue value(TripPurpose purpose)
{
    return toString(purpose);
}

/// "1234.50": never a number, which other programs would read as a floating-point one.
inline QJsonValue value(Amount amount)
{
    return Money::ofSum(amount.hundredths, {}).toDecimal();
}

template <class Tag>
QJsonValue value(const Id<Tag>& id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

template <class T>
QJsonValue value(const std::optional<T>& optional)
{
    return optional ? value(*optional) : QJsonValue();
}

/// Every declared column.
template <class Entity>
QJsonObject object(const Entity& entity)
{
    QJsonObject result;
    forEachColumn<Entity>(
        [&](const auto& column) { result.insert(QLatin1String(column.name), value(entity.*column.member)); });
    return result;
}

/// Without the large columns, which lists do not read.
template <class Entity, class Row>
QJsonObject listedObject(const Row& row)
{
    QJsonObject result;
    forEachColumn<Entity>([&](const auto& column) {
        if (!column.large)
            result.insert(QLatin1String(column.name), value(row.*column.member));
    });
    return result;
}

} // namespace viatica::json
