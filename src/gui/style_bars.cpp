// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/style_paint.h"
#include "gui/theme.h"

namespace viatica {

using namespace style;

QRect Style::scrollBarRect(const QStyleOptionSlider* bar, SubControl subControl, const QWidget* widget) const
{
    const bool upright = bar->orientation == Qt::Vertical;
    const QRect groove = bar->rect;
    const int length = upright ? groove.height() : groove.width();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = int(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep));
        slider = qBound(qMin(proxy()->pixelMetric(PM_ScrollBarSliderMin, bar, widget), length), slider,
                        length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto part = [&](int from, int size) {
        return upright ? QRect(groove.x(), groove.y() + from, groove.width(), size)
                       : QRect(groove.x() + from, groove.y(), size, groove.height());
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return groove;
    case SC_ScrollBarSlider:
        return visualRect(bar->direction, groove, part(start, slider));
    case SC_ScrollBarSubPage:
        return visualRect(bar->direction, groove, part(0, start));
    case SC_ScrollBarAddPage:
        return visualRect(bar->direction, groove, part(start + slider, length - start - slider));
    default:
        return {};
    }
}

void Style::drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const
{
    if (option->maximum <= option->minimum)
        return;
    const Colors& colors = colorsOf(option->palette);
    const PainterState state(painter);
    const bool active = (option->state & State_MouseOver) || (option->activeSubControls & SC_ScrollBarSlider);
    const double inset = active ? 2.5 : 3.5;
    const QRectF slider = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget))
                              .adjusted(inset, inset, -inset, -inset);
    const double radius = qMin(slider.width(), slider.height()) / 2;
    painter->setPen(Qt::NoPen);
    painter->setBrush(veiled(colors.secondary, option->state & State_Sunken ? 0.8 : active ? 0.6 : 0.4));
    painter->drawRoundedRect(slider, radius, radius);
}

void Style::drawProgress(const QStyleOptionProgressBar* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const PainterState state(painter);
    const QRectF groove(option->rect);
    const double radius = qMin(groove.height() / 2, 3.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.hairline);
    painter->drawRoundedRect(groove, radius, radius);
    QRectF done = groove;
    if (option->maximum <= option->minimum) {
        // Without an end in sight: a piece that stands; BusyBar moves it by the progress value.
        const double at = (option->progress % 100) / 100.0;
        done.setWidth(groove.width() * 0.3);
        done.moveLeft(groove.left() + (groove.width() + done.width()) * at - done.width());
        done = done.intersected(groove);
    } else {
        done.setWidth(groove.width() * double(option->progress - option->minimum) /
                      double(option->maximum - option->minimum));
    }
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(done, radius, radius);
}

} // namespace viatica
