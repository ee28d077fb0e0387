// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ranking_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

QString withCode(const QString& name, const QString& code)
{
    if (name.isEmpty())
        return code;
    return QCoreApplication::translate("viatica::Ranking", "%1 (%2)", "a name and its code").arg(name, code);
}

} // namespace

QList<Ranked> rankedAirports(const TripStatistics& statistics)
{
    QList<Ranked> rows;
    for (const TripStatistics::Flown& flown : statistics.airports)
        rows.append({withCode(flown.name, flown.code), flown.count});
    return rows;
}

QList<Ranked> rankedAirlines(const TripStatistics& statistics, const NameOfCode& nameOf)
{
    QList<Ranked> rows;
    for (const TripStatistics::Flown& flown : statistics.airlines)
        rows.append({withCode(nameOf(flown.code), flown.code), flown.count});
    return rows;
}

QList<Ranked> rankedCountries(const TripStatistics& statistics)
{
    QList<Ranked> rows;
    for (const TripStatistics::Flown& flown : statistics.countries)
        if (const QString name = flown.name.isEmpty() ? flown.code : flown.name; !name.isEmpty())
            rows.append({name, flown.count});
    return rows;
}

RankingModel::RankingModel(Counted counted, QLocale locale, QObject* parent)
    : QAbstractListModel(parent)
    , m_counted(counted)
    , m_locale(std::move(locale))
{
}

void RankingModel::setRows(const QList<Ranked>& rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Ranked& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(row);
    case CountRole:
        return m_locale.toString(row.count);
    case ShareRole: {
        const auto most =
            std::max_element(m_rows.cbegin(), m_rows.cend(),
                             [](const Ranked& a, const Ranked& b) { return a.count < b.count; });
        return most->count > 0 ? double(row.count) / double(most->count) : 0.0;
    }
    default:
        return {};
    }
}

QString RankingModel::sentence(const Ranked& row) const
{
    const QString text = m_counted == Counted::Flights
                             ? tr("%1: %Ln flight(s)", nullptr, int(row.count))
                             : tr("%1: %Ln departure(s) and arrival(s)", nullptr, int(row.count));
    return text.arg(row.name);
}

} // namespace viatica
