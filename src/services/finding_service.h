// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace viatica {

class Database;
class Session;

/// The findings of the trip checker that the signed-in user does not want to be told any more, by their keys. Everybody
/// who sees a trip ignores for himself. Each method is one statement, and one more where nothing was found. All:
/// AccessDenied when nobody is signed in.
class FindingService final : public QObject
{
    Q_OBJECT

public:
    FindingService(Database& database, Session& session, QObject* parent = nullptr);

    /// The keys that are ignored on a trip. Errors: NotFound when the user sees no such trip.
    QFuture<QSet<QString>> ignored(TripId trip);
    /// Twice is once. Errors: NotFound likewise; Validation for a key that is none.
    QFuture<void> ignore(TripId trip, const QString& key);
    /// One that is not ignored is no fault.
    QFuture<void> unignore(TripId trip, const QString& key);

Q_SIGNALS:
    void ignoredChanged(viatica::TripId trip);

private:
    [[nodiscard]] UserId signedInUser() const;

    Database& m_database;
    Session& m_session;
};

} // namespace viatica
