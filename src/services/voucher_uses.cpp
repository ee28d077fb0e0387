// SPDX-License-Identifier: GPL-3.0-or-later
// Using vouchers on flights, taking uses back, changing their amounts.
#include "db/constraint_messages.h"
#include "domain/clock.h"
#include "domain/validation.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/voucher_faults.h"
#include "services/voucher_service.h"
#include "services/voucher_sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherService)
};

QByteArray asJson(const QList<VoucherUse>& uses)
{
    QJsonArray array;
    for (const VoucherUse& use : uses)
        array.append(QJsonObject{{QStringLiteral("id"), use.id.toString()},
                                 {QStringLiteral("voucher"), use.voucher.toString()},
                                 {QStringLiteral("flight"), use.flight.toString()},
                                 {QStringLiteral("type"), toString(use.travellerType)},
                                 {QStringLiteral("traveler"), use.travellerId.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("amount"), use.amount.toDecimal()},
                                 {QStringLiteral("currency"), use.amount.currency()}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// $1 are the uses, $2 is the user, $3 today. Locks the flights, then the vouchers, each by their ids, as
/// everybody does; decides under the locks; and puts in all uses or none. The ledger's triggers look at the
/// balances.
QByteArray attachStatement()
{
    return R"(WITH wanted AS MATERIALIZED (SELECT w.id, w.voucher, w.flight, w.type, w.traveler, w.amount, w.currency)"
           R"( FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, voucher uuid, flight uuid, type text, traveler uuid,)"
           R"( amount numeric, currency text)),)"
           R"( planes AS MATERIALIZED (SELECT f."id", f."tripId" FROM flights f)"
           R"( WHERE f."id" IN (SELECT w.flight FROM wanted w) AND f."userId" = $2::uuid)"
           R"( ORDER BY f."id" FOR KEY SHARE),)"
           R"( purses AS MATERIALIZED (SELECT v."id", v."currency", v."totalValue", v."usedAmount", v."status",)"
           R"( v."expirationDate" FROM vouchers v WHERE v."id" IN (SELECT w.voucher FROM wanted w))"
           R"( AND v."userId" = $2::uuid AND (SELECT count(*) FROM planes) >= 0)"
           R"( ORDER BY v."id" FOR NO KEY UPDATE),)"
           R"( checked AS MATERIALIZED (SELECT w.id, CASE WHEN v."id" IS NULL THEN 'VOUCHER')"
           R"( WHEN p."id" IS NULL THEN 'FLIGHT' WHEN )" +
           vouchersql::statusOn("$3::date") +
           R"( NOT IN ('OPEN', 'PARTIALLY_USED') THEN 'UNUSABLE')"
           R"( WHEN v."totalValue" IS NULL AND w.amount > 0 THEN 'CERTIFICATE')"
           R"( WHEN v."totalValue" IS NOT NULL AND w.amount = 0 THEN 'ZERO')"
           R"( WHEN w.amount > 0 AND )" +
           vouchersql::currency() + R"( <> w.currency THEN 'CURRENCY' WHEN NOT )" +
           vouchersql::travelsOnFlight() +
           R"( THEN 'TRAVELER' END AS fault FROM wanted w LEFT JOIN purses v ON v."id" = w.voucher)"
           R"( LEFT JOIN planes p ON p."id" = w.flight),)"
           R"( made AS (INSERT INTO voucher_attachments AS m ("id", "voucherId", "flightId", "travelerType",)"
           R"( "travelerId", "amountUsed") SELECT w.id, w.voucher, w.flight, w.type, w.traveler, w.amount)"
           R"( FROM wanted w WHERE NOT EXISTS (SELECT FROM checked c WHERE c.fault IS NOT NULL))"
           R"( ORDER BY w.flight, w.voucher RETURNING m."id", m."voucherId", m."flightId", m."travelerType",)"
           R"( m."travelerId", m."amountUsed", m."createdAt", m."updatedAt", m.xmin AS xmin) SELECT )" +
           signedIn("$2") + ", c.fault, " + vouchersql::attachmentColumns() +
           R"( FROM checked c LEFT JOIN made a ON a."id" = c.id LEFT JOIN purses v ON v."id" = a."voucherId")"
           R"( ORDER BY c.fault)";
}

QByteArray readStatement()
{
    return "SELECT " + signedIn("$1") + ", " + vouchersql::attachmentColumns() +
           R"( FROM (SELECT) AS one LEFT JOIN (voucher_attachments a JOIN vouchers v ON v."id" = a."voucherId"))"
           R"( ON v."userId" = $1::uuid AND a."id" = ANY($2::uuid[]))";
}

QByteArray detachStatement()
{
    return R"(DELETE FROM voucher_attachments d WHERE d."id" IN (SELECT a."id" FROM voucher_attachments a)"
           R"( JOIN vouchers v ON v."id" = a."voucherId" WHERE a."id" = ANY($1::uuid[]) AND v."userId" = $2::uuid)"
           R"( ORDER BY a."id" FOR UPDATE OF a) RETURNING d."id")";
}

/// $1 is the use, $2 the user, $3 the amount, $4 its currency, $5 the version that was read, $6 today.
QByteArray changeStatement()
{
    return R"(UPDATE voucher_attachments a SET "amountUsed" = $3::numeric FROM vouchers v WHERE a."id" = $1::uuid)"
           R"( AND v."id" = a."voucherId" AND v."userId" = $2::uuid AND a.xmin::text = $5)"
           R"( AND (v."totalValue" IS NULL) = ($3::numeric = 0) AND ($3::numeric = 0 OR )" +
           vouchersql::currency() +
           R"( = $4) AND NOT ($3::numeric > a."amountUsed" AND coalesce(v."expirationDate" < $6::date, false)))"
           R"( RETURNING )" +
           vouchersql::attachmentColumns();
}

QList<VoucherAttachment> readAttachments(Connection& connection, UserId user, const QList<AttachmentId>& ids)
{
    static const Statement statement(readStatement());
    const Result result = connection.execute(statement, user, ids);
    QHash<AttachmentId, VoucherAttachment> found;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        VoucherAttachment attachment;
        vouchersql::readAttachment(row, attachment);
        found.insert(attachment.id, attachment);
    }
    QList<VoucherAttachment> attachments;
    for (const AttachmentId id : ids)
        if (!id.isNull() && found.contains(id))
            attachments.append(found.value(id));
    return attachments;
}

/// What an earlier run whose answer was lost has made; nothing where there is none.
/// @throws Error(Conflict) where one of the ids is that of another use
std::optional<QList<VoucherAttachment>> madeBefore(Connection& connection, UserId user,
                                                   const QList<VoucherUse>& uses)
{
    QList<AttachmentId> ids;
    for (const VoucherUse& use : uses)
        ids.append(use.id);
    const QList<VoucherAttachment> existing = readAttachments(connection, user, ids);
    if (existing.isEmpty())
        return std::nullopt;
    if (existing.size() != uses.size() || !std::equal(uses.begin(), uses.end(), existing.begin(), isSameUse))
        throw idTaken();
    return existing;
}

Error missing(const char* constraint)
{
    const auto message = constraintMessage(QLatin1String(constraint));
    return {ErrorKind::InvalidReference, message->sentence, {{message->field, message->sentence}}};
}

Error errorOf(const QString& fault)
{
    if (fault == QLatin1String("VOUCHER"))
        return missing("voucher_attachments_voucher_id_fkey");
    if (fault == QLatin1String("FLIGHT"))
        return missing("voucher_attachments_flight_id_fkey");
    if (fault == QLatin1String("TRAVELER"))
        return notOnFlight();
    return amountNeeded();
}

/// @throws Error, with the database's or the statement's first reason
QList<VoucherAttachment> insert(Connection& connection, UserId user, const QDate& today,
                                const QList<VoucherUse>& uses)
{
    static const Statement statement(attachStatement());
    const Result result = connection.execute(statement, asJson(uses), user, today);
    QHash<AttachmentId, VoucherAttachment> made;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        if (const auto fault = row.next<QString>(); !fault.isEmpty())
            throw errorOf(fault);
        VoucherAttachment attachment;
        vouchersql::readAttachment(row, attachment);
        made.insert(attachment.id, attachment);
    }
    QList<VoucherAttachment> attachments;
    for (const VoucherUse& use : uses)
        attachments.append(made.value(use.id));
    return attachments;
}

bool isAboutVoucher(const Error& error)
{
    return error.kind() == ErrorKind::InsufficientBalance || error.kind() == ErrorKind::Validation;
}

QList<VoucherAttachment> attachAll(Connection& connection, UserId user, const QDate& today,
                                   const QList<VoucherUse>& uses)
{
    try {
        return insert(connection, user, today, uses);
    } catch (const Error& error) {
        const bool isTaken =
            error.kind() == ErrorKind::Conflict && error.sqlState() == QLatin1String("23505");
        if (!isTaken && !isAboutVoucher(error) && error.kind() != ErrorKind::InvalidReference)
            throw;
        if (const auto made = madeBefore(connection, user, uses))
            return *made;
        if (isTaken)
            throw idTaken();
        throw isAboutVoucher(error) ? explainedRefusal(connection, user, today, uses, {}, error) : error;
    }
}

/// The use as it is now, where another amount could not be written. @throws Error unless it has that amount
/// already
VoucherAttachment unchanged(Connection& connection, UserId user, const QDate& today,
                            const VoucherAttachment& read, const Money& amount, const Error& refusal)
{
    const QList<VoucherAttachment> current = readAttachments(connection, user, {read.id});
    if (current.isEmpty())
        throw goneMeanwhile();
    VoucherUse wanted = current.constFirst();
    wanted.amount = amount;
    if (isSameUse(wanted, current.constFirst()))
        return current.constFirst();
    if (current.constFirst().version != read.version)
        throw changedMeanwhile().withCurrent(current.constFirst());
    throw explainedRefusal(connection, user, today, {wanted}, {current.constFirst().amount}, refusal);
}

VoucherAttachment change(Connection& connection, UserId user, const QDate& today,
                         const VoucherAttachment& read, const Money& amount)
{
    static const Statement statement(changeStatement());
    try {
        const Result result = connection.execute(statement, read.id, user, Amount{amount.hundredths()},
                                                 amount.currency(), read.version.value, today);
        if (result.isEmpty())
            return unchanged(connection, user, today, read, amount, amountNeeded());
        RowReader row = result.row(0);
        VoucherAttachment changed;
        vouchersql::readAttachment(row, changed);
        return changed;
    } catch (const Error& error) {
        // Those of unchanged() carry no state of the database, unless it was the one to refuse.
        if (!isAboutVoucher(error) || !error.sqlState().startsWith(QLatin1String("VI")))
            throw;
        return unchanged(connection, user, today, read, amount, error);
    }
}

} // namespace

QFuture<QList<VoucherAttachment>> VoucherService::attach(const QList<VoucherUse>& uses)
{
    return guarded<QList<VoucherAttachment>>([&] {
        const UserId user = signedInUser();
        throwIfInvalid(validate(uses), Messages::tr("The voucher cannot be used like this."));
        return m_database.run(
            [=, today = m_clock.today()](Connection& connection) {
                return attachAll(connection, user, today, uses);
            },
            [self = QPointer(this), user](const QList<VoucherAttachment>& made) {
                if (self)
                    self->noteUses(user, made);
            });
    });
}

QFuture<VoucherAttachment> VoucherService::attachVoucherToFlight(const VoucherUse& use)
{
    return attach({use}).then([](const QList<VoucherAttachment>& made) { return made.constFirst(); });
}

QFuture<QList<VoucherAttachment>> VoucherService::detach(const QList<AttachmentId>& ids)
{
    return guarded<QList<VoucherAttachment>>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, known = QList<VoucherAttachment>()](Connection& connection) mutable {
                static const Statement statement(detachStatement());
                // Run again, because the answer was lost: what is gone now went the first time.
                const QList<VoucherAttachment> before = known;
                known = readAttachments(connection, user, ids);
                const Result result = connection.execute(statement, ids, user);
                QList<VoucherAttachment> detached;
                for (const VoucherAttachment& earlier : before)
                    if (std::none_of(known.begin(), known.end(),
                                     [&](const auto& one) { return one.id == earlier.id; }))
                        detached.append(earlier);
                for (int i = 0; i < result.rowCount(); ++i) {
                    const auto id = result.row(i).next<AttachmentId>();
                    for (const VoucherAttachment& one : std::as_const(known))
                        if (one.id == id)
                            detached.append(one);
                }
                return detached;
            },
            [self = QPointer(this), user](const QList<VoucherAttachment>& detached) {
                if (self)
                    self->noteUses(user, detached);
            });
    });
}

QFuture<VoucherAttachment> VoucherService::changeAmount(const VoucherAttachment& read, const Money& amount)
{
    return guarded<VoucherAttachment>([&] {
        const UserId user = signedInUser();
        VoucherUse wanted = read;
        wanted.amount = amount;
        throwIfInvalid(validate(QList<VoucherUse>{wanted}),
                       Messages::tr("The voucher cannot be used like this."));
        return m_database.run(
            [=, today = m_clock.today()](Connection& connection) {
                return change(connection, user, today, read, amount);
            },
            [self = QPointer(this), user](const VoucherAttachment& changed) {
                if (self)
                    self->noteUses(user, {changed});
            });
    });
}

} // namespace viatica
