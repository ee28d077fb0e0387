// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/style_paint.h"
#include "gui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

namespace viatica {

using namespace style;

int style::em(const QStyleOption* option, const QWidget* widget, double factor)
{
    const QFontMetrics metrics =
        option ? option->fontMetrics : QFontMetrics(widget ? widget->font() : QApplication::font());
    return int(metrics.height() * factor);
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const QString role = widget->property("textRole").toString();
    if (role == QLatin1String("title"))
        widget->setFont(resized(QApplication::font(), 1.5, QFont::DemiBold));
    else if (role == QLatin1String("section"))
        widget->setFont(resized(QApplication::font(), 1.15, QFont::DemiBold));
    else if (role == QLatin1String("secondary")) {
        widget->setFont(resized(QApplication::font(), 0.92));
        widget->setForegroundRole(QPalette::PlaceholderText);
    }
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(widget, widget && widget->isWindow() ? 16 : 8);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(widget, 8);
    case PM_ScrollBarExtent:
        return scaled(widget, 12);
    case PM_ScrollBarSliderMin:
        return scaled(widget, 32);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return scaled(widget, 16);
    case PM_ToolBarIconSize:
        return scaled(widget, 20);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(widget, 16);
    case PM_HeaderMarkSize:
        return scaled(widget, 12);
    case PM_DefaultFrameWidth:
        // The text of a field keeps clear of its round corners.
        if (qobject_cast<const QPlainTextEdit*>(widget) || (widget && widget->property("field").toBool()))
            return scaled(widget, 4);
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(widget, 6);
    case PM_ProgressBarChunkWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ActivateItemOnSingleClick:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ScrollBar_ContextMenu:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = em(option, widget, 1.0) + scaled(widget, 12);
    switch (type) {
    case CT_PushButton:
        wanted.setHeight(qMax(height, size.height() + scaled(widget, 10)));
        wanted.setWidth(qMax(size.width() + scaled(widget, 28), scaled(widget, 72)));
        break;
    case CT_LineEdit:
        wanted.setHeight(qMax(wanted.height(), height));
        break;
    case CT_ComboBox:
        // Text, room at its sides, and the arrow or calendar; fields of one row are of one height.
        wanted = QSize(size.width() + scaled(widget, 48), height);
        break;
    case CT_SpinBox:
        wanted.setHeight(height);
        break;
    case CT_ToolButton:
        wanted = QSize(size.width() + scaled(widget, 10), size.height() + scaled(widget, 10));
        break;
    case CT_HeaderSection:
        wanted.setHeight(em(option, widget, 1.0) + scaled(widget, 14));
        break;
    case CT_ItemViewItem:
        wanted.setHeight(qMax(wanted.height(), em(option, widget, 1.0) + scaled(widget, 10)));
        break;
    case CT_MenuItem:
        wanted.setHeight(qMax(wanted.height(), wanted.height() > scaled(widget, 14) ? height : 0));
        break;
    default:
        break;
    }
    return wanted;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        return bar ? scrollBarRect(bar, subControl, widget) : QRect();
    }
    if (control == CC_ComboBox && option) {
        const int arrow = scaled(widget, 28);
        const int edge = scaled(widget, 8);
        const QRect all = option->rect;
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, all,
                              QRect(all.right() - arrow + 1, all.y(), arrow, all.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, all, all.adjusted(edge, 2, -arrow, -2));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return visualRect(option->direction, option->rect,
                              option->rect.adjusted(scaled(widget, 6), 1, -scaled(widget, 6), -1));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth > 0)
            drawField(option, painter, widget);
        return;
    }
    case PE_FrameLineEdit:
        return; // part of the panel
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget) || (widget && widget->property("field").toBool())) {
            drawField(option, painter, widget);
            return;
        }
        break;
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView*>(widget))
            return; // lists mark the row, not the cell
        const PainterState state(painter);
        painter->setPen(QPen(colors.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
        return;
    }
    case PE_IndicatorCheckBox:
        drawCheck(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        drawItemPanel(option, painter);
        return;
    case PE_IndicatorHeaderArrow:
        return; // drawn beside the label
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonLabel(button, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(header, painter, widget);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colorsOf(option->palette).hairline);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Selected rows keep their text's colour: the ground is a tint, not the accent.
            QStyleOptionViewItem quiet(*item);
            quiet.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            drawProgress(bar, painter);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            drawComboBox(box, painter, widget);
            return;
        }
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(bar, painter, widget);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton plain(*button); // a menu needs no small arrow in the corner
            plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace viatica
