// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace viatica {

/// A thin line at the top of what is being read or saved; it moves while there is work and is invisible otherwise,
/// without taking part in the layout's changes.
class BusyLine final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget* parent = nullptr);
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_timer;
    int m_position = 0;
    bool m_busy = false;
};

} // namespace viatica
