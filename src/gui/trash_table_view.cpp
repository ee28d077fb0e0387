// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trash_table_view.h"

#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "models/trash_table_model.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>

#include <algorithm>

namespace viatica {

TrashTableView::TrashTableView(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);
    setItemDelegate(new RowDelegate(this));
    setAccessibleName(tr("Trash"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    header->setMinimumSectionSize(scaled(this, 48));
    sizeRows();
}

void TrashTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    sizeColumns();
}

QList<int> TrashTableView::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TrashTableView::select(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QByteArray TrashTableView::columnsState() const
{
    return horizontalHeader()->saveState();
}

void TrashTableView::restoreColumns(const QByteArray& state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return;
    m_columnsRestored = true;
    horizontalHeader()->setSectionResizeMode(int(TrashTableModel::Column::What), QHeaderView::Stretch);
}

void TrashTableView::sizeRows()
{
    verticalHeader()->setDefaultSectionSize(int(QFontMetrics(font()).height() * 1.15 + scaled(this, 14)));
}

// Wide enough for what usually stands in them; the name takes the rest.
void TrashTableView::sizeColumns()
{
    if (!model())
        return;
    const QFontMetrics metrics(font());
    const int padding = scaled(this, 32);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(TrashTableModel::Column::What), QHeaderView::Stretch);
    const auto size = [&](TrashTableModel::Column column, const QStringList& samples) {
        int width = metrics.horizontalAdvance(model()->headerData(int(column), Qt::Horizontal).toString());
        for (const QString& sample : samples)
            width = std::max(width, metrics.horizontalAdvance(sample));
        header->resizeSection(int(column), width + padding);
    };
    size(TrashTableModel::Column::Kind, trashKindNames());
    size(TrashTableModel::Column::Deleted, {shortDate(locale(), QDate(2028, 12, 28))});
    size(TrashTableModel::Column::Left,
         {TrashTableModel::tr("%Ln more day(s)", nullptr, TrashTableModel::daysKept)});
}

// The keyboard needs a place to start from.
void TrashTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 &&
        event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

// Where there is little room, the icon alone tells the kind.
void TrashTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (model())
        setColumnHidden(int(TrashTableModel::Column::Kind), viewport()->width() < scaled(this, 560));
}

void TrashTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeRows();
        if (!m_columnsRestored)
            sizeColumns();
    }
}

} // namespace viatica
