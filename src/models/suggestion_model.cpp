// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/suggestion_model.h"

#include "domain/search_text.h"
#include "models/zone_label.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Suggestion)
};

QString joined(QStringList parts, const QString& separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

QList<TextSpan> typedSpans(const QString& typed, const QString& text)
{
    QList<TextSpan> spans;
    for (const QString& word : foldedForSearch(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (const QString& variant : searchVariants(word)) {
            const auto match = matchText(variant, text);
            if (!match)
                continue;
            // First letters of several words are an answer to a command's short form, not to a place's name.
            if (match->spans.size() == 1)
                spans += match->spans;
            break;
        }
    }
    std::sort(spans.begin(), spans.end(),
              [](const TextSpan& a, const TextSpan& b) { return a.start < b.start; });
    return spans;
}

Suggestion airportSuggestion(const Airport& airport, const QString& typed)
{
    Suggestion row;
    row.code = airport.iata;
    const QString city = airport.city.isEmpty() ? QString() : airport.city;
    row.text = joined({joined({city, airport.name}, QStringLiteral(" · ")), airport.country}, QStringLiteral(", "));
    row.sentence = Texts::tr("%1: %2").arg(airport.iata, joined({city, airport.name, airport.country},
                                                                QStringLiteral(", ")));
    const QString folded = foldedForSearch(typed);
    if (!folded.isEmpty() && row.code.startsWith(folded, Qt::CaseInsensitive))
        row.codeSpans = {{0, folded.size()}};
    row.textSpans = typedSpans(typed, row.text);
    return row;
}

Suggestion citySuggestion(const City& city, const QString& typed, const QDateTime& moment)
{
    Suggestion row;
    row.text = joined({city.name, city.region == city.name ? QString() : city.region, city.country},
                      QStringLiteral(", "));
    row.detail = moment.isValid() ? zoneLabel(city.timezone, moment) : QString();
    row.sentence = joined({row.text, row.detail}, QStringLiteral(", "));
    row.textSpans = typedSpans(typed, row.text);
    return row;
}

Suggestion zoneSuggestion(const QString& zone, const QString& typed, const QDateTime& moment)
{
    Suggestion row;
    row.text = zoneLabel(zone, moment);
    row.detail = zone == row.text ? QString() : zone;
    row.sentence = joined({row.text, row.detail}, QStringLiteral(", "));
    row.textSpans = typedSpans(typed, row.text);
    return row;
}

QStringList matchingZones(const QString& typed, int limit)
{
    const QString folded = foldedForSearch(typed);
    QStringList byPlace;
    QStringList byName;
    if (folded.isEmpty())
        return {};
    for (const QString& zone : namedZones()) {
        if (foldedForSearch(zonePlace(zone)).startsWith(folded))
            byPlace.append(zone);
        else if (foldedForSearch(zone).startsWith(folded))
            byName.append(zone);
    }
    return (byPlace + byName).mid(0, limit);
}

void SuggestionModel::setSuggestions(const QList<Suggestion>& suggestions)
{
    beginResetModel();
    m_suggestions = suggestions;
    endResetModel();
}

int SuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_suggestions.size());
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Suggestion& row = m_suggestions.at(index.row());
    if (role == Qt::DisplayRole)
        return joined({row.code, row.text}, QStringLiteral("  "));
    if (role == Qt::AccessibleTextRole)
        return row.sentence;
    return {};
}

} // namespace viatica
