// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/text_search.h"

#include "domain/error.h"
#include "domain/text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TextSearch)
};

Error refused(const QString& sentence)
{
    return {ErrorKind::Validation, sentence, {{QStringLiteral("search"), sentence}}};
}

} // namespace

QString searchText(const QString& typed)
{
    const QString text = singleLine(typed);
    if (!isStorable(text))
        throw refused(Messages::tr("The search text contains a character that cannot be searched for."));
    if (characterCount(text) > searchTextLimit)
        throw refused(Messages::tr("A search text can have at most %1 characters.").arg(searchTextLimit));
    return text;
}

QStringList searchWords(const QString& text)
{
    QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString containsPattern(const QString& text)
{
    QString pattern = QStringLiteral("%");
    for (const QChar c : text) {
        if (c == QLatin1Char('%') || c == QLatin1Char('_') || c == QLatin1Char('\\'))
            pattern += QLatin1Char('\\');
        pattern += c;
    }
    return pattern + QLatin1Char('%');
}

} // namespace viatica
