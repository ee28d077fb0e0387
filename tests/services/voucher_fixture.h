// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trash_service.h"
#include "services/trip_fixture.h"
#include "services/voucher_service.h"

namespace viatica::test {

/// A program that Anna is signed in to, with vouchers and the trash. It is the first of March 2027.
struct VoucherProgram : Program
{
    VoucherProgram(const ConnectionProfile& profile, const Account& account, const Clock& clock)
        : Program(profile, account, clock)
        , vouchers(database, session, cache, clock)
        , trash(database, session, cache)
    {
    }

    VoucherService vouchers;
    TrashService trash;
};

struct VoucherFixture : TripFixture
{
    VoucherFixture()
        : mine(testDatabase.profile(), anna, clock)
        , vouchers(mine.vouchers)
    {
    }

    VoucherProgram mine;
    VoucherService& vouchers;

    static Money eur(qint64 hundredths) { return {hundredths, QStringLiteral("EUR")}; }

    /// 100.00 EUR until the end of June 2027.
    static VoucherDraft draft(const QString& number, qint64 total = 10'000)
    {
        VoucherDraft draft;
        draft.type = QStringLiteral("TRAVEL_CREDIT");
        draft.issuer = QStringLiteral("ITA");
        draft.voucherNumber = number;
        draft.setTotal(eur(total));
        draft.expirationDate = {2027, 6, 30};
        return draft;
    }
    static VoucherDraft certificate(const QString& number)
    {
        VoucherDraft draft = VoucherFixture::draft(number);
        draft.totalValue.reset();
        draft.type = QStringLiteral("UPGRADE");
        return draft;
    }
    Voucher make(const VoucherDraft& draft) { return await(vouchers.createVoucher(draft)); }
    Voucher make(const QString& number, qint64 total = 10'000) { return make(draft(number, total)); }

    /// On 1 June 2027 from Frankfurt.
    FlightId makeFlight(const Account& owner, TripId trip = {})
    {
        return FlightId::fromString(
                   raw.value(
                       R"(INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination,)"
                       R"( "departureDateTime", "arrivalDateTime", "originTimezone") VALUES ($1, $2, 'LH 716', 'FRA',)"
                       R"( 'HND', '2027-06-01 11:40Z', '2027-06-02 00:10Z', 'Europe/Berlin') RETURNING id)",
                       {owner.user.id.toString(), trip.isNull() ? QString() : trip.toString()}))
            .value_or(FlightId());
    }
    FlightId makeFlight() { return makeFlight(anna); }

    /// By Anna herself.
    VoucherUse use(const Voucher& voucher, FlightId flight, qint64 hundredths) const
    {
        VoucherUse use;
        use.voucher = voucher.id;
        use.flight = flight;
        use.travellerId = anna.user.id.uuid();
        use.amount = {hundredths, voucher.currency};
        return use;
    }

    QString used(const Voucher& voucher)
    {
        return raw.value(R"(SELECT "usedAmount" FROM vouchers WHERE id = $1)", {voucher.id.toString()});
    }
    QString status(const Voucher& voucher)
    {
        return raw.value("SELECT status FROM vouchers WHERE id = $1", {voucher.id.toString()});
    }
};

} // namespace viatica::test
