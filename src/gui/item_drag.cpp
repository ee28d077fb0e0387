// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_drag.h"

#include <QCoreApplication>
#include <QMimeData>

namespace viatica {

namespace {

const QString format = QStringLiteral("application/x-viatica-items");

// Another window of the program may show another database.
QByteArray thisProgram()
{
    return QByteArray::number(QCoreApplication::applicationPid());
}

} // namespace

QMimeData* mimeOfItems(const QList<ItemRef>& items)
{
    QByteArrayList lines{thisProgram()};
    for (const ItemRef& item : items)
        lines.append(toString(item.kind).toLatin1() + ' ' + item.id.toByteArray(QUuid::WithoutBraces));
    auto* data = new QMimeData;
    data->setData(format, lines.join('\n'));
    return data;
}

bool hasItems(const QMimeData* data)
{
    return data && data->data(format).split('\n').value(0) == thisProgram();
}

QList<ItemRef> itemsOf(const QMimeData* data)
{
    QList<ItemRef> items;
    if (!hasItems(data))
        return items;
    for (const QByteArray& line : data->data(format).split('\n').mid(1)) {
        const QByteArrayList parts = line.split(' ');
        const auto kind = itemKindFromString(QString::fromLatin1(parts.value(0)));
        const QUuid id = QUuid::fromString(QLatin1String(parts.value(1)));
        if (kind && !id.isNull())
            items.append({*kind, id});
    }
    return items;
}

} // namespace viatica
