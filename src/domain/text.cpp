// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace viatica {

qsizetype characterCount(QStringView text)
{
    const auto trailing = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return text.size() - trailing;
}

QString singleLine(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

QString multiLine(const QString& text)
{
    QString lines = text.normalized(QString::NormalizationForm_C);
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    lines.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return lines;
}

bool isStorable(QStringView text)
{
    return !text.contains(QChar(0)) && text.isValidUtf16();
}

QString normalizedEmail(const QString& text)
{
    return singleLine(text).toLower();
}

bool isEmailAddress(QStringView text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A[^@\\s\\x00-\\x1f]+@(?:[^@\\s\\x00-\\x1f.]+(?:\\.[^@\\s\\x00-\\x1f.]+)+|localhost)\\z"));
    return text.size() <= 255 && shape.match(text.toString()).hasMatch();
}

} // namespace viatica
