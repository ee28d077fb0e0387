// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_fixture.h"

using namespace viatica;
using namespace viatica::test;

/// Vouchers are listed, found and summed up.
class TestVoucherLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<VoucherFixture>(); }
    void cleanup() { m.reset(); }

    void theEarliestExpiryComesFirstAndNoneLast()
    {
        add("open end", {});
        add("late", {2027, 12, 1});
        add("soon", {2027, 3, 2});
        add("past", {2027, 2, 1});
        QCOMPARE(numbers(), QStringLiteral("past, soon, late, open end"));
        VoucherQuery two;
        two.limit = 2;
        const VoucherPage first = await(m->vouchers.getUserVouchers(two));
        QCOMPARE(first.total, 4);
        two.after = first.next;
        const VoucherPage second = await(m->vouchers.getUserVouchers(two));
        QCOMPARE(joined(first.rows), QStringLiteral("past, soon"));
        QCOMPARE(joined(second.rows), QStringLiteral("late, open end"));
        QVERIFY(second.next.isEmpty());
        two.after = QStringLiteral("nonsense");
        AWAIT_ERROR(error, m->vouchers.getUserVouchers(two), ErrorKind::Validation);
    }

    void filtersNarrow()
    {
        const Voucher soon = add("soon", {2027, 3, 2});
        add("past", {2027, 2, 1});
        VoucherDraft dollars = m->draft(QStringLiteral("100%_x"));
        dollars.currency = QStringLiteral("USD");
        dollars.issuer = QStringLiteral("ÄGÄIS");
        dollars.type = QStringLiteral("GIFT_CARD");
        dollars.expirationDate = {};
        m->make(dollars);
        await(m->vouchers.attach({m->use(soon, m->makeFlight(), 100)}));
        VoucherQuery query;
        query.statuses = {VoucherStatus::Expired};
        QCOMPARE(numbers(query), QStringLiteral("past"));
        query.statuses = {VoucherStatus::PartiallyUsed, VoucherStatus::Open};
        QCOMPARE(numbers(query), QStringLiteral("soon, 100%_x"));
        query = {};
        query.types = {QStringLiteral("GIFT_CARD")};
        QCOMPARE(numbers(query), QStringLiteral("100%_x"));
        query = {};
        query.issuer = QStringLiteral("ägäis");
        QCOMPARE(numbers(query), QStringLiteral("100%_x"));
        query = {};
        query.currency = QStringLiteral("EUR");
        query.expiringWithin = 1;
        QCOMPARE(numbers(query), QStringLiteral("soon"));
        query.expiringWithin = 0;
        QCOMPARE(numbers(query), QString());
        query = {};
        query.search = QStringLiteral("ägä %_");
        QCOMPARE(numbers(query), QStringLiteral("100%_x"));
        query.search = QStringLiteral("'; DROP TABLE vouchers; --");
        QCOMPARE(numbers(query), QString());
        query.search = QString(600, QLatin1Char('x'));
        AWAIT_ERROR(error, m->vouchers.getUserVouchers(query), ErrorKind::Validation);
    }

    void whatExpiresSoonIsWhatCanStillBeUsed()
    {
        add("past", {2027, 2, 28});
        const Voucher used = add("used", {2027, 3, 5});
        await(m->vouchers.attach({m->use(used, m->makeFlight(), 10'000)}));
        add("today", {2027, 3, 1});
        add("in 30 days", {2027, 3, 31});
        add("in 31 days", {2027, 4, 1});
        QCOMPARE(joined(await(m->vouchers.getExpiringVouchers())), QStringLiteral("today, in 30 days"));
        QCOMPARE(joined(await(m->vouchers.getExpiringVouchers(0))), QStringLiteral("today"));
        // At midnight, without anything written down.
        m->clock.setToday({2027, 3, 2});
        QCOMPARE(joined(await(m->vouchers.getExpiringVouchers())), QStringLiteral("in 30 days, in 31 days"));
    }

    void theListIsCachedUntilSomethingChanges()
    {
        const Voucher voucher = add("A", {});
        const auto statements = [&](auto action) {
            const quint64 before = m->mine.database.counters().statements;
            action();
            return m->mine.database.counters().statements - before;
        };
        const auto list = [&] { (void)await(m->vouchers.getUserVouchers()); };
        QCOMPARE(statements(list), 1U);
        QCOMPARE(statements(list), 0U);
        VoucherQuery filtered;
        filtered.currency = QStringLiteral("EUR");
        QCOMPARE(statements([&] { (void)await(m->vouchers.getUserVouchers(filtered)); }), 1U);
        QCOMPARE(statements(list), 0U);
        const VoucherAttachment use =
            await(m->vouchers.attachVoucherToFlight(m->use(voucher, m->makeFlight(), 100)));
        QCOMPARE(statements(list), 1U);
        QCOMPARE(await(m->vouchers.getUserVouchers()).rows.constFirst().uses, 1);
        await(m->vouchers.detach({use.id}));
        QCOMPARE(statements(list), 1U);
        m->vouchers.invalidate();
        QCOMPARE(statements(list), 1U);
    }

    void aThousandVouchersWithTheirLedgersTakeTwoStatements()
    {
        m->raw.query(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue"))"
            " SELECT $1, 'GENERAL', 'ITA', 'N-' || n, 'EUR', 100 FROM generate_series(1, 1000) n",
            {m->anna.user.id.toString()});
        m->raw.query(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerType", "travelerId",)"
            R"( "amountUsed") SELECT v.id, $1, 'USER', v."userId", 1 FROM vouchers v, generate_series(1, 2))",
            {m->makeFlight().toString()});
        VoucherQuery all;
        all.limit = 1'000;
        const auto cost = m->mine.cost([&] {
            QCOMPARE(await(m->vouchers.getUserVouchers(all)).rows.size(), 1'000);
            QCOMPARE(await(m->vouchers.getLedger()).size(), 2'000);
        });
        QCOMPARE(cost.first, 2U);
    }

    void sumsStayWithinTheirCurrency()
    {
        const Voucher partly = add("A", {2027, 3, 31});
        await(m->vouchers.attach({m->use(partly, m->makeFlight(), 3'000)}));
        add("B", {2027, 4, 20});
        add("C", {2027, 2, 1}); // lost
        const Voucher old = add("D", {});
        await(m->vouchers.attach({m->use(old, m->makeFlight(), 500)}));
        await(m->vouchers.reissueVoucher(old.id, {QStringLiteral("E"), QDate(2027, 5, 30), {}, {}}));
        VoucherDraft yen = m->draft(QStringLiteral("Y"), 9'999'999'900);
        yen.currency = QStringLiteral("JPY");
        m->make(yen);
        yen.voucherNumber = QStringLiteral("Z");
        m->make(yen);
        m->make(m->certificate(QStringLiteral("F")));
        const VoucherStatistics statistics = await(m->vouchers.getVoucherStatistics());
        QCOMPARE(statistics.vouchers, 8);
        QCOMPARE(statistics.currencies.size(), 2);
        const CurrencyTotals euros = statistics.currencies.at(0);
        QCOMPARE(euros.currency, QStringLiteral("EUR"));
        QCOMPARE(euros.vouchers, 5);
        QCOMPARE(euros.total.toDecimal(), QStringLiteral("400.00"));
        QCOMPARE(euros.used.toDecimal(), QStringLiteral("35.00"));
        QCOMPARE(euros.remaining.toDecimal(), QStringLiteral("265.00"));
        QCOMPARE(euros.lost.toDecimal(), QStringLiteral("100.00"));
        QCOMPARE(euros.expiringIn30.toDecimal(), QStringLiteral("70.00"));
        QCOMPARE(euros.expiringIn60.toDecimal(), QStringLiteral("170.00"));
        QCOMPARE(euros.expiringIn90.toDecimal(), QStringLiteral("265.00"));
        // More than one column holds.
        QCOMPARE(statistics.currencies.at(1).total.toDecimal(), QStringLiteral("199999998.00"));
        QCOMPARE(statistics.statuses.value(QStringLiteral("TRANSFERRED")), 1);
        QCOMPARE(statistics.statuses.value(QStringLiteral("EXPIRED")), 1);
        QCOMPARE(statistics.types.value(QStringLiteral("UPGRADE")), 1);
        const auto cost = m->mine.cost([&] { await(m->vouchers.getVoucherStatistics()); });
        QCOMPARE(cost.first, 1U);
    }

    void nobodySeesTheVouchersOfOthers()
    {
        const Voucher voucher = add("A", {});
        await(m->vouchers.attach({m->use(voucher, m->makeFlight(), 100)}));
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        QCOMPARE(await(ben.vouchers.getUserVouchers()).total, 0);
        QVERIFY(await(ben.vouchers.getLedger({voucher.id})).isEmpty());
        QVERIFY(await(ben.vouchers.getLedger()).isEmpty());
        QVERIFY(await(ben.vouchers.getVoucherStatistics()).currencies.isEmpty());
        AWAIT_ERROR(error, ben.vouchers.getVoucher(voucher.id), ErrorKind::NotFound);
        AWAIT_ERROR(change, ben.vouchers.updateVoucher(voucher, voucher), ErrorKind::Stale);
        QCOMPARE(m->raw.value(R"(SELECT "userId" FROM vouchers)"), m->anna.user.id.toString());
    }

private:
    Voucher add(const char* number, const QDate& expires)
    {
        VoucherDraft draft = m->draft(QLatin1String(number));
        draft.expirationDate = expires;
        return m->make(draft);
    }
    static QString joined(const QList<VoucherSummary>& rows)
    {
        QStringList numbers;
        for (const VoucherSummary& voucher : rows)
            numbers << voucher.voucherNumber;
        return numbers.join(QStringLiteral(", "));
    }
    QString numbers(const VoucherQuery& query = {})
    {
        return joined(await(m->vouchers.getUserVouchers(query)).rows);
    }

    std::unique_ptr<VoucherFixture> m;
};

QTEST_GUILESS_MAIN(TestVoucherLists)
#include "test_voucher_lists.moc"
