// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_fixture.h"

#include <QRandomGenerator>

using namespace viatica;
using namespace viatica::test;

namespace {

/// Does something at random, again and again, and keeps what it needs to undo it.
class RandomUser
{
public:
    RandomUser(VoucherFixture& fixture, quint32 seed)
        : m(fixture)
        , m_random(seed)
    {
        for (int i = 0; i < 4; ++i) {
            VoucherDraft draft = m.draft(nextNumber(), 1 + m_random.bounded(20'000));
            draft.openingUsedAmount = Amount{m_random.bounded(qint64(draft.totalValue->hundredths + 1))};
            m_vouchers.append(m.make(draft).id);
        }
        for (int i = 0; i < 3; ++i)
            m_flights.append(m.makeFlight());
    }

    /// What is refused is refused; anything else than these kinds is a fault.
    QString step()
    {
        static const QList<void (RandomUser::*)()> actions{
            &RandomUser::attach,        &RandomUser::attach,  &RandomUser::attach,
            &RandomUser::changeAmount,  &RandomUser::detach,  &RandomUser::reissue,
            &RandomUser::undo,          &RandomUser::undo,    &RandomUser::deleteFlight,
            &RandomUser::deleteVoucher, &RandomUser::newTotal};
        const int action = int(m_random.bounded(actions.size()));
        try {
            (this->*actions.at(action))();
        } catch (const Error& error) {
            const bool isRefusal =
                error.kind() == ErrorKind::InsufficientBalance || error.kind() == ErrorKind::Validation ||
                error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::InvalidReference ||
                error.kind() == ErrorKind::Stale;
            return isRefusal ? QString() : QStringLiteral("%1: %2").arg(action).arg(error.message());
        }
        ++m_done;
        return {};
    }
    [[nodiscard]] int done() const { return m_done; }

    /// Vouchers whose used amount is not what was used before and the sum of the ledger, whose status does
    /// not follow, or of which more is gone than there was: in hundredths.
    QString faults()
    {
        return m.raw.value(R"sql(
            SELECT string_agg(format('%s used %s of %s, opening %s, ledger %s, reissued %s, %s', v."voucherNumber",
                              v."usedAmount", v."totalValue", v."openingUsedAmount", s.sum, r.sum, v.status), '; ')
            FROM vouchers v,
                 LATERAL (SELECT coalesce(sum((a."amountUsed" * 100)::bigint), 0) AS sum FROM voucher_attachments a
                          WHERE a."voucherId" = v.id) s,
                 LATERAL (SELECT count(*) AS count, coalesce(sum((r."totalValue" * 100)::bigint), 0) AS sum
                          FROM vouchers r WHERE r."parentVoucherId" = v.id) r
            WHERE (v."usedAmount" * 100)::bigint <> (v."openingUsedAmount" * 100)::bigint + s.sum
               OR v."usedAmount" > v."totalValue"
               OR v.status <> CASE WHEN r.count > 0 THEN 'TRANSFERRED' WHEN v."usedAmount" >= v."totalValue" THEN 'USED'
                              WHEN v."usedAmount" > 0 THEN 'PARTIALLY_USED' ELSE 'OPEN' END)sql");
    }

private:
    template <class T>
    const T& anyOf(const QList<T>& list)
    {
        return list.at(m_random.bounded(list.size()));
    }
    QString nextNumber() { return QStringLiteral("V-%1").arg(++m_numbers); }
    QList<LedgerEntry> ledger() { return await(m.vouchers.getLedger()); }

    void attach()
    {
        QList<VoucherUse> uses;
        for (int i = 1 + int(m_random.bounded(3)); i > 0; --i) {
            VoucherUse use;
            use.voucher = anyOf(m_vouchers);
            use.flight = anyOf(m_flights);
            use.travellerId = m.anna.user.id.uuid();
            use.amount = m.eur(1 + m_random.bounded(4'000));
            uses.append(use);
        }
        await(m.vouchers.attach(uses));
    }
    void changeAmount()
    {
        const QList<LedgerEntry> entries = ledger();
        if (!entries.isEmpty())
            await(m.vouchers.changeAmount(anyOf(entries), m.eur(1 + m_random.bounded(8'000))));
    }
    void detach()
    {
        const QList<LedgerEntry> entries = ledger();
        if (!entries.isEmpty())
            m_detached += await(m.vouchers.detach({anyOf(entries).id}));
    }
    void reissue()
    {
        const Voucher made =
            await(m.vouchers.reissueVoucher(anyOf(m_vouchers), {nextNumber(), QDate(2028, 1, 1), {}, {}}));
        m_vouchers.append(made.id);
    }
    void deleteFlight()
    {
        for (const TrashedItem& gone : await(m.mine.items.flights.remove({anyOf(m_flights)})))
            m_trash.append(gone.trash);
    }
    void deleteVoucher()
    {
        for (const TrashedVoucher& gone : await(m.vouchers.deleteVouchers({anyOf(m_vouchers)})))
            m_trash.append(gone.trash);
    }
    void undo()
    {
        if (!m_detached.isEmpty() && m_random.bounded(2) == 0) {
            await(m.vouchers.attach({m_detached.constLast()}));
            m_detached.removeLast();
        } else if (!m_trash.isEmpty()) {
            await(m.mine.trash.restore(m_trash.constLast()));
            m_trash.removeLast();
        }
    }
    void newTotal()
    {
        const Voucher read = await(m.vouchers.getVoucher(anyOf(m_vouchers)));
        VoucherDraft draft = read;
        draft.totalValue = Amount{1 + m_random.bounded(20'000)};
        await(m.vouchers.updateVoucher(read, draft));
    }

    VoucherFixture& m;
    QRandomGenerator m_random;
    QList<VoucherId> m_vouchers;
    QList<FlightId> m_flights;
    QList<TrashId> m_trash;
    QList<VoucherAttachment> m_detached;
    int m_numbers = 0;
    int m_done = 0;
};

} // namespace

/// Whatever is done in whatever order: what is used of a voucher is what was used before and what its ledger
/// says.
class TestVoucherProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerAlwaysAddsUp_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 20'270'601U})
            QTest::addRow("seed %u", seed) << seed;
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u, another one each time", seed) << seed;
    }
    void theLedgerAlwaysAddsUp()
    {
        QFETCH(quint32, seed);
        VoucherFixture fixture;
        RandomUser user(fixture, seed);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(user.step(), QString());
            QCOMPARE(user.faults(), QString());
        }
        QVERIFY2(user.done() > 20, qPrintable(QString::number(user.done())));
    }
};

QTEST_GUILESS_MAIN(TestVoucherProperties)
#include "test_voucher_properties.moc"
