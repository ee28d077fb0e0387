// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline_view.h"

#include "gui/item_drag.h"
#include "gui/theme.h"
#include "gui/timeline_delegate.h"
#include "models/timeline_model.h"

#include <QDrag>
#include <QEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

namespace viatica {

TimelineView::TimelineView(QWidget* parent)
    : QListView(parent)
    , m_delegate(new TimelineDelegate(this))
{
    setItemDelegate(m_delegate);
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
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT editRequested(index.row()); });
}

void TimelineView::setTimeline(TimelineModel* model)
{
    m_timeline = model;
    setModel(model);
    const auto grown = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::modelReset, this, grown);
    connect(model, &QAbstractItemModel::rowsInserted, this, grown);
    connect(model, &QAbstractItemModel::rowsRemoved, this, grown);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // a sentence may take more lines than before
        updateGeometry();
    });
}

void TimelineView::select(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

// Asked of the delegate and not of the view's layout, which comes later.
QSize TimelineView::sizeHint() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    return {scaled(this, 160), height};
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint hint)
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

// The nearest row that can be chosen, from this one on.
QModelIndex TimelineView::nextChosen(int from, int step) const
{
    for (int row = from; model() && row >= 0 && row < model()->rowCount(); row += step)
        if (const QModelIndex index = model()->index(row, 0); index.flags().testFlag(Qt::ItemIsSelectable))
            return index;
    return {};
}

// Headings and layovers are passed over.
QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex moved = QListView::moveCursor(action, modifiers);
    const bool back = action == MoveUp || action == MovePageUp || action == MovePrevious || action == MoveEnd;
    const QModelIndex chosen = moved.isValid() ? nextChosen(moved.row(), back ? -1 : 1) : QModelIndex();
    return chosen.isValid() ? chosen : currentIndex();
}

// The keyboard needs a place to start from.
void TimelineView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid() || event->reason() == Qt::MouseFocusReason || !model())
        return;
    if (const QModelIndex first = nextChosen(0, 1); first.isValid())
        setCurrentIndex(first);
}

// For the scroll area.
void TimelineView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void TimelineView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

// Texts wrap anew.
void TimelineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
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
    QListView::mouseMoveEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
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
