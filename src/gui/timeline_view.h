// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/whole_list_view.h"

namespace viatica {

class TimelineDelegate;
class TimelineModel;

/// A trip's time line.
class TimelineView final : public WholeListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    void setTimeline(TimelineModel* model);
    /// The row that the keyboard is at; -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void select(int row);

Q_SIGNALS:
    /// A double click, or what helps against a finding.
    void editRequested(int row);
    void ignoreRequested(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    [[nodiscard]] int linkUnder(const QPoint& point) const;

    TimelineDelegate* m_delegate;
    TimelineModel* m_timeline = nullptr;
};

} // namespace viatica
