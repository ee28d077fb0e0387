// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace viatica {

/// A list and what is chosen in it: side by side where there is room for both, else the details below the list; and
/// where there is no room for that either, hidden until they are asked for.
class DetailsSplitter final : public QSplitter
{
    Q_OBJECT

public:
    explicit DetailsSplitter(QWidget* parent = nullptr);
    /// Both are reparented.
    void setWidgets(QWidget* list, QWidget* details);

    /// Whether the person wants to see the details, wherever there is room for them.
    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// Shows the details even where there is hardly room, or hides them.
    void toggle();
    [[nodiscard]] bool areDetailsShown() const;
    /// The widths side by side.
    [[nodiscard]] QByteArray arrangement() const;
    void restoreArrangement(const QByteArray& state);

Q_SIGNALS:
    void detailsShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QWidget* m_list = nullptr;
    QWidget* m_details = nullptr;
    QByteArray m_besides; ///< sizes side by side, while the details are below
    bool m_wanted = true;
    bool m_insisted = false; ///< asked for where there is no room; until there is
    bool m_shown = true;
    bool m_sized = false;  ///< it has had its first layout
    bool m_placed = false; ///< the widths side by side are those of the person, or the usual ones
    bool m_arranging = false;
};

} // namespace viatica
