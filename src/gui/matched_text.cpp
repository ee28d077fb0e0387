// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/matched_text.h"

#include <QPainter>
#include <QTextLayout>

namespace viatica {

int drawMatchedText(QPainter* painter, const QRect& rect, const QFont& font, const QString& text,
                    const QList<TextSpan>& spans, Qt::LayoutDirection direction)
{
    QString line = text;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    line = QFontMetrics(bold).elidedText(line, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan& span : spans) {
        QTextLayout::FormatRange range;
        range.start = int(span.start);
        range.length = int(std::min(span.length, line.size() - span.start));
        range.format.setFontWeight(QFont::Bold);
        if (range.length > 0)
            formats.append(range);
    }
    QTextLayout layout(line, font);
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine drawn = layout.createLine();
    drawn.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - drawn.height()) / 2));
    return int(drawn.naturalTextWidth());
}

} // namespace viatica
