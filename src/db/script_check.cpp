// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/script_check.h"

#include "db/database_error.h"

#include <array>

namespace viatica {

namespace {

constexpr std::array forbidden{"BEGIN", "START",     "COMMIT",  "END",    "ROLLBACK",
                               "ABORT", "SAVEPOINT", "RELEASE", "PREPARE"};

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

/// Walks a script lexeme by lexeme, as far as needed to know where statements begin.
class Scanner
{
public:
    explicit Scanner(const QByteArray& script) : m_script(script) {}

    /// The first word of the next statement, upper case; empty at the end of the script.
    QByteArray nextStatement()
    {
        QByteArray first;
        while (m_at < m_script.size()) {
            if (skipIgnorable())
                continue;
            const char c = m_script.at(m_at);
            if (c == ';') {
                ++m_at;
                if (!first.isEmpty())
                    return first;
            } else if (isWordCharacter(c)) {
                const QByteArray word = takeWord();
                if (first.isEmpty())
                    first = word.toUpper();
            } else {
                ++m_at;
            }
        }
        return first;
    }

private:
    bool skipIgnorable()
    {
        if (startsWith("--"))
            skipPast("\n", 2);
        else if (startsWith("/*"))
            skipBlockComment();
        else if (m_script.at(m_at) == '\'')
            skipPast("'", 1);
        else if (m_script.at(m_at) == '"')
            skipPast("\"", 1);
        else if (m_script.at(m_at) == '$')
            return skipDollarQuoted();
        else if (std::isspace(static_cast<unsigned char>(m_script.at(m_at))))
            ++m_at;
        else
            return false;
        return true;
    }

    [[nodiscard]] bool startsWith(const char* text) const
    {
        return QByteArrayView(m_script).sliced(m_at).startsWith(text);
    }

    void skipPast(QByteArrayView end, qsizetype from)
    {
        const qsizetype found = m_script.indexOf(end, m_at + from);
        m_at = found < 0 ? m_script.size() : found + end.size();
    }

    void skipBlockComment()
    {
        int depth = 0;
        do {
            if (startsWith("/*")) {
                ++depth;
                m_at += 2;
            } else if (startsWith("*/")) {
                --depth;
                m_at += 2;
            } else {
                ++m_at;
            }
        } while (depth > 0 && m_at < m_script.size());
    }

    bool skipDollarQuoted()
    {
        qsizetype end = m_at + 1;
        while (end < m_script.size() && m_script.at(end) != '$' && isWordCharacter(m_script.at(end)))
            ++end;
        if (end >= m_script.size() || m_script.at(end) != '$')
            return false;
        const QByteArray tag = m_script.mid(m_at, end - m_at + 1);
        skipPast(tag, tag.size());
        return true;
    }

    QByteArray takeWord()
    {
        const qsizetype start = m_at;
        // An E'…' text may escape its quote with a backslash; it is told by the letter right before the quote.
        while (m_at < m_script.size() && isWordCharacter(m_script.at(m_at)))
            ++m_at;
        const QByteArray word = m_script.mid(start, m_at - start);
        if (word.size() == 1 && (word == "e" || word == "E") && startsWith("'"))
            skipEscapedText();
        return word;
    }

    void skipEscapedText()
    {
        ++m_at;
        while (m_at < m_script.size() && m_script.at(m_at) != '\'')
            m_at += m_script.at(m_at) == '\\' ? 2 : 1;
        ++m_at;
    }

    QByteArray m_script;
    qsizetype m_at = 0;
};

} // namespace

void refuseTransactionControl(const QByteArray& script)
{
    Scanner scanner(script);
    for (QByteArray word = scanner.nextStatement(); !word.isEmpty(); word = scanner.nextStatement())
        for (const char* keyword : forbidden)
            if (word == keyword)
                throw programFault("a script that would end its own transaction");
}

} // namespace viatica
