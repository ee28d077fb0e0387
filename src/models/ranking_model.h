// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_statistics.h"

#include <QAbstractListModel>
#include <QLocale>

#include <functional>

namespace viatica {

/// Something that was flown, and how often.
struct Ranked
{
    QString name; ///< "Frankfurt (FRA)"
    qint64 count = 0;
    friend bool operator==(const Ranked&, const Ranked&) = default;
};

/// The name that people know a code by; an empty one where there is none.
using NameOfCode = std::function<QString(const QString& code)>;

[[nodiscard]] QList<Ranked> rankedAirports(const TripStatistics& statistics);
[[nodiscard]] QList<Ranked> rankedAirlines(const TripStatistics& statistics, const NameOfCode& nameOf);
[[nodiscard]] QList<Ranked> rankedCountries(const TripStatistics& statistics);

/// A list of what was flown most, each with its share of the first.
class RankingModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Counted { Landings, Flights }; ///< departures and arrivals, or flights

    enum Role {
        CountRole = Qt::UserRole + 1, ///< as it is read: "1,204"
        ShareRole,                    ///< of the most frequent, 0 to 1
    };

    explicit RankingModel(Counted counted, QLocale locale = QLocale(), QObject* parent = nullptr);

    void setRows(const QList<Ranked>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString sentence(const Ranked& row) const;

    const Counted m_counted;
    const QLocale m_locale;
    QList<Ranked> m_rows;
};

} // namespace viatica
