// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/script_check.h"
#include "domain/error.h"

#include <QRegularExpression>
#include <QtTest>

using namespace viatica;

class TestScriptCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMigrationMayContain_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char* script :
             {"", ";;", "SELECT 'COMMIT;'", "-- COMMIT\nSELECT 1", "/* a /* nested */ COMMIT; */ SELECT 1",
              "DO $$ BEGIN COMMIT; END $$", "CREATE FUNCTION f() RETURNS int AS $x$ BEGIN RETURN 1; END $x$ LANGUAGE plpgsql",
              "SELECT \"COMMIT\" FROM t", "SELECT E'it\\'s; COMMIT'", "ALTER TABLE a ADD b int; ALTER TABLE a DROP c",
              "CREATE TABLE commit_log (n int)", "SELECT $1; SELECT a$b FROM t"})
            QTest::newRow(script) << QByteArray(script);
    }
    void aMigrationMayContain()
    {
        QFETCH(QByteArray, script);
        refuseTransactionControl(script);
    }

    void whatEndsATransactionIsFound_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char* script : {"COMMIT", " commit ;", "SELECT 1; ROLLBACK", "-- x\nBEGIN", "/**/END;",
                                   "DO $$ BEGIN END $$; ABORT", "SELECT E'\\\\'; SAVEPOINT a", "start transaction",
                                   "SELECT 'a''b'; RELEASE a", "PREPARE TRANSACTION 'x'", "SELECT $q$ ; $q$; COMMIT"})
            QTest::newRow(script) << QByteArray(script);
    }
    void whatEndsATransactionIsFound()
    {
        QFETCH(QByteArray, script);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("end its own transaction")));
        QVERIFY_THROWS_EXCEPTION(Error, refuseTransactionControl(script));
    }
};

QTEST_GUILESS_MAIN(TestScriptCheck)
#include "test_script_check.moc"
