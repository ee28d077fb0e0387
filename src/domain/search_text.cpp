// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_text.h"

#include <array>
#include <optional>
#include <utility>

namespace viatica {

namespace {

/// Letters that Unicode does not take apart into a base and a mark.
QLatin1String plainForm(char16_t letter)
{
    switch (letter) {
    case u'ß': return QLatin1String("ss");
    case u'æ': return QLatin1String("ae");
    case u'œ': return QLatin1String("oe");
    case u'ø': return QLatin1String("o");
    case u'ł': return QLatin1String("l");
    case u'đ':
    case u'ð': return QLatin1String("d");
    case u'þ': return QLatin1String("th");
    case u'ħ': return QLatin1String("h");
    case u'ı': return QLatin1String("i");
    case u'ŋ': return QLatin1String("n");
    case u'ŧ': return QLatin1String("t");
    default: return {};
    }
}

/// Apostrophes of all kinds, and the marks that stand for one: "Xi'an" is searched for as "xian".
bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'`' || c == u'´' || c == u'’' || c == u'‘' || c == u'ʻ' || c == u'ʼ' || c == u'ʿ' || c == u'ʾ';
}

std::optional<QString> foldedAscii(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 128)
            return std::nullopt;
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            result += c;
        else if (unit >= u'A' && unit <= u'Z')
            result += QChar(char16_t(unit + (u'a' - u'A')));
        else if (!isApostrophe(unit) && !result.isEmpty() && !result.endsWith(QLatin1Char(' ')))
            result += QLatin1Char(' ');
    }
    if (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result;
}

using Spelling = std::pair<char16_t, const char*>;
constexpr std::array spellings{Spelling{u'ä', "ae"}, Spelling{u'ö', "oe"}, Spelling{u'ü', "ue"}, Spelling{u'å', "aa"},
                               Spelling{u'ø', "oe"}};

QString spelledOut(QStringView typed)
{
    QString result = typed.toString().normalized(QString::NormalizationForm_KC).toLower();
    for (const auto& [letter, letters] : spellings)
        result.replace(QChar(letter), QLatin1String(letters));
    return foldedForSearch(result);
}

QString contracted(const QString& folded)
{
    QString result = folded;
    for (const auto& [letter, letters] : spellings)
        result.replace(QLatin1String(letters), QString(QLatin1Char(letters[0])));
    return result;
}

} // namespace

QString foldedForSearch(QStringView text)
{
    // Most texts of a list are of plain letters, which need no taking apart.
    if (const auto plain = foldedAscii(text))
        return *plain;
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark() || isApostrophe(c.unicode()))
            continue;
        if (const QLatin1String plain = plainForm(c.unicode()); !plain.isEmpty())
            result += plain;
        else if (c.isLetterOrNumber() || c.isSurrogate())
            result += c;
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char(' ')))
            result += QLatin1Char(' ');
    }
    if (result.endsWith(QLatin1Char(' ')))
        result.chop(1);
    return result.normalized(QString::NormalizationForm_C);
}

QStringList searchVariants(QStringView typed)
{
    const QString plain = foldedForSearch(typed);
    if (plain.isEmpty())
        return {};
    QStringList variants{plain};
    for (const QString& other : {spelledOut(typed), contracted(plain)})
        if (!variants.contains(other))
            variants.append(other);
    return variants;
}

} // namespace viatica
