// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/outline_delegate.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "models/trip_outline_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace viatica {

namespace {

QFont detailFont(const QFont& font)
{
    return resized(font, 0.92);
}

// As wide as the longest clock time of the language ("14:05", "12:05 PM"), or the longest zone below it.
int timeWidth(const QStyleOptionViewItem& option)
{
    const QFontMetrics metrics(option.font);
    const QString widest = clockText(QLocale(), QDateTime(QDate(2000, 1, 1), QTime(22, 58)));
    const int zone = QFontMetrics(detailFont(option.font)).horizontalAdvance(QStringLiteral("UTC+5:45"));
    return std::max(metrics.horizontalAdvance(widest), zone) + scaled(option.font, 2);
}

void drawLine(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, Qt::Alignment alignment,
              const QString& text)
{
    painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                      int(QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QColor colorOf(ItemKind kind, const Colors& colors)
{
    switch (kind) {
    case ItemKind::Flight:
        return colors.flight;
    case ItemKind::Hotel:
        return colors.stay;
    case ItemKind::Transportation:
        return colors.ground;
    case ItemKind::CarRental:
        return colors.car;
    case ItemKind::Event:
        break;
    }
    return colors.event;
}

QString iconNameOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return QStringLiteral("plane-departure");
    case ItemKind::Hotel:
        return QStringLiteral("bed");
    case ItemKind::Transportation:
        return QStringLiteral("train");
    case ItemKind::CarRental:
        return QStringLiteral("car");
    case ItemKind::Event:
        break;
    }
    return QStringLiteral("ticket");
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(TripOutlineModel::TypeRole).toInt() == int(OutlineRow::Type::Day))
        paintDay(painter, option, index);
    else
        paintItem(painter, option, index);
    painter->restore();
}

void OutlineDelegate::paintDay(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const int edge = scaled(option.font, 16);
    const QRect inner = option.rect.adjusted(edge, index.row() == 0 ? 0 : scaled(option.font, 8), -edge, 0);
    const bool today = index.data(TripOutlineModel::TodayRole).toBool();
    const QString day = index.data(TripOutlineModel::TitleRole).toString();
    painter->setFont(resized(option.font, 1.0, QFont::DemiBold));
    painter->setPen(today ? colors.accent : colors.text);
    drawLine(painter, option, inner, Qt::AlignLeft, day);
    const int used = painter->fontMetrics().horizontalAdvance(day) + scaled(option.font, 8);
    painter->setFont(detailFont(option.font));
    painter->setPen(today ? colors.accent : colors.secondary);
    const QString detail = index.data(TripOutlineModel::DetailRole).toString();
    drawLine(painter, option, inner.adjusted(used, 0, 0, 0), Qt::AlignLeft,
             today ? tr("Today · %1").arg(detail) : detail);
}

void OutlineDelegate::paintItem(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    QStyleOptionViewItem item(option);
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        const QRect bar(option.rect.left(), option.rect.top(), scaled(option.font, 3), option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), colors.accent);
    }

    const int edge = scaled(option.font, 16);
    const int gap = scaled(option.font, 10);
    const int pad = scaled(option.font, 5);
    const int side = scaled(option.font, 18);
    const QRect inner = option.rect.adjusted(edge, pad, -edge, -pad);
    const int first = QFontMetrics(option.font).height();
    const QRect times(inner.left(), inner.top(), timeWidth(option), first);
    const QRect below(times.left(), times.bottom() + 1, times.width(), inner.bottom() - times.bottom());
    const QRect mark(times.right() + gap, inner.top() + (first - side) / 2, side, side);
    const int textLeft = mark.right() + gap;
    const QRect title(textLeft, inner.top(), inner.right() - textLeft + 1, first);
    const QRect detail(textLeft, below.top(), title.width(), below.height());

    painter->setFont(option.font);
    painter->setPen(colors.text);
    const QString time = index.data(TripOutlineModel::TimeRole).toString();
    if (painter->fontMetrics().horizontalAdvance(time) > times.width()) // "all day" in some languages
        painter->setFont(detailFont(option.font));
    drawLine(painter, option, times, Qt::AlignLeft, time);
    const ItemKind kind = ItemKind(index.data(TripOutlineModel::KindRole).toInt());
    icon(kind, colors).paint(painter, QStyle::visualRect(option.direction, option.rect, mark));
    painter->setFont(resized(option.font, 1.0, QFont::Medium));
    painter->setPen(colors.text);
    drawLine(painter, option, title, Qt::AlignLeft, index.data(TripOutlineModel::TitleRole).toString());
    painter->setFont(detailFont(option.font));
    painter->setPen(colors.secondary);
    drawLine(painter, option, below, Qt::AlignLeft, index.data(TripOutlineModel::ZoneRole).toString());
    drawLine(painter, option, detail, Qt::AlignLeft, index.data(TripOutlineModel::DetailRole).toString());
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).height();
    if (index.data(TripOutlineModel::TypeRole).toInt() == int(OutlineRow::Type::Day))
        return {scaled(option.font, 160), line + scaled(option.font, index.row() == 0 ? 6 : 16)};
    const bool twoLines = !index.data(TripOutlineModel::DetailRole).toString().isEmpty() ||
        !index.data(TripOutlineModel::ZoneRole).toString().isEmpty();
    const int second = twoLines ? QFontMetrics(detailFont(option.font)).height() : 0;
    return {scaled(option.font, 160), line + second + 2 * scaled(option.font, 5)};
}

QIcon OutlineDelegate::icon(ItemKind kind, const Colors& colors) const
{
    const QColor color = colorOf(kind, colors);
    QIcon& icon = m_icons[color.rgba()];
    if (icon.isNull())
        icon = coloredIcon(iconNameOf(kind), color);
    return icon;
}

} // namespace viatica
