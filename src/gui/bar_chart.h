// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart_scale.h"

#include <QWidget>

namespace viatica {

/// Upright bars with their labels below. Where there is room each has its number on top, else lines across
/// tell the height; the pointer reads a bar's number in any case. Not for the keyboard: a table beside it has
/// the same numbers.
class BarChart final : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);

    /// @p name says what the bars count; it is what a screen reader calls the chart, and the bars are its
    /// description.
    void setBars(const QString& name, const QList<ChartBar>& bars);
    [[nodiscard]] const QList<ChartBar>& bars() const { return m_bars; }
    /// Where a bar is in the widget, as high as the widget; for tests to point at.
    [[nodiscard]] QRect slotOf(int bar) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont smallFont() const;
    /// Whether the numbers fit above their bars.
    [[nodiscard]] bool hasNumbers() const;
    [[nodiscard]] QString stepText(double step) const;
    /// The area of the bars, without labels and numbers.
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int barAt(const QPoint& place) const;
    [[nodiscard]] int heightOf(double value) const;
    void paintSteps(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void setHovered(int bar);

    QList<ChartBar> m_bars;
    double m_largest = 0;
    int m_hovered = -1;
};

} // namespace viatica
