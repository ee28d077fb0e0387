// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_cursor.h"

#include "domain/text.h"
#include "services/service_error.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viatica {

namespace {

// A name of 255 characters outside the basic plane, in UTF-8 and base64, is well below.
constexpr qsizetype longestText = 4096;
constexpr qsizetype longestName = 255;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString valueOf(const Trip& trip, TripSort sort)
{
    switch (sort) {
    case TripSort::Return:
        return trip.returnDate.toString(Qt::ISODate);
    case TripSort::Name:
        return trip.name;
    case TripSort::Departure:
        break;
    }
    return trip.departureDate.toString(Qt::ISODate);
}

QString toString(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? QStringLiteral("asc") : QStringLiteral("desc");
}

bool isValue(const QString& value, TripSort sort)
{
    if (sort == TripSort::Name)
        return isStorable(value) && characterCount(value) <= longestName;
    return QDate::fromString(value, Qt::ISODate).toString(Qt::ISODate) == value && !value.isEmpty();
}

} // namespace

TripCursor TripCursor::behind(const Trip& trip, TripSort sort, Qt::SortOrder order)
{
    return {sort, order, valueOf(trip, sort), trip.id};
}

QString TripCursor::toText() const
{
    const QJsonArray parts{viatica::toString(sort), toString(order), value, id.toString()};
    return QString::fromLatin1(QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64(encoding));
}

TripCursor TripCursor::fromText(const QString& text, TripSort sort, Qt::SortOrder order)
{
    if (text.size() > longestText)
        throw badCursor();
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        throw badCursor();
    const QJsonArray parts = QJsonDocument::fromJson(*decoded).array();
    const auto id = TripId::fromString(parts.at(3).toString());
    if (parts.size() != 4 || parts.at(0) != viatica::toString(sort) || parts.at(1) != toString(order) ||
        !parts.at(2).isString() || !isValue(parts.at(2).toString(), sort) || !id)
        throw badCursor();
    return {sort, order, parts.at(2).toString(), *id};
}

} // namespace viatica
