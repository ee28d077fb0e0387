// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace viatica {

/// One of the program's icons by its file's name ("trash"), in the colours of the theme at the time it is painted:
/// secondary, accent when it is on, the text's colour on an accent when it is QIcon::Selected.
[[nodiscard]] QIcon themedIcon(const QString& name);

/// The same in one colour.
[[nodiscard]] QIcon coloredIcon(const QString& name, const QColor& color);

} // namespace viatica
