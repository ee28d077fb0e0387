// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text_difference.h"

#include "gui/theme.h"

#include <QPlainTextEdit>

namespace viatica {

TextSpan differenceSpan(const QString& text, const QString& other)
{
    const qsizetype shorter = qMin(text.size(), other.size());
    qsizetype begin = 0;
    while (begin < shorter && text.at(begin) == other.at(begin))
        ++begin;
    qsizetype behind = 0;
    while (behind < shorter - begin && text.at(text.size() - 1 - behind) == other.at(other.size() - 1 - behind))
        ++behind;
    qsizetype end = text.size() - behind;
    if (begin == end)
        return {begin, end};
    // Whole words: half of one is no difference that a person sees.
    const auto insideWord = [&](qsizetype place) {
        return place > 0 && place < text.size() && !text.at(place - 1).isSpace() && !text.at(place).isSpace();
    };
    while (insideWord(begin))
        --begin;
    while (insideWord(end))
        ++end;
    return {begin, end};
}

void markDifference(QPlainTextEdit* view, const QString& other)
{
    const TextSpan span = differenceSpan(view->toPlainText(), other);
    if (span.begin == span.end)
        return;
    const Colors& colors = colorsOf(view->palette());
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(view->document());
    mark.cursor.setPosition(int(span.begin));
    mark.cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
    QColor ground = colors.warning;
    ground.setAlphaF(0.16F);
    mark.format.setBackground(ground);
    mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    mark.format.setUnderlineColor(colors.warning);
    view->setExtraSelections({mark});
    QTextCursor start(view->document());
    start.setPosition(int(span.begin));
    view->setTextCursor(start);
    view->ensureCursorVisible();
}

} // namespace viatica
