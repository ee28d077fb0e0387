// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_table_view.h"

#include "gui/item_drag.h"
#include "gui/row_delegate.h"
#include "gui/table_columns.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "models/trip_table_model.h"

#include <QDropEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace viatica {

TripTableView::TripTableView(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
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
    setAcceptDrops(true);
    setAccessibleName(tr("Trips"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    header->setMinimumSectionSize(scaled(this, 48));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionClicked, this, &TripTableView::headerClicked);
    connect(header, &QWidget::customContextMenuRequested, this, &TripTableView::headerMenu);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT editRequested(index.row()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_trips)
            m_trips->prefetch(rowAt(viewport()->height() - 1));
    });
    sizeRows();
}

void TripTableView::setTripModel(TripTableModel* model)
{
    m_trips = model;
    setModel(model);
    using Column = TripTableModel::Column;
    m_columns = new TableColumns(this, int(Column::Name),
                                 {int(Column::People), int(Column::Items), int(Column::Purpose),
                                  int(Column::Days), int(Column::When)});
    connect(model, &TripTableModel::sortChanged, this, &TripTableView::showOrder);
    sizeColumns();
    showOrder();
}

QList<int> TripTableView::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TripTableView::select(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void TripTableView::select(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype to = from;
        while (to + 1 < rows.size() && rows.at(to + 1) == rows.at(to) + 1)
            ++to;
        selection.append(QItemSelectionRange(model()->index(rows.at(from), 0),
                                             model()->index(rows.at(to), model()->columnCount() - 1)));
        from = to + 1;
    }
    if (rows.isEmpty())
        return;
    const QModelIndex first = model()->index(rows.first(), 0);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void TripTableView::keyboardSearch(const QString& text)
{
    const int name = int(TripTableModel::Column::Name);
    if (currentIndex().isValid() && currentIndex().column() != name)
        selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(name),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(text);
}

void TripTableView::sizeRows()
{
    verticalHeader()->setDefaultSectionSize(int(QFontMetrics(font()).height() * 1.15 + scaled(this, 14)));
}

// Wide enough for what usually stands in them; the name takes the rest.
void TripTableView::sizeColumns()
{
    const QFontMetrics metrics(font());
    const int padding = scaled(this, 32);
    m_columns->setSmallest(scaled(this, 190));
    QHash<int, int> widths;
    const auto size = [&](TripTableModel::Column column, const QString& sample) {
        const QString title = model()->headerData(int(column), Qt::Horizontal).toString();
        const int width =
            std::max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(title) + scaled(this, 14)) +
            padding;
        widths.insert(int(column), std::max(width, widths.value(int(column))));
    };
    size(TripTableModel::Column::Dates, dateRange(locale(), QDate(2027, 12, 28), QDate(2028, 1, 30)));
    size(TripTableModel::Column::Days, QStringLiteral("888"));
    for (const TripPurpose purpose : allTripPurposes())
        size(TripTableModel::Column::Purpose, displayName(purpose));
    size(TripTableModel::Column::Items, QStringLiteral("888"));
    size(TripTableModel::Column::People, QStringLiteral("888"));
    size(TripTableModel::Column::When, tr("18 months ago"));
    m_columns->setUsualWidths(widths);
}

void TripTableView::showOrder()
{
    horizontalHeader()->setSortIndicator(int(m_trips->sortColumn()), m_trips->sortOrder());
}

void TripTableView::headerClicked(int section)
{
    const auto column = TripTableModel::Column(section);
    if (TripTableModel::isSortable(column)) {
        const bool again = column == m_trips->sortColumn();
        m_trips->sort(section, again && m_trips->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                                   : Qt::AscendingOrder);
    }
    showOrder(); // the header has already moved its arrow
}

void TripTableView::headerMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Columns"));
    for (const int column : m_columns->order()) {
        if (column == m_columns->stretched())
            continue;
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_columns->isShown(column));
        connect(action, &QAction::toggled, m_columns,
                [this, column](bool shown) { m_columns->setShown(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Arrange Columns…")), &QAction::triggered, this,
            &TripTableView::columnsRequested);
    connect(menu->addAction(tr("&Reset Columns")), &QAction::triggered, m_columns, &TableColumns::reset);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void TripTableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT editRequested(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

// The keyboard needs a place to start from.
void TripTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 &&
        event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
}

void TripTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeRows();
        if (m_columns)
            sizeColumns();
    }
}

// --- Bookings that are dragged onto a trip -------------------------------------------------------------------------

void TripTableView::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(hasItems(event->mimeData()));
}

void TripTableView::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(hasItems(event->mimeData()) && indexAt(event->position().toPoint()).isValid());
}

void TripTableView::dropEvent(QDropEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QList<ItemRef> items = itemsOf(event->mimeData());
    event->setAccepted(index.isValid() && !items.isEmpty());
    if (event->isAccepted())
        Q_EMIT itemsDropped(items, index.row());
}

} // namespace viatica
