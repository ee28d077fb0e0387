// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entry_text.h"

namespace viatica {

namespace {

constexpr int longestNumber = 8; // a date without separators

// "AP" and "ap" are one token, like runs of the same letter.
QString tokenAt(const QString& format, qsizetype at)
{
    const QChar first = format.at(at);
    qsizetype end = at + 1;
    if (first.toLower() == QLatin1Char('a')) {
        if (end < format.size() && format.at(end).toLower() == QLatin1Char('p'))
            ++end;
    } else {
        while (end < format.size() && format.at(end) == first)
            ++end;
    }
    return format.mid(at, end - at);
}

} // namespace

QString plainEntry(const QString& typed)
{
    QString plain;
    const QList<uint> compatible = typed.normalized(QString::NormalizationForm_KC).toLower().toUcs4();
    for (const char32_t c : compatible) {
        if (QChar::isDigit(c))
            plain.append(QLatin1Char(char('0' + QChar::digitValue(c))));
        else if (QChar::isSpace(c))
            plain.append(QLatin1Char(' '));
        else if (QChar::category(c) != QChar::Other_Format)
            plain.append(QString::fromUcs4(&c, 1));
    }
    return plain.trimmed();
}

EntryNumber entryNumber(QStringView digits)
{
    return {digits.size() > longestNumber ? -1 : digits.toInt(), int(digits.size())};
}

QList<EntryPart> entryParts(const QString& format, const std::function<QString(const QString&)>& shown)
{
    static const QString letters = QStringLiteral("dMyhHmaA");
    QList<EntryPart> parts;
    qsizetype written = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < format.size();) {
        const QChar c = format.at(at);
        if (c == QLatin1Char('\'')) {
            quoted = !quoted;
            ++at;
        } else if (!quoted && letters.contains(c)) {
            const QString token = tokenAt(format, at);
            const qsizetype length = shown(token).size();
            const QChar what = c == QLatin1Char('M') ? c : c.toLower();
            parts.append({what, written, length});
            written += length;
            at += token.size();
        } else {
            ++written;
            ++at;
        }
    }
    return parts;
}

} // namespace viatica
