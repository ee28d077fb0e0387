// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/year_table_view.h"

#include "gui/row_delegate.h"
#include "gui/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

namespace viatica {

YearTableView::YearTableView(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    setItemDelegate(new RowDelegate(this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    sizeRows();
}

void YearTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &YearTableView::measureColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &YearTableView::measureColumns);
    measureColumns();
}

QSize YearTableView::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    // The line below the last row lies outside: the card around the table ends there anyway.
    int height = horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() - 1;
    if (std::accumulate(m_needed.begin(), m_needed.end(), 0) > width())
        height += horizontalScrollBar()->sizeHint().height();
    return {scaled(this, 320), height};
}

QSize YearTableView::minimumSizeHint() const
{
    return {scaled(this, 160), sizeHint().height()};
}

void YearTableView::sizeRows()
{
    verticalHeader()->setDefaultSectionSize(int(QFontMetrics(font()).height() * 1.15 + scaled(this, 12)));
}

void YearTableView::measureColumns()
{
    m_needed.clear();
    const QFontMetrics metrics(resized(font(), 1.0, QFont::Medium));
    const QFontMetrics headings(horizontalHeader()->font());
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        int width = headings.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model()->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(model()->index(row, column).data().toString()));
        m_needed.append(width + scaled(this, 25)); // 12 at both sides, as the cells have
    }
    shareRoom();
    updateGeometry();
}

void YearTableView::shareRoom()
{
    if (m_needed.isEmpty())
        return;
    const int columns = int(m_needed.size());
    const int rest = std::max(0, viewport()->width() - std::accumulate(m_needed.begin(), m_needed.end(), 0));
    for (int column = 0; column < columns; ++column)
        horizontalHeader()->resizeSection(column, m_needed.at(column) + rest / columns +
                                                      (column < rest % columns ? 1 : 0));
}

// Sideways the table scrolls itself, upwards and downwards the scroll area around it.
void YearTableView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    QScrollArea* area = nullptr;
    for (QWidget* above = parentWidget(); above && !area; above = above->parentWidget())
        area = qobject_cast<QScrollArea*>(above);
    if (!area || !index.isValid())
        return;
    const QRect row = visualRect(index);
    area->ensureVisible(0, viewport()->mapTo(area->widget(), row.center()).y(), 0, row.height());
}

void YearTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    shareRoom();
    updateGeometry();
}

void YearTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeRows();
        measureColumns();
    }
}

// The keyboard needs a place to start from.
void YearTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

// Downwards for the scroll area, sideways for the table.
void YearTableView::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().x() != 0 && horizontalScrollBar()->maximum() > 0)
        QTableView::wheelEvent(event);
    else
        event->ignore();
}

} // namespace viatica
