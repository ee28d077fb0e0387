// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/voucher_results.h"

#include <QFuture>
#include <QObject>

namespace viatica {

class CacheService;
class Clock;
class Database;
class Session;

/// Travel credits and certificates of the signed-in user, and what they were used for. The database keeps the
/// balances: whoever writes, no amount is spent twice. Every method takes a fixed number of statements. All:
/// AccessDenied when nobody is signed in.
class VoucherService final : public QObject
{
    Q_OBJECT

public:
    VoucherService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                   QObject* parent = nullptr);

    // --- Lists ---

    /// The first page of everything is cached. Errors: Validation for a search text or cursor that is none.
    QFuture<VoucherPage> getUserVouchers(const VoucherQuery& query = {});
    /// What can still be used and expires today or within so many days, the earliest first; at most 1000.
    QFuture<QList<VoucherSummary>> getExpiringVouchers(int days = 30);
    /// Errors: NotFound.
    QFuture<Voucher> getVoucher(VoucherId id);
    /// The voucher, its ledger, and the chain of reissues both ways. Errors: NotFound.
    QFuture<VoucherHistory> history(VoucherId id);
    /// The ledgers of several vouchers, those of all vouchers without any: by voucher, then in the order in
    /// which the uses were made. Vouchers that are gone or somebody else's have none.
    QFuture<QList<LedgerEntry>> getLedger(const QList<VoucherId>& vouchers = {});
    /// What was used on a flight. Errors: NotFound.
    QFuture<QList<LedgerEntry>> getUsesOfFlight(FlightId flight);
    QFuture<VoucherStatistics> getVoucherStatistics();
    /// Which vouchers could pay @p cost of a flight: of its currency, with a balance, neither for hotels
    /// alone nor expired today or on the local day of the departure. As much as possible is paid, the
    /// earliest expiry first; among vouchers of one date the combination that leaves the least over, exactly
    /// (suggestUses()). Errors: Validation for a cost that is none; NotFound for the flight; InvalidReference
    /// at "travelerId" for somebody who does not travel on it.
    QFuture<FlightSuggestion> suggestFor(FlightId flight, const Money& cost, TravellerType travellerType,
                                         const QUuid& travellerId);

    // --- Vouchers ---

    /// @p id is made by the caller, so that a repeat after a lost answer is the same create. Errors:
    /// Validation with all faults at once; Conflict at "voucherNumber" when the number is taken, by whomever.
    QFuture<Voucher> createVoucher(const VoucherDraft& draft, VoucherId id = VoucherId::create());
    /// @p read is the voucher as it was read. When since then nothing but its uses moved, it is written all
    /// the same. Errors: as createVoucher(); Validation at "totalValue" for a value below what is used, at
    /// "currency" when it is in use with another one; Stale with current<Voucher>() when it was changed
    /// since, and without one when it was deleted.
    QFuture<Voucher> updateVoucher(const Voucher& read, const VoucherDraft& draft);
    /// Into the trash, with their uses. Those that are gone or somebody else's are left out of the result.
    QFuture<QList<TrashedVoucher>> deleteVouchers(const QList<VoucherId>& ids);
    /// A certificate was used without the program, or was not after all. Errors: NotFound; Validation for a
    /// voucher with a value, one that was reissued, or one that is used on a flight.
    QFuture<Voucher> markCertificate(VoucherId id, bool used);
    /// A new voucher with the remaining balance, the currency, the type and the account of the old one, which
    /// becomes Transferred. @p newId is made by the caller, as in createVoucher(). Errors: NotFound;
    /// Validation and Conflict for the number as createVoucher(); InsufficientBalance when nothing is left.
    QFuture<Voucher> reissueVoucher(VoucherId id, const Reissue& reissue,
                                    VoucherId newId = VoucherId::create());

    // --- Uses ---

    /// One statement, all or nothing: several travellers and several vouchers at once. A repeat with the same
    /// ids is the same use. Errors: Validation for amounts, another currency than the voucher's, and vouchers
    /// that are expired, used or reissued; InsufficientBalance with what is left; InvalidReference at
    /// "voucherId", "flightId" or "travelerId" for what does not exist, is somebody else's, or does not
    /// travel on the flight.
    QFuture<QList<VoucherAttachment>> attach(const QList<VoucherUse>& uses);
    /// The same for one.
    QFuture<VoucherAttachment> attachVoucherToFlight(const VoucherUse& use);
    /// The balances come back. Returns what was taken off, which attach() makes again; those that are gone or
    /// somebody else's are left out.
    QFuture<QList<VoucherAttachment>> detach(const QList<AttachmentId>& ids);
    /// @p read is the use as it was read. Errors: as attach(); Stale with current<VoucherAttachment>() when
    /// it was changed since, and without one when it is gone.
    QFuture<VoucherAttachment> changeAmount(const VoucherAttachment& read, const Money& amount);

    /// Writes down what has expired by today. Signing in and resuming a session do this as well; the lists do
    /// not depend on it. Returns how many vouchers changed.
    QFuture<int> expireVouchers();

public Q_SLOTS:
    /// What is cached may be out of date: flights with uses were deleted or restored, others changed
    /// something, or a day has ended.
    void invalidate();

Q_SIGNALS:
    /// Vouchers were made, changed, used or reissued; what was cached has been dropped.
    void vouchersChanged(const QList<viatica::VoucherId>& vouchers);
    /// They are in the trash.
    void vouchersRemoved(const QList<viatica::VoucherId>& vouchers);
    /// What is used on these flights is not what it was; vouchersChanged() has told of the vouchers.
    void usesChanged(const QList<viatica::FlightId>& flights);
    /// Any of them may have changed.
    void vouchersReset();

private:
    /// @throws Error(AccessDenied) when nobody is signed in
    [[nodiscard]] UserId signedInUser() const;
    void noteChanged(UserId user, const QList<VoucherId>& vouchers, const QList<FlightId>& flights = {});
    void noteUses(UserId user, const QList<VoucherAttachment>& uses);
    void noteRemoved(UserId user, const QList<TrashedVoucher>& trashed);

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    const Clock& m_clock;
};

} // namespace viatica
