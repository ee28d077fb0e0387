// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/style.h"

#include <QPainter>

/// What the parts of Style share when they draw.
namespace viatica::style {

/// Radius of fields, buttons and cards.
constexpr double corner = 6;

/// Smooth lines until the end of the block, then the painter as it was.
class PainterState
{
public:
    explicit PainterState(QPainter* painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter* m_painter;
};

/// @p factor times the height of a line of the text that is drawn.
[[nodiscard]] int em(const QStyleOption* option, const QWidget* widget, double factor);

[[nodiscard]] inline QColor veiled(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace viatica::style
