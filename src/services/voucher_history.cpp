// SPDX-License-Identifier: GPL-3.0-or-later
// One voucher, its ledger, and the chain of its reissues.
#include "services/base_service.h"
#include "services/guarded.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

namespace viatica {

namespace {

/// A reissue of a reissue of…: nobody has more, and a circle of another program's making would have no end.
constexpr const char* longestChain = "1000";

/// $1 is the user, $2 the voucher: those before it with negative depths, those after it with positive ones.
QByteArray chainStatement()
{
    return QByteArray(
               R"(WITH RECURSIVE before AS (SELECT v."parentVoucherId" AS id, -1 AS depth FROM vouchers v)"
               R"( WHERE v."id" = $2::uuid AND v."userId" = $1::uuid AND v."parentVoucherId" IS NOT NULL)"
               R"( UNION ALL SELECT v."parentVoucherId", b.depth - 1 FROM before b JOIN vouchers v ON v."id" = b.id)"
               R"( WHERE v."parentVoucherId" IS NOT NULL AND b.depth > -)") +
           longestChain +
           R"(), behind AS (SELECT v."id" AS id, 1 AS depth FROM vouchers v)"
           R"( WHERE v."parentVoucherId" = $2::uuid AND v."userId" = $1::uuid)"
           R"( UNION ALL SELECT v."id", b.depth + 1 FROM behind b JOIN vouchers v ON v."parentVoucherId" = b.id)"
           R"( WHERE b.depth < )" +
           longestChain +
           R"(), chain AS (SELECT b.id, b.depth FROM before b UNION ALL SELECT b.id, b.depth FROM behind b) SELECT )" +
           signedIn("$1") + ", l.depth, " + vouchersql::summaryColumns() +
           R"( FROM (SELECT) AS one LEFT JOIN (chain l JOIN vouchers v ON v."id" = l.id) ON true)"
           R"( ORDER BY l.depth, v."createdAt", v."id")";
}

QByteArray ledgerColumns()
{
    return vouchersql::attachmentColumns() + R"(, f."flightNumber", f."origin", f."destination", )" +
           Codec<QDateTime>::select(R"(f."departureDateTime")") +
           R"(, f."originTimezone", f."tripId", c."name")";
}

QByteArray ledgerTables()
{
    return R"(voucher_attachments a JOIN vouchers v ON v."id" = a."voucherId")"
           R"( LEFT JOIN flights f ON f."id" = a."flightId")"
           R"( LEFT JOIN travel_companions c ON a."travelerType" = 'COMPANION' AND c."id" = a."travelerId")";
}

QByteArray ledgerStatement(const QByteArray& condition)
{
    return "SELECT " + signedIn("$1") + ", true, " + ledgerColumns() + " FROM (SELECT) AS one LEFT JOIN (" +
           ledgerTables() + R"() ON v."userId" = $1::uuid)" + condition +
           R"( ORDER BY a."voucherId", a."createdAt", a."id")";
}

/// $2 is the flight.
QByteArray flightStatement()
{
    return "SELECT " + signedIn("$1") +
           R"(, EXISTS (SELECT FROM flights o WHERE o."id" = $2::uuid AND o."userId" = $1::uuid), )" +
           ledgerColumns() + " FROM (SELECT) AS one LEFT JOIN (" + ledgerTables() +
           R"() ON v."userId" = $1::uuid AND a."flightId" = $2::uuid ORDER BY a."createdAt", a."id")";
}

QList<LedgerEntry> readLedger(const Result& result)
{
    QList<LedgerEntry> entries;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        if (!row.next<bool>())
            throw notFound();
        LedgerEntry entry;
        vouchersql::readAttachment(row, entry);
        entry.flightNumber = row.next<QString>();
        entry.origin = row.next<QString>();
        entry.destination = row.next<QString>();
        entry.departure = row.next<QDateTime>();
        entry.originTimezone = row.next<QString>();
        entry.trip = row.next<TripId>();
        entry.travellerName = row.next<QString>();
        if (!entry.id.isNull())
            entries.append(entry);
    }
    return entries;
}

QList<LedgerEntry> ledgerOf(Connection& connection, UserId user, const QList<VoucherId>& vouchers)
{
    static const Statement statement(ledgerStatement(R"( AND a."voucherId" = ANY($2::uuid[]))"));
    return readLedger(connection.execute(statement, user, vouchers));
}

void readChain(Connection& connection, UserId user, VoucherHistory& history)
{
    static const Statement statement(chainStatement());
    const Result result = connection.execute(statement, user, history.voucher.id);
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const int depth = row.next<int>();
        const VoucherSummary voucher = vouchersql::readSummary(row);
        if (!voucher.id.isNull())
            (depth < 0 ? history.issuedFor : history.reissues).append(voucher);
    }
}

Voucher find(Connection& connection, UserId user, VoucherId id)
{
    Voucher voucher = BaseService<Voucher>::findByIdAndVerifyOwnership(connection, id, user);
    vouchersql::completeCurrency(voucher);
    return voucher;
}

} // namespace

QFuture<Voucher> VoucherService::getVoucher(VoucherId id)
{
    return guarded<Voucher>([&] {
        return m_database.run(
            [id, user = signedInUser()](Connection& connection) { return find(connection, user, id); });
    });
}

QFuture<VoucherHistory> VoucherService::history(VoucherId id)
{
    return guarded<VoucherHistory>([&] {
        return m_database.run([id, user = signedInUser()](Connection& connection) {
            VoucherHistory history;
            history.voucher = find(connection, user, id);
            history.uses = ledgerOf(connection, user, {id});
            readChain(connection, user, history);
            return history;
        });
    });
}

QFuture<QList<LedgerEntry>> VoucherService::getLedger(const QList<VoucherId>& vouchers)
{
    return guarded<QList<LedgerEntry>>([&] {
        return m_database.run([vouchers, user = signedInUser()](Connection& connection) {
            if (!vouchers.isEmpty())
                return ledgerOf(connection, user, vouchers);
            static const Statement statement(ledgerStatement({}));
            return readLedger(connection.execute(statement, user));
        });
    });
}

QFuture<QList<LedgerEntry>> VoucherService::getUsesOfFlight(FlightId flight)
{
    return guarded<QList<LedgerEntry>>([&] {
        return m_database.run([flight, user = signedInUser()](Connection& connection) {
            static const Statement statement(flightStatement());
            return readLedger(connection.execute(statement, user, flight));
        });
    });
}

} // namespace viatica
