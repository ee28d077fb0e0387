// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/word_table.h"

#include <algorithm>

namespace viatica {

WordTable::WordTable(Builder builder)
{
    auto& entries = builder.m_entries;
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return a.word != b.word ? a.word < b.word : a.at.item < b.at.item;
    });
    for (const auto& [text, at] : entries) {
        if (m_words.empty() || word(m_words.size() - 1) != text) {
            m_text += '\n';
            m_words.push_back({quint32(m_text.size()), quint32(text.size()), quint32(m_occurrences.size()), 0});
            m_text += text;
        }
        Word& last = m_words.back();
        if (m_occurrences.size() > last.firstOccurrence && m_occurrences.back().item == at.item)
            m_occurrences.back().fields |= at.fields;
        else
            m_occurrences.push_back(at);
        last.endOfOccurrences = quint32(m_occurrences.size());
    }
    m_text.shrink_to_fit();
    m_words.shrink_to_fit();
    m_occurrences.shrink_to_fit();
}

size_t WordTable::bytes() const
{
    return m_text.capacity() + m_words.capacity() * sizeof(Word) + m_occurrences.capacity() * sizeof(Occurrence);
}

size_t WordTable::lowerBound(std::string_view text) const
{
    size_t first = 0;
    size_t count = m_words.size();
    while (count > 0) {
        const size_t half = count / 2;
        if (word(first + half) < text) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

size_t WordTable::find(std::string_view text, size_t from) const
{
    return text.empty() ? npos : m_text.find(text, from);
}

size_t WordTable::wordAt(size_t position) const
{
    const auto behind = std::upper_bound(m_words.begin(), m_words.end(), position,
                                         [](size_t at, const Word& word) { return at < word.begin; });
    return size_t(behind - m_words.begin()) - 1;
}

bool WordTable::isSimilar(std::string_view text, std::string_view word)
{
    const auto [inText, inWord] = std::mismatch(text.begin(), text.end(), word.begin(), word.end());
    const std::string_view typed(inText, text.end());
    const std::string_view meant(inWord, word.end());
    if (typed.empty())
        return true; // it begins with the text as it is
    if (meant.starts_with(typed.substr(1)))
        return true; // a letter too much
    if (meant.empty())
        return false;
    if (meant.substr(1).starts_with(typed.substr(1)) || meant.substr(1).starts_with(typed))
        return true; // one wrong, or one missing
    return typed.size() > 1 && meant.size() > 1 && typed[0] == meant[1] && typed[1] == meant[0]
           && meant.substr(2).starts_with(typed.substr(2));
}

} // namespace viatica
