// SPDX-License-Identifier: GPL-3.0-or-later
#include "voucher_account.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

/// Does to an account's vouchers whatever a person could do, at random. The same seed does the same things.
class Person
{
public:
    Person(VoucherAccount& account, quint32 seed)
        : m_account(account)
        , m_program(account.asProgram())
        , m_random(seed)
    {
    }

    /// One deed. @returns what it was, with the SQLSTATE of a refusal
    QString act()
    {
        struct Deed
        {
            const char* name;
            const char* sql; ///< $1 a random amount, $2 the account, $3 a number that is not taken
        };
        // Rows are chosen by a hash with the step's number, so that a seed always chooses the same.
        static const QList<Deed> deeds{
            {"add a voucher",
             "INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
             "\"openingUsedAmount\") VALUES (md5($3)::uuid, $2::uuid, 'GENERAL', 'x', $3, $1::numeric "
             "+ 50, $1::numeric / 4)"},
            {"add a certificate",
             "INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\") SELECT "
             "md5($3)::uuid, $2::uuid, 'UPGRADE', 'x', $3 WHERE $1::numeric IS NOT NULL"},
            {"add a flight", "INSERT INTO flights (id, \"userId\", \"flightNumber\", origin, destination, "
                             "\"departureDateTime\", "
                             "\"arrivalDateTime\") SELECT md5($3)::uuid, $2::uuid, 'X', 'A', 'B', now(), "
                             "now() WHERE $1::numeric > 0"},
            {"attach",
             "INSERT INTO voucher_attachments (id, \"voucherId\", \"flightId\", \"travelerType\", "
             "\"travelerId\", \"amountUsed\") SELECT md5($3)::uuid, v.id, f.id, 'USER', $2::uuid, CASE WHEN "
             "v.\"totalValue\" IS NULL THEN 0 ELSE $1::numeric END FROM "
             "(SELECT * FROM vouchers ORDER BY md5(id || $3) LIMIT 1) v, "
             "(SELECT * FROM flights ORDER BY md5(id || $3) LIMIT 1) f"},
            {"attach several",
             "INSERT INTO voucher_attachments (id, \"voucherId\", \"flightId\", \"travelerType\", "
             "\"travelerId\", \"amountUsed\") SELECT md5(v.id || $3)::uuid, v.id, f.id, 'USER', "
             "$2::uuid, $1::numeric / 5 FROM (SELECT * FROM vouchers WHERE \"totalValue\" > 0 AND "
             "status IN ('OPEN', 'PARTIALLY_USED') ORDER BY md5(id || $3) LIMIT 3) v, "
             "(SELECT * FROM flights ORDER BY md5(id || $3) LIMIT 1) f"},
            {"change an amount",
             "UPDATE voucher_attachments SET \"amountUsed\" = $1::numeric WHERE id = (SELECT id FROM "
             "voucher_attachments ORDER BY md5(id || $3 || $2) LIMIT 1)"},
            {"change all amounts",
             "UPDATE voucher_attachments SET \"amountUsed\" = \"amountUsed\" * $1::numeric / 20 "
             "WHERE md5(id || $3 || $2) < '8'"},
            {"detach",
             "DELETE FROM voucher_attachments WHERE id = (SELECT id FROM voucher_attachments ORDER BY "
             "md5(id || $3 || $2 || $1) LIMIT 1)"},
            {"delete a flight", "DELETE FROM flights WHERE id = (SELECT id FROM flights ORDER BY md5(id || "
                                "$3 || $2 || $1) LIMIT 1)"},
            {"reissue",
             "INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
             "\"parentVoucherId\") SELECT md5($3)::uuid, $2::uuid, type, issuer, $3, \"totalValue\" - "
             "\"usedAmount\" - least($1::numeric, 0), id FROM vouchers ORDER BY md5(id || $3) LIMIT 1"},
            {"reissue in part",
             "INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
             "\"parentVoucherId\") SELECT md5($3)::uuid, $2::uuid, type, issuer, $3, $1::numeric / 3, "
             "id FROM vouchers ORDER BY md5(id || $3) LIMIT 1"},
            {"delete a reissue",
             "DELETE FROM vouchers WHERE id = (SELECT id FROM vouchers WHERE \"parentVoucherId\" IS "
             "NOT NULL ORDER BY md5(id || $3 || $2 || $1) LIMIT 1)"},
            {"delete a voucher", "DELETE FROM vouchers WHERE id = (SELECT id FROM vouchers ORDER BY "
                                 "md5(id || $3 || $2 || $1) LIMIT 1)"},
            {"unlink a reissue",
             "UPDATE vouchers SET \"parentVoucherId\" = NULL WHERE id = (SELECT id FROM vouchers "
             "WHERE \"parentVoucherId\" IS NOT NULL ORDER BY md5(id || $3 || $2 || $1) LIMIT 1)"},
            {"link two vouchers",
             "UPDATE vouchers SET \"parentVoucherId\" = (SELECT id FROM vouchers ORDER BY "
             "md5(id || $3) LIMIT 1) WHERE id = (SELECT id FROM vouchers ORDER BY "
             "md5($3 || id || $2 || $1) LIMIT 1)"},
            {"change a total",
             "UPDATE vouchers SET \"totalValue\" = $1::numeric + 20 WHERE id = (SELECT id FROM vouchers "
             "WHERE \"totalValue\" IS NOT NULL ORDER BY md5(id || $3 || $2) LIMIT 1)"},
            {"change an opening",
             "UPDATE vouchers SET \"openingUsedAmount\" = $1::numeric / 2 WHERE id = (SELECT id FROM "
             "vouchers WHERE \"totalValue\" IS NOT NULL ORDER BY md5(id || $3 || $2) LIMIT 1)"},
            {"trash a flight",
             "SELECT FROM viatica.trash_rows('FLIGHT', ARRAY(SELECT id FROM flights ORDER BY "
             "md5(id || $3 || $2 || $1) LIMIT 1))"},
            {"trash a voucher",
             "SELECT FROM viatica.trash_rows('VOUCHER', ARRAY(SELECT id FROM vouchers ORDER BY "
             "md5(id || $3 || $2 || $1) LIMIT 1))"},
            {"restore",
             "SELECT viatica.restore(id, $1::numeric < 10) FROM (SELECT id FROM viatica.trash ORDER BY "
             "md5(\"rowId\" || $3 || $2) LIMIT 1) t"},
        };
        // Making is as frequent as all kinds of deleting together, so that there is something to work with.
        static const QList<int> making{0, 1, 2, 2, 3, 3, 3, 4};
        const int chosen = m_random.bounded(int(deeds.size() + making.size()));
        const Deed& deed = deeds.at(chosen < deeds.size() ? chosen : making.at(chosen - deeds.size()));
        const QString amount = QString::number(m_random.bounded(1, 6000) / 100.0, 'f', 2);
        const QString number = QStringLiteral("N-%1").arg(++m_step);
        try {
            m_program->query(deed.sql, {amount, m_account.user(), number});
            return QString::fromLatin1(deed.name);
        } catch (const SqlError& error) {
            m_refusal = error.sqlState();
            return QStringLiteral("%1 (%2 %3)")
                .arg(QLatin1String(deed.name), error.sqlState(), error.constraint());
        }
    }

    /// The SQLSTATE of the newest refusal, which it takes.
    QString takeRefusal() { return std::exchange(m_refusal, {}); }

private:
    VoucherAccount& m_account;
    std::unique_ptr<RawClient> m_program;
    QRandomGenerator m_random;
    QString m_refusal;
    int m_step = 0;
};

} // namespace

/// Whatever is done to vouchers, in whatever order: the used amount is what was used before plus the uses,
/// and the status says the same as the amounts.
class TestVoucherHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noOrderOfDeedsBringsAVoucherOutOfBalance_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 20270301U, 4294967291U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void noOrderOfDeedsBringsAVoucherOutOfBalance()
    {
        QFETCH(quint32, seed);
        VoucherAccount account;
        Person person(account, seed);
        static const QStringList expectedRefusals{
            QStringLiteral("VI001"), // not that much left
            QStringLiteral("VI002"), // used or transferred
            QStringLiteral("23514"), // a total below what is used, a certificate with an amount, a circle
        };
        QStringList done;
        int refusals = 0;
        for (int step = 0; step < 400; ++step) {
            done << person.act();
            const QString refusal = person.takeRefusal();
            const QByteArray story =
                done.mid(std::max<qsizetype>(0, done.size() - 12)).join(QLatin1Char('\n')).toUtf8();
            QVERIFY2(refusal.isEmpty() || expectedRefusals.contains(refusal), story);
            refusals += refusal.isEmpty() ? 0 : 1;
            const QString faults = account.faults();
            QVERIFY2(faults.isEmpty(), story + '\n' + faults.toUtf8());
        }
        // Most deeds are done, or this proves little.
        QVERIFY2(refusals < 300, qPrintable(QString::number(refusals)));
    }
};

QTEST_GUILESS_MAIN(TestVoucherHistory)
#include "test_voucher_history.moc"
