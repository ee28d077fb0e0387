// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/voucher.h"
#include "domain/voucher_use.h"

#include <QMap>

namespace viatica {

/// Which vouchers of the user. Every part that is left out lets all through.
struct VoucherQuery
{
    QList<VoucherStatus> statuses; ///< as of today, whatever is stored
    QStringList types;
    QString issuer; ///< exactly, in any case
    QString currency;
    std::optional<int>
        expiringWithin; ///< days from today, 0 for today alone; only with a date, and not past it
    QString search;     ///< in issuer, number and account; every word somewhere
    QString after;      ///< VoucherPage::next of the page before
    int limit = 200;    ///< 1 to 1000

    /// The first page of everything, as it is cached.
    [[nodiscard]] bool isPlain() const;
};

/// A row of the list: the voucher without its notes, and how often it is used.
struct VoucherSummary : Voucher
{
    int uses = 0;
};

/// Earliest expiry first, those without a date last.
struct VoucherPage
{
    QList<VoucherSummary> rows;
    QString next;     ///< cursor of the next page, empty on the last
    qint64 total = 0; ///< vouchers in all pages
};

/// A line of a voucher's ledger: a use with what it was used for.
struct LedgerEntry : VoucherAttachment
{
    QString flightNumber;
    QString origin;
    QString destination;
    QDateTime departure; ///< UTC
    QString originTimezone;
    TripId trip;           ///< null where the flight is in none
    QString travellerName; ///< of a companion; empty for the user
};

/// A voucher with all that happened to it.
struct VoucherHistory
{
    Voucher voucher;
    QList<LedgerEntry> uses; ///< in the order in which they were made
    /// What it was issued for, the voucher before it last.
    QList<VoucherSummary> issuedFor;
    /// What was issued for it, and for that, in the order in which they were made.
    QList<VoucherSummary> reissues;
};

/// What a delete left behind for undoing it.
struct TrashedVoucher
{
    TrashId trash;
    VoucherId voucher;
    QString title;
};

/// The vouchers that take part in sums, per currency. Certificates have no amounts and count as vouchers
/// alone.
struct CurrencyTotals
{
    QString currency;
    int vouchers = 0; ///< with a value
    Money total;      ///< used + remaining + lost
    Money used;       ///< of a voucher that was reissued its uses alone: the rest is in its reissue
    Money remaining;  ///< of what can still be used
    Money lost;       ///< what was left when they expired
    Money expiringIn30;
    Money expiringIn60; ///< those of the 30 days included
    Money expiringIn90;
};

struct VoucherStatistics
{
    int vouchers = 0;
    QList<CurrencyTotals> currencies; ///< by code; never summed up over currencies
    QMap<QString, int> statuses;      ///< toString(VoucherStatus), as of today
    QMap<QString, int> types;
};

/// How a flight could be paid for.
struct FlightSuggestion
{
    struct Use
    {
        VoucherSummary voucher;
        Money amount;
        bool usesUp = false; ///< nothing is left on it
    };
    QList<Use> uses; ///< the earliest expiry first
    Money uncovered; ///< what no voucher can pay
};

/// The voucher that is issued for what is left of another.
struct Reissue
{
    QString voucherNumber;
    QDate expirationDate;          ///< its own; invalid for none
    std::optional<QString> issuer; ///< nothing: as before
    std::optional<QString> notes;  ///< likewise
};

} // namespace viatica
