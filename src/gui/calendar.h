// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDateEdit;

namespace viatica {

/// A date field as this program has them: the locale's short form with the whole year, and a calendar that
/// opens in the colours of the theme, begins its weeks as the locale does and marks no day by colour alone.
void setUpDateEdit(QDateEdit* edit);

} // namespace viatica
