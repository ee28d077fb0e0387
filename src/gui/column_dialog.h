// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace viatica {

class TableColumns;

/// Which columns a table has and in which order, by keys or mouse. What is chosen is seen at once. Deletes itself
/// when it closes.
class ColumnDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p names by the number of the column.
    ColumnDialog(TableColumns& columns, const QStringList& names, QWidget* parent = nullptr);

private:
    void fill();
    void moveCurrent(int by);
    void updateButtons();

    TableColumns& m_columns;
    const QStringList m_names;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    bool m_filling = false;
};

} // namespace viatica
