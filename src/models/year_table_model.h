// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/year_measure.h"

#include <QAbstractTableModel>

namespace viatica {

/// What trips add up to: a row per year, the newest first; a column for the year and one per YearMeasure.
class YearTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit YearTableModel(QLocale locale = QLocale(), QObject* parent = nullptr);

    void setYears(const QList<TripStatistics::Year>& years);
    [[nodiscard]] const QList<TripStatistics::Year>& years() const { return m_years; }
    [[nodiscard]] static int columnOf(YearMeasure measure) { return int(measure) + 1; }
    /// Nothing for the column of the years.
    [[nodiscard]] static std::optional<YearMeasure> measureOf(int column);
    /// Headings and rows, for a spreadsheet: columns separated by tabs, numbers without units and groups.
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString sentence(const TripStatistics::Year& year) const;

    const QLocale m_locale;
    QList<TripStatistics::Year> m_years;
};

} // namespace viatica
