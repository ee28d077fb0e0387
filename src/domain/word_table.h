// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace viatica {

/// Words and where they occur, made for finding those that begin with, contain, or nearly are what somebody types.
/// Built once, then only read: from any thread.
class WordTable
{
public:
    /// One occurrence: a number that the owner of the table gave, and in which of its fields (a set of bits).
    struct Occurrence
    {
        quint32 item = 0;
        quint32 fields = 0;
    };

    /// For building: adds up the fields of a word in an item. Words are folded texts.
    class Builder
    {
    public:
        void add(const QString& word, quint32 item, quint32 field)
        {
            m_entries.push_back({word.toStdString(), {item, field}});
        }

    private:
        friend class WordTable;
        struct Entry
        {
            std::string word;
            Occurrence at;
        };
        std::vector<Entry> m_entries;
    };

    WordTable() = default;
    explicit WordTable(Builder builder);

    /// Calls visit(word, occurrence) for each occurrence of the words that begin with the text.
    template <class Visitor>
    void visitBeginning(std::string_view text, const Visitor& visit) const
    {
        for (size_t i = lowerBound(text); i < m_words.size() && word(i).starts_with(text); ++i)
            visitWord(i, visit);
    }

    /// The same for the words that have the text in them, at their beginning or not.
    template <class Visitor>
    void visitContaining(std::string_view text, const Visitor& visit) const
    {
        for (size_t at = find(text, 0); at != npos;) {
            const size_t i = wordAt(at);
            visitWord(i, visit);
            at = find(text, m_words[i].begin + m_words[i].length);
        }
    }

    /// The same for the words that begin with something that one typing error makes the text: a letter too much, one
    /// missing, one wrong, or two swapped. Only letters of a single byte in UTF-8 count.
    template <class Visitor>
    void visitSimilar(std::string_view text, const Visitor& visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            if (isSimilar(text, word(i)))
                visitWord(i, visit);
    }

    [[nodiscard]] size_t wordCount() const { return m_words.size(); }
    /// What the table takes in memory.
    [[nodiscard]] size_t bytes() const;

private:
    struct Word
    {
        quint32 begin = 0;  ///< in m_text
        quint32 length = 0; ///< in bytes
        quint32 firstOccurrence = 0;
        quint32 endOfOccurrences = 0;
    };
    static constexpr size_t npos = std::string_view::npos;

    [[nodiscard]] std::string_view word(size_t i) const
    {
        return std::string_view(m_text).substr(m_words[i].begin, m_words[i].length);
    }
    [[nodiscard]] size_t lowerBound(std::string_view text) const;
    [[nodiscard]] size_t find(std::string_view text, size_t from) const;
    [[nodiscard]] size_t wordAt(size_t position) const;
    [[nodiscard]] static bool isSimilar(std::string_view text, std::string_view word);

    template <class Visitor>
    void visitWord(size_t i, const Visitor& visit) const
    {
        for (size_t k = m_words[i].firstOccurrence; k < m_words[i].endOfOccurrences; ++k)
            visit(word(i), m_occurrences[k]);
    }

    std::string m_text; ///< all words in order, each behind a line end
    std::vector<Word> m_words;
    std::vector<Occurrence> m_occurrences;
};

} // namespace viatica
