// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QTableView>

namespace viatica {

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
    [[nodiscard]] QByteArray columnsState() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void editRequested(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void sizeRows();
    void sizeColumns();
    void showOrder();
    void headerClicked(int section);
    void headerMenu(const QPoint& position);

    TripTableModel* m_trips = nullptr;
    bool m_columnsRestored = false;
};

} // namespace viatica
