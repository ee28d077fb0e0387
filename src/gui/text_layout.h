// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

class QTextLayout;

namespace viatica {

/// Lays a text out in lines of this width: it breaks between words, and inside of one only where that word alone is
/// longer than the line. (QPainter's flags TextWordWrap and TextWrapAnywhere together break anywhere.)
QSizeF layOut(QTextLayout& layout, qreal width);

} // namespace viatica
