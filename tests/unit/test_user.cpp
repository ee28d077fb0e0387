// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/user.h"

#include <QtTest>

using namespace viatica;

class TestUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultOfARegistrationIsSaidAtOnce()
    {
        const FieldErrors faults = validate(Registration{});
        for (const char* field : {"email", "password", "firstName", "lastName"})
            QVERIFY2(faults.contains(QLatin1String(field)), field);
    }

    void anAddressIsTrimmedAndLowerCase()
    {
        Registration registration;
        registration.email = QStringLiteral("  Anna@Example.ORG ");
        registration.firstName = QStringLiteral(" Anna ");
        registration.password = QStringLiteral("  keeps its blanks ");
        const Registration stored = normalized(registration);
        QCOMPARE(stored.email, QStringLiteral("anna@example.org"));
        QCOMPARE(stored.firstName, QStringLiteral("Anna"));
        QCOMPARE(stored.password, registration.password);
    }

    void passwordsAreMeasuredInBytes_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("valid");
        QTest::newRow("7") << QString(7, QLatin1Char('a')) << false;
        QTest::newRow("8") << QString(8, QLatin1Char('a')) << true;
        QTest::newRow("72") << QString(72, QLatin1Char('a')) << true;
        QTest::newRow("73") << QString(73, QLatin1Char('a')) << false;
        QTest::newRow("18 emoji are 72 bytes") << QStringLiteral("😀").repeated(18) << true;
        QTest::newRow("19 emoji are too many") << QStringLiteral("😀").repeated(19) << false;
        QTest::newRow("NUL") << QString(QStringLiteral("12345678") + QChar(0)) << false;
    }
    void passwordsAreMeasuredInBytes()
    {
        QFETCH(QString, password);
        QFETCH(bool, valid);
        QCOMPARE(passwordFault(password).isEmpty(), valid);
    }

    void namesMayHave100CharactersOfAnyScript()
    {
        QVERIFY(validate(UserProfile{QStringLiteral("😀").repeated(100), QStringLiteral("محمد")}).isEmpty());
        QVERIFY(validate(UserProfile{QString(101, QLatin1Char('a')), QStringLiteral("B")})
                    .contains(QStringLiteral("firstName")));
    }
};

QTEST_GUILESS_MAIN(TestUser)
#include "test_user.moc"
