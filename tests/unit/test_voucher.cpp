// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/voucher.h"
#include "domain/voucher_use.h"

#include <QtTest>

using namespace viatica;

namespace {

VoucherDraft credit()
{
    VoucherDraft draft;
    draft.type = QStringLiteral("TRAVEL_CREDIT");
    draft.issuer = QStringLiteral("ITA");
    draft.voucherNumber = QStringLiteral("05512345678");
    draft.setTotal(Money(10'000, QStringLiteral("EUR")));
    draft.expirationDate = {2027, 6, 30};
    return draft;
}

QStringList faultsOf(const VoucherDraft& draft)
{
    QStringList fields = validate(normalized(draft)).keys();
    fields.sort();
    return fields;
}

} // namespace

/// What a voucher is, before any database.
class TestVoucher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundVoucherHasNoFaults()
    {
        QVERIFY(faultsOf(credit()).isEmpty());
        VoucherDraft certificate = credit();
        certificate.totalValue.reset();
        certificate.currency.clear();
        QVERIFY(faultsOf(certificate).isEmpty());
    }

    void everyFaultIsSaidAtOnceBesideItsField()
    {
        VoucherDraft draft;
        draft.totalValue = Amount{-1};
        draft.openingUsedAmount = Amount{-5};
        draft.expirationDate = QDate(12027, 1, 1);
        draft.notes = QString(voucherNotesLimit + 1, QLatin1Char('x'));
        QCOMPARE(faultsOf(draft),
                 (QStringList{QStringLiteral("currency"), QStringLiteral("expirationDate"),
                              QStringLiteral("issuer"), QStringLiteral("notes"),
                              QStringLiteral("openingUsedAmount"), QStringLiteral("totalValue"),
                              QStringLiteral("type"), QStringLiteral("voucherNumber")}));
    }

    void amountsHaveTheDecimalsOfTheirCurrency()
    {
        VoucherDraft draft = credit();
        draft.currency = QStringLiteral(" jpy ");
        QVERIFY(faultsOf(draft).isEmpty());
        draft.totalValue = Amount{10'050};
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("totalValue")});
        draft.totalValue = Amount{10'000};
        draft.openingUsedAmount = Amount{1};
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("openingUsedAmount")});
        draft = credit();
        draft.currency = QStringLiteral("KWD");
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("currency")});
        draft.currency = QStringLiteral("XYZ");
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("currency")});
    }

    void noMoreIsUsedThanThereIs()
    {
        VoucherDraft draft = credit();
        draft.openingUsedAmount = Amount{10'000};
        QVERIFY(faultsOf(draft).isEmpty());
        draft.openingUsedAmount = Amount{10'001};
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("openingUsedAmount")});
        draft.totalValue.reset();
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("openingUsedAmount")});
        draft = credit();
        draft.totalValue = Amount{0};
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("totalValue")});
        draft.totalValue = Amount{Money::largestHundredths};
        QVERIFY(faultsOf(draft).isEmpty());
        draft.totalValue = Amount{Money::largestHundredths + 1};
        QCOMPARE(faultsOf(draft), QStringList{QStringLiteral("totalValue")});
    }

    void typesAreKnownOrKeptAsTheyAre()
    {
        VoucherDraft draft = credit();
        draft.type = QStringLiteral(" gift card ");
        QCOMPARE(normalized(draft).type, QStringLiteral("GIFT_CARD"));
        draft.type = QStringLiteral("Lounge");
        QCOMPARE(normalized(draft).type, QStringLiteral("Lounge"));
        QVERIFY(faultsOf(draft).isEmpty());
        QCOMPARE(voucherTypeName(QStringLiteral("Lounge")), QStringLiteral("Lounge"));
        QCOMPARE(voucherTypeName(QStringLiteral("GIFT_CARD")), QStringLiteral("Gift card"));
    }

    void theDateDecidesAboutExpiryAndNotWhatWasStored_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("used");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("status");
        const QDate last(2027, 6, 30);
        QTest::newRow("on its last day") << "OPEN" << 0 << last << "OPEN";
        QTest::newRow("on the day after") << "OPEN" << 0 << last.addDays(1) << "EXPIRED";
        QTest::newRow("partly used") << "PARTIALLY_USED" << 1 << last.addDays(1) << "EXPIRED";
        QTest::newRow("stored as expired too early") << "EXPIRED" << 0 << last << "OPEN";
        QTest::newRow("the same, partly used") << "EXPIRED" << 1 << last << "PARTIALLY_USED";
        QTest::newRow("used up") << "USED" << 10'000 << last.addDays(1) << "USED";
        QTest::newRow("reissued") << "TRANSFERRED" << 1 << last.addDays(1) << "TRANSFERRED";
    }
    void theDateDecidesAboutExpiryAndNotWhatWasStored()
    {
        QFETCH(QString, stored);
        QFETCH(int, used);
        QFETCH(QDate, today);
        QFETCH(QString, status);
        Voucher voucher;
        static_cast<VoucherDraft&>(voucher) = credit();
        voucher.status = stored;
        voucher.usedAmount = Amount{used};
        QCOMPARE(toString(voucher.statusOn(today)), status);
        QCOMPARE(voucher.isUsableOn(today),
                 status == QLatin1String("OPEN") || status == QLatin1String("PARTIALLY_USED"));
        QCOMPARE(voucher.remaining()->hundredths(), 10'000 - used);
    }

    void aNumberIsHiddenButForItsEnd_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("masked");
        const QString dots(4, QChar(0x2022));
        QTest::newRow("long") << "05512345678" << dots + QStringLiteral("5678");
        QTest::newRow("five") << "12345" << dots + QStringLiteral("2345");
        QTest::newRow("four") << "1234" << dots;
        QTest::newRow("none") << "" << dots;
        QTest::newRow("pairs") << QStringLiteral("AB😀😀x") << dots + QStringLiteral("😀x");
    }
    void aNumberIsHiddenButForItsEnd()
    {
        QFETCH(QString, number);
        QFETCH(QString, masked);
        QCOMPARE(maskedNumber(number), masked);
    }

    void usesNeedAllTheirParts()
    {
        VoucherUse use;
        use.amount = Money(-1, QStringLiteral("EUR"));
        QCOMPARE(validate(QList<VoucherUse>{use}).size(), 4);
        use.voucher = VoucherId::create();
        use.flight = FlightId::create();
        use.travellerId = QUuid::createUuid();
        use.amount = Money(150, QStringLiteral("JPY"));
        QVERIFY(validate(QList<VoucherUse>{use}).contains(QStringLiteral("amountUsed")));
        use.amount = Money(200, QStringLiteral("JPY"));
        QVERIFY(validate(QList<VoucherUse>{use}).isEmpty());
        QVERIFY(validate(QList<VoucherUse>{use, use}).contains(QStringLiteral("id")));
        QVERIFY(validate(QList<VoucherUse>()).contains(QStringLiteral("voucherId")));
    }
};

QTEST_GUILESS_MAIN(TestVoucher)
#include "test_voucher.moc"
