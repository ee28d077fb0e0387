// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

class QHeaderView;
class QTableView;

namespace viatica {

/// The columns of a table: which are shown, in which order, how wide. One column takes what room is left; while the
/// table is too narrow, others give way in turn and come back by themselves. Child of the table.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    /// @p stretched is never hidden; @p givingWay names those that may be left out, the first to go first.
    TableColumns(QTableView* table, int stretched, QList<int> givingWay);

    /// The stretched column is at least so wide, in pixels.
    void setSmallest(int width) { m_smallest = width; }
    /// What reset() gives each of the other columns.
    void setUsualWidths(const QHash<int, int>& widths);

    [[nodiscard]] int stretched() const { return m_stretched; }
    /// Whether the person wants to see it; it may still have to give way.
    [[nodiscard]] bool isShown(int column) const;
    void setShown(int column, bool shown);
    /// One place towards the end (+1) or the beginning (−1), among all columns.
    void move(int column, int by);
    /// All columns, in the usual order and width.
    void reset();
    /// In the order of the screen, those that are not shown included.
    [[nodiscard]] QList<int> order() const;

    [[nodiscard]] QByteArray state() const;
    void restore(const QByteArray& state);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QHeaderView* header() const;
    [[nodiscard]] int columns() const;
    void fit();

    QTableView* m_table;
    const int m_stretched;
    const QList<int> m_givingWay;
    QHash<int, int> m_usual;
    QSet<int> m_leftOut; ///< shown as far as the person is concerned, but there is no room
    int m_smallest = 0;
    bool m_customized = false;
    bool m_fitting = false;
};

} // namespace viatica
