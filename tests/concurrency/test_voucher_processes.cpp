// SPDX-License-Identifier: GPL-3.0-or-later
#include "voucher_account.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QUuid>
#include <QtTest>

#include <memory>
#include <vector>

using namespace viatica;
using namespace viatica::test;

namespace {

constexpr int programs = 20;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// One program on the other side of two pipes.
class Spender
{
public:
    Spender(const QString& url, const QString& session, const QString& user)
        : m_arguments{url, session, user}
    {
        start();
    }
    ~Spender()
    {
        m_process->closeWriteChannel();
        m_process->waitForFinished(10'000);
    }

    void ask(const QString& line)
    {
        m_process->write(line.toUtf8() + '\n');
        m_process->waitForBytesWritten(10'000);
    }
    /// Empty when it died.
    QString answer()
    {
        while (!m_process->canReadLine())
            if (!m_process->waitForReadyRead(60'000))
                return {};
        return QString::fromUtf8(m_process->readLine()).trimmed();
    }
    /// Dies at once, whatever it is doing, and starts again.
    void restart()
    {
        m_process->kill();
        m_process->waitForFinished(10'000);
        start();
    }

private:
    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->start(QStringLiteral(VOUCHER_SPENDER), m_arguments);
    }

    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
};

} // namespace

/// Twenty separate programs use a voucher of 100.00 at once, 10.00 each.
class TestVoucherProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_account = std::make_unique<VoucherAccount>();
        m_flight = m_account->addFlight();
        for (int i = 0; i < programs; ++i)
            m_spenders.push_back(
                std::make_unique<Spender>(m_account->url(), m_account->session(), m_account->user()));
    }
    void cleanupTestCase()
    {
        m_spenders.clear();
        m_account.reset();
    }

    void exactlyTenSucceedInEachOfTwoHundredRounds()
    {
        for (int round = 0; round < 200; ++round) {
            const QString voucher = addVoucher();
            for (const auto& spender : m_spenders)
                spender->ask(line(newId(), voucher));
            int succeeded = 0;
            for (const auto& spender : m_spenders) {
                const QString answer = spender->answer();
                const bool isRefusal =
                    answer == QLatin1String("InsufficientBalance") || answer == QLatin1String("Validation");
                QVERIFY2(answer == QLatin1String("ok") || isRefusal, qPrintable(answer));
                succeeded += answer == QLatin1String("ok") ? 1 : 0;
            }
            QCOMPARE(succeeded, 10);
            requireUsedUp(voucher);
        }
        QCOMPARE(m_account->faults(), QString());
    }

    /// Each asks until it has an answer; some die before it comes, and ask again for the same.
    void programsThatDieAndAskAgainSpendOnce()
    {
        QRandomGenerator random(20270601);
        for (int round = 0; round < 6; ++round) {
            const QString voucher = addVoucher();
            QStringList lines;
            for (const auto& spender : m_spenders) {
                lines << line(newId(), voucher);
                spender->ask(lines.constLast());
            }
            for (int i = 0; i < 3; ++i) {
                const auto victim = size_t(random.bounded(programs));
                m_spenders[victim]->restart();
                m_spenders[victim]->ask(lines.at(int(victim)));
            }
            int succeeded = 0;
            for (const auto& spender : m_spenders)
                succeeded += spender->answer() == QLatin1String("ok") ? 1 : 0;
            QCOMPARE(succeeded, 10);
            requireUsedUp(voucher);
            // And once more: what was done is done, what was refused stays refused.
            for (int i = 0; i < programs; ++i)
                m_spenders[size_t(i)]->ask(lines.at(i));
            int repeated = 0;
            for (const auto& spender : m_spenders)
                repeated += spender->answer() == QLatin1String("ok") ? 1 : 0;
            QCOMPARE(repeated, 10);
            requireUsedUp(voucher);
        }
        QCOMPARE(m_account->faults(), QString());
    }

    void aFlightThatIsDeletedMeanwhileGivesEverythingBack()
    {
        const std::unique_ptr<RawClient> window = m_account->asProgram();
        for (int round = 0; round < 10; ++round) {
            const QString voucher = addVoucher();
            const QString other = addVoucher();
            const QString flight = m_account->addFlight();
            for (int i = 0; i < programs; ++i)
                m_spenders[size_t(i)]->ask(line(newId(), i % 2 == 0 ? voucher : other, flight));
            window->query("SELECT viatica.trash_rows('FLIGHT', ARRAY[$1::uuid])", {flight});
            for (const auto& spender : m_spenders) {
                const QString answer = spender->answer();
                QVERIFY2(answer == QLatin1String("ok") || answer == QLatin1String("InvalidReference"),
                         qPrintable(answer));
            }
            QCOMPARE(m_account->owner().value(
                         "SELECT sum(\"usedAmount\") FROM vouchers WHERE id IN ($1, $2)", {voucher, other}),
                     QStringLiteral("0.00"));
        }
        QCOMPARE(m_account->faults(), QString());
    }

private:
    QString addVoucher()
    {
        const QString voucher = m_account->addVoucher(QStringLiteral("100.00"));
        m_account->owner().query("UPDATE vouchers SET currency = 'EUR' WHERE id = $1", {voucher});
        return voucher;
    }
    [[nodiscard]] QString line(const QString& id, const QString& voucher, const QString& flight = {}) const
    {
        const QStringList words{id, voucher, flight.isEmpty() ? m_flight : flight, m_account->user()};
        return words.join(QLatin1Char(' '));
    }
    void requireUsedUp(const QString& voucher)
    {
        QCOMPARE(m_account->owner().value(
                     R"(SELECT v."totalValue" - v."usedAmount" || ' ' || v.status || ' ' ||)"
                     R"( (SELECT sum(a."amountUsed") FROM voucher_attachments a WHERE a."voucherId" = v.id))"
                     " FROM vouchers v WHERE v.id = $1",
                     {voucher}),
                 QStringLiteral("0.00 USED 100.00"));
    }

    std::unique_ptr<VoucherAccount> m_account;
    QString m_flight;
    std::vector<std::unique_ptr<Spender>> m_spenders;
};

QTEST_GUILESS_MAIN(TestVoucherProcesses)
#include "test_voucher_processes.moc"
