// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ranking_model.h"

#include <QWidget>

class QGridLayout;

namespace viatica {

class Card;
class WholeListView;

/// Airports, airlines and countries that were flown most, each in a card: beside each other where there is
/// room. A list without rows has no card; without any the widget is hidden.
class RankingCards final : public QWidget
{
    Q_OBJECT

public:
    explicit RankingCards(QWidget* parent = nullptr);

    void setStatistics(const TripStatistics& statistics, const NameOfCode& airlineName);
    [[nodiscard]] RankingModel& airports() const { return *m_airports.model; }
    [[nodiscard]] RankingModel& airlines() const { return *m_airlines.model; }
    [[nodiscard]] RankingModel& countries() const { return *m_countries.model; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Ranking
    {
        Card* card;
        WholeListView* view;
        RankingModel* model;
    };
    [[nodiscard]] Ranking make(const QString& title, const char* name, RankingModel::Counted counted);
    void arrange();

    QGridLayout* m_grid;
    const Ranking m_airports;
    const Ranking m_airlines;
    const Ranking m_countries;
    int m_columns = 0;
};

} // namespace viatica
