// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/year_table_model.h"

#include "models/distance_text.h"

#include <algorithm>
#include <cmath>

namespace viatica {

YearTableModel::YearTableModel(QLocale locale, QObject* parent)
    : QAbstractTableModel(parent)
    , m_locale(std::move(locale))
{
}

// Where the years are the same, their rows stay and the keyboard with them.
void YearTableModel::setYears(const QList<TripStatistics::Year>& years)
{
    const auto same = [](const TripStatistics::Year& a, const TripStatistics::Year& b) {
        return a.year == b.year;
    };
    if (std::equal(years.begin(), years.end(), m_years.begin(), m_years.end(), same)) {
        m_years = years;
        if (!years.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_years = years;
    endResetModel();
}

std::optional<YearMeasure> YearTableModel::measureOf(int column)
{
    if (column < 1 || column > int(yearMeasures.size()))
        return std::nullopt;
    return YearMeasure(column - 1);
}

int YearTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_years.size());
}

int YearTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(yearMeasures.size()) + 1;
}

QVariant YearTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TripStatistics::Year& year = m_years.at(index.row());
    const auto measure = measureOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return measure ? measureText(m_locale, year, *measure) : QString::number(year.year);
    case Qt::AccessibleTextRole:
        return measure ? measureName(*measure) + QStringLiteral(": ") + measureText(m_locale, year, *measure)
                       : sentence(year);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (measure ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant YearTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto measure = measureOf(section);
    switch (role) {
    case Qt::DisplayRole:
        return measure ? measureName(*measure) : tr("Year");
    case Qt::ToolTipRole:
        return measure ? measureExplanation(*measure) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (measure ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QString YearTableModel::sentence(const TripStatistics::Year& year) const
{
    QStringList parts;
    for (const YearMeasure measure : yearMeasures)
        parts.append(tr("%1: %2", "what is counted, and how many")
                         .arg(measureName(measure), measureText(m_locale, year, measure)));
    return tr("%1. %2", "a year, and what it adds up to")
        .arg(QString::number(year.year), parts.join(QStringLiteral(", ")));
}

QString YearTableModel::plainText() const
{
    QLocale numbers = m_locale;
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList headings{tr("Year")};
    for (const YearMeasure measure : yearMeasures)
        headings.append(
            measure == YearMeasure::Distance
                ? tr("%1 (%2)", "a heading and its unit").arg(measureName(measure), distanceUnit(m_locale))
                : measureName(measure));
    QStringList lines{headings.join(QLatin1Char('\t'))};
    for (const TripStatistics::Year& year : m_years) {
        QStringList cells{QString::number(year.year)};
        for (const YearMeasure measure : yearMeasures)
            cells.append(numbers.toString(qint64(std::llround(measureValue(m_locale, year, measure)))));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace viatica
