// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace viatica {

namespace {

constexpr double corner = 6;

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

bool isAccent(const QStyleOption* option, const QWidget* widget)
{
    if (widget && widget->property("accent").isValid())
        return widget->property("accent").toBool();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool isFaulty(const QWidget* widget)
{
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->property("faulty").toBool())
            return true;
        if (!qobject_cast<const QAbstractSpinBox*>(at->parentWidget()))
            break;
    }
    return false;
}

int em(const QStyleOption* option, const QWidget* widget, double factor)
{
    const QFontMetrics metrics =
        option ? option->fontMetrics : QFontMetrics(widget ? widget->font() : QApplication::font());
    return int(metrics.height() * factor);
}

QColor veiled(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

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
        return qobject_cast<const QPlainTextEdit*>(widget) ? scaled(widget, 4)
                                                           : QProxyStyle::pixelMetric(metric, option, widget);
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
        if (!bar)
            return {};
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
    case PE_IndicatorRadioButton: {
        const bool on = option->state & State_On;
        const PainterState state(painter);
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(QPen(on || (option->state & State_HasFocus) ? colors.accent : colors.border, 1.2));
        painter->setBrush(on ? colors.accent : colors.surface);
        painter->drawEllipse(box);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.onAccent);
            painter->drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
        }
        return;
    }
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, colors.selected);
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, veiled(colors.text, 0.035));
        return;
    }
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
    case CE_HeaderEmptyArea: {
        const Colors& colors = colorsOf(option->palette);
        painter->fillRect(option->rect, colors.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colors.hairline);
        return;
    }
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(header, painter, widget);
            return;
        }
        break;
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

void Style::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool focus = option->state & State_HasFocus;
    const bool enabled = option->state & State_Enabled;
    const PainterState state(painter);
    const double width = focus ? 1.6 : 1.0;
    const QColor line = isFaulty(widget) ? colors.danger
                        : focus          ? colors.accent
                        : enabled        ? colors.border
                                         : colors.hairline;
    painter->setPen(QPen(line, width));
    painter->setBrush(enabled ? colors.surface : colors.window);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                             corner, corner);
}

void Style::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = (option->state & State_MouseOver) && enabled;
    const PainterState state(painter);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    if (isAccent(option, widget) && enabled) {
        QColor fill = colors.accent;
        if (down)
            fill = fill.darker(118);
        else if (hover)
            fill = fill.lighter(108);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
    } else {
        const QColor ground = option->palette.color(QPalette::Button);
        painter->setPen(flat ? QPen(Qt::NoPen) : QPen(enabled ? colors.border : colors.hairline, 1));
        if (flat)
            painter->setBrush(down || hover ? QBrush(veiled(colors.text, down ? 0.12 : 0.07))
                                            : QBrush(Qt::NoBrush));
        else
            painter->setBrush(!enabled ? colors.window
                              : down   ? ground.darker(108)
                              : hover  ? colors.hover
                                       : ground);
    }
    painter->drawRoundedRect(box, corner, corner);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isAccent(option, widget) ? colors.onAccent : colors.accent, 1.5));
        painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), corner - 2, corner - 2);
    }
}

void Style::drawToolButton(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool on = option->state & State_On;
    const bool down = option->state & State_Sunken;
    const bool hover = (option->state & State_MouseOver) && (option->state & State_Enabled);
    if (!on && !down && !hover)
        return;
    const PainterState state(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(on ? colors.selected : veiled(colors.text, down ? 0.12 : 0.07));
    painter->drawRoundedRect(option->rect, corner, corner);
}

void Style::drawCheck(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    const PainterState state(painter);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor fill = enabled ? colors.accent : colors.border;
    painter->setPen(QPen(on ? fill : (option->state & State_HasFocus) ? colors.accent : colors.border, 1.2));
    painter->setBrush(on ? fill : colors.surface);
    painter->drawRoundedRect(box, 4, 4);
    if (on)
        coloredIcon(QStringLiteral("check"), colors.onAccent)
            .paint(painter, option->rect.adjusted(2, 2, -2, -2));
}

void Style::drawButtonLabel(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) const
{
    const bool accent = isAccent(option, widget) && (option->state & State_Enabled);
    const Colors& colors = colorsOf(option->palette);
    const int gap = scaled(widget, 6);
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic |
                      (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? 0 : Qt::TextHideMnemonic);
    const QSize iconSize = option->icon.isNull() ? QSize() : option->iconSize;
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const int width =
        textWidth + (option->icon.isNull() ? 0 : iconSize.width() + (option->text.isEmpty() ? 0 : gap));
    QRect rect = option->rect;
    int left = rect.left() + (rect.width() - width) / 2;
    if (!option->icon.isNull()) {
        const QRect place(QPoint(left, rect.top() + (rect.height() - iconSize.height()) / 2), iconSize);
        const QIcon::Mode mode = !(option->state & State_Enabled) ? QIcon::Disabled
                                 : accent                         ? QIcon::Selected
                                                                  : QIcon::Normal;
        option->icon.paint(painter, visualRect(option->direction, rect, place), Qt::AlignCenter, mode);
        left += iconSize.width() + gap;
    }
    const QRect textRect(left, rect.top(), textWidth, rect.height());
    const bool flat = option->features.testFlag(QStyleOptionButton::Flat) && (option->state & State_Enabled);
    painter->setPen(accent ? colors.onAccent
                    : flat ? colors.accent
                           : option->palette.color(QPalette::ButtonText));
    painter->drawText(visualRect(option->direction, rect, textRect), flags, option->text);
}

void Style::drawHeader(const QStyleOptionHeader* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const bool right = option->textAlignment & Qt::AlignRight;
    painter->save();
    painter->setFont(resized(painter->font(), 0.92, QFont::DemiBold));
    painter->setPen(sorted ? colors.text : colors.secondary);
    const int edge = scaled(widget, 12); // as the cells below
    const int side = sorted ? pixelMetric(PM_HeaderMarkSize, option, widget) : 0;
    const int gap = sorted ? scaled(widget, 3) : 0;
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    const QRect section(
        header ? header->sectionViewportPosition(option->section) : option->rect.x(), option->rect.y(),
        header ? header->sectionSize(option->section) : option->rect.width(), option->rect.height());
    const QRect rect = section.adjusted(edge, 0, -edge, 0);
    const QString text =
        painter->fontMetrics().elidedText(option->text, Qt::ElideRight, rect.width() - side - gap);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    // The mark stands beside the text, wherever that is aligned.
    const int left = right ? rect.right() + 1 - width : rect.left();
    const QRect textRect(left, rect.top(), width + 1, rect.height());
    painter->drawText(visualRect(option->direction, section, textRect), Qt::AlignVCenter | Qt::AlignLeft,
                      text);
    if (sorted) {
        const bool ascending = option->sortIndicator == QStyleOptionHeader::SortDown;
        const QRect mark(right ? left - gap - side : left + width + gap, rect.center().y() - side / 2, side,
                         side);
        coloredIcon(ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), colors.accent)
            .paint(painter, visualRect(option->direction, section, mark));
    }
    painter->restore();
}

void Style::drawComboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const
{
    QStyleOption field(*option);
    field.rect = option->rect;
    field.state = option->state;
    if (option->state & State_On)
        field.state |= State_HasFocus;
    drawField(&field, painter, widget);
    const Colors& colors = colorsOf(option->palette);
    const int side = scaled(widget, 16);
    QRect arrow(0, 0, side, side);
    arrow.moveCenter(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).center());
    const bool calendar = qobject_cast<const QDateTimeEdit*>(widget) != nullptr;
    coloredIcon(calendar ? QStringLiteral("calendar") : QStringLiteral("chevron-down"), colors.secondary)
        .paint(painter, arrow);
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
