// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace viatica {

/// Texts in the language of the system where there is a translation, and the plurals of English.
void installTranslations(QCoreApplication& application);

} // namespace viatica
