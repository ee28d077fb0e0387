// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/suggestion_delegate.h"

#include "gui/matched_text.h"
#include "gui/theme.h"
#include "models/suggestion_model.h"

#include <QAbstractProxyModel>
#include <QPainter>

namespace viatica {

namespace {

// The completer shows its list through a model of its own.
const Suggestion* suggestionAt(const QModelIndex& index)
{
    QModelIndex own = index;
    while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(own.model()))
        own = proxy->mapToSource(own);
    const auto* model = qobject_cast<const SuggestionModel*>(own.model());
    return model ? &model->suggestion(own.row()) : nullptr;
}

QFont codeFont(const QFont& font)
{
    return resized(font, 1.0, QFont::DemiBold);
}

} // namespace

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {scaled(option.widget, 200), QFontMetrics(option.font).height() + scaled(option.widget, 10)};
}

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Suggestion* row = suggestionAt(index);
    if (!row)
        return;
    const Colors& colors = colorsOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.selected);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 6, 6);
    }
    const auto place = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int edge = scaled(option.widget, 10);
    QRect inner = option.rect.adjusted(edge, 0, -edge, 0);
    painter->setPen(colors.text);
    if (!row->code.isEmpty()) {
        const QFont font = codeFont(option.font);
        const int width = QFontMetrics(font).horizontalAdvance(QStringLiteral("WMM"));
        drawMatchedText(painter, place({inner.left(), inner.top(), width, inner.height()}), font, row->code,
                        row->codeSpans, option.direction);
        inner.setLeft(inner.left() + width + edge);
    }
    if (!row->detail.isEmpty()) {
        const QFont small = resized(option.font, 0.92);
        const QFontMetrics metrics(small);
        const QString detail = metrics.elidedText(row->detail, Qt::ElideRight, inner.width() / 2);
        painter->setFont(small);
        painter->setPen(colors.secondary);
        painter->drawText(place(inner), Qt::AlignVCenter | Qt::AlignTrailing, detail);
        inner.setRight(inner.right() - metrics.horizontalAdvance(detail) - edge);
        painter->setPen(colors.text);
    }
    drawMatchedText(painter, place(inner), option.font, row->text, row->textSpans, option.direction);
    painter->restore();
}

} // namespace viatica
