// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace viatica {

/// One SQL text that is prepared once per connection and run many times with values bound as $1, $2, …
///
/// Made once, at namespace scope or as a function's static: its address-independent name is the key of each
/// connection's registry of prepared statements. The text is composed from constants of the program only; nothing
/// that a user typed ever gets into it.
class Statement
{
public:
    explicit Statement(QByteArray sql);
    Q_DISABLE_COPY_MOVE(Statement)
    ~Statement() = default;

    [[nodiscard]] const QByteArray& sql() const { return m_sql; }
    /// Name on the server, unique in the process: "v1", "v2", …
    [[nodiscard]] const QByteArray& name() const { return m_name; }

private:
    QByteArray m_sql;
    QByteArray m_name;
};

} // namespace viatica
