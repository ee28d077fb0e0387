// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace viatica {

/// The table of what each year adds up to: as high as its rows, for a scroll area that holds more than the
/// table. Columns share the room; where there is too little, it scrolls sideways.
class YearTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit YearTableView(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void sizeRows();
    void measureColumns();
    void shareRoom();

    QList<int> m_needed; ///< width of each column at least
};

} // namespace viatica
