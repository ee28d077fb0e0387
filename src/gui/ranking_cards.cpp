// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ranking_cards.h"

#include "gui/card.h"
#include "gui/whole_list_view.h"
#include "gui/ranking_delegate.h"
#include "gui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace viatica {

RankingCards::RankingCards(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_airports(make(tr("Airports"), "airports", RankingModel::Counted::Landings))
    , m_airlines(make(tr("Airlines"), "airlines", RankingModel::Counted::Flights))
    , m_countries(make(tr("Countries"), "countries", RankingModel::Counted::Landings))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(scaled(this, 12));
}

RankingCards::Ranking RankingCards::make(const QString& title, const char* name,
                                         RankingModel::Counted counted)
{
    auto* card = new Card(this);
    auto* heading = new QLabel(title, card);
    setTextRole(heading, TextRole::Section);
    heading->setContentsMargins(scaled(this, 12), 0, scaled(this, 12), 0);
    auto* view = new WholeListView(card);
    view->setObjectName(QLatin1String(name));
    view->setAccessibleName(title);
    view->setItemDelegate(new RankingDelegate(view));
    view->setContextMenuPolicy(Qt::NoContextMenu);
    auto* model = new RankingModel(counted, locale(), view);
    view->setModel(model);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, scaled(this, 12), 1, scaled(this, 4));
    layout->setSpacing(scaled(this, 4));
    layout->addWidget(heading);
    layout->addWidget(view);
    layout->addStretch();
    return {card, view, model};
}

void RankingCards::setStatistics(const TripStatistics& statistics, const NameOfCode& airlineName)
{
    m_airports.model->setRows(rankedAirports(statistics));
    m_airlines.model->setRows(rankedAirlines(statistics, airlineName));
    m_countries.model->setRows(rankedCountries(statistics));
    m_columns = 0;
    arrange();
}

// Cards that stand beside each other are of one width, also where the last row is not full.
void RankingCards::arrange()
{
    QList<Card*> cards;
    for (const Ranking* ranking : {&m_airports, &m_airlines, &m_countries})
        if (ranking->model->rowCount() > 0)
            cards.append(ranking->card);
        else
            ranking->card->hide();
    setVisible(!cards.isEmpty());
    const int columns = std::clamp(width() / scaled(this, 220), 1, std::max(1, int(cards.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Ranking* ranking : {&m_airports, &m_airlines, &m_countries})
        m_grid->removeWidget(ranking->card);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < cards.size(); ++i) {
        m_grid->addWidget(cards.at(i), i / columns, i % columns);
        cards.at(i)->show();
    }
}

void RankingCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RankingCards::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace viatica
