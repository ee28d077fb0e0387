// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text_layout.h"

#include <QTextLayout>
#include <QTextOption>

namespace viatica {

QSizeF layOut(QTextLayout& layout, qreal width)
{
    QTextOption option = layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return {width, height};
}

} // namespace viatica
