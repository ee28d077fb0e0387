// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"

#include <QLocale>

namespace viatica {

/// A finding of the trip checker as a sentence: what does not fit, and by how much. Translated.
[[nodiscard]] QString findingSentence(const QLocale& locale, const Finding& finding);

/// "Error", "Warning", "Hint": the word beside the sentence, so that no colour has to say it.
[[nodiscard]] QString displayName(FindingSeverity severity);

/// What a button says that offers it: "Edit…", "Add stay…".
[[nodiscard]] QString displayName(Remedy remedy);

} // namespace viatica
