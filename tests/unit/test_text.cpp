// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <QtTest>

using namespace viatica;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersAreCountedAsTheDatabaseCountsThem()
    {
        QCOMPARE(characterCount(u""), 0);
        QCOMPARE(characterCount(u"abc"), 3);
        QCOMPARE(characterCount(QStringLiteral("😀😀")), 2);
        QCOMPARE(characterCount(QStringLiteral("رحلة")), 4);
    }

    void aOneLineTextLosesOuterBlanksAndHasOneForm()
    {
        QCOMPARE(singleLine(QStringLiteral("  Tokyo \t")), QStringLiteral("Tokyo"));
        QCOMPARE(singleLine(QStringLiteral("Zu\u0308rich")), QStringLiteral("Zürich"));
    }

    void linesEndInOneWay() { QCOMPARE(multiLine(QStringLiteral("a\r\nb\rc\n")), QStringLiteral("a\nb\nc\n")); }

    void whatTheDatabaseCannotStoreIsKnown()
    {
        QVERIFY(isStorable(QStringLiteral("a\tb 😀")));
        QVERIFY(!isStorable(QString(QChar(0))));
        QVERIFY(!isStorable(QString(QChar(0xD83D))));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << QStringLiteral("anna@example.org") << true;
        QTest::newRow("plus") << QStringLiteral("anna.b+travel@mail.example.co.uk") << true;
        QTest::newRow("local") << QStringLiteral("anna@localhost") << true;
        QTest::newRow("international") << QStringLiteral("änna@bücher.example") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no at") << QStringLiteral("anna.example.org") << false;
        QTest::newRow("two ats") << QStringLiteral("a@b@example.org") << false;
        QTest::newRow("no dot") << QStringLiteral("anna@example") << false;
        QTest::newRow("blank") << QStringLiteral("an na@example.org") << false;
        QTest::newRow("line end") << QStringLiteral("anna@example.org\n") << false;
        QTest::newRow("double dot") << QStringLiteral("anna@example..org") << false;
        QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --") << false;
        QTest::newRow("256 characters") << QString(QString(244, QLatin1Char('a')) + QStringLiteral("@example.org")) << false;
        QTest::newRow("255 characters") << QString(QString(243, QLatin1Char('a')) + QStringLiteral("@example.org")) << true;
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isEmailAddress(text), valid);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
