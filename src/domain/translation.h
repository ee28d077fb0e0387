// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>

class QCoreApplication;

namespace viatica {

/// Installs the program's texts in the language of the locale, where there are any; English otherwise, whose file holds
/// the plurals. Called once by main(), before the first text is made.
void installTranslations(QCoreApplication& application, const QLocale& locale = QLocale());

/// The languages that the program's texts exist in, sorted by their own names.
[[nodiscard]] QList<QLocale> availableTranslations();

} // namespace viatica
