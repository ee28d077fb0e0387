// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport.h"
#include "domain/city.h"
#include "models/text_match.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace viatica {

/// One row of what a field offers while somebody types.
struct Suggestion
{
    QString code;   ///< "FRA"; empty where there are none
    QString text;   ///< "Frankfurt · Frankfurt am Main Airport, Germany"
    QString detail; ///< said beside it: "Berlin (UTC+2)"; may be empty
    QString sentence; ///< the row for a screen reader
    QList<TextSpan> codeSpans; ///< what of the code was typed
    QList<TextSpan> textSpans; ///< likewise of the text
};

/// Where each of the typed words stands in a text; words that are not there are left out.
[[nodiscard]] QList<TextSpan> typedSpans(const QString& typed, const QString& text);

[[nodiscard]] Suggestion airportSuggestion(const Airport& airport, const QString& typed);
/// "Munich, Bavaria, Germany". With @p moment its time zone then is said beside it.
[[nodiscard]] Suggestion citySuggestion(const City& city, const QString& typed, const QDateTime& moment = {});
/// "Berlin (UTC+2)".
[[nodiscard]] Suggestion zoneSuggestion(const QString& zone, const QString& typed, const QDateTime& moment);
/// The zones whose place or name begins with what is typed, at most @p limit.
[[nodiscard]] QStringList matchingZones(const QString& typed, int limit);

/// What a field offers.
class SuggestionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSuggestions(const QList<Suggestion>& suggestions);
    [[nodiscard]] const Suggestion& suggestion(int row) const { return m_suggestions.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Suggestion> m_suggestions;
};

} // namespace viatica
