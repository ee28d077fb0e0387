// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace viatica {

/// A list as high as its rows, for a scroll area that holds more than the list: the area scrolls, and follows the
/// row that the keyboard is at.
class WholeListView : public QListView
{
    Q_OBJECT

public:
    explicit WholeListView(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// The nearest row that can be chosen, from this one on; invalid when there is none.
    [[nodiscard]] QModelIndex nextChosen(int from, int step) const;

    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
};

} // namespace viatica
