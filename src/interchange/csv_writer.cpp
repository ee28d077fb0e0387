// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csv_writer.h"

#include <algorithm>
#include <utility>

namespace viatica {

namespace {

constexpr QChar guard = QLatin1Char('\'');

bool beginsFormula(QStringView text)
{
    if (text.isEmpty())
        return false;
    switch (text.front().unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'\uFF1D': // the full-width forms, which spreadsheets in East Asian languages read alike
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
        return true;
    default:
        return false;
    }
}

/// Apostrophes, then what would be a formula.
bool readsLikeGuarded(QStringView text)
{
    const auto content = std::find_if(text.begin(), text.end(), [](QChar c) { return c != guard; });
    return beginsFormula(text.sliced(content - text.begin()));
}

bool needsQuotes(QByteArrayView cell)
{
    if (cell.isEmpty())
        return false;
    // Blanks at the ends belong to the cell, but some readers drop them unless it is quoted.
    if (cell.front() == ' ' || cell.back() == ' ')
        return true;
    return std::any_of(cell.begin(), cell.end(), [](char c) {
        return c == '"' || c == ',' || c == '\r' || c == '\n' || c == ';' || c == '\t';
    });
}

} // namespace

CsvWriter::CsvWriter(const CsvOptions& options)
{
    if (options.byteOrderMark)
        m_buffer = QByteArrayLiteral("\xEF\xBB\xBF");
    m_recordStart = m_buffer.size();
}

CsvWriter& CsvWriter::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    return readsLikeGuarded(value) ? cell('\'' + utf8) : cell(utf8);
}

CsvWriter& CsvWriter::date(const QDate& value)
{
    return cell(value.toString(Qt::ISODate).toLatin1());
}

CsvWriter& CsvWriter::instant(const QDateTime& value)
{
    return cell(value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs).toLatin1() : QByteArray());
}

CsvWriter& CsvWriter::cell(QByteArrayView utf8)
{
    if (std::exchange(m_recordBegun, true))
        m_buffer += ',';
    if (!needsQuotes(utf8)) {
        m_buffer += utf8;
        return *this;
    }
    m_buffer += '"';
    for (const char c : utf8) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
    return *this;
}

void CsvWriter::endRecord()
{
    // A record of one empty cell would be an empty line, which readers skip.
    if (m_buffer.size() == m_recordStart)
        m_buffer += "\"\"";
    m_buffer += "\r\n";
    m_recordStart = m_buffer.size();
    m_recordBegun = false;
}

QByteArray CsvWriter::take()
{
    m_recordStart = 0;
    return std::exchange(m_buffer, {});
}

QString CsvWriter::unguarded(QStringView cell)
{
    return (cell.startsWith(guard) && readsLikeGuarded(cell) ? cell.sliced(1) : cell).toString();
}

} // namespace viatica
