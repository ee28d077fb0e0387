// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unsaved_trip.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace viatica {

namespace {

QJsonObject json(const TripDraft& draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("departureDate"), draft.departureDate.toString(Qt::ISODate)},
            {QStringLiteral("returnDate"), draft.returnDate.toString(Qt::ISODate)},
            {QStringLiteral("purpose"), toString(draft.purpose)},
            {QStringLiteral("description"), draft.description}};
}

std::optional<TripDraft> draftOf(const QJsonObject& object)
{
    TripDraft draft;
    draft.name = object.value(QLatin1String("name")).toString();
    draft.departureDate =
        QDate::fromString(object.value(QLatin1String("departureDate")).toString(), Qt::ISODate);
    draft.returnDate = QDate::fromString(object.value(QLatin1String("returnDate")).toString(), Qt::ISODate);
    draft.description = object.value(QLatin1String("description")).toString();
    const auto purpose = tripPurposeFromString(object.value(QLatin1String("purpose")).toString());
    if (!purpose || !draft.departureDate.isValid() || !draft.returnDate.isValid())
        return std::nullopt;
    draft.purpose = *purpose;
    return draft;
}

} // namespace

QString UnsavedTrip::toText(const QString& owner) const
{
    QJsonObject object{{QStringLiteral("owner"), owner},
                       {QStringLiteral("id"), id.toString()},
                       {QStringLiteral("base"), json(base)},
                       {QStringLiteral("typed"), json(typed)}};
    if (version)
        object.insert(QStringLiteral("version"), version->value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<UnsavedTrip> UnsavedTrip::fromText(const QString& text, const QString& owner)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto id = TripId::fromString(object.value(QLatin1String("id")).toString());
    const auto base = draftOf(object.value(QLatin1String("base")).toObject());
    const auto typed = draftOf(object.value(QLatin1String("typed")).toObject());
    if (object.value(QLatin1String("owner")).toString() != owner || !id || !base || !typed)
        return std::nullopt;
    UnsavedTrip trip{*id, std::nullopt, *base, *typed};
    if (object.contains(QLatin1String("version")))
        trip.version = RowVersion{object.value(QLatin1String("version")).toString()};
    return trip;
}

} // namespace viatica
