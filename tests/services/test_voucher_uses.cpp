// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/voucher_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Vouchers are used on flights, to the cent.
class TestVoucherUses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<VoucherFixture>(); }
    void cleanup() { m.reset(); }

    void aUseTakesItsAmountFromTheBalance()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const FlightId flight = m->makeFlight();
        QSignalSpy vouchers(&m->vouchers, &VoucherService::vouchersChanged);
        QSignalSpy flights(&m->vouchers, &VoucherService::usesChanged);
        const VoucherUse use = m->use(voucher, flight, 3'050);
        const VoucherAttachment made = await(m->vouchers.attachVoucherToFlight(use));
        QVERIFY(isSameUse(made, use));
        QVERIFY(made.createdAt.isValid());
        QCOMPARE(m->used(voucher), QStringLiteral("30.50"));
        QCOMPARE(m->status(voucher), QStringLiteral("PARTIALLY_USED"));
        QCOMPARE(vouchers.size(), 1);
        QCOMPARE(flights.size(), 1);
        await(m->vouchers.attach({m->use(voucher, flight, 6'950)}));
        QCOMPARE(m->status(voucher), QStringLiteral("USED"));
        QCOMPARE(await(m->vouchers.getVoucher(voucher.id)).remaining()->toDecimal(), QStringLiteral("0.00"));
    }

    void severalTravellersAndVouchersAreAllOrNothing()
    {
        const TripId trip = m->makeTrip(m->anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                        QStringLiteral("2027-06-15"));
        const QUuid ida = QUuid::fromString(m->addCompanion(m->anna, trip, QStringLiteral("Ida")));
        const QUuid max = QUuid::fromString(m->addCompanion(m->anna, trip, QStringLiteral("Max")));
        const FlightId flight = m->makeFlight(m->anna, trip);
        const Voucher one = m->make(QStringLiteral("A-1"));
        const Voucher two = m->make(QStringLiteral("A-2"));
        QList<VoucherUse> uses{m->use(one, flight, 6'000), m->use(two, flight, 5'000),
                               m->use(two, flight, 5'001)};
        uses[1].travellerType = uses[2].travellerType = TravellerType::Companion;
        uses[1].travellerId = ida;
        uses[2].travellerId = max;
        AWAIT_ERROR(error, m->vouchers.attach(uses), ErrorKind::InsufficientBalance);
        QVERIFY2(error->message().contains(QStringLiteral("100")), error->what());
        QCOMPARE(m->count("voucher_attachments"), 0);
        uses[2].amount = m->eur(5'000);
        const QList<VoucherAttachment> made = await(m->vouchers.attach(uses));
        QCOMPARE(made.size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(isSameUse(made.at(i), uses.at(i)));
        QCOMPARE(m->used(one), QStringLiteral("60.00"));
        QCOMPARE(m->used(two), QStringLiteral("100.00"));
    }

    void aUseIsOneRoundTrip()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const FlightId flight = m->makeFlight();
        const auto cost = m->mine.cost([&] { await(m->vouchers.attach({m->use(voucher, flight, 100)})); });
        QCOMPARE(cost.first, 1U);
        QCOMPARE(cost.second, 1U);
    }

    void theSameUseTwiceIsOneUse()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const VoucherUse use = m->use(voucher, m->makeFlight(), 10'000);
        await(m->vouchers.attach({use}));
        await(m->vouchers.attach({use})); // though the voucher is used up by now
        QCOMPARE(m->count("voucher_attachments"), 1);
        VoucherUse other = use;
        other.amount = m->eur(100);
        AWAIT_ERROR(error, m->vouchers.attach({other}), ErrorKind::Conflict);
        const Voucher second = m->make(QStringLiteral("A-2"));
        AWAIT_ERROR(mixed, m->vouchers.attach({m->use(second, use.flight, 100), other}), ErrorKind::Conflict);
        QCOMPARE(m->used(second), QStringLiteral("0.00"));
    }

    void moreThanTheBalanceIsRefusedAndTheBalanceNamed()
    {
        VoucherDraft draft = m->draft(QStringLiteral("0551234821"));
        draft.openingUsedAmount = Amount{7'000};
        const Voucher voucher = m->make(draft);
        AWAIT_ERROR(error, m->vouchers.attach({m->use(voucher, m->makeFlight(), 3'001)}),
                    ErrorKind::InsufficientBalance);
        const QString wanted = QStringLiteral("30%100").arg(QLocale().decimalPoint());
        QVERIFY2(error->message().contains(wanted), error->what());
        QVERIFY2(error->message().contains(QStringLiteral("4821")), error->what());
        QVERIFY2(!error->message().contains(QStringLiteral("0551")), error->what());
        QVERIFY(error->fields().contains(QStringLiteral("amountUsed")));
    }

    void whatCannotBeUsedIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("says");
        QTest::newRow("expired") << QByteArray("UPDATE vouchers SET \"expirationDate\" = '2027-02-28'")
                                 << "expired";
        QTest::newRow("expired and written down")
            << QByteArray("UPDATE vouchers SET \"expirationDate\" = '2027-02-28', status = 'EXPIRED'")
            << "expired";
        QTest::newRow("used") << QByteArray("UPDATE vouchers SET \"openingUsedAmount\" = 100") << "used up";
        QTest::newRow("reissued") << QByteArray("UPDATE vouchers SET status = 'TRANSFERRED'") << "reissued";
    }
    void whatCannotBeUsedIsRefusedInWords()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, says);
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        m->raw.query(sql);
        AWAIT_ERROR(error, m->vouchers.attach({m->use(voucher, m->makeFlight(), 100)}),
                    ErrorKind::Validation);
        QVERIFY2(error->message().contains(says), error->what());
        QVERIFY(error->fields().contains(QStringLiteral("voucherId")));
        QCOMPARE(m->count("voucher_attachments"), 0);
    }

    void itCanBeUsedOnItsLastDay()
    {
        VoucherDraft draft = m->draft(QStringLiteral("A-1"));
        draft.expirationDate = m->clock.today();
        await(m->vouchers.attach({m->use(m->make(draft), m->makeFlight(), 100)}));
    }

    void wrongAmountsAreRefused()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const Voucher certificate = m->make(m->certificate(QStringLiteral("C-1")));
        const FlightId flight = m->makeFlight();
        AWAIT_ERROR(negative, m->vouchers.attach({m->use(voucher, flight, -500)}), ErrorKind::Validation);
        AWAIT_ERROR(zero, m->vouchers.attach({m->use(voucher, flight, 0)}), ErrorKind::Validation);
        AWAIT_ERROR(nothing, m->vouchers.attach({}), ErrorKind::Validation);
        VoucherUse dollars = m->use(voucher, flight, 100);
        dollars.amount = Money(100, QStringLiteral("USD"));
        AWAIT_ERROR(currency, m->vouchers.attach({dollars}), ErrorKind::Validation);
        QVERIFY2(currency->message().contains(QStringLiteral("EUR")), currency->what());
        AWAIT_ERROR(valued, m->vouchers.attach({m->use(certificate, flight, 100)}), ErrorKind::Validation);
        for (const auto& error : {negative, zero, currency, valued})
            QVERIFY2(error->fields().contains(QStringLiteral("amountUsed")), error->what());
        QCOMPARE(m->count("voucher_attachments"), 0);
    }

    void aCertificateIsUsedAsAWholeAndOnce()
    {
        const Voucher certificate = m->make(m->certificate(QStringLiteral("C-1")));
        const FlightId flight = m->makeFlight();
        const VoucherAttachment made =
            await(m->vouchers.attachVoucherToFlight(m->use(certificate, flight, 0)));
        QCOMPARE(m->status(certificate), QStringLiteral("USED"));
        AWAIT_ERROR(error, m->vouchers.attach({m->use(certificate, flight, 0)}), ErrorKind::Validation);
        await(m->vouchers.detach({made.id}));
        QCOMPARE(m->status(certificate), QStringLiteral("OPEN"));
    }

    void whatIsSomebodyElsesDoesNotExist()
    {
        const Voucher mine = m->make(QStringLiteral("A-1"));
        VoucherProgram ben(m->testDatabase.profile(), m->ben, m->clock);
        const Voucher theirs = await(ben.vouchers.createVoucher(m->draft(QStringLiteral("B-1"))));
        const FlightId flight = m->makeFlight();
        const FlightId theirFlight = m->makeFlight(m->ben);
        const auto errorOf = [&](const VoucherUse& use) { return awaitError(m->vouchers.attach({use})); };
        const auto foreignVoucher = errorOf(m->use(theirs, flight, 100));
        Voucher gone = theirs;
        gone.id = VoucherId::create();
        const auto noVoucher = errorOf(m->use(gone, flight, 100));
        const auto foreignFlight = errorOf(m->use(mine, theirFlight, 100));
        const auto noFlight = errorOf(m->use(mine, FlightId::create(), 100));
        QVERIFY(foreignVoucher && noVoucher && foreignFlight && noFlight);
        QVERIFY(foreignVoucher->kind() == ErrorKind::InvalidReference);
        QCOMPARE(foreignVoucher->fields(), noVoucher->fields());
        QVERIFY(foreignVoucher->fields().contains(QStringLiteral("voucherId")));
        QVERIFY(foreignFlight->kind() == ErrorKind::InvalidReference);
        QCOMPARE(foreignFlight->fields(), noFlight->fields());
        QVERIFY(foreignFlight->fields().contains(QStringLiteral("flightId")));
        VoucherUse byBen = m->use(mine, flight, 100);
        byBen.travellerId = m->ben.user.id.uuid();
        QVERIFY(errorOf(byBen)->fields().contains(QStringLiteral("travelerId")));

        const VoucherAttachment use = await(ben.vouchers.attachVoucherToFlight([&] {
            VoucherUse wanted = m->use(theirs, theirFlight, 500);
            wanted.travellerId = m->ben.user.id.uuid();
            return wanted;
        }()));
        QVERIFY(await(m->vouchers.detach({use.id})).isEmpty());
        AWAIT_ERROR(change, m->vouchers.changeAmount(use, m->eur(100)), ErrorKind::Stale);
        VoucherUse sameId = m->use(mine, flight, 100);
        sameId.id = use.id;
        AWAIT_ERROR(taken, m->vouchers.attach({sameId}), ErrorKind::Conflict);
        QCOMPARE(m->used(theirs), QStringLiteral("5.00"));
        QCOMPARE(m->used(mine), QStringLiteral("0.00"));
    }

    void onlyWhoTravelsOnTheFlightIsPaidFor()
    {
        const TripId trip = m->makeTrip(m->anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                        QStringLiteral("2027-06-15"));
        const TripId other = m->makeTrip(m->anna, QStringLiteral("Rome"), QStringLiteral("2027-07-01"),
                                         QStringLiteral("2027-07-15"));
        const QString ida = m->addCompanion(m->anna, trip, QStringLiteral("Ida"));
        const QString max = m->addCompanion(m->anna, other, QStringLiteral("Max"));
        const FlightId flight = m->makeFlight(m->anna, trip);
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        VoucherUse use = m->use(voucher, flight, 100);
        use.travellerType = TravellerType::Companion;
        use.travellerId = QUuid::fromString(max);
        AWAIT_ERROR(error, m->vouchers.attach({use}), ErrorKind::InvalidReference);
        QVERIFY(error->fields().contains(QStringLiteral("travelerId")));
        use.travellerId = QUuid::fromString(ida);
        await(m->vouchers.attach({use}));
        // Once somebody is named on the flight, the others are not on it.
        m->raw.query(R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId"))"
                     " VALUES ('FLIGHT', $1, 'COMPANION', $2)",
                     {flight.toString(), ida});
        AWAIT_ERROR(me, m->vouchers.attach({m->use(voucher, flight, 100)}), ErrorKind::InvalidReference);
        use.id = AttachmentId::create();
        await(m->vouchers.attach({use}));
    }

    void takingAUseOffGivesTheBalanceBackAndCanBeUndone()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const FlightId flight = m->makeFlight();
        const QList<VoucherAttachment> made =
            await(m->vouchers.attach({m->use(voucher, flight, 4'000), m->use(voucher, flight, 6'000)}));
        const QList<VoucherAttachment> off =
            await(m->vouchers.detach({made.at(0).id, AttachmentId::create()}));
        QCOMPARE(off.size(), 1);
        QVERIFY(isSameUse(off.constFirst(), made.at(0)));
        QCOMPARE(m->used(voucher), QStringLiteral("60.00"));
        await(m->vouchers.attach({off.constFirst()}));
        QCOMPARE(m->used(voucher), QStringLiteral("100.00"));
    }

    void anAmountIsChangedWithinTheBalance()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const VoucherAttachment made =
            await(m->vouchers.attachVoucherToFlight(m->use(voucher, m->makeFlight(), 4'000)));
        AWAIT_ERROR(more, m->vouchers.changeAmount(made, m->eur(10'001)), ErrorKind::InsufficientBalance);
        QVERIFY2(more->message().contains(QStringLiteral("100")),
                 more->what()); // with what it has taken already
        AWAIT_ERROR(zero, m->vouchers.changeAmount(made, m->eur(0)), ErrorKind::Validation);
        AWAIT_ERROR(dollars, m->vouchers.changeAmount(made, Money(100, QStringLiteral("USD"))),
                    ErrorKind::Validation);
        const VoucherAttachment changed = await(m->vouchers.changeAmount(made, m->eur(10'000)));
        QCOMPARE(m->used(voucher), QStringLiteral("100.00"));
        QVERIFY(changed.version != made.version);
        AWAIT_ERROR(stale, m->vouchers.changeAmount(made, m->eur(50)), ErrorKind::Stale);
        QCOMPARE(stale->current<VoucherAttachment>()->amount.toDecimal(), QStringLiteral("100.00"));
        // The same again is a repeat, whatever was read.
        QCOMPARE(await(m->vouchers.changeAmount(made, m->eur(10'000))).version.value, changed.version.value);
        // Of what has expired, only less.
        m->raw.query("UPDATE vouchers SET \"expirationDate\" = '2027-02-01'");
        const VoucherAttachment less = await(m->vouchers.changeAmount(changed, m->eur(1'000)));
        AWAIT_ERROR(expired, m->vouchers.changeAmount(less, m->eur(1'001)), ErrorKind::Validation);
        QVERIFY2(expired->message().contains(QStringLiteral("expired")), expired->what());
        QCOMPARE(m->used(voucher), QStringLiteral("10.00"));
    }

    void aDeletedFlightGivesBackAndARestoredOneTakesAgain()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const FlightId flight = m->makeFlight();
        await(m->vouchers.attach({m->use(voucher, flight, 4'000)}));
        await(m->vouchers.getUserVouchers());
        const QList<TrashedItem> gone = await(m->mine.items.flights.remove({flight}));
        QCOMPARE(await(m->vouchers.getUserVouchers()).rows.constFirst().usedAmount.hundredths, 0);
        await(m->mine.trash.restore(gone.constFirst().trash));
        QCOMPARE(await(m->vouchers.getUserVouchers()).rows.constFirst().usedAmount.hundredths, 4'000);
        // What was spent meanwhile refuses to come back.
        const QList<TrashedItem> again = await(m->mine.items.flights.remove({flight}));
        await(m->vouchers.attach({m->use(voucher, m->makeFlight(), 9'000)}));
        AWAIT_ERROR(error, m->mine.trash.restore(again.constFirst().trash), ErrorKind::InsufficientBalance);
        QCOMPARE(m->used(voucher), QStringLiteral("90.00"));
    }

    void theLedgerTellsWhatWasUsedOnWhat()
    {
        const TripId trip = m->makeTrip(m->anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                        QStringLiteral("2027-06-15"));
        const QString ida = m->addCompanion(m->anna, trip, QStringLiteral("Ida"));
        const FlightId flight = m->makeFlight(m->anna, trip);
        const Voucher one = m->make(QStringLiteral("A-1"));
        const Voucher two = m->make(QStringLiteral("A-2"));
        await(m->vouchers.attach({m->use(one, flight, 100)}));
        VoucherUse use = m->use(two, flight, 200);
        use.travellerType = TravellerType::Companion;
        use.travellerId = QUuid::fromString(ida);
        await(m->vouchers.attach({use}));
        await(m->vouchers.attach({m->use(one, m->makeFlight(), 300)}));
        const QList<LedgerEntry> onFlight = await(m->vouchers.getUsesOfFlight(flight));
        QCOMPARE(onFlight.size(), 2);
        QCOMPARE(onFlight.at(1).travellerName, QStringLiteral("Ida"));
        QCOMPARE(onFlight.at(1).flightNumber, QStringLiteral("LH 716"));
        QCOMPARE(onFlight.at(1).amount.toDecimal(), QStringLiteral("2.00"));
        QVERIFY(onFlight.at(1).trip == trip);
        QCOMPARE(await(m->vouchers.getLedger({two.id})).size(), 1);
        QCOMPARE(await(m->vouchers.getLedger()).size(), 3);
        const auto cost = m->mine.cost([&] { await(m->vouchers.getLedger({one.id, two.id})); });
        QCOMPARE(cost.first, 1U);
        AWAIT_ERROR(foreign, m->vouchers.getUsesOfFlight(m->makeFlight(m->ben)), ErrorKind::NotFound);
    }

    void suggestionsPayExactlyAndWithWhatExpiresFirst()
    {
        const FlightId flight = m->makeFlight();
        const QUuid me = m->anna.user.id.uuid();
        const auto make = [&](const char* number, qint64 total, const QDate& expires) {
            VoucherDraft draft = m->draft(QLatin1String(number), total);
            draft.expirationDate = expires;
            return m->make(draft);
        };
        const Voucher july = make("A-1", 5'000, {2027, 7, 31});
        const Voucher june = make("A-2", 3'000, {2027, 6, 1});
        make("A-3", 9'000, {2027, 5, 31}); // not on the day of the flight any more
        make("A-4", 9'000, {2027, 2, 1});
        VoucherDraft dollars = m->draft(QStringLiteral("A-5"), 100'000);
        dollars.currency = QStringLiteral("USD");
        m->make(dollars);
        VoucherDraft hotel = m->draft(QStringLiteral("A-6"), 100'000);
        hotel.type = QStringLiteral("HOTEL");
        m->make(hotel);
        const auto suggest = [&](qint64 cost) {
            return m->vouchers.suggestFor(flight, m->eur(cost), TravellerType::User, me);
        };
        const FlightSuggestion suggestion = await(suggest(4'000));
        QCOMPARE(suggestion.uses.size(), 2);
        QVERIFY(suggestion.uses.at(0).voucher.id == june.id);
        QVERIFY(suggestion.uses.at(0).usesUp);
        QVERIFY(suggestion.uses.at(1).voucher.id == july.id);
        QCOMPARE(suggestion.uses.at(1).amount.toDecimal(), QStringLiteral("10.00"));
        QVERIFY(suggestion.uncovered.isZero());
        QCOMPARE(await(suggest(10'000)).uncovered.toDecimal(), QStringLiteral("20.00"));
        const auto cost = m->mine.cost([&] { await(suggest(4'000)); });
        QCOMPARE(cost.first, 1U);
        AWAIT_ERROR(zero, suggest(0), ErrorKind::Validation);
        AWAIT_ERROR(stranger,
                    m->vouchers.suggestFor(flight, m->eur(1), TravellerType::User, m->ben.user.id.uuid()),
                    ErrorKind::InvalidReference);
        AWAIT_ERROR(foreign,
                    m->vouchers.suggestFor(m->makeFlight(m->ben), m->eur(1), TravellerType::User, me),
                    ErrorKind::NotFound);
    }

    void withoutASessionNothingIsUsed()
    {
        const Voucher voucher = m->make(QStringLiteral("A-1"));
        const FlightId flight = m->makeFlight();
        m->raw.query("DELETE FROM viatica.sessions");
        AWAIT_ERROR(attach, m->vouchers.attach({m->use(voucher, flight, 100)}), ErrorKind::AccessDenied);
        AWAIT_ERROR(detach, m->vouchers.detach({AttachmentId::create()}), ErrorKind::AccessDenied);
        AWAIT_ERROR(list, m->vouchers.getUserVouchers(), ErrorKind::AccessDenied);
        AWAIT_ERROR(ledger, m->vouchers.getLedger(), ErrorKind::AccessDenied);
        AWAIT_ERROR(sums, m->vouchers.getVoucherStatistics(), ErrorKind::AccessDenied);
        AWAIT_ERROR(history, m->vouchers.history(voucher.id), ErrorKind::AccessDenied);
        AWAIT_ERROR(change, m->vouchers.updateVoucher(voucher, voucher), ErrorKind::AccessDenied);
        AWAIT_ERROR(expire, m->vouchers.expireVouchers(), ErrorKind::AccessDenied);
        AWAIT_ERROR(gone, m->vouchers.deleteVouchers({voucher.id}), ErrorKind::AccessDenied);
        AWAIT_ERROR(reissue, m->vouchers.reissueVoucher(voucher.id, {QStringLiteral("R"), {}, {}, {}}),
                    ErrorKind::AccessDenied);
    }

private:
    std::unique_ptr<VoucherFixture> m;
};

QTEST_GUILESS_MAIN(TestVoucherUses)
#include "test_voucher_uses.moc"
