// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDateTime>
#include <QFuture>
#include <QMap>
#include <QObject>
#include <QUuid>

namespace viatica {

class CacheService;
class Database;
class Session;

/// Something in the trash.
struct TrashEntry
{
    TrashId id;
    QString kind; ///< TRIP, FLIGHT, HOTEL, TRANSPORTATION, CAR_RENTAL, EVENT, VOUCHER, COMPANION
    QUuid rowId;
    QString title;
    QDateTime deletedAt;
};

struct TrashList
{
    QList<TrashEntry> rows; ///< the newest first
    QString next;           ///< cursor, empty on the last page
    qint64 total = 0;       ///< entries in all pages
};

/// What came back, and what could not.
struct RestoreReport
{
    struct LeftOut
    {
        QString kind;   ///< as TrashEntry::kind, or VOUCHER_USE, REISSUE, INVITATION, MEMBER, ACCOUNT
        QString title;  ///< of what it refers to; may be empty
        QString reason; ///< GONE, NOT_ON_TRIP, VOUCHER_GONE, FLIGHT_GONE, TRAVELER_GONE, UNWANTED
    };
    QString kind;
    QUuid rowId;
    QString title;
    QMap<QString, int> restored; ///< how many rows of which table
    QList<LeftOut> leftOut;
};

/// What was left out and why, as a sentence for a person.
[[nodiscard]] QString displayText(const RestoreReport::LeftOut& leftOut);

/// Deleted rows, kept for 30 days, with all that went with them. Every method: AccessDenied when nobody is
/// signed in, or when the session has ended on the server.
class TrashService final : public QObject
{
    Q_OBJECT

public:
    TrashService(Database& database, Session& session, CacheService& cache, QObject* parent = nullptr);

    /// @p limit 1 to 1000; @p after is TrashList::next of the page before. Errors: Validation for a cursor
    /// that is none.
    QFuture<TrashList> list(int limit = 200, const QString& after = {});
    /// Brings a row back with its id. Errors: NotFound; Conflict when a voucher number was taken since;
    /// InsufficientBalance when a voucher's balance was spent since: @p withoutVoucherUses restores all but
    /// those.
    QFuture<RestoreReport> restore(TrashId id, bool withoutVoucherUses = false);
    /// Deletes for good. Returns how many were there; those of others and those gone already do not count.
    QFuture<int> empty(const QList<TrashId>& ids);
    /// Deletes for good all that was in the trash at @p until, the newest entry that the person has seen; what came
    /// later stays. Returns how many.
    QFuture<int> emptyAll(const QDateTime& until);

Q_SIGNALS:
    void restored(const viatica::RestoreReport& report);
    void trashChanged();

private:
    /// @throws Error(AccessDenied) when nobody is signed in
    [[nodiscard]] UserId signedInUser() const;
    void afterRestore(UserId user, const RestoreReport& report);
    void afterEmptying(UserId user, int count);

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
};

} // namespace viatica
