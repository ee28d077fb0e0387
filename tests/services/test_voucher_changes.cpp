// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Vouchers are made, changed, reissued and deleted.
class TestVoucherChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<VoucherFixture>(); }
    void cleanup() { m.reset(); }

    void aVoucherKeepsWhatWasEntered()
    {
        VoucherDraft draft = m->draft(QStringLiteral(" 055-12 "), 9'999'999'999);
        draft.openingUsedAmount = Amount{1};
        draft.associatedAccount = QStringLiteral("MM 1");
        draft.notes = QStringLiteral("Book by phone\nonly");
        QSignalSpy changed(&m->vouchers, &VoucherService::vouchersChanged);
        const Voucher made = m->make(draft);
        QVERIFY(sameDraft<Voucher>(made, normalized(draft)));
        QVERIFY(sameDraft<Voucher>(await(m->vouchers.getVoucher(made.id)), made));
        QCOMPARE(
            m->raw.value(R"(SELECT "totalValue" || ' ' || "usedAmount" || ' ' || status || ' ' || currency)"
                         " FROM vouchers"),
            QStringLiteral("99999999.99 0.01 PARTIALLY_USED EUR"));
        QCOMPARE(changed.size(), 1);
    }

    void whatIsWrongIsSaidAtOnce()
    {
        VoucherDraft draft;
        draft.totalValue = Amount{-1};
        AWAIT_ERROR(error, m->vouchers.createVoucher(draft), ErrorKind::Validation);
        QVERIFY(error->fields().size() >= 4);
        QCOMPARE(m->count("vouchers"), 0);
    }

    void aTakenNumberIsRefusedWhoeverHasIt()
    {
        m->make(QStringLiteral("A-1"));
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        await(ben.vouchers.createVoucher(m->draft(QStringLiteral("B-1"))));
        AWAIT_ERROR(own, m->vouchers.createVoucher(m->draft(QStringLiteral("A-1"))), ErrorKind::Conflict);
        AWAIT_ERROR(others, m->vouchers.createVoucher(m->draft(QStringLiteral("B-1"))), ErrorKind::Conflict);
        QCOMPARE(own->message(), others->message());
        QCOMPARE(own->fields(), others->fields());
        QVERIFY(own->fields().contains(QStringLiteral("voucherNumber")));
        QVERIFY(!others->message().contains(QStringLiteral("B-1")));
    }

    void aCertificateCanBeMarkedUsed()
    {
        const Voucher made = m->make(m->certificate(QStringLiteral("C-1")));
        QCOMPARE(await(m->vouchers.markCertificate(made.id, true)).status, QStringLiteral("USED"));
        QCOMPARE(await(m->vouchers.markCertificate(made.id, true)).status, QStringLiteral("USED"));
        QCOMPARE(await(m->vouchers.markCertificate(made.id, false)).status, QStringLiteral("OPEN"));
        await(m->vouchers.attach({m->use(made, m->makeFlight(), 0)}));
        AWAIT_ERROR(inUse, m->vouchers.markCertificate(made.id, false), ErrorKind::Validation);
        AWAIT_ERROR(valued, m->vouchers.markCertificate(m->make(QStringLiteral("A-1")).id, true),
                    ErrorKind::Validation);
        AWAIT_ERROR(gone, m->vouchers.markCertificate(VoucherId::create(), true), ErrorKind::NotFound);
    }

    void aChangeIsSavedThoughUsesWereMadeMeanwhile()
    {
        const Voucher read = m->make(QStringLiteral("A-1"));
        await(m->vouchers.attach({m->use(read, m->makeFlight(), 4'000)}));
        VoucherDraft draft = read;
        draft.issuer = QStringLiteral("Lufthansa");
        const Voucher changed = await(m->vouchers.updateVoucher(read, draft));
        QCOMPARE(changed.issuer, QStringLiteral("Lufthansa"));
        QCOMPARE(changed.usedAmount.hundredths, 4'000);
        // What somebody else changed is not overwritten.
        m->raw.query("UPDATE vouchers SET notes = 'theirs'");
        draft.issuer = QStringLiteral("Swiss");
        AWAIT_ERROR(stale, m->vouchers.updateVoucher(changed, draft), ErrorKind::Stale);
        QCOMPARE(stale->current<Voucher>()->notes, QStringLiteral("theirs"));
        m->raw.query("DELETE FROM vouchers");
        AWAIT_ERROR(gone, m->vouchers.updateVoucher(changed, draft), ErrorKind::Stale);
        QVERIFY(gone->current<Voucher>() == nullptr);
    }

    void theValueCannotFallBelowWhatIsUsed()
    {
        const Voucher read = m->make(QStringLiteral("A-1"));
        await(m->vouchers.attach({m->use(read, m->makeFlight(), 4'000)}));
        VoucherDraft draft = read;
        draft.totalValue = Amount{3'999};
        AWAIT_ERROR(error, m->vouchers.updateVoucher(read, draft), ErrorKind::Validation);
        QVERIFY2(error->message().contains(QStringLiteral("40")), error->what());
        QVERIFY(error->fields().contains(QStringLiteral("totalValue")));
        draft.totalValue = Amount{4'000};
        QCOMPARE(await(m->vouchers.updateVoucher(read, draft)).status, QStringLiteral("USED"));
    }

    void theCurrencyStaysOnceItIsUsed()
    {
        const Voucher read = m->make(QStringLiteral("A-1"));
        VoucherDraft draft = read;
        draft.currency = QStringLiteral("USD");
        const Voucher dollars = await(m->vouchers.updateVoucher(read, draft));
        await(m->vouchers.attach({m->use(dollars, m->makeFlight(), 100)}));
        draft.currency = QStringLiteral("EUR");
        AWAIT_ERROR(error, m->vouchers.updateVoucher(dollars, draft), ErrorKind::Validation);
        QVERIFY(error->fields().contains(QStringLiteral("currency")));
        VoucherDraft valueless = dollars;
        valueless.totalValue.reset();
        AWAIT_ERROR(value, m->vouchers.updateVoucher(dollars, valueless), ErrorKind::Validation);
        QVERIFY(value->fields().contains(QStringLiteral("totalValue")));
    }

    void theStatusFollowsTheDate()
    {
        VoucherDraft draft = m->draft(QStringLiteral("A-1"));
        draft.expirationDate = QDate(2027, 2, 28);
        const Voucher made = m->make(draft);
        QCOMPARE(made.status, QStringLiteral("EXPIRED"));
        draft.expirationDate = QDate(2027, 3, 1);
        const Voucher later = await(m->vouchers.updateVoucher(made, draft));
        QCOMPARE(later.status, QStringLiteral("OPEN"));
        m->clock.setToday({2027, 3, 2});
        QSignalSpy reset(&m->vouchers, &VoucherService::vouchersReset);
        QCOMPARE(await(m->vouchers.expireVouchers()), 1);
        QCOMPARE(m->status(made), QStringLiteral("EXPIRED"));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(await(m->vouchers.expireVouchers()), 0);
    }

    void deletingGoesThroughTheTrashWithTheUses()
    {
        const Voucher made = m->make(QStringLiteral("A-1"));
        await(m->vouchers.attach({m->use(made, m->makeFlight(), 4'000)}));
        QSignalSpy removed(&m->vouchers, &VoucherService::vouchersRemoved);
        const QList<TrashedVoucher> gone = await(m->vouchers.deleteVouchers({made.id, VoucherId::create()}));
        QCOMPARE(gone.size(), 1);
        QVERIFY(gone.constFirst().voucher == made.id);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(m->count("voucher_attachments"), 0);
        await(m->mine.trash.restore(gone.constFirst().trash));
        QCOMPARE(m->used(made), QStringLiteral("40.00"));
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        QVERIFY(await(ben.vouchers.deleteVouchers({made.id})).isEmpty());
        QCOMPARE(m->count("vouchers"), 1);
    }

    void aReissueHasTheRestAndADateOfItsOwn()
    {
        VoucherDraft draft = m->draft(QStringLiteral("A-1"));
        draft.openingUsedAmount = Amount{1'000};
        draft.associatedAccount = QStringLiteral("MM 1");
        const Voucher old = m->make(draft);
        await(m->vouchers.attach({m->use(old, m->makeFlight(), 4'000)}));
        const Voucher made =
            await(m->vouchers.reissueVoucher(old.id, {QStringLiteral(" A-2 "), QDate(2028, 1, 31), {}, {}}));
        QCOMPARE(made.voucherNumber, QStringLiteral("A-2"));
        QCOMPARE(made.total()->toDecimal(), QStringLiteral("50.00"));
        QCOMPARE(made.currency, old.currency);
        QCOMPARE(made.associatedAccount, old.associatedAccount);
        QCOMPARE(made.expirationDate, QDate(2028, 1, 31));
        QVERIFY(made.parentVoucherId == old.id);
        QCOMPARE(made.status, QStringLiteral("OPEN"));
        QCOMPARE(m->status(old), QStringLiteral("TRANSFERRED"));
        AWAIT_ERROR(again, m->vouchers.reissueVoucher(old.id, {QStringLiteral("A-3"), {}, {}, {}}),
                    ErrorKind::InsufficientBalance);
        // A repeat of the same is the same; another number under that id is none.
        const Reissue same{QStringLiteral("A-2"), QDate(2028, 1, 31), {}, {}};
        QVERIFY(await(m->vouchers.reissueVoucher(old.id, same, made.id)).id == made.id);
        AWAIT_ERROR(other, m->vouchers.reissueVoucher(old.id, {QStringLiteral("A-9"), {}, {}, {}}, made.id),
                    ErrorKind::Conflict);
        // Deleting the reissue opens the old one again.
        await(m->vouchers.deleteVouchers({made.id}));
        QCOMPARE(m->status(old), QStringLiteral("PARTIALLY_USED"));
    }

    void whatCannotBeReissuedIsRefused()
    {
        const Voucher used = m->make(QStringLiteral("A-1"));
        await(m->vouchers.attach({m->use(used, m->makeFlight(), 10'000)}));
        AWAIT_ERROR(empty, m->vouchers.reissueVoucher(used.id, {QStringLiteral("A-2"), {}, {}, {}}),
                    ErrorKind::InsufficientBalance);
        const Voucher open = m->make(QStringLiteral("A-3"));
        AWAIT_ERROR(taken, m->vouchers.reissueVoucher(open.id, {QStringLiteral("A-1"), {}, {}, {}}),
                    ErrorKind::Conflict);
        AWAIT_ERROR(nameless, m->vouchers.reissueVoucher(open.id, {}), ErrorKind::Validation);
        QVERIFY(nameless->fields().contains(QStringLiteral("voucherNumber")));
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        AWAIT_ERROR(foreign, ben.vouchers.reissueVoucher(open.id, {QStringLiteral("B-1"), {}, {}, {}}),
                    ErrorKind::NotFound);
        QCOMPARE(m->status(open), QStringLiteral("OPEN"));
        // A certificate moves as a whole, once.
        const Voucher certificate = m->make(m->certificate(QStringLiteral("C-1")));
        QVERIFY(await(m->vouchers.reissueVoucher(certificate.id, {QStringLiteral("C-2"), {}, {}, {}}))
                    .isCertificate());
        AWAIT_ERROR(twice, m->vouchers.reissueVoucher(certificate.id, {QStringLiteral("C-3"), {}, {}, {}}),
                    ErrorKind::InsufficientBalance);
    }

    void reissuingTwiceAtOnceMakesOneVoucher()
    {
        VoucherProgram second(m->testDatabase.profile(), m->anna, m->clock);
        for (int round = 0; round < 10; ++round) {
            const QString number = QStringLiteral("A-%1").arg(round);
            const Voucher old = m->make(number);
            const auto one = m->vouchers.reissueVoucher(old.id, {number + QLatin1Char('x'), {}, {}, {}});
            const auto two = second.vouchers.reissueVoucher(old.id, {number + QLatin1Char('y'), {}, {}, {}});
            const auto errorOfOne = awaitError(one);
            const auto errorOfTwo = awaitError(two);
            QVERIFY(errorOfOne.has_value() != errorOfTwo.has_value());
            const Error& error = errorOfOne ? *errorOfOne : *errorOfTwo;
            QVERIFY2(error.kind() == ErrorKind::InsufficientBalance, error.what());
            QCOMPARE(m->raw.value(R"(SELECT sum("totalValue") FROM vouchers WHERE "parentVoucherId" = $1)",
                                  {old.id.toString()}),
                     QStringLiteral("100.00"));
        }
    }

    void theHistoryHasTheChainBothWays()
    {
        const Voucher one = m->make(QStringLiteral("A-1"));
        await(m->vouchers.attach({m->use(one, m->makeFlight(), 1'000)}));
        const Voucher two = await(m->vouchers.reissueVoucher(one.id, {QStringLiteral("A-2"), {}, {}, {}}));
        const Voucher three = await(m->vouchers.reissueVoucher(two.id, {QStringLiteral("A-3"), {}, {}, {}}));
        const Voucher four = await(m->vouchers.reissueVoucher(three.id, {QStringLiteral("A-4"), {}, {}, {}}));
        const VoucherHistory history = await(m->vouchers.history(three.id));
        QVERIFY(history.voucher.id == three.id);
        QCOMPARE(history.issuedFor.size(), 2);
        QVERIFY(history.issuedFor.at(0).id == one.id);
        QVERIFY(history.issuedFor.at(1).id == two.id);
        QCOMPARE(history.reissues.size(), 1);
        QVERIFY(history.reissues.at(0).id == four.id);
        QVERIFY(history.uses.isEmpty());
        QCOMPARE(await(m->vouchers.history(one.id)).uses.size(), 1);
        QCOMPARE(await(m->vouchers.history(one.id)).reissues.size(), 3);
        const auto cost = m->mine.cost([&] { await(m->vouchers.history(one.id)); });
        QCOMPARE(cost.first, 3U);
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        AWAIT_ERROR(foreign, ben.vouchers.history(one.id), ErrorKind::NotFound);
    }

private:
    std::unique_ptr<VoucherFixture> m;
};

QTEST_GUILESS_MAIN(TestVoucherChanges)
#include "test_voucher_changes.moc"
