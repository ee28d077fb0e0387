// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

class Settings;

/// Who signed in last on each database of this computer, so that the form has the address already. Databases go by
/// keychainName().
class LastEmails
{
public:
    explicit LastEmails(Settings& settings) : m_settings(settings) {}

    /// Empty where nobody has been yet.
    [[nodiscard]] QString on(const QString& database) const;
    void set(const QString& database, const QString& email);

private:
    Settings& m_settings;
};

} // namespace viatica
