// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline_view.h"

#include "gui/item_drag.h"
#include "gui/timeline_delegate.h"
#include "models/timeline_model.h"

#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QResizeEvent>

namespace viatica {

TimelineView::TimelineView(QWidget* parent)
    : WholeListView(parent)
    , m_delegate(new TimelineDelegate(this))
{
    setItemDelegate(m_delegate);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT editRequested(index.row()); });
}

void TimelineView::setTimeline(TimelineModel* model)
{
    m_timeline = model;
    setModel(model);
    // A sentence may take more lines than before.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
}

void TimelineView::select(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

// Headings and layovers are passed over.
QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex moved = WholeListView::moveCursor(action, modifiers);
    const bool back = action == MoveUp || action == MovePageUp || action == MovePrevious || action == MoveEnd;
    const QModelIndex chosen = moved.isValid() ? nextChosen(moved.row(), back ? -1 : 1) : QModelIndex();
    return chosen.isValid() ? chosen : currentIndex();
}

// Texts wrap anew.
void TimelineView::resizeEvent(QResizeEvent* event)
{
    WholeListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

int TimelineView::linkUnder(const QPoint& point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return int(TimelineDelegate::Link::None);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return int(m_delegate->linkAt(option, index, point));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const bool link = linkUnder(event->position().toPoint()) != int(TimelineDelegate::Link::None);
    if (link)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    WholeListView::mouseMoveEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    WholeListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    switch (TimelineDelegate::Link(linkUnder(point))) {
    case TimelineDelegate::Link::Remedy:
        Q_EMIT editRequested(indexAt(point).row());
        break;
    case TimelineDelegate::Link::Ignore:
        Q_EMIT ignoreRequested(indexAt(point).row());
        break;
    case TimelineDelegate::Link::None:
        break;
    }
}

// Onto a trip in the list beside it.
void TimelineView::startDrag(Qt::DropActions)
{
    if (!m_timeline || currentRow() < 0)
        return;
    const TimelineRow& row = m_timeline->row(currentRow());
    if (row.type != TimelineRow::Type::Entry)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeOfItems({row.item}));
    drag->exec(Qt::MoveAction);
}

} // namespace viatica
