// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_cursor.h"

#include "services/service_error.h"

#include <QList>

namespace viatica {

QString toText(const ItemCursor& cursor)
{
    const QByteArray plain =
        QByteArray::number(cursor.start) + '/' + cursor.id.toByteArray(QUuid::WithoutBraces);
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

ItemCursor itemCursorFromText(const QString& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded ? (*decoded).split('/') : QList<QByteArray>();
    if (parts.size() != 2)
        throw badCursor();
    bool isNumber = false;
    ItemCursor cursor;
    cursor.start = parts.first().toLongLong(&isNumber);
    cursor.id = QUuid::fromString(QString::fromLatin1(parts.last()));
    if (!isNumber || cursor.id.isNull())
        throw badCursor();
    return cursor;
}

} // namespace viatica
