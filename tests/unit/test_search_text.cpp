// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_text.h"
#include "domain/word_table.h"

#include <QtTest>

#include <functional>

using namespace viatica;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreComparedWithoutWhatPeopleLeaveOut_data()
    {
        QTest::addColumn<QString>("folded");
        const auto row = [](const char* text, const char* folded) { QTest::newRow(text) << QString::fromUtf8(folded); };
        row("Zürich", "zurich");
        row("SÃO PAULO", "sao paulo");
        row("Straße", "strasse");
        row("Tromsø", "tromso");
        row("Łódź", "lodz");
        row("Ålesund", "alesund");
        row("İstanbul", "istanbul");
        row("ISPARTA ılıca", "isparta ilica");
        row("Þingeyri", "thingeyri");
        row("Đà Nẵng", "da nang");
        row("Kærum œuvre", "kaerum oeuvre");
        row("Xi'an", "xian");
        row("O’Hare", "ohare");
        row("Nukuʻalofa", "nukualofa");
        row("Rome–Fiumicino", "rome fiumicino");
        row("St. Gallen/Altenrhein", "st gallen altenrhein");
        row("  a   b  ", "a b");
        row("ＴＯＫＹＯ", "tokyo");
        row("東京", "東京");
        row("Москва", "москва");
        row("''", "");
        row("", "");
        row("100%_\\", "100");
    }
    void lettersAreComparedWithoutWhatPeopleLeaveOut()
    {
        QFETCH(QString, folded);
        QCOMPARE(foldedForSearch(QString::fromUtf8(QTest::currentDataTag())), folded);
        QCOMPARE(foldedForSearch(folded), folded);
    }

    void whatIsTypedMayStandThereInOtherWays()
    {
        const auto variants = [](const char* typed) { return searchVariants(QString::fromUtf8(typed)); };
        QCOMPARE(variants("Rome"), QStringList{QStringLiteral("rome")});
        QVERIFY(variants("zuerich").contains(QStringLiteral("zurich")));
        QVERIFY(variants("zürich").contains(QStringLiteral("zuerich")));
        QVERIFY(variants("aarhus").contains(QStringLiteral("arhus")));
        QVERIFY(variants("Århus").contains(QStringLiteral("aarhus")));
        QCOMPARE(variants("Puerto").first(), QStringLiteral("puerto"));
        QVERIFY(variants("...").isEmpty());
    }

    void wordsAreFoundByBeginningByPartAndWithOneError()
    {
        WordTable::Builder builder;
        quint32 item = 0;
        for (const char* word : {"kyoto", "oslo", "tokyo", "toledo", "tokushima", "to"})
            builder.add(QString::fromLatin1(word), item++, 1);
        const WordTable table(builder);
        QCOMPARE(table.wordCount(), size_t(6));
        using Visit = void (WordTable::*)(std::string_view, const std::function<void(std::string_view, const WordTable::Occurrence&)>&) const;
        const auto found = [&](Visit visit, std::string_view text) {
            QStringList words;
            (table.*visit)(text, [&](std::string_view word, const WordTable::Occurrence&) {
                words << QString::fromUtf8(word.data(), qsizetype(word.size()));
            });
            return words.join(QLatin1Char(' '));
        };
        const Visit beginning = &WordTable::visitBeginning;
        const Visit containing = &WordTable::visitContaining;
        const Visit similar = &WordTable::visitSimilar;
        QCOMPARE(found(beginning, "tok"), QStringLiteral("tokushima tokyo"));
        QCOMPARE(found(beginning, "tokyo"), QStringLiteral("tokyo"));
        QCOMPARE(found(beginning, "tokyos"), QString());
        QCOMPARE(found(beginning, "a") + found(beginning, "z"), QString());
        QCOMPARE(found(containing, "to"), QStringLiteral("kyoto to tokushima tokyo toledo"));
        QCOMPARE(found(containing, "yo"), QStringLiteral("kyoto tokyo"));
        for (const char* typed : {"tokyo", "tokio", "tokyyo", "tkyo", "toyko", "okyo", "otkyo", "tokyp"})
            QVERIFY2(found(similar, typed).contains(QLatin1String("tokyo")), typed);
        for (const char* typed : {"tikio", "tokyoxy", "kyot", "xxkyo", "oykot"})
            QVERIFY2(!found(similar, typed).contains(QLatin1String("tokyo")), typed);
    }

    void anEmptyTableFindsNothing()
    {
        const WordTable table;
        int visits = 0;
        const auto count = [&](std::string_view, const WordTable::Occurrence&) { ++visits; };
        table.visitBeginning("a", count);
        table.visitContaining("a", count);
        table.visitSimilar("abcd", count);
        QCOMPARE(visits, 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "test_search_text.moc"
