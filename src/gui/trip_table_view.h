// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/item.h"

#include <QTableView>

namespace viatica {

class TableColumns;
class TripTableModel;

/// The table of trips: rows of one height, a header whose arrow is the database's order, columns that can be moved
/// and hidden. Return and double click edit; more rows are asked for before the last one is in sight.
class TripTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TripTableView(QWidget* parent = nullptr);
    void setTripModel(TripTableModel* model);

    [[nodiscard]] QList<int> selectedRows() const;
    void select(int row);
    /// These alone; the first is current.
    void select(QList<int> rows);
    [[nodiscard]] TableColumns& columns() const { return *m_columns; }
    /// Letters that are typed jump to the trip whose name begins with them.
    void keyboardSearch(const QString& text) override;

Q_SIGNALS:
    void editRequested(int row);
    void columnsRequested();
    /// Bookings were dropped onto the trip in that row.
    void itemsDropped(const QList<viatica::ItemRef>& items, int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void sizeRows();
    void sizeColumns();
    void showOrder();
    void headerClicked(int section);
    void headerMenu(const QPoint& position);

    TripTableModel* m_trips = nullptr;
    TableColumns* m_columns = nullptr;
};

} // namespace viatica
