// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/raw_client.h"

#include <QMap>

namespace viatica::test {

/// Puts rows of every kind into a database by SQL, as the owner of the tables, with something sensible in
/// each column that must not be empty. Columns that a test is about are given by name and override that. Each
/// function returns the id of the new row; all throw SqlError.
class Builders
{
public:
    /// Column name and value; a null string is NULL.
    using Columns = QMap<QString, QString>;

    explicit Builders(RawClient& owner)
        : m_client(owner)
    {
    }

    QString aUser(const QString& firstName = QStringLiteral("Anna"), const Columns& columns = {});
    /// A session without signing in; returns the token, for "viatica.session".
    QByteArray aSession(const QString& user);

    /// 1 to 15 June 2027.
    QString aTrip(const QString& user, const Columns& columns = {});
    /// Items on 2 June 2027; without a trip they stand alone.
    QString aFlight(const QString& user, const QString& trip = {}, const Columns& columns = {});
    QString aHotel(const QString& user, const QString& trip = {}, const Columns& columns = {});
    QString aTransportation(const QString& user, const QString& trip = {}, const Columns& columns = {});
    QString aCarRental(const QString& user, const QString& trip = {}, const Columns& columns = {});
    QString anEvent(const QString& user, const QString& trip = {}, const Columns& columns = {});

    QString aCompanion(const QString& user, const Columns& columns = {});
    QString aTripCompanion(const QString& trip, const QString& companion);
    /// @param itemType "FLIGHT", "HOTEL", "TRANSPORTATION", "CAR_RENTAL", "EVENT"
    QString anItemCompanion(const QString& itemType, const QString& item, const QString& companion);
    QString anInvitation(const QString& trip, const QString& inviter, const QString& invited,
                         const Columns& columns = {});

    /// 100.00 USD of an airline, open.
    QString aVoucher(const QString& user, const Columns& columns = {});
    /// A use by the voucher's owner.
    QString anAttachment(const QString& voucher, const QString& flight, const QString& user,
                         const QString& amount = QStringLiteral("10.00"));

    QString anAirport(const QString& code, const Columns& columns = {});

    /// Inserts a row as it is given. @returns the field @p key of the new row
    QString add(const QString& table, const Columns& columns, const QString& key = QStringLiteral("id"));

private:
    RawClient& m_client;
    int m_count = 0; ///< makes what has to be unique differ
};

} // namespace viatica::test
