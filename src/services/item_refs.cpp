// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_refs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace viatica::itemrefs {

QByteArray wanted(const QByteArray& json)
{
    return "wanted AS MATERIALIZED (SELECT DISTINCT w.kind, w.id FROM jsonb_to_recordset(" + json +
           "::jsonb) AS w(kind text, id uuid))";
}

QByteArray asJson(const QList<ItemRef>& items)
{
    QJsonArray array;
    for (const ItemRef& item : items)
        array.append(QJsonObject{{QStringLiteral("kind"), toString(item.kind)},
                                 {QStringLiteral("id"), item.id.toString(QUuid::WithoutBraces)}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::optional<ItemRef> next(RowReader& row)
{
    const std::optional<ItemKind> kind = itemKindFromString(row.next<QString>());
    const QUuid id = QUuid::fromString(row.next<QString>());
    return kind ? std::optional(ItemRef{*kind, id}) : std::nullopt;
}

} // namespace viatica::itemrefs
