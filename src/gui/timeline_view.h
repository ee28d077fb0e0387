// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace viatica {

class TimelineDelegate;
class TimelineModel;

/// A trip's time line, as high as its rows, for a scroll area that holds more than the list: the area scrolls, and
/// follows the row that the keyboard is at.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    void setTimeline(TimelineModel* model);
    /// The row that the keyboard is at; -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void select(int row);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A double click, or what helps against a finding.
    void editRequested(int row);
    void ignoreRequested(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    [[nodiscard]] QModelIndex nextChosen(int from, int step) const;
    [[nodiscard]] int linkUnder(const QPoint& point) const;

    TimelineDelegate* m_delegate;
    TimelineModel* m_timeline = nullptr;
};

} // namespace viatica
