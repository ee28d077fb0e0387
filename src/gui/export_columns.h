// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace viatica {

/// The columns of an export to choose from: each can be ticked and moved, by dragging or with Alt+Up and Alt+Down.
class ExportColumns final : public QListWidget
{
    Q_OBJECT

public:
    explicit ExportColumns(QWidget* parent = nullptr);

    /// Every column, those that are not written with a minus in front: as state() gives it. Columns that this does
    /// not name follow, ticked; names that there are not are left out.
    void restore(const QStringList& state);
    [[nodiscard]] QStringList state() const;
    /// Shows the columns of items as well, or leaves them out.
    void setWithItems(bool withItems);
    /// The ticked ones that are in sight, in their order.
    [[nodiscard]] QStringList chosen() const;
    /// Moves the current column by one place in sight.
    void moveCurrent(bool up);

Q_SIGNALS:
    /// Another choice or another order.
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_withItems = false;
};

} // namespace viatica
