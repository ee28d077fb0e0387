// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv_reader.h"

namespace viatica {

CsvReader::CsvReader(QStringView text)
    : m_text(text)
{
    if (isAt(QChar(QChar::ByteOrderMark)))
        ++m_position;
}

std::optional<QStringList> CsvReader::next()
{
    while (isAtLineEnd())
        skipLineEnd();
    if (m_position >= m_text.size())
        return std::nullopt;
    QStringList cells;
    for (;;) {
        cells << (isAt(QLatin1Char('"')) ? quotedCell() : plainCell());
        if (!isAt(QLatin1Char(',')))
            break;
        ++m_position;
    }
    skipLineEnd();
    return cells;
}

QString CsvReader::quotedCell()
{
    QString cell;
    ++m_position;
    while (m_position < m_text.size()) {
        const QChar c = m_text[m_position++];
        if (c != QLatin1Char('"')) {
            cell += c;
        } else if (isAt(QLatin1Char('"'))) {
            cell += c;
            ++m_position;
        } else {
            break;
        }
    }
    return cell +
           plainCell(); // what stands between the closing quote and the comma: nothing, in a well-made file
}

QString CsvReader::plainCell()
{
    const qsizetype begin = m_position;
    while (m_position < m_text.size() && !isAt(QLatin1Char(',')) && !isAtLineEnd())
        ++m_position;
    return m_text.sliced(begin, m_position - begin).toString();
}

void CsvReader::skipLineEnd()
{
    if (isAt(QLatin1Char('\r'))) {
        ++m_position;
        if (isAt(QLatin1Char('\n')))
            ++m_position;
    } else if (isAt(QLatin1Char('\n'))) {
        ++m_position;
    }
}

} // namespace viatica
