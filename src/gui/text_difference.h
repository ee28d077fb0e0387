// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

namespace viatica {

/// Where a text differs from another: from the first word that is not the same to the last.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the last character; the same as begin when nothing differs here
};
[[nodiscard]] TextSpan differenceSpan(const QString& text, const QString& other);

/// Underlines and tints in @p view what differs from @p other, and scrolls there.
void markDifference(QPlainTextEdit* view, const QString& other);

} // namespace viatica
