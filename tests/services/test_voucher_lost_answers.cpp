// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_fixture.h"
#include "support/tcp_relay.h"

using namespace viatica;
using namespace viatica::test;

/// The network breaks after the server has done something with vouchers and before the program hears of it.
/// The program asks again by itself; no amount is taken twice.
class TestVoucherLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<VoucherFixture>();
        m_relay = std::make_unique<TcpRelay>(m->testDatabase.profile());
        m_program = std::make_unique<VoucherProgram>(m_relay->profile(), m->anna, m->clock);
        m_voucher = m->make(QStringLiteral("A-1"));
        m_flight = m->makeFlight();
        await(m_program->vouchers.getUserVouchers()); // a connection is open
    }
    void cleanup()
    {
        m_program.reset();
        m_relay.reset();
        m.reset();
    }

    void aUseIsMadeOnce()
    {
        loseAnswerWith("100.00");
        await(m_program->vouchers.attach({m->use(m_voucher, m_flight, 10'000)}));
        wasCut();
        QCOMPARE(m->count("voucher_attachments"), 1);
        QCOMPARE(m->used(m_voucher), QStringLiteral("100.00"));
    }

    void aChangedAmountIsNotCalledStale()
    {
        const VoucherAttachment made =
            await(m->vouchers.attachVoucherToFlight(m->use(m_voucher, m_flight, 1'000)));
        loseAnswerWith("77.70");
        QCOMPARE(await(m_program->vouchers.changeAmount(made, m->eur(7'770))).amount.toDecimal(),
                 QStringLiteral("77.70"));
        wasCut();
        QCOMPARE(m->used(m_voucher), QStringLiteral("77.70"));
    }

    void aUseTakenOffIsKnownAndCanComeBack()
    {
        const VoucherAttachment made =
            await(m->vouchers.attachVoucherToFlight(m->use(m_voucher, m_flight, 1'000)));
        loseAnswerWith("DELETE 1");
        const QList<VoucherAttachment> off = await(m_program->vouchers.detach({made.id}));
        wasCut();
        QCOMPARE(off.size(), 1);
        QVERIFY(isSameUse(off.constFirst(), made));
        QCOMPARE(m->count("voucher_attachments"), 0);
    }

    void aReissueIsMadeOnce()
    {
        loseAnswerWith("INSERT 0 1");
        const Voucher made =
            await(m_program->vouchers.reissueVoucher(m_voucher.id, {QStringLiteral("A-2"), {}, {}, {}}));
        wasCut();
        QCOMPARE(made.voucherNumber, QStringLiteral("A-2"));
        QCOMPARE(m->count("vouchers"), 2);
    }

    void aNewVoucherIsThereOnce()
    {
        loseAnswerWith("N-77");
        await(m_program->vouchers.createVoucher(m->draft(QStringLiteral("N-77"))));
        wasCut();
        QCOMPARE(m->count("vouchers"), 2);
    }

    void aDeletedVoucherCanBeBroughtBack()
    {
        loseAnswerWith(m_voucher.id.toString().toLatin1());
        const QList<TrashedVoucher> gone = await(m_program->vouchers.deleteVouchers({m_voucher.id}));
        wasCut();
        QCOMPARE(gone.size(), 1);
        await(m_program->trash.restore(gone.constFirst().trash));
        QCOMPARE(m->count("vouchers"), 1);
    }

private:
    void loseAnswerWith(const QByteArray& marker)
    {
        m_relay->cutAt(TcpRelay::Direction::ToClient, marker, false);
    }
    void wasCut() { QCOMPARE(m_relay->acceptedConnections(), 2); }

    std::unique_ptr<VoucherFixture> m;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<VoucherProgram> m_program;
    Voucher m_voucher;
    FlightId m_flight;
};

QTEST_GUILESS_MAIN(TestVoucherLostAnswers)
#include "test_voucher_lost_answers.moc"
