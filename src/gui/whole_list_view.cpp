// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/whole_list_view.h"

#include "gui/theme.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

namespace viatica {

WholeListView::WholeListView(QWidget* parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setResizeMode(QListView::Adjust);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

void WholeListView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    const auto grown = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::modelReset, this, grown);
    connect(model, &QAbstractItemModel::rowsInserted, this, grown);
    connect(model, &QAbstractItemModel::rowsRemoved, this, grown);
    connect(model, &QAbstractItemModel::dataChanged, this, grown);
}

// Asked of the delegate and not of the view's layout, which comes later.
QSize WholeListView::sizeHint() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    return {scaled(this, 160), height};
}

void WholeListView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QScrollArea* area = nullptr;
    for (QWidget* above = parentWidget(); above && !area; above = above->parentWidget())
        area = qobject_cast<QScrollArea*>(above);
    if (!area || !index.isValid())
        return;
    const QRect row(viewport()->mapTo(area->widget(), visualRect(index).topLeft()), visualRect(index).size());
    QScrollBar* bar = area->verticalScrollBar();
    const int room = area->viewport()->height();
    if (hint == PositionAtTop || row.top() < bar->value())
        bar->setValue(row.top());
    else if (row.bottom() >= bar->value() + room)
        bar->setValue(qMin(row.top(), row.bottom() - room + 1));
}

QModelIndex WholeListView::nextChosen(int from, int step) const
{
    for (int row = from; model() && row >= 0 && row < model()->rowCount(); row += step)
        if (const QModelIndex index = model()->index(row, 0); index.flags().testFlag(Qt::ItemIsSelectable))
            return index;
    return {};
}

// The keyboard needs a place to start from.
void WholeListView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid() || event->reason() == Qt::MouseFocusReason || !model())
        return;
    if (const QModelIndex first = nextChosen(0, 1); first.isValid())
        setCurrentIndex(first);
}

// For the scroll area.
void WholeListView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void WholeListView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace viatica
