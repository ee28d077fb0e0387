// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_match.h"

#include <QTest>

using namespace viatica;

class TextMatchTest : public QObject
{
    Q_OBJECT

private:
    static QString marked(const QString& query, const QString& text)
    {
        const std::optional<TextMatch> match = matchText(query, text);
        if (!match)
            return QStringLiteral("-");
        QString result = text;
        for (auto span = match->spans.crbegin(); span != match->spans.crend(); ++span) {
            result.insert(span->start + span->length, QLatin1Char(']'));
            result.insert(span->start, QLatin1Char('['));
        }
        return result;
    }

    static int score(const char* query, const char* text)
    {
        const auto match = matchText(QString::fromUtf8(query), QString::fromUtf8(text));
        return match ? match->score : -1;
    }

private Q_SLOTS:
    void whatWasTypedIsFoundAndMarked_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* query, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(text)
                                << QString::fromUtf8(expected);
        };
        row("nothing typed", "", "Tokyo", "Tokyo");
        row("spaces only", "   ", "Tokyo", "Tokyo");
        row("begin", "to", "Tokyo in spring", "[To]kyo in spring");
        row("a word", "spr", "Tokyo in spring", "Tokyo in [spr]ing");
        row("inside", "kyo", "Tokyo in spring", "To[kyo] in spring");
        row("a word before inside", "in", "Spain in winter", "Spain [in] winter");
        row("several words", "spring tokyo", "Tokyo in spring", "[Tokyo] in [spring]");
        row("words that overlap", "tok toky", "Tokyo", "[Toky]o");
        row("a word is missing", "tokyo autumn", "Tokyo in spring", "-");
        row("case", "ZÜRICH", "zürich", "[zürich]");
        row("accents in the text", "zurich", "Client visit, Zürich", "Client visit, [Zürich]");
        row("accents typed", "zürich", "Zurich", "[Zurich]");
        row("composed apart", "zu\xcc\x88rich", "Zürich", "[Zürich]");
        row("a ligature is one letter", "f", "ﬁnal", "[ﬁ]nal");
        row("beyond the first plane", "york", "🎆 York", "🎆 [York]");
        row("Arabic", "مراكش", "رحلة إلى مراكش", "رحلة إلى [مراكش]");
        row("Japanese", "旅行", "春の旅行", "春の[旅行]");
        row("initials", "nt", "New Trip", "[N]ew [T]rip");
        row("initials of the first words", "se", "Search Everything", "[Se]arch Everything");
        row("initials in another order", "tn", "New Trip", "-");
        row("initials that go on", "ntx", "New Trip", "-");
        row("one letter is no initials", "t", "New Trip", "New [T]rip");
        row("no pattern", "%", "100 percent", "-");
        row("no expression", ".*", "Tokyo", "-");
    }

    void whatWasTypedIsFoundAndMarked()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QTEST(marked(query, text), "expected");
    }

    void theBetterMatchComesFirst()
    {
        QVERIFY(score("trips", "Trips") > score("trips", "Trips of my life"));
        QVERIFY(score("trip", "Trips") > score("trip", "New Trip"));
        QVERIFY(score("trip", "New Trip") > score("trip", "Roundtrip"));
        QVERIFY(score("nt", "Entry") > score("nt", "New Trip")); // letters in a row before initials
        QVERIFY(score("new", "New") > score("new", "New trips and old trips, all of them"));
        QCOMPARE(score("", "Trips"), 0);
    }

    void aTextOfAnySizeIsAnsweredAtOnce()
    {
        const QString text = QStringLiteral("ab ").repeated(100'000);
        QVERIFY(matchText(QStringLiteral("abc"), text) == std::nullopt);
        QVERIFY(matchText(QStringLiteral("ab"), text).has_value());
        QVERIFY(!matchText(QStringLiteral("x"), QString()).has_value());
    }
};

QTEST_GUILESS_MAIN(TextMatchTest)
#include "test_text_match.moc"
