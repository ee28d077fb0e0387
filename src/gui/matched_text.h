// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text_match.h"

#include <QFont>
#include <QList>
#include <QRect>

class QPainter;

namespace viatica {

/// Draws one line, elided at its end, with the spans in bold. @returns how wide it became
int drawMatchedText(QPainter* painter, const QRect& rect, const QFont& font, const QString& text,
                    const QList<TextSpan>& spans, Qt::LayoutDirection direction);

} // namespace viatica
