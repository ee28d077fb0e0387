// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace viatica {

/// The steps of something that takes a moment: which are done, which one is under way.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);
    void setSteps(const QStringList& steps);
    /// @p step is under way, those before it are done; one past the last: all are.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    /// The present step failed and stands still.
    void setFailed(bool failed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    QStringList m_steps;
    QTimer m_timer;
    int m_current = 0;
    int m_angle = 0;
    bool m_failed = false;
};

} // namespace viatica
