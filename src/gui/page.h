// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace viatica {

/// One of the pages that the side bar lists, for the time that somebody is signed in. Several pages connect to the
/// same actions (select all, find, refresh): a page obeys them while it is the current one, and then alone decides
/// which of its actions are enabled.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] bool isCurrent() const { return m_current; }
    void setCurrent(bool current)
    {
        m_current = current;
        currentChanged();
    }

    /// Reads everything again, as after a lost connection.
    virtual void refresh() = 0;
    /// The keyboard goes where work on this page begins.
    virtual void takeFocus() = 0;
    /// Keeps columns, filters and the like for the next start.
    virtual void saveState() {}

Q_SIGNALS:
    /// What the side bar shows beside the page's name; nothing while it is not known.
    void countChanged(std::optional<qint64> count);
    /// The session has ended; nothing more can be read with it.
    void signInRequested();

protected:
    /// Enables the page's actions, or disables those that only make sense in it.
    virtual void currentChanged() = 0;

private:
    bool m_current = false;
};

} // namespace viatica
