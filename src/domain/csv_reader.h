// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace viatica {

/// Takes RFC 4180 apart, record by record: cells in quotes may hold commas, line ends and doubled quotes.
/// Lines may end with CR LF, LF or CR. Lenient where people's files are: a quote inside an unquoted cell is a
/// character like any other.
class CsvReader
{
public:
    /// @param text lives as long as the reader; a byte order mark in front is skipped
    explicit CsvReader(QStringView text);

    /// The next record's cells; nothing at the end. Empty lines are skipped.
    [[nodiscard]] std::optional<QStringList> next();

private:
    [[nodiscard]] QString quotedCell();
    [[nodiscard]] QString plainCell();
    [[nodiscard]] bool isAt(QChar c) const { return m_position < m_text.size() && m_text[m_position] == c; }
    [[nodiscard]] bool isAtLineEnd() const { return isAt(QLatin1Char('\n')) || isAt(QLatin1Char('\r')); }
    void skipLineEnd();

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace viatica
