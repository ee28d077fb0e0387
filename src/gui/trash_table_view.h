// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace viatica {

/// The table of what was deleted: rows of one height, the newest first; columns can be moved, not sorted.
class TrashTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TrashTableView(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;

    [[nodiscard]] QList<int> selectedRows() const;
    void select(int row);
    [[nodiscard]] QByteArray columnsState() const;
    void restoreColumns(const QByteArray& state);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void sizeRows();
    void sizeColumns();

    bool m_columnsRestored = false;
};

} // namespace viatica
